"""Which messages no person wrote."""

from datetime import UTC, datetime
from time import process_time

import pytest

from mailbot.parsers.classification.classify import classify
from mailbot.parsers.classification.kind import Classification, MessageKind
from mailbot.parsers.classification.return_date import return_date
from mailbot.parsers.message.inbound import read_message


def kind_of(*fields: str, body: str = "Hello", sender: str = "ana@example.net") -> Classification:
    raw = "\r\n".join((f"From: {sender}", *fields, "", body))
    return classify(read_message(raw.encode()), lambda address: address == "mentoring@example.org")


@pytest.mark.parametrize(
    "fields",
    [
        ("Auto-Submitted: auto-replied",),
        ("Auto-Submitted: auto-generated (by a program)",),
        ("X-Autoreply: yes",),
        ("X-Autorespond: vacation",),
        ("X-Zendesk-From-Account-Id: 1",),
        ("Precedence: auto_reply",),
        ("Subject: Automatic reply: Your profile",),
        ("Subject: [Auto-Reply] Your profile",),
        ("Subject: Your profile (Automatic Response)",),
        ("Subject: AUTO: Ana is away",),
        ("Subject: Automatische Antwort: Ihr Profil",),
        ("Subject: Réponse automatique : Votre profil",),
        ("Subject: =?utf-8?b?6Ieq5YuV6L+U5L+h?=",),
        ("Auto-Submitted: auto-replied", "List-Id: <staff.example.net>"),
    ],
)
def test_machines_that_say_so_are_automatic(fields: tuple[str, ...]) -> None:
    found = kind_of(*fields)
    assert found.kind is MessageKind.AUTOMATIC
    assert found.reason.startswith("automatic response (")


@pytest.mark.parametrize(
    "fields",
    [
        (),
        ("Subject: Re: Your profile",),
        ("Auto-Submitted: no",),
        ("Auto-Submitted: no", "Precedence: bulk", "Return-Path: <>"),
        ("X-Auto-Response-Suppress: All",),
        ("X-Autoreply: no",),
        ("List-Unsubscribe: <mailto:stop@example.net>",),
        ("Precedence: bulk",),
        ("Return-Path: <>", "In-Reply-To: <letter-7@example.org>", "Subject: Re: Your profile"),
        ("X-MS-Exchange-Inbox-Rules-Loop: ana@example.net",),
        ("Subject: Re: Out of office next week",),
        ("Subject: Automation and robotics",),
        ("Return-Path: <ana@example.net>",),
    ],
)
def test_people_stay_personal_whatever_forwarders_and_gateways_add(fields: tuple[str, ...]) -> None:
    body = "I'm out of the office this week, I will reply to Ben on Monday. skills: python"
    assert kind_of(*fields, body=body).kind is MessageKind.PERSONAL


def test_a_read_receipt_is_automatic() -> None:
    receipt = kind_of(
        "Content-Type: multipart/report; report-type=disposition-notification; boundary=e",
        body="--e\r\n\r\nread\r\n--e--",
    )
    assert receipt == Classification(MessageKind.AUTOMATIC, "automatic response (read receipt)")


ON_A_LIST = ("List-Id: Makers <makers.lists.example>", "To: makers@lists.example", "Precedence: list")


@pytest.mark.parametrize(
    "fields",
    [
        ON_A_LIST,
        ("List-Post: <mailto:makers@lists.example>", "List-Unsubscribe: <mailto:leave@lists.example>"),
        ("List-Unsubscribe: <https://shop.example/u>", "List-Unsubscribe-Post: List-Unsubscribe=One-Click"),
        ("List-Unsubscribe: <https://shop.example/u>", "Feedback-ID: 1:2:shop"),
        ("Auto-Submitted: auto-generated", "List-Id: <forum.example>", "List-Unsubscribe: <https://forum.example/u>"),
    ],
)
def test_what_went_to_many_is_list_mail(fields: tuple[str, ...]) -> None:
    assert kind_of(*fields).kind is MessageKind.LIST


def test_a_newsletter_is_known_by_its_ending_in_any_language() -> None:
    newsletter = kind_of(
        "List-Unsubscribe: <https://bib.example/u>",
        body="Neues aus der Bibliothek.\r\n\r\nNewsletter abbestellen",
        sender="Bibliothek <newsletter@bib.example>",
    )
    assert newsletter.kind is MessageKind.LIST


@pytest.mark.parametrize(
    ("fields", "body"),
    [
        ((*ON_A_LIST[::2], "To: mentoring@example.org"), "I'd like a mentor for Rust."),
        (("In-Reply-To: <letter-7@example.org>", "To: mentoring@example.org", *ON_A_LIST[::2]), "Mondays are fine."),
        (("List-Unsubscribe: <mailto:u@crm.example>", "Feedback-ID: 1:crm"), "I'd like to be a mentor."),
        (("List-Id: <mentoring.example.org>", "List-Post: <mailto:mentoring@example.org>"), "Which days are free?"),
    ],
    ids=["past the list's address", "an answer to us", "through a company's mailer", "our own list"],
)
def test_people_write_to_us_through_lists_and_mailers(fields: tuple[str, ...], body: str) -> None:
    assert kind_of(*fields, body=body).kind is MessageKind.PERSONAL


