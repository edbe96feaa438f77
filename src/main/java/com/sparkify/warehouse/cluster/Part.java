package com.sparkify.warehouse.cluster;

import java.util.List;

/** One kind of resource that a warehouse is made of. */
interface Part {
  /** As in "could not remove the ...". */
  String name();

  /** What carries our tag, looked up afresh. */
  List<Remnant> remnants();

  /** Removes all that carries our tag and waits until it is gone; nothing there is success. */
  void remove();

  /** What stands in our place without our tag, to be left alone and told. */
  default List<String> strangers() {
    return List.of();
  }
}
