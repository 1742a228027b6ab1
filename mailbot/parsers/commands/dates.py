"""Days in people's words: `the 14th`, `Thursday week`, `mid January`, `after Easter`, `dans trois semaines`.

Each form is a pattern and the function that reads it; the first form that fits decides. What no form fits, or what
contradicts itself (`Monday 12 May` in a year in which it is a Tuesday), is no day: the person is asked.
"""

import re
from collections import defaultdict
from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from mailbot.parsers.commands import date_meanings as meanings
from mailbot.parsers.commands.calendar_words import (
    COUNTS,
    FEASTS,
    MONTHS,
    NEAR_DAYS,
    SHORT_WEEKDAYS,
    UNITS,
    WEEKDAYS,
    alternatives,
)
from mailbot.parsers.commands.date_meanings import Groups, Seen
from mailbot.parsers.folding import fold

LONGEST = 100
_W = alternatives(WEEKDAYS)
_M = alternatives(MONTHS)
_COUNT = rf"(?:\d{{1,3}}|{alternatives(COUNTS)})"
_UNIT = alternatives(UNITS)
_ON_WEEKDAY = (
    rf"(?:(?P<weekday>{_W}|{alternatives(SHORT_WEEKDAYS)}(?=\.?,?\s\d))\b\.?,?\s(?:den\s|the\s|le\s|el\s|il\s)?)?"
)
_DAY = r"(?P<day>\d{1,2})(?!\d|[:/]\d|\.\d)(?:st|nd|rd|th|er|\.|º|ª)?"
_YEAR = r"(?:,?\s(?:de\s|del\s)?(?P<year>(?:19|20|21)\d\d)(?!\d))?"
_DAY_NUMBER, _MONTH_NUMBER = r"(?P<day>0?[1-9]|[12]\d|3[01])", r"(?P<month>0?[1-9]|1[0-2])"
_PART_OF_PERIOD = r"(?P<part>beginning|start|early|middle|mid|late|end|anfang|mitte|ende|debut|fin|fine|meados)"


def read_date(text: str, *, now: datetime, time_zone: str, future: bool = True) -> date | None:
    """The one day that `text` names, seen from `now` (aware) in `time_zone` (IANA), or None: no day, or in doubt.

    A month without a day means its first. Of the many days that a bare weekday or a day without a year may be, the
    next one is meant, the last one unless `future`. `5/6` is June the fifth but for people in the United States.
    """
    seen = Seen(now.astimezone(ZoneInfo(time_zone)).date(), time_zone, future)
    found = find_date(fold(text[:LONGEST]))
    return _read(*found, seen) if found else None


def find_date(folded: str, start: int = 0) -> tuple[re.Match[str], str] | None:
    """The first date that is named in a folded text, and the name of its form."""
    found = _DATE.search(folded, start)
    return (found, found.lastgroup or "") if found else None


def date_at(folded: str, place: int) -> int:
    """Where the date that begins at `place` ends; `place` itself when none begins there."""
    found = _DATE.match(folded, place)
    return found.end() if found else place


def names_a_weekday(folded: str) -> bool:
    """Whether a date is told by nothing but the name of a day: `Thursday`, `this Friday`."""
    found = find_date(folded)
    return found is not None and found[1] == "weekday_alone"


def _read(found: re.Match[str], form: str, seen: Seen) -> date | None:
    pattern, read = _FORMS[form]
    told = pattern.fullmatch(found[0])
    if told is None:
        return None
    try:
        return read(defaultdict(str, {name: value for name, value in told.groupdict().items() if value}), seen)
    except (ValueError, OverflowError):  # the 31st of February
        return None


