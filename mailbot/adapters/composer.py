"""The bytes of a letter: a header (RFC 5322) that nobody can inject into, and one body in two dresses (RFC 2046).

The few fields are written by hand, since email.policy takes several times as long; what was written is then parsed and
compared with what was meant, since Python up to 3.12.4 let a line break in an encoded word begin a new field
(CVE-2024-6923).
"""

import re
from base64 import encodebytes
from binascii import b2a_qp
from collections.abc import Iterable, Iterator, Sequence
from email.header import Header, decode_header, make_header
from email.utils import format_datetime, getaddresses, quote

from mailbot.domain.correspondence import Correspondent, Heading, Picture, Rendered

LONGEST_NAME = 120
LONGEST_SUBJECT = 200
MOST_REFERENCES = 20

# RFC 2047, 2: a line with encoded words has at most 76 characters. RFC 5322, 2.1.1: no line has more than 998.
_LINE = 76
_LONGEST_LINE = 998
_LF, _CRLF = "\n", "\r\n"
_FOLD = "\r\n "
# RFC 2045, 6.7: neither quoted-printable nor base64 can contain "=_".
_BOUNDARY = "=_mailbot"
_INNER_BOUNDARY = "=_pictures"
# Controls, and what turns the direction of writing or shows nothing at all; lone surrogates can't be sent.
_UNWANTED = re.compile(
    "[\\s\\x00-\\x1f\\x7f-\\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]+"
)
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+")
_FIELD_END = re.compile(r"\r\n(?![ \t])|\r(?!\n)|(?<!\r)\n")  # a line end by itself counts: some go by it
_IN_ANGLES = re.compile(r"<[!-;=?-~]{1,900}>")


def compose(heading: Heading, rendered: Rendered, pictures: Sequence[Picture] = ()) -> bytes:
    """The letter as it goes to the SMTP server: CRLF line ends, lines of at most 998 octets.

    `pictures` travel with the HTML that shows them (multipart/related, RFC 2387): whoever reads the text gets none.
    ASCII throughout, unless an address isn't (RFC 6532: the server must then offer SMTPUTF8). Raises ValueError when
    an address, a Message-ID or a URL can't stand in a header.
    """
    fields = dict(_fields(heading, rendered.subject))
    header = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    _confirm(header, list(fields), heading, rendered.subject)
    html = _part("html", rendered.html)
    if pictures:
        html = _related(html, pictures)
    return f"{header}\r\n{_joined((_part('plain', rendered.text), html), _BOUNDARY)}\r\n".encode()


def _fields(heading: Heading, subject: str) -> Iterator[tuple[str, str]]:
    yield "Date", format_datetime(heading.date)
    yield "From", _addresses([heading.sender])
    for name, people in (("To", heading.to), ("Cc", heading.cc), ("Reply-To", heading.reply_to)):
        if people:
            yield name, _addresses(people)
    yield "Message-ID", heading.message_id
    if answered := _message_ids(heading.in_reply_to):
        yield "In-Reply-To", answered[-1]
    if references := _message_ids(heading.references):
        # The first and the latest are enough to thread by, and a header has to end somewhere.
        yield "References", _FOLD.join(references[:1] + references[1:][-MOST_REFERENCES:])
    yield "Subject", _words(_clean(subject, LONGEST_SUBJECT), at=len("Subject: "))
    yield "Mailbot-Letter", heading.kind.value
    # RFC 3834, 5: how automatic responders know not to answer.
    yield "Auto-Submitted", "auto-replied" if heading.answers_a_message else "auto-generated"
    # Exchange's own field for the same. OOF and NDR are left out: absence notices and delivery reports are welcome.
    yield "X-Auto-Response-Suppress", "DR, RN, NRN, AutoReply"
    if heading.unsubscribe:
        yield "List-Unsubscribe", f"<{heading.unsubscribe}>"
    yield "MIME-Version", "1.0"
    yield "Content-Type", f'multipart/alternative; boundary="{_BOUNDARY}"'


def _addresses(people: Iterable[Correspondent]) -> str:
    return f",{_FOLD}".join(map(_mailbox, people))


def _mailbox(person: Correspondent) -> str:
    name = _clean(person.name, LONGEST_NAME)
    if not name:
        return person.address
    if name.isascii() and "=?" not in name and not _ATOMS.fullmatch(name):
        return f'"{quote(name)}" <{person.address}>'
    phrase = _words(name, at=len("Reply-To: "))
    # A phrase may fill its line; the address then has one of its own.
    return f"{phrase}{_FOLD if len(phrase) > _LINE - 40 else ' '}<{person.address}>"


