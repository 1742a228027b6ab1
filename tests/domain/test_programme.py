"""What a programme decides for itself."""

from datetime import UTC, datetime

import pytest

from mailbot.domain.correspondence import Correspondent
from mailbot.domain.programme import Programme, WorkingHours

OFFICE = WorkingHours.parse("Mon-Fri 08:00-18:00")


def test_office_hours_are_those_of_the_recipient() -> None:
    wednesday_at_eight_in_london = datetime(2025, 1, 15, 8, 0, tzinfo=UTC)
    assert OFFICE.are_open(wednesday_at_eight_in_london, "Europe/London")
    assert not OFFICE.are_open(wednesday_at_eight_in_london, "America/New_York")
    assert not OFFICE.are_open(wednesday_at_eight_in_london, "Australia/Sydney")


def test_office_hours_follow_the_change_of_clocks() -> None:
    assert not OFFICE.are_open(datetime(2025, 3, 28, 7, 30, tzinfo=UTC), "Europe/London")
    assert OFFICE.are_open(datetime(2025, 3, 31, 7, 30, tzinfo=UTC), "Europe/London")


def test_hours_open_on_the_minute_and_close_on_the_minute() -> None:
    assert not OFFICE.are_open(datetime(2025, 1, 15, 7, 59, tzinfo=UTC), "UTC")
    assert OFFICE.are_open(datetime(2025, 1, 15, 17, 59, tzinfo=UTC), "UTC")
    assert not OFFICE.are_open(datetime(2025, 1, 15, 18, 0, tzinfo=UTC), "UTC")


def test_the_weekend_is_closed_unless_it_is_named() -> None:
    saturday = datetime(2025, 1, 18, 12, 0, tzinfo=UTC)
    assert not OFFICE.are_open(saturday, "UTC")
    assert WorkingHours.parse("Fri-Mon 08:00-18:00").are_open(saturday, "UTC")
    assert WorkingHours.parse("sat 8:00-24:00").are_open(saturday, "UTC")


def test_always_is_always() -> None:
    assert WorkingHours.parse(" Always ").are_open(datetime(2025, 1, 18, 3, 0, tzinfo=UTC), "Asia/Tokyo")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "sometimes",
        "Mon-Fri",
        "Mon-Fri 18:00-08:00",
        "Mon-Fri 08:00-08:00",
        "Mon-Fri 08:00-25:00",
        "Mon-Fri 08:75-18:00",
        "Mon-Xyz 08:00-18:00",
        "Mon-Fri 8-18",
    ],
)
def test_hours_that_cannot_be_read_are_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - which one says nothing more
        WorkingHours.parse(text)


def test_a_programme_owns_its_subaddresses() -> None:
    programme = Programme("mentoring@example.org", "Mentoring", (Correspondent("ada@example.org"),))
    assert programme.owns("Mentoring@Example.org")
    assert programme.owns("mentoring+token@example.org")
    assert not programme.owns("mentoring@example.com")
    assert not programme.owns("ada@example.org")


def test_a_programme_knows_its_coordinators() -> None:
    programme = Programme("mentoring@example.org", "Mentoring", (Correspondent("ada@example.org"),))
    assert programme.is_coordinator("ada@example.org")
    assert not programme.is_coordinator("mallory@example.org")
