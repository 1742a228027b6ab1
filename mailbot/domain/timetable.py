"""Who can meet whom in every week of the coming half year, across both zones' daylight-saving changes."""

from dataclasses import dataclass
from datetime import date, timedelta

from mailbot.domain.availability import Availability
from mailbot.domain.week import (
    FRAME,
    MINUTE,
    THIS_WEEK,
    Offsets,
    every_week,
    hours_of,
    in_utc,
    monday_of,
    session_starts,
    utc_offsets,
    zone_named,
)

_WEEKS = 27  # half a year, wherever in its week it begins


@dataclass(frozen=True, slots=True)
class HalfYear:
    """Somebody's weeks to come: for each, a UTC bitmap of the minutes at which a session can begin.

    No weeks at all when their availability or their zone is unknown. `first_hours` are the hours of the first week with
    such a minute in them, a bit each: a short look that spares most pairs the long one.
    """

    zone: str
    starts: tuple[int, ...] = ()
    first_hours: int = 0


class Timetable:
    """The half year from the week of `today` on, for sessions of `session_length` (up to twelve hours).

    A pair meets in a week when a session can begin in it on the mentor's clock. Weeks in which the clocks of both
    zones do the same are alike, so of each kind only one is looked at: for most pairs of zones that makes one to five.
    """

    def __init__(self, today: date, session_length: timedelta) -> None:
        self._mondays = [monday_of(today) + timedelta(weeks=n) for n in range(_WEEKS)]
        self._session = max(1, -(-session_length // MINUTE))  # a part of a minute counts as one
        self._clocks: dict[str, tuple[Offsets, ...]] = {}
        self._half_years: dict[tuple[Availability, str, bool], HalfYear] = {}
        self._differing: dict[tuple[str, str], tuple[int, ...]] = {}

    def of_mentor(self, availability: Availability, zone: str) -> HalfYear:
        """The sessions that begin in each week on the mentor's own clock."""
        return self._half_year(availability, zone, True)

    def of_mentee(self, availability: Availability, zone: str) -> HalfYear:
        """The sessions around each week: a mentor's Sunday may be the mentee's Monday."""
        return self._half_year(availability, zone, False)

    def choice(self, mentor: HalfYear, mentee: HalfYear) -> int:
        """The minutes at which a common session can begin, in the week that offers fewest; 0 when they can't meet."""
        if not mentor.first_hours & mentee.first_hours:
            return 0
        fewest = FRAME
        for week in self._weeks_that_differ(mentor.zone, mentee.zone):
            common = mentor.starts[week] & mentee.starts[week]
            if not common:
                return 0
            fewest = min(fewest, common.bit_count())
        return fewest

    def hours_apart(self, one: str, other: str) -> int:
        """How far two wall clocks are apart now, in whole hours (0 to 12); zones without a name count as UTC."""
        apart = abs(self._offset_now(one) - self._offset_now(other)) // 60
        return min(apart, 24 - apart)

    def _offset_now(self, zone: str) -> int:
        clocks = self._clocks_of(zone)
        return clocks[0][0][1] if clocks else 0

    def _half_year(self, availability: Availability, zone: str, own_weeks_only: bool) -> HalfYear:
        key = (availability, zone, own_weeks_only)
        if key not in self._half_years:
            starts = self._starts(availability, zone, own_weeks_only)
            self._half_years[key] = HalfYear(zone, starts, hours_of(starts[0]) if starts else 0)
        return self._half_years[key]

    def _starts(self, availability: Availability, zone: str, own_weeks_only: bool) -> tuple[int, ...]:
        clocks = self._clocks_of(zone)
        if not availability or not clocks:
            return ()
        free = every_week(availability.minutes())
        by_clock = {}
        for clock in set(clocks):
            starts = session_starts(in_utc(free, clock), self._session)
            by_clock[clock] = starts & in_utc(THIS_WEEK, clock) if own_weeks_only else starts
        return tuple(by_clock[clock] for clock in clocks)

    def _clocks_of(self, zone: str) -> tuple[Offsets, ...]:
        if zone not in self._clocks:
            known = zone_named(zone)
            self._clocks[zone] = tuple(utc_offsets(known, monday) for monday in self._mondays) if known else ()
        return self._clocks[zone]

    def _weeks_that_differ(self, one: str, other: str) -> tuple[int, ...]:
        if (one, other) not in self._differing:
            first_week_of: dict[tuple[Offsets, Offsets], int] = {}
            for week, clocks in enumerate(zip(self._clocks_of(one), self._clocks_of(other), strict=True)):
                first_week_of.setdefault(clocks, week)
            self._differing[one, other] = tuple(first_week_of.values())
        return self._differing[one, other]
