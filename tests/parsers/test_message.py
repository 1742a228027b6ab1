"""Bytes from the wire, honest and hostile, as `read_message` reads them: the whole, its lines and its limits."""

import time
from datetime import UTC, datetime

import pytest

from mailbot.domain.correspondence import Correspondent
from mailbot.errors import UnreadableMessage
from mailbot.parsers.message.inbound import read_message
from tests.support.raw_messages import PLAIN, message, multipart

MEGABYTE = 1024 * 1024


def test_a_reply_is_read_with_everything_that_threads_it() -> None:
    reply = message(
        "Return-Path: <ana@example.net>",
        "Delivered-To: mentoring+k3y@example.org",
        "From: =?utf-8?q?Ana_Mu=C3=B1oz?= <ana@Example.NET>",
        "To: Mentoring <mentoring+k3y@example.org>",
        "To: ben@example.com",
        "Cc: Coordinator <carla@example.org>",
        "Subject : Re: Your\r\n profile",
        "Date: Tue, 3 Mar 2026 10:12:00 +0100",
        "Message-ID:\r\n <1@example.net>",
        "In-Reply-To: <letter@example.org>",
        "References: <first@example.org>\r\n <letter@example.org>",
    )
    assert reply.sender == Correspondent("ana@example.net", "Ana Muñoz")
    assert reply.sender_problem == ""
    assert [who.address for who in reply.to] == ["mentoring+k3y@example.org", "ben@example.com"]
    assert reply.cc == (Correspondent("carla@example.org", "Coordinator"),)
    assert reply.delivered_to == ("mentoring+k3y@example.org",)
    assert reply.return_path == "ana@example.net"
    assert reply.subject == "Re: Your profile"
    assert reply.date == datetime(2026, 3, 3, 9, 12, tzinfo=UTC)
    assert reply.message_id == "<1@example.net>"
    assert reply.in_reply_to == ("<letter@example.org>",)
    assert reply.references == ("<first@example.org>", "<letter@example.org>")
    assert reply.text == "Hello\n"


def test_the_null_sender_is_told_from_no_return_path() -> None:
    assert message("Return-Path: <>").return_path == ""
    assert message("Subject: x").return_path is None


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"Subject: x\n\none\ntwo", "one\ntwo"),
        (b"Subject: x\r\rone\rtwo", "one\ntwo"),
        (b"Subject: x\r\n\r\none\rtwo\nthree\r\nfour", "one\ntwo\nthree\nfour"),
        (b"Subject: x\r\r\n\r\r\none", "one"),
        (b"\xef\xbb\xbfSubject: x\r\n\r\none", "one"),
        (b"\r\nSubject: x\r\n\r\none", "one"),
        (b"From a@example.net Tue Mar  3 10:12:00 2026\nSubject: x\n\none", "one"),
        (b">From a@example.net Tue Mar  3 10:12:00 2026\nSubject: x\n\none", "one"),
        (b"Subject: x\r\nHello there\r\nskills: sql", "Hello there\nskills: sql"),
        (b"junk\r\nSubject: x\r\n\r\none", "one"),
        (b"X: y\r\njunk\r\nSubject: x\r\n\r\none", "one"),
        (b"Subject: x\r\n folded\r\n \r\n\tmore\r\n\r\none", "one"),
        (b"Subject: x\r\n\r\no\0n\x07e\x1a", "one"),
        (b"Subject: x", ""),
        (b"just words", "just words"),
    ],
)
def test_lines_and_headers_end_in_many_ways(raw: bytes, text: str) -> None:
    assert read_message(raw).text == text


def test_flowed_paragraphs_are_whole_again_and_stay_quoted() -> None:
    flowed = message(
        "Content-Type: text/plain; format=flowed",
        body="one \r\nparagraph\r\n>> quoted \r\n>> twice\r\n from here\r\n-- \r\nAna\r\n",
    )
    assert flowed.text == "one paragraph\n>> quoted twice\nfrom here\n-- \nAna\n"


def nested(depth: int) -> bytes:
    edges = [b"Content-Type: multipart/mixed; boundary=e%d\r\n\r\n--e%d\r\n" % (n, n) for n in range(depth)]
    return b"".join(edges) + b"\r\ndeep"


