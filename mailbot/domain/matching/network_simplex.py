"""The engine for large programmes: the network simplex method of pylmcf (LEMON's, compiled), with its dual prices.

It reckons in 64 bits, so the tiers of a cost go through it one after the other: complementary slackness says which
pairs can be part of an optimum of the higher tiers, and among these the next tier is minimised.
"""

from array import array
from collections.abc import Iterable

from mailbot.domain.matching.flow import Flow, Transport


def cheapest(transport: Transport) -> Flow:
    """The cheapest seating. ImportError without the package pylmcf."""
    network = _Network(transport)
    above = None
    for lowest_bit in transport.tiers:
        network.minimise(lowest_bit, above)
        above = lowest_bit
    return network.flow()


class _Network:
    """Nodes are the mentees, the mentors, and one that sends what stays free; arcs lead from it and mentees to mentors.

    `_arcs` are (mentee, node of the mentor, cost in all tiers), in the order that pylmcf asks for.
    """

    def __init__(self, transport: Transport) -> None:
        self._mentees, self._spare = len(transport.rows), len(transport.rows) + len(transport.seats)
        self._arcs = [
            (mentee, self._mentees + mentor, row[mentor])
            for mentee, row in enumerate(transport.rows)
            for mentor in sorted(row)
        ]
        self._may_stay_free = list(range(self._mentees, self._spare))
        self._balance = [*transport.supplies, *(-seats for seats in transport.seats)]
        self._used: list[tuple[int, int, int]] = []
        self._fixed: list[tuple[int, int, int]] = []
        self._prices = [0] * self._spare

    def minimise(self, lowest_bit: int, above: int | None) -> None:
        """Minimises one tier, and keeps of the network what is optimal for it."""
        mask = -1 if above is None else (1 << (above - lowest_bit)) - 1
        costs = [cost >> lowest_bit & mask for _, _, cost in self._arcs]
        flows, potentials = self._solve(costs)
        free = potentials[self._spare]
        for node in range(self._spare):
            price = potentials[node] - free
            self._prices[node] += (-price if node < self._mentees else price) << lowest_bit
        self._may_stay_free = [node for node in self._may_stay_free if potentials[node] == free]
        self._used = [arc for arc, flow in zip(self._arcs, flows, strict=False) if flow]
        self._keep_what_is_optimal(costs, potentials)

    def flow(self) -> Flow:
        mentors_of: list[list[int]] = [[] for _ in range(self._mentees)]
        for mentee, node, _ in sorted(self._fixed + self._used):
            mentors_of[mentee].append(node - self._mentees)
        return Flow(mentors_of, self._prices[: self._mentees], self._prices[self._mentees :])

    def _solve(self, costs: list[int]) -> tuple[list[int], list[int]]:
        """The flow on each arc and the potential of each node: reduced costs are cost + potential - potential."""
        from pylmcf import Graph

        free = -sum(self._balance)
        tails = [mentee for mentee, _, _ in self._arcs] + [self._spare] * len(self._may_stay_free)
        heads = [node for _, node, _ in self._arcs] + self._may_stay_free
        graph = Graph(self._spare + 1, _integers(tails), _integers(heads))
        graph.set_node_supply(_integers([*self._balance, free]))
        graph.set_edge_costs(_integers([*costs, *(0 for _ in self._may_stay_free)]))
        # One more than can be free, so that no such arc is ever full and their prices are all alike.
        graph.set_edge_capacities(_integers([1] * len(costs) + [free + 1] * len(self._may_stay_free)))
        graph.solve()
        return graph.result().tolist(), graph.potentials().tolist()

    def _keep_what_is_optimal(self, costs: list[int], potentials: list[int]) -> None:
        """An arc of positive reduced cost is part of no optimum, one of negative reduced cost is part of all."""
        used = set(self._used)
        arcs = []
        for arc, cost in zip(self._arcs, costs, strict=True):
            mentee, node, _ = arc
            reduced = cost + potentials[mentee] - potentials[node]
            if reduced == 0:
                arcs.append(arc)
            elif reduced < 0:
                self._fixed.append(arc)
                self._balance[mentee] -= 1
                self._balance[node] += 1
                used.discard(arc)
        self._arcs = arcs
        self._used = [arc for arc in self._used if arc in used]


def _integers(numbers: Iterable[int]) -> "array[int]":
    return array("q", numbers)
