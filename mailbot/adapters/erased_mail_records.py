"""What was erased in the database and may still lie in the mailbox."""

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from mailbot.adapters.tables import erased_mail


class ErasedMailRecords:
    """Message-IDs; "" for a message that had none."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, message_id: str) -> None:
        self._session.execute(erased_mail.insert().values(message_id=message_id))

    def pending(self) -> Sequence[str]:
        return self._session.scalars(select(erased_mail.c.message_id).order_by(erased_mail.c.id)).all()

    def clear(self) -> None:
        self._session.execute(delete(erased_mail))