HEADER_OF_64_KB = b"Subject: " + b"y" * (64 * 1024 - 9 - 2) + b"\r\n"
LARGEST = b"Subject: x\r\n\r\n" + b"x\r\n" * (25 * MEGABYTE // 3 - 5)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b" \r\n \r\n", "empty"),
        (LARGEST.ljust(25 * MEGABYTE + 1), "25 MB"),
        (b"X" + HEADER_OF_64_KB + b"\r\nz", "64 KB"),
        (b"X: y\r\n" * 11_000, "64 KB"),
        (b"Content-Type: multipart/mixed; boundary=e\n\n" + b"--e\n\nx\n" * 101, "100 parts"),
        (b"Content-Type: multipart/mixed; boundary=e\n\n--e\nX: " + b"y" * 70_000 + b"\n\nz", "64 KB"),
        (nested(11), "10 deep"),
    ],
    ids=["nothing", "blank", "large", "long field", "many fields", "parts", "header of a part", "deep"],
)
def test_what_is_too_large_is_refused_with_a_sentence(raw: bytes, reason: str) -> None:
    with pytest.raises(UnreadableMessage, match=reason):
        read_message(raw)


@pytest.mark.parametrize(
    "raw",
    [
        LARGEST.ljust(25 * MEGABYTE),
        HEADER_OF_64_KB + b"\r\nz",
        b"Content-Type: multipart/mixed; boundary=e\n\n" + b"--e\n\nx\n" * 100,
        nested(10),
        b"Content-Type: multipart/digest; boundary=e\n\n" + b"--e\n\nSubject: x\n\ny\n" * 100,
        b"Content-Type: multipart/mixed; boundary=" + b"e" * 3000 + b"\n\n--" + b"e" * 3000 + b"\n\nx",
    ],
    ids=["large", "header", "parts", "deep", "digest", "boundary"],
)
def test_what_is_within_the_limits_is_read_at_once(raw: bytes) -> None:
    started = time.process_time()
    assert read_message(raw).attachments == ()
    assert time.process_time() - started < 5


def test_of_a_large_file_only_the_name_is_kept() -> None:
    large = "Content-Type: application/pdf; name=a.pdf\r\n\r\n" + "x" * (3 * MEGABYTE)
    (file,) = multipart("mixed", PLAIN + "skills: sql", large).attachments
    assert (file.name, file.content) == ("a.pdf", b"")


@pytest.mark.parametrize(
    "field", ["From", "To", "Subject", "References", "Date", "Content-Type", "Content-Disposition"]
)
@pytest.mark.parametrize(
    "value",
    ["(" * 60_000, "a@b," * 15_000, '"a" <' * 12_000, "=?a?q?" * 9000, "<" * 60_000, " \t" * 30_000, ";a*1*=" * 9000],
    ids=["comments", "mailboxes", "names", "words", "brackets", "space", "parameters"],
)
def test_hostile_fields_cost_next_to_nothing(field: str, value: str) -> None:
    started = time.process_time()
    read_message(f"{field}: {value}\r\n\r\nx".encode())
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "body",
    [
        b"--e\r\n" * 20_000,
        b"--e " * 25_000,
        b"--e" + b" " * 100_000,
        b"A=" * 50_000,
        b"=" + b" \t" * 50_000,
        b"begin 644 x\n" * 8_000,
        b"-----BEGIN PGP SIGNED MESSAGE-----\n" * 3_000,
        b"<param>" * 14_000,
        b"<style>" * 14_000,
        b"<meta " * 16_000,
        b"\r" * 100_000,
    ],
    ids=[str(number) for number in range(11)],
)
@pytest.mark.parametrize("kind", ["text/plain", "text/html", "text/enriched", "message/delivery-status"])
@pytest.mark.parametrize("encoding", ["7bit", "base64", "quoted-printable", "x-uuencode"])
def test_hostile_bodies_cost_next_to_nothing(body: bytes, kind: str, encoding: str) -> None:
    head = f"Content-Type: {kind}; format=flowed\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    alternative = b"Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\n" + head.encode() + body
    started = time.process_time()
    read_message(alternative)
    read_message(head.encode() + body)
    assert time.process_time() - started < 5  # were it quadratic, it would take ten seconds
