"""What is measured: each scenario gives the contests it consists of."""

from scenarios import s3
from scenarios.everyday import check, simulate, start_up
from scenarios.increments import bad_lines, one_day
from scenarios.options import Options
from scenarios.small_files import nothing_new, small_files
from scenarios.star import star

SCENARIOS = {
    "star": star,
    "bad-lines": bad_lines,
    "nothing-new": nothing_new,
    "one-day": one_day,
    "small-files": small_files,
    "s3-nothing-new": s3.nothing_new,
    "s3-small-objects": s3.small_objects,
    "start-up": start_up,
    "simulate": simulate,
    "check": check,
}

__all__ = ["SCENARIOS", "Options"]
