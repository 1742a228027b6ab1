"""Cuts folded text about times into pieces: words, signs, clock times, dates, lengths of time; in linear time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailbot.parsers.availability.conventions import NOON
from mailbot.parsers.availability.words import Kind, Token

NUMBER_WORDS = tuple("one two three four five six seven eight nine ten eleven twelve".split())
_GERMAN_NUMBERS = tuple("eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf".split())
_DUTCH_NUMBERS = tuple("een twee drie vier vijf zes zeven acht negen tien elf twaalf".split())
HOURS = {word: hour for words in (NUMBER_WORDS, _GERMAN_NUMBERS, _DUTCH_NUMBERS) for hour, word in enumerate(words, 1)}
_MINUTES = {"fif": 15, "thi": 30, "for": 45}
_BEFORE_THE_HOUR = ("to", "vor", "voor", "halb")
MONTHS = (
    r"(?:jan(?:uary|uari?|vier)?|feb(?:ruary|ruari?)?|fevrier|mar|march|marz|maart|apr(?:ile?)?|avril|may|mai|mei|june?|juni"
    r"|juin|july?|juli|juillet|aug(?:ust|ustus)?|aout|sept?(?:ember|embre)?|oct(?:ober|obre)?|okt(?:ober)?"
    r"|nov(?:ember|embre)?|dec(?:ember|embre)?|dez(?:ember|embro)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto"
    r"|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro"
    r"|gennaio|febbraio|maggio|giugno|luglio|settembre|ottobre|dicembre|stycznia|lutego|marca|kwietnia|maja|czerwca"
    r"|lipca|sierpnia|wrzesnia|pazdziernika|listopada|grudnia)"
)
_MANY = r"[1-9](?:\.\d)?|1[0-2]|an?|one|two|three|half\san"
_PIECE = re.compile(
    rf"""
    (?P<always> 24/7 )
    | (?P<date> \d{{4}}-\d\d-\d\d | \d{{1,2}}/\d{{1,2}}/\d{{2,4}} | \d{{1,2}}\.\d{{1,2}}\.\d{{2,4}}
            | (?<![\d:.])\d{{1,2}}\.(?:0?[1-9]|1[0-2])\.(?!\d)
            | (?<![\d:.])\d{{1,2}}(?:st|nd|rd|th)\b(?:\s(?:of\s)?{MONTHS}\b)?
            | (?<![\d:.])\d{{1,2}}\.?\s(?:of\s|de\s)?{MONTHS}\b
            | \b{MONTHS}\s\d{{1,2}}(?![\d:.h]|\s?[ap]\.?m|\s?-|\s?h) | (?<!\d)\d{{1,2}}/\d{{1,2}}(?!\d) )
    | (?P<length> (?P<whole>(?:an?|one|two|three|[1-3])\s)?hours?\sand\sa\shalf\b
                | (?P<many>{_MANY})(?P<more>\s?(?:-|to|or)\s?(?:\d|two|three))?\s?-?
                  (?:hours?|hrs?|stunden?|std|horas?|ore|x|times)\b
                | (?P<minutes>\d{{1,3}})(?:\s?-\s?\d{{2}})?\s?-?(?:minutes?|mins?|minuten|minutos|minuti)\b
                | (?:(?<=for\s)|(?<=\())[1-4]\s?h\b
                | \d{{1,2}}\s?(?:h|hrs|hours)(?=\s(?:a|per|each|every)\s(?:day|week|month)|/w) )
    | \b(?P<how> half\spast | half | halb | (?:a\s)?quarter\s(?:past|to) | viertel\s(?:nach|vor)
            | kwart\s(?:over|voor) )\s
      (?P<spoken>{"|".join((*NUMBER_WORDS, *_GERMAN_NUMBERS, *_DUTCH_NUMBERS))}|1[0-2]|[1-9])
      (?![\w:.]|\s?(?:hours?|days?)\b)(?P<spoken_half>\s?[ap]\.?m\b)?
    | \b(?P<told>{"|".join(NUMBER_WORDS)})\s(?P<minute_word>fifteen|thirty|forty[\s-]?five)\b
    | (?<!\d)(?P<hour>\d{{1,2}}) (?: (?:[:.hu]|\sh\s?) (?P<minute>[0-5]\d) (?!\d)
                              | \s(?P<spaced>00|15|30|45)(?=\s?(?:[ap]\.?m\b|-|to\b|till?\b|until\b|onwards\b|in\sthe\b|on\b|[,.;)]|$)) )?
      (?P<half> \s?[ap]\.?m\b\.? | [ap]\b | \s?hs?\b | \s?uhr\b | \s?u(?:ur)?\b | \s?heures?\b
              | \s?o'?clock\b | \s?hrs\b )?
      (?P<ish>[-']?ish\b)? (?P<and_a_half>\s(?:y\smedia|e\smeia|et\sdemie|e\smezza)\b)? (?!\d)
    | (?<!\d)(?P<military>(?:[01]\d|2[0-3])[0-5][05]) (?!\d) (?:\s?(?:h|hrs|hours)\b)?
    | (?P<number> \d{{3,}} )
    | (?P<slashed> \b(?:w/e(?:nds?)?|b/w|n/a|t/m|w/c)\b )
    | (?P<letters> \b(?:m|tu?|w|th|f|sa|su)(?:\s?[/,&]\s?(?:m|tu?|w|th|f|sa|su))+\b )
    | (?P<word> b4\b | [a-z]+ (?:'[a-z]+)* | '[a-z]+ )
    | (?P<sign> -+>? | > | < | \+ | & | / | \n | [,;.!?()|@:•✅✔❌✗✘] )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class Piece:
    """`kind`: word, sign, clock, number, date, length, letters or always. `token` where it needs no neighbour."""

    kind: str
    text: str
    start: int
    stop: int
    token: Token | None = None


def cut(text: str) -> Iterator[Piece]:
    """The pieces of `text`, which is folded, in order."""
    for found in _PIECE.finditer(text):
        kind, token = found.lastgroup or "", None
        if found["spoken"]:
            kind, token = "clock", _spoken(found)
        elif found["told"]:
            hour, minute = NUMBER_WORDS.index(found["told"]) + 1, _MINUTES[found["minute_word"][:3]]
            kind, token = "clock", Token(Kind.CLOCK, found[0], start=hour * 60 + minute, certain=True)
        elif found["hour"]:
            kind, token = "clock", _clock(found)
        elif found["military"]:
            kind, token = "clock", _military(found["military"])
        elif found["length"]:
            kind, token = "length", Token(Kind.LENGTH, found["length"], end=_minutes(found))
        elif found["slashed"]:
            kind = "word"
        yield Piece(kind, found[0], found.start(), found.end(), token)


def _clock(found: re.Match[str]) -> Token:
    hour, minute, mark = (
        int(found["hour"]),
        int(found["minute"] or found["spaced"] or 0),
        (found["half"] or "").strip(" ."),
    )
    if hour > 24 or (hour == 24 and minute):
        return Token(Kind.NUMBER, found[0])
    minute += 30 if found["and_a_half"] else 0
    if mark[:1] in ("a", "p") and 1 <= hour <= 12:
        return _on_the_twelve_hours(found[0], hour, minute, mark[0])
    told = hour > 12 or hour == 0 or found["hour"].startswith("0") or mark[:1] in ("h", "u")
    # Only what is marked as a time of day stands alone; a bare number needs a neighbour that explains it.
    certain = bool(mark or found["minute"] or found["spaced"] or found["ish"] or found["and_a_half"])
    return Token(Kind.CLOCK, found[0], start=hour * 60 + minute, half="24" if told else "", certain=certain)


def _on_the_twelve_hours(text: str, hour: int, minute: int, mark: str) -> Token:
    half = "am" if mark == "a" else "pm"
    return Token(Kind.CLOCK, text, start=hour % 12 * 60 + minute + (NOON if half == "pm" else 0), half=half)


def _spoken(found: re.Match[str]) -> Token:
    """`half six` is half past it in English; `halb sechs`, `half zes` are half an hour before it."""
    told, how = found["spoken"], found["how"].split()
    languages = (NUMBER_WORDS, _GERMAN_NUMBERS, _DUTCH_NUMBERS)
    words = next((words for words in languages if told in words), NUMBER_WORDS)
    hour = int(told) if told.isdigit() else words.index(told) + 1
    minute = 30 if how[0] in ("half", "halb") else 15
    if how[-1] in _BEFORE_THE_HOUR or (how == ["half"] and words is _DUTCH_NUMBERS):
        hour, minute = (hour - 1 or 12), 60 - minute
    if mark := (found["spoken_half"] or "").strip():
        return _on_the_twelve_hours(found[0], hour, minute, mark[0])
    return Token(Kind.CLOCK, found[0], start=hour * 60 + minute, certain=True)


def _military(digits: str) -> Token:
    return Token(Kind.CLOCK, digits, start=int(digits[:2]) * 60 + int(digits[2:]), half="24", certain=True)


def _minutes(found: re.Match[str]) -> int:
    """How long it takes; 0 where that is left open."""
    if found["more"]:
        return 0
    if found["minutes"]:
        return int(found["minutes"])
    halves = 30 if found["length"].endswith("and a half") else 0
    many = (found["whole"] or "").strip() or found["many"] or re.sub(r"\D", "", found["length"]) or "1"
    hours = {"a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "half an": 0.5}.get(many) or float(many)
    return int(hours * 60) + halves
