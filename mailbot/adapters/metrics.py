"""What is in hand, in figures, and as the text that Prometheus reads.

Each is an index lookup, so that it may be asked for every few seconds: nothing is counted that only ever grows.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select

from mailbot.adapters.store import DatabaseStore
from mailbot.adapters.tables import is_awaited, leases, letters, messages, pairings, pauses, periodic_jobs
from mailbot.domain.correspondence import LetterState, MessageState
from mailbot.domain.pairing import PairingState

_OPEN_MESSAGES = (MessageState.PENDING, MessageState.HELD, MessageState.FAILED)
_OPEN_LETTERS = (LetterState.QUEUED, LetterState.SENDING, LetterState.DEFERRED, LetterState.FAILED)
_UNSENT = (LetterState.QUEUED, LetterState.DEFERRED)


@dataclass(frozen=True)
class Figure:
    """One sample; those of one `name` stand together and share its `meaning`."""

    name: str
    meaning: str
    value: float
    labels: Mapping[str, str] = field(default_factory=dict)
    kind: str = "gauge"


def figures(store: DatabaseStore, now: datetime, silent_since: datetime) -> list[Figure]:
    """What waits, and for how long; letters sent before `silent_since` without an answer are due to be chased."""
    with store.reading() as connection:
        return list(_figures(connection, now, silent_since))


def events(counts: Mapping[str, int]) -> list[Figure]:
    """What this process has logged since it started, by the event's name."""
    meaning = "Events of this worker since it started, as its log names them"
    return [Figure("events_total", meaning, n, {"event": event}, "counter") for event, n in sorted(counts.items())]


def as_text(samples: list[Figure]) -> str:
    """In Prometheus' text format, version 0.0.4."""
    lines = []
    for name, group in groupby(samples, key=lambda sample: sample.name):
        first, *others = group
        lines += [f"# HELP mailbot_{name} {first.meaning}", f"# TYPE mailbot_{name} {first.kind}"]
        lines += [f"mailbot_{name}{_labels(sample)} {sample.value:g}" for sample in (first, *others)]
    return "\n".join([*lines, ""])


def _figures(connection: Connection, now: datetime, silent_since: datetime) -> Iterator[Figure]:
    for state, meaning in ((s, "Messages that are not settled") for s in _OPEN_MESSAGES):
        many = _count(connection, select(messages.c.id).where(messages.c.state == state))
        yield Figure("messages", meaning, many, {"state": state.value})
    ready = or_(messages.c.try_again_at.is_(None), messages.c.try_again_at <= now)
    pending = select(func.min(messages.c.received_at)).where(messages.c.state == MessageState.PENDING, ready)
    yield Figure("oldest_pending_seconds", "Age of the oldest message to be read", _age(connection, pending, now))
    for unsent in _OPEN_LETTERS:
        many = _count(connection, select(letters.c.id).where(letters.c.state == unsent))
        yield Figure("letters", "Letters that are not sent", many, {"state": unsent.value})
    ready = or_(letters.c.try_again_at.is_(None), letters.c.try_again_at <= now)
    queued = select(func.min(letters.c.queued_at)).where(letters.c.state.in_(_UNSENT), ready)
    yield Figure(
        "oldest_queued_seconds", "Age of the oldest letter that is due to be sent", _age(connection, queued, now)
    )
    silent = select(letters.c.id).where(
        is_awaited,
        letters.c.sent_at <= silent_since,
        or_(letters.c.chased_at.is_(None), letters.c.chased_at <= silent_since),
    )
    yield Figure("chases_due", "Letters that nobody has answered in time", _count(connection, silent))
    for stage in PairingState:
        if stage is not PairingState.ENDED:
            many = _count(connection, select(pairings.c.id).where(pairings.c.state == stage))
            yield Figure("pairings", "Pairings that have not ended", many, {"state": stage.value})
    rounds = _count(connection, select(periodic_jobs.c.period).where(periodic_jobs.c.job == "pair"))
    yield Figure("rounds_total", "Rounds of matching", rounds, kind="counter")
    paused = _count(connection, select(pauses.c.id).where(pauses.c.ended_at.is_(None)))
    yield Figure("paused", "Whether coordinators have stopped all sending", paused)
    yield from _watch(connection, now)


def _watch(connection: Connection, now: datetime) -> Iterator[Figure]:
    row = connection.execute(select(leases.c.until, leases.c.done_at).where(leases.c.job == "mailbox")).first()
    is_watched = row is not None and row.until > now
    yield Figure("mailbox_watched", "Whether a worker watches the mailbox", is_watched)
    since = row.done_at.timestamp() if row is not None and is_watched and row.done_at else 0
    yield Figure("mailbox_read_since", "When its watcher first read it to the end, in Unix time", since)


def _count(connection: Connection, rows: Select[Any]) -> int:
    return connection.scalar(select(func.count()).select_from(rows.subquery())) or 0


def _age(connection: Connection, oldest: Select[Any], now: datetime) -> float:
    moment: datetime | None = connection.scalar(oldest)
    return max(0.0, (now - moment).total_seconds()) if moment else 0.0


def _labels(sample: Figure) -> str:
    inside = ",".join(f'{name}="{value}"' for name, value in sample.labels.items())
    return f"{{{inside}}}" if inside else ""
