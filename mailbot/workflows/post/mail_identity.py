"""What a mail is known by when it is delivered again: what its author wrote, not the traces of transport."""

import hashlib
import re

_SAME_MAIL = (b"message-id", b"from", b"date", b"subject")
_FIELD = re.compile(rb"^([!-9;-~]+)[ \t]*:(.*(?:\r?\n[ \t].*)*)", re.MULTILINE)  # RFC 5322, 2.2
_LONGEST_HEADER = 65536  # bytes
_MESSAGE_ID = re.compile(rb"<[^<>\s]+>")


def fingerprint(raw: bytes) -> str:
    """Equal for two deliveries of one mail: its author's header fields and its body."""
    header, _, body = raw.replace(b"\r\n", b"\n").partition(b"\n\n")
    fields = _fields(header)
    digest = hashlib.sha256()
    for name in _SAME_MAIL:
        digest.update(name + b":" + fields.get(name, b"") + b"\n")
    digest.update(body.rstrip())
    return digest.hexdigest()


def message_id_in(raw: bytes) -> str:
    """The Message-ID as it stands in the header, with its angle brackets; "" when there is none."""
    header = header_of(raw[:_LONGEST_HEADER]).replace(b"\r\n", b"\n")
    found = _MESSAGE_ID.search(_fields(header).get(b"message-id", b""))
    return found[0].decode("latin-1") if found else ""


def header_of(raw: bytes) -> bytes:
    """The header alone, with the empty line that ends it."""
    end = re.search(rb"\r?\n\r?\n", raw)
    return raw[: end.end()] if end else raw


def _fields(header: bytes) -> dict[bytes, bytes]:
    """The first of each name."""
    return {name.lower(): value.strip() for name, value in reversed(_FIELD.findall(header[:_LONGEST_HEADER]))}
