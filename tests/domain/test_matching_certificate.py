"""A solution carries the proof that it is the best, and the proof is checked without solving anything."""

from dataclasses import replace
from random import Random

import pytest

from mailbot.domain.matching import successive_paths
from mailbot.domain.matching.certificate import certify
from mailbot.domain.matching.optimum import optimum
from mailbot.domain.matching.problem import Pairs, Problem, Solution
from tests.support.matching_oracle import best_value, random_problem, value

# Three mentees for two seats; the first two have waited longer, and each would rather have mentor 0.
PROBLEM = Problem(Pairs([{0: 10, 1: 20}, {0: 5, 1: 60}, {0: 0}]), [1, 1], [1, 1, 1], [0, 0, 0], [0, 1, 2])
SOLUTION = optimum(PROBLEM, successive_paths.cheapest)


def test_an_honest_proof_stands() -> None:
    assert SOLUTION.mentors_of == [[1], [0], []]
    assert certify(PROBLEM, SOLUTION) == []


@pytest.mark.parametrize(
    ("forged", "fault"),
    [
        (replace(SOLUTION, mentors_of=[[0], [1], []]), "Mentee 1 has a mentor who costs more than is paid."),
        (replace(SOLUTION, mentors_of=[[1], [0], [0]]), "Mentor 0 has more mentees than seats."),
        (replace(SOLUTION, mentors_of=[[1], [0], [1]]), "Mentee 2 has a mentor whom they can't have."),
        (replace(SOLUTION, mentors_of=[[1, 1], [0], []]), "Mentee 0 has the same mentor twice."),
        (
            replace(SOLUTION, mentors_of=[[1], [], [0]]),
            "Mentee 1 is left out before it is proved that nothing is free.",
        ),
        (replace(SOLUTION, mentors_of=[[1], [], []]), "Mentor 0 is said to be out of reach, but has a seat free."),
        (
            replace(SOLUTION, mentee_levels=[None, None, None], mentor_levels=[None, None]),
            "Mentee 2 is left out before it is proved that nothing is free.",
        ),
        (
            replace(SOLUTION, mentor_levels=[None, None]),
            "Mentee 2 could go to a mentor who is not out of reach.",
        ),
        (
            replace(SOLUTION, mentee_prices=[price + 1 for price in SOLUTION.mentee_prices]),
            "Mentee 0 could have another mentor for less.",
        ),
        (
            replace(SOLUTION, mentor_prices=[price + 100 for price in SOLUTION.mentor_prices]),
            "The price of mentor 0 is above zero, or has no cause: a seat is free.",
        ),
        (
            replace(SOLUTION, leaving_prices={0: 0}),
            "The prices of being left out are not for the turns in which some are.",
        ),
    ],
)
def test_a_forged_proof_falls(forged: Solution, fault: str) -> None:
    assert fault in certify(PROBLEM, forged)


def test_who_is_left_out_among_equals_is_proved_by_prices() -> None:
    problem = Problem(Pairs([{0: 10}, {0: 5}]), [1], [1, 1], [0, 0], [0, 0])
    solution = optimum(problem, successive_paths.cheapest)
    assert solution.mentors_of == [[], [0]]
    assert certify(problem, solution) == []
    assert certify(problem, replace(solution, mentors_of=[[0], []])) != []
    assert certify(problem, replace(solution, leaving_prices={0: -100})) != []


def test_no_proof_makes_anything_worse_look_like_the_best() -> None:
    """Assignments are changed at random; what certify lets pass is as good as the best of all."""
    random = Random(3)
    passed = 0
    for _ in range(1500):
        problem = random_problem(random)
        solution = optimum(problem, successive_paths.cheapest)
        assert certify(problem, solution) == []
        forged = replace(
            solution, mentors_of=[_changed(held, len(problem.seats), random) for held in solution.mentors_of]
        )
        if forged != solution and certify(problem, forged) == []:
            passed += 1
            assert value(problem, forged.mentors_of) == best_value(problem)
    assert passed > 0  # ties: as good, and another


def _changed(held: list[int], mentors: int, random: Random) -> list[int]:
    if random.random() < 0.7:
        return held
    return random.sample(range(mentors), min(mentors, random.choice([len(held), len(held), 0, 1])))
