"""The index of names: where a text names a skill that we know, whatever its spelling or its version."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from mailbot.domain.skills import Ordinariness, translations, vocabulary
from mailbot.parsers.skills.spelling import Word, joint, key, plain, words

_LONGEST_NAME = 6  # words
_SMALL_WORDS = frozenset(
    "a am an as at be by do he i if in is me my no of on or so to up us we".split()
)  # "I am" is no IAM
_VERSION = re.compile(r"(?P<name>[a-z]{2,}(?:[+#]+)?|c\+\+)v?\d{1,4}(?:x|\+)?")
_VERSION_NUMBER = re.compile(r"v?\d{1,4}x?\+?|x|lts")

_BEFORE_A_CASE = frozenset("w we z ze i oraz lub do od o na przy uczyc uczyl poznac znam".split())
_ENDINGS_OF_CASES = (
    ("iem", ""),
    ("em", ""),
    ("ie", ""),
    ("ie", "a"),
    ("ze", ""),
    ("y", "a"),
    ("e", "a"),
    ("a", ""),
    ("u", ""),
    ("ksa", "x"),
    ("ksie", "x"),
)


class Name(NamedTuple):
    """The canonical name of a skill, and how much the spelling says by itself."""

    canonical: str
    kind: str
    ordinariness: Ordinariness


class Mention(NamedTuple):
    """The words `first` to before `last`, which name a skill; `text[start:end]`."""

    first: int
    last: int
    start: int
    end: int
    name: Name


def lookup(written: str) -> Name | None:
    """The skill that a whole text names, with or without a version: `python3`, `Vue 3`, `java 17`."""
    text = plain(written)
    found = list(words(text))
    mention = _mention_at(text, found, 0) if found else None
    return mention.name if mention and mention.last == len(found) else None


def mentions(text: str, found: Sequence[Word]) -> list[Mention]:
    """The known names in the words of a plain text, the longest at each place."""
    named, place = [], 0
    while place < len(found):
        mention = _mention_at(text, found, place)
        if mention and not _is_part_of_a_dotted_word(text, mention):
            named.append(mention)
        place = mention.last if mention else place + 1
    return named


def is_technology(canonical: str) -> bool:
    """Whether a canonical name is a technology or a method, not a professional skill."""
    return canonical in _technologies()


@cache
def index() -> dict[str, Name]:
    """Every spelling of every name. The first that lists a spelling has it."""
    names = dict(own_names())
    kinds = {skill.canonical: skill.kind for skill in vocabulary()}
    for canonical, translated in translations():
        names.setdefault(key(translated), _translated(canonical, kinds[canonical], translated))
    for spelt, name in own_names().items():
        if name.kind != "technologies" and len(spelt) > 4 and not spelt.endswith(("s", "ing")):
            names.setdefault(f"{spelt}s", name)
    return names


@cache
def own_names() -> dict[str, Name]:
    """The spellings in the language that the names come from, English for most."""
    names: dict[str, Name] = {}
    for skill in vocabulary():
        for spelling in skill.spellings:
            names.setdefault(key(spelling.written), Name(skill.canonical, skill.kind, spelling.ordinariness))
    for skill in vocabulary():
        names.setdefault(key(skill.canonical), Name(skill.canonical, skill.kind, Ordinariness.DISTINCTIVE))
    return names


def _translated(canonical: str, kind: str, translated: str) -> Name:
    """One word of another language may be a word of a third (`vendas`, `taxe`): it says little by itself."""
    one_word = " " not in translated and len(translated) < 12
    return Name(canonical, kind, Ordinariness.TOPICAL if one_word else Ordinariness.DISTINCTIVE)


def _mention_at(text: str, found: Sequence[Word], place: int) -> Mention | None:
    """The longest name that begins at a word."""
    names, beginnings = index(), _beginnings()
    spelt, last, best = found[place].key, place + 1, None
    while True:
        if name := names.get(spelt) or (_in_another_form(spelt, found, place) if last == place + 1 else None):
            best = Mention(place, last, found[place].start, found[last - 1].end, name)
        if last == len(found) or last - place == _LONGEST_NAME or spelt not in beginnings:
            break
        gap = text[found[last - 1].end : found[last].start]
        between = joint(gap)
        if between is None or (spelt in _SMALL_WORDS and last == place + 1 and gap.isspace()):
            break
        spelt += between + found[last].key
        last += 1
    return _with_version(text, found, best) if best else None


def _is_part_of_a_dotted_word(text: str, mention: Mention) -> bool:
    """`ci.yml`, `python.md`: the name of a file or a page."""
    behind, before = text[mention.end : mention.end + 2], text[max(0, mention.start - 2) : mention.start]
    return (behind[:1] == "." and behind[1:].isalnum()) or (before[1:] == "." and before[:1].isalnum())


def _in_another_form(spelt: str, found: Sequence[Word], place: int) -> Name | None:
    return _versioned(spelt) or (_inflected(spelt) if place and found[place - 1].key in _BEFORE_A_CASE else None)


def _inflected(spelt: str) -> Name | None:
    """`w Javie`, `z Pythonem`: what Polish and its neighbours make of a technology behind a preposition."""
    for ending, instead in _ENDINGS_OF_CASES:
        if spelt.endswith(ending) and (name := index().get(spelt.removesuffix(ending) + instead)):
            return name if name.kind == "technologies" else None
    return None


def _versioned(spelt: str) -> Name | None:
    if not spelt[-1:].isdigit() and spelt[-1:] not in {"x", "+"}:
        return None
    version = _VERSION.fullmatch(spelt)
    return index().get(spelt.rstrip("+")) or (index().get(version["name"]) if version else None)


def _with_version(text: str, found: Sequence[Word], mention: Mention) -> Mention:
    """`Python 3.11`, `Java 8/11/17`: the numbers behind a name belong to it."""
    last = mention.last
    while last < len(found) and _VERSION_NUMBER.fullmatch(found[last].key):
        gap = text[found[last - 1].end : found[last].start]
        if gap not in {" ", "-", ".", "/", "+/"} or (last == mention.last and gap == "/"):
            break
        last += 1
    return mention._replace(last=last, end=found[last - 1].end)


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(spelt[:length] for spelt in index() for length in range(1, len(spelt)))


@cache
def _technologies() -> frozenset[str]:
    return frozenset(skill.canonical for skill in vocabulary() if skill.kind != "professions")
