"""A programme in figures: counted by the database, so that a hundred thousand people cost no more than the counting.

Nothing here loads a record. What names people names the first few of them.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    Subquery,
    Text,
    and_,
    case,
    cast,
    func,
    or_,
    select,
)
from sqlalchemy.orm import Session

from mailbot.adapters.tables import letters, mentees, mentors, pairings, people, sessions
from mailbot.domain.correspondence import LetterKind, LetterState
from mailbot.domain.overview import (
    Arrivals,
    Backlog,
    Funnel,
    KnownPair,
    Milestone,
    Progress,
    ProposedPair,
    SilentPerson,
    Some,
    StandingNotice,
    WaitingPerson,
)
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
_NOTHING = "[]"  # how an empty list stands in a JSON column
_mentor, _mentee = people.alias("mentor"), people.alias("mentee")


class OverviewRecords:
    """Figures of the whole programme."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def arrivals(self, since: datetime) -> Arrivals:
        mentors_since = _count(mentors.join(people)).where(people.c.created_at >= since)
        mentees_since = _count(mentees).where(mentees.c.waiting_since >= since)
        return Arrivals(self._number(mentors_since), self._number(mentees_since))

    def milestones(self, since: datetime, named: int) -> Sequence[Milestone]:
        """What pairs have reached since then, in the order of a pairing; `named` of each, the latest first."""
        return [self._milestone(state, column >= since, named) for state, column in _MILESTONES.items()]

    def funnel(self, since: datetime) -> Funnel:
        """Of the mentees who came in since then."""
        reached = (
            select(
                pairings.c.mentee_id,
                _ever(pairings.c.introduced_at).label("introduced"),
                _ever(pairings.c.in_contact_at).label("in_contact"),
                _ever(pairings.c.met_at).label("met"),
            )
            .group_by(pairings.c.mentee_id)
            .subquery()
        )
        told_all = and_(cast(mentees.c.skills, Text) != _NOTHING, cast(people.c.availability, Text) != _NOTHING)
        # A coordinator may allocate somebody who has told us little: they have come further all the same.
        complete = or_(told_all, reached.c.introduced == 1)
        counted = (
            select(
                func.count(),
                func.coalesce(func.sum(case((complete, 1), else_=0)), 0),
                *(func.coalesce(func.sum(reached.c[step]), 0) for step in ("introduced", "in_contact", "met")),
            )
            .select_from(mentees.join(people).outerjoin(reached, reached.c.mentee_id == mentees.c.id))
            .where(mentees.c.waiting_since >= since)
        )
        return Funnel(*map(int, self._session.execute(counted).one()))

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

    def silent(self, since: datetime, limit: int) -> tuple[Sequence[SilentPerson], int]:
        """Whose answer has been awaited since before then, the longest first; and how many such letters there are."""
        silent = and_(
            letters.c.awaits_answer.is_(True),
            letters.c.answered_at.is_(None),
            letters.c.sent_at <= since,
            letters.c.person_id.is_not(None),
        )
        listed = (
            select(_called(people), letters.c.kind, letters.c.sent_at, letters.c.chases)
            .select_from(letters.join(people, people.c.id == letters.c.person_id))
            .where(silent)
            .order_by(letters.c.sent_at, letters.c.id)
            .limit(limit)
        )
        return [SilentPerson(*row) for row in self._session.execute(listed)], self._number(
            _count(letters).where(silent)
        )

    def waiting(self, now: datetime, limit: int) -> tuple[Sequence[WaitingPerson], int]:
        """Who waits for a mentor as of the last round, the longest first; and how many do."""
        takes_part = and_(
            people.c.stopped_at.is_(None),
            people.c.undeliverable_at.is_(None),
            or_(people.c.paused_until.is_(None), people.c.paused_until <= now),
        )
        waits = and_(mentees.c.waiting_because != "", takes_part)
        listed = (
            select(_called(people), mentees.c.waiting_since, mentees.c.waiting_because)
            .select_from(mentees.join(people))
            .where(waits)
            .order_by(mentees.c.waiting_since, mentees.c.id)
            .limit(limit)
        )
        count = self._number(_count(mentees.join(people)).where(waits))
        return [WaitingPerson(*row) for row in self._session.execute(listed)], count

    def notices(self, limit: int) -> tuple[Sequence[StandingNotice], int]:
        """What coordinators were told of and have not settled, the latest first; and how many such notices stand."""
        stands = and_(letters.c.kind == LetterKind.NOTICE, letters.c.answered_at.is_(None), letters.c.subject != "")
        listed = select(letters.c.subject, letters.c.queued_at).where(stands)
        rows = self._session.execute(listed.order_by(letters.c.queued_at.desc(), letters.c.id.desc()).limit(limit))
        return [StandingNotice(*row) for row in rows], self._number(_count(letters).where(stands))

    def undecided(self) -> Backlog:
        """Pairings that wait for a coordinator's word."""
        return self._backlog(pairings.c.proposed_at, pairings.c.state == PairingState.PROPOSED)

    def proposed(self, limit: int) -> Sequence[ProposedPair]:
        """The first of them."""
        waiting = _named_pairs().where(pairings.c.state == PairingState.PROPOSED)
        rows = self._session.execute(waiting.order_by(pairings.c.id).limit(limit))
        return [ProposedPair(*row) for row in rows]

    def deferred(self) -> Backlog:
        """Letters that the mail server did not take yet."""
        return self._backlog(letters.c.queued_at, letters.c.state == LetterState.DEFERRED)

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

    def names(self, pairing_ids: Sequence[int]) -> dict[int, str]:
        """Each pair as its two names, the mentee's first."""
        rows = self._session.execute(_named_pairs().where(pairings.c.id.in_(pairing_ids)))
        return {number: f"{mentee} and {mentor}" for number, mentee, mentor in rows}

    def _milestone(self, state: PairingState, reached: ColumnElement[bool], named: int) -> Milestone:
        introduced = pairings.c.introduced_at.is_not(None)  # what was rejected before that is no ending
        listed = _named_pairs().where(reached, introduced).order_by(pairings.c.id.desc()).limit(named)
        pairs = tuple(f"{mentee} and {mentor}" for _, mentee, mentor in self._session.execute(listed))
        return Milestone(state, Some(pairs, self._number(_count(pairings).where(reached, introduced))))

    def _backlog(self, since: ColumnElement[datetime | None], lies: ColumnElement[bool]) -> Backlog:
        count, oldest = self._session.execute(select(func.count(), func.min(since)).where(lies)).one()
        return Backlog(count, oldest)

    def _number(self, counted: Select[int]) -> int:
        return self._session.scalar(counted) or 0


def _count(rows: FromClause) -> Select[int]:
    return select(func.count()).select_from(rows)


def _ever(column: ColumnElement[datetime | None]) -> ColumnElement[int]:
    return func.max(case((column.is_not(None), 1), else_=0))


def _called(somebody: FromClause) -> ColumnElement[str]:
    """As Person.called has it."""
    return case((somebody.c.name != "", somebody.c.name), else_=somebody.c.address)


def _named_pairs() -> Select[int, str, str]:
    joined = (
        pairings.join(mentees, mentees.c.id == pairings.c.mentee_id)
        .join(_mentee, _mentee.c.id == mentees.c.person_id)
        .join(mentors, mentors.c.id == pairings.c.mentor_id)
        .join(_mentor, _mentor.c.id == mentors.c.person_id)
    )
    return select(pairings.c.id, _called(_mentee), _called(_mentor)).select_from(joined)


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
            _ever(letters.c.answered_at).label("said_not_yet"),
            func.max(case((letters.c.reason == "silent", 1), else_=0)).label("never_answered"),
        )
        .where(letters.c.kind == LetterKind.CONTACT_CHECK, letters.c.pairing_id.in_(not_in_touch))
        .group_by(letters.c.pairing_id)
        .subquery()
    )
