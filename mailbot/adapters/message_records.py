"""What came in, in the database."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_, select, update
from sqlalchemy.orm import Session

from mailbot.adapters.tables import is_kept, messages
from mailbot.adapters.threads import forget_threads
from mailbot.domain.clock_skew import TOLERANCE
from mailbot.domain.correspondence import LONGEST_PAUSE, Message, MessageState

_UNSETTLED = (MessageState.PENDING, MessageState.HELD, MessageState.FAILED)
_BITE = 20  # messages: as many as are read together


class MessageRecords:
    """What came in."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add_all(self, fresh: Iterable[Message]) -> None:
        """Keeps messages, and gives each its id."""
        self._session.add_all(fresh)
        self._session.flush()

    def get(self, message_id: int) -> Message | None:
        return self._session.get(Message, message_id)

    def known_uids(self, account: str, mailbox: str, uid_validity: int, uids: Sequence[int]) -> set[int]:
        """Which of `uids` are stored already."""
        known = select(messages.c.uid).where(
            messages.c.account == account, messages.c.mailbox == mailbox, messages.c.uid_validity == uid_validity
        )
        if len(uids) < 500:  # SQLite binds a limited number of values
            known = known.where(messages.c.uid.in_(uids))
        return set(self._session.scalars(known)) & set(uids)

    def known_fingerprints(self, fingerprints: Sequence[str]) -> Mapping[str, int]:
        """Which of these mails are stored already, each with the id of its first delivery."""
        found = select(messages.c.fingerprint, func.min(messages.c.id)).where(messages.c.fingerprint.in_(fingerprints))
        rows = self._session.execute(found.group_by(messages.c.fingerprint))
        return {row.fingerprint: row[1] for row in rows}

    def any_due(self, now: datetime) -> bool:
        """Whether a message is pending, those left out that wait to be tried again."""
        return self._session.scalar(select(messages.c.id).where(*_pending(now)).limit(1)) is not None

    def claim_due(self, now: datetime, limit: int) -> Sequence[Message]:
        """The oldest pending ones that no other worker has, locked for this transaction."""
        due = select(Message).where(*_pending(now)).order_by(messages.c.id).limit(limit)
        return self._session.scalars(due.with_for_update(skip_locked=True)).all()

    def claim(self, message_id: int) -> Message | None:
        """This one, locked for this transaction, if it is still pending and no other worker has it."""
        pending = select(Message).where(messages.c.id == message_id, messages.c.state == MessageState.PENDING)
        return self._session.scalars(pending.with_for_update(skip_locked=True)).first()

    def to_file(self, account: str, mailbox: str, uid_validity: int) -> Sequence[Message]:
        """Messages that are settled here but still lie in the mailbox."""
        settled = select(Message).where(
            messages.c.filed_at.is_(None),
            messages.c.state != MessageState.PENDING,
            messages.c.account == account,
            messages.c.mailbox == mailbox,
            messages.c.uid_validity == uid_validity,
        )
        return self._session.scalars(settled.order_by(messages.c.id)).all()

    def mark_filed(self, message_ids: Sequence[int], now: datetime) -> None:
        filed = update(messages).where(messages.c.id.in_(message_ids)).values(filed_at=now)
        self._session.execute(filed, execution_options={"synchronize_session": False})

    def forget_raw(self, before: datetime, limit: int) -> int:
        """Empties the bytes of settled messages that came before `before`. Returns how many it emptied."""
        old = (
            select(messages.c.id)
            .where(messages.c.received_at < before, is_kept, messages.c.state.not_in(_UNSETTLED))
            .limit(limit)
        )
        emptied = update(messages).where(messages.c.id.in_(old)).values(raw=b"")
        return self._session.connection().execute(emptied).rowcount

    def from_addresses(self, addresses: Collection[str]) -> Sequence[Message]:
        theirs = select(Message).where(messages.c.sender.in_(addresses))
        return self._session.scalars(theirs.order_by(messages.c.id)).all()

    def with_words(self) -> Iterator[Sequence[Message]]:
        """All whose bytes are still kept, some at a time, so that memory holds no more of them."""
        after = 0
        while some := self._session.scalars(
            select(Message).where(is_kept, messages.c.id > after).order_by(messages.c.id).limit(_BITE)
        ).all():
            after = some[-1].id or 0
            yield some

    def forget_threads(self, message_ids: Collection[str]) -> None:
        """No thread leads back to these any more."""
        forget_threads(self._session, messages, message_ids, {})

    def unsettled_from(self, addresses: Collection[str]) -> bool:
        waiting = select(func.count()).where(messages.c.sender.in_(addresses), messages.c.state.in_(_UNSETTLED))
        return bool(self._session.scalar(waiting))

    def everything(self) -> Sequence[Message]:
        return self._session.scalars(select(Message).order_by(messages.c.id)).all()


def _pending(now: datetime) -> tuple[ColumnElement[bool], ...]:
    put_off = messages.c.try_again_at
    ready = or_(put_off.is_(None), put_off <= now, put_off > now + LONGEST_PAUSE + TOLERANCE)
    return messages.c.state == MessageState.PENDING, ready
