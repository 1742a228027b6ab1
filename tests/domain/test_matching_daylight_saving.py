"""A pair needs a common time in every week, also while clocks here have changed and clocks there have not."""

from datetime import date, timedelta
from itertools import product
from random import Random

from mailbot.domain.availability import Availability, Slot, common_times
from mailbot.domain.timetable import Timetable
from tests.support.rounds import mentee, mentor, pairs, round_of, week, why

AN_HOUR = timedelta(hours=1)
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


def test_after_the_last_change_within_half_a_year_the_hour_is_enough_again() -> None:
    london, new_york = mentor(1, times="1 18-19"), mentee(7, times="1 13-14", zone="America/New_York")
    assert pairs(round_of([london], [new_york], today=date(2025, 4, 1))) == {7: 1}
    assert pairs(round_of([london], [new_york], today=date(2025, 5, 1))) == {}


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


def test_in_no_pair_of_twenty_zones_does_a_pair_lose_its_time_in_any_week() -> None:
    """Who can meet, by the timetable, are exactly those with a common time in each of the coming 27 weeks."""
    random = Random(20)
    today = date(2025, 2, 5)
    timetable = Timetable(today, AN_HOUR)
    met = 0
    for here, there in product(TWENTY_ZONES, TWENTY_ZONES):
        one, other = _three_stretches(random), _three_stretches(random)
        every_week = all(
            common_times(one, here, other, there, week_of=today + timedelta(weeks=n), at_least=AN_HOUR)
            for n in range(27)
        )
        choice = timetable.choice(timetable.of_mentor(one, here), timetable.of_mentee(other, there))
        assert bool(choice) == every_week, (here, there, one, other)
        met += every_week
    assert 40 < met < 360


def test_the_choice_of_times_is_that_of_the_poorest_week() -> None:
    timetable = Timetable(date(2025, 2, 3), AN_HOUR)
    london = timetable.of_mentor(week("1 18-21"), "Europe/London")
    new_york = timetable.of_mentee(week("1 13-16"), "America/New_York")
    berlin = timetable.of_mentee(week("1 19-22"), "Europe/Berlin")
    assert timetable.choice(london, berlin) == 121  # from 18:00 to 20:00, both included
    assert timetable.choice(london, new_york) == 61  # in March only from 18:00 to 19:00
    assert timetable.hours_apart("Europe/London", "America/New_York") == 5
    assert timetable.hours_apart("Pacific/Auckland", "Pacific/Honolulu") == 1
    assert timetable.hours_apart("Middle/Earth", "UTC") == 0


def _three_stretches(random: Random) -> Availability:
    starts = [(random.randrange(7), random.randrange(0, 1200, 15)) for _ in range(3)]
    return Availability.of(Slot(day, start, start + 240) for day, start in starts)
