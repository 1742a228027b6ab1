"""When a pair meets."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SessionState(StrEnum):
    """What became of a session."""

    BOOKED = "booked"
    HELD = "held"
    CANCELLED = "cancelled"


@dataclass(eq=False)
class Session:
    """One meeting of a pair; `starts_at` is None when they said that they met, but not when."""

    starts_at: datetime | None
    state: SessionState = SessionState.BOOKED
    id: int | None = None
