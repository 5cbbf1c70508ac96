"""A problem file of `volunteer-tui match --write-problem`, read and judged without the program's code.

`docs/PROBLEM.md` says what the fields mean. Everything here follows that page, not the program.
"""

import json
from collections import defaultdict


class Table:
    """A table of a problem file: a list for each column."""

    def __init__(self, table):
        self.count = len(table["rows"])
        columns = zip(*table["rows"]) if table["rows"] else [()] * len(table["columns"])
        for name, values in zip(table["columns"], columns):
            setattr(self, name, values)


class Problem:
    """A problem with what pins and held placements leave of every limit."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.data = json.load(file)
        if self.data.get("format") != "volunteer-tui problem" or self.data.get("version") != 1:
            raise ValueError(f"{path} is no volunteer-tui problem of version 1")
        for name in ("volunteers", "services", "needs", "pairs", "vetoes", "plan"):
            setattr(self, name, Table(self.data[name]))
        self.pinned = [pair for pair in range(self.pairs.count) if self.pairs.pinned[pair]]
        self.free = [pair for pair in range(self.pairs.count) if not self.pairs.pinned[pair]]
        self.limits = list(self._limits())
        self.weights_once = self.weights()

    def _limits(self):
        """Every limit as (what, key of a pair, amount of a pair, most that free pairs may take by key, enforced)."""
        volunteers, needs, services, pairs = self.volunteers, self.needs, self.services, self.pairs

        def limit(what, key, amount, most, held, enforced=True):
            taken = defaultdict(int)
            for pair in self.pinned:
                taken[key(pair)] += amount(pair)
            left = {row: max(0, most[row] - held[row] - taken[row])
                    for row in range(len(most)) if most[row] is not None}
            return what, key, amount, left, enforced

        def one(pair):
            return 1

        def service(pair):
            return needs.service[pairs.need[pair]]

        yield limit("roles", lambda pair: pairs.volunteer[pair], one, volunteers.roles, volunteers.heldRoles)
        yield limit("places", lambda pair: pairs.need[pair], one, needs.places, needs.heldPlaces)
        yield limit("short-term places", lambda pair: pairs.need[pair], lambda pair: pairs.shortTerm[pair],
                    needs.shortTermPlaces, needs.heldShortTerm)
        yield limit("weekly minutes", lambda pair: pairs.volunteer[pair], lambda pair: pairs.minutes[pair],
                    volunteers.mostMinutes, volunteers.heldMinutes, self.data["keepsWeeklyMinutes"])
        yield limit("mentor places", service, lambda pair: pairs.firstTimer[pair],
                    services.mentorPlaces, services.heldFirstTimers, self.data["keepsMentorPlaces"])

    def steps_left(self, need, pinned):
        """What the next places of a need add once held placements and pins have theirs."""
        return list(self.needs.steps[need][self.needs.heldPlaces[need] + pinned:])

    def weights(self):
        """What a place, a point of the objective and one change fewer weigh, so that no level reaches the one above."""
        most = min(len(self.free), sum(self.limits[0][3].values()), sum(self.limits[1][3].values()))
        largest = max([abs(self.pairs.worth[pair]) for pair in self.free] + [0])
        largest += max([step for steps in self.needs.steps for step in steps] + [0])
        point = 2 * most + 1
        return (4 * most * largest + 1) * point if self.data["goal"] == "mostPlaces" else 0, point, 1

    def weight(self, pair):
        """What choosing a free pair adds to the lexicographic sum, apart from the step of its place."""
        place, point, change = self.weights_once
        return place + point * self.pairs.worth[pair] + (change if self.pairs.inForce[pair] else -change)

    def by(self, column):
        """The pairs of each volunteer or need that has any."""
        members = defaultdict(list)
        for pair, row in enumerate(column):
            members[row].append(pair)
        return members

    def value(self, chosen):
        """(places, objective, changes) of a set of pairs."""
        return len(chosen), self.objective(chosen), self.changes(chosen)

    def objective(self, chosen):
        """What a set of pairs is worth, its pins included."""
        filled = defaultdict(int)
        for pair in chosen:
            filled[self.pairs.need[pair]] += 1
        steps = sum(sum(self.needs.steps[need][self.needs.heldPlaces[need]:][:count]) for need, count in filled.items())
        return sum(self.pairs.worth[pair] for pair in chosen) + steps

    def changes(self, chosen):
        """Pairs in one of the two plans, this one and the one in force, but not in both."""
        kept = sum(1 for pair in chosen if self.pairs.inForce[pair])
        return len(chosen) + self.data["inForceCount"] - 2 * kept

    def enforced_limits(self, also=()):
        return [limit for limit in self.limits if limit[4] or limit[0] in also]

    def faults(self, also=()):
        """Everything that is wrong with the file's figures or its plan; empty where all is right."""
        return list(self._figure_faults()) + list(self._plan_faults(also))

    def _figure_faults(self):
        pairs, needs, data = self.pairs, self.needs, self.data
        for pair in range(pairs.count):
            service = needs.service[pairs.need[pair]]
            level = 0 if service is None else self.services.shortTermLevel[service]
            worth = (pairs.points[pair] + 1 + data["keepBonus"] * pairs.inForce[pair]
                     - data["shortTermPrice"] * level * pairs.shortTerm[pair])
            if worth != pairs.worth[pair]:
                yield f"pair {pair}: worth is {pairs.worth[pair]}, its parts make {worth}"
        for need in range(needs.count):
            decile = 5 if needs.decile[need] is None else needs.decile[need]
            importance = 100 + 25 * needs.urgency[need] + 10 * (10 - decile)
            steps = [data["spread"] * step * importance // 100 for step in data["spreadSteps"]]
            if steps != list(needs.steps[need]):
                yield f"need {needs.reference[need]}: steps are {needs.steps[need]}, their parts make {steps}"
        vetoed = set(zip(self.vetoes.volunteer, self.vetoes.need)) if self.vetoes.count else set()
        for pair in range(pairs.count):
            if (pairs.volunteer[pair], pairs.need[pair]) in vetoed:
                yield f"pair {pair} is vetoed"

    def excesses(self, chosen, also=()):
        """Limits that a set of pairs goes beyond."""
        for what, key, amount, left, _ in self.enforced_limits(also):
            taken = defaultdict(int)
            for pair in chosen:
                if not self.pairs.pinned[pair]:
                    taken[key(pair)] += amount(pair)
            for row, total in taken.items():
                if row in left and total > left[row]:
                    yield f"{what} of {row}: the plan takes {total} of {left[row]}"

    def _plan_faults(self, also):
        chosen = list(self.plan.pair) if self.plan.count else []
        if len(set(chosen)) != len(chosen):
            yield "the plan holds a pair twice"
        if missing := set(self.pinned) - set(chosen):
            yield f"the plan lacks the pins {sorted(missing)}"
        yield from self.excesses(chosen, also)
        used = set()
        for pair, slot in zip(chosen, self.plan.slot if self.plan.count else []):
            mask, volunteer = self.pairs.slots[pair], self.pairs.volunteer[pair]
            if (slot is None) != (mask == 0) or (slot is not None and not mask >> slot & 1):
                yield f"pair {pair} takes slot {slot} of {mask:b}"
            if slot is not None and (volunteer, slot) in used:
                yield f"volunteer {volunteer} uses slot {slot} twice"
            used.add((volunteer, slot))
        if self.objective(chosen) != self.data["objective"]:
            yield f"the plan is worth {self.objective(chosen)}, not {self.data['objective']}"
        if self.changes(chosen) != self.data["changes"]:
            yield f"the plan makes {self.changes(chosen)} changes, not {self.data['changes']}"
