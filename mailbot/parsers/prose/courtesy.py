"""Greetings, thanks, lead-ins and sign-offs: lines that say nothing about a record, in the languages that we read."""

import re
from collections.abc import Mapping

from mailbot.parsers.availability.reader import find_availability
from mailbot.parsers.availability.time_zones import read_time_zone
from mailbot.parsers.fields.capacity import find_bare_count
from mailbot.parsers.folding import fold, fold_in_place
from mailbot.parsers.prose.courtesy_words import GREETINGS, LEAD_INS, PLEASANT, PLEASED, SIGN_OFFS, THANKS, listed
from mailbot.parsers.skills.reader import find_skills

LONGEST = 160
_LONGEST_TITLE = 80


def _phrases(*tables: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, listed(*tables)))})(?![\w'])")


_ANY = _phrases(GREETINGS, SIGN_OFFS, THANKS, PLEASED, LEAD_INS)
_GREETING = _phrases(GREETINGS, THANKS)
_SIGN_OFF = _phrases(SIGN_OFFS, THANKS)
_CLOSING = _phrases(SIGN_OFFS)
_PLEASANT = re.compile(rf"\b{_phrases(PLEASANT).pattern}")
# "Dear Harbour team", "Hello mentoring people": a greeting to nobody in particular.
_ADDRESSED = re.compile(
    r"(?:to )?(?:the |all )?(?:[\w'&-]+ ){0,3}(?:team|programme|program|coordinators?|organi[sz]ers?|folks|friends|"
    r"people|everyone|mentoring|mentors|tous|equipe|equipo|zusammen|allemaal|todos)[\s,!.:]*"
)
_BEHIND_A_NAME = re.compile(r"\s+(?:x{1,3}|xo|:\)|<3|\([^()]{1,20}\))\s*$", re.I)  # Maisie x, Margaret Ellis (Mrs)
_NAMES_AND_PLACES = frozenset(
    "jordan georgia sydney florence chester lincoln victoria austin charlotte chad israel kenya india brooklyn dakota "
    "preston bradford orlando raleigh cleveland columbus dudley barrie milton madison houston dallas carolina virginia chelsea savannah santiago francisco adelaide lourdes milan".split()
)
_BETWEEN = re.compile(r"[^\w']+")
_A_NAME = re.compile(r"(?:[^\W\d_a-z][\w'’.\-]*)(?:\s+(?:[^\W\d_a-z][\w'’.\-]*|de|van|von|da|der|den|la)){0,3}")


def is_courtesy(line: str) -> bool:
    """Whether a line is nothing but greetings, thanks, pleasure and sign-offs, perhaps with a name: `Thanks, Maya!`"""
    if len(line) > LONGEST:
        return False
    rest = _behind_phrases(fold(line), _ANY)
    if rest is None:
        return not re.search(r"\w", line) or bool(re.fullmatch(rf"to {_ADDRESSED.pattern}", fold(line).strip()))
    if rest == "" or (_begins_with(line, _GREETING, _SIGN_OFF) and _is_a_name(line, rest)):
        return True
    return _begins_with(line, _GREETING) and bool(_ADDRESSED.fullmatch(rest))


def length_of_greeting(text: str) -> int:
    """How much of a sentence's beginning is courtesy: `Hi, ` of `Hi, I'd like to learn Go`."""
    folded = fold_in_place(text[:LONGEST])
    start = _BETWEEN.match(folded)
    place = start.end() if start else 0
    while found := _ANY.match(folded, place):
        gap = _BETWEEN.match(folded, found.end())
        place = gap.end() if gap else found.end()
    return place


def is_pleasant(sentence: str) -> bool:
    """Whether a sentence has words of thanks, hope, joy or apology in it, whatever else it says."""
    return bool(_PLEASANT.search(fold(sentence)))


def is_sign_off(line: str) -> bool:
    """Whether what follows this line can only be a name: `Best regards,`."""
    return len(line) <= LONGEST and _behind_phrases(fold(line), _SIGN_OFF) == ""


def is_a_name(line: str) -> bool:
    """Whether a line is one to four capitalised words and nothing else, as under a sign-off."""
    return len(line) < 60 and bool(_A_NAME.fullmatch(_BEHIND_A_NAME.sub("", line).strip(" ,.-–—*_")))


def courtesies_among(lines: Mapping[int, str], *, below_answers: bool = False) -> frozenset[int]:
    """The places of lines that are courtesies: also the name below a sign-off with what stands under it, and a name
    that stands alone at the end, of several lines or `below_answers`.
    """
    found: set[int] = set()
    signed = named = closed = False
    before = None
    for place, text in lines.items():
        goes_on = before is not None and place == before + 1
        before = place
        if is_courtesy(text):
            found.add(place)
            signed, named, closed = is_sign_off(text), False, _behind_phrases(fold(text), _CLOSING) == ""
        elif signed and (is_signature(text) or (closed and is_a_name(text))):
            found.add(place)
            signed, named = False, True
        elif named and goes_on and len(text) < _LONGEST_TITLE:
            found.add(place)  # "Senior Java developer at Acme" says who they are, not what they wish
        else:
            signed = named = False
    last = max(lines, default=None)
    if last is not None and (len(lines) > 1 or below_answers) and is_signature(lines[last]):
        found.add(last)
    return frozenset(found)


def is_signature(text: str) -> bool:
    """`- Maya`, `Maya Lopez`: capitalised words which no skill and no day is."""
    return (
        is_a_name(text)
        and len(text.split()) <= 3
        and not find_skills(text, cue=True)
        and not find_availability(text)
        and not find_bare_count(text)
        and (fold(text).strip(" ,.-*_") in _NAMES_AND_PLACES or not read_time_zone(text))
    )


def _behind_phrases(folded: str, phrases: re.Pattern[str]) -> str | None:
    """What is left once all phrases at the beginning are taken off; None when there were none."""
    start = _BETWEEN.match(folded)
    place = start.end() if start else 0
    first = place
    while found := phrases.match(folded, place):
        gap = _BETWEEN.match(folded, found.end())
        place = gap.end() if gap else found.end()
    return folded[place:].strip() if place > first else None


def _begins_with(line: str, *tables: re.Pattern[str]) -> bool:
    folded = fold(line).lstrip()
    return any(table.match(folded) for table in tables)


def _is_a_name(line: str, rest: str) -> bool:
    """`rest` is folded; as it stood in the line, it must be capitalised like a name."""
    written = line.rstrip()[-len(rest) :] if line.isascii() else line.split()[-len(rest.split()) :]
    words = written if isinstance(written, list) else written.split()
    return bool(words) and is_a_name(" ".join(words).rstrip("!:)("))
