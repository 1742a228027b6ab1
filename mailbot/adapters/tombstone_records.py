"""What was erased, kept so that only whoever has the secret key can tell what it was."""

import hashlib
import hmac
from collections.abc import Collection

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from mailbot.adapters.tables import tombstones

_AT_ONCE = 500  # values in one statement: SQLite binds a limited number


class TombstoneRecords:
    """Keyed hashes (HMAC, RFC 2104) of identities: from the table alone nobody can find out whose mail was erased.

    The key is derived from the programme's secret, so that nothing else that is made with the secret tells of them.
    """

    def __init__(self, session: Session, secret: str) -> None:
        self._session = session
        self._key = hmac.digest(secret.encode(), b"tombstones", hashlib.sha256)

    def lay(self, identities: Collection[str]) -> None:
        """Remembers these; those that are remembered already are no error."""
        new = set(identities) - self.among(identities)
        if new:
            self._session.execute(insert(tombstones), [{"mark": self._mark(identity)} for identity in sorted(new)])

    def among(self, identities: Collection[str]) -> set[str]:
        """Which of `identities` were erased."""
        by_mark = {self._mark(identity): identity for identity in identities}
        marks = list(by_mark)
        erased: set[str] = set()
        for start in range(0, len(marks), _AT_ONCE):
            some = marks[start : start + _AT_ONCE]
            found = self._session.scalars(select(tombstones.c.mark).where(tombstones.c.mark.in_(some)))
            erased.update(by_mark[mark] for mark in found)
        return erased

    def _mark(self, identity: str) -> str:
        return hmac.digest(self._key, identity.encode(), hashlib.sha256).hex()
