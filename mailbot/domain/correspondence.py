"""What comes in and what goes out: messages (RFC 5322) from people, letters from the programme."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from mailbot.domain.addresses import address_key
from mailbot.domain.chart import Chart
from mailbot.domain.pairing import Pairing
from mailbot.domain.people import Person, Role


class MessageState(StrEnum):
    """Of an inbound message: every one ends in one of these but the first."""

    PENDING = "pending"
    PROCESSED = "processed"
    IGNORED = "ignored"
    HELD = "held"
    FAILED = "failed"


class LetterState(StrEnum):
    """Of a letter, and of each of its recipients."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    DEFERRED = "deferred"
    FAILED = "failed"
    CANCELLED = "cancelled"


class LetterKind(StrEnum):
    """One file under templates/ each."""

    INVITATION = "invitation"
    QUESTION = "question"
    CONFIRMATION = "confirmation"
    WAITLIST = "waitlist"
    INTRODUCTION = "introduction"
    CHASE = "chase"
    CONTACT_CHECK = "contact-check"
    ABSENCE = "absence"
    SESSION_GUIDE = "session-guide"
    SESSION_REMINDER = "session-reminder"
    CHECK_IN = "check-in"
    REVIEW = "review"
    FAREWELL = "farewell"
    RECORD = "record"
    CONFIRM = "confirm"
    HELP = "help"
    RESULT = "result"
    PROPOSAL = "proposal"
    NOTICE = "notice"
    DIGEST = "digest"

    @property
    def is_automatic_answer(self) -> bool:
        """Whether a machine's word to mail on which it could not act: nothing is to answer it, not even a report.

        It goes out with the null envelope sender (RFC 3834, 3.3; RFC 5321, 4.5.5). All other kinds belong to a
        conversation that stops when one of them does not arrive, so their delivery reports are wanted.
        """
        return self is LetterKind.HELP


LONGEST_PAUSE = timedelta(hours=2)  # between two tries, of a message or of a letter
_ERASED = "erased"  # the reason of a message of which nothing is left


@dataclass(frozen=True)
class Correspondent:
    """A display name (may be empty) and an addr-spec, as in an address field."""

    address: str
    name: str = ""

    @property
    def key(self) -> str:
        return address_key(self.address)


@dataclass(frozen=True)
class Arrival:
    """One message as the mailbox gave it. `size` in bytes; `raw` holds only the header when `whole` is false."""

    account: str
    mailbox: str
    uid_validity: int
    uid: int
    raw: bytes
    size: int
    whole: bool = True


@dataclass(eq=False)
class Message:
    """An inbound message as stored: raw first, everything else after.

    `private` marks what two people wrote to each other: its text is kept neither here nor on the server.
    `duplicate_of` is the id of the same mail, delivered earlier.
    """

    account: str
    mailbox: str
    uid_validity: int
    uid: int
    raw: bytes
    size: int
    whole: bool
    fingerprint: str
    message_id: str
    received_at: datetime
    sender: str = ""
    references: str = ""
    state: MessageState = MessageState.PENDING
    reason: str = ""
    attempts: int = 0
    try_again_at: datetime | None = None
    filed_at: datetime | None = None
    private: bool = False
    duplicate_of: int | None = None
    id: int | None = None

    @property
    def is_erased(self) -> bool:
        return self.reason == _ERASED

    def conclude(self, state: MessageState, reason: str) -> None:
        self.state, self.reason, self.try_again_at = state, reason, None

    def forget(self) -> None:
        """Keeps that something came, and where it lay, so that it is not fetched again; nothing of who or what."""
        self.forget_words()
        self.sender, self.message_id, self.fingerprint = "", "", ""
        if self.state not in (MessageState.PROCESSED, MessageState.IGNORED):
            self.state = MessageState.IGNORED
        self.conclude(self.state, _ERASED)

    def forget_words(self) -> None:
        """Keeps who wrote, when, and what became of it."""
        self.raw, self.references = b"", ""


@dataclass(eq=False)
class Recipient:
    """One address of a letter's envelope, and what the server said of it."""

    address: str
    state: LetterState = LetterState.QUEUED
    response: str = ""


@dataclass(eq=False)
class Letter:
    """What we send, frozen when queued: `raw`, its `text` and `message_id` never change after that.

    `matter` names what it is about ("enrolment 7", "pairing 3"); an answer closes the matter. `items` are the
    pairing ids that a proposal numbers from 1. `sender` is the envelope sender, with the letter's token.
    """

    kind: LetterKind
    message_id: str
    raw: bytes
    sender: str
    token_hash: str
    subject: str
    text: str
    matter: str
    queued_at: datetime
    recipients: list[Recipient] = field(default_factory=list)
    person: Person | None = None
    role: Role | None = None
    pairing: Pairing | None = None
    references: str = ""
    items: tuple[int, ...] = ()
    state: LetterState = LetterState.QUEUED
    reason: str = ""
    tries: int = 0
    try_again_at: datetime | None = None
    claimed_by: str = ""
    claimed_at: datetime | None = None
    sent_at: datetime | None = None
    awaits_answer: bool = False
    answered_at: datetime | None = None
    chases: int = 0
    chased_at: datetime | None = None
    chase_of: "Letter | None" = None
    id: int | None = None

    def forget_words(self) -> None:
        """Keeps what it was about; an answer to it still counts."""
        self.raw, self.text, self.subject, self.references = b"", "", "", ""

    def forget(self) -> None:
        """Keeps that something was sent, and when; nothing of what it said. What was not sent yet never is."""
        self.forget_words()
        self.person, self.pairing, self.awaits_answer = None, None, False
        if self.state in (LetterState.QUEUED, LetterState.DEFERRED):
            self.state, self.reason = LetterState.CANCELLED, "somebody whom it names was erased"

    @property
    def origin(self) -> "Letter":
        """The letter whose answer is awaited: this one, or the one that it chases."""
        return self.chase_of or self


@dataclass(frozen=True)
class Draft:
    """A letter that a workflow wants written. `values` are plain values for its template.

    `answers` is the inbound message that it replies to, `follows` our letter in whose thread it stands.
    `reply_to` are the people whom a plain reply reaches besides the programme. `charts` are drawn into it.
    """

    kind: LetterKind
    to: tuple[Correspondent, ...]
    values: Mapping[str, object]
    matter: str
    cc: tuple[Correspondent, ...] = ()
    reply_to: tuple[Correspondent, ...] = ()
    answers: Message | None = None
    follows: Letter | None = None
    person: Person | None = None
    role: Role | None = None
    pairing: Pairing | None = None
    items: tuple[int, ...] = ()
    awaits_answer: bool = False
    chase_of: Letter | None = None
    charts: tuple[Chart, ...] = ()


@dataclass(frozen=True)
class Rendered:
    """One letter in its two dresses; both say the same."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True)
class Picture:
    """A PNG that travels inside a letter. Its HTML shows it as `cid:CONTENT_ID` (RFC 2392), without the angle brackets.

    `name` is that of its chart.
    """

    name: str
    content_id: str
    alternative: str
    png: bytes


@dataclass(frozen=True)
class Heading:
    """The header of a letter, before it is written down (RFC 5322). `unsubscribe` is a mailto URL."""

    kind: LetterKind
    message_id: str
    sender: Correspondent
    to: tuple[Correspondent, ...]
    cc: tuple[Correspondent, ...]
    reply_to: tuple[Correspondent, ...]
    date: datetime
    in_reply_to: str
    references: str
    answers_a_message: bool
    unsubscribe: str
