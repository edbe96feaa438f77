package com.sparkify.warehouse.simulate;

import java.util.Arrays;

/** Picks numbers 0 .. n-1 by weight, in constant time (Vose's alias method). */
final class Weighted {
  private final int[] share;
  private final int[] alias;

  private Weighted(int[] share, int[] alias) {
    this.share = share;
    this.alias = alias;
  }

  static Weighted of(double... weights) {
    int n = weights.length;
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double[] rest = new double[n];
    for (int i = 0; i < n; i++) {
      rest[i] = weights[i] * n / total;
    }
    return level(rest);
  }

  /**
   * Skewed like popularity: the k-th most popular has a weight of 1 / (k + flatness). Only exact
   * arithmetic, so that every JVM agrees.
   */
  static Weighted popularity(int n, double flatness, Dice dice) {
    double[] weights = new double[n];
    for (int rank = 0; rank < n; rank++) {
      int other = dice.below(rank + 1);
      weights[rank] = weights[other];
      weights[other] = 1 / (rank + 1 + flatness);
    }
    return of(weights);
  }

  int pick(Dice dice) {
    long thrown = dice.next();
    int i = (int) ((thrown >>> 32) * share.length >>> 32);
    return ((int) thrown & Integer.MAX_VALUE) < share[i] ? i : alias[i];
  }

  private static Weighted level(double[] rest) {
    int n = rest.length;
    int[] order = new int[n];
    int poor = 0;
    int rich = n;
    for (int i = 0; i < n; i++) {
      order[rest[i] < 1 ? poor++ : --rich] = i;
    }
    int[] share = new int[n];
    Arrays.fill(share, Integer.MAX_VALUE);
    int[] alias = new int[n];
    Arrays.setAll(alias, i -> i);
    for (int next = 0; next < poor && poor < n; next++) {
      int taker = order[next];
      int giver = order[poor];
      share[taker] = (int) (rest[taker] * Integer.MAX_VALUE);
      alias[taker] = giver;
      rest[giver] -= 1 - rest[taker];
      if (rest[giver] < 1) {
        poor++;
      }
    }
    return new Weighted(share, alias);
  }
}
