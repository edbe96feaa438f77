"""The program as users run it, and what the rivals need of its build."""

import os
import shutil
import subprocess
from pathlib import Path

from harness.errors import Failure, Skip

HOME = Path(__file__).resolve().parents[2]
RIVALS = HOME / "bench" / "rivals"
SPARKIFY = HOME / "sparkify"
JAR = HOME / "target" / "sparkify" / "sparkify-warehouse.jar"
LIBRARIES = JAR.parent / "lib"


def sparkify(*arguments) -> str:
    """Runs the program outside of any measuring, and gives back what it prints."""
    done = subprocess.run(
        [str(word) for word in (SPARKIFY, *arguments)], cwd="/", capture_output=True, text=True
    )
    if done.returncode != 0:
        raise Failure(f"sparkify {arguments[0]}: {done.stderr.strip()}")
    return done.stdout


def numbers(target, sql: str, work: Path) -> list:
    """The numbers in the first row of a query; `target` is a DuckDB file or a JDBC URL."""
    url = target if str(target).startswith("jdbc:") else f"jdbc:duckdb:{target}"
    path = compiled(HOME / "bench" / "harness" / "FirstRow.java", work)
    asked = [java(), "-cp", path, "FirstRow", url, sql]
    done = subprocess.run(asked, capture_output=True, text=True)
    if done.returncode != 0:
        raise Failure(f"{sql}: {done.stderr.strip()}")
    return [int(line) for line in done.stdout.split()]


def load(data, target) -> list:
    """The command that loads the data into the target."""
    return [SPARKIFY, "etl", "-q", "--progress", "none", "--target", target, *locations(data)]


def locations(data) -> list:
    return ["--logs", data.logs, "--songs", data.songs]


def java() -> str:
    """The Java that the launcher takes too."""
    home = os.environ.get("JAVA_HOME")
    return f"{home}/bin/java" if home else "java"


def javac() -> str:
    found = shutil.which("javac", path=f"{Path(java()).parent}:{os.environ['PATH']}")
    if not found:
        raise Skip("there is no javac")
    return found


def compiled(source: Path, work: Path, libraries: Path = LIBRARIES) -> str:
    """Compiles one rival; the class path to run it with."""
    classes = work / "classes" / source.stem
    path = f"{libraries}/*"
    built = classes / f"{source.stem}.class"
    if not built.exists() or built.stat().st_mtime < source.stat().st_mtime:
        subprocess.run([javac(), "-d", str(classes), "-cp", path, str(source)], check=True)
    return f"{classes}:{path}"
