"""From text to tokens: the longest phrases that the lexicon knows, and what their neighbours make of short words."""

import re
from functools import lru_cache

from mailbot.parsers.availability.conventions import NOON
from mailbot.parsers.availability.day_words import LETTERS_OF_DAYS
from mailbot.parsers.availability.lexicon import LEXICON, SHORT, Meaning
from mailbot.parsers.availability.neighbours import (
    RANGES,
    joint_at,
    kind_at,
    phrase_at,
    piece_at,
    sort_beside,
    stands_for_a_day,
    starts_a_statement,
)
from mailbot.parsers.availability.pieces import HOURS, Piece, cut
from mailbot.parsers.availability.small_words import COUNTED, HARMLESS
from mailbot.parsers.availability.time_zones import without_time_zones
from mailbot.parsers.availability.typos import corrected
from mailbot.parsers.availability.words import Kind, Token
from mailbot.parsers.folding import fold

_SIGNS = {
    **dict.fromkeys("&/+", Token(Kind.AND, "&")),
    **dict.fromkeys(",@✅✔", Token(Kind.COMMA, ",")),
    "(": Token(Kind.COMMA, "("),
    **dict.fromkeys(";.!?\n|•", Token(Kind.STOP, ".")),
    **dict.fromkeys("❌✗✘", Token(Kind.NOT, "no")),
    ">": Token(Kind.AFTER, ">"),
    "<": Token(Kind.BEFORE, "<"),
}
_EXPLAINS_A_NUMBER = frozenset(
    "at after before until till til from by past around about to and between or not bis tot von vom van gegen um vers sobre "
    "- -> > < @".split()
)
_NEXT = frozenset(
    "next this coming nachsten nachster kommenden diesen prochain prochaine proximo proxima prossimo prossima volgende "
    "komende najblizszy najblizsza przyszly przyszla".split()
)
_LEADS = frozenset((Kind.AFTER, Kind.BEFORE, Kind.UNTIL, Kind.BETWEEN, Kind.RANGE))
_POINTED = frozenset(
    "mo di mi do fr sa so lu ma me je ve mon tue tues wed weds thu thur thurs fri sat sun lun mar mer jeu ven sam dim "
    "mie jue vie sab dom morn aft eve evs excl incl approx ca c usu esp min max hrs".split()
)
_RANKED = frozenset("choice option preference pick".split())
_BOUNDS = (Kind.AFTER, Kind.BEFORE, Kind.UNTIL)
_BEFORE_HALVES = (Kind.DAYS, Kind.ONCE)


def tokenise(text: str) -> list[Token]:
    """The tokens of a phrase, in order, with their places in the folded text. Takes time linear in its length."""
    pieces = _without_points(list(cut(fold(text))))
    tokens: list[Token] = []
    place = 0
    while place < len(pieces):
        found, behind = _longest_phrase(pieces, place, tokens[-1].kind if tokens else None)
        where = pieces[place].start, pieces[behind - 1].stop
        tokens.extend(token._replace(place=where[0], stop=where[1]) for token in found)
        place = behind
    return [_until(tokens, place) for place in range(len(tokens))]


@lru_cache(maxsize=64)  # a sentence is looked at for several things, one after the other
def tokens_of_times(text: str) -> list[Token]:
    """The tokens of a phrase without the time zones in it."""
    return tokenise(without_time_zones(text))


def _without_points(pieces: list[Piece]) -> list[Piece]:
    """`Fr. ab 14 Uhr`, `Mo. und Do.`: but before a day it may end a sentence, `not Mon. Wed. after six`."""
    return [piece for place, piece in enumerate(pieces) if not _shortens(pieces, place)]


def _shortens(pieces: list[Piece], place: int) -> bool:
    before, after = piece_at(pieces, place - 1), piece_at(pieces, place + 1)
    if pieces[place].text != "." or before is None or before.stop != pieces[place].start or before.text not in _POINTED:
        return False
    begins_anew = sort_beside(pieces, place, 1) == "days" or getattr(piece_at(pieces, place + 2), "text", "") == ":"
    return after is not None and after.text != "\n" and not begins_anew


