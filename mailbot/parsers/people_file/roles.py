"""Who somebody in a people file is to be: a mentor, a mentee, or both."""

import re
import unicodedata

from mailbot.domain.people import Role
from mailbot.parsers.folding import fold
from mailbot.parsers.prose.roles import role_in, wants_both_roles

_MENTOR = re.compile(r"\bmentor(?:s|in|innen|en|a|e|as|es|i|ka|rz[ey])?\b")
_MENTEE = re.compile(
    r"\b(?:mentees?|menti|mentorees?|protegee?s?|mentorad[oa]s?|mentorand\w*|applicants?|learners?|students?)\b"
)
_MENTORE = re.compile(r"\bmentoré(?:e)?s?\b", re.IGNORECASE)
"""French for a mentee, which without its accent is Italian for a mentor."""
_BOTH = re.compile(r"\b(?:both|beides|les deux|ambos|entrambi|beide|oba)\b")
_NEEDS_ONE = re.compile(
    r"\b(?:find|need|want|wish|looking|seeking|search|suche|cherche|busco|procuro|cerco|zoek|szukam)\w*\b.*\bmentor"
)


def names_a_role(text: str) -> bool:
    """Whether the word itself stands there, so that no heading is needed to say what is meant."""
    plain = _folded(text)
    return bool(_MENTOR.search(plain) or _MENTEE.search(plain) or _BOTH.fullmatch(plain))


def roles_in(text: str) -> tuple[Role, ...]:
    """From a cell (`Mentor`, `I'd like to find a mentor`, `both`) or the name of a file (`mentors-2027.csv`)."""
    plain = _folded(text.replace("_", " "))
    offers, wishes = bool(_MENTOR.search(plain)), bool(_MENTEE.search(plain))
    if _BOTH.search(plain) or wants_both_roles(text) or (offers and wishes):
        return (Role.MENTOR, Role.MENTEE)
    if wishes or _NEEDS_ONE.search(plain):
        return (Role.MENTEE,)
    if offers:
        return (Role.MENTOR,)
    said = role_in([text])
    return (said,) if said else ()


def _folded(text: str) -> str:
    return fold(_MENTORE.sub("mentee", unicodedata.normalize("NFC", text)))
