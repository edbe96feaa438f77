"""The contenders that load PostgreSQL; each has a fresh server to itself."""

import functools
import subprocess
import sys

from harness.contest import Contender
from harness.errors import Failure, Skip
from harness.postgres import installed
from harness.program import RIVALS, compiled, java, load, numbers
from scenarios.rivals import expect

FOLDER = RIVALS / "postgres"


@functools.cache
def servers(work):
    return installed(work)


def contender(name, command, data, work, verify=None, available=lambda: None):
    """A contender that is skipped where there is no server, or something else that it needs."""

    def is_right(turn):
        expect(data, turn.server.jdbc_url, work)

    def is_available():
        servers(work)
        available()

    return Contender(
        name, command, verify or is_right, available=is_available, servers=lambda: servers(work)()
    )


def ours(data, work):
    """The program, into PostgreSQL."""
    return contender("ours-postgres", lambda turn: load(data, turn.server.jdbc_url), data, work)


def java_copy(data, work):
    """Jackson, a binary COPY into a staging table, INSERT .. SELECT."""

    def command(turn):
        path = compiled(FOLDER / "JavaCopy.java", work)
        runtime = [java(), "-XX:+UseSerialGC", "-Xmx512m", "-cp", path, "JavaCopy"]
        return [*runtime, FOLDER / "careful", data.logs, data.songs, turn.server.jdbc_url]

    return contender("java-copy", command, data, work)


def python_copy(data, work):
    """The json module, COPY into a staging table, INSERT .. SELECT, as courses teach it."""
    command = python("copy.py", data, FOLDER / "taught")
    return contender("python-copy", command, data, work, available=interpreter)


def python_careful(data, work):
    """The same with the tables and statements of java-copy."""
    command = python("copy.py", data, FOLDER / "careful")
    return contender("python-careful", command, data, work, available=interpreter)


def python_rows(data, work):
    """A look-up and up to three inserts for each play. Its matches are by other rules."""

    def verify(turn):
        found = numbers(turn.server.jdbc_url, "SELECT count(*) FROM songplays", work)
        if found != [data.plays]:
            raise Failure(f"plays are {found}, and must be {data.plays}")

    return contender("python-rows", python("rows.py", data), data, work, verify, interpreter)


def python(script, data, *more):
    where = [FOLDER / script, data.logs, data.songs]
    return lambda turn: [interpreter(), *where, turn.server.dsn, *more]


@functools.cache
def interpreter():
    """A Python that has the driver."""
    for candidate in (sys.executable, "/usr/bin/python3"):
        probe = [candidate, "-c", "import psycopg2"]
        if subprocess.run(probe, stderr=subprocess.DEVNULL).returncode == 0:
            return candidate
    raise Skip("no Python here has psycopg2 (Debian: python3-psycopg2)")
