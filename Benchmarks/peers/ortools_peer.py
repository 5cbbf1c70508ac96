#!/usr/bin/env python3
"""OR-Tools' min-cost flow on a .vm instance: the peer's side of the comparison that scripts/bench makes.

Prints one line as matching-bench does. Building is timed from the file's rows in memory to a flow problem with its
supplies, solving to the end of the flow method; reading the file and adding up the answer are not timed.
"""

import argparse
import time

import numpy as np
from ortools.graph.python import min_cost_flow
from volunteer_matrix import VolunteerMatrix

STEP_GAINS = [300, 150, 75, 30]


def build(rows: VolunteerMatrix, mode: str):
    """A flow of as many units as there could be pairs; the arc source → sink carries those that make none."""
    volunteers, needs = len(rows.roles), len(rows.places)
    source, sink = volunteers + needs, volunteers + needs + 1
    units = int(min(rows.roles.sum(dtype=np.int64), rows.places.sum(dtype=np.int64)))
    # More than all points that two plans can differ by.
    bonus = units * int(rows.score.max(initial=0)) + 1 if mode == "cardinality" else 0
    steps = STEP_GAINS if mode == "spread" else []

    solver = min_cost_flow.SimpleMinCostFlow()
    volunteer = np.repeat(np.arange(volunteers, dtype=np.int32), np.diff(rows.offset))
    pairs = solver.add_arcs_with_capacity_and_unit_cost(
        volunteer, rows.need + volunteers, np.ones(len(rows.need), np.int64), -(rows.score.astype(np.int64) + bonus))
    solver.add_arcs_with_capacity_and_unit_cost(
        np.full(volunteers, source, np.int32), np.arange(volunteers, dtype=np.int32), rows.roles.astype(np.int64),
        np.zeros(volunteers, np.int64))
    site = np.arange(needs, dtype=np.int32) + volunteers
    for step, gain in enumerate(steps):
        has = rows.places > step
        count = int(has.sum())
        solver.add_arcs_with_capacity_and_unit_cost(
            site[has], np.full(count, sink, np.int32), np.ones(count, np.int64), np.full(count, -gain, np.int64))
    has = rows.places > len(steps)
    count = int(has.sum())
    solver.add_arcs_with_capacity_and_unit_cost(
        site[has], np.full(count, sink, np.int32), rows.places[has].astype(np.int64) - len(steps),
        np.zeros(count, np.int64))
    solver.add_arc_with_capacity_and_unit_cost(source, sink, units, 0)
    solver.set_node_supply(source, units)
    solver.set_node_supply(sink, -units)
    return solver, pairs


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("instance")
    parser.add_argument("mode", choices=["score", "cardinality", "spread"])
    arguments = parser.parse_args()
    rows = VolunteerMatrix.read(arguments.instance)

    start = time.perf_counter()
    solver, pairs = build(rows, arguments.mode)
    built = time.perf_counter()
    status = solver.solve()
    solved = time.perf_counter()
    if status != solver.OPTIMAL:
        raise SystemExit(f"OR-Tools found no optimum: status {status}")

    chosen = solver.flows(pairs) > 0
    points = int(rows.score[chosen].sum(dtype=np.int64))
    objective = points
    if arguments.mode == "spread":
        filled = np.bincount(rows.need[chosen], minlength=len(rows.places))
        objective += sum(gain * int((filled > step).sum()) for step, gain in enumerate(STEP_GAINS))
    print(f"ortools mode={arguments.mode} build={built - start:.4f} solve={solved - built:.4f} "
          f"objective={objective} matched={int(chosen.sum())} points={points}")


if __name__ == "__main__":
    main()
