"""Whose message this is. A mailbox is believed only when two readings of the From field agree; else nobody is."""

import re
import unicodedata
from collections.abc import Sequence

from mailparser.utils import get_addresses

from mailbot.domain.addresses import ascii_domain
from mailbot.domain.correspondence import Correspondent
from mailbot.parsers.message.entity import LARGEST_HEADER, Entity
from mailbot.parsers.message.header import displayed

LONGEST_FROM = 2_000
LONGEST_ADDRESS_LIST = 8_000
"""Characters of an address field that are looked at: what is longer is no honest list of people."""

_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f]")
_BEYOND_ASCII = "\u00a1-\ud7ff\uf900-\U0010ffff"  # of RFC 6532; which of them are letters is for _is_writing to say
_ATEXT = rf"[A-Za-z0-9!#$%&'*+/=?^_`{{|}}~{_BEYOND_ASCII}-]"
_LOCAL = rf"{_ATEXT}+(?:\.{_ATEXT}+)*"
_LABEL = rf"[A-Za-z0-9{_BEYOND_ASCII}]++(?:-++[A-Za-z0-9{_BEYOND_ASCII}]++)*+"
_DOMAIN = rf"{_LABEL}(?:\.{_LABEL})*"
_ADDR_SPEC = re.compile(rf"({_LOCAL})@({_DOMAIN})\.?")
_ENCODED_WORD = re.compile(r"=\?[^?\s]{1,60}\?[bBqQ]\?[^?\s]*\?=")
_MASK = "\ufffc"  # the object replacement character
_FOUND_ADDRESS = re.compile(rf"(?<![\w.@+-]){_LOCAL}@{_DOMAIN}(?![\w@])")

# Where a header ends for readers that hold to CRLF, and for the others; a line that some of them take for a From field.
_HEADER_ENDS = (re.compile(rb"\r\n\r\n"), re.compile(rb"\n\r*\n"))
_FROM_FOR_SOME = re.compile(rb"(?:\A[\s\0\xef\xbb\xbf]*+|[\r\n\0])f\0*+r\0*+o\0*+m[ \t\0]*+:", re.IGNORECASE)

# One mailbox of RFC 5322 section 3.4 and nothing else: no list, no group, no route, no comment after the address.
_QUOTED_NAME = r'"(?:[^"\\]|\\.)*+"'
_ONE_MAILBOX = re.compile(rf'(?:{_QUOTED_NAME}|[^"<>,;:@\\\[\]])*+<\s*([^<>\s]+)\s*>\s*')
_BARE_MAILBOX = re.compile(r'\s*([^"<>,;:()\\\[\]\s]+)\s*(?:\([^()<>@\\]*\)\s*)?')
# A name with a comma or brackets that should have been quoted: a list for some readers, but with one @ of one address.
_UNQUOTED_NAME = re.compile(r'[^"<>@:;()\\]*+<([^<>\s]+)>\s*')
_ADDRESS_AS_NAME = re.compile(r"\s*([^\"<>,;:()\\\[\]\s]+@[^\"<>,;:()\\\[\]\s]+)\s*<\s*\1\s*>\s*")


def addr_spec(text: str) -> str | None:
    """`text` as local@domain with the domain in its ASCII form, or None (RFC 5321 lengths, RFC 6531, no literals)."""
    match = _ADDR_SPEC.fullmatch(text.strip()) if len(text) <= 320 else None
    if match is None or len(match[1].encode()) > 64 or not _is_writing(match[1]):
        return None
    domain = ascii_domain(match[2])
    return f"{match[1]}@{domain}" if domain and len(domain) <= 253 else None


def _is_writing(local: str) -> bool:
    """Whether it holds nothing but letters, marks and digits besides ASCII, none of which stands in for another one.

    A compatibility form, such as a Kelvin sign, would become the ASCII letter that it resembles once it is compared.
    """
    if local.isascii():
        return True
    composed = unicodedata.normalize("NFC", local)
    return (
        composed == unicodedata.normalize("NFKC", local)
        and all(letter.isascii() or unicodedata.category(letter)[0] in "LMN" for letter in local)
        and not composed.isascii()
    )


