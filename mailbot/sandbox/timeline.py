"""Where things stand along the page: time as it was lived, with empty nights and days drawn short.

Measured in slots; a slot is a little less than a mark is wide.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from mailbot.sandbox.mail import Mail

_MARK = 1.3  # slots
_MARGIN = 1.0  # on either side of a day
_EMPTY_DAY = 1.6
_SHORTEST_STEP, _LONGEST_STEP = 0.3, 1.1  # from one moment to the next
_HOURS_A_SLOT = 7.0


@dataclass(frozen=True)
class Day:
    """A day of the story, from slot `start`, so many slots wide."""

    date: date
    start: float
    width: float


class Timeline:
    """Places `mails`, in their order; `lanes` says for each which lanes its mark touches."""

    def __init__(self, mails: Sequence[Mail], lanes: Sequence[Iterable[str]], begins: datetime, ends: datetime) -> None:
        self.places: list[float] = []
        self.days: list[Day] = []
        self._anchors: list[tuple[datetime, float]] = []
        place = 0.0
        day = begins.date()
        entries = list(zip(mails, map(set, lanes), strict=True))
        while day <= ends.date():
            start = place
            self._anchors.append((datetime.combine(day, time(), UTC), start))
            of_this_day = [entry for entry in entries if entry[0].at.date() == day]
            place = self._place(of_this_day, start + _MARGIN) + _MARGIN if of_this_day else start + _EMPTY_DAY
            self.days.append(Day(day, start, place - start))
            day += timedelta(days=1)
        self.width = place
        self._anchors.append((datetime.combine(day, time(), UTC), place))

    def at(self, moment: datetime) -> float:
        """The slot of any moment of the story."""
        after = bisect_right(self._anchors, moment, key=lambda anchor: anchor[0])
        if after == 0:
            return 0.0
        if after == len(self._anchors):
            return self.width
        (earlier, left), (later, right) = self._anchors[after - 1], self._anchors[after]
        return left + (right - left) * ((moment - earlier) / (later - earlier))

    def _place(self, entries: Sequence[tuple[Mail, set[str]]], place: float) -> float:
        """Each mark right of the one before, and clear of those on its own lanes; later by more, if not by much."""
        before: datetime | None = None
        free_from: dict[str, float] = {}
        for mail, touched in entries:
            if before is not None and mail.at > before:
                hours = (mail.at - before) / timedelta(hours=1)
                place += min(_LONGEST_STEP, _SHORTEST_STEP + hours / _HOURS_A_SLOT)
            place = max(place, *(free_from.get(lane, 0.0) for lane in touched), 0.0)
            free_from |= dict.fromkeys(touched, place + _MARK)
            before = mail.at
            self.places.append(place)
            self._anchors.append((mail.at, place))
        return place
