"""Why somebody waits, in one sentence to that person; it names nobody else."""

from collections.abc import Iterable

from mailbot.domain.matching.bits import members_of
from mailbot.domain.matching.fitting import Fitting
from mailbot.domain.matching.rules import Obstacle, shared_skills
from mailbot.domain.matching.seats import MenteeWish, MentorSeat
from mailbot.domain.matching.words import duration_in_words, listed
from mailbot.domain.week import zone_named

_PIN_FORBIDDEN = {
    Obstacle.SAME_PERSON: "You were allocated to yourself as a mentor; a coordinator has to choose somebody else.",
    Obstacle.ENDED_BEFORE: "The mentor chosen for you is one with whom a pairing was declined or ended before.",
    Obstacle.OTHER_COHORT: "The mentor chosen for you belongs to another cohort.",
}


def why_waiting(mentee: MenteeWish, fitting: Fitting) -> str:
    """What keeps the mentee from a place: the first thing missing that no later one could make up for."""
    if mentee.allocated_to is not None:
        return _why_pin_fails(mentee, mentee.allocated_to, fitting)
    return _what_is_missing(mentee, fitting) or _who_is_missing(mentee, fitting)


def waits_for_a_place(mentee: MenteeWish, fitting: Fitting) -> bool:
    """Whether a left-out mentee has all that it takes, and mentors who could help are merely full."""
    if mentee.allocated_to is not None:
        position = fitting.roster.position.get(mentee.allocated_to)
        return position is not None and not fitting.obstacle(fitting.roster.mentors[position], mentee)
    if _what_is_missing(mentee, fitting):
        return False
    allowed = fitting.offering(mentee) & fitting.roster.allowed(mentee)
    return any(fitting.overlap(fitting.roster.mentors[position], mentee) for position in members_of(allowed))


def _what_is_missing(mentee: MenteeWish, fitting: Fitting) -> str:
    if mentee.seats < 1:
        return "You have told us that you want no mentor at the moment."
    if not mentee.skills:
        return "You have not told us what you would like to learn."
    if not mentee.availability:
        return "You have not told us when you are free."
    if zone_named(mentee.time_zone) is None:
        return "We do not know your time zone."
    session = duration_in_words(fitting.timetable.session_length)
    long_enough = fitting.has_time_for_a_session(mentee)
    return "" if long_enough else f"A session takes {session}, and you are free for less than that at a time."


def _who_is_missing(mentee: MenteeWish, fitting: Fitting) -> str:
    mentors, offering = fitting.roster.mentors, fitting.offering(mentee)
    if not offering:
        return f"No mentor has offered {listed(mentee.skills, 'or')} yet."
    allowed = [mentors[position] for position in members_of(offering & fitting.roster.allowed(mentee))]
    if not allowed:
        known = [mentors[position] for position in members_of(offering)]
        wishes = _wishes_met(mentee, known)
        if any(fitting.obstacle(mentor, mentee) is Obstacle.OTHER_COHORT for mentor in known):
            return f"No mentor in your cohort has offered {wishes} yet."
        return f"No other mentor has offered {wishes} yet."
    meeting = [mentor for mentor in allowed if fitting.overlap(mentor, mentee)]
    if meeting:
        return f"Every mentor for {_wishes_met(mentee, meeting)} is full at the moment."
    if any(fitting.states_times(mentor) for mentor in allowed):
        return f"The mentors for {_wishes_met(mentee, allowed)} are free at other times."
    return f"The mentors for {_wishes_met(mentee, allowed)} have not told us yet when they are free."


def _why_pin_fails(mentee: MenteeWish, allocated_to: int, fitting: Fitting) -> str:
    position = fitting.roster.position.get(allocated_to)
    if position is None:
        return "We are waiting for an answer from the mentor chosen for you."
    forbidden = fitting.obstacle(fitting.roster.mentors[position], mentee)
    return _PIN_FORBIDDEN[forbidden] if forbidden else "The mentor chosen for you is full at the moment."


def _wishes_met(mentee: MenteeWish, mentors: Iterable[MentorSeat]) -> str:
    met = {wish for mentor in mentors for wish in shared_skills(mentor, mentee)}
    return listed([wish for wish in mentee.skills if wish in met], "or")
