"""One programme at work: each method is one look for what is due. Ticks, the command line and tests call them."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from mailbot.domain.correspondence import Draft, Letter
from mailbot.errors import CourierError, InboxError, StoreUnavailable
from mailbot.workflows import (
    chase,
    contact,
    digest,
    erasure,
    follow_through,
    newcomers,
    pairing,
    process,
    receive,
    retention,
    send,
    sessions,
)
from mailbot.workflows.context import Context
from mailbot.workflows.ports import Courier, Inbox, Log
from mailbot.workflows.process import Desk
from mailbot.workflows.queueing import queue


class Turn:
    """Lets one thread act at a time. Who comes meanwhile does not wait: the one who acts looks once more after it."""

    def __init__(self) -> None:
        self._wanted = threading.Event()
        self._lock = threading.Lock()

    def take(self, act: Callable[[], object]) -> None:
        self._wanted.set()
        while self._wanted.is_set() and self._lock.acquire(blocking=False):
            try:
                self._wanted.clear()
                act()
            finally:
                self._lock.release()


@dataclass(eq=False)
class Application:
    """What `bootstrap` wires together. `wake` rings when letters were queued; `trouble` logs what needs a look.

    `new_inbox` makes a connection of its own for whoever asks. `is_abandoned` tells whether the worker that claimed a
    letter is gone.
    """

    desk: Desk
    courier: Courier
    new_inbox: Callable[[], Inbox]
    sent_mailbox: str | None
    worker_name: str
    is_abandoned: Callable[[Letter], bool]
    trouble: Log
    wake: Callable[[], None] = lambda: None
    _inbox: Inbox | None = None
    _inbox_was_read: bool = False
    _turns: dict[str, Turn] = field(
        default_factory=lambda: {name: Turn() for name in ("receive", "send", "chase", "pair", "digest", "tidy")}
    )

    def receive(self) -> None:
        """Fetches, decides and files, a batch at a time, until the mailbox is empty."""
        self._take_turn("receive", self._receive)

    def send(self) -> None:
        """Hands over every letter that is due, after settling what a killed worker left in flight."""
        self._take_turn("send", self._send)

    def chase(self) -> None:
        """Chases who is silent. Never before the mailbox was read: their answer may lie in it."""
        if self._inbox_was_read:
            self._take_turn("chase", lambda: self._plan(look_after_people))

    def pair(self) -> None:
        """Runs a round when one is due, once per period whoever asks."""
        self._take_turn("pair", lambda: self._plan(_round_when_due))

    def digest(self) -> None:
        """Writes the coordinators' digest when it is due, once per period whoever asks."""
        self._take_turn("digest", lambda: self._plan(digest.digest_when_due))

    def tidy(self) -> None:
        """Forgets old messages, and leaves no trace of what was deleted (also of what two people wrote)."""
        self._take_turn("tidy", lambda: retention.forget_old_messages(self.desk))

    def act(self, workflow: Callable[[Context], list[Draft]]) -> list[Letter]:
        """Runs one workflow in one transaction, with the letters that it wants written."""
        desk = self.desk
        with desk.store.begin() as records:
            context = Context(desk.programme, records, desk.clock())
            letters = queue(workflow(context), context, desk.stationery, subaddressing=desk.subaddressing)
        for letter in letters:
            desk.log("letter.queued", id=letter.id, kind=letter.kind.value)
        if letters:
            self.wake()
        return letters

    def close(self) -> None:
        if self._inbox is not None:
            self._inbox.close()
            self._inbox = None

    def _take_turn(self, name: str, act: Callable[[], object]) -> None:
        """What the database does not take now stands there, or in the mailbox, for the next sweep to find."""
        try:
            self._turns[name].take(act)
        except StoreUnavailable as error:
            self.trouble("database.unavailable", reason=error)

    def _plan(self, workflow: Callable[[Context], list[Draft]]) -> None:
        self.act(workflow)

    def _receive(self) -> None:
        desk = self.desk
        self._process()  # what an earlier worker stored and did not get to
        try:
            inbox = self._open_inbox()
            receive.file_settled(inbox, desk.store, desk.clock())
            for _ in receive.fetch_new(inbox, desk.store, desk.clock):
                self._process()
                receive.file_settled(inbox, desk.store, desk.clock())
            self._delete_erased(inbox)
            self._inbox_was_read = True
        except InboxError as error:
            self.close()
            self.trouble("inbox.unavailable", reason=error)

    def _delete_erased(self, inbox: Inbox) -> None:
        if left := receive.delete_erased(inbox, self.desk.store, self.sent_mailbox):
            self.act(lambda context: erasure.tell_of_copies(left, context))

    def _send(self) -> None:
        try:
            with _Sent(self.new_inbox, self.sent_mailbox) as sent_mail:
                send.reconcile(self.desk, self.is_abandoned, sent_mail)
            while send.send_due(self.desk, self.courier, self.worker_name):
                pass
            self.act(newcomers.greet_more)  # which rings for the next portion: in between, a worker can be stopped
        except (CourierError, InboxError) as error:
            self.trouble("courier.unavailable", reason=error)

    def _process(self) -> None:
        while process.process_pending(self.desk):
            self.wake()

    def _open_inbox(self) -> Inbox:
        if self._inbox is None:
            inbox = self.new_inbox()
            inbox.open()
            self._inbox = inbox
        return self._inbox


class _Sent:
    """The server's mailbox of sent mail, opened only when something has to be looked up in it."""

    def __init__(self, new_inbox: Callable[[], Inbox], preferred: str | None) -> None:
        self._new_inbox, self._preferred = new_inbox, preferred
        self._inbox: Inbox | None = None
        self._mailbox: str | None = None

    def __enter__(self) -> "_Sent":
        return self

    def __exit__(self, *_: object) -> None:
        if self._inbox is not None:
            self._inbox.close()

    def holds(self, message_id: str) -> bool:
        """False also where the provider keeps no sent mail: the letter goes out again rather than not at all."""
        if self._inbox is None:
            self._inbox = self._new_inbox()
            self._inbox.open()
            self._mailbox = self._inbox.sent_mailbox(self._preferred)
        return self._mailbox is not None and self._inbox.was_sent(message_id, self._mailbox)


def look_after_people(context: Context) -> list[Draft]:
    pairings = list(context.records.pairings.open())
    sessions.hold_past(pairings, context)
    if context.records.pauses.is_paused():
        return []  # a pause costs nobody their patience: what is due is due when it ends
    return [
        *chase.chase_silent(context),
        *contact.ask_silent_pairs(pairings, context),
        *follow_through.write_what_is_due(pairings, context),
    ]


def _round_when_due(context: Context) -> list[Draft]:
    period = int(context.now.timestamp() // context.programme.pair_every.total_seconds())
    is_due = not context.records.pauses.is_paused() and context.records.is_first("pair", str(period))
    return list(pairing.run_round(context).drafts) if is_due else []
