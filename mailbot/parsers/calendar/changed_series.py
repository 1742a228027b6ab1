"""A series with what is told of one of its dates, or of that date and all that follow."""

from dataclasses import replace

from mailbot.parsers.calendar.appointment import Appointment, Occurrence


def with_change(series: Appointment, change: Appointment) -> Appointment:
    """`change` is of one date, and of the following where it says `following_by`. Keys of one series sort as its dates do."""
    dates = {date.key: date for date in series.occurrences}
    off = tuple(key for named in change.cancelled for key in _meant(named, dates, change))
    for first in change.occurrences:
        dates |= {key: _like(first, dates[key], change) for key in _meant(first.key, dates, change) if key in dates}
        dates[first.key] = first
    left = tuple(date for key, date in dates.items() if key not in off)
    return replace(series, occurrences=left, cancelled=(*series.cancelled, *off))


def _meant(named: str, dates: dict[str, Occurrence], change: Appointment) -> list[str]:
    following = [key for key in dates if key > named] if change.following_by is not None else []
    return [named, *following]


def _like(first: Occurrence, date: Occurrence, change: Appointment) -> Occurrence:
    """That date as much later as the first one, and as long."""
    if change.following_by is None:
        return first
    starts_at = date.starts_at + change.following_by
    return Occurrence(date.key, starts_at, starts_at + (first.ends_at - first.starts_at))
