"""The best assignments of small problems, found by trying all of them: what our engines are judged by."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from random import Random

from mailbot.domain.matching.problem import Pairs, Problem

Held = Sequence[Sequence[int]]  # the mentors of each mentee

# How good an assignment is, most important first: seats filled, by their number; seats filled, by turn; costs, negated.
Value = tuple[tuple[int, ...], tuple[int, ...], int]
_MOST_SEATS = 6


def random_problem(random: Random) -> Problem:
    """Up to five mentees and four mentors, with ties of all kinds."""
    mentors, mentees = random.randint(1, 4), random.randint(1, 5)
    costs = [0, 1, 5, random.randrange(1000), random.randrange(1000)]
    return Problem(
        pairs=Pairs(
            [{m: random.choice(costs) for m in range(mentors) if random.random() < 0.6} for _ in range(mentees)]
        ),
        seats=[random.choice([0, 1, 1, 2, 3]) for _ in range(mentors)],
        wanted=[random.choice([0, 1, 1, 1, 2, 3]) for _ in range(mentees)],
        had=[random.choice([0, 0, 0, 1]) for _ in range(mentees)],
        ranks=[random.randrange(random.choice([1, 2, 5])) for _ in range(mentees)],
    )


def best_value(problem: Problem) -> Value:
    """That of the best assignment there is."""
    options = [list(_options(problem, mentee)) for mentee in range(len(problem.wanted))]
    return max(value(problem, held) for held in product(*options) if _fits(problem, held))


def value(problem: Problem, held: Held) -> Value:
    """How good an assignment is; of two values the greater is better."""
    seats, turns = Counter[int](), Counter[int]()
    for mentee, mentors in enumerate(held):
        for seat in range(len(mentors)):
            seats[problem.had[mentee] + seat] += 1
            turns[problem.turn(mentee, seat)] += 1
    cost = sum(problem.pairs.rows[mentee][mentor] for mentee, mentors in enumerate(held) for mentor in mentors)
    return tuple(seats[n] for n in range(_MOST_SEATS)), tuple(turns[turn] for turn in sorted(problem.turns)), -cost


def _options(problem: Problem, mentee: int) -> Iterator[tuple[int, ...]]:
    for count in range(problem.wanted[mentee] + 1):
        yield from combinations(problem.pairs.rows[mentee], count)


def _fits(problem: Problem, held: Held) -> bool:
    taken = Counter(mentor for mentors in held for mentor in mentors)
    return all(taken[mentor] <= seats for mentor, seats in enumerate(problem.seats))
