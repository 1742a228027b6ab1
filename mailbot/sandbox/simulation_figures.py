"""What a simulation shows: mail a day, how long people wait for each step, and how much falls to one of them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, func, select

from mailbot.adapters.store import DatabaseStore
from mailbot.adapters.tables import letters, mentees, messages, pairings, people
from mailbot.domain.budget import Urgency, urgency_of
from mailbot.domain.correspondence import LetterKind, LetterState
from mailbot.domain.pairing import PairingState
from mailbot.domain.people import Role
from mailbot.sandbox.simulation_tally import Day, Load, Tally, share_of

_HOUR = timedelta(hours=1)
_QUEUES = {
    Urgency.ANSWER: "answers in the queue",
    Urgency.INTRODUCTION: "introductions in the queue",
    Urgency.LATER: "the rest in the queue",
}
_RUNNING = (PairingState.INTRODUCED, PairingState.IN_CONTACT, PairingState.BOOKED, PairingState.ACTIVE)


@dataclass(frozen=True)
class Wait:
    """How long `number` of something took, in hours: half of them at most `median`, nine in ten at most `most`.

    `waiting` are those that are not there yet.
    """

    step: str
    number: int
    median: float
    most: float
    longest: float
    waiting: int


@dataclass(frozen=True)
class Figures:
    """`seconds` and `rate` (messages and letters a second) are of this machine; all else follows from the plan."""

    days: Sequence[Day]
    letters: dict[str, int]
    messages: dict[str, int]
    pairings: dict[str, int]
    waits: Sequence[Wait]
    loads: Sequence[Load]
    mentors_by_mentees: dict[int, int]
    days_used_up: int
    seconds: float
    rate: float


def figures_of(tally: Tally, store: DatabaseStore, seconds: float) -> Figures:
    """`seconds` is how long the simulation took."""
    with store.reading() as connection:
        sent = connection.execute(select(letters.c.kind, letters.c.queued_at, letters.c.sent_at, letters.c.state)).all()
        pairs = connection.execute(select(pairings)).all()
        states = connection.execute(select(messages.c.state, func.count()).group_by(messages.c.state)).all()
        used_up = select(func.count(letters.c.matter.distinct())).where(letters.c.matter.startswith("notice: budget "))
        handled = sum(day.letters + day.messages for day in tally.days)
        return Figures(
            days=tally.days,
            letters=_sorted(Counter(letter.kind.value for letter in sent if letter.sent_at)),
            messages=_sorted({state.value: number for state, number in states}),
            pairings=_sorted(Counter(pair.state.value for pair in pairs)),
            waits=[*_steps(connection, pairs), *_queues(sent)],
            loads=tally.loads,
            mentors_by_mentees=_mentors_by_mentees(pairs),
            days_used_up=connection.scalar(used_up) or 0,
            seconds=round(seconds, 1),
            rate=round(handled / seconds, 1),
        )


def _steps(connection: Connection, pairs: Sequence[Row[Any]]) -> list[Wait]:
    invitation = letters.c.kind == LetterKind.INVITATION, letters.c.role == Role.MENTOR
    asked = connection.execute(select(letters.c.sent_at, letters.c.answered_at).where(*invitation)).all()
    begun = connection.execute(
        select(mentees.c.id, people.c.created_at).join_from(mentees, people, mentees.c.person_id == people.c.id)
    ).all()
    met: dict[int, datetime] = {}
    for pair in pairs:
        if pair.introduced_at:
            met[pair.mentee_id] = min(pair.introduced_at, met.get(pair.mentee_id, pair.introduced_at))
    introduced = [pair for pair in pairs if pair.introduced_at]
    return [
        _wait("invited → answered", [(row.sent_at, row.answered_at) for row in asked if row.sent_at]),
        _wait("first words → introduced", [(row.created_at, met.get(row.id)) for row in begun]),
        _wait("proposed → introduced", [(pair.proposed_at, pair.introduced_at) for pair in introduced]),
        _wait("introduced → in touch", [(pair.introduced_at, pair.in_contact_at) for pair in introduced]),
        _wait("introduced → first session", [(pair.introduced_at, pair.met_at) for pair in introduced]),
    ]


def _queues(sent: Sequence[Row[*tuple[Any, ...]]]) -> list[Wait]:
    kept = [letter for letter in sent if letter.state is not LetterState.CANCELLED]
    return [
        _wait(name, [(one.queued_at, one.sent_at) for one in kept if urgency_of(one.kind) is urgency])
        for urgency, name in _QUEUES.items()
    ]


def _wait(step: str, spans: Iterable[tuple[datetime, datetime | None]]) -> Wait:
    spans = list(spans)
    hours = sorted(round((ended - began) / _HOUR, 1) for began, ended in spans if ended is not None)
    longest = max(hours, default=0)
    return Wait(step, len(hours), share_of(hours, 0.5), share_of(hours, 0.9), longest, len(spans) - len(hours))


def _mentors_by_mentees(pairs: Sequence[Row[Any]]) -> dict[int, int]:
    """How many mentors have one mentee in the end, two, and so on."""
    mentees_of = Counter(pair.mentor_id for pair in pairs if pair.state in _RUNNING)
    return dict(sorted(Counter(mentees_of.values()).items()))


def _sorted(counts: dict[str, int]) -> dict[str, int]:
    """The largest first."""
    return dict(sorted(counts.items(), key=lambda count: (-count[1], count[0])))
