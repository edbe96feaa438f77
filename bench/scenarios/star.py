"""The main job: all files into an empty warehouse."""

from harness.contest import Contender, Contest
from harness.data import simulated
from scenarios import postgres
from scenarios.rivals import expect, limit, ours, script
from scenarios.spark import spark

# Row by row takes some minutes for 400,000 events; this many take half a minute.
ROWS = 20_000

DUELS = (
    ("ours-duckdb", "duckdb-sql"),
    ("ours-postgres", "java-copy"),
    ("python-copy", "ours-postgres"),
    ("python-careful", "ours-postgres"),
)


def star(options):
    work = options.work
    data = options.data or simulated(work, options.events)
    contenders = [
        limit(data, work),
        ours(data, work),
        duckdb_sql(data, work),
        postgres.ours(data, work),
        postgres.java_copy(data, work),
        postgres.python_copy(data, work),
        postgres.python_careful(data, work),
        spark(data, options),
    ]
    yield Contest(f"star, {data.events:,} events", "limit", contenders, data.events, DUELS)
    few = simulated(work, ROWS, songs=500)
    contenders = [postgres.ours(few, work), postgres.python_rows(few, work)]
    yield Contest(f"star, {ROWS:,} events", "ours-postgres", contenders, ROWS)


def duckdb_sql(data, work):
    """The same star by the same rules, as one script."""
    return Contender(
        "duckdb-sql",
        lambda turn: script("star", data, turn.warehouse, work),
        lambda turn: expect(data, turn.warehouse, work),
    )