def read_sender(message: Entity) -> tuple[Correspondent | None, str]:
    """The one mailbox of the one From field of `message`, or None and why, in words for people."""
    fields = message.values("from")
    if not fields:
        return None, "It has no From field."
    if len(fields) > 1:
        return None, f"It has {len(fields)} From fields."
    if _lines_taken_for_from(message) != 1:
        return None, "Its header is broken so that another reader may find another From field in it."
    return _read_one(fields[0])


def _lines_taken_for_from(message: Entity) -> int:
    """How many From fields some reader might see.

    Readers differ on what ends a line and a header, on fields before the first and on zeros in a name, and those that
    authenticated the message may have looked at another field than we do.
    """
    ends = (match.start() for match in (end.search(message.raw) for end in _HEADER_ENDS) if match)
    reach = max(message.start, *ends, 0)
    return len(_FROM_FOR_SOME.findall(message.raw, 0, min(reach, LARGEST_HEADER)))


def _read_one(value: str) -> tuple[Correspondent | None, str]:
    if len(value) > LONGEST_FROM:
        return None, f"Its From field is longer than {LONGEST_FROM:,} characters."
    if _CONTROL.search(value):
        return None, "Its From field holds control characters."
    # RFC 2047 (section 5): an encoded word is one token, whatever stands in it, and has no place in an address. So
    # each is read as one character that no address may have, and what it hides can't take part in the syntax.
    words = _ENCODED_WORD.findall(value)
    masked = _ENCODED_WORD.sub(_MASK, value.replace(_MASK, ""))
    strict = _strict_reading(masked)
    tolerant = _tolerant_reading(masked)
    if strict is None or {address for _, address in tolerant} != {strict}:
        return None, "Its From field does not name exactly one mailbox beyond doubt."
    return Correspondent(strict, _unmasked(tolerant[0][0], words)), ""


def read_mailboxes(fields: Sequence[str]) -> tuple[Correspondent, ...]:
    """The mailboxes of all To or Cc fields in `fields` (raw values), tolerant: what is no address is left out."""
    found: dict[str, Correspondent] = {}
    for field in fields:
        for name, address in _tolerant_reading(_bounded(field)):
            found.setdefault(address, Correspondent(address, name))
    return tuple(found.values())


def find_addresses(fields: Sequence[str]) -> tuple[str, ...]:
    """Every addr-spec in `fields`, for the trace fields that hold addresses without names."""
    found = (addr_spec(text) for field in fields for text in _FOUND_ADDRESS.findall(field[:LONGEST_ADDRESS_LIST]))
    return tuple(dict.fromkeys(address for address in found if address))


def _strict_reading(value: str) -> str | None:
    forms = (_ONE_MAILBOX, _BARE_MAILBOX, _UNQUOTED_NAME, _ADDRESS_AS_NAME)
    match = next(filter(None, (form.fullmatch(value) for form in forms)), None)
    return addr_spec(match[1]) if match else None


def _tolerant_reading(value: str) -> list[tuple[str, str]]:
    """Name and addr-spec of each mailbox, as mail-parser's linear scanner recovers them."""
    readings = ((displayed(name), addr_spec(address)) for name, address in get_addresses(value))
    return [("" if name == address else name, address) for name, address in readings if address]


def _unmasked(name: str, words: list[str]) -> str:
    """The name with its encoded words in their places, decoded, on one line."""
    for word in words:
        name = name.replace(_MASK, word, 1)
    return displayed(name)


def _bounded(value: str) -> str:
    """A long list cut between two mailboxes."""
    if len(value) <= LONGEST_ADDRESS_LIST:
        return value
    return value[: value.rfind(",", 0, LONGEST_ADDRESS_LIST) + 1]
