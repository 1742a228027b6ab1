"""Which pairs can be, and how well each would fit: people, rules, times and weights brought together."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from mailbot.domain.matching.bits import members_of
from mailbot.domain.matching.roster import Roster
from mailbot.domain.matching.rules import Obstacle, obstacle, shared_skills, spellings
from mailbot.domain.matching.score import (
    Parts,
    Weights,
    for_language,
    for_load,
    for_skills,
    for_times,
    for_zones,
    rarity,
    wish_weights,
)
from mailbot.domain.matching.seats import History, MenteeWish, MentorSeat
from mailbot.domain.matching.timetable import A_YEAR, Timetable, Year


class Fitting:
    """Everybody in a round, and what can be said of any two of them."""

    def __init__(
        self,
        mentors: Sequence[MentorSeat],
        mentees: Sequence[MenteeWish],
        history: History,
        *,
        today: date,
        session_length: timedelta,
        weights: Weights,
        length: int = A_YEAR,
    ) -> None:
        """`length` is how many weeks from that of `today` on a pair has to have a common time in."""
        weeks = [(one.availability, one.time_zone) for people in (mentors, mentees) for one in people]
        self.timetable = Timetable(today, session_length, weeks, length)
        self.roster = Roster(mentors, history, self.timetable)
        self.weights = weights
        self._history = history
        self._rarity = _rarity(mentors, mentees)
        self._load = [for_load(mentor.capacity, weights) for mentor in mentors]
        self._zones: dict[str, dict[str, int]] = {}

    def obstacle(self, mentor: MentorSeat, mentee: MenteeWish) -> Obstacle | None:
        return obstacle(mentor, mentee, self._history)

    def year_of(self, mentee: MenteeWish) -> Year:
        return self.timetable.of_mentee(mentee.availability, mentee.time_zone)

    def overlap(self, mentor: MentorSeat, mentee: MenteeWish) -> int:
        """The minutes that these two share in the poorest week of the year; 0 when there is one without any."""
        return self.timetable.overlap(self.roster.years[self.roster.position[mentor.id]], self.year_of(mentee))

    def can_be(self, mentor: MentorSeat, mentee: MenteeWish) -> bool:
        """Whether these two may be a pair, as far as rules, skills and times go."""
        return (
            self.obstacle(mentor, mentee) is None
            and bool(shared_skills(mentor, mentee))
            and self.overlap(mentor, mentee) > 0
        )

    def has_time_for_a_session(self, mentee: MenteeWish) -> bool:
        """Whether anything that the mentee states is long enough to meet in."""
        return any(self.year_of(mentee).starts)

    def states_times(self, mentor: MentorSeat) -> bool:
        """Whether we know when the mentor is free, in UTC."""
        return bool(self.roster.years[self.roster.position[mentor.id]].starts)

    def offering(self, mentee: MenteeWish) -> int:
        """The set of mentors who know something that the mentee wants, whether or not they have a seat."""
        found = 0
        for wish in spellings(mentee.skills):
            found |= self.roster.offering(wish)
        return found

    def parts(self, mentor: MentorSeat, mentee: MenteeWish) -> Parts:
        """The score of these two, whether or not they can be a pair."""
        weighed = wish_weights(list(spellings(mentee.skills)), self._rarity)
        covered = sum(weighed.get(skill, 0) for skill in spellings(mentor.skills))
        here, there = self.roster.years[self.roster.position[mentor.id]], self.year_of(mentee)
        overlap = self.timetable.overlap(here, there)
        apart = self.timetable.hours_apart(mentor.time_zone, mentee.time_zone)
        return Parts(
            for_skills(covered, sum(weighed.values()), self.weights),
            for_times(overlap, min(here.stated, there.stated), self.weights),
            for_zones(apart, self.weights),
            for_language(mentor.languages, mentee.languages, self.weights),
            for_load(mentor.capacity, self.weights),
        )

    def by_skills(self, mentee: MenteeWish, among: int) -> list[tuple[int, int]]:
        """Who of a set of mentors covers the same wishes: (points for skills, set of mentors), most points first."""
        weighed = wish_weights(list(spellings(mentee.skills)), self._rarity)
        wished = sum(weighed.values())
        around = self.roster.around(self.timetable.hours_of(self.year_of(mentee)))
        groups = [(0, among & around & self.offering(mentee))]
        for wish, weight in weighed.items():
            offering = self.roster.offering(wish)
            covering = [(covered + weight, group & offering) for covered, group in groups]
            groups = [
                half for half in covering + [(covered, group & ~offering) for covered, group in groups] if half[1]
            ]
        return sorted(((for_skills(covered, wished, self.weights), group) for covered, group in groups), reverse=True)

    def scores(self, mentee: MenteeWish, skills: int, group: int) -> list[tuple[int, int]]:
        """(score, position) of those in a group who can meet the mentee in every week; the same as `parts` in sum."""
        theirs, years, mentors, load = self.year_of(mentee), self.roster.years, self.roster.mentors, self._load
        overlap_with, zones = self.timetable.overlap_with(theirs), self._zones_from(mentee.time_zone)
        stated, languages, weights = theirs.stated, mentee.languages, self.weights
        language = weights.language
        scores = []
        for position in members_of(group):
            year = years[position]
            if overlap := overlap_with(year):
                times = for_times(overlap, min(year.stated, stated), weights)
                if languages:
                    language = for_language(mentors[position].languages, languages, weights)
                scores.append((skills + times + zones[year.zone] + language + load[position], position))
        return scores

    def _zones_from(self, zone: str) -> dict[str, int]:
        if zone not in self._zones:
            apart = {year.zone: self.timetable.hours_apart(year.zone, zone) for year in self.roster.years}
            self._zones[zone] = {other: for_zones(hours, self.weights) for other, hours in apart.items()}
        return self._zones[zone]


def _rarity(mentors: Sequence[MentorSeat], mentees: Sequence[MenteeWish]) -> dict[str, int]:
    wanted, offered = Counter[str](), Counter[str]()
    for mentee in mentees:
        wanted.update(spellings(mentee.skills).keys())
    for mentor in mentors:
        for skill in spellings(mentor.skills):
            offered[skill] += max(mentor.capacity, 0)
    return rarity(wanted, offered)
