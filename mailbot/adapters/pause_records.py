"""When coordinators stopped all sending."""

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from mailbot.adapters.tables import pauses

_RUNNING = select(pauses.c.id).where(pauses.c.ended_at.is_(None)).limit(1)  # built once: asked before each letter


class PauseRecords:
    """At most one pause runs at a time."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def is_paused(self) -> bool:
        return self._session.execute(_RUNNING).first() is not None

    def begin(self, now: datetime, by: str) -> None:
        self._session.execute(pauses.insert().values(began_at=now, by=by))

    def end(self, now: datetime) -> None:
        self._session.execute(update(pauses).where(pauses.c.ended_at.is_(None)).values(ended_at=now))
