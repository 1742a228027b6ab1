"""How a pair is doing, as dates and answers tell it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from mailbot.domain.pair_health import Health, SignsOfLife, diagnose, signs_of
from mailbot.domain.pairing import Pairing
from mailbot.domain.people import Mentee, Mentor, Person
from mailbot.domain.sessions import Session, SessionState

INTRODUCED = datetime(2027, 3, 1, 9, tzinfo=UTC)
PATIENCE = timedelta(days=2)


def after(**time: float) -> datetime:
    return INTRODUCED + timedelta(**time)


@pytest.mark.parametrize(
    ("signs", "now", "health", "because"),
    [
        ({}, after(days=1), Health.QUIET, "early days"),
        ({}, after(days=3), Health.QUIET, "no sign that they are in touch"),
        ({}, after(days=10), Health.AT_RISK, "no sign that they are in touch"),
        ({"said_not_yet": True}, after(days=3), Health.AT_RISK, "not in touch yet"),
        ({"never_answered": True}, after(days=9), Health.AT_RISK, "had no answer"),
        ({"heard_at": after(days=1)}, after(days=9), Health.THRIVING, "in touch on 2 March"),
        ({"heard_at": after(days=1)}, after(weeks=4), Health.QUIET, "since 2 March; as far as we know they have never"),
        ({"heard_at": after(days=1)}, after(weeks=7), Health.AT_RISK, "Nothing heard since 2 March"),
        ({"heard_at": after(days=1), "last_session": after(days=9)}, after(weeks=4), Health.THRIVING, "10 March"),
        ({"heard_at": after(days=1), "last_session": after(days=9)}, after(weeks=5), Health.QUIET, "since 10 March."),
        ({"heard_at": after(days=1), "next_session": after(weeks=9)}, after(weeks=8), Health.THRIVING, "3 May"),
        ({"said_not_yet": True, "heard_at": after(days=4)}, after(days=5), Health.THRIVING, "in touch on 5 March"),
        ({"ended_at": after(weeks=9), "ended_because": "their goals"}, after(weeks=10), Health.ENDED, "3 May: their"),
    ],
)
def test_health_follows_from_what_was_heard_last(
    signs: dict[str, object], now: datetime, health: Health, because: str
) -> None:
    found = diagnose(SignsOfLife(INTRODUCED, **signs), now, patience=PATIENCE)  # type: ignore[arg-type]
    assert found.health is health
    assert because in found.reason
    assert found.reason.endswith(".")


def test_days_are_those_of_the_reader_and_another_year_is_named() -> None:
    late = datetime(2026, 12, 31, 23, tzinfo=UTC)
    now = datetime(2027, 3, 1, 9, tzinfo=ZoneInfo("Europe/London"))
    assert "Introduced on 31 December 2026," in diagnose(SignsOfLife(late), now, patience=PATIENCE).reason
    there = now.astimezone(ZoneInfo("Asia/Tokyo"))
    assert "Introduced on 1 January," in diagnose(SignsOfLife(late), there, patience=PATIENCE).reason


def test_what_has_ended_stays_ended_whatever_was_heard() -> None:
    signs = SignsOfLife(INTRODUCED, heard_at=after(weeks=2), next_session=after(weeks=4), ended_at=after(weeks=3))
    assert diagnose(signs, after(weeks=3), patience=PATIENCE).health is Health.ENDED


def test_the_record_of_a_pair_tells_its_signs_of_life() -> None:
    pairing = Pairing(Mentor(Person("tom@example.net")), Mentee(Person("maya@example.net")))
    pairing.introduce(INTRODUCED)
    pairing.sessions = [
        Session(after(days=1), SessionState.HELD),
        Session(after(days=2), SessionState.CANCELLED),
        Session(after(days=5)),
        Session(None),
    ]
    signs = signs_of(pairing, after(days=3))
    assert (signs.last_session, signs.next_session) == (after(days=1), after(days=5))
    pairing.end("Tom has gone", after(days=4))
    assert diagnose(signs_of(pairing, after(days=6)), after(days=6), patience=PATIENCE).health is Health.ENDED
