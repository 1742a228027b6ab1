"""Bad input: one clear sentence, and nothing is lost."""

from datetime import timedelta
from pathlib import Path

import pytest

from mailbot.console import acts
from mailbot.errors import MailbotError, NotFound
from mailbot.workflows import routes
from mailbot.workflows.context import Context, Incoming, Outcome
from mailbot.workflows.post import process, setting_aside
from tests.conversations.test_pairing import a_mentee, a_mentor
from tests.support.programme import ADDRESS, ProgrammeUnderTest
from tests.support.smtp_sink import SmtpSink


def test_a_token_in_other_hands_changes_nothing_and_gives_nothing_away(programme: ProgrammeUnderTest) -> None:
    mentor = programme.invites("mentor", "Tom Reed <tom@example.net>")
    letter = mentor.receives("invitation")
    other = programme.stranger("Other <other@example.com>")
    other.replies("skills: python\navailability: tue 17-19\ncalendly: none", to=letter)
    other.receives("help").says("another address").does_not_say("tom@example.net")
    programme.coordinator.receives("notice").says("other@example.com")
    assert [person["address"] for person in programme.listing("people")] == ["tom@example.net"]
    assert programme.listing("messages")[-1]["state"] == "held"
    assert len(programme.filed("Held")) == 1


def test_mail_that_cannot_be_read_is_answered_once_a_day_then_left_to_a_human(programme: ProgrammeUnderTest) -> None:
    stranger = programme.stranger()
    stranger.writes("Colourless green ideas sleep furiously.")
    stranger.receives("help")
    stranger.writes("Colourless green ideas sleep furiously, still.")
    stranger.receives_nothing()
    programme.coordinator.receives("notice")
    programme.days_pass(2)
    stranger.writes("Colourless green ideas sleep furiously, even now.")
    stranger.receives("help")


@pytest.mark.parametrize("answer", ["250 2.1.0 ok", "550 5.7.1 say who you are"])
def test_what_answers_it_wants_no_report_where_the_server_lets_it(programme: ProgrammeUnderTest, answer: str) -> None:
    with SmtpSink() as sink:
        programme.with_settings(smtp_url=sink.url)
        sink.answers = {"<>": answer}
        programme.stranger().writes("Colourless green ideas sleep furiously.")
        programme.stranger("Ada Roe <ada@example.net>").writes("I'd love to learn React. I'm free on Tuesday evenings.")
    helped, confirmed = sink.received
    assert b"Mailbot-Letter: help" in helped.raw
    assert helped.sender == "" if answer.startswith("2") else helped.sender.startswith("mentoring+")
    assert confirmed.sender.startswith("mentoring+")


