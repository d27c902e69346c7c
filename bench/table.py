"""The table: medians with ranges, and what each is in terms of a peer."""
import datetime
import os
import platform
import statistics

from contestants import HOME

PAGE = HOME / "docs/performance.md"
BEGIN, END = "<!-- bench/run begins -->\n", "<!-- bench/run ends -->\n"


def row(title, results, peer, also=None):
    """One measurement as a table: a line each contestant, none for who had a failed request."""
    peers = [peer] + ([also] if also else [])
    lines = [f"| {title} | median (range) | " + " | ".join(f"of {name}" for name in peers) + " |",
             "| --- | ---: |" + " ---: |" * len(peers)]  # fmt: skip
    for name, values in results.items():
        if isinstance(values, str):
            print(f"bench: {title}: {name} is left out, since a request failed: {values}")
        elif values:
            ratios = (ratio(values, results[of]) for of in peers)
            lines.append(f"| {name} | {cell(values)} | " + " | ".join(ratios) + " |")
    return "\n".join(lines) + "\n"


def column(index, results):
    """One of the measurements that were taken together."""
    return {name: v if isinstance(v, str) else [taken[index] for taken in v] for name, v in results.items()}


def ratio(values, others):
    return "" if isinstance(others, str) else f"{statistics.median(values) / statistics.median(others):.2f}"


def cell(values):
    digits = 0 if statistics.median(values) >= 100 else 1
    if len(values) == 1:
        return f"{values[0]:,.{digits}f}"
    return f"{statistics.median(values):,.{digits}f} ({min(values):,.{digits}f}–{max(values):,.{digits}f})"


def write(sections, command):
    before, _, after = PAGE.read_text().partition(BEGIN)
    machine = f"{os.cpu_count()} cores of {platform.machine()}"
    told = f"Measured on {datetime.date.today()} by `{command}` on {machine}:\n\n"
    PAGE.write_text(before + BEGIN + told + "\n".join(sections) + END + after.partition(END)[2])
