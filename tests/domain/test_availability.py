"""When people are free, and where two weeks meet."""

from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

from mailbot.domain.availability import Availability, Slot, common_times

AN_HOUR = timedelta(hours=1)
MONDAY, TUESDAY, SATURDAY, SUNDAY = 0, 1, 5, 6


def week(*slots: tuple[int, float, float]) -> Availability:
    """A week from (day, first hour, last hour)."""
    return Availability.of(Slot(day, int(start * 60), int(end * 60)) for day, start, end in slots)


def common(
    one: Availability, one_zone: str, other: Availability, other_zone: str, *, week_of: date, hours: float = 1
) -> list[str]:
    """The common times as the first of the two reads them."""
    at_least = timedelta(hours=hours)
    return [
        time.in_zone(one_zone)
        for time in common_times(one, one_zone, other, other_zone, week_of=week_of, at_least=at_least)
    ]


def test_slots_that_overlap_or_touch_become_one() -> None:
    slots = [Slot(TUESDAY, 600, 660), Slot(MONDAY, 540, 600), Slot(TUESDAY, 660, 720), Slot(TUESDAY, 630, 640)]
    assert Availability.of(slots).slots == (Slot(MONDAY, 540, 600), Slot(TUESDAY, 600, 720))


@pytest.mark.parametrize(("day", "start", "end"), [(7, 0, 60), (-1, 0, 60), (0, 60, 60), (0, 120, 60), (0, 0, 1441)])
def test_a_slot_outside_a_week_is_refused(day: int, start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no such time in a week"):
        Slot(day, start, end)


def test_nobody_who_said_nothing_is_free() -> None:
    assert not Availability()
    assert Availability().in_words() == ""
    assert common(Availability(), "UTC", week((MONDAY, 9, 17)), "UTC", week_of=date(2025, 2, 3)) == []


def test_a_week_in_words_gathers_days_with_the_same_times() -> None:
    evenings = [(day, 18, 21) for day in range(5)]
    assert week(*evenings, (SATURDAY, 9, 12)).in_words() == "Monday to Friday 18:00-21:00; Saturday 09:00-12:00"
    assert (
        week((0, 9, 10), (0, 20, 24), (2, 9, 10)).in_words() == "Monday 09:00-10:00, 20:00-24:00; Wednesday 09:00-10:00"
    )
    assert week((0, 9, 10), (2, 9, 10), (5, 9, 10)).in_words() == "Monday, Wednesday and Saturday 09:00-10:00"


def test_two_people_in_one_zone_meet_where_their_slots_overlap() -> None:
    one, other = week((MONDAY, 18, 20), (TUESDAY, 18, 20)), week((TUESDAY, 19, 21))
    assert common(one, "Europe/London", other, "Europe/London", week_of=date(2025, 2, 5)) == ["Tuesday 19:00-20:00"]


def test_less_than_the_session_length_is_no_common_time() -> None:
    one, other = week((TUESDAY, 18, 20)), week((TUESDAY, 19, 21))
    assert common(one, "UTC", other, "UTC", week_of=date(2025, 2, 3), hours=1.25) == []


def test_a_sunday_here_is_a_monday_there() -> None:
    sunday_in_los_angeles, monday_in_auckland = week((SUNDAY, 14, 18)), week((MONDAY, 9, 12))
    there = ("America/Los_Angeles", "Pacific/Auckland")
    assert common(sunday_in_los_angeles, there[0], monday_in_auckland, there[1], week_of=date(2025, 2, 3)) == [
        "Sunday 14:00-15:00"
    ]
    assert common(monday_in_auckland, there[1], sunday_in_los_angeles, there[0], week_of=date(2025, 2, 3)) == [
        "Monday 11:00-12:00"
    ]


def test_an_evening_runs_on_past_midnight() -> None:
    one = week((TUESDAY, 23.5, 24), (2, 0, 0.5))
    assert common(one, "UTC", one, "UTC", week_of=date(2025, 2, 3)) == ["Tuesday 23:30-00:30"]


def test_a_sunday_evening_runs_on_into_the_next_monday() -> None:
    one = week((SUNDAY, 23.5, 24), (MONDAY, 0, 0.5))
    assert common(one, "Europe/Berlin", one, "Europe/Berlin", week_of=date(2025, 2, 3)) == ["Sunday 23:30-00:30"]


def test_the_weeks_between_two_changes_of_clocks_are_an_hour_off() -> None:
    london, new_york = week((TUESDAY, 18, 20)), week((TUESDAY, 13, 14))
    zones = ("Europe/London", "America/New_York")

    def in_week_of(day: date) -> list[str]:
        return common(london, zones[0], new_york, zones[1], week_of=day)

    assert in_week_of(date(2025, 3, 4)) == ["Tuesday 18:00-19:00"]
    assert in_week_of(date(2025, 3, 11)) == []
    assert in_week_of(date(2025, 3, 25)) == []
    assert in_week_of(date(2025, 4, 1)) == ["Tuesday 18:00-19:00"]


def test_the_hour_that_spring_skips_is_nobody_s() -> None:
    night = week((SUNDAY, 0.5, 2.5))  # London's clocks go from 01:00 to 02:00 on that Sunday
    times = common_times(night, "Europe/London", night, "Europe/London", week_of=date(2025, 3, 30), at_least=AN_HOUR)
    assert [(time.start.hour, time.start.minute, time.end - time.start) for time in times] == [(0, 30, AN_HOUR)]


def test_the_hour_that_autumn_repeats_counts_twice() -> None:
    night = week((SUNDAY, 1, 2))
    times = common_times(night, "Europe/London", night, "Europe/London", week_of=date(2025, 10, 26), at_least=AN_HOUR)
    assert [time.end - time.start for time in times] == [2 * AN_HOUR]


def test_a_zone_without_a_name_is_an_error() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        common(week((MONDAY, 9, 10)), "Middle/Earth", week((MONDAY, 9, 10)), "UTC", week_of=date(2025, 2, 3))


def test_common_times_are_the_minutes_in_which_both_wall_clocks_show_a_free_minute() -> None:
    random = Random(20250203)
    zones = [
        "Europe/London",
        "America/New_York",
        "Asia/Kathmandu",
        "Pacific/Auckland",
        "America/St_Johns",
        "Etc/GMT+12",
    ]
    mondays = [date(2025, 1, 6), date(2025, 3, 3), date(2025, 3, 24), date(2025, 9, 22), date(2025, 10, 27)]
    for _ in range(12):
        one, other = _random_week(random), _random_week(random)
        one_zone, other_zone = random.choice(zones), random.choice(zones)
        monday = random.choice(mondays)
        found = common_times(
            one, one_zone, other, other_zone, week_of=monday + timedelta(days=random.randrange(7)), at_least=AN_HOUR
        )
        assert [(time.start, time.end) for time in found] == _minute_by_minute(one, one_zone, other, other_zone, monday)


def _random_week(random: Random) -> Availability:
    starts = [(random.randrange(7), random.randrange(1380)) for _ in range(8)]
    return Availability.of(Slot(day, start, random.randint(start + 1, 1440)) for day, start in starts)


def _minute_by_minute(
    one: Availability, one_zone: str, other: Availability, other_zone: str, monday: date
) -> list[tuple[datetime, datetime]]:
    """The same by looking at two clocks every minute for nine days."""

    def is_free(availability: Availability, zone: str, at: datetime) -> bool:
        local = at.astimezone(ZoneInfo(zone))
        minute = local.hour * 60 + local.minute
        return any(slot.day == local.weekday() and slot.start <= minute < slot.end for slot in availability.slots)

    at = datetime(monday.year, monday.month, monday.day, tzinfo=UTC) - timedelta(days=1)
    first_date, found, start, begins_in_week = monday, [], None, False
    for _ in range(9 * 1440 + 1):
        today = at.astimezone(ZoneInfo(one_zone)).date()
        both = today >= first_date and is_free(one, one_zone, at) and is_free(other, other_zone, at)
        if both and start is None:
            start, begins_in_week = at, today < first_date + timedelta(days=7)
        if not both and start is not None:
            if begins_in_week and at - start >= AN_HOUR:
                found.append((start, at))
            start = None
        at += timedelta(minutes=1)
    return found
