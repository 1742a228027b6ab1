"""What the workflows need of the outside. The adapters satisfy these without importing them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Protocol

from mailbot.domain.budget import Room
from mailbot.domain.chart import Chart
from mailbot.domain.correspondence import (
    Heading,
    Letter,
    LetterKind,
    Message,
    Picture,
    Rendered,
)
from mailbot.domain.pairing import Pairing
from mailbot.domain.people import Mentee, Mentor, Person
from mailbot.errors import UnreadableMessage
from mailbot.parsers.calendar.appointment import Appointment
from mailbot.parsers.message.content import InboundMessage
from mailbot.parsers.opened import Background, Directions, Opened, Understood
from mailbot.parsers.people_file.people import PeopleFile
from mailbot.parsers.quoting.display import Line
from mailbot.workflows.figure_ports import Overview, PairProgress
from mailbot.workflows.upkeep_ports import ErasedMail, Leases, Pauses, Tombstones


class People(Protocol):
    """Everybody the programme knows."""

    def at(self, address: str) -> Person | None: ...
    def remove(self, person: Person) -> None: ...
    def add(self, person: Person) -> None: ...
    def add_all(self, people: Iterable[Person]) -> None: ...
    def everybody(self) -> Sequence[Person]: ...
    def mentors(self) -> Sequence[Mentor]: ...
    def mentees(self) -> Sequence[Mentee]: ...
    def anybody_by(self, moment: datetime) -> bool:
        """Whether somebody had come in by then."""

    def to_be_written_to(self, limit: int) -> Sequence[Mentor | Mentee]: ...


class Messages(Protocol):
    """What came in."""

    def add_all(self, fresh: Iterable[Message]) -> None: ...
    def known_uids(self, account: str, mailbox: str, uid_validity: int, uids: Sequence[int]) -> set[int]: ...
    def known_fingerprints(self, fingerprints: Sequence[str]) -> Mapping[str, int]: ...
    def any_due(self, now: datetime) -> bool: ...
    def claim_due(self, now: datetime, limit: int) -> Sequence[Message]:
        """The oldest pending ones that no other worker has, locked for this transaction."""

    def claim(self, message_id: int) -> Message | None:
        """This one, locked for this transaction, if it is still pending and no other worker has it."""

    def to_file(self, account: str, mailbox: str, uid_validity: int) -> Sequence[Message]: ...
    def mark_filed(self, message_ids: Sequence[int], now: datetime) -> None: ...
    def from_addresses(self, addresses: Collection[str]) -> Sequence[Message]: ...
    def forget_threads(self, message_ids: Collection[str]) -> None:
        """No thread leads back to these any more."""

    def with_words(self) -> Iterator[Sequence[Message]]:
        """All whose bytes are still kept, some at a time."""

    def unsettled_from(self, addresses: Collection[str]) -> bool:
        """Whether a message from one of `addresses` is still pending, held or failed."""

    def forget_raw(self, before: datetime, limit: int) -> int: ...
    def everything(self) -> Sequence[Message]: ...
    def get(self, message_id: int) -> Message | None: ...


class Letters(Protocol):
    """What goes out."""

    def add(self, letter: Letter) -> None: ...
    def get(self, letter_id: int) -> Letter | None: ...
    def by_token(self, token_hash: str) -> Letter | None: ...
    def expect(self, token_hashes: Collection[str]) -> Mapping[str, Letter]:
        """Reads the letters with these tokens all at once, since they are about to be asked for one by one."""

    def by_message_id(self, message_ids: Sequence[str]) -> Letter | None: ...
    def claim_due(
        self,
        by: str,
        now: datetime,
        limit: int,
        kinds: Collection[LetterKind] = tuple(LetterKind),
        room: Room | None = None,
        only_to: Collection[str] | None = None,
    ) -> Sequence[Letter]:
        """The oldest of these kinds that are due, as far as there is `room`, and to nobody but `only_to`.

        None overtakes an earlier one of its matter to the same person.
        """

    def any_due(self, now: datetime, kinds: Collection[LetterKind]) -> bool: ...
    def recipients_between(self, moment: datetime, now: datetime) -> int:
        """How many people the letters have reached that were sent after `moment`."""

    def reached_between(self, moment: datetime, now: datetime) -> Sequence[str]:
        """The addresses that the letters have reached which were sent after `moment`, each as often as that."""

    def first_sent_at(self) -> datetime | None: ...
    def release(self, letter_ids: Sequence[int], by: str) -> None: ...
    def in_flight(self) -> Sequence[Letter]: ...
    def awaiting(self, person: Person) -> Sequence[Letter]: ...
    def awaited(self, kind: LetterKind) -> Sequence[Letter]: ...
    def times_asked(self, person: Person, since: datetime) -> int: ...
    def close(self, matter: str, person: Person | None, now: datetime) -> None: ...
    def restart_patience(self, person: Person, now: datetime) -> None: ...
    def to_chase(self, silent_since: datetime) -> Sequence[Letter]: ...
    def about(self, matter: str) -> Sequence[Letter]: ...
    def sent_to(self, address: str, kind: LetterKind, since: datetime) -> Sequence[Letter]: ...
    def count(self, kind: LetterKind, since: datetime, now: datetime) -> int: ...
    def to_addresses(self, addresses: Collection[str]) -> Sequence[Letter]: ...
    def of(self, person: Person) -> Sequence[Letter]: ...
    def in_pairings(self, pairings: Sequence[Pairing]) -> Sequence[Letter]: ...
    def forget_threads(self, message_ids: Collection[str]) -> None:
        """No thread of a letter that was sent leads back to these messages any more."""

    def containing(self, words: Sequence[str]) -> Sequence[Letter]:
        """Those with any of `words` in subject, text or matter, whatever their case and whatever stands around them."""

    def remove(self, letter: Letter) -> None: ...
    def unsent(self, kind: LetterKind) -> Sequence[Letter]: ...
    def unsent_to(self, addresses: Collection[str]) -> Sequence[Letter]: ...
    def everything(self) -> Sequence[Letter]: ...


class Pairings(Protocol):
    """Who is brought together with whom."""

    def add(self, pairing: Pairing) -> None: ...
    def get(self, pairing_id: int) -> Pairing | None: ...
    def remove(self, pairing: Pairing) -> None: ...
    def of(self, person: Person) -> Sequence[Pairing]: ...
    def among(self, addresses: Collection[str]) -> Sequence[Pairing]:
        """Those that are introduced and not ended, in which somebody has one of these addresses."""

    def with_session(self, uid: str) -> Sequence[Pairing]:
        """Those with a session that a calendar knows by `uid`."""

    def has_introduced(self, person: Person) -> bool: ...
    def open(self) -> Sequence[Pairing]: ...
    def next_chat(self, now: datetime) -> Pairing | None:
        """The first whose conversation in the chat tool is to be opened now."""

    def to_look_at(self, now: datetime) -> Sequence[Pairing]:
        """Those to which something may be due, with all others of the same people."""

    def look_again(self, moments: Mapping[Pairing, datetime | None]) -> None:
        """When somebody has to look at each the next time; None for never, unless it changes."""

    def finished(self, since: datetime) -> Sequence[Pairing]:
        """Those that came to a good end after `since`."""

    def introduced_before(self, moment: datetime) -> Sequence[Pairing]:
        """Those introduced up to `moment` of whom nobody has been seen to be in touch."""

    def ended(self) -> Sequence[Pairing]: ...
    def everything(self) -> Sequence[Pairing]: ...


class Records(Protocol):
    """One open transaction: what is changed through it is committed together, or not at all."""

    @property
    def people(self) -> People: ...
    @property
    def messages(self) -> Messages: ...
    @property
    def letters(self) -> Letters: ...
    @property
    def pairings(self) -> Pairings: ...
    @property
    def pauses(self) -> Pauses: ...
    @property
    def erased_mail(self) -> ErasedMail: ...
    @property
    def tombstones(self) -> Tombstones: ...
    @property
    def leases(self) -> Leases: ...
    @property
    def overview(self) -> Overview: ...
    @property
    def pair_progress(self) -> PairProgress: ...
    def note(self, at: datetime, what: str, *, by: str, about: str = "", message: Message | None = None) -> None: ...
    def forget_in_audit(self, addresses: Collection[str]) -> None:
        """Audit entries keep what was done, not that one of these addresses did it, or had it done to them."""

    def write_down(self) -> None:
        """What was changed so far is seen by the queries that follow; it is still committed only at the end."""

    def is_first(self, job: str, period: str, now: datetime) -> bool:
        """True once for each job and period, whoever asks: for jobs that must run once.

        What a clock that was ahead has done does not count.
        """

    def take_turn(self, what: str) -> None:
        """Waits until no other transaction has the turn of that name; this one has it to its end."""

    def try_turn(self, what: str) -> bool:
        """Takes that turn unless another transaction has it; whether it did."""


class Store(Protocol):
    """Where the records are kept."""

    def begin(self) -> AbstractContextManager[Records]:
        """A transaction that commits at the end of the block, and rolls back on an exception."""

    def look(self) -> AbstractContextManager[Records]:
        """For reading alone."""

    def wipe_traces(self) -> None:
        """Leaves nothing of what was deleted in the database's own files."""


