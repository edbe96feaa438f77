"""Apache Spark in local mode: what people use for data that is too large for a script."""

import shutil
import subprocess

from harness.contest import Contender
from harness.errors import Skip
from harness.program import HOME, RIVALS, compiled, java
from scenarios.rivals import expect

FOLDER = RIVALS / "spark"

# What Spark's own launcher opens for it.
OPENED = (
    "java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util"
    " java.util.concurrent java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs"
    " sun.security.action sun.util.calendar"
).split()


def spark(data, options):
    """Writes the star as folders of Parquet files."""
    libraries = options.work / "spark"

    def available():
        if not options.spark:
            raise Skip("ask for it with --spark")
        if not libraries.exists():
            fetch(libraries)

    def command(turn):
        path = compiled(FOLDER / "SparkScript.java", options.work, libraries)
        opened = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED]
        runtime = [java(), *opened, "-Xmx2g", "-cp", path, "SparkScript"]
        return [*runtime, FOLDER / "star.sql", data.logs, data.songs, turn.folder / "tables"]

    def verify(turn):
        plays = f"read_parquet('{turn.folder}/tables/songplays/*.parquet')"
        expect(data, "jdbc:duckdb:", options.work, plays)

    return Contender("spark", command, verify, available=available)


def fetch(libraries):
    maven = shutil.which("mvn") or HOME / "mvnw"
    copy = ["dependency:copy-dependencies", f"-DoutputDirectory={libraries}"]
    done = subprocess.run(
        [maven, "-q", "-B", "-ntp", "-f", FOLDER / "pom.xml", *copy],
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        shutil.rmtree(libraries, ignore_errors=True)
        raise Skip("Maven could not fetch it")
