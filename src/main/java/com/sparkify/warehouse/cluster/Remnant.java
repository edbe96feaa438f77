package com.sparkify.warehouse.cluster;

/**
 * A resource that carries our tag.
 *
 * @param kind for example "IAM role"
 * @param detail what else is known of it, or empty
 * @param howToRemove by hand
 */
public record Remnant(String kind, String name, String detail, String howToRemove) {
  boolean isSameAs(Remnant other) {
    return kind.equals(other.kind) && name.equals(other.name);
  }

  @Override
  public String toString() {
    return kind + " " + name + (detail.isEmpty() ? "" : " (" + detail + ")");
  }
}
