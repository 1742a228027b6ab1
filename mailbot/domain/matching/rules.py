"""What forbids a pair whatever their skills and times are; a coordinator's pin is no way round it."""

from enum import Enum, auto

from mailbot.domain.addresses import address_key
from mailbot.domain.matching.seats import History, MenteeWish, MentorSeat


class Obstacle(Enum):
    """Why two people can't be a pair."""

    SAME_PERSON = auto()
    ENDED_BEFORE = auto()
    OTHER_COHORT = auto()


def obstacle(mentor: MentorSeat, mentee: MenteeWish, history: History) -> Obstacle | None:
    """The first obstacle between two people, if there is one."""
    if mentor.address and mentee.address and address_key(mentor.address) == address_key(mentee.address):
        return Obstacle.SAME_PERSON
    if (mentor.id, mentee.id) in history.never:
        return Obstacle.ENDED_BEFORE
    if mentor.cohort and mentee.cohort and mentor.cohort.casefold() != mentee.cohort.casefold():
        return Obstacle.OTHER_COHORT
    return None


def spellings(skills: tuple[str, ...]) -> dict[str, str]:
    """Each skill once, casefolded, with the first way in which it is written."""
    spellings: dict[str, str] = {}
    for skill in skills:
        spellings.setdefault(skill.casefold(), skill)
    return spellings


def shared_skills(mentor: MentorSeat, mentee: MenteeWish) -> tuple[str, ...]:
    """The wishes that the mentor covers, dearest first, as the mentee writes them."""
    offered = spellings(mentor.skills)
    return tuple(wish for folded, wish in spellings(mentee.skills).items() if folded in offered)
