"""The data of a contest, and the answers to it."""

import json
from dataclasses import dataclass
from pathlib import Path

from harness.program import sparkify


@dataclass(frozen=True)
class Data:
    """A simulated Sparkify."""

    folder: Path

    @property
    def logs(self) -> Path:
        return self.folder / "log_data"

    @property
    def songs(self) -> Path:
        return self.folder / "song_data"

    @property
    def expected(self) -> dict:
        return json.loads((self.folder / "expected.json").read_text())

    @property
    def events(self) -> int:
        return self.expected["events_read"]

    @property
    def plays(self) -> int:
        return self.expected["inserted"]

    @property
    def matched(self) -> int:
        return self.expected["matched"]


def simulated(work: Path, events: int, songs: int = 5000, days: int = 30) -> Data:
    """Simulates, unless the work folder has it already."""
    folder = work / "data" / f"{events}-events-{songs}-songs-{days}-days"
    if not (folder / "expected.json").exists():
        sizes = ["--events", events, "--songs", songs, "--days", days]
        sparkify("simulate", *sizes, "--seed", 1, "--out", folder, "--progress", "none")
    return Data(folder)


def link_files(source: Path, target: Path, wanted=lambda file: True) -> None:
    """The same files again, without copying them."""
    for file in sorted(source.rglob("*.json")):
        if wanted(file):
            link = target / file.relative_to(source)
            link.parent.mkdir(parents=True, exist_ok=True)
            link.hardlink_to(file)