def _until(tokens: list[Token], place: int) -> Token:
    """`freitags bis 16 Uhr`: a range that nothing begins goes on until then."""
    token = tokens[place]
    begins = place > 0 and tokens[place - 1].kind in (Kind.CLOCK, Kind.PART)
    behind = [token.kind for token in tokens[place + 1 : place + 4]]
    if token.text == "to" and not begins and behind == [Kind.CLOCK, Kind.RANGE, Kind.CLOCK]:
        return token._replace(kind=Kind.WORD, text="i")  # "change Thursday to 7-9"
    ends = behind[:1] == [Kind.CLOCK]
    if token.kind is Kind.RANGE and token.text[0] != "-" and ends and not begins:
        return token._replace(kind=Kind.UNTIL)
    return token


def _longest_phrase(pieces: list[Piece], place: int, before: Kind | None) -> tuple[Meaning, int]:
    """The tokens that begin at `place`, behind one of the kind `before`, and the place behind their phrase."""
    piece = pieces[place]
    match piece.kind:
        case "clock":
            return _clock_or_number(pieces, place, before)
        case "length":
            return (piece.token,) if piece.token else (), place + 1
        case "letters":
            names = [LETTERS_OF_DAYS[letter] for letter in re.split(r"\W+", piece.text)]
            return tuple(LEXICON[name][0] for name in names), place + 1
        case "date" if getattr(piece_at(pieces, place + 1), "text", "") in _RANKED:
            return (), place + 2  # "1st choice"
        case "sign":
            return _sign(pieces, place), place + 1
        case "word":
            return _word(pieces, place, before)
    date = Kind.SEASON if before in _BOUNDS else Kind.ONCE  # "from 1 March", but "1 March at 3pm"
    kind = {"always": Kind.ANYTIME, "number": Kind.NUMBER}.get(piece.kind, date)
    return (Token(kind, piece.text),), place + 1


def _word(pieces: list[Piece], place: int, led_by: Kind | None) -> tuple[Meaning, int]:
    text = pieces[place].text
    if text in SHORT and stands_for_a_day(pieces, place):
        return (SHORT[text],), place + 1
    if text in ("morgen", "manana") and kind_at(pieces, place - 1) is Kind.DAYS:
        return LEXICON["morning"], place + 1  # otherwise it is tomorrow
    if joint := joint_at(pieces, place, led_by):
        return (joint,), place + 1
    known = _in_lexicon(pieces, place)
    if known and not (known[0][0].kind is Kind.NOT and _begins_a_compound(pieces, known[1])):
        return known
    if text == "work" and starts_a_statement(pieces, place) and sort_beside(pieces, place, 1):
        return LEXICON["i work"], place + 1
    if text in _NEXT and Kind.DAYS in (kind_at(pieces, place - 1), kind_at(pieces, place + 1)):
        return (Token(Kind.ONCE, text),), place + 1
    if text in HOURS and _is_explained(pieces, place):
        return (Token(Kind.CLOCK, text, start=HOURS[text] * 60, certain=True),), place + 1
    if text not in HARMLESS and (name := corrected(text)):
        return LEXICON[name], place + 1
    return (Token(Kind.ONCE if text in ("morgen", "manana") else Kind.WORD, text),), place + 1


def _begins_a_compound(pieces: list[Piece], behind: int) -> bool:
    """`non-finance managers`, `no-code`."""
    joint, after = piece_at(pieces, behind), piece_at(pieces, behind + 1)
    attached = joint is not None and joint.text == "-" and joint.start == pieces[behind - 1].stop
    return attached and joint is not None and after is not None and after.start == joint.stop


def _in_lexicon(pieces: list[Piece], place: int) -> tuple[Meaning, int] | None:
    found = phrase_at(pieces, place)
    if found and found[0][0].text in ("am", "pm", "a m", "p m") and not _is_half(pieces, place, found[1]):
        return None
    return found