class Reader(Protocol):
    """Reads strangers' messages where reading can be stopped, as `mailbot/parsers/opening.py` does."""

    def open_each(
        self, raws: Sequence[bytes], is_ours: Callable[[str], bool], backgrounds: Sequence[Background | None] = ()
    ) -> Iterator[Opened | UnreadableMessage]:
        """In the order of `raws`, each when it is asked for. `is_ours` has to be picklable.

        Some may be understood already, by the background at their place in `backgrounds`.
        """

    def understand(self, content: InboundMessage, background: Background) -> Understood:
        """Raises UnreadableMessage, whose text is the reason, and nothing else."""

    def appointments(self, content: InboundMessage, now: datetime) -> tuple[Appointment, ...]:
        """What calendars say in it. Raises UnreadableMessage."""

    def return_day(self, content: InboundMessage, now: datetime, time_zone: str) -> date | None:
        """When the writer of an absence note is back. Raises UnreadableMessage."""

    def direct(self, lines: Sequence[Line], subject: str) -> Directions:
        """What a coordinator wrote, as commands. Raises UnreadableMessage."""

    def people_file(self, content: bytes, name: str) -> PeopleFile:
        """The people in a CSV file of that name. ImportRefused, in a sentence, when it can't be taken as it is."""


class Stationery(Protocol):
    """Turns drafts into letters: words, then bytes. The only place where ids and tokens are made up."""

    def new_message_id(self) -> str: ...
    def token_for(self, message_id: str) -> str: ...
    def draw(self, charts: Sequence[Chart], message_id: str) -> Sequence[Picture]: ...
    def render(self, kind: LetterKind, values: Mapping[str, object], language: str) -> Rendered: ...
    def compose(self, heading: Heading, rendered: Rendered, pictures: Sequence[Picture]) -> bytes: ...


class Log(Protocol):
    """One plain line per event: a name and figures, never a body, a token or a secret."""

    def __call__(self, event: str, **facts: object) -> None: ...


Clock = Callable[[], datetime]
