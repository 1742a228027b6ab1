"""What a skill is called. In records it stands under its canonical name: small letters, hyphens in technologies.

The names are facts, kept in the tab-separated files of `vocabulary/`. In technologies, methods and professions a line
holds the canonical name, the name as a letter writes it, and what else people call it; in translations, the canonical
name and what it is called in each language. Spaces, hyphens, dots, capitals and accents don't count when names are
compared, so nothing is listed that differs only in those. Two marks say what else a name means:

- `~` behind a name: a word of ordinary talk too (`cloud`, `English`), in prose a skill only where skills are spoken of;
- `*` behind a name: an everyday word (`go`, `rest`), in prose a skill only in a skill's place.
"""

from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib.resources import files

_FILES = ("technologies", "methods", "professions")


class Ordinariness(IntEnum):
    """How much a name says by itself."""

    DISTINCTIVE = 0
    TOPICAL = 1
    EVERYDAY = 2


@dataclass(frozen=True, slots=True)
class Spelling:
    """One of the names by which people call a skill."""

    written: str
    ordinariness: Ordinariness = Ordinariness.DISTINCTIVE


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill that has a name: `canonical` in records, the first of the `spellings` in letters."""

    canonical: str
    kind: str
    spellings: tuple[Spelling, ...]


@cache
def vocabulary() -> tuple[Skill, ...]:
    """Every skill that we know by name, with its kind: `technologies`, `methods` or `professions`."""
    return tuple(
        Skill(canonical, kind, tuple(map(_spelling, [words, *_listed(others)])))
        for kind in _FILES
        for canonical, words, *others in _rows(kind)
    )


@cache
def translations() -> tuple[tuple[str, str], ...]:
    """Pairs of a canonical name and what people who write in another language call it."""
    return tuple((canonical, name) for canonical, *names in _rows("translations") for name in _listed(names))


@cache
def spoken_languages() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The languages that people speak: the name in English, and what else it is called."""
    return tuple((name, tuple(_listed(others))) for name, *others in _rows("languages"))


def skill_in_words(skill: str) -> str:
    """How a letter writes a skill: `C++`, `React`, `public speaking`; one that nobody listed as people wrote it."""
    return _in_words().get(skill.casefold().replace(" ", "-"), skill.replace("-", " "))


def skills_in_words(skills: tuple[str, ...]) -> str:
    """`React, SQL, public speaking`."""
    return ", ".join(map(skill_in_words, skills))


@cache
def _in_words() -> dict[str, str]:
    return {skill.canonical.replace(" ", "-"): skill.spellings[0].written for skill in vocabulary()}


def _rows(name: str) -> list[list[str]]:
    text = files("mailbot.domain").joinpath("vocabulary", f"{name}.tsv").read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def _listed(cells: list[str]) -> list[str]:
    return [name for cell in cells for name in cell.split(", ") if name]


def _spelling(name: str) -> Spelling:
    marks = {"~": Ordinariness.TOPICAL, "*": Ordinariness.EVERYDAY}
    return Spelling(name[:-1], marks[name[-1]]) if name[-1] in marks else Spelling(name)
