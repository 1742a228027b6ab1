"""An appointment as a calendar file tells it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Method(StrEnum):
    """What the sender of a calendar file wants of its reader (RFC 5546 section 1.4)."""

    PUBLISH = "PUBLISH"
    REQUEST = "REQUEST"
    REPLY = "REPLY"
    ADD = "ADD"
    CANCEL = "CANCEL"
    REFRESH = "REFRESH"
    COUNTER = "COUNTER"
    DECLINECOUNTER = "DECLINECOUNTER"


class Answer(StrEnum):
    """What somebody who is invited says to it (RFC 5545 section 3.2.12)."""

    NEEDS_ACTION = "NEEDS-ACTION"
    ACCEPTED = "ACCEPTED"
    DECLINED = "DECLINED"
    TENTATIVE = "TENTATIVE"
    DELEGATED = "DELEGATED"


@dataclass(frozen=True)
class Attendee:
    """Somebody who is invited; `address` is an addr-spec in lower case."""

    address: str
    answer: Answer


@dataclass(frozen=True)
class Occurrence:
    """One meeting. `key` tells it from the others of its series, and is "" for one that is alone.

    Times are in UTC, or naive where the file names no zone (RFC 5545 section 3.3.5: they float, and are meant on
    the clock of whoever reads them).
    """

    key: str
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class Appointment:
    """What one file says of one `uid`, or of one date of it (`of_one_date`: the series is told elsewhere).

    `occurrences` are at most MOST_DATES (reader.py), the next ones of a series. `cancelled` are keys of dates that take
    place no more; none of them does when `is_cancelled`. `unknown_zone` is the name of a zone that is neither defined in the
    file nor known: the times are then not to be relied on. `link` is the https URL of a video call, or "".
    `following_by` is how much later than in the series its one date is, and all that follow (RANGE=THISANDFUTURE, RFC 5545
    section 3.2.13); None where the others stay as they are.
    """

    method: Method
    uid: str
    sequence: int
    stamped_at: datetime | None
    occurrences: tuple[Occurrence, ...]
    cancelled: tuple[str, ...]
    is_cancelled: bool
    of_one_date: bool
    all_day: bool
    organiser: str
    attendees: tuple[Attendee, ...]
    link: str
    unknown_zone: str
    following_by: timedelta | None = None

    @property
    def addresses(self) -> frozenset[str]:
        """Everybody who takes part."""
        return frozenset(filter(None, (self.organiser, *(attendee.address for attendee in self.attendees))))
