"""What goes out, in the database."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import cache

from sqlalchemy import ColumnElement, Select, and_, bindparam, delete, func, inspect, or_, select, update
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.interfaces import ORMOption

from mailbot.adapters.letters_held import UNSENT, at_any_of, is_ready, waits_for_an_earlier_one
from mailbot.adapters.tables import is_awaited, letters, recipients
from mailbot.adapters.threads import forget_threads
from mailbot.domain.budget import Room
from mailbot.domain.clock_skew import TOLERANCE
from mailbot.domain.correspondence import Letter, LetterKind, LetterState
from mailbot.domain.pairing import Pairing
from mailbot.domain.people import Person

_ASKING = (LetterKind.CONTACT_CHECK, LetterKind.CHASE)


class LetterRecords:
    """What goes out."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._expected: dict[str, Letter] = {}

    def add(self, letter: Letter) -> None:
        """Keeps a new letter, or what is changed from here on of one that another transaction read."""
        self._session.add(letter)

    def get(self, letter_id: int) -> Letter | None:
        return self._session.get(Letter, letter_id)

    def by_token(self, token_hash: str) -> Letter | None:
        if token_hash in self._expected:
            return self._expected[token_hash]
        return self._session.scalars(_by_token(), {"token_hashes": [token_hash]}).first()

    def expect(self, token_hashes: Collection[str]) -> Mapping[str, Letter]:
        """Reads the letters with these tokens all at once, since they are about to be asked for one by one."""
        found = self._session.scalars(_by_token(), {"token_hashes": list(token_hashes)})
        self._expected = {letter.token_hash: letter for letter in found}
        return self._expected

    def by_message_id(self, message_ids: Sequence[str]) -> Letter | None:
        """The first of `message_ids` that is one of our letters."""
        found = self._session.scalars(select(Letter).where(letters.c.message_id.in_(message_ids[:50]))).all()
        by_id = {letter.message_id: letter for letter in found}
        return next((by_id[message_id] for message_id in message_ids if message_id in by_id), None)

    def claim_due(
        self,
        by: str,
        now: datetime,
        limit: int,
        kinds: Collection[LetterKind] = tuple(LetterKind),
        room: Room | None = None,
        only_to: Collection[str] | None = None,
    ) -> Sequence[Letter]:
        """Takes the oldest letters that are to go out now, so that no other worker sends them too.

        Those of these kinds, as far as there is `room`; with `only_to` those to nobody but these addresses.
        """
        room = room or Room()
        full = room.full
        due = *_unsent(now, kinds), ~at_any_of(full, letters), ~waits_for_an_earlier_one(now, full)
        unsent = select(Letter).where(*due).order_by(letters.c.id).limit(limit)
        if only_to is not None:
            others = select(recipients.c.letter_id).where(recipients.c.address.not_in(only_to))
            unsent = unsent.where(letters.c.id.not_in(others))
        free = unsent.options(_with_recipients()).with_for_update(of=letters, skip_locked=True)
        claimed: list[Letter] = []
        held: set[str] = set()
        for letter in self._session.scalars(free):
            addresses = [recipient.address for recipient in letter.recipients]
            if room.is_spent_by(addresses):
                break
            if not room.admits(addresses) or letter.matter in held:
                held.add(letter.matter)
                continue
            room.take(addresses)
            letter.state, letter.claimed_by, letter.claimed_at = LetterState.SENDING, by, now
            claimed.append(letter)
        return claimed

    def any_due(self, now: datetime, kinds: Collection[LetterKind]) -> bool:
        return self._session.scalar(select(letters.c.id).where(*_unsent(now, kinds)).limit(1)) is not None

    def recipients_between(self, moment: datetime, now: datetime) -> int:
        """How many people the letters have reached that were sent after `moment`, and not by a clock that was ahead."""
        sent = letters.c.sent_at > moment, letters.c.sent_at <= now + TOLERANCE
        reached = select(func.count()).join_from(letters, recipients).where(*sent)
        return self._session.scalar(reached) or 0

    def reached_between(self, moment: datetime, now: datetime) -> Sequence[str]:
        """The addresses that the letters have reached which were sent after `moment`, each as often as that."""
        sent = letters.c.sent_at > moment, letters.c.sent_at <= now + TOLERANCE
        return self._session.scalars(select(recipients.c.address).join_from(letters, recipients).where(*sent)).all()

    def first_sent_at(self) -> datetime | None:
        """When the first letter of all went out."""
        first = select(letters.c.sent_at).where(letters.c.sent_at.is_not(None)).order_by(letters.c.sent_at).limit(1)
        return self._session.scalar(first)

    def release(self, letter_ids: Sequence[int], by: str) -> None:
        """Gives back what was claimed but not touched."""
        mine = and_(letters.c.id.in_(letter_ids), letters.c.state == LetterState.SENDING, letters.c.claimed_by == by)
        self._session.execute(update(letters).where(mine).values(state=LetterState.QUEUED, claimed_by=""))

    def in_flight(self) -> Sequence[Letter]:
        """Letters that some worker took for sending, or was killed over."""
        return self._session.scalars(select(Letter).where(letters.c.state == LetterState.SENDING)).all()

    def awaiting(self, person: Person) -> Sequence[Letter]:
        """Letters whose answer is still awaited from somebody."""
        theirs = select(Letter).where(is_awaited, letters.c.person_id == person.id)
        return self._session.scalars(theirs.order_by(letters.c.id)).all()

    def awaited(self, kind: LetterKind) -> Sequence[Letter]:
        """Letters of one kind whose answer is still awaited, oldest first."""
        of_kind = select(Letter).where(is_awaited, letters.c.kind == kind)
        return self._session.scalars(of_kind.order_by(letters.c.id)).all()

    def times_asked(self, person: Person, since: datetime) -> int:
        """How many contact-checks, and chases of letters about a pairing, were queued for somebody after `since`."""
        theirs = letters.c.person_id == person.id, letters.c.pairing_id.is_not(None), letters.c.kind.in_(_ASKING)
        return self._session.scalar(select(func.count()).where(*theirs, letters.c.queued_at > since)) or 0

    def close(self, matter: str, person: Person | None, now: datetime) -> None:
        """Nothing is awaited in this matter any more, from one person or from anybody; unsent chases stay at home."""
        closing = _CLOSE if person is None else _CLOSE_FOR
        asked = {"in_matter": matter, "of_person": person.id if person else None, "now": now}
        if any(self._session.connection().scalars(closing, asked).all()):
            unsent = and_(letters.c.state.in_(UNSENT), letters.c.chase_of_id.is_not(None), _in_matter(matter, person))
            cancelled = {"state": LetterState.CANCELLED, "reason": "answered before it was sent"}
            self._session.execute(update(letters).where(unsent).values(cancelled))

    def restart_patience(self, person: Person, now: datetime) -> None:
        """Whatever is awaited from somebody is awaited as if it had been asked `now`."""
        theirs = and_(is_awaited, letters.c.person_id == person.id)
        self._session.execute(update(letters).where(theirs).values(chased_at=now))

    def to_chase(self, silent_since: datetime) -> Sequence[Letter]:
        """Letters sent before `silent_since`, and not chased after it, whose answer is still awaited."""
        silent = select(Letter).where(
            is_awaited,
            letters.c.sent_at <= silent_since,
            or_(letters.c.chased_at.is_(None), letters.c.chased_at <= silent_since),
        )
        return self._session.scalars(silent.order_by(letters.c.sent_at, letters.c.id)).all()  # as the index lists them

    def about(self, matter: str) -> Sequence[Letter]:
        """All letters of a matter, oldest first. Most matters that are asked about have none, which costs little."""
        asked = {"in_matter": matter}
        if self._session.connection().scalar(_ANY_ABOUT, asked) is None:
            return []
        return self._session.scalars(_about(), asked).all()

    def sent_to(self, address: str, kind: LetterKind, since: datetime) -> Sequence[Letter]:
        """Letters of one kind to one address that were queued after `since`."""
        to_them = select(recipients.c.letter_id).where(recipients.c.address == address)
        recent = select(Letter).where(letters.c.kind == kind, letters.c.queued_at > since, letters.c.id.in_(to_them))
        return self._session.scalars(recent.order_by(letters.c.id)).all()

    def of(self, person: Person) -> Sequence[Letter]:
        """All letters about somebody's own record, to them or to coordinators."""
        return self._session.scalars(select(Letter).where(letters.c.person_id == person.id)).all()

    def in_pairings(self, pairings: Sequence[Pairing]) -> Sequence[Letter]:
        ids = [pairing.id for pairing in pairings]
        return self._session.scalars(select(Letter).where(letters.c.pairing_id.in_(ids))).all()

    def containing(self, words: Sequence[str]) -> Sequence[Letter]:
        """Those with any of `words` in subject, text or matter, whatever their case and whatever stands around them."""
        searched = (letters.c.subject, letters.c.text, letters.c.matter)
        found = [column.icontains(word, autoescape=True) for word in words for column in searched]
        return self._session.scalars(select(Letter).where(or_(*found))).all()

    def forget_threads(self, message_ids: Collection[str]) -> None:
        """No thread of a letter that was sent leads back to these messages any more; its bytes say so, too."""
        forget_threads(self._session, letters, message_ids, {"raw": b""}, letters.c.state == LetterState.SENT)

    def remove(self, letter: Letter) -> None:
        """Deletes a letter with its recipients; what chased it stands on its own from now on."""
        session = self._session
        session.execute(update(letters).where(letters.c.chase_of_id == letter.id).values(chase_of_id=None))
        session.execute(delete(recipients).where(recipients.c.letter_id == letter.id))
        session.execute(delete(letters).where(letters.c.id == letter.id))
        session.expunge(letter)

    def count(self, kind: LetterKind, since: datetime, now: datetime) -> int:
        """Letters of one kind that were queued after `since`, and not by a clock that was ahead."""
        queued = letters.c.queued_at > since, letters.c.queued_at <= now + TOLERANCE
        recent = select(func.count()).where(letters.c.kind == kind, *queued)
        return self._session.scalar(recent) or 0

    def to_addresses(self, addresses: Collection[str]) -> Sequence[Letter]:
        to_them = select(recipients.c.letter_id).where(recipients.c.address.in_(addresses))
        return self._session.scalars(select(Letter).where(letters.c.id.in_(to_them)).order_by(letters.c.id)).all()

    def unsent(self, kind: LetterKind) -> Sequence[Letter]:
        """Letters of one kind that wait to be sent."""
        waiting = select(Letter).where(letters.c.state.in_(UNSENT), letters.c.kind == kind)
        return self._session.scalars(waiting.order_by(letters.c.id)).all()

    def unsent_to(self, addresses: Collection[str]) -> Sequence[Letter]:
        to_them = select(recipients.c.letter_id).where(recipients.c.address.in_(addresses))
        unsent = select(Letter).where(letters.c.state.in_(UNSENT), letters.c.id.in_(to_them))
        return self._session.scalars(unsent.order_by(letters.c.id)).all()

    def everything(self) -> Sequence[Letter]:
        return self._session.scalars(select(Letter).options(_with_recipients()).order_by(letters.c.id)).all()


