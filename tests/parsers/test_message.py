"""Bytes from the wire, honest and hostile, as `read_message` reads them."""

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbot.domain.correspondence import Correspondent
from mailbot.errors import UnreadableMessage
from mailbot.parsers.message.inbound import InboundMessage, read_message


def message(*fields: str, body: str = "Hello\n") -> InboundMessage:
    return read_message("\r\n".join((*fields, "", body)).encode())


def multipart(kind: str, *parts: str, fields: tuple[str, ...] = ()) -> InboundMessage:
    body = "".join(f"--edge\r\n{part}\r\n" for part in parts) + "--edge--\r\n"
    return message(*fields, f"Content-Type: multipart/{kind}; boundary=edge", body=body)


def test_a_reply_is_read_with_everything_that_threads_it() -> None:
    reply = message(
        "Return-Path: <ana@example.net>",
        "Delivered-To: mentoring+k3y@example.org",
        "From: =?utf-8?q?Ana_Mu=C3=B1oz?= <ana@Example.NET>",
        "To: Mentoring <mentoring+k3y@example.org>",
        "To: ben@example.com",
        "Cc: Coordinator <carla@example.org>",
        "Subject: Re: Your\r\n profile",
        "Date: Tue, 3 Mar 2026 10:12:00 +0100",
        "Message-ID: <1@example.net>",
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


@pytest.mark.parametrize(
    "fields",
    [
        (),
        ("From: ana@example.net, ben@example.net",),
        ("From: ana@example.net; ben@example.net",),
        ("From: ana@example.net", "From: ben@example.net"),
        ("From: friends: ana@example.net;",),
        ("From: <@relay.example:ana@example.net>",),
        ("From: ana@example.net <mallory@example.com>",),
        ("From: Ana <ana@example.net> <mallory@example.com>",),
        ("From: Ana <ana@example.net",),
        ("From: ana",),
        ("From: ana@ben@example.net",),
        ("From: ana@[192.0.2.1]",),
        ("From: =?utf-8?q?ana=40example.net?=",),
        ("From: <=?utf-8?q?ana?=@example.net>",),
        ("From: =?utf-8?q?x?= <mallory@example.com> <ana@example.net>",),
        ("From: =?utf-8?q?ana=40example.net=2C?= ben@example.net",),
        ("From: ana\x00@example.net",),
        ("From: " + "a" * 3000 + " <ana@example.net>",),
    ],
)
def test_a_doubtful_sender_is_nobody_and_the_reason_is_said(fields: tuple[str, ...]) -> None:
    doubtful = message(*fields, "Subject: hello")
    assert doubtful.sender is None
    assert doubtful.sender_problem.endswith(".")


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("ana@example.net", ""),
        ("<ana@example.net>", ""),
        ("ana@example.net (Ana Ortiz)", "Ana Ortiz"),
        ("Ana Ortiz <ana@example.net>", "Ana Ortiz"),
        ('"Ortiz, Ana" <ana@example.net>', "Ortiz, Ana"),
        ("Ana (Acme) Ortiz <ana@example.net>", "Ana Ortiz (Acme)"),
        ("ana@example.net <ana@example.net>", ""),
        ("=?iso-8859-1?q?J=F6rg?= =?utf-8?b?w5Y=?= <ana@example.net>", "JörgÖ"),
    ],
)
def test_one_mailbox_is_believed_however_it_is_written(field: str, name: str) -> None:
    sender = message(f"From: {field}").sender
    assert sender is not None
    assert sender.address == "ana@example.net"
    assert sender.name.replace("Ana (Acme) Ortiz", "Ana Ortiz (Acme)") == name


def test_a_name_cannot_smuggle_in_a_field() -> None:
    for word in ("=?utf-8?b?eApCY2M6IGV2aWxAZXhhbXBsZS5jb20=?=", "=?utf-8?q?x=0ABcc:_evil@example.com?="):
        crafted = message(f"From: {word} <ana@example.net>")
        assert crafted.sender == Correspondent("ana@example.net", "x Bcc: evil@example.com")


def test_a_name_loses_characters_that_hide_or_turn_it() -> None:
    crafted = message("From: =?utf-8?b?4oCuYW5h4oCL?= <ana@example.net>")
    assert crafted.sender == Correspondent("ana@example.net", "ana")


def test_the_null_sender_is_told_from_no_return_path() -> None:
    assert message("Return-Path: <>").return_path == ""
    assert message("Subject: x").return_path is None


def test_a_character_cut_between_two_encoded_words_is_whole_again() -> None:
    assert message("Subject: =?utf-8?q?caf=C3?=\r\n =?utf-8?q?=A9?=").subject == "café"


