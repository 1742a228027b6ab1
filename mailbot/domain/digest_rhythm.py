"""When the coordinators get their digest."""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_RHYTHM = re.compile(r"(?P<day>daily|[a-z]{3})\s+(?P<hour>\d{1,2}):(?P<minute>[0-5]\d)", re.I)


@dataclass(frozen=True)
class DigestRhythm:
    """On one weekday (0 is Monday), or daily where it is None, at `at` on the programme's clock; never without `at`."""

    weekday: int | None = 0
    at: time | None = time(8)

    @classmethod
    def parse(cls, text: str) -> "DigestRhythm":
        """Reads `Mon 08:00`, `daily 08:00` or `never`; ValueError on anything else."""
        if text.strip().casefold() == "never":
            return cls(None, None)
        found = _RHYTHM.fullmatch(text.strip())
        if not found:
            raise ValueError(text)
        day = found["day"].casefold()
        return cls(None if day == "daily" else _DAYS.index(day), time(int(found["hour"]), int(found["minute"])))

    @property
    def period(self) -> timedelta:
        """How much a digest looks back on."""
        return timedelta(days=1 if self.weekday is None else 7)

    def latest(self, now: datetime, zone: str) -> datetime | None:
        """The last time at which a digest was due, `now` included; None when there never is one."""
        if self.at is None:
            return None
        local = now.astimezone(ZoneInfo(zone))
        days_ago = 0 if self.weekday is None else (local.weekday() - self.weekday) % 7
        due = datetime.combine(local.date() - timedelta(days=days_ago), self.at, ZoneInfo(zone))
        # The step back is one of calendar days: it keeps the hour when the clocks change in between.
        return due if due <= local else due - self.period
