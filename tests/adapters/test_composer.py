"""The bytes of a letter, read again the way a recipient's software reads them."""

from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import getaddresses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.adapters.composer import LONGEST_NAME, LONGEST_SUBJECT, MOST_REFERENCES, compose
from mailbot.adapters.renderer import Renderer
from mailbot.domain.correspondence import Correspondent, Heading, LetterKind, Picture, Rendered
from tests.support.sample_values import sample_values

MAYA = Correspondent("maya@example.org", "Maya Okafor")
SAM = Correspondent("sam@example.net", "Sam Lindqvist")
PROGRAMME = Correspondent("mentoring@riverside.example", "Riverside Mentoring")
THREAD = Correspondent("mentoring+t0ken@riverside.example", "Riverside Mentoring")
LETTER = Rendered("Maya, meet Sam", "Hello Maya and Sam,\n\nskills:\n", "<p>Hello Maya and Sam,</p>\n")
HEADING = Heading(
    kind=LetterKind.INTRODUCTION,
    message_id="<20250303.1@riverside.example>",
    sender=PROGRAMME,
    to=(MAYA, SAM),
    cc=(Correspondent("ines@riverside.example"),),
    reply_to=(THREAD, MAYA, SAM),
    date=datetime(2025, 3, 3, 9, 30, tzinfo=UTC),
    in_reply_to="<b@example.org>",
    references="<a@example.org> <b@example.org>",
    answers_a_message=True,
    unsubscribe="mailto:mentoring+t0ken@riverside.example?subject=stop",
)
FIELDS = [
    "Date", "From", "To", "Cc", "Reply-To", "Message-ID", "In-Reply-To", "References", "Subject", "Mailbot-Letter",
    "Auto-Submitted", "X-Auto-Response-Suppress", "List-Unsubscribe", "MIME-Version", "Content-Type",
]  # fmt: skip


def read(raw: bytes) -> EmailMessage:
    return message_from_bytes(raw, policy=policy.default)


def people(message: EmailMessage, field: str) -> list[Correspondent]:
    # policy.default of Python 3.11 puts a space between two encoded words in a name; RFC 2047, 6.2, says none.
    written = "".join(value for name, value in message.raw_items() if name == field).replace("\r\n", "")
    return [Correspondent(address, str(make_header(decode_header(name)))) for name, address in getaddresses([written])]


