#!/usr/bin/env python3
"""Measures one part of docs/PERFORMANCE.md and writes it there; scripts/bench calls it, as does

    figures.py PART --document docs/PERFORMANCE.md --programs FOLDER --files FOLDER

with the folder of the release build's programs and that of instances and demo databases. The parts are those at the end.
"""

import argparse
import os
import re
import subprocess
import sys
import time
from pathlib import Path

from report import Conditions, table, write

TODAY = "2026-11-24"


def run(*command: str | Path) -> str:
    print(f"== {' '.join(map(str, command))}", file=sys.stderr, flush=True)
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, text=True)
    if done.returncode:
        raise SystemExit(f"{command[0]} failed with status {done.returncode}: {done.stdout}")
    return done.stdout


def words(line: str) -> dict[str, str]:
    """The name=value words of a line."""
    return dict(re.findall(r"(\w+)=(\S+)", line))


def edits(programs: Path, files: Path) -> str:
    """Mixed edits of solved problems."""
    rows = []
    for name in ("Mb", "Mb.coarse", "Lb"):
        for mode in ("score", "spread", "cardinality"):
            output = run(programs / "matching-bench", files / f"{name}.vm", "--mode", mode, "--edits", "10000",
                         "--seed", "1")
            figures = words(output.splitlines()[0])
            if figures["verified"] != "true":
                raise SystemExit(f"{name} {mode}: the certificate does not hold: {output}")
            rows.append([name, mode, *(figures[key].removesuffix("ms") for key in ("p50", "p99", "max"))])
    return table(["instance", "mode", "p50, ms", "p99, ms", "most, ms"], rows)


def candidates(programs: Path, files: Path) -> str:
    """Eligible, scored pairs against NumPy and SciPy; every pair and point is compared, or this stops."""
    compare = Path(__file__).parents[1] / "candidates" / "compare"
    output = run(compare, files / "demo-L.sqlite", TODAY, "5")
    ours, numpy = (words(next(line for line in output.splitlines() if line.startswith(name)))
                   for name in ("ours", "numpy"))
    if "identical" not in output:
        raise SystemExit(f"the pairs differ: {output}")
    ratio = float(numpy["total"]) / float(ours["total"])
    rows = [["NumPy and SciPy", numpy["total"]],
            ["this program", f"{ours['total']}: preparing records {ours['prepare']}, search {ours['search']}"],
            ["times faster", f"**{ratio:.1f}**"]]
    return table([f"large demo, {int(ours['pairs']):,} pairs", "seconds, least of 5"], rows)


def following(programs: Path, files: Path) -> str:
    """Plans that follow changes of records on the medium and the large demo."""
    tables = []
    for size, steps in (("M", "300"), ("L", "300")):
        output = run(programs / "candidates-bench", files / f"demo-{size}.sqlite", TODAY, "--repeat", "1", "--follow", steps)
        rows = []
        for line in output.splitlines():
            if line.startswith("ours follow"):
                figures = words(line.split("both:")[1])
                rows.append([words(line)["kind"], words(line)["count"], figures["p50"], figures["p99"], figures["max"]])
        tables.append(table([f"kind of change, demo {size}", "times", "p50, ms", "p99, ms", "most, ms"], rows))
    return "\n\n".join(tables)


def dashboard(programs: Path, files: Path) -> str:
    """From a key to the screen that answers it, in a terminal of 120×36 on the large demo."""
    database = files / "acts.sqlite"
    database.write_bytes((files / "demo-L.sqlite").read_bytes())
    database.chmod(0o600)
    output = run(programs / "dashboard-bench", database, "10", "240")
    database.unlink()
    rows = []
    for line in output.splitlines():
        found = re.fullmatch(r"\s*(.*): (\d+) times, p50 (\S+), p99 (\S+), most (\S+) ms", line)
        if found:
            rows.append(list(found.groups()))
    return table(["what", "times", "p50, ms", "p99, ms", "most, ms"], rows)


def matched(programs: Path, files: Path) -> str:
    """From the closed file to a checked plan, a cold process each, on demos of every size."""
    rows = []
    for size in ("S", "M", "L", "XL"):
        command = [str(programs / "volunteer-tui"), "match", "--database", str(files / f"demo-{size}.sqlite"),
                   "--today", TODAY, "--output", os.devnull]
        print(f"== {' '.join(command)}", file=sys.stderr, flush=True)
        start = time.monotonic()
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
            said = process.stderr.read()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        took = time.monotonic() - start
        if process.returncode:
            raise SystemExit(f"match failed on {size} with status {process.returncode}: {said}")
        says = next((line.strip() for line in said.splitlines() if "optimal" in line or "within" in line), "")
        rows.append([size, f"{took:.1f}", f"{usage.ru_maxrss / 1e6:.2f}", says])
    return table(["demo", "seconds", "most memory, GB", "what it says"], rows)


PARTS = {part.__name__: part for part in (edits, candidates, following, dashboard, matched)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("--document", type=Path, help="where the figures belong; without it, they are printed")
    parser.add_argument("--programs", type=Path, required=True)
    parser.add_argument("--files", type=Path, required=True)
    arguments = parser.parse_args()
    conditions = Conditions()
    text = PARTS[arguments.part](arguments.programs, arguments.files)
    text = f"{conditions}.\n\n{text}"
    if arguments.document:
        write(arguments.document, arguments.part, text)
    else:
        print(text)


if __name__ == "__main__":
    main()