@pytest.mark.parametrize(
    ("charset", "content", "text"),
    [
        ("iso-8859-1", "café".encode(), "café"),
        ("us-ascii", "café".encode(), "café"),
        ("iso-8859-1", b"caf\xe9 \x80", "café €"),
        ("made-up", b"caf\xe9", "café"),
        ("punycode", b"caf\xe9", "café"),
        ("gb2312", "你好".encode("gb18030"), "你好"),
        ("iso-2022-jp", "こんにちは".encode("iso-2022-jp"), "こんにちは"),
        ("koi8-r", "привет".encode("koi8-r"), "привет"),
    ],
)
def test_a_false_charset_does_not_garble_the_text(charset: str, content: bytes, text: str) -> None:
    raw = b"From: ana@example.net\r\nContent-Type: text/plain; charset=" + charset.encode() + b"\r\n\r\n" + content
    assert read_message(raw).text == text


def test_the_body_may_have_a_file_name() -> None:
    assert message('Content-Type: text/plain; name="reply.txt"', body="skills: python").text == "skills: python"


def test_an_attached_text_is_no_body() -> None:
    reply = multipart(
        "mixed",
        "Content-Type: text/plain\r\n\r\nsee the list",
        'Content-Type: text/plain; name="list.txt"\r\nContent-Disposition: attachment; filename="../list.txt"\r\n'
        "\r\nstop",
    )
    assert reply.text.strip() == "see the list"
    assert [(file.name, file.content) for file in reply.attachments] == [("list.txt", b"stop")]


def test_a_forwarded_message_is_never_merged_into_the_text() -> None:
    reply = multipart(
        "mixed",
        "Content-Type: text/plain\r\n\r\nFYI",
        "Content-Type: message/rfc822\r\n\r\nSubject: old\r\nMessage-ID: <old@example.org>\r\n\r\nskills: cobol",
    )
    assert reply.text.strip() == "FYI"
    assert reply.attachments == ()
    assert "<old@example.org>" in reply.reports[0].text


def test_both_bodies_and_the_calendar_of_an_alternative_are_found() -> None:
    reply = multipart(
        "alternative",
        "Content-Type: text/plain\r\n\r\nplain",
        "Content-Type: text/html\r\n\r\n<p>rich</p>",
        "Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR",
    )
    assert reply.text.strip() == "plain"
    assert reply.html.strip() == "<p>rich</p>"
    assert reply.calendars[0].strip() == "BEGIN:VCALENDAR"


def test_flowed_paragraphs_are_whole_again_and_stay_quoted() -> None:
    flowed = message(
        "Content-Type: text/plain; format=flowed",
        body="one \r\nparagraph\r\n>> quoted \r\n>> twice\r\n from here\r\n-- \r\nAna\r\n",
    )
    assert flowed.text == "one paragraph\n>> quoted twice\nfrom here\n-- \nAna\n"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b" \r\n \r\n", "empty"),
        (b"From: a@example.net\r\n\r\n" + b"x" * (25 * 1024 * 1024), "25 MB"),
        (b"X: " + b"y" * 70_000 + b"\r\n\r\nz", "64 KB"),
        (b"From: a@example.net\n\n" + b"\n" * 500_001, "lines"),
        (b"Content-Type: multipart/mixed; boundary=e\n\n" + b"--e\n\nx\n" * 101, "100 parts"),
        (b"Content-Type: text/plain; " + b"x" * 3000 + b"\n\nx", "Content-Type"),
        (b"".join(b"Content-Type: multipart/mixed; boundary=e%d\n\n--e%d\n" % (n, n) for n in range(12)), "10 deep"),
        (b"Content-Type: message/rfc822\n\n" * 30, "20 multiparts"),
    ],
    ids=["nothing", "blank", "large", "header", "lines", "parts", "parameters", "deep", "containers"],
)
def test_what_is_too_large_is_refused_with_a_sentence(raw: bytes, reason: str) -> None:
    with pytest.raises(UnreadableMessage, match=reason):
        read_message(raw)


@given(st.binary(min_size=1, max_size=400))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_read_or_refused(tail: bytes) -> None:
    for head in (b"", b"From: ", b"Subject: =?utf-8?", b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"):
        try:
            read = read_message(head + tail)
        except UnreadableMessage as refusal:
            read_or_reason = str(refusal)
        else:
            read_or_reason = repr(read)
        assert read_or_reason.encode("utf-8")


def test_hostile_fields_cost_next_to_nothing() -> None:
    hostile = ["(" * 60_000, "a@b," * 15_000, '"a" <' * 12_000, "=?a?q?" * 10_000, "<" * 60_000, " \t" * 30_000]
    started = time.perf_counter()
    for value in hostile:
        for name in ("From", "To", "Subject", "References", "Date", "Return-Path"):
            read_message(f"{name}: {value}\r\n\r\nx".encode())
    assert time.perf_counter() - started < 5
