"""No result is better than ours: checked by trying all of them on many small instances."""

from datetime import date, timedelta
from functools import cache
from random import Random

import pytest

from bench.adapters import assign
from mailbot.domain.availability import Availability, common_times
from mailbot.domain.matching import successive_paths
from mailbot.domain.matching.costs import tie_break
from mailbot.domain.matching.optimum import optimum
from mailbot.domain.matching.plan import Asked, Plan, plan
from mailbot.domain.matching.problem import Pairs, Problem
from mailbot.domain.matching.seats import History, MenteeWish, MentorSeat
from tests.support.matching_oracle import best_value, random_problem, value
from tests.support.rounds import WINTER, mentee, mentor

AN_HOUR = timedelta(hours=1)
SKILLS = ["SQL", "Go", "Rust", "SQL, Go", "Rust, SQL", "Go, Rust, SQL"]
TIMES = ["1 18-20", "1 19-21, 4 8-9", "4 7-9", "1 13-15", "6 23-24, 0 0-1", "1 12.5-14, 3 9-11"]
ZONES = ["Europe/London", "Europe/Berlin", "America/New_York", "Asia/Kolkata"]


@pytest.mark.parametrize("seed", range(4))
def test_assignments_are_as_good_as_the_best_of_all(seed: int) -> None:
    random = Random(seed)
    for _ in range(500):
        problem = random_problem(random)
        solution = optimum(problem, successive_paths.cheapest)
        assert value(problem, solution.mentors_of) == best_value(problem), problem


@pytest.mark.parametrize("seed", range(4))
def test_rounds_are_as_good_as_the_best_of_all(seed: int) -> None:
    """From people to pairs: skills, weeks, zones, cohorts, refusals, waiting, second seats, and an earlier round."""
    random = Random(seed)
    for _ in range(25):
        asked = _random_round(random)
        solved = plan(asked)
        problem, held = _by_hand(asked, solved)
        assert value(problem, held) == best_value(problem), asked


@pytest.mark.parametrize("seed", range(4))
def test_the_same_bytes_come_out_for_any_order_of_the_input(seed: int) -> None:
    random = Random(seed)
    for _ in range(20):
        asked = _random_round(random)
        shuffled = Asked(
            random.sample(asked.mentors, len(asked.mentors)),
            random.sample(asked.mentees, len(asked.mentees)),
            asked.history,
            WINTER,
            before=random.sample(sorted(asked.before), len(asked.before)),
        )
        assert repr(plan(shuffled).pairs) == repr(plan(asked).pairs)


def _random_round(random: Random) -> Asked:
    def seat(number: int) -> MentorSeat:
        who = (random.choice(SKILLS), random.choice(TIMES), random.choice(ZONES))
        return mentor(number, *who, capacity=random.choice([0, 1, 1, 2]), cohort=random.choice(["", "", "spring"]))

    def wish(number: int) -> MenteeWish:
        who = (random.choice(SKILLS), random.choice(TIMES), random.choice(ZONES))
        return mentee(
            number,
            *who,
            days_waiting=random.randrange(3),
            cohort=random.choice(["", "", "spring", "autumn"]),
            seats=random.choice([1, 1, 2]),
            having=random.choice([0, 0, 1]),
        )

    mentors = [seat(number) for number in random.sample(range(1, 100), 4)]
    mentees = [wish(number) for number in random.sample(range(1, 100), 5)]
    everybody = [(m.id, e.id) for m in mentors for e in mentees]
    never = frozenset(pair for pair in everybody if random.random() < 0.1)
    before = frozenset(pair for pair in everybody if random.random() < random.choice([0, 0.3]))
    return Asked(mentors, mentees, History(never), WINTER, before=before)


def _by_hand(asked: Asked, solved: Plan) -> tuple[Problem, list[list[int]]]:
    """The problem that a round poses, put together from the rules alone; and what the plan makes of it."""
    position = {m.id: n for n, m in enumerate(asked.mentors)}
    dates = sorted({e.waiting_since for e in asked.mentees})
    problem = Problem(
        pairs=Pairs(
            [
                {position[m.id]: _cost(m, e, asked, solved) for m in asked.mentors if _can_be(m, e, asked)}
                for e in asked.mentees
            ]
        ),
        seats=[m.capacity for m in asked.mentors],
        wanted=[e.seats for e in asked.mentees],
        had=[e.having for e in asked.mentees],
        ranks=[dates.index(e.waiting_since) for e in asked.mentees],
    )
    held = [[position[pair.mentor.id] for pair in solved.pairs if pair.mentee.id == e.id] for e in asked.mentees]
    return problem, held


def _can_be(seat: MentorSeat, wish: MenteeWish, asked: Asked) -> bool:
    return (
        bool({skill.casefold() for skill in seat.skills} & {skill.casefold() for skill in wish.skills})
        and (seat.id, wish.id) not in asked.history.never
        and (not seat.cohort or not wish.cohort or seat.cohort == wish.cohort)
        and _meet_in_every_week(seat.availability, seat.time_zone, wish.availability, wish.time_zone)
    )


@cache
def _meet_in_every_week(one: Availability, here: str, other: Availability, there: str) -> bool:
    weeks = [date(2025, 1, 13) + timedelta(weeks=n) for n in range(53)]
    return all(common_times(one, here, other, there, week_of=day, at_least=AN_HOUR) for day in weeks)


def _cost(seat: MentorSeat, wish: MenteeWish, asked: Asked, solved: Plan) -> int:
    """Shortfalls far above what is new, and that far above all hashes."""
    shortfall = (1000 - solved.fitting.parts(seat, wish).total) ** 2
    is_new = bool(asked.before) and (seat.id, wish.id) not in asked.before
    moving = asked.weights.moving if is_new else 0
    return (shortfall + moving) * 10**20 + is_new * 10**15 + tie_break(seat.id, wish.id)


def test_the_solver_can_be_measured_alone_with_ids_of_any_kind() -> None:
    edges = [
        ("ada", (1, "m"), 900),
        ("ada", None, 300),
        ("bea", (1, "m"), 100),
        ("cy", (1, "m"), 0),
        ("bea", "nobody", 999),
    ]
    assert assign(edges, {(1, "m"): 1, None: 1}) == [("ada", None), ("bea", (1, "m"))]
    assert assign([("ada", "m", 1), ("ada", "m", 1000)], {"m": -1}) == []
    assert assign([], {}) == []
