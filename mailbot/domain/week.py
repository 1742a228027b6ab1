"""A week as a bitmap of minutes: comparing the weeks of two people is then one AND, exact to the minute.

Two kinds of bitmap. A *local* one counts minutes of wall-clock time over three weeks, from the Monday before the week
in question. A *UTC* one counts minutes over the frame of that week: nine days from the Sunday before its Monday, so
that it holds the Monday of Kiritimati (UTC+14), the Sunday of Baker Island (UTC-12), and a session that starts last
thing on that Sunday and lasts up to twelve hours.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

MINUTE = timedelta(minutes=1)
DAY = 24 * 60
WEEK = 7 * DAY
FRAME = 9 * DAY
THIS_WEEK = ((1 << WEEK) - 1) << WEEK  # the week in question, as a local bitmap

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
        if offset_at(day + DAY) != steps[-1][1]:
            offsets_of_day = [offset_at(minute) for minute in range(day, day + DAY + 1)]
            steps.append((day + offsets_of_day.index(offsets_of_day[-1]), offsets_of_day[-1]))
    return tuple(steps)


def every_week(week: int) -> int:
    """The local bitmap of somebody whose weeks are all like `week` (bit 0 is Monday 00:00)."""
    return week | week << WEEK | week << 2 * WEEK


def in_utc(local: int, offsets: Offsets) -> int:
    """The minutes of the frame in which the wall clock shows a minute of `local`.

    An hour that the clocks skip in spring is nowhere, one that they repeat in autumn is there twice.
    """
    ends = [start for start, _ in offsets[1:]] + [FRAME]
    minutes = 0
    for (start, offset), end in zip(offsets, ends, strict=True):
        shown = local >> (WEEK - DAY + offset)
        minutes |= (shown >> start & ((1 << (end - start)) - 1)) << start
    return minutes


def session_starts(free: int, minutes: int) -> int:
    """The minutes from which `free` goes on for at least `minutes`, found by doubling the known length."""
    length = 1
    while length < minutes and free:
        step = min(length, minutes - length)
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


def hours_of(minutes: int) -> int:
    """The hours in which `minutes` has any bit: sixty times shorter, and they meet wherever the minutes do."""
    hours = 0
    for start, end in stretches(minutes):
        first, last = start // 60, (end - 1) // 60
        hours |= ((1 << (last - first + 1)) - 1) << first
    return hours
