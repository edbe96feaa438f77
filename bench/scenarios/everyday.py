"""What is done every day: starting, checking, and making data to play with."""

from harness.contest import Contender, Contest
from harness.data import Data, simulated
from harness.errors import Failure
from harness.program import SPARKIFY, java, load, sparkify
from scenarios.rivals import ours

QUERY = "SELECT count(*) AS songplays FROM songplays"


def start_up(options):
    """From the command to its answer, beside Java doing nothing."""
    loaded = loaded_warehouse(simulated(options.work, 20_000, songs=500), options.work)
    contenders = [
        Contender("java-version", lambda turn: [java(), "-version"]),
        answering("--help"),
        answering("--version"),
        answering("query", QUERY, "--target", loaded),
    ]
    yield Contest("start-up", "java-version", contenders)


def answering(*arguments):
    def verify(turn):
        if not (turn.folder / "stdout").read_text().strip():
            raise Failure("it printed nothing")

    return Contender(arguments[0], lambda turn: [SPARKIFY, *arguments], verify)


def simulate(options):
    """Making data; one process writes all of it."""
    sizes = ["--events", options.events, "--songs", 500, "--seed", 1]

    def verify(turn):
        data = Data(turn.folder / "data")
        lines = sum(len(file.read_bytes().split(b"\n")) for file in data.logs.rglob("*.json"))
        if lines != options.events:
            raise Failure(f"it wrote {lines} events instead of {options.events}")

    writing = Contender(
        "simulate", lambda turn: [SPARKIFY, "simulate", "-q", *sizes, "--out", "data"], verify
    )
    yield Contest(f"simulate, {options.events:,} events", "simulate", [writing], options.events)


def check(options):
    """All checks over the whole warehouse, beside the load that filled it."""
    work = options.work
    data = simulated(work, options.events)
    loaded = loaded_warehouse(data, work)
    checking = Contender("check", lambda turn: [SPARKIFY, "check", "--target", loaded])
    contenders = [ours(data, work), checking]
    yield Contest(f"check, {data.events:,} events", "ours-duckdb", contenders, data.events)


def loaded_warehouse(data, work):
    loaded = work / "loaded.duckdb"
    loaded.unlink(missing_ok=True)
    sparkify(*load(data, loaded)[1:])
    return loaded
