"""When people are free: a week of local times, and where two weeks in two zones meet.

Days are numbered from Monday = 0 to Sunday = 6; times are minutes after local midnight (0-1440).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from mailbot.domain.week import DAY as DAY
from mailbot.domain.week import MINUTE, every_week, frame_start, in_utc, monday_of, stretches, this_week, utc_offsets

DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, order=True)
class Slot:
    """One interval of a weekday in local time: `start` and `end` in minutes after midnight, start < end <= 1440."""

    day: int
    start: int
    end: int

    def __post_init__(self) -> None:
        if not (0 <= self.day <= 6 and 0 <= self.start < self.end <= DAY):
            raise ValueError(f"no such time in a week: day {self.day}, minutes {self.start} to {self.end}")

    def in_words(self) -> str:
        """For example `Tuesday 18:00-20:00`."""
        return f"{DAY_NAMES[self.day]} {clock(self.start)}-{clock(self.end)}"


@dataclass(frozen=True)
class Availability:
    """The week of one person: sorted slots that neither overlap nor touch. Empty when unknown."""

    slots: tuple[Slot, ...] = ()

    @classmethod
    def of(cls, slots: Iterable[Slot]) -> "Availability":
        """Sorts `slots` and joins those that overlap or touch."""
        joined: list[Slot] = []
        for slot in sorted(slots):
            last = joined[-1] if joined else None
            if last is not None and last.day == slot.day and slot.start <= last.end:
                joined[-1] = Slot(last.day, last.start, max(last.end, slot.end))
            else:
                joined.append(slot)
        return cls(tuple(joined))

    def __bool__(self) -> bool:
        return bool(self.slots)

    def minutes(self, grain: int = 1) -> int:
        """The week as a bitmap of local time, a bit for every `grain` minutes; bit 0 is Monday 00:00."""
        week = 0
        for slot in self.slots:
            week |= ((1 << (slot.end - slot.start) // grain) - 1) << (slot.day * DAY + slot.start) // grain
        return week

    def in_words(self) -> str:
        """Days with the same times stand together: `Monday to Friday 18:00-21:00; Saturday 09:00-12:00`."""
        times_by_day = {
            day: ", ".join(f"{clock(slot.start)}-{clock(slot.end)}" for slot in slots)
            for day, slots in groupby(self.slots, key=lambda slot: slot.day)
        }
        days_by_times: dict[str, list[int]] = {}
        for day, times in times_by_day.items():
            days_by_times.setdefault(times, []).append(day)
        return "; ".join(f"{_days_in_words(days)} {times}" for times, days in days_by_times.items())


@dataclass(frozen=True)
class CommonTime:
    """A stretch of one week in which two people are both free: two instants in UTC, `start` < `end`."""

    start: datetime
    end: datetime

    def in_zone(self, zone: str) -> str:
        """How it reads on a wall clock in `zone` (an IANA name): `Tuesday 18:00-19:00`."""
        start, end = self.start.astimezone(ZoneInfo(zone)), self.end.astimezone(ZoneInfo(zone))
        return f"{DAY_NAMES[start.weekday()]} {start:%H:%M}-{end:%H:%M}"


def common_times(
    one: Availability, one_zone: str, other: Availability, other_zone: str, *, week_of: date, at_least: timedelta
) -> tuple[CommonTime, ...]:
    """Where two weeks meet for `at_least` this long, in the week (Monday first, on the clocks of `one`) of `week_of`.

    Wall clocks are compared in that very week, so daylight saving counts as it then is. A stretch is cut where the
    week begins; one that starts in the week may run on past its end. ValueError or ZoneInfoNotFoundError (a KeyError)
    when a zone has no IANA name.
    """
    monday = monday_of(week_of)
    one_offsets = utc_offsets(ZoneInfo(one_zone), monday)
    other_offsets = utc_offsets(ZoneInfo(other_zone), monday)
    both = in_utc(every_week(one.minutes()), one_offsets) & in_utc(every_week(other.minutes()), other_offsets)
    own_week = in_utc(this_week(), one_offsets)
    opens, closes = (own_week & -own_week).bit_length() - 1, own_week.bit_length()
    start = frame_start(monday)
    return tuple(
        CommonTime(start + begin * MINUTE, start + end * MINUTE)
        for begin, end in stretches(both >> opens << opens)
        if begin < closes and (end - begin) * MINUTE >= at_least
    )


def zone_in_words(zone: str) -> str:
    """An IANA name as people read it: `Etc/GMT-2` is two hours ahead of UTC, its sign is that of POSIX."""
    if not zone.startswith("Etc/GMT") or zone[7:8] not in ("+", "-"):
        return zone
    return f"UTC{'+' if zone[7] == '-' else '-'}{zone[8:]}"


def clock(minutes: int) -> str:
    """Minutes after midnight as `HH:MM`; 1440 is `24:00`."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _days_in_words(days: list[int]) -> str:
    if len(days) > 2 and days == list(range(days[0], days[-1] + 1)):
        return f"{DAY_NAMES[days[0]]} to {DAY_NAMES[days[-1]]}"
    names = [DAY_NAMES[day] for day in days]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
