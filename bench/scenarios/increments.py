"""A load that is not the first, and one that meets bad lines."""

import json
import shutil

from harness.contest import Contender, Contest
from harness.data import Data, link_files, simulated
from harness.errors import Failure
from harness.program import load, numbers, sparkify
from scenarios.rivals import expect, ours

DAYS = 366
FILES = 200
BAD = b"{this line is not JSON\n"


def one_day(options):
    """The last day joins a year that is loaded already; alone, it is all there is."""
    work = options.work
    data = simulated(work, options.events, songs=100, days=DAYS)
    last = max(data.logs.rglob("*.json"))
    day = part(data, work / "day", lambda file: file == last)
    year = part(data, work / "year", lambda file: file != last)
    loaded = work / "year.duckdb"
    loaded.unlink(missing_ok=True)
    sparkify(*load(year, loaded)[1:])
    link_files(data.logs, year.logs, lambda file: file == last)
    contenders = [
        Contender(
            "day-alone",
            lambda turn: load(day, turn.warehouse),
            lambda turn: expect_plays(plays(last), turn, work),
        ),
        Contender(
            "day-to-year",
            lambda turn: load(year, turn.warehouse),
            lambda turn: expect(data, turn.warehouse, work),
            lambda turn: shutil.copy(loaded, turn.warehouse),
        ),
    ]
    yield Contest(f"one-day of {DAYS}, {data.events:,} events", "day-alone", contenders)


def bad_lines(options):
    """One bad line in one file of a hundred; the files beside it must not pay for it."""
    work = options.work
    data = simulated(work, options.events, days=FILES)
    spoilt = part(data, work / "spoilt", lambda file: True)
    files = sorted(spoilt.logs.rglob("*.json"))
    chosen = files[::100]
    for file in chosen:
        spoil(file)

    def verify(turn):
        expect(data, turn.warehouse, work)
        found = numbers(turn.warehouse, "SELECT count(*) FROM etl_rejects", work)
        if found != [len(chosen)]:
            raise Failure(f"{found[0]} lines were rejected instead of {len(chosen)}")

    bad = Contender("bad-lines", lambda turn: load(spoilt, turn.warehouse), verify)
    title = f"bad-lines, {len(chosen)} of {len(files)} files"
    yield Contest(title, "ours-duckdb", [ours(data, work), bad], data.events)


def part(data, folder, wanted):
    """The songs, and those logs that are wanted."""
    shutil.rmtree(folder, ignore_errors=True)
    found = Data(folder)
    link_files(data.logs, found.logs, wanted)
    link_files(data.songs, found.songs)
    return found


def spoil(file):
    """Puts a bad line in the middle; the file it was linked to stays as it is."""
    lines = file.read_bytes().splitlines(keepends=True)
    lines.insert(len(lines) // 2, BAD)
    file.unlink()
    file.write_bytes(b"".join(lines))


def plays(file):
    with open(file, encoding="utf-8") as lines:
        return sum(json.loads(line)["page"] == "NextSong" for line in lines)


def expect_plays(wanted, turn, work):
    found = numbers(turn.warehouse, "SELECT count(*) FROM songplays", work)
    if found != [wanted]:
        raise Failure(f"plays are {found[0]}, and must be {wanted}")