def test_a_flood_of_such_mail_meets_a_ceiling_and_coordinators_are_told_once(
    programme: ProgrammeUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(setting_aside, "MOST_ANSWERS", 3)
    strangers = [programme.stranger(f"Robot <robot{number}@example.net>") for number in range(5)]
    for stranger in strangers:
        stranger.writes("Colourless green ideas sleep furiously.")
    for stranger in strangers[:3]:
        stranger.receives("help")
    for stranger in strangers[3:]:
        stranger.receives_nothing()
    programme.coordinator.receives("notice").says("floods")
    programme.coordinator.receives_nothing()
    assert [message["state"] for message in programme.listing("messages")[3:]] == ["held", "held"]


def test_a_message_of_30_mb_is_kept_on_the_server_and_told(programme: ProgrammeUnderTest) -> None:
    maya = programme.stranger()
    message = maya.message("I'd love to learn React", subject="Hello")
    message.add_attachment(b"x" * (22 * 1024 * 1024), maintype="application", subtype="pdf", filename="thesis.pdf")
    programme.deliver(bytes(message))
    maya.receives("help").says("too large")
    programme.coordinator.receives("notice").says("MB")
    (held,) = programme.filed("Held")
    assert len(held) > 25 * 1024 * 1024


def test_a_message_that_cannot_be_parsed_is_failed_filed_and_told(programme: ProgrammeUnderTest) -> None:
    hostile = b"From: a@example.net\r\n" + b"X-Padding: " + b"x" * 70_000 + b"\r\n\r\nhello\r\n"
    programme.office.deliver(hostile, sender="a@example.net", to=ADDRESS)
    programme.works()
    (message,) = programme.listing("messages")
    assert message["state"] == "failed"
    assert "unreadable" in message["reason"]
    programme.coordinator.receives("notice")
    assert len(programme.filed("Failed")) == 1


def test_a_message_without_one_sender_is_held(programme: ProgrammeUnderTest) -> None:
    raw = b"From: a@example.net, b@example.net\r\nTo: mentoring@example.org\r\nSubject: hi\r\n\r\nskills: python\r\n"
    programme.office.deliver(raw, sender="a@example.net", to=ADDRESS)
    programme.works()
    assert programme.listing("messages")[0]["state"] == "held"
    assert programme.listing("people") == []


def test_a_poisonous_message_is_set_aside_and_delays_no_other(
    programme: ProgrammeUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks_on_poison(incoming: Incoming, context: Context) -> Outcome:
        if "poison" in incoming.content.subject:
            raise RuntimeError("secret words of the message")
        return routes.decide(incoming, context)

    monkeypatch.setattr(process, "decide", breaks_on_poison)
    mallory, maya = programme.stranger("Mallory <mallory@example.com>"), programme.stranger()
    mallory.writes("I want to learn SQL", subject="poison")
    maya.writes("I'd love to learn React, I'm free on Tuesday evenings")
    maya.receives("confirmation")
    for _ in range(3):
        programme.time_passes(minutes=2)
    poisoned = programme.listing("messages")[0]
    assert poisoned["state"] == "failed"
    assert "secret" not in poisoned["reason"]
    programme.coordinator.receives("notice")
    assert len(programme.filed("Failed")) == 1

    monkeypatch.undo()
    list(acts.retry_messages(programme.assembly, [poisoned["id"]]))
    programme.works()
    mallory.receives("question")


def test_an_invitation_to_no_address_is_refused_in_a_sentence(programme: ProgrammeUnderTest) -> None:
    with pytest.raises(MailbotError, match="not one email address"):
        acts.invite_person(programme.assembly, "mentor", "Tom Reed")


def test_who_was_asked_is_not_asked_twice(programme: ProgrammeUnderTest) -> None:
    tom = programme.invites("mentor", "Tom Reed <tom@example.net>")
    tom.receives("invitation")
    programme.invites("mentor", "Tom Reed <tom@example.net>")
    tom.receives_nothing()


def test_the_programme_does_not_invite_itself(programme: ProgrammeUnderTest) -> None:
    with pytest.raises(MailbotError, match="own address"):
        acts.invite_person(programme.assembly, "mentor", ADDRESS)


def test_an_allocation_of_a_stranger_is_refused_in_a_sentence(programme: ProgrammeUnderTest) -> None:
    mentor = a_mentor(programme)
    with pytest.raises(NotFound, match="not enrolled as a mentee"):
        acts.allocate_mentee(programme.assembly, "nobody@example.net", mentor.address)


def test_a_broken_letter_of_the_programmes_own_never_stops_a_letter(
    programme: ProgrammeUnderTest, tmp_path: Path
) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "invitation.md").write_text("---\nsubject: Hi\n---\n{{ nobody.knows.this }}\n")
    programme.with_settings(templates=str(folder))
    programme.invites("mentor").receives("invitation").says("skills:")
    assert any("invitation.md" in problem for problem in programme.assembly.renderer.check())


def test_a_mentee_who_is_paired_is_not_paired_again(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(pairing="automatic")
    a_mentor(programme, "One <one@example.net>")
    a_mentee(programme)
    programme.pairs_people()
    a_mentor(programme, "Two <two@example.net>")
    programme.pairs_people()
    assert len(programme.listing("pairings")) == 1


def test_raw_messages_are_forgotten_after_the_retention_but_not_what_is_unsettled(
    programme: ProgrammeUnderTest,
) -> None:
    programme.stranger().writes("I'd love to learn React, I'm free on Tuesday evenings, canary-4711")
    for _ in range(2):
        programme.stranger("Nobody <nobody@example.com>").writes("Colourless green ideas, canary-4712.")
    programme.clock.advance(timedelta(days=91))
    programme.assembly.application.tidy()
    database = programme.database_bytes()
    assert b"canary-4711" not in database
    assert b"canary-4712" in database
