"""Which pairings somebody has to look at: those whose moment has come, and those that have changed.

The moment is kept here and not with the records: whatever changes a pairing, its sessions, its sides, or how long one
of the two is away, makes it due at once, whoever does it.
"""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Select, event, inspect, or_, select, update
from sqlalchemy.orm import Session, UOWTransaction

from mailbot.adapters.column_types import LONG_AGO
from mailbot.adapters.tables import mentees, mentors, pairings
from mailbot.domain.pairing import Pairing
from mailbot.domain.people import Person
from mailbot.domain.sessions import Session as Meeting
from mailbot.domain.sides import Side

_ABSENCES = ("away_until", "paused_until", "stopped_at")


def due(now: datetime) -> Select[Pairing]:
    """Those to look at, with all others of the same people: a letter to somebody may have to wait for another."""
    first = pairings.alias()
    mentor_ids = select(first.c.mentor_id).where(first.c.look_at <= now)
    mentee_ids = select(first.c.mentee_id).where(first.c.look_at <= now)
    theirs = or_(pairings.c.mentor_id.in_(mentor_ids), pairings.c.mentee_id.in_(mentee_ids))
    return select(Pairing).where(theirs, pairings.c.look_at.is_not(None)).order_by(pairings.c.id)


def plan(session: Session, moments: Mapping[int, datetime | None]) -> None:
    """When each pairing, by its id, is to be looked at again."""
    for moment in set(moments.values()):
        ids = [pairing_id for pairing_id, its in moments.items() if its == moment]
        _set(session, ids, moment)


def look_again_at_what_changes() -> None:
    """To be called once in a process."""
    event.listen(Session, "before_flush", _note_changes)


def _note_changes(session: Session, _flush: UOWTransaction, _instances: object) -> None:
    changed = {id_ for record in session.dirty if (id_ := _pairing_of(record)) and session.is_modified(record)}
    if changed:
        _set(session, sorted(changed), LONG_AGO)
    people = [record.id for record in session.dirty if isinstance(record, Person) and _comes_or_goes(record)]
    if people:
        in_role = (
            pairings.c.mentor_id.in_(select(mentors.c.id).where(mentors.c.person_id.in_(people))),
            pairings.c.mentee_id.in_(select(mentees.c.id).where(mentees.c.person_id.in_(people))),
        )
        theirs = update(pairings).where(or_(*in_role), pairings.c.look_at.is_not(None))
        session.connection().execute(theirs.values(look_at=LONG_AGO))


def _pairing_of(record: object) -> int | None:
    if isinstance(record, Pairing):
        return record.id
    is_part = isinstance(record, Meeting | Side)
    return inspect(record).dict.get("pairing_id") if is_part else None


def _comes_or_goes(person: Person) -> bool:
    return any(inspect(person).attrs[name].history.has_changes() for name in _ABSENCES)


def _set(session: Session, ids: list[int], moment: datetime | None) -> None:
    session.connection().execute(update(pairings).where(pairings.c.id.in_(ids)).values(look_at=moment))
