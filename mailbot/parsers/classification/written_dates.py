"""Dates in running text, as people write them in many languages: numbers, names of months, days of the week."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from mailbot.parsers.classification import date_words as words
from mailbot.parsers.classification.phrases import any_of, plain

LONG_AGO = timedelta(days=60)
"""A day without a year that is longer past than this is next year's; one that has just passed is just past."""


@dataclass(frozen=True)
class WrittenDate:
    """A date and where it stands; `ends_span` of one that was written as the end of a span ("June 6-20")."""

    day: date
    start: int
    end: int
    is_weekday: bool
    ends_span: bool


def _places(table: str) -> dict[str, int]:
    """The folded words of a table, each with the number of its row from 0 on."""
    rows = table.strip().replace("\n    ", " ").split("\n")
    return {plain(word): place for place, row in enumerate(rows) for word in row.split()}


_MONTHS = _places(words.MONTHS)
_WEEKDAYS = _places(words.WEEKDAYS)
_SIGNS = _places(words.WEEKDAY_SIGNS)
_SHORT_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SHORT_WEEKDAYS = ("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun")
"""English ones; in a language that puts the day first such a short word before a number is something else."""

_MONTH = any_of("|".join(_MONTHS))
_MONTH_FIRST = any_of("|".join(month for month in _MONTHS if len(month) > 3 or month in _SHORT_MONTHS))
_LONG_MONTH = any_of("|".join(month for month in _MONTHS if len(month) > 3 or month in ("may", "mai", "mei", "maj")))
_PARTS = [any_of(row) for row in words.PARTS_OF_A_MONTH.strip().replace("\n    ", " ").split("\n")]
_IN = "|".join(rf"(?<=\b{plain(word)} )" for word in words.BEFORE_A_MONTH.split())
_LONG_WEEKDAY = any_of("|".join(day for day in _WEEKDAYS if day not in _SHORT_WEEKDAYS))
_YEAR_SIGN, _MONTH_SIGN, _DAY_SIGN = rf"(?:年|{plain('년')})", rf"(?:月|{plain('월')})", rf"(?:日|号|號|{plain('일')})"
_ORDINAL = r"(?:st|nd|rd|th|er|ste|de|ης|η|o|°|a|-?го|-?е|-?to|:e|:a|-jen|-jan|-en|-an|-ei|-a|-e|\.)?"
_OF = r"(?:of |de |del |d'|den |d\. ?|di )?"
_TO = rf"\s?(?:-|~|to|through|until|till|and|es|-tol|至|到|から|{plain('부터')})\s?"
_ARTICLE = "|".join(
    rf"(?<=\b{article} )" for article in ("el", "le", "il", "dia", "den", "dem", "am", "al", "zum", "au")
)
_CLOCK = r"[\d:/]|[.,]\d| ?(?:h|uhr|am|pm)\b"
_QUANTITY = r" ?(?:%|(?:\w+tage|tage|wochen|jours|semaines|dias|semanas|giorni)\b)"

