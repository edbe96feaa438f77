package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.cli.Sparkify.Outcome;
import com.sparkify.warehouse.standin.PostgresDatabase;
import com.sparkify.warehouse.standin.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A password that is only in the file in which all clients of PostgreSQL look for it. */
class PasswordFileIT {
  @TempDir private Path folder;

  @Test
  void thePasswordIsTakenFromThePasswordFile() throws Exception {
    try (PostgresDatabase database = PostgresServer.shared().createDatabase()) {
      Outcome created = createTables(database, PostgresDatabase.GUARDED_PASSWORD);
      assertThat(created.exit()).as(created.err()).isZero();
    }
  }

  @Test
  void aWrongPasswordThereIsRefusedWithThePlacesToLook() throws Exception {
    try (PostgresDatabase database = PostgresServer.shared().createDatabase()) {
      Outcome refused = createTables(database, "Close-Sesame-1");
      assertThat(refused.exit()).isOne();
      assertThat(refused.err())
          .contains("password authentication failed for user \"" + PostgresDatabase.GUARDED_USER)
          .contains("Check user and password: in --target, in PGPASSWORD, or in ~/.pgpass.")
          .doesNotContain("Close-Sesame");
    }
  }

  private Outcome createTables(PostgresDatabase database, String password) throws Exception {
    String user = PostgresDatabase.GUARDED_USER;
    Path file = folder.resolve("pgpass");
    Files.writeString(
        file, String.join(":", database.host(), "*", database.name(), user, password) + "\n");
    return Sparkify.in(folder)
        .with(Map.of("PGPASSFILE", file.toString()))
        .run("tables", "create", "--target", database.url() + "?user=" + user);
  }
}
