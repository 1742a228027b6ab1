"""The embedded post office, seen by clients that are not ours."""

import imaplib
import smtplib
from collections.abc import Iterator
from datetime import UTC, datetime
from queue import Queue

import pytest

from mailbot.adapters.mail_url import parse_imap_url, parse_smtp_url
from mailbot.sandbox.mail import Delivered
from mailbot.sandbox.post_office import PostOffice

NOON = datetime(2027, 3, 1, 12, tzinfo=UTC)
RAW = b"From: Ann <ann@example.net>\r\nTo: mentoring@example.org\r\nSubject: hello\r\n\r\nHello.\r\n"
PROGRAMME, ANN, BOB = "mentoring@example.org", "ann@example.net", "bob@example.net"


@pytest.fixture
def letters() -> "Queue[Delivered]":
    return Queue()


@pytest.fixture
def office(letters: "Queue[Delivered]") -> Iterator[PostOffice]:
    with PostOffice(PROGRAMME, on_letter=letters.put, clock=lambda: NOON) as office:
        yield office


@pytest.fixture
def smtp(office: PostOffice) -> Iterator[smtplib.SMTP]:
    url = parse_smtp_url(office.smtp_url)
    with smtplib.SMTP(url.host, url.port) as client:
        yield client


def test_mail_from_outside_stands_in_the_inbox_with_its_trace(office: PostOffice) -> None:
    office.deliver(RAW)
    (raw,) = office.mailboxes()["INBOX"]
    assert raw == b"Return-Path: <ann@example.net>\r\nDelivered-To: mentoring@example.org\r\n" + RAW


def test_an_envelope_may_differ_from_the_header(office: PostOffice) -> None:
    office.deliver(RAW.replace(b"\r\n", b"\n"), sender="", to="mentoring+token@example.org")
    (raw,) = office.mailboxes()["INBOX"]
    assert raw == b"Return-Path: <>\r\nDelivered-To: mentoring+token@example.org\r\n" + RAW


def test_mail_to_the_programme_by_smtp_comes_into_its_inbox(office: PostOffice, smtp: smtplib.SMTP) -> None:
    smtp.sendmail(ANN, [PROGRAMME, "Mentoring+token@EXAMPLE.org"], RAW)
    plain, with_token = office.mailboxes()["INBOX"]
    assert b"Delivered-To: mentoring@example.org\r\n" in plain
    assert b"Delivered-To: Mentoring+token@EXAMPLE.org\r\n" in with_token


def test_mail_to_anybody_else_reaches_them(office: PostOffice, smtp: smtplib.SMTP, letters: "Queue[Delivered]") -> None:
    smtp.sendmail(PROGRAMME, [ANN, BOB, PROGRAMME], RAW)
    letter = Delivered(RAW, PROGRAMME, (ANN, BOB), NOON)
    assert letters.get(timeout=5) == letter
    assert office.mailbox_of("Ann@Example.net") == office.mailbox_of(BOB) == [letter]
    assert office.mailbox_of("eve@example.net") == []
    assert len(office.mailboxes()["INBOX"]) == 1


def test_a_refused_address_is_refused_and_the_other_is_not(office: PostOffice, smtp: smtplib.SMTP) -> None:
    office.refuse(ANN)
    refused = smtp.sendmail(PROGRAMME, [ANN, BOB], RAW)
    assert refused[ANN][0] == 550
    assert office.mailbox_of(ANN) == []
    assert len(office.mailbox_of(BOB)) == 1


def test_an_address_may_be_busy_once(office: PostOffice, smtp: smtplib.SMTP) -> None:
    office.refuse(ANN, 451, times=1)
    with pytest.raises(smtplib.SMTPRecipientsRefused) as caught:
        smtp.sendmail(PROGRAMME, [ANN], RAW)
    assert caught.value.recipients[ANN][0] == 451
    assert smtp.sendmail(PROGRAMME, [ANN], RAW) == {}
    assert len(office.mailbox_of(ANN)) == 1


def test_the_inbox_is_read_and_emptied_over_imap(office: PostOffice) -> None:
    office.deliver(RAW)
    url = parse_imap_url(office.imap_url)
    with imaplib.IMAP4(url.host, url.port) as client:
        client.login(f'"{url.user}"', url.password)
        client.select(url.mailbox)
        _, answer = client.fetch("1", "(BODY.PEEK[])")
        client.create("Processed")
        client.uid("MOVE", "1:*", "Processed")
    trace = b"Return-Path: <ann@example.net>\r\nDelivered-To: mentoring@example.org\r\n"
    assert isinstance(answer[0], tuple)
    assert answer[0][1] == trace + RAW
    assert office.mailboxes() == {"INBOX": [], "Processed": [trace + RAW]}
