"""The lines in which a mail program says who wrote when what it quotes: "On Tue, 3 Mar 2026, Ana <ana@…> wrote:"."""

import re
from collections.abc import Sequence

from mailbot.parsers.quoting.display import Role, ShownLine
from mailbot.parsers.quoting.languages import OPENERS, WEEKDAYS, WROTE

SHORTEST_ATTRIBUTION, LONGEST_ATTRIBUTION = 6, 400
"""Characters; its lines together."""

MOST_LINES = 5
"""Over which an attribution is wrapped, blank ones included."""

MOST_ENDS = 2
"""Lines that are tried as the last of an attribution."""

COLONS = (":", "：")


def any_of(words: Sequence[str]) -> str:
    """A pattern of alternatives, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_DECORATIONS = ("-", "_", "*", "|")
_VERBS = frozenset(WROTE)
_VERBS_WITHOUT_SPACES = tuple(word for word in WROTE if word > "\u3000")
_LAST_LETTERS = 2
_VERBS_BY_ENDING = {
    ending: tuple(word for word in WROTE if word.endswith(ending))
    for ending in {word[-_LAST_LETTERS:] for word in WROTE}
}
_VERB = rf"(?:{any_of(WROTE)})"
_AROUND_WORDS = " ,;:<>()[]\"'"
_NAME_WROTE = re.compile(rf"[^\s:.!?](?:[^:.!?\n]|\. ?(?=\w)){{0,60}} {_VERB}\s*[:：]", re.IGNORECASE)
_TELLS = re.compile(
    r"\b(?:i|we|he|she|they|ich|wir|er|sie|nous|ik|jag|jeg) \w{1,20}\W{0,5}$", re.IGNORECASE
)  # "as I wrote:"
_ENDS_SENTENCE = re.compile(r"[!?]$|\w{5,}\.$")

_WORD_OPENS = (
    rf"\W{{0,3}}(?:(?:{any_of(OPENERS)})\s+(?:\w+[.,]?,?\s+){{0,3}}\d|"
    rf"(?:{any_of(WEEKDAYS)})[.,]?,?\s+(?:\w+[.,]?\s+)?\d)"
)
_OPENS_WITH_WORD = re.compile(_WORD_OPENS, re.IGNORECASE)
_OPENS = re.compile(
    rf"{_WORD_OPENS}|\W{{0,3}}(?:(?:19|20)\d\d[-/.년年\s]|\d{{1,2}}[-/.]\s?\d{{1,2}}[-/.]\s?\d{{2,4}}"
    r"|\d{1,2}\.? \w{3,12}\.? \d{4})",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[^\s<>()\[\]\"@]+@[^\s<>()\[\]@]+\.[^\s<>()\[\]@]+")
_BRACKETED = re.compile(r"[<(\[]\s?(?:mailto:)?[^<>()\[\]@]{1,80}@[^\s<>()\[\]@]{1,80}")
_NUMERIC_DATE = r"\d{1,4}[-./]\s?\d{1,2}[-./]\s?\d{1,4}|\d{4}\s?[年년]"
_DATE = re.compile(rf"{_NUMERIC_DATE}|\b(?:19|20)\d\d\b|[٠-٩۰-۹]{{4}}")
_DIGIT = re.compile(r"\d")
_TIME = re.compile(r"\d{1,2}(?:[:.]| ?h ?)\d{2}")
_DATE_THEN_NAME = re.compile(
    r"\d{4}[-/]\d{1,2}[-/]\d{1,2}\s(?:\d{1,2}:\d{2} (?:GMT|UTC)\S*\s\S|[^<>]{1,80}<\s?\S+@\S+>:?$)"
)


class Attributions:
    """The attributions among the lines of one message."""

    def __init__(self, lines: Sequence[ShownLine]) -> None:
        self._lines = lines
        self._ends: dict[int, list[int]] = {}  # where each could end, by the line on which it could begin
        depth = 0
        for place, line in enumerate(lines):
            if line.depth > depth:  # above a quotation "Am 03.03.26 schrieb Ana" may stand, without a colon
                self._ends.setdefault(place - 1, [place - 1])
            depth = line.depth
            if _can_end(line):
                for start in range(place + 1 - MOST_LINES, place + 1):
                    self._ends.setdefault(start, []).append(place)
            elif line.role is Role.ATTRIBUTION or line.text[:1].isdigit():
                self._ends.setdefault(place, []).append(place)

    def length(self, start: int) -> int:
        """How many lines from `start` on are one attribution; 0 when there is none."""
        ends = self._ends.get(start)
        if not ends:
            return 0
        line = self._lines[start]
        if line.role is Role.ATTRIBUTION or _DATE_THEN_NAME.match(line.text):
            return 1
        end = next((end for end in ends[:MOST_ENDS] if self._spans(start, end)), None)
        return 0 if end is None else end + 1 - start + self._names_somebody_below(end)

    def _names_somebody_below(self, end: int) -> bool:
        """Whether the line below "On … wrote", without a colon, is the name that belongs to it."""
        if self._lines[end].text.endswith(COLONS) or end + 1 >= len(self._lines):
            return False
        below = self._lines[end + 1].text
        return below.endswith(COLONS) and len(below) <= LONGEST_ATTRIBUTION and bool(_BRACKETED.search(below))

    def _spans(self, start: int, end: int) -> bool:
        if start < end and not self._can_begin(start, end):
            return False
        return attributes(self._joined(start, end), precedes_quote=self._precedes_quote(end))

    def _can_begin(self, start: int, end: int) -> bool:
        """Whether an attribution that ends on another line can begin on this one, and not further below."""
        first, below = self._lines[start].text[:LONGEST_ATTRIBUTION], self._lines[start + 1 : end + 1]
        names_somebody = first.endswith("<") or ("@" in first and bool(_BRACKETED.search(first)))
        if not (names_somebody or (_OPENS.match(first) and not _ENDS_SENTENCE.search(first))):
            return False
        is_torn = not all(line.text for line in below)
        if is_torn and not (names_somebody or _DATE.search(first)):
            return False
        return not any(_OPENS_WITH_WORD.match(line.text) for line in below)

    def _joined(self, start: int, end: int) -> str:
        lines = self._lines[start : end + 1]
        if any(line.role is not Role.NONE or len(line.text) > LONGEST_ATTRIBUTION for line in lines):
            return ""
        return " ".join(line.text.strip() for line in lines if line.text).strip(" -_*|")

    def _precedes_quote(self, position: int) -> bool:
        following = next((line for line in self._lines[position + 1 : position + 4] if line.text), None)
        return following is not None and following.depth > self._lines[position].depth


def ends_with_verb(text: str) -> bool:
    """Whether the last thing that `text` says is that somebody wrote."""
    last = text[-60:].rstrip(" :：").lower()
    return any(
        last.endswith(verb) and (not last[: -len(verb)][-1:].isalpha() or verb in _VERBS_WITHOUT_SPACES)
        for verb in _VERBS_BY_ENDING.get(last[-_LAST_LETTERS:], ())
    )


def _can_end(line: ShownLine) -> bool:
    text = line.text
    if text[-1:] in _DECORATIONS:
        text = text.rstrip(" -_*|")
    return text[-1:] in COLONS or (text[-_LAST_LETTERS:] in _VERBS_BY_ENDING and ends_with_verb(text))


def attributes(text: str, *, precedes_quote: bool = False) -> bool:
    """Whether `text` says who wrote and when. A colon and half of it suffice where quoted lines follow."""
    is_as_long = SHORTEST_ATTRIBUTION <= len(text) <= LONGEST_ATTRIBUTION
    return is_as_long and _says_who_and_when(text, precedes_quote=precedes_quote) and not _TELLS.search(text[-60:])


def _says_who_and_when(text: str, *, precedes_quote: bool) -> bool:
    ends_with_colon = text.endswith(COLONS)
    if ends_with_verb(text) or (ends_with_colon and _says_verb(text)):
        by_whom = text.split()[-2:-1]
        return bool(
            _says_when(text)
            or _BRACKETED.search(text)
            or (by_whom and _ADDRESS.match(by_whom[0]))
            or (precedes_quote and _NAME_WROTE.fullmatch(text))
        )
    if not ends_with_colon:
        return precedes_quote and bool(_OPENS.match(text)) and _says_verb(text)
    if precedes_quote:
        return _says_when(text) or bool(_BRACKETED.search(text))
    ends_with_either = text[-2:-1] in tuple(">)] ")
    return ends_with_either and bool(_BRACKETED.search(text) and _says_when(text) and _TIME.search(text))


def _says_verb(text: str) -> bool:
    lower = text.lower()
    return not _VERBS.isdisjoint(word.strip(_AROUND_WORDS) for word in lower.split()) or any(
        verb in lower for verb in _VERBS_WITHOUT_SPACES
    )


def _says_when(text: str) -> bool:
    """A date, or a time of the day after another number."""
    if _DATE.search(text):
        return True
    time = _TIME.search(text)
    return time is not None and bool(_DIGIT.search(text, 0, time.start()))


def frames(line: ShownLine) -> bool:
    """GroupWise's own way: ">>> Ana <ana@example.org> 3/3/2026 10:12 AM >>>", and the message below it unmarked."""
    text = line.text
    return line.depth > 1 and text.endswith(">" * line.depth) and len(text) <= LONGEST_ATTRIBUTION and _says_when(text)


def is_complete(text: str) -> bool:
    """Whether `text` is an attribution beyond doubt: it opens, ends and dates like one, or has an address."""
    return bool(_OPENS.match(text) and attributes(text) and (_DATE.search(text) or _BRACKETED.search(text)))
