"""Signs that somebody may be in danger or was treated badly: then a human answers, never the programme by itself.

When in doubt, to the human: a message too many costs a coordinator a minute.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from mailbot.parsers.folding import fold
from mailbot.parsers.safeguarding.classes import CLASSES
from mailbot.parsers.safeguarding.dangers import DANGERS
from mailbot.parsers.safeguarding.exceptions import ELSEWHERE, INNOCENT, WORK
from mailbot.parsers.safeguarding.misconduct import MISCONDUCT, TOPICS
from mailbot.parsers.skills.reader import is_technology
from mailbot.parsers.word_patterns import WordPatterns, Words, places_in, words_of

_WRAPPED_FROM = 50
_LONGEST = 60_000
_WORDS_BEFORE, _WORDS_BEHIND = 40, 15
_MOST_SUSPECTS = 20
_PEOPLE_TOO = frozenset(
    "Ada Alice Clara Crystal Dylan Elixir Elm Ember Eve Jade Jasmine Jenkins Julia Nim Pascal Ray Ruby Sage Stan Vala".split()
)
_SIGNS, _TOPICS = WordPatterns((*DANGERS, *MISCONDUCT), CLASSES), WordPatterns(TOPICS, CLASSES)
_INNOCENT, _WORK = WordPatterns(INNOCENT, CLASSES), WordPatterns(WORK, CLASSES)
_ELSEWHERE = re.compile(rf"\b(?:{'|'.join(ELSEWHERE)})")


def is_worrying(lines: Iterable[str]) -> bool:
    """Whether a human should read this before anything is answered."""
    text = _unwrapped(lines)[:_LONGEST]
    if _ELSEWHERE.search(fold(text)):
        return True
    words = Words([word.lower() if _names_no_one(word) else word for word in words_of(text)])
    suspects = list(islice(_surroundings(_SIGNS.find(words) | _TOPICS.find(words), words), _MOST_SUSPECTS + 1))
    return len(suspects) > _MOST_SUSPECTS or any(map(_worries, suspects))


def _names_no_one(word: str) -> bool:
    """`I'm afraid of SQL`; but Ruby and Julia may be people."""
    return word[0].isupper() and word not in _PEOPLE_TOO and is_technology(word.lower())


def _worries(said: Sequence[str]) -> bool:
    """A closer look at a sentence, without its innocent sayings."""
    left = [*said, "."]
    for start, end in _INNOCENT.spans(Words(said)):
        left[start:end] = ["-"] * (end - start)
    words = Words(left)
    return bool(_SIGNS.find(words) or (_TOPICS.find(words) and not _WORK.find(words)))


def _surroundings(found: int, words: Words) -> Iterator[Sequence[str]]:
    """What stands around each find in its sentence; finds that stand close together have one in common."""
    reached = 0
    for place in places_in(found):
        if place <= reached:
            continue
        start = place - 1
        while start > max(0, place - _WORDS_BEFORE) and words.listed[start - 1] != ".":
            start -= 1
        reached = place
        while reached < min(len(words.listed), place + _WORDS_BEHIND) and words.listed[reached] != ".":
            reached += 1
        yield words.listed[start:reached]


def _unwrapped(lines: Iterable[str]) -> str:
    """A text in which a line that a mail program has wrapped goes on."""
    joined: list[str] = []
    for line in lines:
        goes_on = joined and len(joined[-1]) > _WRAPPED_FROM and re.match(r"\s*[a-z]", line)
        joined.append(f"{' ' if goes_on else chr(10)}{line.strip()}")
    return "".join(joined)
