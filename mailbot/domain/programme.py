"""What the programme has decided for itself: its name, its people, its patience."""

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from mailbot.domain.addresses import address_key
from mailbot.domain.availability import DAY
from mailbot.domain.budget import Budget
from mailbot.domain.correspondence import Correspondent
from mailbot.domain.digest_rhythm import DigestRhythm
from mailbot.domain.follow_through import Rhythm
from mailbot.domain.matching.policy import MatchingPolicy

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_HOURS = re.compile(
    r"(?P<first>[a-z]{3})(?:-(?P<last>[a-z]{3}))?\s+(?P<opens>\d{1,2}:[0-5]\d)-(?P<closes>\d{1,2}:[0-5]\d)", re.I
)


class PairingMode(StrEnum):
    """Whether a coordinator decides on every pairing, or none does."""

    APPROVE = "approve"
    AUTOMATIC = "automatic"


@dataclass(frozen=True)
class WorkingHours:
    """When a chase may go out, on the recipient's own clock. No days means always."""

    days: frozenset[int] = frozenset()
    opens: int = 0
    closes: int = DAY

    @classmethod
    def parse(cls, text: str) -> "WorkingHours":
        """Reads `Mon-Fri 08:00-18:00` or `always`; ValueError on anything else."""
        if text.strip().casefold() == "always":
            return cls()
        found = _HOURS.fullmatch(text.strip())
        if not found:
            raise ValueError(text)
        first = _DAYS.index(found["first"].casefold())
        last = _DAYS.index((found["last"] or found["first"]).casefold())
        opens, closes = (int(h) * 60 + int(m) for h, m in (found[k].split(":") for k in ("opens", "closes")))
        if not 0 <= opens < closes <= DAY:
            raise ValueError(text)
        return cls(frozenset((first + n) % 7 for n in range((last - first) % 7 + 1)), opens, closes)

    def are_open(self, now: datetime, zone: str) -> bool:
        local = now.astimezone(ZoneInfo(zone))
        minutes = local.hour * 60 + local.minute
        return not self.days or (local.weekday() in self.days and self.opens <= minutes < self.closes)


@dataclass(frozen=True)
class Programme:
    """The policy that workflows decide by. Durations are timedeltas, `time_zone` is an IANA name.

    `unasked_every` is how long somebody is left alone after a letter that was no answer to theirs. With `has_chat`
    new pairs get a conversation in a chat tool, too.
    """

    address: str
    name: str
    coordinators: tuple[Correspondent, ...]
    time_zone: str = "UTC"
    chase_after: timedelta = timedelta(days=2)
    max_chases: int = 2
    contact_within: timedelta = timedelta(days=2)
    unasked_every: timedelta = timedelta(weeks=1)
    working_hours: WorkingHours = field(default_factory=WorkingHours)
    pairing: PairingMode = PairingMode.APPROVE
    pair_every: timedelta = timedelta(hours=1)
    rhythm: Rhythm = field(default_factory=Rhythm)
    matching: MatchingPolicy = field(default_factory=MatchingPolicy)
    retention: timedelta = timedelta(days=90)
    budget: Budget = field(default_factory=Budget)
    digest: DigestRhythm = field(default_factory=DigestRhythm)
    has_chat: bool = False
    authserv_id: str = ""  # whose Authentication-Results are believed (RFC 8601)

    def is_coordinator(self, address: str) -> bool:
        return address_key(address) in {coordinator.key for coordinator in self.coordinators}

    def owns(self, address: str) -> bool:
        """Whether `address` is the programme's own, with a subaddress or without (RFC 5233)."""
        local, _, domain = address_key(address).rpartition("@")
        own_local, _, own_domain = address_key(self.address).rpartition("@")
        return domain == own_domain and (local == own_local or local.startswith(f"{own_local}+"))
