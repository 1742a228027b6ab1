"""Who did not get our letter, and why: as RFC 3464 says it, and as mail systems said it before."""

import pytest

from mailbot.parsers.classification.delivery_report import is_delivery_report, read_delivery_report
from mailbot.parsers.classification.reported import DeliveryOutcome, DeliveryReport, ReportedRecipient
from mailbot.parsers.message.inbound import read_message

OURS = "<letter-7@example.org>"


def report(text: str) -> DeliveryReport:
    read = read_delivery_report(read_message(text.encode()))
    assert read is not None
    return read


def standard(*recipients: str, original: str = f"Message-ID: {OURS}") -> str:
    status = "\n\n".join(("Reporting-MTA: dns; mx.example.net", *recipients))
    return (
        "From: Mail Delivery System <mailer-daemon@mx.example.net>\nTo: bounces@example.org\nSubject: Undelivered\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=e\n\n"
        "--e\nContent-Type: text/plain\n\nSorry.\n"
        f"--e\nContent-Type: message/delivery-status\n\n{status}\n\n"
        f"--e\nContent-Type: text/rfc822-headers\n\n{original}\nSubject: Your profile\n\n--e--\n"
    )


def test_a_standard_report_names_each_recipient_and_our_letter() -> None:
    read = report(
        standard(
            "Final-Recipient: rfc822; ana@example.net\nAction: failed\nStatus: 5.1.1\n"
            "Diagnostic-Code: smtp; 550 5.1.1 No such\n user here",
            "Final-Recipient: rfc822;<ben@Example.NET>\nAction: delayed\nStatus: 4.4.1 (no answer)",
            "Final-Recipient: rfc822; cleo@example.net\nAction: relayed\nStatus: 2.0.0",
        )
    )
    assert read.recipients == (
        ReportedRecipient("ana@example.net", DeliveryOutcome.FAILED, "5.1.1", "550 5.1.1 No such user here"),
        ReportedRecipient("ben@example.net", DeliveryOutcome.DELAYED, "4.4.1"),
        ReportedRecipient("cleo@example.net", DeliveryOutcome.DELIVERED, "2.0.0"),
    )
    assert read.original_message_ids == (OURS,)


def test_the_address_that_we_wrote_to_goes_before_where_it_was_forwarded() -> None:
    read = report(
        standard(
            "Original-Recipient: rfc822;ana@example.net\nFinal-Recipient: rfc822;ana.o@backend.example\n"
            "Action: failed\nStatus: 5.2.2"
        )
    )
    assert [recipient.address for recipient in read.recipients] == ["ana@example.net"]


def test_without_an_action_the_status_decides() -> None:
    assert report(standard("Final-Recipient: rfc822; ana@example.net\nStatus: 4.2.2")).recipients[0].outcome is (
        DeliveryOutcome.DELAYED
    )


def test_the_whole_letter_may_come_back_instead_of_its_header() -> None:
    whole = standard("Final-Recipient: rfc822; ana@example.net\nAction: failed").replace(
        "text/rfc822-headers\n", "message/rfc822\n"
    )
    assert report(whole).original_message_ids == (OURS,)


QMAIL = """Return-Path: <>
From: MAILER-DAEMON@mx.example.net
To: bounces@example.org
Subject: failure notice

Hi. This is the qmail-send program at mx.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.

<ana@example.net>:
192.0.2.1 does not like recipient.
Remote host said: 550 5.1.1 unknown user

--- Below this line is a copy of the message.

Return-Path: <bounces@example.org>
To: zoe@example.com
Message-ID: <letter-7@example.org>
"""
EXIM = """Return-Path: <>
From: Mail Delivery System <Mailer-Daemon@mx.example.net>
X-Failed-Recipients: ana@example.net
Subject: Mail delivery failed: returning message to sender

A message that you sent could not be delivered to one or more of its recipients.

  ana@example.net
    SMTP error from remote mail server after RCPT TO:<ana@example.net>: 550 5.1.1 unknown user

------ This is a copy of the message, including all the headers. ------

Message-ID: <letter-7@example.org>
"""
POSTFIX = """From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender

This is the Postfix program at host mx.example.net.

<ana@example.net>: host b.example.net said: 550 5.1.1 unknown user

Message-ID: <letter-7@example.org>
"""
EXCHANGE = """From: postmaster@example.net
Subject: Nicht zustellbar: Your profile
In-Reply-To: <letter-7@example.org>

Your message did not reach some or all of the intended recipients.

      ana@example.net on 03.03.2026 10:12
            5.1.1 The e-mail account does not exist at the organization.
"""


@pytest.mark.parametrize("prose", [QMAIL, EXIM, POSTFIX, EXCHANGE], ids=["qmail", "exim", "postfix", "exchange"])
def test_prose_is_understood_and_the_returned_copy_names_nobody(prose: str) -> None:
    read = report(prose)
    assert [(each.address, each.outcome, each.status) for each in read.recipients] == [
        ("ana@example.net", DeliveryOutcome.FAILED, "5.1.1")
    ]
    assert read.recipients[0].diagnostic
    assert OURS in read.original_message_ids


def test_a_warning_is_a_delay() -> None:
    warning = """From: Mail Delivery System <mailer-daemon@mx.example.net>
Subject: Warning: message delayed 24 hours

Your message could not be delivered yet to:

  ana@example.net

No action is required on your part. Delivery attempts will continue for some time.
"""
    assert [each.outcome for each in report(warning).recipients] == [DeliveryOutcome.DELAYED]


