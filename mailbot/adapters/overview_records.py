"""A programme in figures: counted by the database, so that a hundred thousand people cost no more than the counting.

Nothing here loads a record. What names people names the first few of them.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    Text,
    and_,
    case,
    cast,
    func,
    or_,
    select,
)
from sqlalchemy.orm import Session

from mailbot.adapters.tables import letters, mentees, mentors, pairings, people
from mailbot.domain.correspondence import LetterKind, LetterState
from mailbot.domain.overview import (
    Arrivals,
    Backlog,
    Funnel,
    SilentPerson,
    StandingNotice,
    WaitingPerson,
)
from mailbot.domain.pairing import PairingState

_NOTHING = "[]"  # how an empty list stands in a JSON column


class OverviewRecords:
    """Figures of the whole programme."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def arrivals(self, since: datetime) -> Arrivals:
        mentors_since = count_of(mentors.join(people)).where(people.c.created_at >= since)
        mentees_since = count_of(mentees).where(mentees.c.waiting_since >= since)
        return Arrivals(self._number(mentors_since), self._number(mentees_since))

    def funnel(self, since: datetime) -> Funnel:
        """Of the mentees who came in since then."""
        reached = (
            select(
                pairings.c.mentee_id,
                ever(pairings.c.introduced_at).label("introduced"),
                ever(pairings.c.in_contact_at).label("in_contact"),
                ever(pairings.c.met_at).label("met"),
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

    def silent(self, since: datetime, limit: int) -> tuple[Sequence[SilentPerson], int]:
        """Whose answer has been awaited since before then, the longest first; and how many such letters there are."""
        silent = and_(
            letters.c.awaits_answer.is_(True),
            letters.c.answered_at.is_(None),
            letters.c.sent_at <= since,
            letters.c.person_id.is_not(None),
        )
        listed = (
            select(called(people), letters.c.kind, letters.c.sent_at, letters.c.chases)
            .select_from(letters.join(people, people.c.id == letters.c.person_id))
            .where(silent)
            .order_by(letters.c.sent_at, letters.c.id)
            .limit(limit)
        )
        return [SilentPerson(*row) for row in self._session.execute(listed)], self._number(
            count_of(letters).where(silent)
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
            select(called(people), mentees.c.waiting_since, mentees.c.waiting_because)
            .select_from(mentees.join(people))
            .where(waits)
            .order_by(mentees.c.waiting_since, mentees.c.id)
            .limit(limit)
        )
        count = self._number(count_of(mentees.join(people)).where(waits))
        return [WaitingPerson(*row) for row in self._session.execute(listed)], count

    def notices(self, limit: int) -> tuple[Sequence[StandingNotice], int]:
        """What coordinators were told of and have not settled, the latest first; and how many such notices stand."""
        stands = and_(letters.c.kind == LetterKind.NOTICE, letters.c.answered_at.is_(None), letters.c.subject != "")
        listed = select(letters.c.subject, letters.c.queued_at).where(stands)
        rows = self._session.execute(listed.order_by(letters.c.queued_at.desc(), letters.c.id.desc()).limit(limit))
        return [StandingNotice(*row) for row in rows], self._number(count_of(letters).where(stands))

    def undecided(self) -> Backlog:
        """Pairings that wait for a coordinator's word."""
        return self._backlog(pairings.c.proposed_at, pairings.c.state == PairingState.PROPOSED)

    def deferred(self) -> Backlog:
        """Letters that the mail server did not take yet."""
        return self._backlog(letters.c.queued_at, letters.c.state == LetterState.DEFERRED)

    def _backlog(self, since: ColumnElement[datetime | None], lies: ColumnElement[bool]) -> Backlog:
        count, oldest = self._session.execute(select(func.count(), func.min(since)).where(lies)).one()
        return Backlog(count, oldest)

    def _number(self, counted: Select[int]) -> int:
        return self._session.scalar(counted) or 0


def count_of(rows: FromClause) -> Select[int]:
    """How many there are of these."""
    return select(func.count()).select_from(rows)


def ever(column: ColumnElement[datetime | None]) -> ColumnElement[int]:
    """1 when any row of a group has it, else 0."""
    return func.max(case((column.is_not(None), 1), else_=0))


def called(somebody: FromClause) -> ColumnElement[str]:
    """How letters name the people of this table, as Person.called has it."""
    return case((somebody.c.name != "", somebody.c.name), else_=somebody.c.address)