def test_our_own_mail_is_known_by_its_sender() -> None:
    own = kind_of("Auto-Submitted: auto-generated", sender="Mentoring <mentoring@example.org>")
    assert own == Classification(MessageKind.OWN, "our own mail (from mentoring@example.org)")


def test_a_delivery_report_goes_before_everything_else() -> None:
    report = kind_of(
        "Return-Path: <>",
        "Auto-Submitted: auto-replied",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=e",
        body="--e\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; a\r\n\r\n--e--",
        sender="mailer-daemon@example.net",
    )
    assert report == Classification(MessageKind.DELIVERY_REPORT, "delivery report")


ICS = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
ACCEPTANCE = ICS.replace("REQUEST", "REPLY")


def test_an_invitation_is_a_calendar_message() -> None:
    invitation = kind_of("Content-Type: text/calendar; method=REQUEST", body=ICS)
    assert invitation == Classification(MessageKind.CALENDAR, "calendar message (METHOD:REQUEST)")


def test_the_answer_to_an_invitation_is_one_too_though_it_has_a_text() -> None:
    answer = kind_of(
        "Subject: Accepted: Mentoring",
        "Content-Type: multipart/alternative; boundary=e",
        body=f"--e\r\n\r\nAna has accepted.\r\n--e\r\nContent-Type: text/calendar\r\n\r\n{ACCEPTANCE}--e--",
    )
    assert answer.kind is MessageKind.CALENDAR


@pytest.mark.parametrize("calendar", [ICS, ICS.replace("METHOD:REQUEST\r\n", "")])
def test_a_person_who_attaches_a_calendar_file_is_a_person(calendar: str) -> None:
    reply = kind_of(
        "Subject: Re: Your availability",
        "Content-Type: multipart/mixed; boundary=e",
        body=f"--e\r\n\r\nHere is when I can.\r\n--e\r\nContent-Type: text/calendar; name=a.ics\r\n\r\n{calendar}--e--",
    )
    assert reply.kind is MessageKind.PERSONAL


@pytest.mark.parametrize("local", ["no-reply", "noreply", "do-not-reply", "donotreply+shop", "ne-pas-repondre"])
def test_an_address_that_takes_no_answers_gets_none(local: str) -> None:
    assert kind_of(sender=f"{local}@shop.example.com", body="Learn Python today!").kind is MessageKind.AUTOMATIC


def test_a_form_on_a_website_that_names_the_person_to_answer_speaks_for_that_person() -> None:
    form = kind_of(
        "Reply-To: ana@example.net", sender="noreply@hosting.example", body="I'd like a mentor for UX. Can you help?"
    )
    assert form.kind is MessageKind.PERSONAL


def test_what_a_person_writes_beside_an_answer_to_an_invitation_is_read() -> None:
    declined = kind_of(
        "Subject: Declined: Mentoring",
        "Content-Type: multipart/alternative; boundary=e",
        body="--e\r\n\r\nSorry, I can't make Tuesday. Could we do Thursday instead?\r\n"
        f"--e\r\nContent-Type: text/calendar\r\n\r\n{ACCEPTANCE}--e--",
    )
    assert declined.kind is MessageKind.PERSONAL


@pytest.mark.parametrize(
    "text",
    [
        "Join Zoom Meeting\r\nhttps://zoom.example/j/1\r\nMeeting ID: 1\r\nPasscode: 2",
        "You have been invited to the following event.\r\nWhen: Tue 10 June, 16:00",
        "Intro call",
    ],
)
def test_what_programs_write_beside_an_invitation_is_nobodys(text: str) -> None:
    calendar = ICS.replace("BEGIN:VEVENT", "BEGIN:VEVENT\r\nSUMMARY:Intro call")
    invitation = kind_of(
        "Subject: Intro call",
        "Content-Type: multipart/alternative; boundary=e",
        body=f"--e\r\n\r\n{text}\r\n--e\r\nContent-Type: text/calendar\r\n\r\n{calendar}--e--",
    )
    assert invitation.kind is MessageKind.CALENDAR


@pytest.mark.parametrize(
    "subject", ["Accepted", "Zugesagt", "Accepté", "Aceptado", "Aceito", "Accettato", "Geaccepteerd", "Принято", "承諾"]
)
def test_a_calendars_answer_without_its_calendar_is_known_by_subject_and_sender(subject: str) -> None:
    answer = kind_of(f"Subject: {subject}: Mentoring", "Sender: calendar-notification@google.example", body="Ana: yes")
    assert answer.kind is MessageKind.CALENDAR


@pytest.mark.parametrize(
    "text",
    [
        "I'm away, back on 12 May. " * 4_000,
        "a-" * 50_000,
        "\n" * 100_000,
        "[(" * 50_000,
        "6月" * 50_000,
        "3 to " * 20_000,
    ],
)
def test_endless_text_takes_no_time(text: str) -> None:
    message = read_message(f"From: ana@example.net\nSubject: {text[:300]!r}\n\n{text}".encode())
    start = process_time()
    classify(message, lambda _: False)
    return_date(message, datetime(2026, 5, 4, 10, tzinfo=UTC), "UTC")
    assert process_time() - start < 5