def _clock_or_number(pieces: list[Piece], place: int, led_by: Kind | None) -> tuple[Meaning, int]:
    """A bare number is a time of day if something beside it says so: `at 6`, `6-8`, `Tuesday 6`, `evenings 8`."""
    token, after = pieces[place].token, piece_at(pieces, place + 1)
    assert token is not None
    if token.start % NOON == 0 and after and LEXICON.get(after.text, (token,))[0].text in ("noon", "midnight"):
        return LEXICON[after.text], place + 2  # "12 noon"
    if token.kind is Kind.NUMBER or token.half in ("am", "pm") or token.certain:
        return (token,), place + 1
    if after and after.text in COUNTED:
        return (Token(Kind.WORD, token.text),), place + 2
    if phrase := _in_lexicon(pieces, place):
        return phrase
    if _is_enumerating(pieces, place):
        return (), place + 2
    before = piece_at(pieces, place - 1)
    behind_a_day = before is not None and (before.text in LEXICON or before.text in SHORT or before.text in "(:&,")
    known = (
        led_by in _LEADS
        or _is_explained(pieces, place)
        or behind_a_day
        or token.half == "24"
        or sort_beside(pieces, place, 1) == "times"
    )
    return (token if known else Token(Kind.NUMBER, token.text),), place + 1


def _is_enumerating(pieces: list[Piece], place: int) -> bool:
    """`1. Tuesday`, `2) Thursday` at the beginning of a line."""
    before, after = piece_at(pieces, place - 1), piece_at(pieces, place + 1)
    starts_a_line = before is None or before.text == "\n"
    return starts_a_line and after is not None and after.text in (".", ")") and after.start == pieces[place].stop


def _is_explained(pieces: list[Piece], place: int) -> bool:
    """`after five`, `six to eight`; but not `one of them`."""
    before, after = piece_at(pieces, place - 1), piece_at(pieces, place + 1)
    return (before is not None and (before.text in _EXPLAINS_A_NUMBER or before.text in RANGES)) or (
        after is not None and (after.text in ("to", "till", "til", "until", "-", "and", "or") or after.text in RANGES)
    )


def _sign(pieces: list[Piece], place: int) -> Meaning:
    piece, before, after = pieces[place], piece_at(pieces, place - 1), piece_at(pieces, place + 1)
    if piece.text.startswith("-"):
        return _dash(pieces, place)
    attached = before is not None and before.stop == piece.start
    ends = after is None or after.start > piece.stop or after.text == ","
    if piece.text == "+" and attached and ends and before and before.kind == "clock":
        return (Token(Kind.ONWARDS, "+"),)
    if piece.text == ":" and kind_at(pieces, place - 1) is kind_at(pieces, place + 1) is Kind.DAYS:
        return (_SIGNS["("],)  # "weekends: Saturday 10-12"
    if piece.text == "." and attached and before and before.text in _POINTED:
        return (Token(Kind.COMMA, "."),)
    return (_SIGNS[piece.text],) if piece.text in _SIGNS else ()


def _dash(pieces: list[Piece], place: int) -> Meaning:
    """A range; at the beginning of a line a bullet, at its end nothing at all: `Tuesday -`."""
    before, after = piece_at(pieces, place - 1), piece_at(pieces, place + 1)
    if before is None or before.text == "\n":
        return ()
    if after is None or after.text in "\n.;":
        return (Token(Kind.NOT, "-"),)
    return (Token(Kind.RANGE, "-"),)


def _is_half(pieces: list[Piece], place: int, behind: int) -> bool:
    """`Sat am`; but neither `I am free` nor `dienstags am Abend`."""
    before, after = kind_at(pieces, place - 1), kind_at(pieces, behind)
    if pieces[place].text == "pm":
        return True
    return before in _BEFORE_HALVES and after not in (Kind.DAYS, Kind.PART)