def _words(text: str, at: int) -> str:
    """`text` as unstructured words, starting in column `at`; encoded (RFC 2047) where it isn't plain ASCII.

    What merely looks like an encoded word is encoded too, so that it arrives as the literal text that it is.
    """
    is_plain = text.isascii() and "=?" not in text
    if is_plain and at + len(text) <= _LINE:
        return text
    return Header(text, "us-ascii" if is_plain else "utf-8", _LINE - at).encode(linesep="\r\n")


def _clean(text: str, longest: int) -> str:
    text = _UNWANTED.sub(" ", text).strip()
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _message_ids(text: str) -> list[str]:
    return _IN_ANGLES.findall(text)


def _confirm(header: str, names: list[str], heading: Heading, subject: str) -> None:
    """Raises ValueError unless a parser reads out of `header` just what was meant to be in it."""
    found = _fields_in(header)
    parsed = dict(found)
    people = {"From": (heading.sender,), "To": heading.to, "Cc": heading.cc, "Reply-To": heading.reply_to}
    as_meant = (
        [name for name, _ in found] == names
        and all("@" in person.address for meant in people.values() for person in meant)
        and all(_read(parsed.get(field, "")) == _meant(meant) for field, meant in people.items())
        and _decoded(parsed["Subject"]) == _clean(subject, LONGEST_SUBJECT)
        and all(_IN_ANGLES.fullmatch(parsed[field]) for field in ("Message-ID", "List-Unsubscribe") if field in names)
        and all(line.isprintable() and len(line.encode()) <= _LONGEST_LINE for line in header.split("\r\n"))
    )
    if not as_meant:
        raise ValueError("an address, a Message-ID or a URL in this letter's heading can't stand in a header")


def _fields_in(header: str) -> list[tuple[str, str]]:
    """Names and values as whoever gets the letter finds them: a field begins with every line that continues none."""
    fields = (field.partition(": ") for field in _FIELD_END.split(header.removesuffix(_CRLF)))
    return [(name, value) for name, _, value in fields]


def _read(field: str) -> list[tuple[str, str]]:
    return [(_decoded(name), address) for name, address in getaddresses([field]) if address]  # 3.13 finds one in ""


def _meant(people: Iterable[Correspondent]) -> list[tuple[str, str]]:
    return [(_clean(person.name, LONGEST_NAME), person.address) for person in people]


def _decoded(text: str) -> str:
    unfolded = text.replace("\r\n", "")
    return str(make_header(decode_header(unfolded))) if "=?" in unfolded else unfolded


def _joined(parts: Iterable[str], boundary: str) -> str:
    """The body of a multipart (RFC 2046, 5.1.1)."""
    return "".join(f"--{boundary}\r\n{part}\r\n" for part in parts) + f"--{boundary}--"


def _related(html: str, pictures: Iterable[Picture]) -> str:
    """The HTML as the root of what it shows (RFC 2387)."""
    content_type = f'Content-Type: multipart/related; type="text/html"; boundary="{_INNER_BOUNDARY}"'
    return f"{content_type}\r\n\r\n{_joined((html, *map(_picture, pictures)), _INNER_BOUNDARY)}"


def _picture(picture: Picture) -> str:
    fields = (
        f'Content-Type: image/png; name="{picture.name}.png"',
        "Content-Transfer-Encoding: base64",
        f"Content-ID: <{picture.content_id}>",
        f'Content-Disposition: inline; filename="{picture.name}.png"',
    )
    return f"{_CRLF.join(fields)}\r\n\r\n{encodebytes(picture.png).decode('ascii').rstrip().replace(_LF, _CRLF)}"


def _part(subtype: str, text: str) -> str:
    """One body part. Quoted-printable, or base64 where most of it would be escapes (RFC 2045)."""
    octets = "\r\n".join([*text.splitlines(), ""]).encode(errors="replace")
    encoding, encoded = "quoted-printable", b2a_qp(octets)
    if len(encoded) > len(octets) * 1.4:
        encoding, encoded = "base64", encodebytes(octets).replace(b"\n", b"\r\n")
    content_type = f'Content-Type: text/{subtype}; charset="utf-8"'
    return f"{content_type}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{encoded.decode('ascii').rstrip()}"
