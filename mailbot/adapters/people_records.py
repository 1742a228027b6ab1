"""People and pairings in the database."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, delete, or_, select
from sqlalchemy.orm import Session

from mailbot.adapters.next_looks import due, plan
from mailbot.adapters.pair_tables import chats, sessions, sides
from mailbot.adapters.tables import mentees, mentors, other_addresses, pairings, people
from mailbot.domain.addresses import address_key
from mailbot.domain.pair_chat import ChatState
from mailbot.domain.pairing import FINISHED, Pairing, PairingState
from mailbot.domain.people import Mentee, Mentor, Person

_MOST_ADDRESSES = 500  # of one query


class PeopleRecords:
    """Everybody the programme knows."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def at(self, address: str) -> Person | None:
        """Whoever has this address, as the one that we write to or as another of theirs."""
        key = address_key(address)
        others = select(other_addresses.c.person_id).where(other_addresses.c.address == key)
        at_it = or_(people.c.address == key, people.c.id.in_(others))
        return self._session.scalars(select(Person).where(at_it)).first()

    def add(self, person: Person) -> None:
        """Keeps somebody, and what they are as a mentor and as a mentee; to be called again when that is new."""
        self._session.add(person)
        self._session.flush()

    def add_all(self, people: Iterable[Person]) -> None:
        """As `add`, for many at once."""
        self._session.add_all(people)
        self._session.flush()

    def remove(self, person: Person) -> None:
        """Deletes somebody in every role. Nothing may refer to them any more."""
        for table in (mentors, mentees, other_addresses):
            self._session.execute(delete(table).where(table.c.person_id == person.id))
        self._session.execute(delete(people).where(people.c.id == person.id))

    def everybody(self) -> Sequence[Person]:
        return self._session.scalars(select(Person).order_by(people.c.id)).all()

    def mentors(self) -> Sequence[Mentor]:
        return self._session.scalars(select(Mentor).order_by(mentors.c.id)).all()

    def mentees(self) -> Sequence[Mentee]:
        return self._session.scalars(select(Mentee).order_by(mentees.c.id)).all()

    def anybody_by(self, moment: datetime) -> bool:
        """Whether somebody had come in by then."""
        came = select(people.c.id).where(people.c.created_at <= moment).limit(1)
        return self._session.scalar(came) is not None

    def to_be_written_to(self, limit: int) -> Sequence[Mentor | Mentee]:
        """Who was imported and has not had a letter yet, mentors first."""
        waiting: list[Mentor | Mentee] = []
        for kind, table in ((Mentor, mentors), (Mentee, mentees)):
            due = select(kind).where(table.c.to_be_written_to.is_(True)).order_by(table.c.id)
            waiting += self._session.scalars(due.limit(limit - len(waiting)))
        return waiting


