"""When a digest is due."""

from datetime import UTC, datetime, timedelta

import pytest

from mailbot.domain.digest_rhythm import DigestRhythm

BERLIN = "Europe/Berlin"
WEEKLY = DigestRhythm.parse("Mon 08:00")


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2027-03-01T06:59", "2027-02-22T07:00"),  # a minute before eight in Berlin
        ("2027-03-01T07:00", "2027-03-01T07:00"),
        ("2027-03-07T22:00", "2027-03-01T07:00"),
        ("2027-03-29T05:59", "2027-03-22T07:00"),  # the clocks went forward on the 28th
        ("2027-03-29T06:00", "2027-03-29T06:00"),
    ],
)
def test_a_weekly_digest_keeps_its_hour_on_the_programmes_clock(now: str, due: str) -> None:
    latest = WEEKLY.latest(datetime.fromisoformat(now).replace(tzinfo=UTC), BERLIN)
    assert latest is not None
    assert latest.astimezone(UTC) == datetime.fromisoformat(due).replace(tzinfo=UTC)


def test_a_daily_one_comes_every_day_and_looks_back_on_one() -> None:
    daily = DigestRhythm.parse("daily 18:30")
    due = [daily.latest(datetime(2027, 3, day, 12, tzinfo=UTC), "UTC") for day in (1, 2)]
    assert due == [datetime(2027, 2, 28, 18, 30, tzinfo=UTC), datetime(2027, 3, 1, 18, 30, tzinfo=UTC)]
    assert daily.period == timedelta(days=1)
    assert WEEKLY.period == timedelta(days=7)


def test_never_is_never() -> None:
    assert DigestRhythm.parse("never").latest(datetime(2027, 3, 1, tzinfo=UTC), "UTC") is None


@pytest.mark.parametrize("text", ["", "weekly", "Mon", "Mon 25:00", "Mon 8", "Monday 08:00", "08:00"])
def test_what_is_no_rhythm_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        DigestRhythm.parse(text)
