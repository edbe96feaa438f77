package com.sparkify.warehouse.standin.s3;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.config.Secret;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark compiles and runs this server without the libraries of the tests. */
class S3OfFolderTest {
  private static final Path SOURCES = Path.of("src/test/java");

  @Test
  void needsNothingButTheProgram(@TempDir Path classes) throws Exception {
    Path program =
        Path.of(Secret.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path source = SOURCES.resolve(S3OfFolder.class.getName().replace('.', '/') + ".java");
    ByteArrayOutputStream said = new ByteArrayOutputStream();

    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                said,
                said,
                "-d",
                classes.toString(),
                "-cp",
                program.toString(),
                "-sourcepath",
                SOURCES.toString(),
                source.toString());

    assertThat(failed).as(said.toString()).isZero();
  }
}