# The forms of dates, the first that fits at a place counts.
_FORMS: Mapping[str, str] = {
    # 2025-06-16
    "iso": r"(?<!\d)(?P<iso_year>\d{4})(?P<dash>[-/.]) ?(?P<iso_month>\d{1,2})(?P=dash) ?(?P<iso_day>\d{1,2})(?!\d)",
    # 2025年6月16日, 6月9日から16日まで
    "eastern": rf"(?<!\d)(?:(?P<east_year>\d{{4}}) ?{_YEAR_SIGN} ?)?(?P<east_month>\d{{1,2}}) ?{_MONTH_SIGN} ?"
    rf"(?P<east_day>\d{{1,2}}) ?{_DAY_SIGN}?(?:{_TO}(?P<east_last>\d{{1,2}})(?!\d| ?{_MONTH_SIGN}) ?{_DAY_SIGN}?)?",
    # 16 June 2025, 16. Juni, le 1er juillet
    "day_first": rf"(?<![\d.:])(?P<day>\d{{1,2}}){_ORDINAL}[\s-]?{_OF}(?P<month>{_MONTH})"
    r"\.?(?:,?[ -]?(?:de |del )?(?P<year>20\d\d))?",
    # June 16, 2025; 2025. június 16-án; June 6-16
    "month_first": rf"(?:(?P<early_year>20\d\d)\.? )?(?P<first_month>{_MONTH_FIRST})\.? (?:the )?"
    rf"(?P<then_day>\d{{1,2}}){_ORDINAL}(?![\d:])"
    rf"(?:{_TO}(?:the )?(?P<last_day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:/.]\d|\d|\s?(?:{_MONTH})))?"
    r"(?:,? (?P<then_year>20\d\d))?",
    # end of March, Anfang September 2026
    "part_of_month": rf"(?:(?P<early>{_PARTS[0]})|(?P<middle>{_PARTS[1]})|(?P<late>{_PARTS[2]}))[ -](?:of |de |di |do |d')?"
    rf"(?P<its_month>{_MONTH})(?: (?:de )?(?P<its_year>20\d\d))?",
    # September 2026; until September
    "month_alone": rf"(?P<year_month>{_LONG_MONTH})\.? (?:de |del |do )?(?P<month_year>20\d\d)"
    rf"|(?:{_IN})(?P<bare_month>{_LONG_MONTH})(?!\w|\.? \d)",
    # 16/6, 16.06., 16. 6. 2025
    "numeric": r"(?<!\d)(?<!\d[.,:/])(?P<one>\d{1,2})(?P<sep>[./]) ?(?P<two>\d{1,2})"
    r"(?:(?P=sep) ?(?P<numeric_year>20\d\d|\d\d))?(?![\d:]|[./]\d| ?(?:uhr|h|am|pm)\b)",
    # 16-06-2025
    "dashed": r"(?<!\d)(?P<dashed_one>\d{1,2})-(?P<dashed_two>\d{1,2})-(?P<dashed_year>20\d\d)(?!\d)",
    # the 16th, el 16, 16日
    "day_alone": rf"(?<!\d)(?P<ordinal>\d{{1,2}})(?:st|nd|rd|th)\b|(?:{_ARTICLE})(?P<bare>\d{{1,2}})"
    rf"(?!{_CLOCK}|{_QUANTITY})|(?P<signed>\d{{1,2}}) ?(?:日|号|號)",
    # Monday; lunes 16
    "weekday": rf"(?P<name>{_LONG_WEEKDAY})(?:,? (?:the |den |dem |dia )?(?P<its_day>\d{{1,2}})"
    rf"(?!{_ORDINAL}\s?{_OF}(?:{_MONTH})|{_CLOCK}|[./-] ?\d|-\b|\s?-))?"
    rf"|(?P<short>{any_of('|'.join(_SHORT_WEEKDAYS))})(?=[.,)!]|\s?\d|\s?$)|(?P<sign>{any_of('|'.join(_SIGNS))})",
    "tomorrow": any_of(words.TOMORROW),
    # next week, 下周四
    "next_week": rf"(?:{any_of(words.NEXT_WEEK)})(?P<its_weekday>[一二三四五六日])?",
}
_BEFORE_ITS_DATE = re.compile(r"[\s,.(]*(?:(?:\w{1,4}|prochain|proximo|prossimo)[\s.]+)?[\s,(]*")
_BEHIND_ITS_DATE = re.compile(r"[\s,(]*")


@cache
def _any_form() -> re.Pattern[str]:
    """Compiled for the first absence note."""
    return re.compile("|".join(f"(?P<{form}>{pattern})" for form, pattern in _FORMS.items()))


def find_dates(text: str, today: date, *, month_first: bool) -> list[WrittenDate]:
    """The dates in folded `text`, in order, seen from `today`; `month_first` reads 6/7 as the seventh of June."""
    found = list(_found(text, today, month_first))
    return [one for place, one in enumerate(found) if not _belongs_to_a_neighbour(text, found, place)]


def _found(text: str, today: date, month_first: bool) -> Iterator[WrittenDate]:
    for match in _any_form().finditer(text):
        day = _READERS[match.lastgroup or ""](match, today, month_first)
        if day is not None:
            is_weekday = match.lastgroup == "weekday" and not match["its_day"]
            ends_span = bool(match["last_day"] or match["east_last"])
            yield WrittenDate(day, match.start(), match.end(), is_weekday, ends_span)


