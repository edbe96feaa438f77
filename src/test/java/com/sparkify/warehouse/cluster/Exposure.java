package com.sparkify.warehouse.cluster;

import java.util.EnumSet;
import java.util.Set;

/** What may go over the wire only if somebody asked for it, by a flag or in the settings. */
enum Exposure {
  A_DOOR_FOR_ALL {
    @Override
    boolean isIn(StandInCall call) {
      return call.parameters().values().stream()
          .anyMatch(value -> value.contains("0.0.0.0/0") || value.contains("::/0"));
    }
  },
  A_PUBLIC_ADDRESS {
    @Override
    boolean isIn(StandInCall call) {
      return call.parameters().entrySet().stream()
          .filter(parameter -> parameter.getKey().equalsIgnoreCase("PubliclyAccessible"))
          .anyMatch(parameter -> parameter.getValue().equalsIgnoreCase("true"));
    }
  },
  A_PASSWORD {
    @Override
    boolean isIn(StandInCall call) {
      return call.parameters().keySet().stream().anyMatch(name -> name.endsWith("UserPassword"));
    }
  };

  abstract boolean isIn(StandInCall call);

  static Set<Exposure> askedForBy(ClusterRequest request) {
    Set<Exposure> all = EnumSet.noneOf(Exposure.class);
    request.publicFrom().ifPresent(anyone -> all.add(A_PUBLIC_ADDRESS));
    request
        .publicFrom()
        .filter(range -> range.text().equals("0.0.0.0/0"))
        .ifPresent(world -> all.add(A_DOOR_FOR_ALL));
    request.admin().password().ifPresent(given -> all.add(A_PASSWORD));
    return all;
  }

  /**
   * @param flags of a command line
   */
  static Set<Exposure> askedForBy(Set<String> flags, boolean passwordGiven) {
    Set<Exposure> all = EnumSet.noneOf(Exposure.class);
    if (flags.contains("--public-from")) {
      all.add(A_PUBLIC_ADDRESS);
    }
    if (flags.contains("--open-to-the-world")) {
      all.add(A_DOOR_FOR_ALL);
    }
    if (passwordGiven) {
      all.add(A_PASSWORD);
    }
    return all;
  }
}
