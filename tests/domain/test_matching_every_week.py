"""The promise of a common time in every week of a year, kept for all pairs of twenty zones, by looking at clocks alone.

Nothing of the code's own reckoning of weeks is used to check it: for every quarter of an hour of the year, zoneinfo
says what the wall clocks show, and that is compared with what people have stated.
"""

from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from mailbot.domain.availability import Availability, Slot
from mailbot.domain.matching.plan import Asked, plan
from mailbot.domain.matching.seats import History, MenteeWish, MentorSeat
from tests.domain.test_matching_daylight_saving import TWENTY_ZONES

QUARTER = timedelta(minutes=15)
A_WEEK = 7 * 24 * 4  # quarters
WEEKS = 53
MONDAY = date(2027, 1, 4)
BEGIN = datetime(2027, 1, 3, tzinfo=UTC)  # a day before the first Monday and one behind the last, for zones far away
QUARTERS = (WEEKS * 7 + 2) * 24 * 4


class Clock:
    """What the wall clock of a zone shows in each quarter of the year."""

    def __init__(self, zone: str) -> None:
        times = [(BEGIN + n * QUARTER).astimezone(ZoneInfo(zone)) for n in range(QUARTERS)]
        self._of_week = [time.weekday() * 96 + time.hour * 4 + time.minute // 15 for time in times]
        weeks = [(time.date() - MONDAY).days // 7 for time in times]
        self.weeks = [sum(1 << n for n, week in enumerate(weeks) if week == number) for number in range(WEEKS)]

    def free(self, availability: Availability) -> int:
        """The quarters in which somebody is free, a bit for each."""
        stated = {
            n
            for slot in availability.slots
            for n in range(slot.day * 96 + slot.start // 15, slot.day * 96 + slot.end // 15)
        }
        return sum(1 << n for n, shown in enumerate(self._of_week) if shown in stated)


def begins_an_hour(free: int) -> int:
    return free & free >> 1 & free >> 2 & free >> 3


@pytest.fixture(scope="module")
def clocks() -> dict[str, Clock]:
    return {zone: Clock(zone) for zone in TWENTY_ZONES}


@pytest.mark.parametrize("seed", [1, 2])
def test_no_pair_is_without_a_common_hour_in_any_week(clocks: dict[str, Clock], seed: int) -> None:
    """Everybody could have everybody, twenty mentors and twenty mentees; whoever can't be a pair has a week without."""
    random = Random(seed)
    mentors = [MentorSeat(n, zone, ("SQL",), _some_week(random), zone, 1) for n, zone in enumerate(TWENTY_ZONES, 1)]
    mentees = [
        MenteeWish(n, zone, ("SQL",), _some_week(random), zone, BEGIN) for n, zone in enumerate(TWENTY_ZONES, 101)
    ]
    round_now = plan(Asked(mentors, mentees, History(), MONDAY))
    assert len(round_now.pairs) > 10
    free = {one.id: clocks[one.time_zone].free(one.availability) for people in (mentors, mentees) for one in people}
    possible = 0
    for mentor in mentors:
        for mentee in mentees:
            common = begins_an_hour(free[mentor.id] & free[mentee.id])
            in_every_week = all(common & week for week in clocks[mentor.time_zone].weeks)
            assert round_now.fitting.can_be(mentor, mentee) == in_every_week, (mentor, mentee)
            possible += in_every_week
    assert 40 < possible < 360  # neither nobody nor everybody


def _some_week(random: Random) -> Availability:
    """Three stretches of two to five hours, begun on any quarter."""
    starts = [(random.randrange(7), random.randrange(0, 20 * 60, 15)) for _ in range(3)]
    return Availability.of(Slot(day, start, min(start + random.randrange(120, 301, 15), 1440)) for day, start in starts)
