"""Answers to "how was it?", "are you on track?" and "what would you like to do?"."""

import re
from enum import StrEnum

from mailbot.parsers.folding import fold
from mailbot.parsers.pair_answers import words

LONGEST = 4_000  # characters that are looked at
_FEW = 12  # words: whoever writes more says more than one of ours
# At the beginning of a line; `1. a first talk` is one of a list.
_NUMBER = re.compile(
    r"^\(?(?P<number>\d{1,2}|one|two|three|four|five)(?:[ ]?(?:/|out of|of|von|sur|de)[ ]?(?P<of>5|10|five|ten))?\)?"
    r"(?=[ \t]*(?:$|\.[ \t]*$|[,;!-]|stars?\b|points?\b))",
    re.MULTILINE,
)
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}
_STARS = re.compile(r"[★⭐]{1,5}")
_CLAUSE = re.compile(
    r"[.,;:!?\n()]+|\s+-+\s+|\b(?:but|and|because|though|although|thanks|thank you|aber|mais|pero|ma)\b"
)


class Verdict(StrEnum):
    """How somebody says that it goes."""

    GOOD = "good"
    FAIR = "fair"
    TROUBLE = "trouble"


class Wish(StrEnum):
    """What somebody would like to do at a review."""

    END = "end"
    GO_ON = "go on"
    NEW_PARTNER = "new partner"


def _table(*kinds: tuple[StrEnum, str]) -> dict[str, StrEnum]:
    return {fold(" ".join(phrase.split())): kind for kind, told in kinds for phrase in told.split(",")}


_VERDICTS = _table((Verdict.GOOD, words.GOOD), (Verdict.FAIR, words.FAIR), (Verdict.TROUBLE, words.TROUBLE))
_WISHES = _table((Wish.END, words.END), (Wish.GO_ON, words.GO_ON), (Wish.NEW_PARTNER, words.NEW_PARTNER))
# `It was` before `great`, `he is` before `rude`.
_LEADS = re.compile(
    r"^(?:(?:it|that|this|we|he|she|they|i|all|everything|things|my (?:mentor|mentee|partner)|the session|the meeting|our (?:first )?(?:session|meeting))\s+)?"
    r"(?:(?:was|is|are|went|'s|goes|going|has been|have been|it's)\s+)?(?:(?:all|really|very|quite|so far|just|pretty|rather|a bit|a little|somewhat|kind of|so)\s+)?"
)

# `We'd like to` before `go on`, `for a few more weeks` behind it.
_WISH_LEADS = re.compile(
    r"^(?:(?:yes|ok|okay|well|so|please|honestly|actually|maybe|(?:i|we) (?:both )?(?:think|feel|agreed?|decided)(?: that)?) )*"
    r"(?:(?:i|we)(?:'d|'ll| would| will| want| wish| hope| are| am| can| could)?(?: both| all)?(?: like| love| prefer| rather| want| wish| "
    r"happy| ready| going| willing)?(?: to)? |let'?s |let us |(?:it's |it is )?time to |(?:can|could|shall|may|should) we |"
    r"happy to |to )?"
)
_WISH_TRAILS = re.compile(
    r"\s+(?:for (?:a|an|another|some|the|now|\d+|two|three|four|five|six)\b.*|here|now|together|a (?:bit|while|little) "
    r"longer|please|with (?:him|her|them|each other|my \w+|[a-z]+)|until .*|as (?:we are|before|it is|planned)|like this|"
    r"(?:our|the|these) (?:sessions|meetings|chats|mentoring|pairing|programme|calls)|too|then|if (?:possible|we can))$"
)
_MOST_TRAILS = 3


def read_verdict(written: str) -> Verdict | None:
    """The number or the first word that says it. One sign of trouble counts for more than all that is well."""
    text = fold(written[:LONGEST]).strip()
    number = _verdict_of_number(text)
    found = [verdict for clause in _clauses(text) if (verdict := _VERDICTS.get(clause)) is not None]
    if Verdict.TROUBLE in found:
        return Verdict.TROUBLE
    return number or (Verdict(found[0]) if found else None)


def read_wish(written: str) -> Wish | None:
    """None where two different ones are told, too."""
    clauses = _clauses(fold(written[:LONGEST]).strip())
    found = {wish for clause in clauses for form in _wish_forms(clause) if (wish := _WISHES.get(form)) is not None}
    return Wish(found.pop()) if len(found) == 1 else None


def _wish_forms(clause: str) -> list[str]:
    """The clause as it stands, and what is left when how it is put and how long it shall be are taken off."""
    core = _WISH_LEADS.sub("", clause)
    forms = [clause, core]
    for _ in range(_MOST_TRAILS):
        core = _WISH_TRAILS.sub("", core)
        forms.append(core)
    return forms


def _clauses(text: str) -> list[str]:
    """The short pieces of what was written, as they stand and without how they begin: `it was great` is `great`."""
    pieces = [" ".join(piece.split()) for piece in _CLAUSE.split(text)]
    short = [piece for piece in pieces if piece and len(piece.split()) <= _FEW]
    return [form for piece in short for form in dict.fromkeys((piece, _LEADS.sub("", piece)))]


def _verdict_of_number(text: str) -> Verdict | None:
    if stars := _STARS.match(text):
        return _on_scale(len(stars[0]), 5)
    told = _NUMBER.search(text)
    if told is None:
        return None
    number = _as_number(told["number"])
    of = _as_number(told["of"]) if told["of"] else 5 if number <= 5 else 10
    return _on_scale(number, of) if 1 <= number <= of else None


def _as_number(told: str) -> int:
    return _NUMBERS.get(told) or int(told)


def _on_scale(number: int, of: int) -> Verdict:
    share = number / of
    return Verdict.GOOD if share > 0.7 else Verdict.FAIR if share > 0.5 else Verdict.TROUBLE
