"""The main job: all files into an empty warehouse."""

import functools

from harness import postgres
from harness.contest import Contender, Contest
from harness.data import simulated
from harness.program import load
from scenarios.rivals import expect, limit, ours, script


def star(options):
    work = options.work
    data = options.data or simulated(work, options.events)
    contenders = [limit(data, work), ours(data, work), duckdb_sql(data, work)]
    yield Contest(f"star, {data.events:,} events", "limit", contenders, data.events)


def duckdb_sql(data, work):
    """The same star by the same rules, as one script."""
    return Contender(
        "duckdb-sql",
        lambda turn: script("star", data, turn.warehouse, work),
        lambda turn: expect(data, turn.warehouse, work),
    )
