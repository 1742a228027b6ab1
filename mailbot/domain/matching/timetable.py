"""Who can meet whom in every week of the coming year, across both zones' daylight-saving changes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from math import gcd

from mailbot.domain.availability import Availability
from mailbot.domain.week import (
    DAY,
    FRAME,
    MINUTE,
    Offsets,
    every_week,
    in_utc,
    monday_of,
    session_starts,
    stretches,
    this_week,
    utc_offsets,
    zone_named,
)

A_YEAR = 53  # weeks, wherever in its week it begins
_WHOLE_WEEK = 7 * DAY

# The kinds of week of a mentor's and of a mentee's zone that fall together, and the bit at which a clock changes.
Meeting = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Year:
    """Somebody's weeks to come: for each kind of week in their zone, a UTC bitmap of when a session can begin.

    No weeks at all when their availability or their zone is unknown. `over` is the bit at which the last session of
    such a week is over. `stated` are the minutes a week that they gave.
    """

    zone: str
    starts: tuple[int, ...] = ()
    over: tuple[int, ...] = ()
    stated: int = 0


@dataclass(frozen=True, slots=True)
class _Zone:
    """The kinds of weeks that the clocks of a zone make in this year, and of which kind each week is."""

    kinds: tuple[Offsets, ...] = ()
    of_week: tuple[int, ...] = ()


class Timetable:
    """`length` weeks (a year) from that of `today` on, for sessions of `session_length` (up to twelve hours).

    A pair meets in a week when a session can begin in it on the mentor's clock. Weeks in which the clocks of both
    zones do the same are alike, so of each kind only one is looked at: for most pairs of zones that makes four to ten.
    A bit of the bitmaps stands for as many minutes as divide all times in `weeks`, which are those of all concerned.
    """

    def __init__(
        self, today: date, session_length: timedelta, weeks: Iterable[tuple[Availability, str]], length: int = A_YEAR
    ) -> None:
        self._mondays = [monday_of(today) + timedelta(weeks=n) for n in range(length)]
        self._session = max(1, -(-session_length // MINUTE))  # a part of a minute counts as one
        self._zones: dict[str, _Zone] = {}
        self._meetings: dict[str, dict[str, tuple[Meeting, ...]]] = {}  # by the mentee's zone, then the mentor's
        self._years: dict[tuple[Availability, str, bool], Year] = {}
        self._grain = self._coarsest_grain(set(weeks))

    @property
    def session_length(self) -> timedelta:
        return self._session * MINUTE

    def of_mentor(self, availability: Availability, zone: str) -> Year:
        """The sessions that begin in each week on the mentor's own clock."""
        return self._year(availability, zone, True)

    def of_mentee(self, availability: Availability, zone: str) -> Year:
        """The sessions around each week: a mentor's Sunday may be the mentee's Monday."""
        return self._year(availability, zone, False)

    def overlap(self, mentor: Year, mentee: Year) -> int:
        """The minutes that two people share in the poorest week, in stretches long enough for a session.

        0 when there is a week in which they can't meet.
        """
        return self.overlap_with(mentee)(mentor)

    def overlap_with(self, mentee: Year) -> Callable[[Year], int]:
        """`overlap` for one mentee and many mentors."""
        grain, longer, there = self._grain, self._session - self._grain, mentee.starts
        meetings = self._meetings_in(mentee.zone)

        def overlap(mentor: Year) -> int:
            here, over, poorest = mentor.starts, mentor.over, _WHOLE_WEEK
            if not here or not there:
                return 0
            for one, other, change in meetings.get(mentor.zone) or self._meetings_of(mentor.zone, mentee.zone):
                if over[one] <= change:
                    continue  # all is over by then, so that this week is no different from those before
                common = here[one] & there[other]
                if not common:
                    return 0
                # A stretch with n beginnings lasts n grains, and what a session lasts longer than one.
                shared = common.bit_count() * grain + longer
                if shared < poorest:
                    shared += ((common & ~(common >> 1)).bit_count() - 1) * longer
                    if shared < poorest:
                        poorest = shared
            return poorest

        return overlap

    def hours_of(self, year: Year) -> list[int]:
        """The hours of the first week's frame in which a session can begin; who can meet has one of these in common."""
        if not year.starts:
            return []
        begins = (
            (start * self._grain // 60, (end - 1) * self._grain // 60) for start, end in stretches(year.starts[0])
        )
        return sorted({hour for first, last in begins for hour in range(first, last + 1)})

    def hours_apart(self, one: str, other: str) -> int:
        """How far two wall clocks are apart now, in whole hours (0 to 12); zones without a name count as UTC."""
        apart = abs(self._offset_now(one) - self._offset_now(other)) // 60
        return min(apart, 24 - apart)

    def _offset_now(self, zone: str) -> int:
        kinds = self._zone(zone).kinds
        return kinds[0][0][1] if kinds else 0

    def _year(self, availability: Availability, zone: str, own_weeks_only: bool) -> Year:
        key = (availability, zone, own_weeks_only)
        if key not in self._years:
            stated = sum(slot.end - slot.start for slot in availability.slots)
            starts = self._starts(availability, zone, own_weeks_only)
            self._years[key] = Year(zone, starts, self._over(starts, zone), stated)
        return self._years[key]

    def _starts(self, availability: Availability, zone: str, own_weeks_only: bool) -> tuple[int, ...]:
        clocks = self._zone(zone).kinds
        if not availability or not clocks:
            return ()
        free = every_week(availability.minutes(self._grain), self._grain)
        starts = [session_starts(in_utc(free, clock, self._grain), self._session // self._grain) for clock in clocks]
        if own_weeks_only:
            own = [in_utc(this_week(self._grain), clock, self._grain) for clock in clocks]
            starts = [start & week for start, week in zip(starts, own, strict=True)]
        return tuple(starts)

    def _over(self, starts: tuple[int, ...], zone: str) -> tuple[int, ...]:
        """For each kind of week; the end of the frame where a change of clocks makes the week another."""
        kinds, session, end = self._zone(zone).kinds, self._session // self._grain, FRAME // self._grain
        before = [kinds.index(kind[:1]) if kind[:1] in kinds else -1 for kind in kinds]
        return tuple(
            start.bit_length() - 1 + session if earlier >= 0 and starts[earlier] == start else end
            for start, earlier in zip(starts, before, strict=False)
        )

    def _zone(self, name: str) -> _Zone:
        if name not in self._zones:
            known = zone_named(name)
            clocks = [utc_offsets(known, monday) for monday in self._mondays] if known else []
            kinds = list(dict.fromkeys(clocks))
            self._zones[name] = _Zone(tuple(kinds), tuple(map(kinds.index, clocks)))
        return self._zones[name]

    def _meetings_in(self, zone: str) -> dict[str, tuple[Meeting, ...]]:
        return self._meetings.setdefault(zone, {})

    def _meetings_of(self, one: str, other: str) -> tuple[Meeting, ...]:
        """Which kinds of weeks of two zones fall together, and the bit at which a clock changes in them, if one does.

        Where none changes only the difference between the two matters, so of such weeks one is enough. The bit is 0,
        too, where no week without a change is like the part before it.
        """
        here, there = self._zone(one), self._zone(other)
        quiet: dict[int, Meeting] = {}
        changing: dict[tuple[int, int], int] = {}
        for kinds in zip(here.of_week, there.of_week, strict=True):
            clock, other_clock = here.kinds[kinds[0]], there.kinds[kinds[1]]
            apart = clock[0][1] - other_clock[0][1]
            if len(clock) == len(other_clock) == 1:
                quiet.setdefault(apart, (*kinds, 0))
            else:
                changing[kinds] = apart
        changes = {kinds: self._change(kinds, one, other) if apart in quiet else 0 for kinds, apart in changing.items()}
        meetings = (*quiet.values(), *((*kinds, change) for kinds, change in changes.items()))
        self._meetings_in(other)[one] = meetings
        return meetings

    def _change(self, kinds: tuple[int, int], one: str, other: str) -> int:
        clocks = self._zone(one).kinds[kinds[0]], self._zone(other).kinds[kinds[1]]
        return min(clock[1][0] for clock in clocks if len(clock) > 1) // self._grain

    def _coarsest_grain(self, weeks: set[tuple[Availability, str]]) -> int:
        grain = gcd(60, self._session)
        for availability in {availability for availability, _ in weeks}:
            for slot in availability.slots:
                grain = gcd(grain, slot.start, slot.end)
        for zone in {zone for _, zone in weeks}:
            for clock in self._zone(zone).kinds:
                grain = gcd(grain, *(minute for step in clock for minute in step))
        return grain
