"""A pair needs a common time in every week, also while clocks here have changed and clocks there have not."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from random import Random

import pytest

from mailbot.domain.availability import Availability, Slot, common_times
from mailbot.domain.matching.plan import Asked, plan
from mailbot.domain.matching.seats import History
from mailbot.domain.matching.timetable import Timetable
from tests.support.rounds import mentee, mentor, pairs, round_of, week, why

AN_HOUR = timedelta(hours=1)
MINUTES_PAST = Availability((Slot(2, 541, 602),))
TWENTY_ZONES = [
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/Lagos",
    "America/Havana",
    "America/Los_Angeles",
    "America/New_York",
    "America/Santiago",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Asia/Jerusalem",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Europe/Berlin",
    "Europe/London",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "UTC",
]


def test_an_hour_that_the_weeks_in_march_take_away_is_not_enough() -> None:
    """New York changes on 9 March 2025, London on the 30th: in between 13:00 there is 17:00 here, not 18:00."""
    london, new_york = mentor(1, times="1 18-19"), mentee(7, times="1 13-14", zone="America/New_York")
    assert why(round_of([london], [new_york], today=date(2025, 2, 3))) == {
        7: "The mentors for SQL are free at other times."
    }


def test_two_hours_that_keep_one_in_march_are_enough() -> None:
    london, new_york = mentor(1, times="1 18-19"), mentee(7, times="1 13-15", zone="America/New_York")
    assert pairs(round_of([london], [new_york], today=date(2025, 2, 3))) == {7: 1}


def test_a_whole_year_is_looked_at_whenever_it_begins() -> None:
    london, new_york = mentor(1, times="1 18-19"), mentee(7, times="1 13-14", zone="America/New_York")
    assert [pairs(round_of([london], [new_york], today=date(2025, month, 1))) for month in range(1, 13)] == [{}] * 12


def test_a_short_programme_looks_no_further_than_its_end() -> None:
    """In five weeks from 3 February no clock changes; in the sixth that of New York does."""
    people = [mentor(1, times="1 18-19")], [mentee(7, times="1 13-14", zone="America/New_York")]
    asked = Asked(*people, History(), date(2025, 2, 3))
    assert [len(plan(replace(asked, weeks=weeks)).pairs) for weeks in (4, 5, 6, 53)] == [1, 1, 0, 0]


def test_two_zones_that_change_together_lose_nothing() -> None:
    berlin = mentee(7, times="1 19-20", zone="Europe/Berlin")
    assert pairs(round_of([mentor(1, times="1 18-19")], [berlin], today=date(2025, 3, 3))) == {7: 1}


def test_a_monday_that_is_a_sunday_in_utc_is_one_hour_in_every_week() -> None:
    """12:00 in Auckland is Monday 00:00 UTC in winter and Sunday 23:00 UTC in summer: still once in every week."""
    auckland = "Pacific/Auckland"
    noon = [mentor(1, times="0 12-13", zone=auckland)], [mentee(7, times="0 12-13", zone=auckland)]
    assert [pairs(round_of(*noon, today=date(2025, month, 1))) for month in range(1, 13)] == [{7: 1}] * 12


def test_a_session_across_the_end_of_the_week_counts() -> None:
    night = "6 23.5-24, 0 0-0.5"
    (proposed,) = round_of([mentor(1, times=night)], [mentee(7, times=night)]).proposed
    assert [time.in_zone("Europe/London") for time in proposed.times] == ["Sunday 23:30-00:30"]


@pytest.mark.parametrize("grain", [30, 15, 1])
def test_in_no_pair_of_twenty_zones_does_a_pair_lose_its_time_in_any_week(grain: int) -> None:
    """Who can meet, by the timetable, are exactly those with a common time in each week of a year; and how long."""
    random = Random(grain)
    today = date(2025, 2, 5)
    people = {zone: (_three_stretches(random, grain), _three_stretches(random, grain)) for zone in TWENTY_ZONES}
    timetable = Timetable(today, AN_HOUR, [(week, zone) for zone, weeks in people.items() for week in weeks])
    met = 0
    for here, there in product(TWENTY_ZONES, TWENTY_ZONES):
        one, other = people[here][0], people[there][1]
        poorest = min(_shared(one, here, other, there, today + timedelta(weeks=n)) for n in range(53))
        overlap = timetable.overlap(timetable.of_mentor(one, here), timetable.of_mentee(other, there))
        assert bool(overlap) == bool(poorest), (here, there, one, other)
        met += bool(overlap)
    assert 40 < met < 360


@pytest.mark.parametrize("today", [date(2025, 3, 24), date(2025, 3, 31), date(2025, 10, 27), date(2025, 11, 3)])
def test_a_year_that_begins_in_a_week_of_change_is_no_different(today: date) -> None:
    random = Random(today.toordinal())
    for here, there in product(TWENTY_ZONES[::3], TWENTY_ZONES[::3]):
        one, other = _sundays(random), _sundays(random)
        timetable = Timetable(today, AN_HOUR, [(one, here), (other, there)])
        overlap = timetable.overlap(timetable.of_mentor(one, here), timetable.of_mentee(other, there))
        assert bool(overlap) == all(_shared(one, here, other, there, today + timedelta(weeks=n)) for n in range(53))


def test_the_overlap_is_that_of_the_poorest_week() -> None:
    weeks = {"Europe/London": week("1 18-21"), "America/New_York": week("1 13-16"), "Europe/Berlin": week("1 19-22")}
    timetable = Timetable(date(2025, 2, 3), AN_HOUR, [(week, zone) for zone, week in weeks.items()])
    london = timetable.of_mentor(weeks["Europe/London"], "Europe/London")
    new_york = timetable.of_mentee(weeks["America/New_York"], "America/New_York")
    berlin = timetable.of_mentee(weeks["Europe/Berlin"], "Europe/Berlin")
    assert timetable.overlap(london, berlin) == 180
    assert timetable.overlap(london, new_york) == 120  # in March only from 18:00 to 20:00
    assert timetable.hours_apart("Europe/London", "America/New_York") == 5
    assert timetable.hours_apart("Pacific/Auckland", "Pacific/Honolulu") == 1
    assert timetable.hours_apart("Middle/Earth", "UTC") == 0


def test_how_finely_time_is_reckoned_changes_nothing() -> None:
    one, other = week("1 18-21, 3 9-10.5"), week("1 17-20, 3 9-12")
    coarse = Timetable(date(2025, 2, 3), AN_HOUR, [(one, "UTC"), (other, "UTC")])
    fine = Timetable(date(2025, 2, 3), AN_HOUR, [(one, "UTC"), (other, "UTC"), (MINUTES_PAST, "UTC")])
    overlaps = [t.overlap(t.of_mentor(one, "UTC"), t.of_mentee(other, "UTC")) for t in (coarse, fine)]
    assert overlaps == [210, 210]


def _shared(one: Availability, here: str, other: Availability, there: str, day: date) -> bool:
    return bool(common_times(one, here, other, there, week_of=day, at_least=AN_HOUR))


def _three_stretches(random: Random, grain: int) -> Availability:
    starts = [(random.randrange(7), random.randrange(0, 1200, grain)) for _ in range(3)]
    return Availability.of(Slot(day, start, start + 240) for day, start in starts)


def _sundays(random: Random) -> Availability:
    starts = [(random.choice([5, 6, 0]), random.randrange(0, 1200, 30)) for _ in range(3)]
    return Availability.of(Slot(day, start, start + 240) for day, start in starts)
