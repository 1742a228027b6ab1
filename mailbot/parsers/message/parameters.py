"""The parameters of Content-Type and Content-Disposition (RFC 2045, RFC 2183, RFC 2231), in linear time."""

import re
from itertools import islice
from urllib.parse import unquote_to_bytes

from mailbot.parsers.message.charsets import decode_text

Parameters = dict[str, str]

MOST_PARAMETERS = 200

_PARAMETER = re.compile(
    r";[ \t]*+([^\s=;\"()*]{1,60}+)(\*\d{1,3}+)?+(\*)?+[ \t]*+=[ \t]*+(?:\"((?:[^\"\\]|\\.)*+)\"?|([^;\"]*+))"
)
_ESCAPED = re.compile(r"\\([\"\\])")  # nothing else: programs write paths of Windows as they are


def read_parameters(value: str) -> Parameters:
    """Parameter names in lower case, and what they say; of two with one name the first counts."""
    plain: Parameters = {}
    pieces: dict[str, dict[int, tuple[str, bool]]] = {}
    for found in islice(_PARAMETER.finditer(value), MOST_PARAMETERS):
        name, number, extended = found[1].lower(), found[2], found[3]
        said = _ESCAPED.sub(r"\1", found[4]) if found[4] is not None else found[5].strip()
        if number or extended:
            pieces.setdefault(name, {}).setdefault(int(number[1:]) if number else 0, (said, bool(extended)))
        else:
            plain.setdefault(name, said)
    return plain | {name: _joined(numbered) for name, numbered in pieces.items()}


def _joined(pieces: dict[int, tuple[str, bool]]) -> str:
    """RFC 2231: numbered pieces, percent-encoded where they are extended; the first then names the charset."""
    charset = ""
    first, is_extended = pieces.get(0, ("", False))
    if is_extended and first.count("'") >= 2:
        charset, _, first = first.split("'", 2)
        pieces = {**pieces, 0: (first, True)}
    numbered = (said for _, said in sorted(pieces.items()))
    data = b"".join(unquote_to_bytes(said) if extended else said.encode("utf-8") for said, extended in numbered)
    return decode_text(data, charset)
