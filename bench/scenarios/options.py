"""What a scenario may depend on."""

from dataclasses import dataclass
from pathlib import Path

from harness.data import Data


@dataclass(frozen=True)
class Options:
    """The work folder, the size of the data or the data itself, and whether to take Spark too."""

    work: Path
    events: int
    data: Data = None
    spark: bool = False
