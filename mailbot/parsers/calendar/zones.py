"""What a TZID means: an IANA name, a zone that the file defines (VTIMEZONE), or a name of Windows'.

The file's definition goes before Windows' name for it: the standard has it so, and Outlook writes both. An IANA name
goes before the file's definition, which often knows this year's rules only.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from mailbot.domain.week import zone_named
from mailbot.parsers.calendar.properties import Moment, moment_of, moments_of, offset_of, rule_of, zone_name
from mailbot.parsers.calendar.recurrence import Rule, dates_of, read_rule
from mailbot.parsers.calendar.sifting import Component

_VENDOR = re.compile(r"(?:^|/)((?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+)$")
_UTC_NAMES = frozenset(("utc", "gmt", "z", "etc/utc", "etc/gmt", "tzone://microsoft/utc", "coordinated universal time"))


MOST_OBSERVANCES = 50
"""Of one zone: that is all of its history, and more than any program writes."""


@dataclass(frozen=True)
class _Observance:
    """A STANDARD or DAYLIGHT part: from each of its onsets, told on the clock before it, `after` holds."""

    starts: datetime
    rule: Rule | None
    others: tuple[datetime, ...]
    before: timedelta
    after: timedelta

    def latest_onset(self, local: datetime) -> datetime | None:
        """The last one up to `local`."""
        onsets = [onset for onset in (self.starts, *self.others) if onset <= local]
        if self.rule is not None and self.starts <= local:
            onsets += [onset for onset in self._yearly(local) if onset <= local]
        return max(onsets, default=None)

    def _yearly(self, local: datetime) -> list[datetime]:
        """Rules of zones are yearly: the latest onsets are enough, in whatever year (Outlook: 1601) they began."""
        if self.rule is None:
            return []
        last = min(local, self.rule.until or local)
        by_rule = self.rule.by_day or self.rule.by_month_day
        first = self.starts.date().replace(
            year=max(last.year - 2, self.starts.year), day=1 if by_rule else min(self.starts.day, 28)
        )
        onsets = (datetime.combine(day, self.starts.time()) for day in dates_of(self.rule, first))
        near = takewhile(lambda onset: onset <= last + timedelta(days=1), onsets)
        return [onset for onset in near if onset >= self.starts and (not by_rule or onset.date() != first)]


@dataclass(frozen=True)
class Zones:
    """The zones that one file defines, by their names."""

    defined: dict[str, tuple[_Observance, ...]]

    @classmethod
    def of(cls, calendar: Component) -> "Zones":
        named = ((_tzid(part), _observances(part.parts)) for part in calendar.parts if part.name == "VTIMEZONE")
        return cls({name: observances for name, observances in named if name and observances})

    def in_utc(self, moment: Moment) -> datetime | None:
        """The instant, aware; None where the name of the zone means nothing to us. Not for one that floats."""
        if moment.is_utc or moment.zone.casefold() in _UTC_NAMES:
            return moment.local.replace(tzinfo=UTC)
        if zone := zone_named(moment.zone):
            return _on_clock(moment.local, zone)
        if observances := self.defined.get(moment.zone):
            return (moment.local - _offset(observances, moment.local)).replace(tzinfo=UTC)
        zone = zone_named(WINDOWS_TO_OLSON.get(moment.zone, "")) or _without_vendor(moment.zone)
        return _on_clock(moment.local, zone) if zone else None


def floats(moment: Moment) -> bool:
    """Whether it names no zone; days never do."""
    return moment.is_day or (not moment.is_utc and not moment.zone)


def _on_clock(local: datetime, zone: ZoneInfo) -> datetime:
    """RFC 5545 section 3.3.5: a time that is skipped counts from the offset before it, of one shown twice the first is
    meant. Both are what `fold=0` stands for.
    """
    return local.replace(tzinfo=zone).astimezone(UTC)


def _without_vendor(name: str) -> ZoneInfo | None:
    """`/freeassociation.sourceforge.net/Europe/Berlin` (RFC 5545 section 3.2.19)."""
    found = _VENDOR.search(name)
    return zone_named(found[1].strip()) if found else None


def _offset(observances: tuple[_Observance, ...], local: datetime) -> timedelta:
    onsets = [(onset, one) for one in observances if (onset := one.latest_onset(local)) is not None]
    if not onsets:
        return min(observances, key=lambda one: one.starts).before
    onset, latest = max(onsets, key=lambda found: found[0])
    is_skipped = local < onset + (latest.after - latest.before)
    return latest.before if is_skipped else latest.after


def _tzid(part: Component) -> str:
    return zone_name(part.value("TZID"))


def _observances(parts: Sequence[Component]) -> tuple[_Observance, ...]:
    found = (_observance(part) for part in parts[:MOST_OBSERVANCES])
    return tuple(observance for observance in found if observance is not None)


def _observance(part: Component) -> _Observance | None:
    start = next((moment_of(line) for line in part.lines("DTSTART")), None)
    before, after = offset_of(part.value("TZOFFSETFROM")), offset_of(part.value("TZOFFSETTO"))
    if start is None or before is None or after is None:
        return None
    told = next((rule_of(line) for line in part.lines("RRULE")), None)
    rule = read_rule(told) if told else None
    others = tuple(moment.local for line in part.lines("RDATE") for moment in moments_of(line))
    return _Observance(start.local, rule if rule and rule.frequency == "YEARLY" else None, others, before, after)
