"""Apache Spark in local mode: what people use for data that is too large for a script."""

import shutil
import subprocess

from harness.contest import Contender
from harness.errors import Skip
from harness.program import HOME, RIVALS, compiled, java
from scenarios.rivals import expect, join

FOLDER = RIVALS / "spark"

# What Spark's own launcher opens for it.
OPENED = (
    "java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util"
    " java.util.concurrent java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs"
    " sun.security.action sun.util.calendar"
).split()


def spark(data, options):
    """Writes the star as folders of Parquet files. The song files are joined for it beforehand."""
    libraries = options.work / "spark"

    def available():
        if not options.spark:
            raise Skip("ask for it with --spark")
        if not libraries.exists():
            fetch(libraries)

    def prepare(turn):
        subprocess.run(join(data.songs, turn.folder / "songs.json", options.work), check=True)

    def command(turn):
        path = compiled(FOLDER / "SparkScript.java", options.work, libraries)
        opened = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED]
        runtime = [java(), *opened, "-Xmx2g", "-cp", path, "SparkScript"]
        songs, tables = turn.folder / "songs.json", turn.folder / "tables"
        return [*runtime, FOLDER / "star.sql", data.logs, songs, tables]

    def verify(turn):
        plays = f"read_parquet('{turn.folder}/tables/songplays/*.parquet')"
        expect(data, "jdbc:duckdb:", options.work, plays)

    return Contender("spark", command, verify, prepare, available)


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
