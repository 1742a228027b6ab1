"""What one worker at a time may do, and until when it may."""

from datetime import datetime

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session

from mailbot.adapters.postgresql import Postgresql
from mailbot.adapters.sqlite import Sqlite
from mailbot.adapters.tables import leases
from mailbot.domain.clock_skew import TOLERANCE


class LeaseRecords:
    """A row for each job; whoever holds it renews it, and whoever finds it lapsed takes it over."""

    def __init__(self, session: Session, database: Sqlite | Postgresql) -> None:
        self._session = session
        self._database = database

    def holder(self, job: str) -> str | None:
        return self._session.scalar(select(leases.c.holder).where(leases.c.job == job))

    def hold(self, job: str, by: str, now: datetime, until: datetime, instead_of: str = "") -> bool:
        """Renews it, or takes it when it is free, has lapsed, or belongs to `instead_of`. Whether it is `by`'s now."""
        own = update(leases).where(leases.c.job == job, leases.c.holder == by).values(until=until)
        if self._session.connection().execute(own).rowcount:
            return True
        wrong = leases.c.until > until + TOLERANCE  # by a clock that was ahead: nobody waits until it has come
        free = or_(leases.c.until <= now, wrong, leases.c.holder == instead_of)
        taken = update(leases).where(leases.c.job == job, free).values(holder=by, until=until, done_at=None)
        if self._session.connection().execute(taken).rowcount:
            return True
        row = {"job": job, "holder": by, "until": until}
        return self._database.insert_once(self._session, leases, row)

    def let_go(self, job: str, by: str) -> None:
        """Whoever looks next may take it."""
        self._session.execute(delete(leases).where(leases.c.job == job, leases.c.holder == by))

    def note_done(self, job: str, by: str, now: datetime) -> None:
        """Its holder has done the job once, from beginning to end."""
        mine = update(leases).where(leases.c.job == job, leases.c.holder == by)
        self._session.execute(mine.values(done_at=now))

    def was_done(self, job: str) -> bool:
        """Whether the job was done by whoever holds it now."""
        return self._session.scalar(select(leases.c.done_at).where(leases.c.job == job)) is not None
