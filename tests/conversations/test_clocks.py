"""The two clocks: a letter without an answer is chased, a pairing without contact is asked about."""

from tests.conversations.test_pairing import a_mentee, a_mentor
from tests.support.person import PersonUnderTest
from tests.support.programme import ProgrammeUnderTest


def introduced(programme: ProgrammeUnderTest) -> tuple[PersonUnderTest, PersonUnderTest]:
    programme.with_settings(pairing="automatic")
    mentor, mentee = a_mentor(programme), a_mentee(programme)
    programme.pairs_people()
    mentor.receives("introduction")
    mentee.receives("introduction")
    programme.coordinator.receives("introduction")
    return mentor, mentee


def test_a_silent_mentor_is_chased_in_the_thread_then_a_coordinator_is_told_then_silence(
    programme: ProgrammeUnderTest,
) -> None:
    mentor = programme.invites("mentor", "Tom Reed <tom@example.net>")
    invitation = mentor.receives("invitation")
    programme.days_pass(1)
    mentor.receives_nothing()
    programme.days_pass(1)
    chase = mentor.receives("chase").answers(invitation)
    assert chase["Subject"].startswith("Re: ")
    programme.days_pass(2)
    mentor.receives("chase").answers(invitation)
    programme.coordinator.receives_nothing()
    programme.days_pass(2)
    programme.coordinator.receives("notice").says("Tom Reed")
    programme.days_pass(10)
    mentor.receives_nothing()
    programme.coordinator.receives_nothing()


def test_an_answer_to_the_chase_counts_as_one_to_the_letter(programme: ProgrammeUnderTest) -> None:
    mentor = programme.invites("mentor")
    programme.days_pass(2)
    mentor.reads_everything()
    mentor.replies("skills: sql\navailability: tue 18-20\ncalendly: none")
    mentor.receives("confirmation")
    programme.days_pass(10)
    mentor.receives_nothing()
    programme.coordinator.receives_nothing()