_THE = r"(?:the|this|that|der|die|das|des|le|la|el|il|lo|o|a|het|de)"
_SOURCES: dict[str, tuple[str, Callable[[Groups, Seen], date | None]]] = {
    "iso": (rf"{_ON_WEEKDAY}(?P<year>\d{{4}})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})(?!\d)", meanings.day_and_month),
    "part_of": (
        (rf"(?:{_THE}\s)?{_PART_OF_PERIOD}(?:\s|-)(?:of\s|in\s|de\s|di\s|do\s)?(?:{_THE}\s)?(?P<next>next\s)?"
        rf"(?:(?P<period>week|month|year)|(?P<month>{_M})\b\.?{_YEAR})"),
        meanings.part_of,
    ),
    "day_first": (
        rf"{_ON_WEEKDAY}(?:{_THE}\s)?{_DAY}\s?(?:of\s|de\s|di\s)?(?P<month>{_M})(?![a-z])\.?{_YEAR}",
        meanings.day_and_month,
    ),
    "month_first": (
        rf"{_ON_WEEKDAY}(?P<month>{_M})(?![a-z])\.?\s(?:the\s)?{_DAY}(?!\s?[ap]\.?m\b|\s?uhr|\s?o'clock){_YEAR}",
        meanings.day_and_month,
    ),
    "slashed": (
        rf"{_ON_WEEKDAY}(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})(?:/(?P<year>\d{{4}}|\d{{2}}))?(?![\d/])", meanings.either_order
    ),
    "dotted": (
        (rf"{_ON_WEEKDAY}(?<!at\s){_DAY_NUMBER}\.\s?{_MONTH_NUMBER}(?:\.\s?(?P<year>\d{{4}}|\d{{2}}(?![:.\d]))|\.)?"
        r"(?!\d|\s?[ap]m\b|\s?uhr)"),
        meanings.day_and_month,
    ),
    "dashed": (rf"{_ON_WEEKDAY}{_DAY_NUMBER}-{_MONTH_NUMBER}-(?P<year>\d{{4}})(?!\d)", meanings.day_and_month),
    "weeks_beyond": (
        rf"(?P<weekday>{_W})\b,?\s(?:(?:in\s)?(?P<count>{_COUNT})\s(?P<unit>weeks?|fortnights?)|week\b)", meanings.weeks_beyond
    ),
    "in_next_week": (rf"(?P<weekday>{_W}),?\s(?:of\s)?next\sweek", meanings.in_next_week),
    "weeks_before": (
        (rf"(?P<count>{_COUNT})\s(?P<unit>weeks?|fortnights?)\s(?:(?:on|from|after|next|this|coming)\s)*"
        rf"(?:(?P<weekday>{_W})|(?P<near>{alternatives(NEAR_DAYS)}))"),
        meanings.weeks_beyond,
    ),
    "near": (rf"(?P<near>{alternatives(NEAR_DAYS)})", meanings.near),
    "day_of_a_month": (
        rf"{_ON_WEEKDAY}(?:(?:the|am|den|le|el|il)\s(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)?(?![\d:]|\.\d|\s?[ap]m))",
        meanings.day_of_a_month,
    ),
    "ordinal": (rf"{_ON_WEEKDAY}(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)", meanings.day_of_a_month),
    "weekday_alone": (
        rf"(?:(?P<which>next|this|coming|last|past|previous)\s)?(?:coming\s)?(?P<weekday>{_W})\.?", meanings.weekday_alone
    ),
    "distance": (
        (rf"(?:in\s|dans\s|en\s|em\s|tra\s|over\s)?(?:(?:about|around|the\snext)\s)?(?P<count>{_COUNT})\s(?:more\s)?"
        rf"(?P<unit>{_UNIT})(?P<ago>\sago)?"),
        meanings.distance,
    ),
    "feast": (rf"(?P<after>after\s|nach\s|apres\s)?(?:the\s)?(?P<feast>{alternatives(FEASTS)})", meanings.feast),
    "after_the_weekend": (r"after\sthe\sweekend", meanings.after_the_weekend),
    "next_period": (
        r"(?:the\s)?(?P<next>next|coming)\s(?P<period>week|weekend|month|year)|(?P<soon>the|this)\s(?P<weekend>weekend)", meanings.next_period
    ),
    # But not in "I may".
    "month_alone": (rf"(?<!\bi\s)(?<!you\s)(?<!we\s)(?<!they\s)(?P<after>after\s)?(?P<month>{_M})\.?{_YEAR}", meanings.month_alone),
}  # fmt: skip
_FORMS = {name: (re.compile(source), read) for name, (source, read) in _SOURCES.items()}


def _all_forms() -> re.Pattern[str]:
    unnamed = {name: re.sub(r"\?P<\w+>", "?:", source) for name, (source, _) in _SOURCES.items()}
    return re.compile("|".join(rf"(?P<{name}>(?<![\w'./:-])(?:{source})(?!\w))" for name, source in unnamed.items()))


_DATE = _all_forms()
