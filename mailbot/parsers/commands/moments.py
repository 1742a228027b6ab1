"""Moments in people's words: a day, a time of day, perhaps a zone: `Thursday week at half two`, `4 Dec 18h CET`."""

import re
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mailbot.parsers.availability.time_zone_names import ABBREVIATIONS, NAMES
from mailbot.parsers.availability.time_zones import zones_of_times
from mailbot.parsers.commands.calendar_words import alternatives
from mailbot.parsers.commands.dates import LONGEST, date_at, find_date, names_a_weekday, read_date
from mailbot.parsers.folding import fold

_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_GERMAN_NUMBERS = "eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf".split()
_HOUR = rf"(?:\d{{1,2}}|{alternatives((*_NUMBERS, *_GERMAN_NUMBERS))})"
_CLOCK = re.compile(
    rf"""(?<![\w:./-])(?:(?P<noon>noon|midday|midi|mittag|mediodia|mezzogiorno)
    | (?:(?P<offset>half\spast|half|halb|(?:a\s)?quarter\spast|(?:a\s)?quarter\sto|viertel\snach|viertel\svor)\s)?
      (?P<hour>{_HOUR}) (?:\s?(?:[:.h]|h\s)\s?(?P<minute>[0-5]\d))?
      (?:\s?(?P<half>[ap])\.?m\b\.? | \s?h(?:rs|eures?)?\b | \s?uhr\b | \s?o'?clock\b | (?P<military>(?<=\d\d)[0-5]\d))?
      (?:\s?(?:-|to|till|until|bis|tot)\s?(?P<end>\d{{1,2}})(?:[:.h][0-5]\d)?(?:\s?(?P<end_half>[ap])\.?m\b\.?|\s?h\b|\s?uhr\b)?)?
    ) (?:\sin\sthe|\sam)?(?:\s(?P<part>morning|afternoon|evening|night|vormittag|nachmittag|abend))? (?![\w:])""",
    re.VERBOSE,
)
_ZONE = re.compile(
    rf"\(?(?:(?:utc|gmt)\s?[+-]\s?\d{{1,2}}(?::?[0-5]\d)?|{alternatives(name.lower() for name in ABBREVIATIONS)}|"
    rf"(?:{alternatives(NAMES)}|my|our|your|local)(?:\stime)|europe/\w+|america/\w+|asia/\w+)\b\)?"
)
_BETWEEN = re.compile(
    r"[\s,:@-]*(?:(?:on|at|for|from|the|um|am|den|le|el|il|alle|a\slas|a(?=\s\d)|as|om|op|about|around)\b[\s,:]*)*"
)
_PART_OF_A_DAY = re.compile(
    r"(?:in the |at |over |after |late |early )?(?:morning|afternoon|evening|night|lunchtime|lunch|work|vormittags?|"
    r"nachmittags?|abends?)\b"
)
_TONIGHT = re.compile(r"\b(?:tonight|this evening|this afternoon|last night)\b")
_HALF_A_DAY = 12


def read_moment(text: str, *, now: datetime, time_zone: str, future: bool = True) -> datetime | None:
    """The moment that `text` names, in UTC; None unless a day and one time of day are told, without doubt.

    A zone named in `text` ("4pm CET") goes before the person's `time_zone`. A time that the clocks leave out or show
    twice on that day is in doubt.
    """
    text = text[:LONGEST]
    zones = zones_of_times(text)
    zone = zones[0] if zones else time_zone
    day = read_date(text, now=now, time_zone=zone, future=future)
    starts = _times_of_day(fold(text))
    if day is None or len(starts) != 1 or len(zones) > 1:
        return None
    local = datetime.combine(day, starts.pop())
    if future and local < now.astimezone(ZoneInfo(zone)).replace(tzinfo=None) and names_a_weekday(fold(text)):
        local += timedelta(days=7)  # "Thursday 4pm", said on a Thursday at five
    return _in_utc(local, ZoneInfo(zone))


def when_ends(folded: str, place: int) -> int:
    """Where the date, time of day and zone that begin at `place` end, in whatever order; `place` when none begins."""
    end = place
    while True:
        start = _BETWEEN.match(folded, end).end()  # type: ignore[union-attr]  # it matches the empty text
        reached = date_at(folded, start)
        if reached == start and (
            piece := _CLOCK.match(folded, start) or _ZONE.match(folded, start) or _PART_OF_A_DAY.match(folded, start)
        ):
            reached = piece.end()
        if reached == start:
            return end
        end = reached


def _times_of_day(folded: str) -> set[time]:
    """The times that are told outside of dates and zones."""
    rest, place = "", 0
    while found := find_date(folded, place):
        rest, place = f"{rest}{folded[place : found[0].start()]} , ", found[0].end()
    rest = re.sub(r"\b(?:utc|gmt)\s?[+-]\s?\d{1,2}(?::?[0-5]\d)?", " ", rest + folded[place:])
    told = (_time_of_day(clock, late=bool(_TONIGHT.search(folded))) for clock in _CLOCK.finditer(rest))
    return {moment for moment in told if moment is not None}


def _time_of_day(clock: re.Match[str], *, late: bool) -> time | None:
    """A bare hour from 1 to 7 is in the afternoon, one from 8 to 12 before it, unless the words say otherwise."""
    if clock["noon"]:
        return time(_HALF_A_DAY)
    hour, minute = _hour(clock["hour"]), int(clock["minute"] or clock["military"] or 0)
    hour, minute = _moved(hour, minute, clock["offset"] or "")
    half = clock["half"] or _half_of_range(hour, clock) or _half_by_words(clock["part"] or "", late=late)
    if (half and hour > _HALF_A_DAY) or hour > 23:
        return None
    if half:
        hour = hour % _HALF_A_DAY + (_HALF_A_DAY if half == "p" else 0)
    elif hour < 8 and not clock["hour"].startswith("0") and not clock["military"]:
        hour += _HALF_A_DAY
    return time(hour, minute)


def _hour(told: str) -> int:
    if told.isdigit():
        return int(told)
    return (_NUMBERS if told in _NUMBERS else _GERMAN_NUMBERS).index(told) + 1


def _moved(hour: int, minute: int, offset: str) -> tuple[int, int]:
    """`half two` is half past it in English; `halb zwei` is half an hour before it in German."""
    if offset.startswith("half"):
        return hour, 30
    if offset == "halb":
        return (hour - 1 or _HALF_A_DAY), 30
    if offset.endswith(("to", "vor")):
        return (hour - 1 or _HALF_A_DAY), 45
    return (hour, 15) if offset else (hour, minute)


def _half_of_range(hour: int, clock: re.Match[str]) -> str:
    """`4-5pm` begins in the afternoon, `11-1pm` before it."""
    if not clock["end_half"]:
        return ""
    later = hour % _HALF_A_DAY < int(clock["end"]) % _HALF_A_DAY
    return clock["end_half"] if later else "a"


def _half_by_words(part: str, *, late: bool) -> str:
    if part in ("morning", "vormittag"):
        return "a"
    return "p" if part or late else ""


def _in_utc(local: datetime, zone: ZoneInfo) -> datetime | None:
    moments = {local.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)}
    return moments.pop() if len(moments) == 1 else None
