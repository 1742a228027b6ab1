"""What a pair is written after its introduction, decided from dates alone: a guide, check-ins, a review, a farewell.

Research on mentoring finds that it is the follow-through, not the match, by which a pair lives. But each of these
letters is one that nobody asked for, so there are few: after the guide at most one a week to a person, from all of
their pairings together.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from mailbot.domain.pairing import FINISHED, Pairing, PairingState
from mailbot.domain.people import Person
from mailbot.domain.sides import Side

GUIDE_AHEAD = timedelta(days=10)
BETWEEN_LETTERS = timedelta(days=7)
FAREWELL_WITHIN = timedelta(days=30)  # of the end: later it would come out of the blue


class Step(StrEnum):
    """A letter of the follow-through."""

    SESSION_GUIDE = "session-guide"
    CHECK_IN = "check-in"
    REVIEW = "review"
    FAREWELL = "farewell"


@dataclass(frozen=True)
class Rhythm:
    """The programme's policy: how long between check-ins, and when to review: after so many sessions, or so long.

    Where both sides' goals name a day, the review is on that day at the latest.
    """

    check_in_every: timedelta = timedelta(weeks=4)
    review_after: int = 6
    review_within: timedelta = timedelta(weeks=26)


def next_step(pairing: Pairing, person: Person, now: datetime, rhythm: Rhythm) -> Step | None:
    """The letter that is due to one of the two, if any. It looks at this pairing alone."""
    side = pairing.side_of(person)
    if pairing.state is PairingState.ENDED:
        return Step.FAREWELL if _may_be_thanked(pairing, side, now) else None
    if pairing.state in (PairingState.PROPOSED, PairingState.INTRODUCED):
        return None
    if _needs_the_guide(pairing, side, now):
        return Step.SESSION_GUIDE
    if _is_to_be_reviewed(pairing, side, now, rhythm):
        return Step.REVIEW
    return Step.CHECK_IN if _is_to_be_asked(pairing, side, now, rhythm) else None


def latest_letters(pairings: Iterable[Pairing]) -> dict[Person, datetime]:
    """When each person was last written to unasked, in any of `pairings`."""
    latest: dict[Person, datetime] = {}
    for pairing in pairings:
        for person in (pairing.mentor.person, pairing.mentee.person):
            written_at = pairing.side_of(person).written_at
            if written_at is not None:
                latest[person] = max(written_at, latest.get(person, written_at))
    return latest


def _may_be_thanked(pairing: Pairing, side: Side, now: datetime) -> bool:
    is_fresh = pairing.ended_at is not None and now - pairing.ended_at <= FAREWELL_WITHIN
    return pairing.ended_because == FINISHED and side.thanked_at is None and is_fresh


def _needs_the_guide(pairing: Pairing, side: Side, now: datetime) -> bool:
    """Before the first session, and not weeks before it."""
    first = pairing.next_session(now)
    if side.guided_at is not None or pairing.held or first is None or first.starts_at is None:
        return False
    return first.starts_at - now <= GUIDE_AHEAD


def _is_to_be_reviewed(pairing: Pairing, side: Side, now: datetime, rhythm: Rhythm) -> bool:
    since = side.reviewed_at or pairing.introduced_at
    if since is None:
        return False
    agreed = pairing.agreed_until
    if agreed is not None and since < agreed <= now:
        return True
    held = [s for s in pairing.held if side.reviewed_at is None or (s.starts_at or now) > side.reviewed_at]
    return len(held) >= rhythm.review_after or now - since >= rhythm.review_within


def _is_to_be_asked(pairing: Pairing, side: Side, now: datetime, rhythm: Rhythm) -> bool:
    """After the first session; then, and where no session is known of, every so many weeks."""
    asked = [moment for moment in (side.checked_in_at, side.reviewed_at) if moment is not None]
    if not asked and pairing.held:
        return True
    since = max(asked, default=pairing.in_contact_at)
    return since is not None and now - since >= rhythm.check_in_every
