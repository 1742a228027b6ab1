"""Labelled lines of new text: which field each answers, with the lines that continue it.

`skills: python` on one line, a label alone with its answer below, bullets below a label, and an answer typed under a
question of our letter all give one `Answer` each. A label without a value gives one with an empty value.
"""

import re
from collections.abc import Mapping, Sequence

from mailbot.parsers.fields.answer import Answer
from mailbot.parsers.fields.corrections import without_approval
from mailbot.parsers.fields.labels import LABELS, asks_for, label_of, labels_in
from mailbot.parsers.fields.tables import read_tables
from mailbot.parsers.prose.courtesy import is_courtesy
from mailbot.parsers.quoting.display import Line

__all__ = ["Answer", "read_fields"]

_GOES_ON = re.compile(r"[,;/&]\s*$|\band$")
_BULLET = re.compile(r"\s*(?:[-*+•·]|\d{1,2}[.)])\s+\S")
_POINTER = re.compile(
    r"^\W*(?:(?:please )?see (?:below|list|next lines?)|(?:as )?(?:below|follows|listed below)|the following)\W*$", re.I
)
_FREE_TEXT = ("goals", "about")


def read_fields(lines: Sequence[Line], labels: Mapping[str, str] = LABELS) -> list[Answer]:
    """The answers in new lines, in order. `lines` holds nothing but new text (blank lines included)."""
    answers = read_tables({n: line.text for n, line in enumerate(lines) if line.text.strip()}, labels)
    tabled = frozenset[int]().union(*(answer.places for answer in answers))
    place = 0
    while place < len(lines):
        line, here = lines[place], frozenset((place,))
        found = [] if place in tabled else _in_line(line, here, labels)
        place += 1
        if found:
            last, place = _continued(found[-1], lines, place, labels)
            answers += [*found[:-1], last]
    return answers


def _in_line(line: Line, here: frozenset[int], labels: Mapping[str, str]) -> list[Answer]:
    """The answers that begin in one line, by their labels or because it stands under a question."""
    parts = labels_in(without_approval(line.text), labels)
    if label_of(parts[0], labels):
        written = [(label_of(part, labels), part.strip()) for part in parts]
        return [Answer(*found, part, here) for found, part in written if found]
    text = line.text.strip()
    if line.question and text and (field := asks_for(line.question, labels)):
        return [Answer(field, text, text, here)]
    return []


def _continued(answer: Answer, lines: Sequence[Line], place: int, labels: Mapping[str, str]) -> tuple[Answer, int]:
    """The answer with the lines below it that belong to it, and the place behind them."""
    value, written, places = _POINTER.sub("", answer.value), answer.line, set(answer.places)
    started_empty = not value
    blank_before = False
    while place < len(lines):
        line = lines[place]
        if not line.text.strip():
            if not started_empty or value:
                break
            blank_before, place = True, place + 1
            continue
        same_question = bool(line.question) and line.question == lines[place - 1].question
        joins = (
            (started_empty and not (blank_before and value))
            or (_GOES_ON.search(value) and answer.field != "booking_link")  # which may end in a slash
            or line.text[:1] in (" ", "\t")
            or _BULLET.match(line.text)
            or (same_question and not blank_before)
            or answer.field in _FREE_TEXT
        )
        if not joins or label_of(line.text, labels) or is_courtesy(line.text) or _answers_another(line, answer, labels):
            break
        value = f"{value}\n{line.text.strip()}" if value else line.text.strip()
        written = f"{written}\n{line.text.strip()}"
        places.add(place)
        place += 1
    return Answer(answer.field, value, written, frozenset(places)), place


def _answers_another(line: Line, answer: Answer, labels: Mapping[str, str]) -> bool:
    return bool(line.question) and asks_for(line.question, labels) not in (None, answer.field)
