"""Which letter is due to one of a pair follows from dates alone."""

from datetime import UTC, datetime, timedelta

import pytest

from mailbot.domain.follow_through import Rhythm, Step, next_step, precedence
from mailbot.domain.pairing import FINISHED, Pairing
from mailbot.domain.people import Mentee, Mentor, Person
from mailbot.domain.sessions import Session, SessionState

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
RHYTHM = Rhythm()
DAY = timedelta(days=1)


@pytest.fixture
def pairing() -> Pairing:
    pairing = Pairing(Mentor(Person("tom@example.net")), Mentee(Person("maya@example.net")))
    pairing.introduce(NOW)
    return pairing


def step(pairing: Pairing, days: float) -> Step | None:
    return next_step(pairing, pairing.mentee.person, NOW + days * DAY, RHYTHM)


def has_met(pairing: Pairing, *days: int) -> None:
    pairing.met(NOW)
    pairing.sessions = [Session(NOW + day * DAY, SessionState.HELD) for day in days]


def test_before_they_are_in_touch_nothing_is_due(pairing: Pairing) -> None:
    assert [step(pairing, days) for days in (1, 30, 300)] == [None, None, None]


def test_the_guide_comes_shortly_before_the_first_session_and_never_after_it(pairing: Pairing) -> None:
    pairing.book(NOW + 20 * DAY, NOW)
    assert step(pairing, 5) is None
    assert step(pairing, 15) is Step.SESSION_GUIDE
    assert step(pairing, 20.5) is None
    pairing.side_of(pairing.mentee.person).guided_at = NOW
    assert step(pairing, 15) is None


def test_after_the_first_session_they_are_asked_then_every_four_weeks(pairing: Pairing) -> None:
    has_met(pairing, 3)
    assert step(pairing, 4) is Step.CHECK_IN
    pairing.side_of(pairing.mentee.person).checked_in_at = NOW + 4 * DAY
    assert step(pairing, 31) is None
    assert step(pairing, 32) is Step.CHECK_IN


def test_a_review_comes_after_six_sessions_and_again_after_six_more(pairing: Pairing) -> None:
    has_met(pairing, *range(5))
    pairing.side_of(pairing.mentee.person).checked_in_at = NOW
    assert step(pairing, 6) is None
    has_met(pairing, *range(6))
    assert step(pairing, 6) is Step.REVIEW
    pairing.side_of(pairing.mentee.person).reviewed_at = NOW + 6 * DAY
    assert step(pairing, 7) is None
    has_met(pairing, *range(13))
    assert step(pairing, 13) is Step.REVIEW


def test_a_review_comes_after_half_a_year_without_sessions(pairing: Pairing) -> None:
    pairing.saw_contact(NOW)
    pairing.side_of(pairing.mentee.person).checked_in_at = NOW + 180 * DAY
    assert step(pairing, 182) is Step.REVIEW


def test_a_review_comes_on_the_day_that_both_goals_name(pairing: Pairing) -> None:
    has_met(pairing, 3)
    mentor, mentee = pairing.side_of(pairing.mentor.person), pairing.side_of(pairing.mentee.person)
    mentee.checked_in_at = NOW + 40 * DAY
    mentee.goals, mentee.goals_until = "a first talk by 15 April", NOW + 45 * DAY
    assert step(pairing, 46) is None
    mentor.goals = "help with the talk"
    assert step(pairing, 44) is None
    assert step(pairing, 46) is Step.REVIEW


def test_both_are_thanked_once_when_a_review_has_ended_it(pairing: Pairing) -> None:
    has_met(pairing, 3)
    pairing.end(FINISHED, NOW + 50 * DAY)
    assert step(pairing, 51) is Step.FAREWELL
    assert step(pairing, 90) is None
    pairing.side_of(pairing.mentee.person).thanked_at = NOW + 51 * DAY
    assert step(pairing, 52) is None


def test_nobody_is_thanked_for_what_ended_otherwise(pairing: Pairing) -> None:
    pairing.end("Tom has gone", NOW)
    assert step(pairing, 1) is None


def test_a_session_is_told_of_once_and_again_only_when_it_moves(pairing: Pairing) -> None:
    def reminded(days: float, before: timedelta | None = DAY) -> Step | None:
        return next_step(pairing, pairing.mentee.person, NOW + days * DAY, Rhythm(remind_before=before))

    pairing.book(NOW + 5 * DAY, NOW)
    pairing.side_of(pairing.mentee.person).guided_at = NOW
    assert (reminded(3), reminded(4.5), reminded(4.5, before=None)) == (None, Step.REMINDER, None)
    pairing.side_of(pairing.mentee.person).reminded_of = NOW + 5 * DAY
    assert reminded(4.5) is None
    pairing.sessions[0].starts_at = NOW + 6 * DAY
    assert (reminded(4.5), reminded(5.5)) == (None, Step.REMINDER)
    pairing.sessions[0].state = SessionState.CANCELLED
    assert reminded(5.5) is None


def test_the_more_important_letter_goes_first_then_the_pairing_that_heard_longest_ago(pairing: Pairing) -> None:
    other = Pairing(pairing.mentor, Mentee(Person("ola@example.net")))
    other.introduce(NOW + DAY)
    mentor = pairing.mentor.person

    def in_order(days: int = 0) -> list[tuple[Step, Pairing]]:
        letters = [(Step.CHECK_IN, other), (Step.CHECK_IN, pairing), (Step.REVIEW, other)]
        return sorted(letters, key=lambda letter: precedence(letter[0], letter[1], mentor, NOW + days * DAY, DAY))

    assert in_order() == [(Step.REVIEW, other), (Step.CHECK_IN, pairing), (Step.CHECK_IN, other)]
    pairing.side_of(mentor).checked_in_at = NOW + 2 * DAY
    assert in_order() == [(Step.REVIEW, other), (Step.CHECK_IN, other), (Step.CHECK_IN, pairing)]
    other.saw_contact(NOW + 2 * DAY)  # and the other pair is at risk
    assert in_order(days=20) == [(Step.REVIEW, other), (Step.CHECK_IN, pairing), (Step.CHECK_IN, other)]
