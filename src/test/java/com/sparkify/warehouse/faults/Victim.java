package com.sparkify.warehouse.faults;

import com.sparkify.warehouse.cli.Sparkify;
import com.sparkify.warehouse.cli.Sparkify.Running;
import com.sparkify.warehouse.contract.DuckDbGround;
import com.sparkify.warehouse.contract.Ground;
import com.sparkify.warehouse.contract.PostgresGround;
import com.sparkify.warehouse.contract.RedshiftGround;
import com.sparkify.warehouse.standin.PostgresDatabase;
import com.sparkify.warehouse.standin.PostgresServer;
import com.sparkify.warehouse.standin.RedshiftStandIn;
import com.sparkify.warehouse.standin.s3.S3Server;
import com.sparkify.warehouse.standin.s3.S3Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The packaged program as a process, to be killed while it loads.
 *
 * @param grounds makes a place where everything is as it is before the run
 * @param settings the variables that name the place
 * @param end takes the places down
 */
record Victim(
    Path folder,
    BiFunction<Scene, Scene.Run, Ground> grounds,
    Function<Ground, Map<String, String>> settings,
    Runnable end)
    implements AutoCloseable {
  private static final String TARGET = "SPARKIFY_TARGET_URL";

  static Victim file(Path folder) {
    return new Victim(
        folder,
        new DuckDbField()::ground,
        ground -> Map.of(TARGET, ((DuckDbGround) ground).file().toString()),
        () -> {});
  }

  static Victim postgres(Path folder) {
    PostgresDatabase database = PostgresServer.shared().createDatabase();
    AtomicInteger schemas = new AtomicInteger();
    return new Victim(
        folder,
        (scene, run) ->
            loaded(scene, run, new PostgresGround(database, "star_" + schemas.incrementAndGet())),
        ground ->
            Map.of(
                TARGET,
                database.url() + "?user=" + PostgresDatabase.USER,
                "SPARKIFY_TARGET_SCHEMA",
                ((PostgresGround) ground).schema()),
        database::close);
  }

  static Victim redshift(Path folder) {
    RedshiftGround ground = RedshiftGround.open();
    Map<String, String> settings = new HashMap<>();
    settings.put(
        TARGET,
        ground.redshift().url()
            + ("&user=" + RedshiftStandIn.USER + "&password=" + RedshiftStandIn.PASSWORD));
    settings.put("SPARKIFY_IAM_ROLE_ARN", RedshiftStandIn.ROLE);
    settings.put("SPARKIFY_S3_WORK", "s3://" + RedshiftGround.BUCKET + "/work");
    settings.put("AWS_ENDPOINT_URL", ground.s3().endpoint().toString());
    settings.put("AWS_REGION", S3Store.REGION);
    settings.put("AWS_ACCESS_KEY_ID", S3Server.ACCESS_KEY);
    settings.put("AWS_SECRET_ACCESS_KEY", S3Server.SECRET_KEY);
    return new Victim(
        folder,
        (scene, run) -> loaded(scene, run, new Emptied(ground)),
        any -> settings,
        ground::close);
  }

  private static Ground loaded(Scene scene, Scene.Run run, Ground ground) {
    if (run != Scene.Run.FIRST) {
      scene.loadFirst(ground);
    }
    return ground;
  }

  Ground ground(Scene scene, Scene.Run run) {
    return grounds.apply(scene, run);
  }

  /** Loads what is new. */
  Running begin(Scene scene, Ground ground) throws IOException {
    return Sparkify.in(folder)
        .with(settings.apply(ground))
        .begin("etl", "--logs", scene.logs().toString(), "--songs", scene.songs().toString());
  }

  @Override
  public void close() {
    end.run();
  }
}
