"""What every part of docs/PERFORMANCE.md that scripts/bench writes has in common: its marks, and the machine."""

import os
import platform
from datetime import date
from pathlib import Path


def mark(part: str, place: str) -> str:
    return f"<!-- scripts/bench {part} writes {place} here -->"


def write(document: Path, part: str, text: str) -> None:
    """Puts the text between the two marks of a part of a document."""
    begin, end = mark(part, "from"), mark(part, "to")
    before, first, rest = document.read_text().partition(begin)
    _, second, after = rest.partition(end)
    if not first or not second:
        raise SystemExit(f"{document} lacks the two lines between which the figures belong: {begin} {end}")
    document.write_text(f"{before}{begin}\n\n{text}\n\n{end}{after}")


def processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":")[1].strip()
    return platform.processor() or platform.machine()


class Conditions:
    """When and on what something was measured, from where it is made until it is told."""

    def __init__(self) -> None:
        self.load = os.getloadavg()[0]

    def __str__(self) -> str:
        return (f"Measured on {date.today()}: {processor()}, {os.cpu_count()} cores, load {self.load:.1f} at the "
                f"start and {os.getloadavg()[0]:.1f} at the end")


def table(header: list[str], rows: list[list[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
