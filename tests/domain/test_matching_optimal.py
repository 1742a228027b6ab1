"""No result is better than ours: checked by trying all of them on many small instances."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import product
from random import Random

import pytest

from mailbot.domain.assignment import assign
from mailbot.domain.availability import common_times
from mailbot.domain.compatibility import score
from mailbot.domain.matching import MenteeWish, MentorSeat, Round
from mailbot.domain.timetable import Timetable
from tests.support.rounds import WINTER, mentee, mentor, pairs, round_of

AN_HOUR = timedelta(hours=1)
SKILLS = ["SQL", "Go", "Rust", "SQL, Go", "Rust, SQL", "Go, Rust, SQL"]
TIMES = ["1 18-20", "1 19-21, 4 8-9", "4 7-9", "1 13-15", "6 23-24, 0 0-1", "1 12.5-14, 3 9-11"]
ZONES = ["Europe/London", "Europe/Berlin", "America/New_York", "Asia/Kolkata"]

# How good a result is, most important first: people placed; of them, by how long they waited; the costs, negated.
Value = tuple[int, tuple[int, ...], int]


def test_a_thousand_assignments_are_as_good_as_the_best_of_all() -> None:
    random = Random(1)
    for _ in range(1500):
        seats = [random.choice([0, 1, 1, 2]) for _ in range(random.randint(1, 4))]
        rows = [
            [(m, random.choice([0, 1, 5, random.randrange(1000)])) for m in range(len(seats)) if random.random() < 0.6]
            for _ in range(random.randint(1, 5))
        ]
        ranks = [random.randrange(random.choice([1, 2, 5])) for _ in rows]
        chosen = assign(rows, seats, ranks)
        assert _value(chosen, rows, ranks) == _best(rows, seats, ranks), (rows, seats, ranks)


@pytest.mark.parametrize("seed", range(8))
def test_rounds_are_as_good_as_the_best_of_all(seed: int) -> None:
    random = Random(seed)
    for _ in range(20):
        mentors, mentees, never = _random_round(random)
        result = round_of(mentors, mentees, never)
        rows = [[(m, _cost(m, e)) for m in mentors if _can_be(m, e, never)] for e in mentees]
        by_position = [[(mentors.index(m), cost) for m, cost in row] for row in rows]
        seats = [m.capacity for m in mentors]
        since = [e.waiting_since.toordinal() for e in mentees]
        position = {m.id: n for n, m in enumerate(mentors)}
        chosen = [position.get(pairs(result).get(e.id, 0)) for e in mentees]
        assert _value(chosen, by_position, since) == _best(by_position, seats, since)
        assert all(chosen.count(n) <= seat for n, seat in enumerate(seats))
        assert _shuffled(random, mentors, mentees, never) == result


def _random_round(random: Random) -> tuple[list[MentorSeat], list[MenteeWish], set[tuple[int, int]]]:
    def seat(number: int) -> MentorSeat:
        who = (random.choice(SKILLS), random.choice(TIMES), random.choice(ZONES))
        return mentor(number, *who, capacity=random.choice([0, 1, 1, 2]), cohort=random.choice(["", "", "spring"]))

    def wish(number: int) -> MenteeWish:
        who = (random.choice(SKILLS), random.choice(TIMES), random.choice(ZONES))
        return mentee(
            number, *who, days_waiting=random.randrange(3), cohort=random.choice(["", "", "spring", "autumn"])
        )

    mentors = [seat(number) for number in random.sample(range(1, 100), 4)]
    mentees = [wish(number) for number in random.sample(range(1, 100), 5)]
    never = {(m.id, e.id) for m in mentors for e in mentees if random.random() < 0.1}
    return mentors, mentees, never


def _shuffled(
    random: Random, mentors: list[MentorSeat], mentees: list[MenteeWish], never: set[tuple[int, int]]
) -> Round:
    return round_of(random.sample(mentors, len(mentors)), random.sample(mentees, len(mentees)), never)


def _can_be(seat: MentorSeat, wish: MenteeWish, never: set[tuple[int, int]]) -> bool:
    return (
        bool({skill.casefold() for skill in seat.skills} & {skill.casefold() for skill in wish.skills})
        and (seat.id, wish.id) not in never
        and (not seat.cohort or not wish.cohort or seat.cohort == wish.cohort)
        and all(_meet_in_week_of(seat, wish, WINTER + timedelta(weeks=n)) for n in range(27))
    )


def _meet_in_week_of(seat: MentorSeat, wish: MenteeWish, day: date) -> bool:
    there = (wish.availability, wish.time_zone)
    return bool(common_times(seat.availability, seat.time_zone, *there, week_of=day, at_least=AN_HOUR))


def _cost(seat: MentorSeat, wish: MenteeWish) -> int:
    timetable = Timetable(WINTER, AN_HOUR)
    here = timetable.of_mentor(seat.availability, seat.time_zone)
    there = timetable.of_mentee(wish.availability, wish.time_zone)
    apart = timetable.hours_apart(seat.time_zone, wish.time_zone)
    return (1000 - score(seat, wish, timetable.choice(here, there), apart)) ** 2


def _best(rows: Sequence[Sequence[tuple[int, int]]], seats: Sequence[int], ranks: Sequence[int]) -> Value:
    everything = product(*([None, *(mentor for mentor, _ in row)] for row in rows))
    fits = (chosen for chosen in everything if all(chosen.count(n) <= seat for n, seat in enumerate(seats)))
    return max(_value(chosen, rows, ranks) for chosen in fits)


def _value(chosen: Sequence[int | None], rows: Sequence[Sequence[tuple[int, int]]], ranks: Sequence[int]) -> Value:
    placed = [mentee for mentee, mentor in enumerate(chosen) if mentor is not None]
    of_rank = tuple(sum(ranks[mentee] == rank for mentee in placed) for rank in sorted(set(ranks)))
    cost = sum(dict(row)[mentor] for row, mentor in zip(rows, chosen, strict=True) if mentor is not None)
    return len(placed), of_rank, -cost
