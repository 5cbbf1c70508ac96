"""The part of a problem that is a flow, solved exactly by OR-Tools' min-cost flow.

    source → volunteer → (volunteer, slot) → pair → [short-term places →] need → places → sink

A pin has a place of its own and weighs more than whatever it could displace. What no flow can say, the weekly minutes
of people with several roles and mentor places over several needs, is left out: where the flow keeps them all the same,
it is the best plan.
"""

from ortools.graph.python.min_cost_flow import SimpleMinCostFlow


class Network:
    """Arcs that carry a gain for each unit, between nodes that are made when they are first named."""

    def __init__(self):
        self.flow = SimpleMinCostFlow()
        self.nodes = {}
        self.arcs = {}

    def node(self, name):
        return self.nodes.setdefault(name, len(self.nodes))

    def add(self, tail, head, capacity, gain=0, pair=None):
        if capacity > 0:
            arc = self.flow.add_arc_with_capacity_and_unit_cost(self.node(tail), self.node(head), capacity, -gain)
            if pair is not None:
                self.arcs[pair] = arc


def best_by_flow(problem):
    """The pairs of a best plan without the limits that are no flow."""
    network = Network()
    pairs = problem.pairs
    place, point, change = problem.weights_once
    largest = max([abs(problem.weight(pair)) for pair in problem.free] + [0])
    pin_gain = 2 * (largest + point * max([step for steps in problem.needs.steps for step in steps] + [0])) + 1
    role_limit, place_limit, short_limit = (problem.limits[row][3] for row in range(3))
    total = 0
    for volunteer, own in problem.by(pairs.volunteer).items():
        pins = [pair for pair in own if pairs.pinned[pair] and pairs.slots[pair]]
        roles = role_limit[volunteer] + len(pins)
        total += roles
        network.add("source", ("volunteer", volunteer), roles)
        for slot in range(21):
            network.add(("volunteer", volunteer), ("slot", volunteer, slot), 1)
        for pair in own:
            if pairs.pinned[pair] and not pairs.slots[pair]:
                continue
            start = ("volunteer", volunteer)
            if pairs.slots[pair]:
                start = ("pair", pair)
                for slot in range(21):
                    if pairs.slots[pair] >> slot & 1:
                        network.add(("slot", volunteer, slot), start, 1)
            if pairs.pinned[pair]:
                network.add(start, "sink", 1, pin_gain, pair)
            else:
                end = ("short", pairs.need[pair]) if pairs.shortTerm[pair] else ("need", pairs.need[pair])
                network.add(start, end, 1, problem.weight(pair), pair)
    for need, own in problem.by(pairs.need).items():
        places = place_limit[need]
        network.add(("short", need), ("need", need), short_limit.get(need, places))
        steps = problem.steps_left(need, sum(1 for pair in own if pairs.pinned[pair]))[:places]
        for step in steps:
            network.add(("need", need), "sink", 1, point * step)
        network.add(("need", need), "sink", places - len(steps))
    network.add("source", "sink", total)
    network.flow.set_node_supply(network.node("source"), total)
    network.flow.set_node_supply(network.node("sink"), -total)
    status = network.flow.solve()
    if status != network.flow.OPTIMAL:
        raise RuntimeError(f"min-cost flow: {status}")
    chosen = [pair for pair in problem.free if pair in network.arcs and network.flow.flow(network.arcs[pair])]
    lost = [pair for pair in problem.pinned if pairs.slots[pair] and not network.flow.flow(network.arcs[pair])]
    if lost:
        raise RuntimeError(f"no flow holds the pins {lost}")
    return sorted(chosen + problem.pinned)
