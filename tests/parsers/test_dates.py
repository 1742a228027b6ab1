"""Which day, which moment? And when there is none, none."""

from datetime import UTC, date, datetime

import pytest

from mailbot.parsers.commands.dates import read_date, read_moment

NOW = datetime(2026, 3, 3, 10, 12, tzinfo=UTC)  # a Tuesday


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("12 May", date(2026, 5, 12)),
        ("May 12th", date(2026, 5, 12)),
        ("the 12th of May 2027", date(2027, 5, 12)),
        ("1 February", date(2027, 2, 1)),
        ("2026-04-01", date(2026, 4, 1)),
        ("25/12", date(2026, 12, 25)),
        ("Friday", date(2026, 3, 6)),
        ("tomorrow", date(2026, 3, 4)),
        ("in two weeks", date(2026, 3, 17)),
        ("next week", date(2026, 3, 9)),
        ("12. Mai", date(2026, 5, 12)),
        ("3 de mayo", date(2026, 5, 3)),
        ("5/6", None),
        ("31 February", None),
        ("may", date(2026, 5, 1)),
        ("I may", None),
        ("so", None),
        ("1", None),
        ("", None),
    ],
)
def test_a_day_is_read_from_where_they_stand(written: str, day: date | None) -> None:
    assert read_date(written, now=NOW, time_zone="Europe/London") == day


def test_a_past_weekday_is_the_last_one() -> None:
    assert read_date("Friday", now=NOW, time_zone="Europe/London", future=False) == date(2026, 2, 27)


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("Thursday 4pm", datetime(2026, 3, 5, 15, tzinfo=UTC)),
        ("Thursday from 4 to 5pm", datetime(2026, 3, 5, 15, tzinfo=UTC)),
        ("tomorrow at 10:30", datetime(2026, 3, 4, 9, 30, tzinfo=UTC)),
        ("Tuesday 9am", datetime(2026, 3, 10, 8, tzinfo=UTC)),  # it is later than that on this Tuesday
        ("12 July 18:00", datetime(2026, 7, 12, 16, tzinfo=UTC)),
        ("Thursday", None),
        ("4pm", None),
        ("Thursday 4pm or 5pm", None),
    ],
)
def test_a_moment_needs_a_day_and_one_time(written: str, moment: datetime | None) -> None:
    assert read_moment(written, now=NOW, time_zone="Europe/Berlin") == moment
