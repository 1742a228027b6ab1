"""Cuts a phrase about availability into the tokens of `availability_words`, in linear time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailbot.parsers.availability.spelling import plain_spelling
from mailbot.parsers.availability.words import (
    LEXICON,
    NEVER_DAYS_BY_THEMSELVES,
    NUMBER_WORDS,
    SHORT_DAYS,
    Kind,
    Token,
)

_LONGEST = max(name.count(" ") + 1 for name in LEXICON)
_FIRST_WORDS = frozenset(name.split()[0] for name in LEXICON)
_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
_PIECE = re.compile(
    rf"""
    (?P<date> \d{{4}}-\d\d-\d\d | \d{{1,2}}/\d{{1,2}}/\d{{2,4}} | \d{{1,2}}\.\d{{1,2}}\.\d{{2,4}}
            | (?<![\d:.])\d{{1,2}}(?:st|nd|rd|th)\b | (?<![\d:.])\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?(?:{_MONTHS})\b
            | \b(?:{_MONTHS})\s\d{{1,2}}(?![\d:]|\s?[ap]\.?m) | (?<!\d)\d{{1,2}}/\d{{1,2}}(?!\d) )
    | (?P<length> (?:\d+(?:\.\d)?|an?|one|two|three|half\san)(?:\s?(?:-|to|or)\s?(?:\d|two|three))?\s?-?
                  (?:hours?|hrs?|minutes?|mins?|x|times?)\b
                | \b(?:once|twice)\b | \d\s?h(?=\s(?:a|per|each|every)\s(?:day|week|month)|/w) )
    | (?<!\d)(?P<hour>\d{{1,2}}) (?: [:.h] (?P<minute>[0-5]\d) (?!\d) )?
      (?P<half> \s?[ap]\.?m\b\.? | [ap]\b | \s?h\b | \s?uhr\b | \s?o'?clock\b | \s?hrs\b )? (?P<ish>-?ish\b)? (?!\d)
    | (?<!\d)(?P<military>(?:[01]\d|2[0-3])(?:00|15|30|45)) (?!\d) (?:\s?(?:h|hrs|hours)\b)?
    | (?P<number> \d{{3,}} )
    | (?P<word> [a-z]+ (?:'[a-z]+)* )
    | (?P<sign> -+ | > | < | \+ | & | / | \n | [,;.!?()|@:] )
    """,
    re.VERBOSE,
)
_SIGNS = {
    **dict.fromkeys("&/+", Token(Kind.AND, "&")),
    **dict.fromkeys(",@", Token(Kind.COMMA, ",")),
    "(": Token(Kind.COMMA, "("),
    **dict.fromkeys(";.!?\n|", Token(Kind.STOP, ".")),
    ">": Token(Kind.AFTER, ">"),
    "<": Token(Kind.BEFORE, "<"),
}


_GERMAN_PARTS = frozenset("vormittag vormittags nachmittag nachmittags abend abends mittag mittags".split())


@dataclass(frozen=True)
class _Piece:
    kind: str
    text: str
    start: int
    end: int
    token: Token | None = None


def tokenise(text: str) -> list[Token]:
    """The tokens of a phrase, in order. Takes time in proportion to its length."""
    pieces = list(_pieces(plain_spelling(text)))
    tokens: list[Token] = []
    place = 0
    while place < len(pieces):
        found, place = _longest_phrase(pieces, place)
        tokens.extend(found)
    return [_until(tokens, place) for place in range(len(tokens))]


def _until(tokens: list[Token], place: int) -> Token:
    """`freitags bis 16 Uhr`: a range that nothing begins goes on until then."""
    token = tokens[place]
    begins = place > 0 and tokens[place - 1].kind in (Kind.CLOCK, Kind.PART)
    ends = place + 1 < len(tokens) and tokens[place + 1].kind is Kind.CLOCK
    if token.kind is Kind.RANGE and token.text != "-" and ends and not begins:
        return Token(Kind.UNTIL, token.text)
    return token


def _pieces(text: str) -> Iterator[_Piece]:
    for found in _PIECE.finditer(text):
        kind = found.lastgroup or ""
        if found["hour"]:
            kind, token = "clock", _clock(found)
            yield _Piece(kind, found[0], found.start(), found.end(), token)
        elif found["military"]:
            hour, minute = int(found["military"][:2]), int(found["military"][2:])
            token = Token(Kind.CLOCK, found[0], start=hour * 60 + minute, half="24")
            yield _Piece("clock", found[0], found.start(), found.end(), token)
        else:
            yield _Piece(kind, found[0], found.start(), found.end())


def _clock(found: re.Match[str]) -> Token:
    hour, minute, mark = int(found["hour"]), int(found["minute"] or 0), (found["half"] or "").strip(" .")
    if hour > 24 or (hour == 24 and minute):
        return Token(Kind.NUMBER, found[0])
    if mark[:1] in ("a", "p") and 1 <= hour <= 12:
        half = "am" if mark[0] == "a" else "pm"
        return Token(Kind.CLOCK, found[0], start=hour % 12 * 60 + minute + (720 if half == "pm" else 0), half=half)
    told = hour > 12 or hour == 0 or found["hour"].startswith("0") or mark[:1] in ("h", "u")
    # Only what is marked as a time of day stands alone; a bare number needs a neighbour that explains it.
    certain = bool(mark or found["minute"] or found["ish"])
    return Token(Kind.CLOCK, found[0], start=hour * 60 + minute, half="24" if told else "", certain=certain)


def _longest_phrase(pieces: list[_Piece], place: int) -> tuple[tuple[Token, ...], int]:
    """The tokens that begin at `place`, of the longest phrase that the lexicon knows, and the place behind it."""
    piece = pieces[place]
    match piece.kind:
        case "clock":
            return _clock_or_number(pieces, place)
        case "number":
            return (Token(Kind.NUMBER, piece.text),), place + 1
        case "date":
            return (Token(Kind.ANYTIME if piece.text == "24/7" else Kind.ONCE, piece.text),), place + 1
        case "sign":
            return _sign(pieces, place), place + 1
        case "length":  # how long or how often, not when
            return (), place + 1
        case "word":
            short_day = piece.text in SHORT_DAYS and _stands_for_a_day(pieces, place)
            if short_day and piece.text in NEVER_DAYS_BY_THEMSELVES:
                return (SHORT_DAYS[piece.text],), place + 1
            known = _in_lexicon(pieces, place)
            if known:
                return known
            return (SHORT_DAYS[piece.text] if short_day else _single_word(pieces, place),), place + 1
    return (Token(Kind.WORD, piece.text),), place + 1


def _in_lexicon(pieces: list[_Piece], place: int) -> tuple[tuple[Token, ...], int] | None:
    if pieces[place].text not in _FIRST_WORDS:
        return None
    best: tuple[tuple[Token, ...], int] | None = None
    name, here, words = "", place, 0
    while here < len(pieces) and words < _LONGEST:
        if pieces[here].kind == "word":
            name, words = f"{name} {pieces[here].text}".strip(), words + 1
            if found := LEXICON.get(name):
                best = (found, here + 1)
        elif pieces[here].text != "-" or pieces[here - 1].end != pieces[here].start:
            break  # "après-midi" is one phrase, "Mon - Fri" is three
        here += 1
    if best and best[0][0].text in ("am", "pm", "a m", "p m") and not _is_half(pieces, place):
        return None
    return best


def _single_word(pieces: list[_Piece], place: int) -> Token:
    text = pieces[place].text
    if text in _RANGES_BETWEEN_CLOCKS and _kind(pieces, place - 1) == _kind(pieces, place + 1) == "clock":
        return Token(Kind.RANGE, text)
    if text in ("a", "au", "do") and _first_kind(pieces, place - 1) is _first_kind(pieces, place + 1) is Kind.DAYS:
        return Token(Kind.RANGE, text)
    if text in ("next", "this", "coming") and _first_kind(pieces, place + 1) is Kind.DAYS:
        return Token(Kind.ONCE, text)
    if text in NUMBER_WORDS and _has_an_explanation(pieces, place):
        return Token(Kind.CLOCK, text, start=(NUMBER_WORDS.index(text) + 1) * 60, certain=True)
    return Token(Kind.WORD, text)


_RANGES_BETWEEN_CLOCKS = frozenset("a do as alle e y et und i en tot bis".split())
_EXPLAINS_A_NUMBER = frozenset("at after before until till from by past around about to and between - > < @".split())
_COUNTED = frozenset("kids children mentees people mentee person slots sessions days weeks years times".split())


def _has_an_explanation(pieces: list[_Piece], place: int) -> bool:
    """`after five`, `six to eight`; but not `one of them`."""
    if place and pieces[place - 1].text in _EXPLAINS_A_NUMBER:
        return True
    return place + 1 < len(pieces) and pieces[place + 1].text in ("to", "till", "until", "-")


def _clock_or_number(pieces: list[_Piece], place: int) -> tuple[tuple[Token, ...], int]:
    """A bare number is a time of day if something beside it says so: `at 6`, `6-8`, `Tuesday 6`, `evenings 8`."""
    token = pieces[place].token
    assert token is not None
    if token.kind is Kind.NUMBER or token.half in ("am", "pm") or token.certain:
        return (token,), place + 1
    before = pieces[place - 1] if place else None
    after = pieces[place + 1] if place + 1 < len(pieces) else None
    if after and after.text in _COUNTED:
        return (Token(Kind.WORD, token.text),), place + 2
    beside_a_range = any(
        side is not None and (side.text in _EXPLAINS_A_NUMBER or side.text in _RANGES_BETWEEN_CLOCKS)
        for side in (before, after)
    )
    behind_a_day = before is not None and (before.text in LEXICON or before.text in ("", "(", ":", "&"))
    known = beside_a_range or behind_a_day or token.half == "24"
    return ((token if known else Token(Kind.NUMBER, token.text)),), place + 1


def _sign(pieces: list[_Piece], place: int) -> tuple[Token, ...]:
    piece = pieces[place]
    before = pieces[place - 1] if place else None
    after = pieces[place + 1] if place + 1 < len(pieces) else None
    if piece.text.startswith("-"):
        return (Token(Kind.RANGE, "-"),)
    attached = before is not None and before.kind == "clock" and before.end == piece.start
    if piece.text == "+" and attached and (after is None or after.start > piece.end or after.text == ","):
        return (Token(Kind.ONWARDS, "+"),)
    return (_SIGNS[piece.text],) if piece.text in _SIGNS else ()


def _is_half(pieces: list[_Piece], place: int) -> bool:
    """`Sat am`; but neither `I am free` nor `dienstags am Abend`."""
    kinds = [_first_kind(pieces, place - 1), _first_kind(pieces, place + 1)]
    return kinds[0] is Kind.DAYS and kinds[1] not in (Kind.DAYS, Kind.PART)


def _first_kind(pieces: list[_Piece], place: int) -> Kind | None:
    found = LEXICON.get(pieces[place].text) if 0 <= place < len(pieces) else None
    return found[0].kind if found else None


def _kind(pieces: list[_Piece], place: int) -> str:
    return pieces[place].kind if 0 <= place < len(pieces) else ""


def _stands_for_a_day(pieces: list[_Piece], place: int) -> bool:
    """Whether a sign or `und` joins this short word to another day, or a number follows that makes it one."""
    if pieces[place].text not in NEVER_DAYS_BY_THEMSELVES:
        explained = place + 1 < len(pieces) and pieces[place + 1].text in ("ab", "von", "um", "from", "after", "until")
        if _kind(pieces, place + 1 + explained) == "clock":
            return True
    if pieces[place].text not in NEVER_DAYS_BY_THEMSELVES and _first_kind(pieces, place + 1) is Kind.PART:
        return True
    if pieces[place].text in ("do", "di", "mi") and place + 1 < len(pieces) and pieces[place + 1].text in _GERMAN_PARTS:
        return True
    for step in (-1, 1):
        joint, other = place + step, place + 2 * step
        if 0 <= other < len(pieces) and (
            pieces[joint].kind == "sign" or pieces[joint].text in ("und", "oder", "bis", "y", "e")
        ):
            found = LEXICON.get(pieces[other].text)
            if pieces[place].text in NEVER_DAYS_BY_THEMSELVES and pieces[joint].text == ",":
                found = None  # "Sa, So" are days; in "not Wed, so Tuesday" there is only one
            if pieces[joint].text not in ".;!?\n" and (
                pieces[other].text in SHORT_DAYS or (found and found[0].kind is Kind.DAYS)
            ):
                return True
    return False
