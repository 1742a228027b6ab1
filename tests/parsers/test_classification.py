"""Which messages no person wrote."""

import pytest

from mailbot.parsers.classification.kinds import Classification, MessageKind, classify
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
        ("Precedence: auto_reply",),
        ("Return-Path: <>", "Subject: Thank you"),
        ("Subject: Automatic reply: Your profile",),
        ("Subject: Auto: Your profile",),
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
    ("subject", "body"),
    [
        ("Out of office", "I am out of the office until Monday. In urgent cases please contact Ben."),
        ("Abwesend bis 5. Mai", "Ich bin im Urlaub. In dringenden Fällen wenden Sie sich an Ben."),
        ("Absence du bureau", "Je suis en congé. En cas d'urgence, merci de contacter Ben."),
        ("Fuera de la oficina", "Estoy de vacaciones; si es urgente, contacte con Ben."),
    ],
)
def test_absence_notes_are_known_by_subject_and_body_together(subject: str, body: str) -> None:
    assert kind_of(f"Subject: {subject}", body=body).kind is MessageKind.AUTOMATIC


@pytest.mark.parametrize(
    "fields",
    [
        (),
        ("Subject: Re: Your profile",),
        ("Auto-Submitted: no",),
        ("X-Auto-Response-Suppress: All",),
        ("X-Autoreply: no",),
        ("List-Unsubscribe: <mailto:stop@example.net>",),
        ("Subject: Re: Out of office next week",),
        ("Subject: Automation and robotics",),
        ("Return-Path: <ana@example.net>",),
    ],
)
def test_people_stay_personal(fields: tuple[str, ...]) -> None:
    body = "I'm out of the office this week, I will reply to Ben on Monday. skills: python"
    assert kind_of(*fields, body=body).kind is MessageKind.PERSONAL


def test_a_read_receipt_is_automatic() -> None:
    receipt = kind_of(
        "Content-Type: multipart/report; report-type=disposition-notification; boundary=e",
        body="--e\r\n\r\nread\r\n--e--",
    )
    assert receipt == Classification(MessageKind.AUTOMATIC, "automatic response (read receipt)")


@pytest.mark.parametrize(
    "fields", [("List-Id: Staff <staff.example.net>",), ("List-Post: <mailto:a@example.net>",), ("Precedence: bulk",)]
)
def test_list_and_bulk_mail_is_known(fields: tuple[str, ...]) -> None:
    assert kind_of(*fields).kind is MessageKind.LIST


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


@pytest.mark.parametrize("local", ["no-reply", "noreply", "do-not-reply", "donotreply+shop", "MAILER-DAEMON"])
def test_an_address_that_takes_no_answers_gets_none(local: str) -> None:
    assert kind_of(sender=f"{local}@shop.example.com", body="Learn Python today!").kind is MessageKind.AUTOMATIC
