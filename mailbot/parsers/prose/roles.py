"""Who offers to mentor and who wishes to learn."""

import re
from collections.abc import Iterable

from mailbot.domain.people import Role
from mailbot.parsers.folding import fold_in_place
from mailbot.parsers.prose.role_words import OFFERS, WISHES

_OFFERS = re.compile(rf"\b(?:{'|'.join(OFFERS)})")
_WISHES = re.compile(rf"\b(?:{'|'.join(WISHES)})")
_AS_MENTOR = re.compile(r"\b(?:be(?:come|coming)? a mentor|to mentor\b(?! me)|as a mentor|mentor others)")
_AS_MENTEE = re.compile(r"\b(?:for a mentor|need a mentor|find a mentor|be mentored|as a mentee|struggl)")
_REFUSES = re.compile(
    r"\b(?:don't|do not|dont|not|no longer|never|didn't|can't|cannot|won't|already|nicht|kein\w*|ne|pas|no|nao|non|niet|geen|nie)\b(?! only| just| sure| very| yet| good| that)[^,;.!?]{0,25}$"
)


def offers(plain: str) -> re.Match[str] | None:
    """Where a folded sentence offers to mentor, if it does: not in `I can't help with Java`."""
    return _first(_OFFERS, plain)


def wishes(plain: str) -> re.Match[str] | None:
    """Where a folded sentence wishes to learn, if it does."""
    return _first(_WISHES, plain)


def _first(pattern: re.Pattern[str], plain: str) -> re.Match[str] | None:
    for found in pattern.finditer(plain):
        if not _REFUSES.search(plain, max(0, found.start() - 40), found.start()):
            return found
    return None


def wants_both_roles(text: str) -> bool:
    """Whether somebody would mentor and be mentored: which skill is meant for which only they can say."""
    folded = fold_in_place(text)
    return bool(_AS_MENTOR.search(folded) and _AS_MENTEE.search(folded))


def role_in(sentences: Iterable[str]) -> Role | None:
    """What somebody wants to be, from the words of an offer or a wish; None if there is neither, or both."""
    told = [fold_in_place(sentence) for sentence in sentences]
    offering = [sentence for sentence in told if offers(sentence)]
    wishing = [sentence for sentence in told if sentence not in offering and wishes(sentence)]
    if offering and wishing:
        text = " ".join(told)
        as_mentor, as_mentee = _AS_MENTOR.search(text), _AS_MENTEE.search(text)
        return None if bool(as_mentor) == bool(as_mentee) else Role.MENTOR if as_mentor else Role.MENTEE
    return Role.MENTOR if offering else Role.MENTEE if wishing else None
