"""Which compiled solver: the same round by each of those installed, the figures of docs/decisions/0012.

`python -m bench.engines [PEOPLE]` solves one round, balanced and with half the mentors, highest tier only, since none
of the others reckons in more than 64 bits or gives dual prices.
"""

import sys
import time
from collections.abc import Callable
from importlib.util import find_spec

from bench.instances import TODAY, programme
from mailbot.domain.matching import network_simplex, successive_paths
from mailbot.domain.matching.flow import Engine, Transport
from mailbot.domain.matching.plan import Asked, Plan, plan
from mailbot.domain.matching.seats import History

_LEFT_OUT = 10**10  # more than all shortfalls of ten thousand people together


def main(people: int = 10_000) -> None:
    for mentors in (people, people // 2):
        invented = programme(people, seed=1, mentors=mentors)
        solved = plan(Asked(invented.mentors, invented.mentees, History(), TODAY))
        transport = _transport(solved)
        print(f"{people} mentees, {mentors} mentors, {sum(map(len, transport.rows))} pairs")
        for name, (package, solve) in _SOLVERS.items():
            if find_spec(package) is None:
                print(f"  {name:26} not installed")
                continue
            began = time.process_time()
            cost = solve(transport)
            print(f"  {name:26} {time.process_time() - began:6.2f} s  cost {cost}")


def _transport(solved: Plan) -> Transport:
    """Everybody is seated; with a mentor who is nobody, and very dear, where there is nobody else."""
    lowest, nobody = solved.problem.tiers[0], len(solved.problem.seats)
    rows = [{m: cost >> lowest for m, cost in row.items()} | {nobody: _LEFT_OUT} for row in solved.problem.pairs.rows]
    return Transport(rows, [1] * len(rows), [*solved.problem.seats, len(rows)], (0,))


def _ours(engine: Engine) -> Callable[[Transport], int]:
    def solve(transport: Transport) -> int:
        mentors_of = engine(transport).mentors_of
        return sum(transport.rows[mentee][mentor] for mentee, held in enumerate(mentors_of) for mentor in held)

    return solve


def _ortools(transport: Transport) -> int:
    from ortools.graph.python.min_cost_flow import SimpleMinCostFlow

    network, mentees = SimpleMinCostFlow(), len(transport.rows)
    sink = mentees + len(transport.seats)
    for mentee, row in enumerate(transport.rows):
        network.set_node_supply(mentee, 1)
        for mentor, cost in row.items():
            network.add_arc_with_capacity_and_unit_cost(mentee, mentees + mentor, 1, cost)
    for mentor, seats in enumerate(transport.seats):
        network.add_arc_with_capacity_and_unit_cost(mentees + mentor, sink, seats, 0)
    network.set_node_supply(sink, -mentees)
    network.solve()
    return int(network.optimal_cost())


def _scipy(transport: Transport) -> int:
    """Each seat is a column of its own; costs are raised by one, since a zero would count as no edge."""
    import numpy
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    first, columns = [], 0
    for seats in transport.seats:
        first.append(columns)
        columns += seats
    edges = [
        (mentee, first[mentor] + seat, cost + 1)
        for mentee, row in enumerate(transport.rows)
        for mentor, cost in row.items()
        for seat in ([mentee] if cost == _LEFT_OUT else range(transport.seats[mentor]))
    ]
    rows, seats_of, costs = (numpy.array(part) for part in zip(*edges, strict=True))
    matrix = csr_matrix((costs, (rows, seats_of)), shape=(len(transport.rows), columns))
    chosen = min_weight_full_bipartite_matching(matrix)
    return int(matrix[chosen].sum()) - len(transport.rows)


_SOLVERS: dict[str, tuple[str, Callable[[Transport], int]]] = {
    "pylmcf network simplex": ("pylmcf", _ours(network_simplex.cheapest)),
    "OR-tools min-cost flow": ("ortools", _ortools),
    "scipy sparse": ("scipy", _scipy),
    "ours in Python": ("mailbot", _ours(successive_paths.cheapest)),
}


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
