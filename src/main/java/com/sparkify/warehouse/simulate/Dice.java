package com.sparkify.warehouse.simulate;

/** Deterministic chance (SplitMix64), the same on every JVM and in every locale. */
final class Dice {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  Dice(long seed) {
    this.state = seed;
  }

  /** Dice for one purpose alone: how often they are thrown changes nothing elsewhere. */
  static Dice of(long seed, String purpose) {
    return new Dice(mix(seed + STEP * purpose.hashCode()));
  }

  /** Dice for one thing out of many, such as one song. */
  static Dice of(long seed, String purpose, long thing) {
    return new Dice(mix(seed + STEP * purpose.hashCode()) + mix(STEP * (thing + 1)));
  }

  long next() {
    state += STEP;
    return mix(state);
  }

  /** 0 .. bound-1. */
  int below(int bound) {
    return (int) ((next() >>> 32) * bound >>> 32);
  }

  /** true once in {@code n} on average. */
  boolean oneIn(int n) {
    return below(n) == 0;
  }

  boolean percent(int percent) {
    return below(100) < percent;
  }

  /** 0 (included) .. 1 (excluded). */
  double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  private static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
