"""Many small files: loading them, and coming back when nothing is new."""

from harness.contest import Contender, Contest
from harness.data import simulated
from harness.errors import Failure
from harness.program import load, numbers, sparkify
from scenarios.rivals import join, ours

SONGS = 100_000


def small_files(options):
    data = few_events(options)
    contenders = [joining(data, options.work), ours(data, options.work)]
    yield Contest(f"small-files, {SONGS:,} song files", "walk-and-join", contenders)


def nothing_new(options):
    data = few_events(options)
    known = options.work / "known.duckdb"
    known.unlink(missing_ok=True)
    sparkify(*load(data, known)[1:])
    contenders = [listing(data), again(data, known, options.work)]
    yield Contest(f"nothing-new, {SONGS:,} known files", "find", contenders)


def few_events(options):
    return simulated(options.work, events=1_000, songs=SONGS, days=1)


def joining(data, work):
    """Reads every file once and writes one: what no loader can do without."""

    def verify(turn):
        with open(turn.folder / "joined", "rb") as joined:
            lines = sum(1 for line in joined if line.strip())
        if lines != SONGS:
            raise Failure(f"it joined {lines} songs instead of {SONGS}")

    return Contender("walk-and-join", lambda turn: join(data.songs, "joined", work), verify)


def listing(data):
    """Names, sizes and times of all files."""
    shown = ["-type", "f", "-printf", "%p %s %T@\\n"]
    return Contender("find", lambda turn: ["find", data.folder, *shown])


def again(data, known, work):
    """A load that finds all of its files published."""

    def verify(turn):
        runs = numbers(known, "SELECT count(*) FROM etl_runs", work)
        if runs != [1]:
            raise Failure(f"the ledger holds {runs[0]} runs: something was written")

    return Contender("ours-again", lambda turn: load(data, known), verify)
