"""How pairs get on, read as figures: no record is loaded, and only what is shown is named."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, Subquery, case, func, or_, select
from sqlalchemy.orm import Session

from mailbot.adapters.overview_records import called, count_of, ever
from mailbot.adapters.tables import letters, mentees, mentors, pairings, people, sessions
from mailbot.domain.correspondence import LetterKind
from mailbot.domain.overview import Course, KnownPair, Milestone, Progress, ProposedPair, Some
from mailbot.domain.pair_health import SignsOfLife
from mailbot.domain.pairing import PairingState
from mailbot.domain.sessions import SessionState

_MILESTONES = {
    PairingState.INTRODUCED: pairings.c.introduced_at,
    PairingState.IN_CONTACT: pairings.c.in_contact_at,
    PairingState.BOOKED: pairings.c.booked_at,
    PairingState.ACTIVE: pairings.c.met_at,
    PairingState.ENDED: pairings.c.ended_at,
}
_mentor, _mentee = people.alias("mentor"), people.alias("mentee")


class PairProgressRecords:
    """The steps of pairs, from the request to the last session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def milestones(self, since: datetime, named: int) -> Sequence[Milestone]:
        """What pairs have reached since then, in the order of a pairing; `named` of each, the latest first."""
        return [self._milestone(state, column >= since, named) for state, column in _MILESTONES.items()]

    def progress(self, limit: int) -> Sequence[Progress]:
        """The steps of the latest pairs that were introduced."""
        steps = (
            select(
                mentees.c.waiting_since,
                pairings.c.introduced_at,
                pairings.c.in_contact_at,
                pairings.c.booked_at,
                pairings.c.met_at,
            )
            .select_from(pairings.join(mentees))
            .where(pairings.c.introduced_at.is_not(None))
            .order_by(pairings.c.id.desc())
            .limit(limit)
        )
        return [Progress(*row) for row in self._session.execute(steps)]

    def proposed(self, limit: int) -> Sequence[ProposedPair]:
        """The first of them."""
        waiting = _named_pairs().where(pairings.c.state == PairingState.PROPOSED)
        rows = self._session.execute(waiting.order_by(pairings.c.id).limit(limit))
        return [ProposedPair(*row) for row in rows]

    def pairs(self, now: datetime, ended_since: datetime) -> Iterator[KnownPair]:
        """Every pair that was introduced and goes on, or ended since then; read as figures, some at a time."""
        met, asked = _sessions_around(now), _answers()
        columns = (
            pairings.c.id,
            pairings.c.introduced_at,
            pairings.c.heard_at,
            func.coalesce(met.c.last, pairings.c.met_at),
            met.c.next,
            func.coalesce(asked.c.said_not_yet, 0),
            func.coalesce(asked.c.never_answered, 0),
            pairings.c.ended_at,
            pairings.c.ended_because,
        )
        known = (
            select(*columns)
            .select_from(
                pairings.outerjoin(met, met.c.pairing_id == pairings.c.id).outerjoin(
                    asked, asked.c.pairing_id == pairings.c.id
                )
            )
            .where(
                pairings.c.introduced_at.is_not(None),
                or_(pairings.c.ended_at.is_(None), pairings.c.ended_at >= ended_since),
            )
        )
        rows = self._session.execute(known).yield_per(1000)
        for number, introduced_at, heard_at, last, following, not_yet, never, ended_at, because in rows:
            signs = SignsOfLife(introduced_at, heard_at, last, following, bool(not_yet), bool(never), ended_at, because)
            yield KnownPair(number, signs)

    def courses(self) -> Sequence[Course]:
        """The way of every pair that is proposed or was introduced, the oldest first."""
        held: dict[int, list[datetime]] = {}
        known = select(sessions.c.pairing_id, sessions.c.starts_at).where(
            sessions.c.state != SessionState.CANCELLED, sessions.c.starts_at.is_not(None)
        )
        for number, starts_at in self._session.execute(known.order_by(sessions.c.starts_at)):
            held.setdefault(number, []).append(starts_at)
        steps = _named_pairs().add_columns(
            mentees.c.waiting_since,
            pairings.c.proposed_at,
            pairings.c.introduced_at,
            pairings.c.in_contact_at,
            pairings.c.met_at,
            pairings.c.ended_at,
        )
        shown = or_(pairings.c.introduced_at.is_not(None), pairings.c.state == PairingState.PROPOSED)
        rows = self._session.execute(steps.where(shown).order_by(pairings.c.id))
        return [
            Course(
                number, mentee, mentor, asked, proposed, introduced, in_contact, met, ended, tuple(held.get(number, ()))
            )
            for number, mentee, mentor, asked, proposed, introduced, in_contact, met, ended in rows
        ]

    def names(self, pairing_ids: Sequence[int]) -> dict[int, str]:
        """Each pair as its two names, the mentee's first."""
        rows = self._session.execute(_named_pairs().where(pairings.c.id.in_(pairing_ids)))
        return {number: f"{mentee} and {mentor}" for number, mentee, mentor in rows}

    def _milestone(self, state: PairingState, reached: ColumnElement[bool], named: int) -> Milestone:
        introduced = pairings.c.introduced_at.is_not(None)  # what was rejected before that is no ending
        listed = _named_pairs().where(reached, introduced).order_by(pairings.c.id.desc()).limit(named)
        pairs = tuple(f"{mentee} and {mentor}" for _, mentee, mentor in self._session.execute(listed))
        return Milestone(state, Some(pairs, self._session.scalar(count_of(pairings).where(reached, introduced)) or 0))


def _named_pairs() -> Select[int, str, str]:
    joined = (
        pairings.join(mentees, mentees.c.id == pairings.c.mentee_id)
        .join(_mentee, _mentee.c.id == mentees.c.person_id)
        .join(mentors, mentors.c.id == pairings.c.mentor_id)
        .join(_mentor, _mentor.c.id == mentors.c.person_id)
    )
    return select(pairings.c.id, called(_mentee), called(_mentor)).select_from(joined)


def _sessions_around(now: datetime) -> Subquery:
    """Of each pair the last session before `now` and the next one after it."""
    starts_at = sessions.c.starts_at
    return (
        select(
            sessions.c.pairing_id,
            func.max(case((starts_at <= now, starts_at))).label("last"),
            func.min(case((starts_at > now, starts_at))).label("next"),
        )
        .where(sessions.c.state != SessionState.CANCELLED)
        .group_by(sessions.c.pairing_id)
        .subquery()
    )


def _answers() -> Subquery:
    """What pairs that are not in touch made of our questions: an answer to one of them was “not yet”."""
    not_in_touch = select(pairings.c.id).where(pairings.c.state == PairingState.INTRODUCED)
    return (
        select(
            letters.c.pairing_id,
            ever(letters.c.answered_at).label("said_not_yet"),
            func.max(case((letters.c.reason == "silent", 1), else_=0)).label("never_answered"),
        )
        .where(letters.c.kind == LetterKind.CONTACT_CHECK, letters.c.pairing_id.in_(not_in_touch))
        .group_by(letters.c.pairing_id)
        .subquery()
    )
