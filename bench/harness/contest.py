"""A contest: several contenders do the same work in turns, and each is compared to one of them."""

import shutil
import statistics
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from harness.errors import Failure, Skip
from harness.measure import Usage, measure


def nothing(*_):
    """For contenders that have nothing to prepare or to verify."""


@dataclass(frozen=True)
class Turn:
    """One contender's go: an empty folder, and a fresh server where it asked for one."""

    folder: Path
    server: object = None

    @property
    def warehouse(self) -> Path:
        return self.folder / "warehouse.duckdb"


@dataclass(frozen=True)
class Contender:
    """Who competes: its command, what comes before it, and whether its result is right."""

    name: str
    command: Callable[[Turn], list]
    verify: Callable[[Turn], None] = nothing
    prepare: Callable[[Turn], None] = nothing
    available: Callable[[], None] = nothing
    servers: Callable[[], object] = None


@dataclass(frozen=True)
class Contest:
    """
    Contenders of which the one named by `against` is the measure of the others. `duels` are
    pairs of which the first is measured by the second, too.
    """

    title: str
    against: str
    contenders: list
    events: int = 0
    duels: tuple = ()


@dataclass(frozen=True)
class Result:
    """The median of a contender's turns, and of its ratios, each taken within one round."""

    contest: str
    name: str
    against: str
    median: Usage
    ratio: Usage
    events: int
    rounds: list = field(repr=False)


def hold(contest: Contest, runs: int, scratch: Path, say, only=()) -> list:
    """Holds the contest: in each round everybody has a turn, in an order that rotates."""
    contenders = [c for c in contest.contenders if is_wanted(c, contest, only, say)]
    if len(contenders) == 1 < len(contest.contenders):
        return []
    rounds = {c.name: [] for c in contenders}
    for number in range(runs):
        first = number % len(contenders)
        for contender in contenders[first:] + contenders[:first]:
            usage = take_turn(contender, scratch)
            taken = f"{usage.wall:.2f} s, {usage.cpu:.2f} s CPU"
            say(f"  {number + 1}/{runs} {contender.name}: {taken}")
            rounds[contender.name].append(usage)
    pairs = [(name, contest.against) for name in rounds]
    duels = [(name, other) for name, other in contest.duels if {name, other} <= set(rounds)]
    return [result(contest, name, against, rounds) for name, against in pairs + duels]


def is_wanted(contender: Contender, contest: Contest, only, say) -> bool:
    if only and contender.name not in only and contender.name != contest.against:
        return False
    try:
        contender.available()
    except Skip as reason:
        if contender.name == contest.against:
            raise Failure(f"{contender.name} is the measure of the others: {reason}") from reason
        say(f"  without {contender.name}: {reason}")
        return False
    return True


def take_turn(contender: Contender, scratch: Path) -> Usage:
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    if contender.servers is None:
        return run(contender, Turn(scratch))
    with contender.servers() as server:
        return run(contender, Turn(scratch, server))


def run(contender: Contender, turn: Turn) -> Usage:
    try:
        contender.prepare(turn)
        usage = measure(contender.command(turn), turn.folder, turn.server)
        contender.verify(turn)
    except Failure as failure:
        raise Failure(f"{contender.name}: {failure}") from failure
    return usage


def result(contest: Contest, name: str, against: str, rounds: dict) -> Result:
    mine, theirs = rounds[name], rounds[against]
    ratios = [mine[i].over(theirs[i]) for i in range(len(mine))]
    return Result(contest.title, name, against, median(mine), median(ratios), contest.events, mine)


def median(usages) -> Usage:
    return Usage(
        statistics.median(u.wall for u in usages),
        statistics.median(u.cpu for u in usages),
        statistics.median(u.rss for u in usages),
    )