@pytest.mark.parametrize(
    "text",
    [
        "From: ana@example.net\nSubject: Undeliverable\n\nMy mail to Ben could not be delivered, user unknown?\n",
        "From: postmaster@example.net\nSubject: Re: Mail delivery failed\n\nI am the postmaster, it is mended.\n",
        "Return-Path: <>\nFrom: ana@example.net\nSubject: Away\n\nI cannot be reached until Monday.\n",
        "From: ana@example.net\nSubject: Your profile\n\nskills: mail delivery, 550 errors\n",
    ],
    ids=["a person", "an answer", "an absence note", "skills"],
)
def test_people_and_absence_notes_are_no_delivery_reports(text: str) -> None:
    message = read_message(text.encode())
    assert not is_delivery_report(message)
    assert read_delivery_report(message) is None


def test_a_read_receipt_is_no_delivery_report() -> None:
    receipt = (
        "From: ana@example.net\nSubject: Read: Your profile\n"
        "Content-Type: multipart/report; report-type=disposition-notification; boundary=e\n\n"
        "--e\nContent-Type: text/plain\n\nRead.\n"
        "--e\nContent-Type: message/disposition-notification\n\nDisposition: manual-action; displayed\n\n--e--\n"
    )
    assert not is_delivery_report(read_message(receipt.encode()))


def test_a_report_without_recipients_still_is_one() -> None:
    assert report(standard()).recipients == ()


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Unzustellbar: Ihr Profil", "Ihre Nachricht an ana@example.net konnte nicht zugestellt werden."),
        ("Non remis : Votre profil", "Votre message n'a pas pu être remis à ana@example.net."),
        ("No entregado: Su perfil", "No se pudo entregar el mensaje a ana@example.net."),
        ("Não entregue: Seu perfil", "Falha na entrega para ana@example.net."),
        ("Mancato recapito", "Il messaggio non è stato recapitato a ana@example.net."),
        ("Onbestelbaar: Uw profiel", "Uw bericht aan ana@example.net is niet bezorgd."),
        ("Nie dostarczono: Profil", "Nie można dostarczyć wiadomości do ana@example.net."),
        ("Kan inte levereras: Profil", "Meddelandet till ana@example.net kunde inte levereras."),
        ("Viestiä ei voitu toimittaa", "Viestiä ei voitu toimittaa: ana@example.net"),
        ("Nedoručitelné: Profil", "Doručení se nezdařilo: ana@example.net"),
        ("Kézbesíthetetlen: Profil", "Az üzenet kézbesítése nem sikerült: ana@example.net"),
        ("Недоставленное сообщение", "Письмо не доставлено: ana@example.net"),
        ("Δεν παραδόθηκε: Προφίλ", "Το μήνυμα δεν παραδόθηκε: ana@example.net"),
        ("Teslim edilemedi: Profil", "Bu alıcılara teslim başarısız oldu: ana@example.net"),
        ("配信不能: プロフィール", "ana@example.net への配信に失敗しました。"),
        ("系统退信", "收件人 ana@example.net 不存在"),
        ("배달되지 않음: 프로필", "메시지를 배달하지 못했습니다: ana@example.net"),
    ],
)
def test_mail_systems_report_in_their_languages(subject: str, text: str) -> None:
    raw = f"From: postmaster@mx.example.net\nSubject: {subject}\nContent-Type: text/plain; charset=utf-8\n\n{text}\n"
    assert [each.address for each in report(raw).recipients] == ["ana@example.net"]


@pytest.mark.parametrize(
    "heading",
    [
        "From: Mail Gateway <gateway@mx.example.net>\nReturn-Path: <>",
        "From: Anti-Virus <scan@mx.example.net>",
        "From: <>",
        "From: Domino <MAILER-DAEMON@mx.example.net>",
    ],
)
def test_gateways_and_nameless_systems_report_as_well(heading: str) -> None:
    raw = f"{heading}\nSubject: Message rejected\n\nYour message to ana@example.net was rejected: 554 5.7.1 spam.\n"
    assert [(each.address, each.status) for each in report(raw).recipients] == [("ana@example.net", "5.7.1")]


@pytest.mark.parametrize(
    "words",
    [
        "Delivery is delayed. We will keep trying to reach ana@example.net.",
        "Zustellung verzögert: ana@example.net",
        "Votre message à ana@example.net n'a pas encore été remis.",
        "There was a temporary problem delivering your message to ana@example.net.",
    ],
)
def test_a_delay_fails_nobody_in_any_language(words: str) -> None:
    raw = f"From: mailer-daemon@mx.example.net\nSubject: Delay\nContent-Type: text/plain; charset=utf-8\n\n{words}\n"
    assert [each.outcome for each in report(raw).recipients] == [DeliveryOutcome.DELAYED]


@pytest.mark.parametrize(
    ("subject", "part"),
    [
        (
            "Fwd: Undelivered Mail",
            "message/delivery-status\n\nFinal-Recipient: rfc822; ben@example.net\nAction: failed",
        ),
        (
            "Bounced mail from Ben",
            "message/rfc822\n\nFrom: MAILER-DAEMON@mx.example.net\nSubject: failure notice\n\nSorry",
        ),
    ],
)
def test_a_report_that_a_person_passes_on_is_theirs(subject: str, part: str) -> None:
    raw = (
        f"From: ana@example.net\nSubject: {subject}\nContent-Type: multipart/mixed; boundary=e\n\n"
        f"--e\n\nMy mail to Ben could not be delivered. What shall I do?\n--e\nContent-Type: {part}\n\n--e--\n"
    )
    assert not is_delivery_report(read_message(raw.encode()))