# Built once: making a statement anew takes longer than SQLite needs to carry it out, and these are for every message.
_CLOSE = (
    update(letters)
    .where(is_awaited, letters.c.matter == bindparam("in_matter"))
    .values(answered_at=bindparam("now"))
    .returning(letters.c.chases)
)
_ANY_ABOUT = select(letters.c.id).where(letters.c.matter == bindparam("in_matter")).limit(1)
_CLOSE_FOR = _CLOSE.where(letters.c.person_id == bindparam("of_person"))


@cache
def _by_token() -> Select[Letter]:
    return select(Letter).where(letters.c.token_hash.in_(bindparam("token_hashes", expanding=True)))


@cache
def _about() -> Select[Letter]:
    return select(Letter).where(letters.c.matter == bindparam("in_matter")).order_by(letters.c.id)


def _unsent(now: datetime, kinds: Collection[LetterKind]) -> tuple[ColumnElement[bool], ...]:
    return letters.c.state.in_(UNSENT), letters.c.kind.in_(kinds), is_ready(now, letters)


def _with_recipients() -> ORMOption:
    """Loads the recipients of all letters of a query by one more query, rather than by one for each letter."""
    return selectinload(inspect(Letter).attrs["recipients"].class_attribute)


def _in_matter(matter: str, person: Person | None) -> ColumnElement[bool]:
    in_it = letters.c.matter == matter
    return in_it if person is None else in_it & (letters.c.person_id == person.id)
