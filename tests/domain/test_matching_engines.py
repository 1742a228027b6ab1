"""Both engines give the same; the compiled one is an extra, and where it is missing the other says so and does it."""

from random import Random

import pytest

from mailbot.domain.matching import successive_paths
from mailbot.domain.matching.certificate import certify
from mailbot.domain.matching.engines import engine_for, has_compiled_engine, remark_on_engine
from mailbot.domain.matching.flow import Engine
from mailbot.domain.matching.optimum import optimum
from mailbot.domain.matching.problem import Pairs, Problem
from tests.support.matching_oracle import best_value, random_problem, value


def engines() -> list[Engine]:
    """Those that are installed: always the one in Python, and what a large round would use."""
    return list(dict.fromkeys([successive_paths.cheapest, engine_for(1_000_000)]))


@pytest.mark.parametrize("engine", engines(), ids=lambda engine: engine.__module__.split(".")[-1])
def test_every_engine_finds_and_proves_the_best(engine: Engine) -> None:
    random = Random(11)
    for _ in range(400):
        problem = random_problem(random)
        solution = optimum(problem, engine)
        assert certify(problem, solution) == []
        assert value(problem, solution.mentors_of) == best_value(problem), problem


@pytest.mark.parametrize("scarce", [False, True])
def test_all_engines_agree_to_the_pair_on_two_hundred_people(scarce: bool) -> None:
    """Three tiers in one cost: shortfalls with many ties, pairs to keep, and hashes that no two sums share."""
    random = Random(5)
    mentors = 60 if scarce else 120
    rows = [
        {
            mentor: (random.randrange(4) << 80) + (random.randrange(2) << 64) + random.getrandbits(40)
            for mentor in random.sample(range(mentors), 12)
        }
        for _ in range(100)
    ]
    ranks = [random.randrange(20) for _ in rows]
    problem = Problem(Pairs(rows), [1] * mentors, [1] * 100, [0] * 100, ranks, (80, 64, 0))
    solutions = [optimum(problem, engine) for engine in engines()]
    assert all(certify(problem, solution) == [] for solution in solutions)
    assert {repr(solution.mentors_of) for solution in solutions} == {repr(solutions[0].mentors_of)}


def test_a_small_round_needs_nothing_that_is_not_always_there() -> None:
    assert engine_for(1500) is successive_paths.cheapest
    assert remark_on_engine(1500) == []


def test_where_the_compiled_engine_is_missing_a_large_round_says_so() -> None:
    remarks = remark_on_engine(20_000)
    assert bool(remarks) != has_compiled_engine()
    assert all("pip install 'mailbot[matching]'" in remark for remark in remarks)
