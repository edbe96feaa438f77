package com.sparkify.warehouse.faults;

import com.sparkify.warehouse.contract.Ground;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.standin.wire.Fault;
import com.sparkify.warehouse.standin.wire.SqlError;
import com.sparkify.warehouse.standin.wire.WireProxy;
import java.util.List;
import java.util.function.Supplier;

/** A server behind a proxy, which cuts the connections. */
final class WireField implements Field {
  private final WireProxy proxy;
  private final SqlError conflict;
  private final Supplier<Ground> grounds;
  private final Runnable end;

  WireField(WireProxy proxy, SqlError conflict, Supplier<Ground> grounds, Runnable end) {
    this.proxy = proxy;
    this.conflict = conflict;
    this.grounds = grounds;
    this.end = end;
  }

  @Override
  public List<Cut.Kind> kinds() {
    return List.of(Cut.Kind.values());
  }

  @Override
  public Ground ground(Scene scene, Scene.Run run) {
    Ground ground = grounds.get();
    if (run != Scene.Run.FIRST) {
      scene.loadFirst(ground);
    }
    return ground;
  }

  @Override
  public Engine armed(Ground ground, Cut cut, Strike strike, Runnable cancel) {
    proxy.faults().when(seen -> strike.isDue(seen.isCommit()), fault(cut, cancel));
    return ground.engine();
  }

  private Fault fault(Cut cut, Runnable cancel) {
    return switch (cut.kind()) {
      case LOST_BEFORE -> new Fault.CutBefore();
      case LOST_AFTER -> new Fault.CutAfter();
      case DISK_FULL ->
          new Fault.Fail(SqlError.error("53100", "could not extend file: No space left on device"));
      case CONFLICT -> new Fault.Fail(conflict);
      case DOWN, CANCELLED -> new Fault.Meanwhile(() -> strike(cut, cancel));
    };
  }

  @Override
  public void strike(Cut cut, Runnable cancel) {
    if (cut.kind() == Cut.Kind.CANCELLED) {
      cancel.run();
    } else {
      proxy.refuseConnections(cut.kind() == Cut.Kind.DOWN);
      proxy.cutAll();
    }
  }

  @Override
  public void calm() {
    proxy.faults().clear();
    proxy.refuseConnections(false);
  }

  @Override
  public void close() {
    end.run();
  }
}