def _eastern(match: re.Match[str], today: date, _month_first: bool) -> date | None:
    return _date(match["east_year"], match["east_month"], match["east_last"] or match["east_day"], today)


def _named(match: re.Match[str], today: date, _month_first: bool) -> date | None:
    if match["month"]:
        return _date(match["year"], _MONTHS[match["month"]] + 1, match["day"], today)
    year = match["then_year"] or match["early_year"]
    return _date(year, _MONTHS[match["first_month"]] + 1, match["last_day"] or match["then_day"], today)


def _part_of_month(match: re.Match[str], today: date, _month_first: bool) -> date | None:
    month = _MONTHS[match["its_month"]] + 1
    first = _date(match["its_year"], month, "15" if match["middle"] else "1", today)
    if first is None or not match["late"]:
        return first
    return first.replace(day=monthrange(first.year, first.month)[1])


def _month_alone(match: re.Match[str], today: date, _month_first: bool) -> date | None:
    return _date(match["month_year"], _MONTHS[match["year_month"] or match["bare_month"]] + 1, "1", today)


def _numeric(match: re.Match[str], today: date, month_first: bool) -> date | None:
    """Day and month in the order that is asked for, or in the only one that is possible; with dots the day is first."""
    day, month = match["one"] or match["dashed_one"], match["two"] or match["dashed_two"]
    if month_first and match["sep"] != ".":
        day, month = month, day
    if int(month) > 12:
        day, month = month, day
    return _date(match["numeric_year"] or match["dashed_year"], month, day, today)


def _day_alone(match: re.Match[str], today: date, _month_first: bool) -> date | None:
    return _next_day_of_month(int(match["ordinal"] or match["bare"] or match["signed"]), today)


def _weekday(match: re.Match[str], today: date, _month_first: bool) -> date | None:
    if match["its_day"]:
        return _next_day_of_month(int(match["its_day"]), today)
    name = match["name"] or match["short"]
    weekday = _WEEKDAYS[name] if name else _SIGNS[match["sign"]]
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _next_week(match: re.Match[str], today: date, _month_first: bool) -> date | None:
    return today + timedelta(days=7 - today.weekday() + "一二三四五六日".index(match["its_weekday"] or "一"))


_READERS: Mapping[str, Callable[[re.Match[str], date, bool], date | None]] = {
    "iso": lambda match, today, _: _date(match["iso_year"], match["iso_month"], match["iso_day"], today),
    "eastern": _eastern,
    "day_first": _named,
    "month_first": _named,
    "part_of_month": _part_of_month,
    "month_alone": _month_alone,
    "numeric": _numeric,
    "dashed": _numeric,
    "day_alone": _day_alone,
    "weekday": _weekday,
    "tomorrow": lambda _match, today, _month_first: today + timedelta(days=1),
    "next_week": _next_week,
}


def _date(year: str | None, month: str | int, day: str, today: date) -> date | None:
    """A day without a year is the one that is coming, or has just been; None where the calendar has no such day."""
    try:
        if year:
            return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
        this_year = date(today.year, int(month), int(day))
        return this_year.replace(year=today.year + 1) if this_year < today - LONG_AGO else this_year
    except ValueError:
        return None


def _next_day_of_month(day: int, today: date) -> date | None:
    """The next day from tomorrow on that has this number in its month."""
    coming = (today + timedelta(days=ahead) for ahead in range(1, 63))
    return next((candidate for candidate in coming if candidate.day == day), None)


def _belongs_to_a_neighbour(text: str, found: list[WrittenDate], place: int) -> bool:
    """Whether a day of the week only names the day of a date beside it: "Monday, 16 June", "16 June (Mon)"."""
    one = found[place]
    if not one.is_weekday:
        return False
    following = found[place + 1] if place + 1 < len(found) else None
    if following and not following.is_weekday and _BEFORE_ITS_DATE.fullmatch(text[one.end : following.start][:20]):
        return True
    before = found[place - 1] if place else None
    return bool(before and not before.is_weekday and _BEHIND_ITS_DATE.fullmatch(text[before.end : one.start][:20]))
