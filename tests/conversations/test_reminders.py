"""Where the policy wants it, both are reminded of a session; never of one that is moved or called off."""

from dataclasses import replace
from datetime import timedelta

from tests.conversations.test_clocks import introduced
from tests.conversations.test_sessions import FIRST
from tests.support.calendar_programs import google
from tests.support.invitations import Invitation, as_mail
from tests.support.person import PersonUnderTest
from tests.support.programme import ProgrammeUnderTest

# FIRST is on Wednesday 10 March at four in Berlin, nine days after the introduction.
SECOND = replace(FIRST, starts=FIRST.starts + timedelta(weeks=2), uid="second@invite.example")


def remembered(programme: ProgrammeUnderTest) -> tuple[PersonUnderTest, PersonUnderTest]:
    """A pair of a programme that reminds people, with its guide read."""
    programme.with_settings(remind_before="1d")
    mentor, mentee = introduced(programme)
    hears(programme, FIRST)
    programme.days_pass(2)
    for person in (mentor, mentee):
        person.receives("session-guide")
    return mentor, mentee


def hears(programme: ProgrammeUnderTest, invitation: Invitation) -> None:
    programme.deliver(as_mail(invitation, google(invitation)))


def reminders(programme: ProgrammeUnderTest) -> set[str]:
    return {letter["state"] for letter in programme.listing("letters") if letter["kind"] == "session-reminder"}


def test_both_are_reminded_once_on_their_own_clock_with_the_link(programme: ProgrammeUnderTest) -> None:
    mentor, mentee = remembered(programme)
    mentee.writes("time zone: Asia/Kolkata")
    mentee.reads_everything()
    programme.days_pass(6)
    mentor.receives_nothing()
    programme.time_passes(hours=12)
    mentor.receives("session-reminder").says("Wednesday 10 March at 15:00 (UTC)", "https://meet.google.com")
    mentee.receives("session-reminder").says("Wednesday 10 March at 20:30 (IST)", "Tom Reed")
    programme.time_passes(hours=6)
    mentor.receives_nothing()


def test_nobody_is_reminded_unless_the_programme_wants_it(programme: ProgrammeUnderTest) -> None:
    mentor, _ = introduced(programme)
    hears(programme, FIRST)
    programme.days_pass(9)
    mentor.receives("session-guide")
    mentor.receives_nothing()


def test_of_a_session_that_is_called_off_or_moved_away_nobody_is_reminded(programme: ProgrammeUnderTest) -> None:
    mentor, mentee = remembered(programme)
    hears(programme, SECOND)
    hears(programme, FIRST.cancelled())
    hears(programme, SECOND.moved(days=2))
    programme.days_pass(21)  # until Wednesday 24 March
    for person in (mentor, mentee):
        person.receives_nothing()
    programme.time_passes(days=1, hours=8)
    mentor.receives("session-reminder").says("Friday 26 March")


def test_a_reminder_that_could_not_go_out_in_time_stays_at_home(programme: ProgrammeUnderTest) -> None:
    mentor, _ = remembered(programme)
    programme.clock.advance(timedelta(days=6, hours=12))
    programme.assembly.application.chase()  # it is written, and not sent yet
    assert reminders(programme) == {"queued"}
    programme.office.deliver(bytes(as_mail(FIRST.cancelled(), google(FIRST.cancelled()))))
    programme.assembly.application.receive()
    programme.assembly.application.chase()
    programme.works()
    mentor.receives_nothing()
    assert reminders(programme) == {"cancelled"}


def test_a_reminder_is_a_letter_that_nobody_asked_for(programme: ProgrammeUnderTest) -> None:
    mentor, _ = remembered(programme)
    programme.days_pass(7)
    mentor.receives("session-reminder")
    programme.days_pass(3)  # they have met, and "how was it?" waits for its week
    mentor.receives_nothing()
    programme.days_pass(4)
    mentor.receives("check-in")
