"""Signs that somebody may be in danger or was treated badly: then a human answers, never the programme by itself.

When in doubt, to the human: a message too many costs a coordinator a minute.
"""

import re
from collections.abc import Iterable, Iterator

from mailbot.parsers.commands.phrases import compiled, with_names_masked
from mailbot.parsers.commands.sentences import sentence
from mailbot.parsers.safeguarding_exceptions import ELSEWHERE, INNOCENT, WORK
from mailbot.parsers.safeguarding_signs import GROUPS, NAMED

_WRAPPED_FROM = 50
_LONGEST = 600
_MOST_SUSPECTS = 200
_END = re.compile(r"[.!?;]+\s+|\n")
_INNOCENT = compiled(INNOCENT, NAMED)
_WORK = compiled(WORK.split(","))
_ELSEWHERE = re.compile(rf"\b(?:{'|'.join(map(re.escape, ELSEWHERE))})")


def _stems(listed: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(listed.split())})")


_GROUPS = tuple(
    (_stems(group.stems), compiled(group.signs, NAMED), compiled(group.topics or ("\0",))) for group in GROUPS
)
_MAY_WORRY = _stems(" ".join(group.stems for group in GROUPS))


def is_worrying(lines: Iterable[str]) -> bool:
    """Whether a human should read this before anything is answered."""
    suspects = 0
    for said in _sentences(lines):
        written = sentence(said)
        if _ELSEWHERE.search(written.plain):
            return True
        if _MAY_WORRY.search(written.plain):
            suspects += 1
            if suspects > _MOST_SUSPECTS or _worries(with_names_masked(written.written, written.plain)):
                return True
    return False


def _worries(plain: str) -> bool:
    plain = _INNOCENT.sub(" ", plain)
    for stems, signs, topics in _GROUPS:
        if stems.search(plain) and (signs.search(plain) or (topics.search(plain) and not _WORK.search(plain))):
            return True
    return False


def _sentences(lines: Iterable[str]) -> Iterator[str]:
    """The sentences of a text; a line that a mail program has wrapped goes on in the next one."""
    text = ""
    for line in lines:
        goes_on = len(text) - text.rfind("\n") > _WRAPPED_FROM and re.match(r"\s*[a-z]", line)
        text += f"{' ' if goes_on else chr(10)}{line.strip()}"
    for said in _END.split(text):
        for start in range(0, len(said), _LONGEST):
            yield said[start : start + _LONGEST]
