"""Which mentors to recruit next: the skills and hours that would place more of the people who wait."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from mailbot.domain.availability import zone_in_words
from mailbot.domain.matching.placement import OneMore
from mailbot.domain.matching.plan import Plan
from mailbot.domain.matching.rules import spellings
from mailbot.domain.matching.what_if import one_more_mentor
from mailbot.domain.matching.words import hours_in_words, listed, spelt
from mailbot.domain.week import frame_start, monday_of

_HOURS_NAMED = 3
_THIS_WEEK = range(24, 8 * 24)  # of the hours of a frame, which begins on the Sunday before
_A_MENTORS_SEATS = 3


@dataclass(frozen=True)
class Scarcity:
    """One skill of which there is too little, as a mentee wrote it, and how many want it who could be helped so.

    `places` are the mentees (ids) whom one more mentor with `seats` seats, free at any time, would place; themselves or
    because somebody makes room for them. `hours` are when most of those who want the skill could begin a session, as
    instants of the first week.
    """

    skill: str
    wanted_by: int
    seats: int
    places: tuple[int, ...]
    hours: tuple[datetime, ...]

    def in_words(self, zone: str) -> str:
        """A sentence for coordinators, with the hours on a clock in `zone` (an IANA name)."""
        people = "one more person" if len(self.places) == 1 else f"{spelt(len(self.places))} more people"
        hours = hours_in_words([hour.astimezone(ZoneInfo(zone)) for hour in self.hours])
        when = f"; best on {hours} ({zone_in_words(zone)})" if hours else ""
        return f"A mentor for {listed([self.skill], 'or')} with {spelt(self.seats)} seats would place {people}{when}."


def scarcities(plan: Plan, *, seats: int = _A_MENTORS_SEATS) -> list[Scarcity]:
    """The skills of which one more mentor would place anybody: those that place most first, then those most wanted.

    Only people from whom no way leads to a free seat can be helped: those who wait, and those whose seats they want.
    """
    levels = plan.solution.mentee_levels
    wanting: dict[str, list[int]] = {}
    written: dict[str, str] = {}
    for place, mentee in enumerate(plan.mentees):
        if levels[place] is not None:
            for skill, spelling in spellings(mentee.skills).items():
                wanting.setdefault(skill, []).append(place)
                written.setdefault(skill, spelling)
    one_more = OneMore(plan.problem, plan.solution, seats)
    found = [_scarcity(written[skill], places, plan, seats, one_more) for skill, places in sorted(wanting.items())]
    return sorted((one for one in found if one.places), key=lambda one: (-len(one.places), -one.wanted_by, one.skill))


def _scarcity(skill: str, wanting: list[int], plan: Plan, seats: int, one_more: OneMore) -> Scarcity:
    timetable = plan.fitting.timetable
    mentor = one_more_mentor([skill], plan, seats=seats)
    always = timetable.of_mentor(mentor.availability, mentor.time_zone)
    years = {place: plan.fitting.year_of(plan.mentees[place]) for place in wanting}
    suited = [place for place, year in years.items() if timetable.overlap(always, year)]
    hours = Counter(hour for place in suited for hour in timetable.hours_of(years[place]) if hour in _THIS_WEEK)
    first = frame_start(monday_of(plan.asked.today))
    best = sorted(hours, key=lambda hour: (-hours[hour], hour))[:_HOURS_NAMED]
    return Scarcity(
        skill=skill,
        wanted_by=len(suited),
        seats=seats,
        places=tuple(plan.mentees[place].id for place in one_more.places(suited)),
        hours=tuple(first + timedelta(hours=hour) for hour in sorted(best)),
    )
