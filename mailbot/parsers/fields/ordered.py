"""Answers that are told apart by their order alone: numbered as our questions are, or one below the other.

The order is that of the questions in the letter. What a line certainly is (a link, a count, a week, a place) goes
before where it stands, since people leave out a question and number on.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from mailbot.parsers.availability.reader import find_availability, read_availability
from mailbot.parsers.availability.time_zones import read_time_zone
from mailbot.parsers.fields.answer import Answer
from mailbot.parsers.fields.capacity import read_capacity
from mailbot.parsers.fields.labels import asks_for, label_of
from mailbot.parsers.fields.links import read_booking_link
from mailbot.parsers.folding import fold
from mailbot.parsers.prose.courtesy import is_courtesy
from mailbot.parsers.quoting.display import Line
from mailbot.parsers.skills.reader import find_skills

QUESTIONS = ("skills", "availability", "time_zone", "booking_link", "capacity")
_NUMBERED = re.compile(
    r"\s*\(?(?:(?:q|a|question|answer)\s?)?(?P<number>\d{1,2}|[a-h](?=\)))\s?[.):/-]\)?\s*(?=[^\d\s]|\d+\s*(?:$|[a-z]))(?P<text>.+)",
    re.I,
)
_A_COUNT = re.compile(
    r"(?:(?:max(?:imum)?|up to|just|only|about|at most)\.? )?(?:\d{1,2}|one|two|three|four|five)(?: (?:mentees?|people|persons?|max(?:imum)?|for now|at a time|at most|please|only))*[.!]?"
)
_SAYS_MORE = re.compile(r"[,;.!?]\s+\S")
_FEWEST, _LONGEST_LINE = 2, 120
_FEWEST_UNNUMBERED = 3


def questions_of(letter: Sequence[str]) -> tuple[str, ...]:
    """The fields that lines of our letter ask for, in order; all that we ask where the letter is not there."""
    if not letter:
        return QUESTIONS
    asked = [found[0] for line in letter if line.rstrip().endswith(":") and (found := label_of(line)) and not found[1]]
    return tuple(dict.fromkeys(asked))


def without_last_question(lines: Sequence[Line]) -> list[Line]:
    """Lines typed below the whole letter answer all of it, unless one alone says what the last question asks."""
    said = [line for line in lines if line.text.strip() and not is_courtesy(line.text)]
    if len(said) == 1 and not _SAYS_MORE.search(said[0].text):
        asked = asks_for(said[0].question) or ""
        if _certainly(said[0].text.strip(), asked) == asked:
            return list(lines)
    return [line._replace(question="") for line in lines]


def read_ordered(lines: Mapping[int, str], questions: Sequence[str] = QUESTIONS) -> list[Answer]:
    """The answers in `lines`, each a place and its text, that go by the order of `questions`."""
    questions = questions or QUESTIONS
    numbered = _numbered(lines)
    if len(numbered) >= _FEWEST:
        return _merged(_fields_of(numbered, questions, strictly=False), lines)
    for block in _blocks(lines):
        answers = _fields_of(block, questions, strictly=True) if len(block) >= _FEWEST_UNNUMBERED else []
        if len(answers) >= _FEWEST_UNNUMBERED:
            return _merged(answers, lines)
    return []


def _numbered(lines: Mapping[int, str]) -> list[tuple[int, int, str]]:
    """(number from 1, place, text) of lines that are numbered one after the other."""
    found: list[tuple[int, int, str]] = []
    for place, text in lines.items():
        line = _NUMBERED.fullmatch(text[: _LONGEST_LINE * 4])
        if line and _number(line["number"]) == len(found) + 1 and not label_of(text):
            found.append((len(found) + 1, place, line["text"].strip()))
    return found


def _number(written: str) -> int:
    return int(written) if written.isdigit() else ord(written.lower()) - ord("a") + 1


def _blocks(lines: Mapping[int, str]) -> Iterator[list[tuple[int, int, str]]]:
    """Short lines that stand under each other, numbered by us."""
    block: list[tuple[int, int, str]] = []
    before = None
    for place, text in lines.items():
        if before is not None and place > before + 1:
            yield block
            block = []
        if len(text) > _LONGEST_LINE:
            block = []
        else:
            block.append((len(block) + 1, place, text.strip()))
        before = place
    yield block


def _fields_of(
    answers: list[tuple[int, int, str]], questions: Sequence[str], *, strictly: bool
) -> list[tuple[str, int, str]]:
    """(field, place, text) of each answer; `strictly` gives none at all where one isn't certainly what was asked."""
    found: list[tuple[str, int, str]] = []
    for number, place, text in answers[: len(questions) + 3]:
        expected = questions[number - 1] if number <= len(questions) else ""
        certain = _certainly(text, expected)
        if strictly and (certain != expected or not certain):
            return found
        field = certain or expected
        if field:
            found.append((field, place, text))
    return found


def _certainly(text: str, expected: str) -> str:
    """The field that a text can only be about; "" where that can't be told."""
    if asks_for(text) and text.endswith("?"):
        return ""
    if read_booking_link(text) or (expected == "booking_link" and read_booking_link(text) == ""):
        return "booking_link"
    if _A_COUNT.fullmatch(fold(text)) and read_capacity(text)[0] is not None:
        return "capacity"
    if find_availability(text) or (expected == "availability" and read_availability(text).availability):
        return "availability"
    if read_time_zone(text):
        return "time_zone"
    return "skills" if find_skills(text, cue=True) else ""


def _merged(found: list[tuple[str, int, str]], lines: Mapping[int, str]) -> list[Answer]:
    """One answer for each field, whatever number of lines speak of it."""
    by_field: dict[str, list[tuple[int, str]]] = {}
    for field, place, text in found:
        by_field.setdefault(field, []).append((place, text))
    return [
        Answer(
            field,
            "\n".join(text for _, text in parts),
            "\n".join(lines[place].strip() for place, _ in parts),
            frozenset(place for place, _ in parts),
        )
        for field, parts in by_field.items()
    ]
