"""Letters of one shape are parsed once: their Markdown has gaps where the values go, which are filled in afterwards.

A value that isn't there when the Markdown is parsed can't mean anything in it, either.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from markdown_it.common.utils import escapeHtml

from mailbot.adapters import markdown

# Between two characters of the private use area, which no wording of ours contains.
_OPENS, _CLOSES = "\ue000", "\ue001"
_GAP = re.compile(f"{_OPENS}([0-9]+){_CLOSES}")
_MOST_SHAPES = 256


@dataclass(frozen=True)
class Shape:
    """One letter's subject, text and HTML, with gaps."""

    subject: str
    text: str
    fragment: str


class Gaps:
    """Collects the values of one letter while its file is filled in."""

    def __init__(self) -> None:
        self._values: list[str] = []

    def leave(self, value: object) -> str:
        """What stands in the Markdown for this value; nothing for an empty one."""
        line = markdown.one_line(value)
        if not line:
            return ""
        self._values.append(line)
        return f"{_OPENS}{len(self._values) - 1}{_CLOSES}"

    def fill_text(self, text: str) -> str:
        return _filled(text, self._values, str)

    def fill_html(self, html: str) -> str:
        return _filled(html, self._values, escapeHtml)


@lru_cache(maxsize=_MOST_SHAPES)
def shape_of(subject: str, body: str) -> Shape | None:
    """None where a value is part of a link or of a picture: those are checked when they are parsed."""
    tokens = markdown.parse(body)
    fragment = markdown.as_html(tokens)
    if set(_GAP.findall(body)) - set(_GAP.findall(fragment)):
        return None
    return Shape(markdown.line_as_text(subject), markdown.as_text(tokens), fragment)


def _filled(text: str, values: Sequence[str], dress: Callable[[str], str]) -> str:
    return _GAP.sub(lambda gap: dress(values[int(gap[1])]) if int(gap[1]) < len(values) else "", text)
