"""A round is solved with each mentee's best pairs, and is the best over all pairs all the same."""

from random import Random

import pytest

from mailbot.domain.matching.candidates import ENOUGH
from mailbot.domain.matching.certificate import certify
from mailbot.domain.matching.plan import Plan
from tests.support.rounds import mentee, mentor, plan_of


@pytest.mark.parametrize("seed", range(3))
def test_all_pairs_are_certified_though_most_were_never_looked_at(seed: int) -> None:
    plan = _crowd(Random(seed), mentors=2 * ENOUGH, mentees=30)
    assert _pairs_known(plan) < 30 * 2 * ENOUGH
    known = _pairs_known(plan)
    plan.problem.pairs.add_all(range(30))
    assert _pairs_known(plan) > known
    assert certify(plan.problem, plan.solution) == []


def test_everybody_is_placed_though_all_like_the_same_mentors_best() -> None:
    """Two hundred people whose best pairs are the same few: whoever has none of these gets what is beyond them."""
    popular = [mentor(n, "SQL, Go", "1 16-20") for n in range(1, ENOUGH + 1)]
    others = [mentor(n, "Go", "1 18-19") for n in range(ENOUGH + 1, 2 * ENOUGH + 1)]
    plan = plan_of([*popular, *others], [mentee(n, "SQL, Go", "1 16-20") for n in range(1, 2 * ENOUGH + 1)])
    assert len(plan.pairs) == 2 * ENOUGH
    assert certify(plan.problem, plan.solution) == []


def _crowd(random: Random, mentors: int, mentees: int) -> Plan:
    skills = ["SQL", "Go, SQL", "SQL, C", "Rust, SQL", "SQL, Rust, Go"]
    times = ["1 18-20", "1 16-20", "1 18-20, 2 9-11"]
    zones = ["Europe/London", "Europe/Berlin"]
    return plan_of(
        [mentor(n, random.choice(skills), random.choice(times), random.choice(zones)) for n in range(1, mentors + 1)],
        [mentee(n, random.choice(skills), random.choice(times), random.choice(zones)) for n in range(1, mentees + 1)],
    )


def _pairs_known(plan: Plan) -> int:
    return sum(len(row) for row in plan.problem.pairs.rows)
