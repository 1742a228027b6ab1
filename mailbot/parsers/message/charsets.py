"""Bytes to text, whatever their charset parameter claims."""

import codecs
import re

_CHARSET_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:+-]{0,39}")

# Codecs that mail really uses, by the start of Python's name for them. The others that Python knows are no charsets
# of mail, and some (punycode, unicode_escape) are slow or dangerous on a stranger's bytes.
_SINGLE_BYTE = ("ascii", "iso8859", "cp125", "cp437", "cp85", "cp86", "cp874", "koi8", "mac-", "tis-620", "kz1048")
_MULTI_BYTE = ("utf-16", "gb", "big5", "euc", "shift_jis", "iso2022", "hz", "johab", "cp932", "cp949", "cp950")

# Senders name the old standard and use its superset (WHATWG Encoding, section 4.2).
_SUPERSETS = {"iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949", "shift_jis": "cp932"}


def decode_text(data: bytes, declared: str = "") -> str:
    """`data` as text; never fails, and never yields lone surrogates.

    A false `iso-8859-1` or `us-ascii` over UTF-8 is the most frequent lie in mail, and text in a single-byte charset
    is next to never valid UTF-8; so UTF-8 goes first, except before the multi-byte charsets with which it can
    be confused. What nothing fits is read as windows-1252, as browsers do.
    """
    charset = _known_codec(declared)
    candidates = (charset, "utf-8") if charset.startswith(_MULTI_BYTE) else ("utf-8", charset)
    for candidate in filter(None, candidates):
        try:
            return data.decode(candidate)
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252", "replace")


def _known_codec(declared: str) -> str:
    """Python's name for a declared charset, or "" for one that we don't know."""
    name = declared.strip().strip("\"'")
    if not _CHARSET_NAME.fullmatch(name):
        return ""
    try:
        codec = codecs.lookup(name).name
    except LookupError:
        return ""
    return _SUPERSETS.get(codec, codec) if codec.startswith(_SINGLE_BYTE + _MULTI_BYTE) else ""
