package com.sparkify.warehouse.engine;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** What this process calls itself, so that others can say for whom they wait. */
public final class ThisProcess {
  private static final String AT_A_SERVER = "sparkify pid ";

  private ThisProcess() {}

  public static long pid() {
    return ProcessHandle.current().pid();
  }

  public static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  /** For people. */
  public static String shown() {
    return shown(pid() + " on " + host());
  }

  /** The name of the program at a server. */
  public static String applicationName() {
    return AT_A_SERVER + pid() + " on " + host();
  }

  /** For people, by a program's name at a server; empty if it is not this program. */
  public static Optional<String> shownByApplication(String name) {
    return name.startsWith(AT_A_SERVER)
        ? Optional.of(shown(name.substring(AT_A_SERVER.length())))
        : Optional.empty();
  }

  private static String shown(String pidOnHost) {
    return "process " + pidOnHost;
  }
}
