"""What workflows say in English inside a letter, in the language of the letter.

`phrases.tsv` beside a language's letters holds, a line each, the English and the other words. A gap stands for what a
sentence is about: `{}` for anything, such as a name; `{#}` for a number or a clock time; `{=}` for what the file
translates itself, such as a date. A line that begins with `=` counts in such a gap alone: May is a month there, and a
name everywhere else. What the file does not hold stays English.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from markupsafe import Markup

FILE = "phrases.tsv"
GAP = re.compile(r"\{([=#]?)\}")
_INSIDE = "="
_FILLED_BY = {"": "(.+?)", "=": "(.+?)", "#": r"([\d:.]+)"}
_SENTENCE_END = re.compile(r"(?<=[.?!]) ")


class _Sentence(NamedTuple):
    """A phrase with gaps; `phrases` are the groups that have to be phrases themselves."""

    english: re.Pattern[str]
    phrases: frozenset[int]
    other: str
    is_inside: bool


class Phrases:
    """The phrases in one file; none where there is no such file."""

    def __init__(self, file: Path) -> None:
        lines = file.read_text("utf-8").splitlines() if file.exists() else []
        pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
        self._whole = {english: other for english, other in pairs if not GAP.search(english)}
        self._sentences = [_sentence(english, other) for english, other in pairs if GAP.search(english)]

    def translated(self, value: object) -> object:
        """`value` with every phrase in it, however deep, in the other language."""
        if isinstance(value, Mapping):
            return self._entry(value) if {"label", "value"} == set(value) else self._each(value)
        if isinstance(value, list | tuple):
            return [self.translated(part) for part in value]
        return self._said(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    def _each(self, values: Mapping[str, object]) -> dict[str, object]:
        return {name: self.translated(part) for name, part in values.items()}

    def _entry(self, entry: Mapping[str, object]) -> dict[str, object]:
        """A line of a record: its label says what its value may be."""
        label, mark, value = (self._phrase(f"{entry['label']}: {entry['value']}") or "").partition(": ")
        return {"label": label, "value": value} if mark else self._each(entry)

    def _said(self, text: str) -> str:
        return self._phrase(text) or text

    def _phrase(self, text: str, *, inside: bool = False) -> str | None:
        """The text in other words; None where the file has none for it."""
        if inside and (text.isdecimal() or _INSIDE + text in self._whole):
            return self._whole.get(_INSIDE + text, text)
        if (whole := self._whole.get(text)) is not None:
            return whole
        if "\n" in text:
            return "\n".join(map(self._said, text.split("\n")))
        return self._sentences_apart(text) or self._filled_in(text, inside=inside)

    def _sentences_apart(self, text: str) -> str | None:
        """Several sentences one after the other, if each of them is known."""
        parts = _SENTENCE_END.split(text)
        said = [self._phrase(part) for part in parts] if len(parts) > 1 else [None]
        return " ".join(part for part in said if part) if all(said) else None

    def _filled_in(self, text: str, *, inside: bool) -> str | None:
        for sentence in self._sentences:
            found = sentence.english.fullmatch(text) if inside or not sentence.is_inside else None
            if found is None:
                continue
            parts = [self._gap(part, number in sentence.phrases) for number, part in enumerate(found.groups())]
            known = [part for part in parts if part is not None]
            if len(known) == len(parts):
                return sentence.other.format(*known)
        return None

    def _gap(self, part: str, has_to_be_a_phrase: bool) -> str | None:
        return self._phrase(part, inside=True) if has_to_be_a_phrase else self._said(part)


def _sentence(english: str, other: str) -> _Sentence:
    is_inside = english.startswith(_INSIDE)
    pieces = GAP.split(english.removeprefix(_INSIDE))  # every other one is the mark of the gap before the next
    marks = pieces[1::2]
    pattern = "".join(_FILLED_BY[piece] if number % 2 else re.escape(piece) for number, piece in enumerate(pieces))
    phrases = frozenset(number for number, mark in enumerate(marks) if mark == "=")
    return _Sentence(re.compile(pattern, re.DOTALL), phrases, other, is_inside)
