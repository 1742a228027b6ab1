"""Which mentors can take which mentees at all, and how well each of these pairs would fit."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from mailbot.domain.correspondence import address_key
from mailbot.domain.seats import History, MenteeWish, MentorSeat
from mailbot.domain.timetable import Timetable

# The parts of a score; together they make 1000.
_FOR_SKILLS, _FOR_TIMES, _FOR_ZONES, _FOR_LOAD = 600, 250, 100, 50
_AMPLE_CHOICE = 180  # minutes a week in which a session can begin; more is no better
_AMPLE_SEATS = 4


class Obstacle(Enum):
    """What forbids a pair whatever their skills and times are; a coordinator's pin is no way round it."""

    SAME_PERSON = auto()
    ENDED_BEFORE = auto()
    OTHER_COHORT = auto()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair that is allowed, and its score."""

    mentor: MentorSeat
    mentee: MenteeWish
    score: int


def shared_skills(mentor: MentorSeat, mentee: MenteeWish) -> tuple[str, ...]:
    """The wishes that the mentor covers, dearest first, as the mentee writes them."""
    offered = _spellings(mentor.skills)
    return tuple(wish for folded, wish in _spellings(mentee.skills).items() if folded in offered)


def score(mentor: MentorSeat, mentee: MenteeWish, choice: int, hours_apart: int) -> int:
    """How well two people fit, from 0 to 1000.

    600 for the wishes covered: of n wishes the dearest weighs n, the last 1. 250 for the `choice` of times: the
    minutes at which a session can begin in the poorest week, up to three hours of them. 100 for near clocks, down to
    0 at twelve hours apart. 50 for a mentor with a light load: four free seats or more, down to 0 without one.
    """
    offered, wanted = _spellings(mentor.skills), _spellings(mentee.skills)
    covered = sum(len(wanted) - place for place, wish in enumerate(wanted) if wish in offered)
    of_all = len(wanted) * (len(wanted) + 1) // 2 or 1
    return (
        _FOR_SKILLS * covered // of_all
        + _FOR_TIMES * min(choice, _AMPLE_CHOICE) // _AMPLE_CHOICE
        + _FOR_ZONES * (12 - hours_apart) // 12
        + _FOR_LOAD * min(max(mentor.capacity, 0), _AMPLE_SEATS) // _AMPLE_SEATS
    )


class Compatibility:
    """All mentors of a round, found by skill, with what is known of everybody's half year."""

    def __init__(self, mentors: Sequence[MentorSeat], history: History, timetable: Timetable) -> None:
        self._history = history
        self._timetable = timetable
        self._half_years = {m.id: timetable.of_mentor(m.availability, m.time_zone) for m in mentors}
        self._by_id = {mentor.id: mentor for mentor in mentors}
        self._by_skill: dict[str, list[MentorSeat]] = {}
        for mentor in mentors:
            for skill in _spellings(mentor.skills):
                self._by_skill.setdefault(skill, []).append(mentor)

    def pinned_to(self, mentee: MenteeWish) -> MentorSeat | None:
        """The mentor to whom a coordinator allocated the mentee, if that mentor is in this round."""
        return None if mentee.allocated_to is None else self._by_id.get(mentee.allocated_to)

    def offering(self, mentee: MenteeWish) -> list[MentorSeat]:
        """The mentors who know something that the mentee wants, whether or not they have a seat."""
        wanted = (mentor for wish in _spellings(mentee.skills) for mentor in self._by_skill.get(wish, ()))
        return list({mentor.id: mentor for mentor in wanted}.values())

    def obstacle(self, mentor: MentorSeat, mentee: MenteeWish) -> Obstacle | None:
        """The first obstacle between two people, if there is one."""
        if mentor.address and address_key(mentor.address) == address_key(mentee.address):
            return Obstacle.SAME_PERSON
        if (mentor.id, mentee.id) in self._history.never:
            return Obstacle.ENDED_BEFORE
        if mentor.cohort and mentee.cohort and mentor.cohort.casefold() != mentee.cohort.casefold():
            return Obstacle.OTHER_COHORT
        return None

    def allowed(self, mentee: MenteeWish) -> list[MentorSeat]:
        """Who offers something, and whom nothing but time and seats keeps from the mentee."""
        return [mentor for mentor in self.offering(mentee) if self.obstacle(mentor, mentee) is None]

    def choice(self, mentor: MentorSeat, mentee: MenteeWish) -> int:
        """The minutes at which these two can begin a session, in the poorest week; 0 when they can't meet."""
        theirs = self._timetable.of_mentee(mentee.availability, mentee.time_zone)
        return self._timetable.choice(self._half_years[mentor.id], theirs)

    def states_times(self, mentor: MentorSeat) -> bool:
        """Whether we know when the mentor is free."""
        return bool(self._half_years[mentor.id].starts)

    def candidate(self, mentor: MentorSeat, mentee: MenteeWish) -> Candidate:
        """These two, allowed or not, with their score."""
        return self._scored(mentor, mentee, self.choice(mentor, mentee))

    def candidates(self, mentee: MenteeWish) -> list[Candidate]:
        """The mentors with a seat whom the mentee could have, and how well each would fit."""
        theirs = self._timetable.of_mentee(mentee.availability, mentee.time_zone)
        found = []
        for mentor in self.offering(mentee):
            choice = self._timetable.choice(self._half_years[mentor.id], theirs)
            if choice and mentor.capacity > 0 and self.obstacle(mentor, mentee) is None:
                found.append(self._scored(mentor, mentee, choice))
        return found

    def _scored(self, mentor: MentorSeat, mentee: MenteeWish, choice: int) -> Candidate:
        apart = self._timetable.hours_apart(mentor.time_zone, mentee.time_zone)
        return Candidate(mentor, mentee, score(mentor, mentee, choice, apart))


def _spellings(skills: Sequence[str]) -> dict[str, str]:
    """Each skill once, casefolded, with the first way in which it is written."""
    spellings: dict[str, str] = {}
    for skill in skills:
        spellings.setdefault(skill.casefold(), skill)
    return spellings
