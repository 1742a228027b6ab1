"""The appointments in a calendar file, whoever wrote it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from mailbot.parsers.calendar.appointment import Answer, Appointment, Attendee, Method, Occurrence
from mailbot.parsers.calendar.changed_series import with_change
from mailbot.parsers.calendar.properties import Moment, duration_of, moment_of, moments_of, rule_of, zone_name
from mailbot.parsers.calendar.recurrence import Rule, dates_of, read_rule
from mailbot.parsers.calendar.sifting import MOST_ATTENDEES, Component, calendars_in
from mailbot.parsers.calendar.video_links import video_link
from mailbot.parsers.calendar.zones import Zones, floats

MOST_DATES = 60
"""Of one series; they are the next ones, counted from the moment of reading."""
MOST_SERIES = 20
FARTHEST_AHEAD, FARTHEST_BACK = timedelta(days=400), timedelta(days=7)
"""In which dates of a series are looked for. A single meeting may lie anywhere."""

_MAILTO = re.compile(r"mailto:\s*<?([^\s<>\"',;]+@[^\s<>\"',;]+?)>?\s*$", re.IGNORECASE)
_EMAIL = re.compile(r";EMAIL=\"?([^\s<>\"',;:]+@[^\s<>\"',;:]+)", re.IGNORECASE)
_AND_FOLLOWING = re.compile(r";RANGE=\"?THISANDFUTURE", re.IGNORECASE)
_PARTSTAT = re.compile(r";PARTSTAT=\"?([A-Z-]{1,20})", re.IGNORECASE)
_DEFAULT_LENGTH = timedelta(hours=1)


def read_appointments(files: Iterable[str], now: datetime) -> tuple[Appointment, ...]:
    """Each appointment once, with the dates of its series from about `now` on. Never raises, and takes linear time."""
    found: dict[tuple[str, Method, str], Appointment] = {}
    for text in files:
        for calendar in calendars_in(text):
            for appointment in _appointments_in(calendar, now):
                first = appointment.occurrences[0].key if appointment.of_one_date and appointment.occurrences else ""
                key = (appointment.uid, appointment.method, first or ",".join(appointment.cancelled))
                if key not in found or _version(found[key]) < _version(appointment):
                    found[key] = appointment
    return tuple(found.values())


def _version(appointment: Appointment) -> tuple[int, datetime]:
    return appointment.sequence, appointment.stamped_at or datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class _File:
    """What holds for all events of one calendar."""

    method: Method
    zones: Zones
    home: str
    now: datetime

    def instant(self, moment: Moment) -> datetime | None:
        """In UTC, or naive for one that floats; None where its zone is unknown.

        A time without a zone is on the clock of the calendar, where that names one (X-WR-TIMEZONE, which no standard
        knows and most programs write).
        """
        if not floats(moment):
            return self.zones.in_utc(moment)
        of_calendar = None if moment.is_day or not self.home else self.zones.in_utc(moment._replace(zone=self.home))
        return of_calendar or moment.local

    def key(self, moment: Moment) -> str:
        """How a date of a series is told from the others, in whatever zone it is written."""
        if moment.is_day:
            return f"{moment.local:%Y%m%d}"
        instant = self.instant(moment) or moment.local
        return f"{instant:%Y%m%dT%H%M%S}{'Z' if instant.tzinfo else ''}"


def _appointments_in(calendar: Component, now: datetime) -> Iterable[Appointment]:
    file = _File(_method(calendar.value("METHOD")), Zones.of(calendar), zone_name(calendar.value("X-WR-TIMEZONE")), now)
    by_uid: dict[str, list[Component]] = {}
    for event in calendar.parts:
        if event.name == "VEVENT" and (uid := event.value("UID")[:500]):
            by_uid.setdefault(uid, []).append(event)
    series = 0
    for uid, events in by_uid.items():
        series += any(event.lines("RRULE") for event in events)
        yield from _appointments_of(uid, events, file, expand=series <= MOST_SERIES)


def _appointments_of(uid: str, events: Sequence[Component], file: _File, *, expand: bool) -> Iterable[Appointment]:
    """The series with what changes single dates of it; each such change on its own where the series is not told."""
    masters = [event for event in events if not event.lines("RECURRENCE-ID")]
    changes = [event for event in events if event.lines("RECURRENCE-ID")]
    if not masters:
        yield from (one for event in changes if (one := _change(uid, event, file)) is not None)
        return
    appointment = _whole(uid, masters[-1], file, expand=expand)
    if appointment is None:
        return
    told = [change for event in changes if (change := _change(uid, event, file)) is not None]
    for change in sorted(told, key=lambda one: one.following_by is None):  # what is told of one date counts for it
        appointment = with_change(appointment, change)
    yield appointment


def _whole(uid: str, event: Component, file: _File, *, expand: bool) -> Appointment | None:
    start = _moment(event, "DTSTART")
    if start is None and file.method is not Method.CANCEL:
        return None
    series = _is_series(event)
    moments = ([start] if not series or not expand else _dates(event, start, file)) if start else []
    length = _length(event, file)
    occurrences = (_occurrence(moment, length, file, series=series) for moment in moments)
    excluded = tuple(file.key(moment) for line in event.lines("EXDATE") for moment in moments_of(line))
    basis = _appointment(uid, event, file, start)
    return replace(
        basis,
        occurrences=tuple(filter(None, occurrences)),
        cancelled=excluded,
    )


def _change(uid: str, event: Component, file: _File) -> Appointment | None:
    """One date of a series that is told on its own."""
    which, start = _moment(event, "RECURRENCE-ID"), _moment(event, "DTSTART")
    if which is None:
        return None
    key = file.key(which)
    basis = _appointment(uid, event, file, start)
    if any(map(_AND_FOLLOWING.search, event.lines("RECURRENCE-ID"))):
        basis = replace(basis, following_by=_later(which, start, file))
    if basis.is_cancelled:
        return replace(basis, is_cancelled=False, of_one_date=True, cancelled=(key,))
    occurrence = _occurrence(start, _length(event, file), file, series=True) if start else None
    if occurrence is None:
        return replace(basis, of_one_date=True) if basis.unknown_zone else None
    return replace(basis, of_one_date=True, occurrences=(replace(occurrence, key=key),))


def _later(which: Moment, start: Moment | None, file: _File) -> timedelta:
    """How much later a date is than the series has it."""
    before, after = file.instant(which), file.instant(start) if start else None
    if before is None or after is None or bool(before.tzinfo) != bool(after.tzinfo):
        return timedelta(0)
    return after - before


def _appointment(uid: str, event: Component, file: _File, start: Moment | None) -> Appointment:
    unknown = start.zone if start and not floats(start) and file.instant(start) is None else ""
    stamped = _moment(event, "DTSTAMP")
    return Appointment(
        method=file.method,
        uid=uid,
        sequence=int(digits) if (digits := event.value("SEQUENCE")[:9]).isdecimal() else 0,
        stamped_at=stamped.local.replace(tzinfo=UTC) if stamped else None,
        occurrences=(),
        cancelled=(),
        is_cancelled=file.method is Method.CANCEL or event.value("STATUS").upper() == "CANCELLED",
        of_one_date=False,
        all_day=bool(start and start.is_day),
        organiser=next(filter(None, map(_address, event.lines("ORGANIZER"))), ""),
        attendees=_attendees(event),
        link=video_link(event),
        unknown_zone=unknown,
    )


def _is_series(event: Component) -> bool:
    return bool(event.lines("RRULE") or event.lines("RDATE"))


def _dates(event: Component, start: Moment, file: _File) -> list[Moment]:
    """The dates from about now on, without the excluded ones."""
    told = next((rule_of(line) for line in event.lines("RRULE")), None)
    rule = read_rule(told) if told else None
    days = dates_of(rule, start.local.date()) if rule else iter([start.local.date()])
    dates = [start._replace(local=datetime.combine(day, start.local.time())) for day in days]
    dates += [moment for line in event.lines("RDATE") for moment in moments_of(line)]
    excluded = {file.key(moment) for line in event.lines("EXDATE") for moment in moments_of(line)}
    shown, today = [], file.now.astimezone(UTC).replace(tzinfo=None)
    for moment in sorted(set(dates), key=lambda one: one.local):
        if not today - FARTHEST_BACK <= moment.local <= today + FARTHEST_AHEAD:
            continue
        is_excluded = bool({file.key(moment), f"{moment.local:%Y%m%d}"} & excluded)
        if not is_excluded and _is_in_time(moment, rule, file):
            shown.append(moment)
        if len(shown) == MOST_DATES:
            break
    return shown


def _is_in_time(moment: Moment, rule: Rule | None, file: _File) -> bool:
    if rule is None or rule.until is None:
        return True
    instant = file.instant(moment) if rule.until_is_utc else moment.local
    return instant is None or instant.replace(tzinfo=None) <= rule.until


def _occurrence(moment: Moment, length: timedelta, file: _File, *, series: bool) -> Occurrence | None:
    starts_at = file.instant(moment)
    if starts_at is None:
        return None
    return Occurrence(file.key(moment) if series else "", starts_at, starts_at + length)


def _length(event: Component, file: _File) -> timedelta:
    start, end = _moment(event, "DTSTART"), _moment(event, "DTEND")
    if start and end:
        one, other = file.instant(start), file.instant(end)
        if one and other and bool(one.tzinfo) == bool(other.tzinfo) and timedelta(0) < other - one < timedelta(days=60):
            return other - one
    if event.value("DURATION") and (told := duration_of(event.value("DURATION"))):
        return told
    return timedelta(days=1) if start and start.is_day else _DEFAULT_LENGTH


def _moment(event: Component, name: str) -> Moment | None:
    return next(filter(None, map(moment_of, event.lines(name))), None)


def _attendees(event: Component) -> tuple[Attendee, ...]:
    found = []
    for line in event.lines("ATTENDEE")[:MOST_ATTENDEES]:
        if address := _address(line):
            answer = _PARTSTAT.search(line)
            found.append(Attendee(address, _answer(answer[1] if answer else "")))
    return tuple(found)


def _address(line: str) -> str:
    """Of an ORGANIZER or ATTENDEE: its mailto URI, else its EMAIL parameter (Apple and Google write URIs of others)."""
    if found := _MAILTO.search(line):
        return found[1].casefold()
    told = _EMAIL.search(line)
    return told[1].casefold() if told else ""


def _answer(told: str) -> Answer:
    return Answer(told.upper()) if told.upper() in {*Answer} else Answer.NEEDS_ACTION


def _method(told: str) -> Method:
    """A file without a method, as one exports it, publishes."""
    return Method(told.upper()) if told.upper() in {*Method} else Method.PUBLISH
