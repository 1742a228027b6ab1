"""Lines on which a line break was lost between what a person wrote and the attribution above or below it."""

import re

from mailbot.parsers.quoting.attributions import COLONS, LONGEST_ATTRIBUTION, ends_with_verb, is_complete
from mailbot.parsers.quoting.display import ShownLine

_OPENS_WITHIN = re.compile(
    r"(?:\s|-{2,3}\s?)(?=(?:On|At|Am|Le|El|Em|Il|Op|Den|På|Dnia|Dne|Pada|Vào)\s+(?:\w+[.,]?,?\s+){0,3}\d)"
)


def cut_at_attribution(line: ShownLine) -> list[ShownLine]:
    """A line on which an introduction stands beside words of theirs, before it or after it, cut in its parts."""
    text = line.text
    if line.depth or not 10 < len(text) <= 2 * LONGEST_ATTRIBUTION:
        return [line]
    end = _end_within(text)
    is_within = end > 0
    if not is_within:
        if not (text.endswith(COLONS) or ends_with_verb(text)):
            return [line]
        end = len(text)
    start = 0
    for opening in _OPENS_WITHIN.finditer(text, 0, end):
        start = opening.end()
    introduction = text[start:end].rstrip()
    if not (is_within or start) or not is_complete(introduction):
        return [line]
    pieces = (text[:start].rstrip(" -"), introduction, text[end:])
    return [line._replace(text=piece) for piece in pieces if piece]


def _end_within(text: str) -> int:
    """Where words go on after the colon of "… wrote: sounds good"; 0 where none do."""
    colon = text.find(": ")
    while colon > 0:
        if ends_with_verb(text[:colon]):
            return colon + 2
        colon = text.find(": ", colon + 2)
    return 0
