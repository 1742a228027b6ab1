"""How the programme is logged in to its mailbox, where that takes tokens. What is kept is sealed; see oauth/seal.py."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from mailbot.adapters.tables import logins


class LoginRecords:
    """One row for an account."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, account: str) -> bytes | None:
        return self._session.scalar(select(logins.c.sealed).where(logins.c.account == account))

    def keep(self, account: str, sealed: bytes) -> None:
        """In place of what was kept before."""
        self._session.execute(delete(logins).where(logins.c.account == account))
        self._session.execute(logins.insert().values(account=account, sealed=sealed))
