"""The one place that measures: a command from its start to its end."""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from harness.errors import Failure


@dataclass(frozen=True)
class Usage:
    """What one command took: seconds, seconds of processor with all children, peak MB."""

    wall: float
    cpu: float
    rss: float

    def over(self, other: "Usage") -> "Usage":
        return Usage(self.wall / other.wall, self.cpu / other.cpu, self.rss / other.rss)


def measure(command, folder: Path, server=None) -> Usage:
    """Runs the command in the folder; its output is left there in stdout and stderr."""
    server_cpu = server.cpu() if server else 0.0
    with open(folder / "stdout", "wb") as out, open(folder / "stderr", "wb") as err:
        start = time.monotonic()
        process = subprocess.Popen(
            [str(word) for word in command],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
        )
        try:
            _, status, used = os.wait4(process.pid, 0)
        except KeyboardInterrupt:
            process.kill()
            raise
        wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise Failure(f"{command[0]} ended with {process.returncode}: {last_words(folder)}")
    cpu = used.ru_utime + used.ru_stime
    if server:
        cpu += server.cpu() - server_cpu
    return Usage(wall, cpu, used.ru_maxrss / 1024)


def last_words(folder: Path) -> str:
    said = (folder / "stderr").read_text(errors="replace").strip()
    return " / ".join(said.splitlines()[-5:]) or "it said nothing"
