"""Contenders that more than one scenario has."""

from harness.contest import Contender
from harness.errors import Failure
from harness.program import RIVALS, compiled, java, load, numbers


def ours(data, work):
    """The program, into DuckDB."""
    return Contender(
        "ours-duckdb",
        lambda turn: load(data, turn.warehouse),
        lambda turn: expect(data, turn.warehouse, work),
    )


def limit(data, work):
    """DuckDB merely parsing the logs: nobody who uses it can be faster."""

    def verify(turn):
        read = (turn.folder / "stdout").read_text().split()[1]
        if int(read) != data.events:
            raise Failure(f"it read {read} events instead of {data.events}")

    return Contender("limit", lambda turn: script("limit", data, "", work), verify)


def script(name, data, database, work):
    """Runs a DuckDB script. Little of it is Java, so it starts as the program does."""
    path = compiled(RIVALS / "duckdb" / "DuckDbScript.java", work)
    runtime = [java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", path]
    sql = RIVALS / "duckdb" / f"{name}.sql"
    return [*runtime, "DuckDbScript", sql, data.logs, data.songs, database]


def join(folder, joined, work):
    """The command that reads the files of a folder once, and writes them into one."""
    path = compiled(RIVALS / "JoinFiles.java", work)
    runtime = [java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", path]
    return [*runtime, "JoinFiles", folder, joined]


def expect(data, target, work, plays="songplays"):
    """Fails unless the target has the plays and matches that the data must give."""
    found = numbers(target, f"SELECT count(*), count(song_id) FROM {plays}", work)
    wanted = [data.plays, data.matched]
    if found != wanted:
        raise Failure(f"plays and matches are {found}, and must be {wanted}")
