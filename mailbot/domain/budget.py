"""How much may be sent: what a provider allows in a day and in a minute, for those first who wait for an answer."""

from dataclasses import dataclass, replace
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
    """Recipients in any 24 hours, and in any minute; None for as many as there are.

    `warm_up`: how long a new address takes to get to the whole day's budget, since providers trust it by and by.
    """

    per_day: int | None = None
    per_minute: int | None = None
    warm_up: timedelta | None = None

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
