"""Replies as mail programs write them: valid, in their thread, and with the letter quoted where each puts it."""

from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP, default
from zoneinfo import ZoneInfo

import pytest

from mailbot.domain.correspondence import Correspondent
from mailbot.domain.people import Role
from mailbot.parsers.classification.classify import classify
from mailbot.parsers.classification.delivery_report import read_delivery_report
from mailbot.parsers.classification.kind import MessageKind
from mailbot.parsers.classification.reported import DeliveryOutcome
from mailbot.parsers.message.inbound import read_message
from mailbot.parsers.quoting.display import new_text
from mailbot.parsers.quoting.separation import separate
from mailbot.parsers.reading import read
from mailbot.sandbox.mail import Mail, read_mail
from mailbot.sandbox.mail_program import (
    Answering,
    MailProgram,
    absence_notice,
    apple_mail,
    delivery_report,
    gmail,
    in_place,
    outlook,
    phone,
    write,
)

EIGHT = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)
TOM = Correspondent("tom@example.net", "Tom Réed")
MAYA = Correspondent("maya@example.org", "Maya Okafor")
WITH_THE_LETTER_BELOW = [gmail, outlook, apple_mail, phone]
EVERY_PROGRAM = [*WITH_THE_LETTER_BELOW, in_place, absence_notice, delivery_report]
ASKED = "When are you usually free?\nskills:\n\nWhere is your clock?\ntime zone:\n"


@pytest.fixture
def letter() -> Mail:
    """A letter of the programme as Tom has it."""
    message = EmailMessage(policy=SMTP)
    message["From"] = "Harbour Mentoring <mentoring@example.org>"
    message["To"] = "Tom Réed <tom@example.net>"
    message["Reply-To"] = "Harbour Mentoring <mentoring+token@example.org>"
    message["Subject"] = "Mentoring with us"
    message["Message-ID"] = "<letter@example.org>"
    message["References"] = "<before@example.org>"
    message["Mailbot-Letter"] = "invitation"
    message.set_content(f"Hello Tom,\n\n{ASKED}")
    message.add_alternative("<html><body><p>Hello Tom,</p><p>availability: never</p></body></html>", subtype="html")
    return read_mail(message.as_bytes(), EIGHT)


def reply(program: MailProgram, letter: Mail, says: str = "Skills: Python\nPlaces: São Paulo") -> bytes:
    local = EIGHT.astimezone(ZoneInfo("Europe/Madrid"))
    return program(Answering(TOM, says, letter, local)).as_bytes()


@pytest.mark.parametrize("program", EVERY_PROGRAM)
def test_every_program_writes_valid_mime(program: MailProgram, letter: Mail) -> None:
    message = message_from_bytes(reply(program, letter), policy=default)
    parts = list(message.walk())
    assert [part.defects for part in parts if part.defects] == []
    assert all(line.endswith(b"\r\n") for line in reply(program, letter).splitlines(keepends=True))
    assert message["Message-ID"]
    assert message["Date"].datetime == EIGHT
    assert message["To"].addresses[0].addr_spec == "mentoring+token@example.org"


@pytest.mark.parametrize("program", [*WITH_THE_LETTER_BELOW, in_place])
def test_a_reply_stands_in_the_thread_of_its_letter(program: MailProgram, letter: Mail) -> None:
    message = message_from_bytes(reply(program, letter), policy=default)
    assert message["In-Reply-To"] == "<letter@example.org>"
    assert message["References"] == "<before@example.org> <letter@example.org>"
    assert message["Subject"] == "Re: Mentoring with us"
    assert message["From"].addresses[0].display_name == "Tom Réed"


@pytest.mark.parametrize("program", WITH_THE_LETTER_BELOW)
def test_the_letter_is_quoted_and_never_taken_for_their_words(program: MailProgram, letter: Mail) -> None:
    raw = reply(program, letter)
    mail = read_mail(raw, EIGHT)
    assert "Hello Tom," in mail.text + mail.html
    assert new_text(separate(read_message(raw), letter.text)) == "Skills: Python\nPlaces: São Paulo"


def test_outlook_sends_html_alone_and_apple_mail_text_alone(letter: Mail) -> None:
    assert not read_mail(reply(outlook, letter), EIGHT).text
    assert not read_mail(reply(apple_mail, letter), EIGHT).html


def test_the_form_is_filled_in_inside_the_quoted_letter(letter: Mail) -> None:
    raw = reply(in_place, letter, "skills: public speaking\ntime zone: Accra")
    lines = separate(read_message(raw), letter.text)
    reading = read(lines, subject="Re: Mentoring with us", now=EIGHT, time_zone="Europe/London", asked=Role.MENTOR)
    assert reading.skills == ("public speaking",)
    assert reading.time_zone == "Africa/Accra"


def test_an_absence_notice_is_seen_for_what_it_is(letter: Mail) -> None:
    content = read_message(reply(absence_notice, letter))
    assert classify(content, lambda address: address.endswith("@example.org")).kind is MessageKind.AUTOMATIC


def test_a_delivery_report_names_the_letter_and_the_address(letter: Mail) -> None:
    content = read_message(reply(delivery_report, letter, "Nobody has this address."))
    report = read_delivery_report(content)
    assert report is not None
    assert list(report.original_message_ids) == ["<letter@example.org>"]
    assert [(r.address, r.outcome) for r in report.recipients] == [("tom@example.net", DeliveryOutcome.FAILED)]
    assert read_mail(reply(delivery_report, letter, "Nobody has this address."), EIGHT).text.strip() == (
        "Nobody has this address."
    )


def test_a_reply_to_a_partner_goes_to_all_but_oneself(letter: Mail) -> None:
    introduction = message_from_bytes(write(MAYA, "tom@example.net", "Tom, meet Maya", "Hi", EIGHT).as_bytes())
    introduction.replace_header("To", "tom@example.net, mentoring+token@example.org")
    message = message_from_bytes(reply(gmail, read_mail(introduction.as_bytes(), EIGHT)), policy=default)
    assert [address.addr_spec for address in message["To"].addresses] == [
        "maya@example.org",
        "mentoring+token@example.org",
    ]


def test_two_messages_never_have_one_message_id(letter: Mail) -> None:
    first, second = (message_from_bytes(reply(program, letter)) for program in (gmail, absence_notice))
    assert first["Message-ID"] != second["Message-ID"]
