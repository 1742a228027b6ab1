"""A week as a bitmap of minutes: comparing the weeks of two people is then one AND, exact to the minute.

Two kinds of bitmap. A *local* one counts minutes of wall-clock time over three weeks, from the Monday before the week
in question. A *UTC* one counts minutes over the frame of that week: nine days from the Sunday before its Monday, so
that it holds the Monday of Kiritimati (UTC+14), the Sunday of Baker Island (UTC-12), and a session that starts last
thing on that Sunday and lasts up to twelve hours.

Where all times of a calculation are multiples of so many minutes, a bit may stand for that many: its `grain`.
"""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

MINUTE = timedelta(minutes=1)
DAY = 24 * 60
WEEK = 7 * DAY
FRAME = 9 * DAY

# The steps of a clock within a frame: (first minute of the frame, minutes east of UTC from then on).
Offsets = tuple[tuple[int, int], ...]


def zone_named(name: str) -> ZoneInfo | None:
    """The zone of an IANA name; None when there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # unknown; not a relative path; the name of a directory
        return None


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def frame_start(monday: date) -> datetime:
    return datetime.combine(monday, time(), UTC) - timedelta(days=1)


@lru_cache(maxsize=10_000)
def utc_offsets(zone: ZoneInfo, monday: date) -> Offsets:
    """What the clocks of `zone` do in the frame of the week that begins on `monday`.

    No zone changes its clocks twice within a day, so that comparing the days' ends finds every change.
    """
    start = frame_start(monday)

    def offset_at(minute: int) -> int:
        offset = (start + minute * MINUTE).astimezone(zone).utcoffset()
        return 0 if offset is None else offset // MINUTE

    steps = [(0, offset_at(0))]
    for day in range(0, FRAME, DAY):
        before, after = steps[-1][1], offset_at(day + DAY)
        if before != after:
            minutes = range(day, day + DAY)
            steps.append((day + bisect_left(minutes, True, key=lambda minute: offset_at(minute) != before), after))
    return tuple(steps)


def every_week(week: int, grain: int = 1) -> int:
    """The local bitmap of somebody whose weeks are all like `week` (bit 0 is Monday 00:00)."""
    bits = WEEK // grain
    return week | week << bits | week << 2 * bits


def this_week(grain: int = 1) -> int:
    """The week in question, as a local bitmap."""
    bits = WEEK // grain
    return ((1 << bits) - 1) << bits


def in_utc(local: int, offsets: Offsets, grain: int = 1) -> int:
    """The part of the frame in which the wall clock shows a time of `local`.

    An hour that the clocks skip in spring is nowhere, one that they repeat in autumn is there twice.
    """
    ends = [start for start, _ in offsets[1:]] + [FRAME]
    frame = 0
    for (start, offset), end in zip(offsets, ends, strict=True):
        shown = local >> ((WEEK - DAY + offset) // grain)
        begin, length = start // grain, (end - start) // grain
        frame |= (shown >> begin & ((1 << length) - 1)) << begin
    return frame


def session_starts(free: int, bits: int) -> int:
    """The bits from which `free` goes on for at least `bits`, found by doubling the known length."""
    length = 1
    while length < bits and free:
        step = min(length, bits - length)
        free &= free >> step
        length += step
    return free


def stretches(bitmap: int) -> Iterator[tuple[int, int]]:
    """The runs of set bits, as [start, end), earliest first."""
    while bitmap:
        lowest = bitmap & -bitmap
        carried = bitmap + lowest  # the carry runs through the run and comes to rest on its end
        yield lowest.bit_length() - 1, (carried & ~bitmap).bit_length() - 1
        bitmap &= carried
