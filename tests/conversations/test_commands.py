"""What people may say with one word."""

from tests.conversations.test_clocks import introduced
from tests.conversations.test_pairing import a_mentee, a_mentor
from tests.support.programme import ProgrammeUnderTest


def test_help_is_answered_with_what_one_can_write(programme: ProgrammeUnderTest) -> None:
    mentor = a_mentor(programme)
    mentor.writes("help")
    mentor.receives("help").says("status", "pause until", "stop")


def test_status_shows_the_record_and_where_one_stands(programme: ProgrammeUnderTest) -> None:
    mentor, mentee = introduced(programme)
    mentee.writes("status")
    mentee.receives("result").says("SQL", "Tom Reed")
    mentor.writes("Hello,\n\nstatus\n\nTom")
    mentor.receives("result").says("Maya Okafor")


def test_stop_ends_all_letters_but_its_answer(programme: ProgrammeUnderTest) -> None:
    mentor = programme.invites("mentor")
    mentor.replies("stop")
    mentor.receives("result")
    assert programme.listing("people")[0]["state"] == "stopped"
    programme.days_pass(10)
    mentor.receives_nothing()
    programme.coordinator.receives_nothing()


def test_stop_can_be_the_subject_of_an_empty_mail(programme: ProgrammeUnderTest) -> None:
    mentor = programme.invites("mentor")
    mentor.writes("", subject="stop")
    assert programme.listing("people")[0]["state"] == "stopped"


def test_who_stops_in_a_pairing_is_told_to_a_coordinator(programme: ProgrammeUnderTest) -> None:
    mentor, _ = introduced(programme)
    mentor.writes("stop")
    programme.coordinator.receives("notice").says("Tom Reed", "Maya Okafor")


def test_a_pause_holds_chases_and_rounds_until_its_day(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(pairing="automatic")
    a_mentor(programme)
    mentee = a_mentee(programme)
    mentee.writes("pause until 15 March")
    mentee.receives("result").says("Monday 15 March 2027")
    assert programme.listing("people")[1]["state"] == "paused"
    programme.pairs_people()
    assert programme.listing("pairings") == []
    programme.days_pass(15)
    programme.pairs_people()
    mentee.receives("introduction")


def test_resume_ends_a_pause_and_a_stop(programme: ProgrammeUnderTest) -> None:
    mentor = a_mentor(programme)
    for word in ("pause until 15 March", "stop"):
        mentor.writes(word)
        mentor.writes("resume")
        assert programme.listing("people")[0]["state"] == "enrolled"


def test_a_pause_without_a_date_is_asked_about(programme: ProgrammeUnderTest) -> None:
    mentor = a_mentor(programme)
    mentor.writes("pause")
    mentor.receives("result").says("Until when?")
    assert programme.listing("people")[0]["state"] == "enrolled"


def test_fields_beside_a_command_are_read_too(programme: ProgrammeUnderTest) -> None:
    mentor = a_mentor(programme)
    mentor.writes("pause until 15 March\ncapacity: 3")
    mentor.receives("result").says("15 March", "capacity")


def test_commands_in_quoted_text_do_nothing(programme: ProgrammeUnderTest) -> None:
    mentor = a_mentor(programme)
    mentor.writes("Thanks!\n\n> stop\n> resume")
    assert programme.listing("people")[0]["state"] == "enrolled"


def test_a_strangers_command_tells_nothing(programme: ProgrammeUnderTest) -> None:
    stranger = programme.stranger("Nobody <nobody@example.net>")
    stranger.writes("status")
    stranger.receives("help")
    assert programme.listing("people") == []


def test_what_only_a_human_can_do_goes_to_a_coordinator(programme: ProgrammeUnderTest) -> None:
    _, mentee = introduced(programme)
    mentee.writes("rematch")
    mentee.receives("result").says("coordinator")
    programme.coordinator.receives("notice").says("Maya Okafor", "rematch")


def test_what_worries_goes_to_a_coordinator_unanswered(programme: ProgrammeUnderTest) -> None:
    mentor, mentee = introduced(programme)
    mentee.writes("My mentor keeps asking for photos of me and I feel unsafe.")
    mentee.receives_nothing()
    mentor.receives_nothing()
    programme.coordinator.receives("notice")
    assert programme.listing("messages")[-1]["state"] == "held"


def test_whoever_tells_about_themselves_after_stop_is_back(programme: ProgrammeUnderTest) -> None:
    mentee = a_mentee(programme)
    mentee.writes("stop")
    mentee.writes("I'd like to come back, I want to learn Rust, I'm free on Mondays 18-20")
    mentee.receives("confirmation").says("Rust", "we are looking for a mentor")
    assert programme.listing("people")[0]["state"] == "enrolled"


def test_a_coordinator_who_asks_for_help_reads_what_coordinators_can_write(programme: ProgrammeUnderTest) -> None:
    programme.coordinator.writes("help")
    programme.coordinator.receives("help").says("approve")


def test_a_pause_until_a_day_that_is_past_is_asked_about(programme: ProgrammeUnderTest) -> None:
    mentor = a_mentor(programme)
    mentor.writes("pause until yesterday")
    mentor.receives("result").says("not ahead of us")
    assert programme.listing("people")[0]["state"] == "enrolled"


def test_what_was_done_and_what_was_not_understood_are_quoted_apart(programme: ProgrammeUnderTest) -> None:
    _, mentee = introduced(programme)
    programme.days_pass(3)
    mentee.receives("contact-check")
    mentee.replies("Not yet, he hasn't written to me. Should I write first?")
    result = mentee.receives("result").says("> Not yet, he hasn't written to me.", "> Should I write first?")
    result.does_not_say("written to me. Should I")


def test_who_only_says_hello_hears_how_to_go_on(programme: ProgrammeUnderTest) -> None:
    shy = programme.stranger()
    shy.writes("Hi")
    shy.receives("help").says("tell us what you would like to learn")
    shy.writes("Thanks!")
    shy.receives_nothing()
