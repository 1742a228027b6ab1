"""How long the facts of a digest take to count, and a digest to write, in a programme of 100,000 people.

    python -m bench.digest

Everything of 50,000 pairs is put into a fresh SQLite database: a tenth of the mentees wait, a tenth of the pairs are
proposed, the others are somewhere on their way; each person has a letter that awaits their answer or had it.
"""

import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Table

from mailbot.adapters.charts import as_png
from mailbot.adapters.migration import migrate
from mailbot.adapters.store import DatabaseStore
from mailbot.adapters.tables import letters, mentees, mentors, pairings, people
from mailbot.domain.availability import Availability, Slot
from mailbot.domain.correspondence import Correspondent, LetterKind, LetterState
from mailbot.domain.pairing import PairingState
from mailbot.domain.programme import Programme
from mailbot.workflows.context import Context
from mailbot.workflows.coordinators.overview import overview
from mailbot.workflows.coordinators.overview_in_words import charts_of

PAIRS = 50_000
NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
RAW = b"x" * 4000  # bytes of a letter
PROGRAMME = Programme("mentoring@example.org", "Riverside Mentoring", (Correspondent("cora@example.org"),))
_EVENING = Availability((Slot(1, 18 * 60, 20 * 60),))
_STATES = tuple(PairingState)

Row = dict[str, Any]
T = TypeVar("T")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = DatabaseStore(f"sqlite:///{Path(folder)}/mailbot.db")
        migrate(store.engine)
        with store.engine.begin() as connection:
            _fill(connection)
        with store.look() as records:
            context = Context(PROGRAMME, records, NOW)
            seen, seconds = _timed(lambda: overview(context, NOW - timedelta(days=7)))
            print(f"facts of {2 * PAIRS:,} people and {PAIRS:,} pairs: {seconds:.2f} s")
            pictures, seconds = _timed(lambda: [as_png(chart) for chart in charts_of(seen)])
            print(f"{len(pictures)} charts: {seconds:.2f} s, {sum(map(len, pictures)) / 1000:.0f} KB")
        store.close()


def _timed(act: Callable[[], T]) -> tuple[T, float]:
    began = time.perf_counter()
    return act(), time.perf_counter() - began


def _fill(connection: Connection) -> None:
    tables: dict[Table, Callable[[int], Row]] = {
        people: _person,
        mentors: _mentor,
        mentees: _mentee,
        pairings: _pairing,
        letters: _letter,
    }
    for table, row in tables.items():
        count = PAIRS if table in (mentors, mentees, pairings) else 2 * PAIRS
        for batch in _batches(count):
            connection.execute(table.insert(), [row(number) for number in batch])


def _batches(count: int) -> Iterator[range]:
    return (range(start, min(start + 5000, count)) for start in range(0, count, 5000))


def _person(number: int) -> Row:
    came = NOW - timedelta(days=number % 300)
    return {"address": f"p{number}@example.net", "name": f"Person {number}", "availability": _EVENING, "about": ""} | {
        "created_at": came
    }


def _mentor(number: int) -> Row:
    return {"person_id": number + 1, "skills": ("python",), "booking_link": "", "capacity": 1}


def _mentee(number: int) -> Row:
    waits = "No mentor has offered Rust yet." if number % 10 == 0 else ""
    came = NOW - timedelta(days=number % 300)
    return {"person_id": PAIRS + number + 1, "skills": ("python",), "goals": "", "cohort": ""} | {
        "waiting_since": came,
        "waiting_because": waits,
    }


def _pairing(number: int) -> Row:
    state = _STATES[number % len(_STATES)]
    step = _STATES.index(state)
    came = NOW - timedelta(days=number % 300)
    dates = {
        name: came + timedelta(days=days) if step >= least else None
        for name, least, days in (
            ("introduced_at", 1, 5),
            ("in_contact_at", 2, 7),
            ("heard_at", 2, 9),
            ("booked_at", 3, 8),
            ("met_at", 4, 12),
            ("ended_at", 5, 90),
        )
    }
    return {"mentor_id": number + 1, "mentee_id": number + 1, "state": state, "reasons": ("Both named Python.",)} | {
        "shared_skills": ("python",),
        "allocated": False,
        "locked": False,
        "proposed_at": came,
        "ended_because": "",
        **dates,
    }


def _letter(number: int) -> Row:
    sent = NOW - timedelta(days=number % 300)
    kind = LetterKind.NOTICE if number % 50 == 0 else LetterKind.INVITATION
    return {"kind": kind, "message_id": f"<{number}@example.org>", "raw": RAW, "sender": "", "subject": "Hello"} | {
        "token_hash": str(number),
        "text": "",
        "matter": f"matter {number}",
        "queued_at": sent,
        "person_id": number + 1,
        "pairing_id": number % PAIRS + 1,
        "references": "",
        "items": (),
        "state": LetterState.SENT,
        "reason": "",
        "tries": 1,
        "claimed_by": "",
        "sent_at": sent,
        "awaits_answer": kind is LetterKind.INVITATION,
        "answered_at": sent + timedelta(days=1) if number % 20 else None,
        "chases": 0,
    }


if __name__ == "__main__":
    main()
