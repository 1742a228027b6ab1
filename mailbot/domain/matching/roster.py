"""All mentors of a round, found by skill, hour and cohort: sets of mentors are integers, a bit for each of them."""

from collections import defaultdict
from collections.abc import Sequence
from functools import reduce
from operator import or_

from mailbot.domain.addresses import address_key
from mailbot.domain.matching.rules import spellings
from mailbot.domain.matching.seats import History, MenteeWish, MentorSeat
from mailbot.domain.matching.timetable import Timetable


class Roster:
    """Mentors by their position, and what is known of their year."""

    def __init__(self, mentors: Sequence[MentorSeat], history: History, timetable: Timetable) -> None:
        self.mentors = mentors
        self.years = [timetable.of_mentor(mentor.availability, mentor.time_zone) for mentor in mentors]
        self.position = {mentor.id: position for position, mentor in enumerate(mentors)}
        self._by_skill = defaultdict[str, int](int)
        self._by_hour = defaultdict[int, int](int)
        self._by_cohort = defaultdict[str, int](int)
        self._by_address = defaultdict[str, int](int)
        self._never = defaultdict[int, int](int)
        for position, mentor in enumerate(mentors):
            self._enter(1 << position, mentor, timetable.hours_of(self.years[position]))
        for mentor_id, mentee_id in history.never:
            if mentor_id in self.position:
                self._never[mentee_id] |= 1 << self.position[mentor_id]

    def offering(self, skill: str) -> int:
        """Who offers a skill (casefolded), with or without a free seat."""
        return self._by_skill.get(skill, 0)

    def allowed(self, mentee: MenteeWish) -> int:
        """Those whom no obstacle keeps from the mentee; see rules.obstacle."""
        forbidden = self._never.get(mentee.id, 0)
        if mentee.address:
            forbidden |= self._by_address.get(address_key(mentee.address), 0)
        if mentee.cohort:
            own = self._by_cohort.get("", 0) | self._by_cohort.get(mentee.cohort.casefold(), 0)
            return own & ~forbidden
        return ((1 << len(self.mentors)) - 1) & ~forbidden

    def around(self, hours: Sequence[int]) -> int:
        """Those who can begin a session in one of these hours of the first week."""
        return reduce(or_, (self._by_hour.get(hour, 0) for hour in hours), 0)

    def _enter(self, bit: int, mentor: MentorSeat, hours: Sequence[int]) -> None:
        for skill in spellings(mentor.skills):
            self._by_skill[skill] |= bit
        for hour in hours:
            self._by_hour[hour] |= bit
        self._by_cohort[mentor.cohort.casefold()] |= bit
        if mentor.address:
            self._by_address[address_key(mentor.address)] |= bit
