"""Whose message it is: one From field, one mailbox, and no reader who could see another (it fails closed)."""

import pytest

from mailbot.domain.correspondence import Correspondent
from mailbot.parsers.message.inbound import read_message
from tests.support.raw_messages import message

ANA, CORA = "ana@example.net", "cora@example.org"


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("ana@example.net", ""),
        ("<ana@example.net>", ""),
        ("ana@example.net (Ana Ortiz)", "Ana Ortiz"),
        ("Ana Ortiz <ana@example.net>", "Ana Ortiz"),
        ("Ana Ortiz<ana@Example.NET>", "Ana Ortiz"),
        ("\r\n Ana\r\n <ana@example.net>", "Ana"),
        ('"Ortiz, Ana" <ana@example.net>', "Ortiz, Ana"),
        ('"Ana \\"Ace\\" Ortiz" <ana@example.net>', 'Ana "Ace" Ortiz'),
        ('"cora@example.org" <ana@example.net>', "cora@example.org"),
        ("ana@example.net <ana@example.net>", ""),
        ("Ana Muñoz <ana@example.net>", "Ana Muñoz"),
        ("=?iso-8859-1?q?J=F6rg?= =?utf-8?b?w5Y=?= <ana@example.net>", "JörgÖ"),
        ("=?utf-8?q?cora=40example.org=3E?= <ana@example.net>", "cora@example.org>"),
    ],
)
def test_one_mailbox_is_believed_however_it_is_written(field: str, name: str) -> None:
    assert message(f"From: {field}").sender == Correspondent(ANA, name)


@pytest.mark.parametrize(
    "field",
    [
        "Ana (Acme) Ortiz <ana@example.net>",
        "Ortiz, Ana <ana@example.net>",
        "Ana [she/her] <ana@example.net>",
        "Ana Ortiz, PhD <ana@example.net>",
    ],
)
def test_a_name_that_should_have_been_quoted_names_nobody_else(field: str) -> None:
    sender = message(f"From: {field}").sender
    assert sender is not None
    assert sender.address == ANA


@pytest.mark.parametrize(
    "field",
    [
        f"{ANA}, {CORA}",
        f"{ANA}; {CORA}",
        f"{CORA} {ANA}",
        f"{CORA}, <{ANA}>",
        f"{CORA}\r\n {ANA}",
        f"<{CORA}><{ANA}>",
        f"<<{CORA}>>",
        f"friends: {ANA};",
        f"{CORA}: {ANA};",
        f"<@relay.example:{ANA}>",
        f"{CORA} <{ANA}>",
        f"{CORA}\u00a0<{ANA}>",
        f"{CORA}\u2028 <{ANA}>",
        f"Cora <{CORA}> <{ANA}>",
        f"Cora <{CORA}>({ANA})",
        f"(<{CORA}>) Ana <{ANA}>",
        f"({CORA}) {ANA}",
        f'"{CORA}" {ANA}',
        f'"{CORA}"@ana.example.net',
        f"'<{CORA}>' <{ANA}>",
        f"{CORA}\\@ana.example.net",
        f"{CORA}!{ANA}",
        f"Ana <{ANA}",
        "Ana",
        "",
        ";",
        "ana@ben@example.net",
        "ana@[192.0.2.1]",
        "ana@example..net",
        "ana@-example.net",
        "ana@exаmple.net",  # a Cyrillic а
        "ana@xn--exmple-4nf.net",  # the same in its ASCII form
        "ana@example．net",
        "an\u212a@example.net",  # a Kelvin sign, which becomes a k
        "ana＠example.net",
        "=?utf-8?q?ana=40example.net?=",
        "<=?utf-8?q?ana?=@example.net>",
        f"=?utf-8?q?x?= <{CORA}> <{ANA}>",
        f"=?utf-8?q?ana=40example.net=2C?= {CORA}",
        "ana\x00@example.net",
        f"{CORA}\x00",
        f"{CORA}\x0c<{ANA}>",
        f"{CORA}\x7f <{ANA}>",
        "a" * 3000 + " <ana@example.net>",
    ],
)
def test_a_doubtful_mailbox_is_nobodys_and_the_reason_is_said(field: str) -> None:
    doubtful = message(f"From: {field}", "Subject: hello")
    assert doubtful.sender is None
    assert doubtful.sender_problem.endswith(".")


@pytest.mark.parametrize(
    "header",
    [
        b"Subject: hello\r\n",
        b"Sender: cora@example.org\r\n",
        b"From: ana@example.net\r\nFrom: cora@example.org\r\n",
        b"From: ana@example.net\r\nFROM: ana@example.net\r\n",
        b"From: cora@example.org\r\nFrom : ana@example.net\r\n",
        b" From: cora@example.org\r\nFrom: ana@example.net\r\n",
        b"\xef\xbb\xbfFrom: cora@example.org\r\nFrom: ana@example.net\r\n",
        b"From\0: cora@example.org\r\nFrom: ana@example.net\r\n",
        b"From: cora@example.org\r\nFr\0om: ana@example.net\r\n",
        b"From: cora@example.org\r\nno field\r\nFrom: ana@example.net\r\n",
        b"From: cora@example.org\rX: y\r\nFrom: ana@example.net\r\n",
        b"From: ana@example.net\r\nX: y\rFrom: cora@example.org\r\n",
        b"From: ana@example.net\r\nX: y\nFrom: cora@example.org\r\n",
        b"Subject: x\rFrom: cora@example.org\r\nTo: m@example.org\r\n",
        b"From: cora@example.org\r\rFrom: ana@example.net\r\n",
        b"From: cora@example.org\n\nFrom: ana@example.net\r\n",
        b"From: cora@example.org\r\n \r\nFrom: ana@example.net\r\n",
    ],
)
def test_where_two_readers_may_see_two_senders_there_is_none(header: bytes) -> None:
    doubtful = read_message(header + b"\r\nhello")
    assert doubtful.sender is None
    assert doubtful.sender_problem.endswith(".")


@pytest.mark.parametrize(
    "header",
    [
        b"Resent-From: cora@example.org\r\nX-From: cora@example.org\r\nFrom: ana@example.net\r\n",
        b"From ana@example.net Tue Mar  3 10:12:00 2026\r\nFrom: ana@example.net\r\n",
        b"DKIM-Signature: h=subject:\r\n\tfrom:to:date\r\nFrom: ana@example.net\r\n",
        b"From: ana@example.net\r\nReply-To: cora@example.org\r\nSender: cora@example.org\r\n",
        b"From: ana@example.net\n",
    ],
)
def test_what_is_no_from_field_raises_no_doubt(header: bytes) -> None:
    sender = read_message(header + b"\r\nFrom: cora@example.org\r\nwrote something").sender
    assert sender == Correspondent(ANA, "")


def test_a_name_cannot_smuggle_in_a_field() -> None:
    for word in ("=?utf-8?b?eApCY2M6IGV2aWxAZXhhbXBsZS5jb20=?=", "=?utf-8?q?x=0ABcc:_evil@example.com?="):
        crafted = message(f"From: {word} <ana@example.net>")
        assert crafted.sender == Correspondent(ANA, "x Bcc: evil@example.com")


def test_a_name_loses_characters_that_hide_or_turn_it() -> None:
    crafted = message("From: =?utf-8?b?4oCuYW5h4oCL?= <ana@example.net>")
    assert crafted.sender == Correspondent(ANA, "ana")
