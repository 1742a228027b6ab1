"""Single properties of a calendar file, read by icalendar; what is malformed is None.

icalendar is used for properties alone. Its reader of whole files ends at the first error of many, and keeps the zones
that one file defines for the next.
"""

import re
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from icalendar.prop import vDDDTypes, vDuration, vRecur, vUTCOffset

MOST_MOMENTS = 500
EARLIEST, LATEST = 1600, 2200  # years that appointments and zones are told in

_TZID = re.compile(r';TZID=(?:"([^"]*)"|([^;]*))', re.IGNORECASE)


class Moment(NamedTuple):
    """A date or time as it is written: on the clocks of `zone`, "" for none; `is_utc` and `is_day` as they say."""

    local: datetime
    zone: str
    is_utc: bool
    is_day: bool


def moments_of(line: str) -> list[Moment]:
    """Every date or time of a property such as DTSTART or EXDATE; of a period its beginning.

    The value stands behind the last colon: Outlook writes zones that hold others (`TZID=tzone://Microsoft/Utc`).
    """
    parameters, _, value = line.rpartition(":")
    told = _TZID.search(parameters)
    zone = zone_name(told[1] or told[2] or "") if told else ""
    moments = (_moment(one, zone) for one in value.split(",")[:MOST_MOMENTS])
    return [moment for moment in moments if moment is not None]


def zone_name(written: str) -> str:
    """As it is compared: without the backslashes that some programs put before commas in one place and not in another."""
    return written.replace("\\", "").strip(' "')


def moment_of(line: str) -> Moment | None:
    return next(iter(moments_of(line)), None)


def duration_of(value: str) -> timedelta | None:
    try:
        length = vDuration.from_ical(value)
    except (ValueError, OverflowError):
        return None
    return length if timedelta(0) <= length <= timedelta(days=366) else None


def offset_of(value: str) -> timedelta | None:
    try:
        offset: timedelta = vUTCOffset.from_ical(value)
    except (ValueError, OverflowError):
        return None
    return offset


def rule_of(line: str) -> dict[str, list[object]] | None:
    """The parts of a recurrence rule (RFC 5545 section 3.3.10) by their names."""
    try:
        return {str(name).upper(): list(values) for name, values in vRecur.from_ical(line.partition(":")[2]).items()}
    except (ValueError, TypeError, KeyError, OverflowError):
        return None


def _moment(value: str, zone: str) -> Moment | None:
    try:
        told = vDDDTypes.from_ical(value.strip())
    except (ValueError, OverflowError):
        return None
    if isinstance(told, tuple):
        told = told[0]
    if isinstance(told, datetime):
        is_utc = told.tzinfo is not None
        local = (told.astimezone(UTC) if is_utc else told).replace(tzinfo=None)
    elif isinstance(told, date):
        local, is_utc = datetime.combine(told, datetime.min.time()), False
    else:
        return None
    is_day = not isinstance(told, datetime)
    return Moment(local, zone, is_utc, is_day) if EARLIEST <= local.year <= LATEST else None
