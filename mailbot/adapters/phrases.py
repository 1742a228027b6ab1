"""What workflows say in English inside a letter, in the language of the letter.

`phrases.tsv` beside a language's letters holds, a line each, the English and the other words. `{}` stands for what a
sentence is about, such as a name; `{=}` for what is itself a phrase of the file, such as a day. What the file does not
hold stays English.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from markupsafe import Markup

FILE = "phrases.tsv"
_GAP = re.compile(r"\{(=?)\}")


class _Sentence(NamedTuple):
    """A phrase with gaps; `phrases` are the groups that have to be phrases themselves."""

    english: re.Pattern[str]
    phrases: tuple[int, ...]
    other: str


class Phrases:
    """The phrases in one file; none where there is no such file."""

    def __init__(self, file: Path) -> None:
        lines = file.read_text("utf-8").splitlines() if file.exists() else []
        pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
        self._whole = {english: other for english, other in pairs if not _GAP.search(english)}
        self._sentences = [_sentence(english, other) for english, other in pairs if _GAP.search(english)]

    def translated(self, value: object) -> object:
        """`value` with every phrase in it, however deep, in the other language."""
        if isinstance(value, Mapping):
            return {name: self.translated(part) for name, part in value.items()}
        if isinstance(value, list | tuple):
            return [self.translated(part) for part in value]
        return self._said(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    def _said(self, text: str) -> str:
        if (whole := self._whole.get(text)) is not None:
            return whole
        if "\n" in text:
            return "\n".join(map(self._said, text.split("\n")))
        for sentence in self._sentences:
            found = sentence.english.fullmatch(text)
            if found and all(found[group] in self._whole for group in sentence.phrases):
                return sentence.other.format(*map(self._said, found.groups()))
        return text


def _sentence(english: str, other: str) -> _Sentence:
    pieces = _GAP.split(english)  # every other one says whether the gap before the next is a phrase
    pattern = "(.+?)".join(map(re.escape, pieces[::2]))
    phrases = tuple(number for number, mark in enumerate(pieces[1::2], start=1) if mark)
    return _Sentence(re.compile(pattern, re.DOTALL), phrases, other)
