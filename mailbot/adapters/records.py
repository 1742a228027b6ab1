"""One open transaction, as the workflows see it."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from mailbot.adapters.erased_mail_records import ErasedMailRecords
from mailbot.adapters.lease_records import LeaseRecords
from mailbot.adapters.letter_records import LetterRecords
from mailbot.adapters.login_records import LoginRecords
from mailbot.adapters.message_records import MessageRecords
from mailbot.adapters.overview_records import OverviewRecords
from mailbot.adapters.pair_progress_records import PairProgressRecords
from mailbot.adapters.pause_records import PauseRecords
from mailbot.adapters.people_records import PairingRecords, PeopleRecords
from mailbot.adapters.postgresql import Postgresql
from mailbot.adapters.sqlite import Sqlite
from mailbot.adapters.tables import audit, periodic_jobs
from mailbot.adapters.tombstone_records import TombstoneRecords
from mailbot.domain.clock_skew import TOLERANCE
from mailbot.domain.correspondence import Message


class DatabaseRecords:
    """Everything read or changed through one of these belongs to one transaction."""

    def __init__(self, session: Session, database: Sqlite | Postgresql, secret: str) -> None:
        self._session = session
        self._database = database
        self._notes: list[dict[str, object]] = []
        self.people = PeopleRecords(session)
        self.messages = MessageRecords(session)
        self.letters = LetterRecords(session)
        self.pairings = PairingRecords(session)
        self.pauses = PauseRecords(session)
        self.erased_mail = ErasedMailRecords(session)
        self.tombstones = TombstoneRecords(session, secret)
        self.leases = LeaseRecords(session, database)
        self.logins = LoginRecords(session)
        self.overview = OverviewRecords(session)
        self.pair_progress = PairProgressRecords(session)

    def note(self, at: datetime, what: str, *, by: str, about: str = "", message: Message | None = None) -> None:
        """Writes an audit entry; it stands or falls with the transaction."""
        message_id = message.id if message else None
        self._notes.append({"at": at, "what": what, "by": by, "about": about, "message_id": message_id})

    def forget_in_audit(self, addresses: Collection[str]) -> None:
        """Audit entries keep what was done, not that one of these addresses did it, or had it done to them."""
        for column in (audit.c.by, audit.c.about):
            nobody = {column: "somebody who was erased"}
            self._session.execute(update(audit).where(column.in_(addresses)).values(nobody))

    def write_down(self) -> None:
        """What was changed so far is seen by the queries that follow; it is still committed only at the end."""
        self._session.flush()
        if self._notes:
            self._session.execute(audit.insert(), self._notes)
            self._notes = []

    def is_first(self, job: str, period: str, now: datetime) -> bool:
        """True once for each job and period, whoever asks. What a clock that was ahead has done does not count."""
        done = periodic_jobs.c
        self._session.execute(delete(periodic_jobs).where(done.job == job, done.done_at > now + TOLERANCE))
        row = {"job": job, "period": period, "done_at": now}
        return self._database.insert_once(self._session, periodic_jobs, row)

    def take_turn(self, what: str) -> None:
        """Waits until no other transaction has the turn of that name; this one has it to its end."""
        self._database.take_turn(self._session, what)

    def try_turn(self, what: str) -> bool:
        """Takes that turn unless another transaction has it; whether it did."""
        return self._database.try_turn(self._session, what)
