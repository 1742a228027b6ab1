"""What each form of a date means, seen from a day: which of the many `Thursday`s, or the year that was left out.

Each function is given what a form of `dates` has found, "" for what was not told.
"""

from calendar import monthrange
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from mailbot.parsers.commands.calendar_words import (
    COUNTS,
    MONTHS,
    NEAR_DAYS,
    SHORT_WEEKDAYS,
    UNITS,
    WEEKDAYS,
    days_of_feast,
)

_FEW_HUNDRED_YEARS = range(1990, 2200)
_MONTH_FIRST = frozenset(
    "America/New_York America/Chicago America/Denver America/Los_Angeles America/Phoenix America/Anchorage "
    "America/Detroit America/Boise Pacific/Honolulu".split()
)
_EITHER_ORDER = ("America/Toronto", "America/Vancouver", "America/Edmonton", "America/Winnipeg", "America/Halifax")


@dataclass(frozen=True)
class Seen:
    """From where a date is seen. `future`: which of two is meant, the one ahead or the one behind."""

    today: date
    zone: str
    future: bool


Groups = defaultdict[str, str]  # "" for what was not told


def either_order(told: Groups, seen: Seen) -> date | None:
    """`5/6`: the day first, unless the weekday or a number beyond twelve says otherwise, or the writer's country."""
    first, second = int(told["first"]), int(told["second"])
    orders = [(first, second), (second, first)]
    if seen.zone in _MONTH_FIRST:
        orders.reverse()
    days = [_in_a_year(day, month, told, seen) for day, month in dict.fromkeys(orders) if 1 <= month <= 12]
    fitting = [day for day in days if day and _on_its_weekday(day, told)]
    in_doubt = len(fitting) > 1 and seen.zone in _EITHER_ORDER
    return fitting[0] if fitting and not in_doubt else None


def day_and_month(told: Groups, seen: Seen) -> date | None:
    month = MONTHS.get(told["month"]) or int(told["month"])
    day = _in_a_year(int(told["day"]), month, told, seen)
    return _on_its_weekday(day, told) if day else None


def _in_a_year(day: int, month: int, told: Groups, seen: Seen) -> date | None:
    if told["year"]:
        year = int(told["year"]) + (2000 if len(told["year"]) == 2 else 0)
        return date(year, month, day) if year in _FEW_HUNDRED_YEARS else None
    years = (
        range(seen.today.year, seen.today.year + 5) if seen.future else range(seen.today.year, seen.today.year - 5, -1)
    )
    for year in years:
        if day <= monthrange(year, month)[1] and _is_on_the_right_side(date(year, month, day), seen):
            return date(year, month, day)
    return None


def _is_on_the_right_side(day: date, seen: Seen) -> bool:
    return day >= seen.today if seen.future else day <= seen.today


def _on_its_weekday(day: date, told: Groups) -> date | None:
    weekday = told.get("weekday")
    return day if not weekday or (WEEKDAYS | SHORT_WEEKDAYS)[weekday] == day.weekday() else None


def day_of_a_month(told: Groups, seen: Seen) -> date | None:
    """`the 14th`, `Friday the 14th`: the nearest month that has one, on that weekday."""
    year, month = seen.today.year, seen.today.month
    for _ in range(12):
        day = int(told["day"])
        if day <= monthrange(year, month)[1] and _is_on_the_right_side(date(year, month, day), seen):
            return _on_its_weekday(date(year, month, day), told)
        year, month = divmod(year * 12 + month - 1 + (1 if seen.future else -1), 12)
        month += 1
    return None


def near(told: Groups, seen: Seen) -> date | None:
    return seen.today + timedelta(days=NEAR_DAYS[told["near"]])


def weekday_alone(told: Groups, seen: Seen) -> date | None:
    day, which = WEEKDAYS[told["weekday"]], told["which"]
    ahead = (day - seen.today.weekday()) % 7
    if which in ("last", "past", "previous") or not seen.future:
        return seen.today - timedelta(days=(7 - ahead) % 7 or (7 if which else 0))
    if which == "next" and ahead and seen.today.weekday() + ahead < 7:
        return None  # on a Monday, `next Thursday` is in three days for some and in ten for others
    return seen.today + timedelta(days=7 if ahead == 0 and which == "next" else ahead)


def weeks_beyond(told: Groups, seen: Seen) -> date | None:
    """`Thursday week`, `a week on Tuesday`, `a week tomorrow`, `Friday in two weeks`."""
    count = _number(told["count"]) if told["count"] else 1
    days = 7 * count * (2 if "fortnight" in told["unit"] else 1)
    if told["near"]:
        return seen.today + timedelta(days=NEAR_DAYS[told["near"]] + days)
    return seen.today + timedelta(days=(WEEKDAYS[told["weekday"]] - seen.today.weekday()) % 7 + days)


def in_next_week(told: Groups, seen: Seen) -> date | None:
    return _monday(seen.today) + timedelta(days=7 + WEEKDAYS[told["weekday"]])


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def distance(told: Groups, seen: Seen) -> date | None:
    days, months = UNITS[told["unit"]]
    count = _number(told["count"]) if told["count"] else 1
    if told["ago"]:
        count = -count
    elif not seen.future:
        return None
    return _months_later(seen.today, months * count) + timedelta(days=days * count)


def _number(told: str) -> int:
    return COUNTS.get(told) or int(told)


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def part_of(told: Groups, seen: Seen) -> date | None:
    """`end of the month`, `mid January`, `the beginning of next week`; what is late has no day."""
    part = told["part"][:3]
    if told["month"]:
        first = _in_a_year(1, MONTHS[told["month"]], told, Seen(seen.today.replace(day=1), seen.zone, seen.future))
    elif told["period"] == "week":
        monday = _monday(seen.today) + timedelta(days=7 if told["next"] else 0)
        return {"beg": monday, "sta": monday, "mid": monday + timedelta(days=2), "end": monday + timedelta(days=4)}.get(
            part
        )
    elif told["period"] == "year":
        first = date(seen.today.year + (1 if told["next"] else 0), 12 if part == "end" else 1, 1)
    else:
        first = _months_later(seen.today.replace(day=1), 1 if told["next"] else 0)
    if first is None or part == "lat":
        return None
    if part in ("end", "fin"):
        return first.replace(day=monthrange(first.year, first.month)[1])
    return first.replace(day=15) if part in ("mid", "mit", "mea") else first


def next_period(told: Groups, seen: Seen) -> date | None:
    """`next month` begins on its first day, `next week` on Monday."""
    if not seen.future:
        return None
    match told["period"]:
        case "week":
            return _monday(seen.today) + timedelta(days=7)
        case "month":
            return _months_later(seen.today.replace(day=1), 1)
        case "year":
            return date(seen.today.year + 1, 1, 1)
    return _monday(seen.today) + timedelta(days=5 + (7 if told["next"] == "next" else 0))


def feast(told: Groups, seen: Seen) -> date | None:
    for year in (seen.today.year, seen.today.year + 1):
        first, last = days_of_feast(told["feast"], year)
        if last >= seen.today:
            return last + timedelta(days=1) if told["after"] else first
    return None


def after_the_weekend(_told: Groups, seen: Seen) -> date | None:
    return _monday(seen.today) + timedelta(days=7)


def month_alone(told: Groups, seen: Seen) -> date | None:
    if told["after"]:
        first = _in_a_year(1, MONTHS[told["month"]], told, Seen(seen.today.replace(day=1), seen.zone, seen.future))
        return _months_later(first, 1) if first else None
    return _in_a_year(1, MONTHS[told["month"]], told, seen)
