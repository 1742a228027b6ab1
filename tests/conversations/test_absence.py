"""Whoever is away is left in peace until they are back, and their partner hears when that is."""

from tests.conversations.test_clocks import introduced
from tests.support.programme import ProgrammeUnderTest

NOTE = (
    "Thank you for your message. I am out of the office and will be back on 12 May. In urgent cases ring canary-4711."
)


def test_a_chase_waits_for_the_return(programme: ProgrammeUnderTest) -> None:
    mentor = programme.invites("mentor")
    letter = mentor.receives("invitation")
    mentor.replies("I am away until 10 March.", to=letter, Auto_Submitted="auto-replied")
    programme.days_pass(8)
    mentor.receives_nothing()
    programme.days_pass(1)  # the tenth
    mentor.receives("chase")


def test_the_partner_hears_it_once_and_neither_is_asked_before(programme: ProgrammeUnderTest) -> None:
    mentor, mentee = introduced(programme)
    assert mentor.latest is not None
    for number in range(3):
        letter = mentor.message(NOTE, subject="Automatic reply: Maya, meet Tom")
        letter["Auto-Submitted"] = "auto-replied"
        letter["In-Reply-To"] = mentor.latest["Message-ID"]
        letter["X-Number"] = str(number)
        programme.deliver(letter)
        programme.days_pass(1)
    mentee.receives("absence").says("Tom is away", "back on 12 May").does_not_say("canary", "urgent")
    programme.coordinator.receives("notice").says("Tom Reed is away", "back on 12 May", "replace Tom Reed")
    programme.days_pass(40)
    for person in (mentor, mentee, programme.coordinator):
        person.receives_nothing()
    programme.days_pass(32)
    mentee.receives("contact-check")
    mentor.receives("contact-check")


def test_the_partner_hears_it_in_working_hours(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(working_hours="Mon-Fri 08:00-18:00")
    mentor, mentee = introduced(programme)
    programme.time_passes(hours=12)  # Monday, 21:00
    assert mentor.latest is not None
    mentor.replies(NOTE, to=mentor.latest, Auto_Submitted="auto-replied")
    programme.time_passes(hours=1)
    mentee.receives_nothing()
    programme.time_passes(hours=10)
    mentee.receives("absence")


def test_whoever_writes_is_there_again(programme: ProgrammeUnderTest) -> None:
    mentor, mentee = introduced(programme)
    assert mentor.latest is not None
    mentor.replies(NOTE, to=mentor.latest, Auto_Submitted="auto-replied")
    mentor.writes("status")
    mentor.receives("result")
    programme.days_pass(2)
    mentor.receives("contact-check")
    mentee.receives("contact-check")


def test_an_absence_without_a_date_moves_nothing(programme: ProgrammeUnderTest) -> None:
    mentor = programme.invites("mentor")
    mentor.replies("I am out of the office.", to=mentor.receives("invitation"), Auto_Submitted="auto-replied")
    assert programme.listing("messages")[0]["state"] == "ignored"
    programme.days_pass(2)
    mentor.receives("chase")
