"""What is still to happen in a story, in the order of time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from heapq import heappop, heappush
from itertools import count


@dataclass(frozen=True, order=True)
class _Entry:
    """Of what is due at one moment, what was planned first comes first."""

    at: datetime
    order: int
    act: Callable[[], None] = field(compare=False)


class Agenda:
    """Acts, each at its moment. One that happens may plan others."""

    def __init__(self) -> None:
        self._entries: list[_Entry] = []
        self._order = count()

    def plan(self, at: datetime, act: Callable[[], None]) -> None:
        heappush(self._entries, _Entry(at.astimezone(UTC), next(self._order), act))

    def until(self, moment: datetime) -> Iterator[tuple[datetime, Callable[[], None]]]:
        """What is due up to `moment`, what is planned meanwhile included; when, and what."""
        while self._entries and self._entries[0].at <= moment:
            entry = heappop(self._entries)
            yield entry.at, entry.act
