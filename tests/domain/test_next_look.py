"""When a pairing is looked at again: at the hour at which its dates make something due, at least once a day."""

from datetime import UTC, datetime, timedelta

import pytest

from mailbot.domain.follow_through import Rhythm
from mailbot.domain.next_look import next_look
from mailbot.domain.pairing import FINISHED, Pairing
from mailbot.domain.people import Mentee, Mentor, Person

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def pairing() -> Pairing:
    """Two who are in touch since today."""
    pairing = Pairing(Mentor(Person("m@example.net", "Mo")), Mentee(Person("a@example.net", "Ana")))
    pairing.introduce(NOW)
    pairing.saw_contact(NOW)
    return pairing


def looked_at(pairing: Pairing, now: datetime = NOW) -> datetime | None:
    return next_look(pairing, now, Rhythm(), HOUR)


def test_once_a_day_when_nothing_is_due(pairing: Pairing) -> None:
    assert looked_at(pairing) == NOW + DAY


def test_at_the_hour_of_the_next_check_in(pairing: Pairing) -> None:
    due = NOW + timedelta(weeks=4)
    assert looked_at(pairing, due - timedelta(hours=5)) == due


def test_soon_while_a_letter_waits_for_the_morning(pairing: Pairing) -> None:
    night = NOW + timedelta(weeks=4, hours=14)
    assert looked_at(pairing, night) == night + HOUR


def test_when_a_session_is_over(pairing: Pairing) -> None:
    pairing.book(NOW + timedelta(hours=3), NOW)
    for side in pairing.sides:
        side.guided_at = NOW
    assert looked_at(pairing) == NOW + timedelta(hours=4)


def test_soon_while_one_of_the_two_is_away(pairing: Pairing) -> None:
    pairing.mentee.person.away_until = NOW + timedelta(days=9)
    assert looked_at(pairing) == NOW + HOUR


def test_a_farewell_is_looked_for_and_then_nothing_more(pairing: Pairing) -> None:
    pairing.end(FINISHED, NOW)
    assert looked_at(pairing) == NOW + HOUR
    assert looked_at(pairing, NOW + timedelta(days=31)) is None


def test_of_a_pair_that_parted_nothing_is_due(pairing: Pairing) -> None:
    pairing.end("they parted", NOW)
    assert looked_at(pairing) is None


def test_to_the_minute_when_a_session_ends_and_often_where_letters_follow_each_other_quickly(pairing: Pairing) -> None:
    pairing.book(NOW - timedelta(minutes=50), NOW)
    for side in pairing.sides:
        side.guided_at = NOW
    assert looked_at(pairing) == NOW + timedelta(minutes=10)
    quick = Rhythm(check_in_every=timedelta(minutes=2))
    assert next_look(pairing, NOW, quick, HOUR) == NOW + timedelta(minutes=2)
