"""The header fields of the answered message as programs show them: "From: … Sent: … To: … Subject: …"."""

import re
from collections.abc import Sequence

from mailbot.parsers.quoting import languages
from mailbot.parsers.quoting.display import ShownLine

MOST_LINES = 12
"""Of a block, wrapped ones included."""

MOST_WRAPPED = 2
"""Lines without a label between two with one."""

LONGEST_LABEL = 30
LONGEST_ON_ONE_LINE = 600

_FROM, _SENT, _DATE, _TO, _SUBJECT, _OTHER = "from", "sent", "date", "to", "subject", "other"
_TABLES = {  # a word that is in two of them means what the later one says
    _OTHER: languages.OTHER,
    _TO: languages.TO,
    _SUBJECT: languages.SUBJECT,
    _DATE: languages.DATE,
    _SENT: languages.SENT,
    _FROM: languages.FROM,
}
_MEANINGS = {label: meaning for meaning, labels in _TABLES.items() for label in labels}
_BEGINNINGS = (_FROM, _SENT, _DATE, _SUBJECT)
_INNER_LABEL = re.compile(r"(?<![\w-])([^\W\d_]+(?: [^\W\d_]+)?)\*?\s?[:：]")
_ADDRESS = re.compile(r"[^\s<>()\[\]@]@[^\s<>()\[\]@]+\.\w")
_MOMENT = re.compile(r"\b(?:19|20)\d\d\b|\d[/.]\d\d|\d{4}[年년]")
_TIME = re.compile(r"\d[:.]\d\d")
_DIGIT = re.compile(r"\d")


def header_length(lines: Sequence[ShownLine], start: int) -> int:
    """How many lines from `start` on are such a block; 0 when there is none.

    People write "From: 9, To: 5" and "Date: 12 May" as well, but nobody writes "Sent:", and no address or year beside
    the others.
    """
    if start >= len(lines) or _meaning(lines[start].text) not in _BEGINNINGS:
        return 0
    if _is_on_one_line(lines[start].text):
        return 1
    fields: dict[str, str] = {}
    length = 0
    for position in range(start, min(start + MOST_LINES, len(lines))):
        text = lines[position].text
        if not text or lines[position].role is not lines[start].role:
            break
        if meaning := _meaning(text):
            if meaning == _FROM and meaning in fields:
                return 0  # the block begins further below
            fields.setdefault(meaning, text)
            length = position + 1 - start
        elif position - start > length + MOST_WRAPPED - 1:
            break
    return length if _is_header(fields) else 0


def _is_header(fields: dict[str, str]) -> bool:
    has_address = bool(_ADDRESS.search(fields.get(_FROM, "")) or _ADDRESS.search(fields.get(_TO, "")))
    has_moment = bool(_MOMENT.search(fields.get(_DATE, "")))
    if _FROM not in fields:
        return has_address and has_moment and bool(_TIME.search(fields[_DATE]))
    return len(fields) >= 4 or (len(fields) >= 2 and (_SENT in fields or has_address or has_moment))


def _is_on_one_line(text: str) -> bool:
    """`From: ana@example.com Sent: Tue, 3 Mar 2026`, as some programs' HTML shows the block."""
    found = [_inner_meaning(label) for label in _INNER_LABEL.findall(text[:LONGEST_ON_ONE_LINE])]
    known = set(filter(None, found))
    if _FROM not in known or known.isdisjoint((_SENT, _DATE)):
        return False
    return (_SENT in known and len(known) >= 3) or bool(_DIGIT.search(text))


def _inner_meaning(label: str) -> str | None:
    """Of two words before a colon the first may be the end of the value before."""
    return _MEANINGS.get(label.lower()) or _MEANINGS.get(label.lower().rpartition(" ")[2])


def _meaning(text: str) -> str | None:
    """What the label of "*From:* Ana" means."""
    end = text.find(":", 0, LONGEST_LABEL)
    wide = text.find("：", 0, LONGEST_LABEL) if not text.isascii() else -1
    if wide > 0 and (wide < end or end < 0):
        end = wide
    return _MEANINGS.get(text[:end].strip(" \t*_|").lower()) if end > 0 else None