def test_nobody_is_chased_outside_working_hours_on_their_own_clock(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(working_hours="Mon-Fri 08:00-18:00")
    programme.clock.advance(programme.until("Thursday", 9))
    mentor = programme.invites("mentor")
    mentor.receives("invitation")
    programme.time_passes(days=2, hours=10)  # Saturday evening
    mentor.receives_nothing()
    programme.time_passes(days=1)  # Sunday
    mentor.receives_nothing()
    programme.time_passes(hours=13)  # Monday, 08:00
    mentor.receives("chase")


def test_nobody_is_chased_who_has_just_written(programme: ProgrammeUnderTest) -> None:
    mentor = programme.invites("mentor")
    programme.time_passes(days=1, hours=23)
    mentor.replies("Thanks!")
    programme.time_passes(hours=2)
    mentor.receives_nothing()
    programme.days_pass(2)
    mentor.receives("chase")


def test_nobody_is_chased_whose_message_is_held(programme: ProgrammeUnderTest) -> None:
    mentor = programme.invites("mentor")
    mentor.replies("")
    mentor.receives("help")
    mentor.replies("")
    assert programme.listing("messages")[-1]["state"] == "held"
    programme.days_pass(10)
    mentor.receives_nothing()


def test_a_pair_without_contact_is_asked_each_side_separately(programme: ProgrammeUnderTest) -> None:
    mentor, mentee = introduced(programme)
    programme.days_pass(2)
    mentor.receives("contact-check").says("Maya", "booked", "not yet")
    check = mentee.receives("contact-check").says("Tom")
    assert check.addresses("To") == [mentee.address]
    assert check["Cc"] == ""


def test_booked_and_when_makes_a_session_and_stops_asking(programme: ProgrammeUnderTest) -> None:
    mentor, mentee = introduced(programme)
    programme.days_pass(2)
    mentor.receives("contact-check")
    mentee.receives("contact-check")
    mentee.replies("booked Thursday 4pm")
    mentee.receives("result").says("Thursday 4 March", "16:00")
    (pairing,) = programme.listing("pairings")
    assert pairing["state"] == "booked"
    assert pairing["sessions"] == [{"starts_at": "2027-03-04T16:00:00Z", "state": "booked"}]
    programme.days_pass(10)
    for person in (mentor, mentee):
        person.receives("session-guide").says("Thursday 4 March at 16:00")
        person.receives("check-in")
        person.receives_nothing()


def test_met_makes_the_pairing_active(programme: ProgrammeUnderTest) -> None:
    _, mentee = introduced(programme)
    programme.days_pass(2)
    mentee.receives("contact-check")
    mentee.replies("met")
    mentee.receives("result")
    assert programme.listing("pairings")[0]["state"] == "active"


def test_not_yet_is_asked_again_later_and_in_the_end_a_coordinator_is_told(programme: ProgrammeUnderTest) -> None:
    _, mentee = introduced(programme)
    for _ in range(3):
        programme.days_pass(2)
        mentee.receives("contact-check")
        mentee.replies("not yet")
        mentee.receives("result").says("https://calendly.com/tom")
    programme.days_pass(2)
    programme.coordinator.receives("notice")
    mentee.receives_nothing()


def test_a_plain_reply_reaches_the_partner_and_shows_that_they_are_in_touch(programme: ProgrammeUnderTest) -> None:
    mentor, mentee = introduced(programme)
    mentor.replies("Hi Maya, canary-4711, when shall we meet?")
    assert any(b"canary-4711" in delivered.raw for delivered in programme.conversation_of(mentee))
    assert programme.listing("pairings")[0]["state"] == "in_contact"
    programme.days_pass(10)
    mentor.receives_nothing()
    mentee.receives_nothing()


def test_what_a_pair_writes_is_kept_nowhere(programme: ProgrammeUnderTest) -> None:
    mentor, _ = introduced(programme)
    mentor.replies("Hi Maya, canary-4711, when shall we meet?")
    filed = programme.filed("Processed")
    assert not any(b"canary-4711" in raw for raw in filed)
    assert any(b"Subject: Re: " in raw for raw in filed)
    assert programme.filed("INBOX") == []
    programme.assembly.application.tidy()
    assert b"canary-4711" not in programme.database_bytes()


def test_a_silent_contact_check_is_chased_and_ends_in_a_notice(programme: ProgrammeUnderTest) -> None:
    mentor, mentee = introduced(programme)
    programme.days_pass(2)
    check = mentee.receives("contact-check")
    programme.days_pass(2)
    mentee.receives("chase").answers(check)
    programme.days_pass(2)
    mentee.receives("chase")
    programme.days_pass(2)
    programme.coordinator.receives("notice")
    programme.days_pass(10)
    mentee.receives_nothing()
    assert mentor.unread()


def test_a_proposal_without_a_decision_is_chased(programme: ProgrammeUnderTest) -> None:
    a_mentor(programme), a_mentee(programme)
    programme.pairs_people()
    proposal = programme.coordinator.receives("proposal")
    programme.days_pass(2)
    chase = programme.coordinator.receives("chase").answers(proposal).says("Tom Reed")
    programme.coordinator.replies("approve 1", to=chase)
    programme.coordinator.receives("result")
    assert programme.listing("pairings")[0]["state"] == "introduced"


def test_a_bare_yes_to_a_contact_check_means_that_they_are_in_touch(programme: ProgrammeUnderTest) -> None:
    mentor, mentee = introduced(programme)
    programme.days_pass(2)
    mentor.receives("contact-check")
    mentee.receives("contact-check")
    mentee.replies("Yes!")
    mentee.receives("result").says("in touch")
    assert programme.listing("pairings")[0]["state"] == "in_contact"
    programme.days_pass(10)
    mentor.receives_nothing()


def test_what_else_somebody_tells_about_a_pairing_a_coordinator_reads(programme: ProgrammeUnderTest) -> None:
    _, mentee = introduced(programme)
    programme.days_pass(2)
    mentee.receives("contact-check")
    mentee.replies("He is rather short with me, I don't know what to make of it.")
    mentee.receives("result").says("coordinator")
    programme.coordinator.receives("notice").says("Maya Okafor", "rather short with me")


def test_a_second_contact_check_stands_in_the_thread_of_the_first(programme: ProgrammeUnderTest) -> None:
    _, mentee = introduced(programme)
    programme.days_pass(2)
    first = mentee.receives("contact-check")
    mentee.replies("no")
    mentee.receives("result")
    programme.days_pass(2)
    mentee.receives("contact-check").answers(first)


def test_a_second_chase_reads_well(programme: ProgrammeUnderTest) -> None:
    mentor = programme.invites("mentor")
    programme.days_pass(2)
    mentor.receives("chase").says("We would love to")
    programme.days_pass(2)
    mentor.receives("chase").says("We would still love to")
