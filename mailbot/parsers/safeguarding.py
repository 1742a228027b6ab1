"""Signs that somebody may be in danger or was treated badly: then a human answers, never the programme by itself.

When in doubt, to the human: a message too many costs a coordinator a minute.
"""

import re
from collections.abc import Iterable, Iterator

from mailbot.parsers.commands.phrases import compiled, with_names_masked
from mailbot.parsers.commands.sentences import sentence
from mailbot.parsers.safeguarding_exceptions import ELSEWHERE, INNOCENT, WORK
from mailbot.parsers.safeguarding_signs import GROUPS, NAMED
from mailbot.parsers.sign_index import SignIndex

_WRAPPED_FROM = 50
_LONGEST = 600
_MOST_SUSPECTS = 60
_END = re.compile(r"[.!?;]+\s+|\n")
_INNOCENT = compiled(INNOCENT, NAMED)
_WORK = compiled(WORK.split(","))
_ELSEWHERE = re.compile(rf"\b(?:{'|'.join(map(re.escape, ELSEWHERE))})")


_SIGNS = SignIndex((sign for group in GROUPS for sign in group.signs), NAMED)
_TOPICS = SignIndex((topic for group in GROUPS for topic in group.topics), NAMED)


def is_worrying(lines: Iterable[str]) -> bool:
    """Whether a human should read this before anything is answered."""
    suspects = 0
    for said in _sentences(lines):
        written = sentence(said)
        if _ELSEWHERE.search(written.plain):
            return True
        signs, topics = _SIGNS.candidates(written.plain), _TOPICS.candidates(written.plain)
        if signs or topics:
            suspects += 1
            plain = _INNOCENT.sub(" ", with_names_masked(written.written, written.plain))
            is_a_topic = any(topic.search(plain) for topic in topics) and not _WORK.search(plain)
            if suspects > _MOST_SUSPECTS or is_a_topic or any(sign.search(plain) for sign in signs):
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
