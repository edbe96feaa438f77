package com.sparkify.warehouse.faults;

import com.sparkify.warehouse.faults.Cut.Kind;
import com.sparkify.warehouse.faults.Cut.Moment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** When to cut the runs of an engine. */
final class Moments {
  private static final int COMMITS = 6;
  private static final int INSTANTS = 8;
  private static final Cut NEVER = new Cut(Kind.LOST_BEFORE, Moment.STATEMENT, Integer.MAX_VALUE);

  private Moments() {}

  /** Every step, the commit, some instants, then one statement after another in any order. */
  static List<Cut> choose(Field field, int cuts, long seed) {
    Random random = new Random(seed);
    List<Cut> moments = all(field, random);
    List<Kind> kinds = field.kinds();
    return IntStream.range(0, cuts)
        .mapToObj(i -> kind(moments.get(i % moments.size()), kinds, i + i / moments.size()))
        .toList();
  }

  private static Cut kind(Cut cut, List<Kind> kinds, int turn) {
    return new Cut(kinds.get(turn % kinds.size()), cut.moment(), cut.at());
  }

  private static List<Cut> all(Field field, Random random) {
    try (Scene scene = Scene.of(random.nextLong())) {
      scene.after(Scene.Run.SECOND);
      long started = System.nanoTime();
      Strike whole = new CutCase(field, scene, Scene.Run.SECOND, NEVER).play();
      int millis = (int) ((System.nanoTime() - started) / 2_000_000); // it is loaded twice
      List<Cut> all = new ArrayList<>(until(Moment.STEP, whole.steps()));
      IntStream.range(0, COMMITS).forEach(i -> all.add(at(Moment.COMMIT, 1)));
      IntStream.range(0, INSTANTS)
          .forEach(i -> all.add(at(Moment.INSTANT, random.nextInt(millis + 1))));
      List<Cut> statements = until(Moment.STATEMENT, whole.statements());
      Collections.shuffle(statements, random);
      all.addAll(statements);
      return all;
    }
  }

  private static List<Cut> until(Moment moment, int last) {
    List<Cut> all = new ArrayList<>();
    for (int i = 1; i <= last; i++) {
      all.add(at(moment, i));
    }
    return all;
  }

  private static Cut at(Moment moment, int n) {
    return new Cut(NEVER.kind(), moment, n);
  }
}
