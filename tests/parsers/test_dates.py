"""Which day, which moment? And when there is none, none."""

from datetime import UTC, date, datetime

import pytest

from mailbot.parsers.commands.dates import read_date
from mailbot.parsers.commands.moments import read_moment

NOW = datetime(2026, 3, 3, 10, 12, tzinfo=UTC)  # a Tuesday


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("12 May", date(2026, 5, 12)),
        ("May 12th", date(2026, 5, 12)),
        ("the 12th of May 2027", date(2027, 5, 12)),
        ("Tuesday 12 May", date(2026, 5, 12)),
        ("1 February", date(2027, 2, 1)),
        ("2026-04-01", date(2026, 4, 1)),
        ("25/12", date(2026, 12, 25)),
        ("20.04.2026", date(2026, 4, 20)),
        ("the 14th", date(2026, 3, 14)),
        ("the 2nd", date(2026, 4, 2)),
        ("Friday", date(2026, 3, 6)),
        ("next Tuesday", date(2026, 3, 10)),
        ("Thursday week", date(2026, 3, 12)),
        ("a week on Tuesday", date(2026, 3, 10)),
        ("Friday in two weeks", date(2026, 3, 20)),
        ("Monday next week", date(2026, 3, 9)),
        ("tomorrow", date(2026, 3, 4)),
        ("in two weeks", date(2026, 3, 17)),
        ("in a fortnight", date(2026, 3, 17)),
        ("two months", date(2026, 5, 3)),
        ("next week", date(2026, 3, 9)),
        ("next month", date(2026, 4, 1)),
        ("the end of the month", date(2026, 3, 31)),
        ("mid January", date(2027, 1, 15)),
        ("June", date(2026, 6, 1)),
        ("Easter", date(2026, 4, 5)),
        ("after Easter", date(2026, 4, 7)),
        ("after Christmas", date(2026, 12, 27)),
        ("the new year", date(2027, 1, 1)),
        ("12. Mai", date(2026, 5, 12)),
        ("Fr 15.5.", date(2026, 5, 15)),
        ("3 de mayo", date(2026, 5, 3)),
        ("dans trois semaines", date(2026, 3, 24)),
        ("15 stycznia", date(2027, 1, 15)),
        ("may", date(2026, 5, 1)),
    ],
)
def test_a_day_is_read_from_where_they_stand(written: str, day: date) -> None:
    assert read_date(written, now=NOW, time_zone="Europe/London") == day


@pytest.mark.parametrize(
    "written", ["31 February", "Monday 12 May", "next Friday", "late March", "I may", "so", "1", "2019", "at 16.00", ""]
)
def test_what_is_impossible_or_in_doubt_is_no_day(written: str) -> None:
    assert read_date(written, now=NOW, time_zone="Europe/London") is None


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Europe/London", date(2026, 6, 5)),
        ("America/New_York", date(2026, 5, 6)),
        ("America/Toronto", None),
    ],
)
def test_day_and_month_stand_in_the_order_of_the_country(zone: str, day: date | None) -> None:
    assert read_date("5/6", now=NOW, time_zone=zone) == day


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Friday", date(2026, 2, 27)),
        ("last Tuesday", date(2026, 2, 24)),
        ("25 February", date(2026, 2, 25)),
        ("the 27th", date(2026, 2, 27)),
        ("three days ago", date(2026, 2, 28)),
        ("last night", date(2026, 3, 2)),
    ],
)
def test_of_what_has_happened_the_last_one_is_meant(written: str, day: date) -> None:
    assert read_date(written, now=NOW, time_zone="Europe/London", future=False) == day


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("Thursday 4pm", datetime(2026, 3, 5, 15, tzinfo=UTC)),
        ("Thursday from 4 to 5pm", datetime(2026, 3, 5, 15, tzinfo=UTC)),
        ("Thursday 11-1pm", datetime(2026, 3, 5, 10, tzinfo=UTC)),
        ("tomorrow at 10:30", datetime(2026, 3, 4, 9, 30, tzinfo=UTC)),
        ("tomorrow 10", datetime(2026, 3, 4, 9, tzinfo=UTC)),
        ("the 14th at half two", datetime(2026, 3, 14, 13, 30, tzinfo=UTC)),
        ("Samstag halb drei", datetime(2026, 3, 7, 13, 30, tzinfo=UTC)),
        ("Friday at quarter to six", datetime(2026, 3, 6, 16, 45, tzinfo=UTC)),
        ("tonight at 8", datetime(2026, 3, 3, 19, tzinfo=UTC)),
        ("Thursday at noon", datetime(2026, 3, 5, 11, tzinfo=UTC)),
        ("11/4 at 16.00", datetime(2026, 4, 11, 14, tzinfo=UTC)),
        ("Tuesday 9am", datetime(2026, 3, 10, 8, tzinfo=UTC)),  # it is later than that on this Tuesday
        ("12 July 18:00", datetime(2026, 7, 12, 16, tzinfo=UTC)),
        ("4pm UK time on Thursday", datetime(2026, 3, 5, 16, tzinfo=UTC)),
        ("Thursday", None),
        ("4pm", None),
        ("Thursday 4pm or 5pm", None),
        ("29 March 2:30am", None),  # the clocks leave it out
        ("25 October 2:30am", None),  # and show it twice
    ],
)
def test_a_moment_needs_a_day_and_one_time(written: str, moment: datetime | None) -> None:
    assert read_moment(written, now=NOW, time_zone="Europe/Berlin") == moment
