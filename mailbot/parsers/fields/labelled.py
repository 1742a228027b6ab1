"""Labelled lines of new text: which field each answers, with the lines that continue it.

`skills: python` on one line, a label alone with its answer below, bullets below a label, and an answer typed under a
question of our letter all give one `Answer` each. A label without a value gives one with an empty value.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mailbot.parsers.fields.corrections import correction, without_approval
from mailbot.parsers.fields.labels import LABELS, asks_for, label_of, labels_in
from mailbot.parsers.prose.courtesy import is_courtesy
from mailbot.parsers.quoting.display import Line

_GOES_ON = re.compile(r"[,;/&]\s*$|\band$")
_BULLET = re.compile(r"\s*(?:[-*+•·]|\d{1,2}[.)])\s+\S")
_FREE_TEXT = ("goals", "about")


@dataclass(frozen=True)
class Answer:
    """What was written for `field`; `line` is how the person wrote it, `places` where it stands among the lines."""

    field: str
    value: str
    line: str
    places: frozenset[int]


def read_fields(lines: Sequence[Line], labels: Mapping[str, str] = LABELS) -> list[Answer]:
    """The answers in new lines, in order. `lines` holds nothing but new text (blank lines included)."""
    answers: list[Answer] = []
    place = 0
    while place < len(lines):
        line = lines[place]
        parts = labels_in(without_approval(line.text), labels)
        written = [label_of(part, labels) for part in parts]
        if written[0]:
            for part, found in zip(parts, written, strict=True):
                if found:
                    answers.append(Answer(found[0], found[1], part.strip(), frozenset((place,))))
            place += 1
        elif corrected := correction(parts[0], labels):
            answers.append(Answer(*corrected, line.text.strip(), frozenset((place,))))
            place += 1
            continue
        elif line.question and line.text.strip() and (field := asks_for(line.question, labels)):
            answers.append(Answer(field, line.text.strip(), line.text.strip(), frozenset((place,))))
            place += 1
        else:
            place += 1
            continue
        answers[-1], place = _continued(answers[-1], lines, place, labels)
    return answers


def _continued(answer: Answer, lines: Sequence[Line], place: int, labels: Mapping[str, str]) -> tuple[Answer, int]:
    """The answer with the lines below it that belong to it, and the place behind them."""
    value, written, places = answer.value, answer.line, set(answer.places)
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
            or _GOES_ON.search(value)
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
