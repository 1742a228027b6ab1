"""The sentences of a line.

Each keeps its words as they were written beside their folded spelling, character for character, so that what a pattern
finds in the one can be quoted from the other.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property, lru_cache

from mailbot.parsers.folding import fold
from mailbot.parsers.phrase_notation import stems_in

LONGEST = 240


class Manner(Enum):
    """How a wish is put; what matters is taken only from those who say it straight."""

    TOLD = auto()  # stop
    WISHED = auto()  # I would like to stop
    ASKED = auto()  # could you stop this?
    PERMITTED = auto()  # may I stop?
    QUESTION = auto()  # stop?


@dataclass(frozen=True)
class Sentence:
    """A part of a line. `written` and `plain` have the same length."""

    written: str
    plain: str
    manner: Manner = Manner.TOLD

    @cached_property
    def stems(self) -> frozenset[str]:
        """What of its words `phrases` are looked up by."""
        return stems_in(self.plain)

    def part(self, start: int, end: int | None = None) -> "Sentence":
        return Sentence(self.written[start:end], self.plain[start:end], self.manner)

    def quoted(self, found: re.Match[str], group: str) -> str:
        """What a group of a match in `plain` was, as it was written."""
        return self.written[found.start(group) : found.end(group)].strip(" ,;:")


def sentence(line: str) -> Sentence:
    """A whole line, its spaces made single ones."""
    written = " ".join(unicodedata.normalize("NFC", line).split())
    return Sentence(written, fold(written) if written.isascii() else "".join(map(_folded, written)))


@lru_cache(4096)
def _folded(character: str) -> str:
    return fold(character)[:1] or " "


# A point behind a number or a short word ends no sentence: `12. Mai`, `no. 3`, `Dr. Okafor`, `approve 1. and 2.`
_END = re.compile(
    r"(?:[!?]+[)\"']?|(?<![\s.(]\d)(?<!\d\d)(?<!\bno)(?<!\b[a-z])(?<!\b[dms]r)(?<!mrs)(?<!\bst)\.+[)\"']?)(?:\s|$)"
)
_END_BEHIND_A_NUMBER = re.compile(
    r"(?<=\d)\.\s(?=(?:i|it|we|he|she|they|thanks|thank|please|my|the|sorry|best|kind)\b)"
)

# `Nothing yet, should I write again?`
_QUESTION_ADDED = re.compile(
    r",\s(?=(?:should|shall|can|could|what|when|how|do|does|is|are|would|may|which|who) [^?.!]*\?)"
)


def sentences(line: Sentence) -> Iterator[Sentence]:
    """The sentences of a line, one after the other."""
    ends = sorted(
        found.end() for end in (_END, _END_BEHIND_A_NUMBER, _QUESTION_ADDED) for found in end.finditer(line.plain)
    )
    start = 0
    for end in (*ends, len(line.plain)):
        if line.plain[start:end].strip():
            yield line.part(start, end)
        start = end
