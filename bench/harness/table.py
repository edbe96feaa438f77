"""The table: one line per contender."""

HEAD = ["contest", "contender", "wall s", "CPU s", "RSS MB", "events/CPU s"]
RATIOS = ["wall x", "CPU x", "RSS x", "against"]


def render(results) -> str:
    """A table in Markdown that also reads well in a terminal."""
    rows = [HEAD + RATIOS, *(row(result) for result in results)]
    widths = [max(len(cells[i]) for cells in rows) for i in range(len(rows[0]))]
    rule = ["-" * width for width in widths]
    return "\n".join(line(cells, widths) for cells in (rows[0], rule, *rows[1:]))


def line(cells, widths) -> str:
    return "| " + " | ".join(cell.ljust(width) for cell, width in zip(cells, widths)) + " |"


def row(result) -> list:
    median, ratio = result.median, result.ratio
    rate = f"{result.events / median.cpu:,.0f}" if result.events else ""
    taken = [f"{median.wall:.2f}", f"{median.cpu:.2f}", f"{median.rss:.0f}", rate]
    ratios = [f"{ratio.wall:.2f}", f"{ratio.cpu:.2f}", f"{ratio.rss:.2f}", result.against]
    return [result.contest, result.name, *taken, *ratios]
