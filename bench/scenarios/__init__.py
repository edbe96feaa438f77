"""What is measured: each scenario gives the contests it consists of."""

from scenarios.options import Options
from scenarios.star import star

SCENARIOS = {
    "star": star,
}

__all__ = ["SCENARIOS", "Options"]