def body(message: EmailMessage, subtype: str) -> str:
    part = message.get_body((subtype,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n").rstrip("\n") + "\n"


def test_what_was_meant_is_what_arrives() -> None:
    message = read(compose(HEADING, LETTER))
    assert message.keys() == FIELDS
    assert people(message, "From") == [PROGRAMME]
    assert people(message, "To") == [MAYA, SAM]
    assert people(message, "Cc") == [Correspondent("ines@riverside.example")]
    assert people(message, "Reply-To") == [THREAD, MAYA, SAM]
    assert message["Date"].datetime == HEADING.date
    assert message["Message-ID"] == "<20250303.1@riverside.example>"
    assert message["In-Reply-To"] == "<b@example.org>"
    assert message["References"] == "<a@example.org> <b@example.org>"
    assert message["Subject"] == "Maya, meet Sam"
    assert message["Mailbot-Letter"] == "introduction"
    assert message["Auto-Submitted"] == "auto-replied"
    assert message["X-Auto-Response-Suppress"] == "DR, RN, NRN, AutoReply"
    assert message["List-Unsubscribe"] == "<mailto:mentoring+t0ken@riverside.example?subject=stop>"
    assert message.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert body(message, "plain") == LETTER.text
    assert body(message, "html") == LETTER.html
    assert message.defects == []


def test_pictures_travel_with_the_page_that_shows_them() -> None:
    funnel = Picture("funnel", "funnel.1@riverside.example", "Asked 42.", b"\x89PNG\r\n" + bytes(range(256)) * 9)
    message = read(compose(HEADING, LETTER, [funnel, replace(funnel, name="steps", content_id="steps.1@x.example")]))
    assert message.keys() == FIELDS
    text, related = message.iter_parts()
    assert (text.get_content_type(), related.get_content_type()) == ("text/plain", "multipart/related")
    assert isinstance(related, EmailMessage)
    html, *pictures = related.iter_parts()
    assert html.get_content_type() == "text/html"
    assert [picture["Content-ID"] for picture in pictures] == ["<funnel.1@riverside.example>", "<steps.1@x.example>"]
    assert pictures[0].get_content() == funnel.png
    assert pictures[0].get_content_disposition() == "inline"
    assert body(message, "html") == LETTER.html
    assert all(not part.defects for part in message.walk())


def test_a_first_letter_names_no_thread_and_answers_nobody() -> None:
    first = replace(HEADING, cc=(), reply_to=(), in_reply_to="", references="", answers_a_message=False, unsubscribe="")
    message = read(compose(first, LETTER))
    absent = {"Cc", "Reply-To", "In-Reply-To", "References", "List-Unsubscribe"}
    assert message.keys() == [field for field in FIELDS if field not in absent]
    assert message["Auto-Submitted"] == "auto-generated"


@pytest.mark.parametrize("kind", LetterKind)
def test_every_letter_travels_unharmed(kind: LetterKind) -> None:
    letter = Renderer().render(kind, sample_values(kind, greeting="Zoë 你好"))
    raw = compose(replace(HEADING, kind=kind), letter)
    assert raw.isascii()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(map(len, raw.split(b"\r\n"))) <= 78
    message = read(raw)
    assert body(message, "plain") == letter.text
    assert body(message, "html") == letter.html.rstrip("\n") + "\n"
    assert message["Subject"] == letter.subject


@pytest.mark.parametrize(
    "name",
    [
        "=?utf-8?q?x=0ABcc:_evil@example.com?=",
        "=?utf-8?b?eApCY2M6IGV2aWxAZXhhbXBsZS5jb20=?=",
        'Maya "Mo" Okafor, (she) <m@evil.example>',
        "back\\slash\\",
        "J. R. O'Neil",
        "Zoë Šťastná",
        "山田 花子 " * 8,
        'Ünïcödé, "quoted" <x@y.example> =?utf-8?q?x?=',
        "",
    ],
)
def test_a_name_arrives_as_the_literal_text_that_it_is(name: str) -> None:
    message = read(compose(replace(HEADING, to=(replace(MAYA, name=name), SAM)), LETTER))
    assert message.keys() == FIELDS
    assert people(message, "To") == [replace(MAYA, name=name.strip()), SAM]


@pytest.mark.parametrize("words", ["x\r\nBcc: evil@example.com", "x\n\n<script>", "x\x00\x1b\x85y", "a\u202eb\ud800"])
def test_a_control_in_a_name_or_subject_is_a_space(words: str) -> None:
    raw = compose(replace(HEADING, to=(replace(MAYA, name=words),)), replace(LETTER, subject=words))
    message = read(raw)
    assert message.keys() == FIELDS
    (maya,) = people(message, "To")
    assert maya.name == message["Subject"]
    assert maya.name.isprintable()


@pytest.mark.parametrize(
    "address",
    [
        "maya@example.org\r\nBcc: evil@example.com",
        "maya@example.org, evil@example.com",
        "maya@example.org> <evil@example.com",
        "maya (x)@example.org",
        "maya\x00@example.org",
        "",
        "m" * 1000 + "@example.org",
    ],
)
def test_an_address_that_is_none_stops_the_letter(address: str) -> None:
    for name in ("Maya", ""):
        with pytest.raises(ValueError, match="can't stand in a header"):
            compose(replace(HEADING, to=(SAM, Correspondent(address, name))), LETTER)


@pytest.mark.parametrize("value", ["<x@y>\r\nBcc: evil@example.com", "two words", "a>, <mailto:evil@example.com"])
def test_a_line_of_ours_that_is_malformed_stops_the_letter(value: str) -> None:
    for heading in (replace(HEADING, message_id=value), replace(HEADING, unsubscribe=value)):
        with pytest.raises(ValueError, match="can't stand in a header"):
            compose(heading, LETTER)


def test_a_thread_keeps_its_first_and_its_latest_message_ids() -> None:
    ids = [f"<{n}@example.org>" for n in range(500)]
    tricky = " ".join(ids) + "\r\nBcc: evil@example.com <ünïcode@example.org> nonsense"
    message = read(compose(replace(HEADING, references=tricky), LETTER))
    assert message.keys() == FIELDS
    assert message["References"].split() == [ids[0], *ids[-MOST_REFERENCES:]]


def test_an_address_beyond_ascii_is_written_as_it_is() -> None:
    raw = compose(replace(HEADING, to=(Correspondent("zoë@bücher.example", "Zoë"),)), LETTER)
    assert "<zoë@bücher.example>".encode() in raw
    assert "Zoë".encode() not in raw.replace("zoë@".encode(), b"")


def test_a_letter_in_another_script_is_not_all_escapes() -> None:
    text = "Вітаємо! Ми знайшли для вас наставницю.\n" * 20
    raw = compose(HEADING, replace(LETTER, text=text))
    assert b"Content-Transfer-Encoding: base64" in raw
    assert body(read(raw), "plain") == text


def test_lines_that_mail_servers_trip_over_arrive_whole() -> None:
    text = ".\n..\nFrom here on\n--=_mailbot\n--=_mailbot--\nspace at the end \nand a very " + "long " * 900 + "line\n"
    message = read(compose(HEADING, replace(LETTER, text=text)))
    assert body(message, "plain") == text
    assert len(list(message.iter_parts())) == 2


words = st.text(max_size=250) | st.text(alphabet='=?utf-8qB_. ,"\\()<>@:;\r\n\tä😀é', max_size=150)


@given(name=words, subject=words)
def test_whatever_people_are_called_the_header_stays_ours(name: str, subject: str) -> None:
    raw = compose(replace(HEADING, to=(replace(MAYA, name=name), SAM)), replace(LETTER, subject=subject))
    message = read(raw)
    assert message.keys() == FIELDS
    assert [person.address for person in people(message, "To")] == [MAYA.address, SAM.address]
    assert len(people(message, "To")[0].name) <= LONGEST_NAME
    assert len(message["Subject"]) <= LONGEST_SUBJECT
    assert max(map(len, raw.split(b"\r\n"))) <= 998
