"""When a pairing has to be looked at again: nobody who looks for what is due goes through all that are running.

The rule of follow_through.py is asked itself, for each step of the day ahead, so that nothing of it is told twice.
"""

from datetime import datetime, timedelta

from mailbot.domain.follow_through import FAREWELL_WITHIN, Rhythm, next_step
from mailbot.domain.pairing import FINISHED, Pairing

LONGEST_STEP = timedelta(hours=1)
"""Also how soon it is looked at again while a letter waits: for the morning, or for a week to pass."""
AHEAD = 24
"""Steps: at least once a day, which finds what depends on more than the dates of a pairing."""


def next_look(pairing: Pairing, now: datetime, rhythm: Rhythm, session_length: timedelta) -> datetime | None:
    """None when nothing can be due any more. Whatever changes the pairing, or one of the two, makes it due at once."""
    if not pairing.is_open and not _may_be_thanked(pairing, now):
        return None
    step = _step(rhythm)
    if any(person.is_away(now) for person in (pairing.mentor.person, pairing.mentee.person)):
        return now + step  # the other one may have to be told yet
    grid = [now + count * step for count in range(1, AHEAD)]
    due = (then for then in grid if _is_something_due(pairing, then, rhythm))
    return min((*_ends_of_sessions(pairing, now, session_length), next(due, now + AHEAD * step)))


def _step(rhythm: Rhythm) -> timedelta:
    """An hour, or less in a programme whose letters follow each other quickly."""
    return min(LONGEST_STEP, rhythm.check_in_every / AHEAD, rhythm.review_within / AHEAD)


def _is_something_due(pairing: Pairing, then: datetime, rhythm: Rhythm) -> bool:
    people = (pairing.mentor.person, pairing.mentee.person)
    return any(next_step(pairing, person, then, rhythm) is not None for person in people)


def _ends_of_sessions(pairing: Pairing, now: datetime, session_length: timedelta) -> list[datetime]:
    booked = [session for session in pairing.sessions if session.is_booked and session.starts_at]
    ends = [one.ends_at or one.starts_at + session_length for one in booked if one.starts_at]
    return [end for end in ends if end > now]


def _may_be_thanked(pairing: Pairing, now: datetime) -> bool:
    has_just_ended = pairing.ended_at is not None and now - pairing.ended_at <= FAREWELL_WITHIN
    return pairing.ended_because == FINISHED and has_just_ended
