"""How long the programme can go on opening its mailbox by itself, where that takes tokens."""

from dataclasses import dataclass
from datetime import datetime, timedelta

WARN_BEFORE = timedelta(days=3)  # of a login that ends: over a weekend nobody may look


@dataclass(frozen=True)
class LoginStanding:
    """`good_until` is when the token ends that we hold; `ends_at` when no further one is given, where that is known.

    `refused` is why the last request for one was refused for good; "" when it was not.
    """

    good_until: datetime
    ends_at: datetime | None = None
    refused: str = ""

    def needs_somebody(self, now: datetime) -> bool:
        """Whether somebody has to log in anew, now or soon."""
        return bool(self.refused) or (self.ends_at is not None and self.ends_at - now <= WARN_BEFORE)
