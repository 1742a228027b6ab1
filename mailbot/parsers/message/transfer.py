"""Content-Transfer-Encoding (RFC 2045, section 6) undone, broken encodings included. Everything here is linear."""

import binascii
import re
from itertools import islice

MOST_BLOBS = 20
"""Pieces of base64, each with its own padding, that are decoded of one part."""

_TOKEN = re.compile(r"[\s\"]*([A-Za-z0-9-]+)")
_SPACE_AFTER_SOFT_BREAK = re.compile(rb"=[ \t]++(?=\r*\n)")
_URL_SAFE = bytes.maketrans(b"-_", b"+/")
_FOREIGN = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_"))
_SPACE = b" \t\r\n\0\x0b\x0c"
_BLOB = re.compile(rb"([^=]++)(=*+)")
_PROSE = re.compile(rb"[^ \t\r\n][ \t]++[^ \t\r\n]")


def decode_transfer(data: bytes, encoding: str) -> bytes:
    """`data` as it was before it was encoded for the wire; never fails."""
    token = _TOKEN.match(encoding)
    match token[1].lower() if token else "":
        case "base64":
            return _from_base64(data)
        case "quoted-printable":
            return binascii.a2b_qp(_SPACE_AFTER_SOFT_BREAK.sub(b"=", data))
        case "x-uuencode" | "uuencode" | "x-uue" | "uue":
            return _from_uuencode(data)
    return data


def _from_base64(data: bytes) -> bytes:
    """Some relays add a footer in clear, some join two parts, some programs call base64 what isn't."""
    return b"".join(_from_blob(blob[1], first=blob.start() == 0) for blob in islice(_BLOB.finditer(data), MOST_BLOBS))


def _from_blob(blob: bytes, *, first: bool) -> bytes:
    letters = blob.translate(_URL_SAFE, _FOREIGN)
    is_clean = len(letters) == len(blob.translate(None, _SPACE)) and (first or not _PROSE.search(blob))
    if is_clean:
        return _from_letters(letters)
    if first:
        decoded = _from_letters(letters)
        try:
            decoded.decode("utf-8")
        except UnicodeDecodeError:
            return blob
        return decoded
    return blob


def _from_letters(letters: bytes) -> bytes:
    whole = letters[: len(letters) - (len(letters) % 4 == 1)]
    return binascii.a2b_base64(whole + b"=" * (-len(whole) % 4))


def _from_uuencode(data: bytes) -> bytes:
    lines = [line for line in data.split(b"\n") if not line.startswith((b"begin ", b"end"))]
    return b"".join(map(uuencoded_line, lines))


def uuencoded_line(line: bytes) -> bytes:
    """The bytes of one line of uuencode; b"" when it is none. Some encoders leave out the padding."""
    line = line.rstrip(b"\r\n")
    if not line or not 0x20 <= line[0] <= 0x60:
        return b""
    count = (line[0] - 0x20) & 0x3F
    least, most = (count * 8 + 5) // 6, (count + 2) // 3 * 4
    body = line[1:].ljust(least)
    if not least <= len(body) <= most + 1:
        return b""
    try:
        return binascii.a2b_uu(line[:1] + body[:most].ljust(most))
    except binascii.Error:
        return b""