class PairingRecords:
    """Who is brought together with whom."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, pairing: Pairing) -> None:
        self._session.add(pairing)
        self._session.flush()

    def get(self, pairing_id: int) -> Pairing | None:
        return self._session.get(Pairing, pairing_id)

    def remove(self, pairing: Pairing) -> None:
        """Deletes a pairing with all that became of it. No letter may refer to it any more."""
        for table in (sessions, sides, chats):
            self._session.execute(delete(table).where(table.c.pairing_id == pairing.id))
        self._session.execute(delete(pairings).where(pairings.c.id == pairing.id))

    def of(self, person: Person) -> Sequence[Pairing]:
        """The pairings of one person that have not ended, oldest first."""
        running = pairings.c.state != PairingState.ENDED
        return self._session.scalars(select(Pairing).where(_takes_part(person), running).order_by(pairings.c.id)).all()

    def among(self, addresses: Collection[str]) -> Sequence[Pairing]:
        """The pairings, introduced and not ended, in which somebody has one of these addresses; oldest first."""
        keys = list(dict.fromkeys(map(address_key, addresses)))[:_MOST_ADDRESSES]
        others = select(other_addresses.c.person_id).where(other_addresses.c.address.in_(keys))
        at_them = or_(people.c.address.in_(keys), people.c.id.in_(others))
        mentor_ids = select(mentors.c.id).join(people, people.c.id == mentors.c.person_id).where(at_them)
        mentee_ids = select(mentees.c.id).join(people, people.c.id == mentees.c.person_id).where(at_them)
        theirs = or_(pairings.c.mentor_id.in_(mentor_ids), pairings.c.mentee_id.in_(mentee_ids))
        running = pairings.c.state.not_in((PairingState.PROPOSED, PairingState.ENDED))
        return self._session.scalars(select(Pairing).where(theirs, running).order_by(pairings.c.id)).all()

    def with_session(self, uid: str) -> Sequence[Pairing]:
        """The pairings that have a session known to a calendar by `uid`."""
        ids = select(sessions.c.pairing_id).where(sessions.c.uid == uid)
        return self._session.scalars(select(Pairing).where(pairings.c.id.in_(ids)).order_by(pairings.c.id)).all()

    def has_introduced(self, person: Person) -> bool:
        """Whether somebody is in a pairing that was introduced and has not ended."""
        roles = {
            "mentor": person.mentor.id if person.mentor else None,
            "mentee": person.mentee.id if person.mentee else None,
        }
        return self._session.scalar(_INTRODUCED, roles) is not None

    def open(self) -> Sequence[Pairing]:
        return self._session.scalars(select(Pairing).where(_RUNNING).order_by(pairings.c.id)).all()

    def next_chat(self, now: datetime) -> Pairing | None:
        """The first whose conversation in the chat tool is to be opened now, locked for this transaction."""
        is_due = or_(chats.c.try_again_at.is_(None), chats.c.try_again_at <= now)
        unsettled = chats.c.state.in_((ChatState.WANTED, ChatState.POSTING))
        due = select(Pairing).join(chats, chats.c.pairing_id == pairings.c.id).where(unsettled, is_due)
        free = due.order_by(chats.c.id).limit(1).with_for_update(of=chats, skip_locked=True)
        return self._session.scalars(free).first()

    def to_look_at(self, now: datetime) -> Sequence[Pairing]:
        """Those to which something may be due, with all others of the same people."""
        return self._session.scalars(due(now)).all()

    def look_again(self, moments: Mapping[Pairing, datetime | None]) -> None:
        """When somebody has to look at each the next time; None for never, unless it changes."""
        plan(self._session, {pairing.id: moment for pairing, moment in moments.items() if pairing.id is not None})

    def finished(self, since: datetime) -> Sequence[Pairing]:
        """Those that came to a good end after `since`."""
        over = select(Pairing).where(pairings.c.ended_because == FINISHED, pairings.c.ended_at >= since)
        return self._session.scalars(over.order_by(pairings.c.id)).all()

    def introduced_before(self, moment: datetime) -> Sequence[Pairing]:
        """Those introduced up to `moment` of whom nobody has been seen to be in touch."""
        waiting = pairings.c.state == PairingState.INTRODUCED, pairings.c.introduced_at <= moment
        return self._session.scalars(select(Pairing).where(*waiting).order_by(pairings.c.id)).all()

    def ended(self) -> Sequence[Pairing]:
        over = pairings.c.state == PairingState.ENDED
        return self._session.scalars(select(Pairing).where(over).order_by(pairings.c.id)).all()

    def everything(self) -> Sequence[Pairing]:
        return self._session.scalars(select(Pairing).order_by(pairings.c.id)).all()


_INTRODUCED = (  # built once: asked for every message
    select(pairings.c.id)
    .where(
        or_(pairings.c.mentor_id == bindparam("mentor"), pairings.c.mentee_id == bindparam("mentee")),
        pairings.c.state != PairingState.PROPOSED,  # one by one: a list is spelled out anew at each call
        pairings.c.state != PairingState.ENDED,
    )
    .limit(1)
)


# All states but the last, by name: those that are not something can't be looked up in an index.
_RUNNING = pairings.c.state.in_([state for state in PairingState if state is not PairingState.ENDED])


def _takes_part(person: Person) -> ColumnElement[bool]:
    mentor_id, mentee_id = (record.id if record else None for record in (person.mentor, person.mentee))
    return or_(pairings.c.mentor_id == mentor_id, pairings.c.mentee_id == mentee_id)
