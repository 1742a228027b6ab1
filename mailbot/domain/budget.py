"""How much may be sent: what a provider allows in a day and in a minute, for those first who wait for an answer."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import IntEnum

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
FIRST_DAY = 50
"""Recipients on the first day of an address that is warmed up: fewer than any provider takes for a flood."""


class Urgency(IntEnum):
    """In which order letters go out."""

    ANSWER = 1  # somebody has just written to us, or has to decide something
    INTRODUCTION = 2  # somebody is brought in, or brought together with somebody
    LATER = 3  # we write of our own accord; tomorrow is soon enough


_KINDS = {
    Urgency.INTRODUCTION: {"introduction", "invitation", "session-guide", "session-reminder"},
    Urgency.LATER: {"chase", "contact-check", "absence", "check-in", "review", "farewell", "waitlist", "digest"},
}
# Of the day's budget, as some of it is kept for what is still to come.
_SHARES = {Urgency.ANSWER: 1.0, Urgency.INTRODUCTION: 0.9, Urgency.LATER: 0.7}


def urgency_of(kind: str) -> Urgency:
    return next((urgency for urgency, kinds in _KINDS.items() if kind in kinds), Urgency.ANSWER)


@dataclass(frozen=True)
class Budget:
    """Recipients in any 24 hours, in any minute, and at any one domain in a minute; None for as many as there are.

    `warm_up`: how long a new address takes to get to the whole day's budget, since providers trust it by and by.
    """

    per_day: int | None = None
    per_minute: int | None = None
    warm_up: timedelta | None = None
    per_domain: int | None = None

    def after(self, age: timedelta) -> "Budget":
        """As it is for an address that has been writing for so long: each day by the same factor more."""
        if self.per_day is None or self.warm_up is None or age >= self.warm_up:
            return self
        grown = FIRST_DAY * (self.per_day / FIRST_DAY) ** (age / self.warm_up)
        return replace(self, per_day=min(self.per_day, int(grown)))

    def left_today(self, urgency: Urgency, sent: int) -> int | None:
        """How many more letters of this urgency may reach when `sent` were reached in the last 24 hours."""
        return None if self.per_day is None else max(0, int(self.per_day * _SHARES[urgency]) - sent)

    def left_now(self, sent: int) -> int | None:
        """The same for the minute."""
        return None if self.per_minute is None else max(0, self.per_minute - sent)


def domain_of(address: str) -> str:
    return address.rpartition("@")[2]


@dataclass
class Room:
    """What may go out at this moment: to so many `recipients`, and to `per_domain` at each domain; None for any number.

    `taken` counts those whom this minute's letters have reached at each domain; at the `resting` ones there is no room.
    """

    recipients: int | None = None
    per_domain: int | None = None
    taken: Counter[str] = field(default_factory=Counter)
    resting: frozenset[str] = frozenset()

    @property
    def full(self) -> frozenset[str]:
        """Domains to which nothing more may go."""
        limit = self.per_domain
        return self.resting | {domain for domain, number in self.taken.items() if limit is not None and number >= limit}

    def is_spent_by(self, addresses: Collection[str]) -> bool:
        """Whether a letter to these would reach more people than it may."""
        return self.recipients is not None and len(addresses) > self.recipients

    def admits(self, addresses: Collection[str]) -> bool:
        """Whether each of their domains has room for another. The last letter may be to a few more than that: of one
        to more people than go in a minute it could not be said otherwise when it is to go."""
        return self.full.isdisjoint(map(domain_of, addresses))

    def take(self, addresses: Collection[str]) -> None:
        self.taken.update(map(domain_of, addresses))
        if self.recipients is not None:
            self.recipients -= len(addresses)
