"""What is counted while a simulation runs: mail a day, and letters to each person in each week."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from math import ceil

from mailbot.sandbox.character import Part
from mailbot.sandbox.mail import Delivered


@dataclass(frozen=True)
class Day:
    """One day of the simulation. `recipients` is what a provider counts."""

    letters: int
    recipients: int
    messages: int


@dataclass(frozen=True)
class Load:
    """Letters that come to one person: in a week on average; in the weeks with any, nine times in ten and at most."""

    who: str
    people: int
    mean: float
    most: float
    highest: int


@dataclass
class Tally:
    """`parts` is what each address is in the programme."""

    begins: datetime
    weeks: int
    parts: dict[str, Part] = field(default_factory=dict)
    _letters: Counter[int] = field(default_factory=Counter)  # by day
    _recipients: Counter[int] = field(default_factory=Counter)
    _messages: Counter[int] = field(default_factory=Counter)
    _to: Counter[tuple[str, int]] = field(default_factory=Counter)  # by person and week

    def note_message(self, at: datetime) -> None:
        self._messages[(at - self.begins).days] += 1

    def note_letter(self, letter: Delivered) -> None:
        day = (letter.at - self.begins).days
        self._letters[day] += 1
        self._recipients[day] += len(letter.recipients)
        self._to.update((address, day // 7) for address in letter.recipients)

    @property
    def days(self) -> list[Day]:
        return [Day(self._letters[n], self._recipients[n], self._messages[n]) for n in range(self.weeks * 7)]

    @property
    def loads(self) -> list[Load]:
        return [self._load_of(part) for part in Part]

    def _load_of(self, part: Part) -> Load:
        theirs = {address for address, role in self.parts.items() if role is part}
        counts = sorted(count for (address, _), count in self._to.items() if address in theirs)
        mean = sum(counts) / max(1, len(theirs) * self.weeks)
        return Load(part.value, len(theirs), round(mean, 2), share_of(counts, 0.9), max(counts, default=0))


def share_of(numbers: Sequence[float], share: float) -> float:
    """Of `numbers` in their order, the smallest that at least this share does not exceed; 0 of none."""
    return numbers[max(0, ceil(share * len(numbers)) - 1)] if numbers else 0
