"""The dates of a series (RFC 5545 section 3.3.10), found by looking at days one after the other.

So a rule without an end, or one that no day fits, takes no longer than the stretch that is looked at. Rules for hours,
minutes and seconds are nobody's meetings: of those only the first date is known.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_KNOWN = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "RSCALE", "SKIP"}
_DAY = timedelta(days=1)
LONGEST_STRETCH = 4_000
"""Days from the first date that are looked at."""


@dataclass(frozen=True)
class Rule:
    """A rule as calendars' own pages make them. `by_day` holds (ordinal or 0, weekday from Monday = 0)."""

    frequency: str
    interval: int = 1
    count: int | None = None
    until: datetime | None = None  # naive; in UTC when the file says so, else as DTSTART is meant
    until_is_utc: bool = False
    week_starts: int = 0
    by_day: tuple[tuple[int, int], ...] = ()
    by_month_day: tuple[int, ...] = ()
    by_month: tuple[int, ...] = ()
    by_position: tuple[int, ...] = ()


def read_rule(parts: dict[str, list[object]]) -> Rule | None:
    """None for a rule that is malformed, or of a sort that nobody uses for meetings."""
    frequency = str(next(iter(parts.get("FREQ", [])), ""))
    if frequency not in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY") or not parts.keys() <= _KNOWN:
        return None
    try:
        until = parts["UNTIL"][0] if "UNTIL" in parts else None
        return Rule(
            frequency,
            interval=max(1, int(str(parts["INTERVAL"][0]))) if "INTERVAL" in parts else 1,
            count=int(str(parts["COUNT"][0])) if "COUNT" in parts else None,
            until=_naive(until),
            until_is_utc=isinstance(until, datetime) and until.tzinfo is not None,
            week_starts=_DAYS.index(str(parts["WKST"][0])) if "WKST" in parts else 0,
            by_day=tuple(map(_weekday, parts.get("BYDAY", []))),
            by_month_day=_numbers(parts, "BYMONTHDAY"),
            by_month=_numbers(parts, "BYMONTH"),
            by_position=_numbers(parts, "BYSETPOS"),
        )
    except (ValueError, IndexError):
        return None


def dates_of(rule: Rule, first: date) -> Iterator[date]:
    """In order, `first` among them, for as many days as LONGEST_STRETCH says. COUNT is kept, UNTIL is the caller's."""
    return islice(_dates(rule, first), rule.count)


def _dates(rule: Rule, first: date) -> Iterator[date]:
    yield first
    start, last = _period_start(rule, first), first + LONGEST_STRETCH * _DAY
    number = 0
    while start <= last:
        end = _next_period(rule, start)
        if number % rule.interval == 0:
            fitting = [day for day in _days(start, end) if _fits(rule, day, first)]
            yield from (day for day in _by_position(rule, fitting) if first < day <= last)
        start, number = end, number + 1


def _period_start(rule: Rule, day: date) -> date:
    match rule.frequency:
        case "YEARLY":
            return day.replace(month=1, day=1)
        case "MONTHLY":
            return day.replace(day=1)
        case "WEEKLY":
            return day - (day.weekday() - rule.week_starts) % 7 * _DAY
        case _:
            return day


def _next_period(rule: Rule, start: date) -> date:
    match rule.frequency:
        case "YEARLY":
            return start.replace(year=start.year + 1)
        case "MONTHLY":
            return start + monthrange(start.year, start.month)[1] * _DAY
        case "WEEKLY":
            return start + 7 * _DAY
        case _:
            return start + _DAY


def _days(start: date, end: date) -> Iterator[date]:
    return (start + number * _DAY for number in range((end - start).days))


def _fits(rule: Rule, day: date, first: date) -> bool:
    """Where a rule says nothing, the first date of the series says it."""
    if rule.by_month and day.month not in rule.by_month:
        return False
    if rule.by_month_day and not _is_month_day(rule, day):
        return False
    if rule.by_day:
        return any(_is_nth(rule, day, ordinal, weekday) for ordinal, weekday in rule.by_day)
    if rule.by_month_day or rule.frequency == "DAILY":
        return True
    if rule.frequency == "WEEKLY":
        return day.weekday() == first.weekday()
    return day.day == first.day and (rule.frequency == "MONTHLY" or bool(rule.by_month) or day.month == first.month)


def _is_month_day(rule: Rule, day: date) -> bool:
    return day.day in rule.by_month_day or day.day - monthrange(day.year, day.month)[1] - 1 in rule.by_month_day


def _is_nth(rule: Rule, day: date, ordinal: int, weekday: int) -> bool:
    """Whether it is such a weekday, and the nth of its month, or of its year where no month is named."""
    if day.weekday() != weekday or not ordinal or rule.frequency in ("DAILY", "WEEKLY"):
        return day.weekday() == weekday
    of_a_year = rule.frequency == "YEARLY" and not rule.by_month
    before = (day - day.replace(month=1, day=1)).days if of_a_year else day.day - 1
    length = (date(day.year + 1, 1, 1) - date(day.year, 1, 1)).days if of_a_year else monthrange(day.year, day.month)[1]
    return before // 7 + 1 == ordinal if ordinal > 0 else (length - 1 - before) // 7 + 1 == -ordinal


def _by_position(rule: Rule, days: list[date]) -> list[date]:
    if not rule.by_position:
        return days
    places = {place - 1 if place > 0 else len(days) + place for place in rule.by_position}
    return [day for place, day in enumerate(days) if place in places]


def _weekday(told: object) -> tuple[int, int]:
    text = str(told).upper()
    return int(text[:-2] or 0), _DAYS.index(text[-2:])


def _numbers(parts: dict[str, list[object]], name: str) -> tuple[int, ...]:
    return tuple(int(str(number)) for number in parts.get(name, []))


def _naive(until: object) -> datetime | None:
    if isinstance(until, datetime):
        return until.replace(tzinfo=None)
    return datetime.combine(until, datetime.max.time()) if isinstance(until, date) else None
