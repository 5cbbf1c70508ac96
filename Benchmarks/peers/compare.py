#!/usr/bin/env python3
"""Runs the solver and its peers side by side and writes the table of docs/PERFORMANCE.md; scripts/bench calls it.

Every program solves every instance in turn, in a process of its own, round after round; the least time of each counts,
for whatever else the machine does only adds to it. A program's time is building and solving from the same rows in
memory, in one thread. The programs must agree on the optimum, or the comparison stops.
"""

import argparse
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from report import Conditions, table, write

MODES = ["score", "cardinality", "spread"]


@dataclass
class Measured:
    """The least times of one program on one instance in one mode, in seconds, and its most memory, in bytes."""

    total: float = float("inf")
    build: float = float("inf")
    solve: float = float("inf")
    memory: int = 0
    answer: tuple[str, str, str] = ("", "", "")
    runs: int = 0

    def add(self, figures: dict[str, str], memory: int) -> None:
        build, solve = float(figures["build"]), float(figures["solve"])
        if build + solve < self.total:
            self.total, self.build, self.solve = build + solve, build, solve
        self.memory = max(self.memory, memory)
        self.answer = tuple(figures[name] for name in ("objective", "matched", "points"))
        self.runs += 1


@dataclass
class Comparison:
    programs: dict[str, list[str]]
    rounds: int
    patience: float
    results: dict[tuple[str, str, str], Measured] = field(default_factory=dict)

    def run(self, instances: list[str]) -> None:
        for instance in instances:
            for mode in MODES:
                for _ in range(self.rounds):
                    for name in self.programs:
                        self.measure(name, instance, mode)
                self.require_agreement(instance, mode)

    def measure(self, name: str, instance: str, mode: str) -> None:
        measured = self.results.setdefault((name, instance, mode), Measured())
        # One that takes minutes is not asked again: its first answer says enough.
        if measured.runs and measured.total > self.patience:
            return
        command = [word.format(instance=instance, mode=mode) for word in self.programs[name]]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            output = process.stdout.read()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"{' '.join(command)} failed with status {process.returncode}")
        line = next(line for line in output.splitlines() if line.startswith(name))
        figures = dict(word.split("=") for word in line.split()[1:])
        if figures.get("verified", "true") != "true":
            raise SystemExit(f"{instance} {mode}: the certificate does not hold: {line}")
        measured.add(figures, usage.ru_maxrss * 1024)
        print(f"{Path(instance).stem:<16} {line}", file=sys.stderr, flush=True)

    def require_agreement(self, instance: str, mode: str) -> None:
        """Optima are not unique: what counts is the objective, or the number of pairs and their points."""
        answers = {name: self.results[name, instance, mode].answer for name in self.programs}
        optima = {a[1:] if mode == "cardinality" else a[:1] for a in answers.values()}
        if len(optima) != 1:
            raise SystemExit(f"{instance} {mode}: the programs disagree: {answers}")

    def table(self, instances: list[str]) -> str:
        names = list(self.programs)
        header = ["instance", "mode", *(f"{name}, s" for name in names), "times faster than the better peer",
                  *(f"{name}, MB" for name in names)]
        rows = []
        for instance in instances:
            for mode in MODES:
                row = [self.results[name, instance, mode] for name in names]
                ratio = min(m.total for m in row[1:]) / row[0].total
                rows.append([Path(instance).stem, mode, *(f"{m.total:.3f}" for m in row), f"**{ratio:.1f}**",
                             *(f"{m.memory / 1e6:.0f}" for m in row)])
        return table(header, rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ours", required=True, help="the program matching-bench")
    parser.add_argument("--lemon", required=True, help="the program made of lemon_peer.cpp")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--patience", type=float, default=30, help="seconds after which a program is run once only")
    parser.add_argument("--document", type=Path, help="where the table belongs; without it, it is printed")
    parser.add_argument("instances", nargs="+")
    arguments = parser.parse_args()

    ortools = str(Path(__file__).with_name("ortools_peer.py"))
    comparison = Comparison(
        programs={
            "ours": [arguments.ours, "{instance}", "--mode", "{mode}"],
            "lemon": [arguments.lemon, "{instance}", "{mode}"],
            "ortools": [sys.executable, ortools, "{instance}", "{mode}"],
        },
        rounds=arguments.rounds, patience=arguments.patience)
    conditions = Conditions()
    comparison.run(arguments.instances)
    text = (f"{conditions}; the least of {arguments.rounds} runs of each program in turn.\n\n"
            + comparison.table(arguments.instances))
    if arguments.document:
        write(arguments.document, "solver", text)
    else:
        print(text)


if __name__ == "__main__":
    main()
