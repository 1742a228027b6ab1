"""Bytes to text, whatever their charset parameter claims."""

import codecs
import re
from collections.abc import Iterator

_CHARSET_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:+-]{0,39}")
_WINDOWS = re.compile(r"win(?:dows)?-?(\d{3,4})")
_DIRECTION = re.compile(r"(iso-8859-\d)-[ei]")

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16's, which begins it
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Codecs that mail really uses, by the start of Python's name for them. The others that Python knows are no charsets
# of mail, and some (utf-7, punycode, unicode_escape) are slow or let a stranger's bytes pass for others.
_SINGLE_BYTE = ("ascii", "iso8859", "cp125", "cp437", "cp85", "cp86", "cp874", "koi8", "mac-", "tis-620", "kz1048")
_MULTI_BYTE = ("gb", "big5", "euc", "shift_jis", "johab", "cp932", "cp949", "cp950")
_SEVEN_BIT = ("iso2022", "hz")  # all of their bytes are ASCII, so they would pass for UTF-8
_WIDE = ("utf-16", "utf-32")

# Senders name the old standard and use its superset (WHATWG Encoding, section 4.2).
_SUPERSETS = {
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
}


def decode_text(data: bytes, declared: str = "") -> str:
    """`data` as text; never fails, and never yields lone surrogates.

    A false `iso-8859-1` or `us-ascii` over UTF-8 is the most frequent lie in mail, and text in another charset is
    next to never valid UTF-8; so UTF-8 goes first, where it fits strictly. What nothing fits is read as windows-1252,
    as browsers do.
    """
    charset = known_codec(declared)
    if data.isascii() and not (b"\x1b" in data or b"\0" in data or charset.startswith(_SEVEN_BIT)):
        return data.decode("ascii")
    for candidate in _candidates(data, charset):
        try:
            return data.decode(candidate)
        except UnicodeDecodeError:
            continue
    return _least_damaged(data, charset)


def known_codec(declared: str) -> str:
    """Python's name for a declared charset, or "" for one that is not used in mail."""
    name = declared.strip().strip("\"'").lower().removeprefix("x-")
    if not _CHARSET_NAME.fullmatch(name):
        return ""
    name = _DIRECTION.sub(r"\1", _WINDOWS.sub(r"cp\1", name))
    try:
        codec = codecs.lookup(name).name
    except LookupError:
        return ""
    known = codec.startswith(_SINGLE_BYTE + _MULTI_BYTE + _SEVEN_BIT + _WIDE)
    return _SUPERSETS.get(codec, codec) if known else ""


def _candidates(data: bytes, charset: str) -> Iterator[str]:
    """Codecs in the order in which they are tried, each strictly."""
    marked = next((codec for mark, codec in _BYTE_ORDER_MARKS if data.startswith(mark)), "")
    if marked:
        yield marked
    if charset.startswith(_WIDE) and b"\0" in data:
        yield _byte_order(data, charset)
    if charset.startswith(_SEVEN_BIT):
        yield charset
    elif b"\x1b$" in data:
        yield "iso2022_jp_ext"
    if charset.startswith(_MULTI_BYTE) and not _is_surely_utf8(data):
        yield charset
    yield "utf-8"
    if charset and not charset.startswith(_WIDE):
        yield charset


def _is_surely_utf8(data: bytes) -> bool:
    """A few words in a two-byte charset can be valid UTF-8 by chance, but of two-byte characters alone: "谢谢"."""
    try:
        return max(data.decode("utf-8")) >= "\u0800"
    except UnicodeDecodeError:
        return False


def _byte_order(data: bytes, charset: str) -> str:
    """UTF-16 without a mark; RFC 2781 says big-endian, programs disagree, but the zeros of ASCII tell."""
    if charset not in ("utf-16", "utf-32"):
        return charset
    unit = 2 if charset == "utf-16" else 4
    is_big = data[0::unit].count(0) > data[unit - 1 :: unit].count(0)
    return f"{charset}-{'be' if is_big else 'le'}"


def _least_damaged(data: bytes, charset: str) -> str:
    """UTF-8 or the declared charset with a few wrong bytes in it, else windows-1252."""
    as_utf8 = data.decode("utf-8", "replace")
    wrong = as_utf8.count("\ufffd")
    beyond_ascii = sum(not character.isascii() for character in as_utf8) - wrong
    if wrong <= beyond_ascii:
        return as_utf8
    return data.decode(charset if charset.startswith(_MULTI_BYTE + _SEVEN_BIT) else "cp1252", "replace")
