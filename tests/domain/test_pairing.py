"""How far two people have come."""

from datetime import UTC, datetime, timedelta

import pytest

from mailbot.domain.pairing import Pairing, PairingState
from mailbot.domain.people import Mentee, Mentor, Person
from mailbot.domain.sessions import SessionState

NOW = datetime(2025, 2, 3, 12, 0, tzinfo=UTC)
TOMORROW = NOW + timedelta(days=1)


@pytest.fixture
def pairing() -> Pairing:
    return Pairing(Mentor(Person("ada@example.org", "Ada")), Mentee(Person("ben@example.net", "Ben")))


def test_a_pair_comes_from_proposal_to_regular_meetings(pairing: Pairing) -> None:
    seen = [pairing.state]
    pairing.introduce(NOW)
    seen.append(pairing.state)
    pairing.saw_contact(NOW)
    seen.append(pairing.state)
    pairing.book(TOMORROW, NOW)
    seen.append(pairing.state)
    pairing.met(TOMORROW)
    seen.append(pairing.state)
    pairing.end("They have reached their goals.", TOMORROW)
    seen.append(pairing.state)
    assert seen == list(PairingState)


def test_an_allocation_ends_with_its_pair_and_outlives_a_proposal(pairing: Pairing) -> None:
    pairing.mentee.allocated_to = pairing.mentor
    pairing.withdraw(NOW)
    assert pairing.was_withdrawn
    assert pairing.mentee.allocated_to is pairing.mentor
    pairing.end("One of them declined.", TOMORROW)
    assert pairing.mentee.allocated_to is None


def test_a_pair_that_has_met_is_not_set_back_by_a_late_letter(pairing: Pairing) -> None:
    pairing.introduce(NOW)
    pairing.met(NOW)
    pairing.saw_contact(TOMORROW)
    assert pairing.state is PairingState.ACTIVE
    assert pairing.in_contact_at == NOW


def test_an_ended_pair_stays_ended_and_frees_its_seat(pairing: Pairing) -> None:
    pairing.introduce(NOW)
    taken_while = [pairing.is_open]
    pairing.end("The mentor moved away.", NOW)
    pairing.book(TOMORROW, NOW)
    taken_while.append(pairing.is_open)
    assert taken_while == [True, False]
    assert pairing.state is PairingState.ENDED
    assert (pairing.ended_because, pairing.ended_at) == ("The mentor moved away.", NOW)


def test_a_session_that_both_tell_us_of_is_one_session(pairing: Pairing) -> None:
    pairing.book(TOMORROW, NOW)
    pairing.book(TOMORROW, NOW)
    pairing.book(TOMORROW + timedelta(weeks=1), NOW)
    assert [session.starts_at for session in pairing.sessions] == [TOMORROW, TOMORROW + timedelta(weeks=1)]


def test_meeting_holds_what_is_past_and_leaves_what_is_to_come(pairing: Pairing) -> None:
    pairing.book(TOMORROW, NOW)
    pairing.book(TOMORROW + timedelta(weeks=1), NOW)
    pairing.met(TOMORROW)
    assert [session.state for session in pairing.sessions] == [SessionState.HELD, SessionState.BOOKED]


def test_a_meeting_that_nobody_booked_is_still_a_session_and_told_twice_is_one(pairing: Pairing) -> None:
    pairing.met(NOW)
    pairing.met(NOW)
    assert [(session.starts_at, session.state) for session in pairing.sessions] == [(None, SessionState.HELD)]


def test_each_has_the_other_as_partner(pairing: Pairing) -> None:
    ada, ben = pairing.mentor.person, pairing.mentee.person
    assert pairing.partner_of(ada) is ben
    assert pairing.partner_of(ben) is ada
    assert pairing.includes(ada)
    assert pairing.includes(ben)
    assert not pairing.includes(Person("ada@example.org", "Another Ada"))
