"""Which column of a people file holds what; the words that head them stand in column_names.tsv."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from mailbot.parsers.folding import fold

WRITTEN = (
    "role", "name", "address", "skills", "availability", "time zone", "calendly", "capacity", "mentor", "cohort",
    "languages", "goals", "about", "language",
)  # fmt: skip
"""The columns of a file of ours, in their order; others' files may have more kinds."""

_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NO_WORD = re.compile(r"[^\w/]+|_+")
_OWNER = re.compile(r"^(?:my|your|the|dein|deine|ihr|ihre|mon|ma|mes|votre|vos|tu|tus|mi|mis)\s")
_FEWEST_IN_A_HEADING = 3  # words: in a shorter one that asks nothing a known word says little ("Emergency email")


@dataclass(frozen=True)
class Columns:
    """`at` gives for each place in a row what stands there, "" for what we don't use."""

    at: tuple[str, ...]
    headings: tuple[str, ...]

    @property
    def known(self) -> frozenset[str]:
        return frozenset(filter(None, self.at))

    @property
    def unused(self) -> tuple[str, ...]:
        """The headings of what we don't use."""
        return tuple(heading for heading, column in zip(self.headings, self.at, strict=True) if heading and not column)


def read_columns(header: Sequence[str]) -> Columns:
    """A heading that is one of our words goes before one that only contains it, and an earlier column before a later."""
    plain = [_plain(heading) for heading in header]
    at = [""] * len(plain)
    asks = [heading.rstrip().endswith("?") for heading in header]
    for is_within in (False, True):
        for place, heading in enumerate(plain):
            found = _within(heading, asks[place]) if is_within else _exactly(heading)
            column = found if not at[place] else ""
            if column == "mentor" and column in at:
                column = "mentor name"  # one of them holds names, the other addresses
            if column and column not in at:
                at[place] = column
    return Columns(tuple(at), tuple(" ".join(heading.split()) for heading in header))


def _exactly(heading: str) -> str:
    return _spellings()[0].get(heading) or _spellings()[0].get(_OWNER.sub("", heading), "")


def _within(heading: str, is_question: bool) -> str:
    """The column that the longest known words in a whole question name."""
    if not is_question and len(heading.split()) < _FEWEST_IN_A_HEADING:
        return ""
    found = [words for words in _spellings()[1] if re.search(rf"\b{re.escape(words)}\b", heading)]
    return _spellings()[1][max(found, key=len)] if found else ""


def _plain(heading: str) -> str:
    return " ".join(_NO_WORD.sub(" ", fold(_ASIDE.sub(" ", heading)).replace("'", "")).split())


@cache
def _spellings() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Our column by what heads it, and by what a longer heading contains."""
    whole: dict[str, str] = {}
    within: dict[str, str] = {}
    for line in files(__package__).joinpath("column_names.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            column, words = line.split("\t")
            known = within if column.endswith("*") else whole
            known |= {_plain(spelling): column.removesuffix("*") for spelling in words.split(", ")}
    return whole, within
