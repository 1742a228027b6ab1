"""What the pieces beside a short word make of it: `do` in `Mo-Do 18 Uhr`, `a` in `lunes a viernes`."""

from mailbot.parsers.availability.day_words import COMPOUND_PARTS, NEVER_DAYS_BY_THEMSELVES
from mailbot.parsers.availability.lexicon import FIRST_WORDS, LEXICON, LONGEST_PHRASE, SHORT, Meaning
from mailbot.parsers.availability.pieces import Piece
from mailbot.parsers.availability.words import Kind, Token

RANGES = frozenset(("a", "al", "as", "alle", "do", "au", "t/m"))  # between two days or two clock times
_ANDS = frozenset(("o", "i", "e", "of"))
_ARTICLES = frozenset("the o as os la las los el le les il godz godzinie um ca about around approx in at on".split())
_ENGLISH_PARTS = frozenset("morning afternoon evening night".split())
_MOST_ARTICLES = 3
_LEADS_TO_A_CLOCK = frozenset("ab von um from after until bis at vanaf na od po".split())
_GERMAN_DAYS = frozenset(("do", "di", "mi", "so"))
_GERMAN_PARTS = frozenset(" ".join(COMPOUND_PARTS).split())
_JOINTS_OF_DAYS = frozenset(("und", "oder", "bis", "y", "e", "en", "tot", "t/m", "et", "i"))


def piece_at(pieces: list[Piece], place: int) -> Piece | None:
    return pieces[place] if 0 <= place < len(pieces) else None


def kind_at(pieces: list[Piece], place: int) -> Kind | None:
    """What the single word at this place begins with, as far as the lexicon knows."""
    piece = piece_at(pieces, place)
    found = LEXICON.get(piece.text) if piece else None
    return found[0].kind if found else None


def phrase_at(pieces: list[Piece], place: int) -> tuple[Meaning, int] | None:
    """The longest phrase of the lexicon that begins here, and the place behind it."""
    if pieces[place].text not in FIRST_WORDS:
        return None
    best: tuple[Meaning, int] | None = None
    name, here, words = "", place, 0
    while here < len(pieces) and words < LONGEST_PHRASE:
        if pieces[here].kind == "word" or (words and pieces[here].kind == "clock"):
            name, words = f"{name} {pieces[here].text}".strip(), words + 1
            if found := LEXICON.get(name):
                best = (found, here + 1)
        elif pieces[here].text != "-" or pieces[here - 1].stop != pieces[here].start:
            break  # "après-midi" is one phrase, "Mon - Fri" is three
        here += 1
    return best


def sort_beside(pieces: list[Piece], place: int, step: int) -> str:
    """Whether days or times stand beside this word, articles aside."""
    for _ in range(_MOST_ARTICLES):
        place += step
        if not 0 <= place < len(pieces):
            return ""
        if pieces[place].text not in _ARTICLES:
            break
    if pieces[place].kind == "clock":
        return "times"
    phrase = phrase_at(pieces, place)
    return _sort(phrase[0][0].kind if phrase else None) or ("days" if pieces[place].text in SHORT else "")


def _sort(kind: Kind | None) -> str:
    return "days" if kind is Kind.DAYS else "times" if kind in (Kind.CLOCK, Kind.PART) else ""


def starts_a_statement(pieces: list[Piece], place: int) -> bool:
    before = piece_at(pieces, place - 1)
    return before is None or before.text in ".;!?\n"


def joint_at(pieces: list[Piece], place: int, before: Kind | None) -> Token | None:
    """`lunes a viernes`, `18h às 20h`, `sobota i niedziela`: what a short word between days or times means."""
    text = pieces[place].text
    if text not in RANGES and text not in _ANDS:
        return None
    left, right = _sort(before) or sort_beside(pieces, place, -1), sort_beside(pieces, place, 1)
    if text in _ANDS and left and right and not _leads_on(pieces, place, left, right):
        return Token(Kind.AND, text)
    return Token(Kind.RANGE, text) if text in RANGES and left and left == right else None


def _leads_on(pieces: list[Piece], place: int, left: str, right: str) -> bool:
    """`we wtorek o 18`; `the afternoons of Monday`, though Dutch joins with `of`."""
    text, before = pieces[place].text, piece_at(pieces, place - 1)
    if text == "of":
        return right == "days" and before is not None and before.text.rstrip("s") in _ENGLISH_PARTS
    return (text, left, right) == ("o", "days", "times")


def stands_for_a_day(pieces: list[Piece], place: int) -> bool:
    """Whether a sign or `und` joins this short word to another day, or a time follows that makes it one."""
    text, behind = pieces[place].text, place + 1
    if text not in NEVER_DAYS_BY_THEMSELVES:
        after = piece_at(pieces, behind)
        explained = after is not None and after.text in _LEADS_TO_A_CLOCK
        if (time := piece_at(pieces, behind + explained)) and time.kind == "clock":
            return True
    if text in ("di", "mi", "do") and _begins_a_range_of_hours(pieces, place):
        return True
    part = piece_at(pieces, behind)
    if part is not None and kind_at(pieces, behind) is Kind.PART and part.text not in ("am", "pm"):
        if text in _GERMAN_DAYS and part.text.rstrip("s") in _GERMAN_PARTS:
            return True
        if text not in NEVER_DAYS_BY_THEMSELVES and text not in _GERMAN_DAYS:
            return True
    return any(_joins_days(pieces, place, step) for step in (-1, 1))


def _begins_a_range_of_hours(pieces: list[Piece], place: int) -> bool:
    """`Di 17-18, Do 17-18`; but `do 18` is Polish for until then."""
    before, clock, dash = (piece_at(pieces, place + step) for step in (-1, 1, 2))
    starts = before is None or before.text in ",;\n/&"
    return (
        starts and clock is not None and clock.kind == "clock" and dash is not None and dash.text in ("-", "bis", "tot")
    )


def _joins_days(pieces: list[Piece], place: int, step: int) -> bool:
    joint, other = piece_at(pieces, place + step), piece_at(pieces, place + 2 * step)
    if joint is None or other is None or not (joint.kind == "sign" or joint.text in _JOINTS_OF_DAYS):
        return False
    if joint.text in ".;!?\n":
        return False
    # "Sa, So" are days; in "not Wed, so Tuesday" there is only one.
    only_short = pieces[place].text in NEVER_DAYS_BY_THEMSELVES and joint.text == ","
    return other.text in SHORT or (not only_short and kind_at(pieces, place + 2 * step) is Kind.DAYS)
