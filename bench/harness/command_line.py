"""bench/run: its options, and the order of things."""

import argparse
import contextlib
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from harness.contest import hold
from harness.data import Data
from harness.errors import Failure
from harness.program import sparkify
from harness.table import render
from scenarios import SCENARIOS, Options


def main(arguments) -> int:
    asked = parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that servers end with us
    try:
        with work_folder(asked.keep) as work:
            print(render(results(asked, work)))
        return 0
    except (Failure, OSError, subprocess.CalledProcessError) as e:
        print(f"bench: {e}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def parser():
    parser = argparse.ArgumentParser(
        prog="bench/run", description="Measure sparkify and its rivals, and print one table."
    )
    add = parser.add_argument
    add("--scenario", default="star", choices=[*SCENARIOS, "all"], help="default: star")
    add("--events", type=positive, default=400_000, metavar="N", help="default: 400000")
    add("--runs", type=positive, default=3, metavar="N", help="turns of each (default: 3)")
    add("--only", default="", metavar="A,B", help="only these, and what they are compared to")
    add("--data", type=Path, metavar="DIR", help="for star: data that sparkify simulate made")
    add("--keep", type=Path, metavar="DIR", help="keep data there, and use what is there")
    add("--spark", action="store_true", help="also Apache Spark (Maven fetches 300 MB)")
    return parser


def positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def work_folder(keep):
    if keep is None:
        return in_temporary_folder()
    keep.mkdir(parents=True, exist_ok=True)
    return contextlib.nullcontext(keep.resolve())


@contextlib.contextmanager
def in_temporary_folder():
    with tempfile.TemporaryDirectory(prefix="sparkify-bench-") as folder:
        yield Path(folder)


def results(asked, work: Path) -> list:
    say(sparkify("--version").splitlines()[0])
    data = Data(asked.data.resolve()) if asked.data else None
    options = Options(work, asked.events, data, asked.spark)
    only = set(filter(None, asked.only.split(",")))
    found = []
    for name in SCENARIOS if asked.scenario == "all" else [asked.scenario]:
        for contest in SCENARIOS[name](options):
            say(contest.title)
            found += hold(contest, asked.runs, work / "turn", say, only)
    return found


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
