#!/usr/bin/env python3
"""Solves problem files of `volunteer-tui match --write-problem` with OR-Tools and compares.

    check.py FILE… [--solver cp-sat|auto] [--also-keep "weekly minutes"] [--also-keep "mentor places"] [--quiet]
             [--limit SECONDS] [--undecided N]

For each file: are its figures and its plan right, and are (places,) objective and changes the best there are? A limit
that plans do not keep yet is left out unless --also-keep names it; plans may then be better than the optimum. With
`--solver auto` the part that is a flow goes to min-cost flow first, and to CP-SAT only where its plan breaks a limit.
Where CP-SAT proves no optimum within the limit the file is undecided: it fails where CP-SAT found better than ours, and
where more files than N (0 unless told) are undecided. Exits with 1 where any file fails. Needs OR-Tools: pip install -r requirements.txt
"""

import argparse
import sys
import time
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor

from ortools.sat.python import cp_model

from flow import best_by_flow
from problem import Problem


def model_of(problem, also_keep):
    """The CP-SAT model of a problem's constraints, and the variable of each pair."""
    model = cp_model.CpModel()
    pairs = problem.pairs
    chosen = [model.new_constant(1) if pairs.pinned[pair] else model.new_bool_var("") for pair in range(pairs.count)]
    for _, key, amount, left, _ in problem.enforced_limits(also_keep):
        members = defaultdict(list)
        for pair in problem.free:
            if amount(pair) and key(pair) in left:
                members[key(pair)].append(pair)
        for row, row_pairs in members.items():
            if sum(amount(pair) for pair in row_pairs) > left[row]:
                model.add(sum(amount(pair) * chosen[pair] for pair in row_pairs) <= left[row])
    add_slots(model, problem, chosen)
    return model, chosen


def add_slots(model, problem, chosen):
    """Each chosen pair with slots uses one; no two of a volunteer use the same."""
    for volunteer, own in problem.by(problem.pairs.volunteer).items():
        own = [pair for pair in own if problem.pairs.slots[pair]]
        if problem.volunteers.roles[volunteer] < 2 and not any(problem.pairs.pinned[pair] for pair in own):
            continue
        users = defaultdict(list)
        for pair in own:
            uses = []
            for slot in range(problem.pairs.slots[pair].bit_length()):
                if problem.pairs.slots[pair] >> slot & 1:
                    use = model.new_bool_var("")
                    uses.append(use)
                    users[slot].append(use)
            model.add(sum(uses) == chosen[pair])
        for use in users.values():
            model.add_at_most_one(use)


def lexicographic_sum(model, problem, chosen):
    """Places, objective and changes in one sum: weights of free pairs, and steps of the places that they fill."""
    terms = [problem.weight(pair) * chosen[pair] for pair in problem.free]
    for need, own in problem.by(problem.pairs.need).items():
        pinned = sum(1 for pair in own if problem.pairs.pinned[pair])
        steps = [step for step in problem.steps_left(need, pinned) if step > 0]
        filled = [model.new_bool_var("") for _ in steps]
        if filled:
            # Steps never rise, so that the first ones are taken first.
            model.add(sum(filled) <= sum(chosen[pair] for pair in own if not problem.pairs.pinned[pair]))
            terms += [problem.weights_once[1] * step * place for step, place in zip(steps, filled)]
    return sum(terms)


def best_by_constraints(problem, also_keep, workers, limit):
    """The pairs of the best plan that CP-SAT finds, or None, and whether it is proven."""
    model, chosen = model_of(problem, also_keep)
    model.maximize(lexicographic_sum(model, problem, chosen))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = workers
    solver.parameters.max_time_in_seconds = limit
    status = solver.solve(model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None, False
    found = [pair for pair in range(problem.pairs.count) if solver.value(chosen[pair])]
    return found, status == cp_model.OPTIMAL


def best(problem, also_keep, solver, workers, limit):
    """The best (places, objective, changes), whether it is proven, and by what."""
    if solver == "auto":
        chosen = best_by_flow(problem)
        if not any(problem.excesses(chosen, also_keep)):
            return problem.value(chosen), True, "min-cost flow"
    chosen, proven = best_by_constraints(problem, also_keep, workers, limit)
    return problem.value(chosen) if chosen is not None else None, proven, "CP-SAT"


def judge(task):
    """Checks one file: (sentence, whether it passes, whether it is undecided)."""
    path, also_keep, solver, workers, limit = task
    start = time.perf_counter()
    problem = Problem(path)
    faults = problem.faults()
    ours = (problem.plan.count, problem.data["objective"], problem.data["changes"])
    found, proven, method = best(problem, also_keep, solver, workers, limit)
    seconds = time.perf_counter() - start
    if found is not None:
        relaxed = also_keep and problem.enforced_limits(also_keep) != problem.enforced_limits()
        # An unproven plan that is worse than ours says nothing.
        faults += compare(problem.data, ours, found, bool(relaxed) or not proven)
    size = f"{problem.volunteers.count} volunteers, {problem.needs.count} needs, {problem.pairs.count} pairs"
    agrees = "agrees" if proven else f"undecided, for {method} proves no optimum within {limit} s"
    result = "differs: " + "; ".join(faults) if faults else agrees
    return (f"{path}: {size}: ours {ours[1]} with {ours[2]} changes in {ours[0]} pairs, {method} "
                  f"{found and (found[1], found[2], found[0])} in {seconds:.2f} s: {result}"), not faults, not proven


def compare(data, ours, found, ours_is_relaxed):
    """What is wrong with our (places, objective, changes) against the proven best."""
    if data["goal"] != "mostPlaces":
        ours, found = ours[1:], found[1:]
    level = 1 if data["goal"] == "mostPlaces" else 0
    better = found[:-1] > ours[:-1] or (found[:-1] == ours[:-1] and found[-1] < ours[-1])
    same = found == ours
    gap = data["upperBound"] - data["objective"]
    if ours_is_relaxed and not gap:
        return ["OR-Tools finds better"] if better else []
    if gap:
        # Ours says how far it may be from the best: no more than that is asked of it.
        return [f"the best is beyond our bound {data['upperBound']}"] if found[level] > data["upperBound"] else []
    return [] if same else ["OR-Tools finds better" if better else "OR-Tools finds worse, so that ours breaks a limit"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--solver", choices=["cp-sat", "auto"], default="cp-sat")
    parser.add_argument("--also-keep", action="append", default=[], choices=["weekly minutes", "mentor places"])
    parser.add_argument("--workers", type=int, default=1, help="threads of CP-SAT for each file")
    parser.add_argument("--processes", type=int, default=1, help="files at once")
    parser.add_argument("--limit", type=float, default=600, help="seconds for each file")
    parser.add_argument("--undecided", type=int, default=0, help="so many files may be undecided")
    parser.add_argument("--quiet", action="store_true", help="print failures and the total only")
    options = parser.parse_args()
    tasks = [(path, tuple(options.also_keep), options.solver, options.workers, options.limit) for path in options.files]
    failures = undecided = 0
    with ProcessPoolExecutor(options.processes) as pool:
        judged = pool.map(judge, tasks) if options.processes > 1 else map(judge, tasks)
        for sentence, passes, is_undecided in judged:
            failures += not passes
            undecided += is_undecided
            if not passes or not options.quiet:
                print(sentence, flush=True)
    print(f"{len(tasks) - failures} of {len(tasks)} problems agree with OR-Tools"
          + (f", {undecided} of them undecided" if undecided else ""))
    return 1 if failures or undecided > options.undecided else 0


if __name__ == "__main__":
    sys.exit(main())
