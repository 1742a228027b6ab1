"""Times as people spell them, in the plain form that the tokens are cut from: `half past six` is `6:30`."""

import re

from mailbot.parsers.availability.words import NUMBER_WORDS
from mailbot.parsers.folding import fold

_GERMAN_NUMBERS = "eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf".split()
_DAY_OF_LETTER = {"m": "mon", "t": "tue", "tu": "tue", "w": "wed", "th": "thu", "f": "fri"}
_LETTERS = re.compile(r"\b(?:m|tu?|w|th|f)(?:/(?:m|tu?|w|th|f))+\b")  # M/W/F, T/Th
# `Fr. ab 14 Uhr`, `Mon. and Tues. evenings`; but `not Mon. Wed after six` is two sentences.
_POINT_BEHIND_A_DAY = re.compile(
    r"\b(mo|di|mi|do|fr|sa|so|lu|ma|me|je|ve|mon|tues?|weds?|thur?s?|fri|sat|sun)\."
    r"(?=\s?(?:[\d&,/+-]|(?:and|or|to|und|oder|bis|ab|from|after|von|eve|morn|afternoon|nach|vorm|abend|mittag|lunch)))"
)
_SPOKEN = re.compile(
    rf"\b(?P<how>half past|half|halb|(?:a )?quarter past|(?:a )?quarter to|viertel nach|viertel vor)\s"
    rf"(?P<hour>{'|'.join(NUMBER_WORDS)}|{'|'.join(_GERMAN_NUMBERS)}|1[0-2]|[1-9])(?![\w:.]|\s?(?:hours?|days?)\b)"
)


def plain_spelling(text: str) -> str:
    """`text` in small letters, days and clock times in the spellings that the lexicon knows."""
    text = fold(text).replace("t/m", "tot")  # Dutch for "up to and including"
    text = _LETTERS.sub(lambda days: "/".join(_DAY_OF_LETTER[letters] for letters in days[0].split("/")), text)
    return _SPOKEN.sub(_in_digits, _POINT_BEHIND_A_DAY.sub(r"\1", text))


def _in_digits(spoken: re.Match[str]) -> str:
    """`half six` is half past it in English; `halb sechs` is half an hour before it in German."""
    told, how = spoken["hour"], spoken["how"].split()
    words = NUMBER_WORDS if told in NUMBER_WORDS else _GERMAN_NUMBERS
    hour = int(told) if told.isdigit() else words.index(told) + 1
    minute = 30 if how[0] in ("half", "halb") else 15
    if how[-1] in ("to", "vor", "halb"):
        hour, minute = (hour - 1 or 12), 60 - minute
    return f"{hour}:{minute}"
