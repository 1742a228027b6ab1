"""What a pair is written after its introduction, decided from dates alone: a guide, check-ins, a review, a farewell.

Research on mentoring finds that it is the follow-through, not the match, by which a pair lives. But each of these
letters is one that nobody asked for, so they are few, and where several are due to one person, the first of them waits
for nothing and the others for another week.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from mailbot.domain.pair_health import Health, diagnose, signs_of
from mailbot.domain.pairing import FINISHED, Pairing, PairingState
from mailbot.domain.people import Person
from mailbot.domain.sides import Side

GUIDE_AHEAD = timedelta(days=10)
_WORSE = (Health.ENDED, Health.THRIVING, Health.QUIET, Health.AT_RISK)
FAREWELL_WITHIN = timedelta(days=30)  # of the end: later it would come out of the blue


class Step(StrEnum):
    """A letter of the follow-through, in the order in which they go before each other."""

    SESSION_GUIDE = "session-guide"
    REVIEW = "review"
    FAREWELL = "farewell"
    CHECK_IN = "check-in"
    REMINDER = "session-reminder"


@dataclass(frozen=True)
class Rhythm:
    """The programme's policy: how long between check-ins, and when to review: after so many sessions, or so long.

    Where both sides' goals name a day, the review is on that day at the latest. `remind_before` is how long before a
    session both are reminded of it, None for never.
    """

    check_in_every: timedelta = timedelta(weeks=4)
    review_after: int = 6
    review_within: timedelta = timedelta(weeks=26)
    remind_before: timedelta | None = None


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
    if _is_to_be_asked(pairing, side, now, rhythm):
        return Step.CHECK_IN
    return Step.REMINDER if _is_to_be_reminded(pairing, side, now, rhythm) else None


def precedence(
    step: Step, pairing: Pairing, person: Person, now: datetime, patience: timedelta
) -> tuple[int, int, datetime]:
    """What goes before what: the more important step, the pair that does worse, the one they heard of longest ago.

    `patience` is how long the programme waits for a first contact.
    """
    health = diagnose(signs_of(pairing, now), now, patience=patience).health
    side = pairing.side_of(person)
    heard = [at for at in (side.checked_in_at, side.reviewed_at, pairing.introduced_at) if at is not None]
    return list(Step).index(step), -_WORSE.index(health), max(heard, default=datetime.min.replace(tzinfo=UTC))


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


def _is_to_be_reminded(pairing: Pairing, side: Side, now: datetime, rhythm: Rhythm) -> bool:
    """Once of each time at which they mean to meet."""
    session = pairing.next_session(now)
    if rhythm.remind_before is None or session is None or session.starts_at is None:
        return False
    return session.starts_at - now <= rhythm.remind_before and side.reminded_of != session.starts_at
