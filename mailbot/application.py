"""One programme at work: each method is one look for what is due. Ticks, the command line and tests call them."""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from mailbot.domain.correspondence import Draft, Letter
from mailbot.errors import CourierError, InboxError, LoginError, StoreUnavailable
from mailbot.workflows.context import Context
from mailbot.workflows.conversation import chase
from mailbot.workflows.coordinators import digest
from mailbot.workflows.mail_ports import Inbox
from mailbot.workflows.pairs import contact, follow_through, pairing, reminders, sessions
from mailbot.workflows.pairs.pair_chats import PairChats
from mailbot.workflows.people import erasure, newcomers
from mailbot.workflows.ports import Log
from mailbot.workflows.post import logging_in, process, receive, retention, send
from mailbot.workflows.post.process import Desk
from mailbot.workflows.post.queueing import queue
from mailbot.workflows.post.watching import Watch
from mailbot.workflows.upkeep_ports import Login

_TURNS = ("receive", "process", "send", "chase", "pair", "digest", "chat", "stay_logged_in")


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
    letter is gone. `call_others` tells other workers that messages were stored which they may deal with.
    """

    desk: Desk
    outbox: send.Outbox
    new_inbox: Callable[[], Inbox]
    sent_mailbox: str | None
    watch: Watch
    is_abandoned: Callable[[Letter], bool]
    trouble: Log
    login: Login | None = None
    wake: Callable[[], object] = lambda: None
    call_others: Callable[[], object] = lambda: None
    chats: PairChats | None = None
    _inbox: Inbox | None = None
    _batch: int = process.BATCH
    _halted: threading.Event = field(default_factory=threading.Event)
    _turns: dict[str, Turn] = field(default_factory=lambda: {name: Turn() for name in _TURNS})

    def receive(self) -> None:
        """Fetches, decides and files, a batch at a time, until the mailbox is empty, unless another worker does."""
        self._take_turn("receive", self._receive)

    def process(self) -> None:
        """Deals with every message that is stored."""
        self._take_turn("process", self._process)

    def send(self) -> None:
        """Hands over every letter that is due, after settling what a killed worker left in flight."""
        self._take_turn("send", self._send)

    def chase(self) -> None:
        """Chases who is silent. Never before the mailbox was read: their answer may lie in it."""
        if self.watch.was_read():
            self._take_turn("chase", lambda: self._plan(look_after_people))

    def pair(self) -> None:
        """Runs a round when one is due, once a period whoever asks."""
        self._take_turn("pair", lambda: self._plan(_round_when_due))

    def digest(self) -> None:
        """Writes the coordinators' digest when it is due, once per period whoever asks."""
        self._take_turn("digest", lambda: self._plan(digest.digest_when_due))

    def stay_logged_in(self) -> None:
        """Renews the token that opens the mailbox, where it takes one; tells when somebody has to log in."""
        if self.login is not None:
            self._take_turn("stay_logged_in", self._stay_logged_in)

    def chat(self) -> None:
        """Opens the conversations of new pairs, where the programme has a chat tool."""
        if self.chats is not None:
            chats = self.chats
            self._take_turn("chat", lambda: chats.open_wanted(self._may_go_on))

    def tidy(self) -> None:
        """Forgets old messages, and leaves no trace of what was deleted (also of what two people wrote)."""
        now = self.desk.clock()
        with self.desk.store.begin() as records:
            is_first = records.is_first("tidy", f"{now:%Y-%m-%dT%H:%M}", now)
        if is_first:
            retention.forget_old_messages(self.desk, self._may_go_on)

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

    def watches(self) -> bool:
        """Whether this worker is the one that watches the mailbox; it is from now on where nobody else does."""
        return self.watch.is_ours(self.desk.clock())

    def halt(self) -> None:
        """What has begun ends after the batch in hand."""
        self._halted.set()

    def close(self) -> None:
        """Another worker may watch the mailbox from now on."""
        self._close_inbox()
        with suppress(StoreUnavailable):  # then the lease lapses by itself
            self.watch.let_go()

    def _may_go_on(self) -> bool:
        return not self._halted.is_set()

    def _take_turn(self, name: str, act: Callable[[], object]) -> None:
        """What the database does not take now stands there, or in the mailbox, for the next sweep to find."""
        try:
            self._turns[name].take(act)
        except StoreUnavailable as error:
            self.trouble("database.unavailable", reason=error)

    def _plan(self, workflow: Callable[[Context], list[Draft]]) -> None:
        """At one time in one worker: two would find the same things due."""

        def in_turn(context: Context) -> list[Draft]:
            context.records.take_turn("plan")
            return workflow(context)

        self.act(in_turn)

    def _receive(self) -> None:
        desk = self.desk
        self.process()  # what an earlier worker stored and did not get to
        if not self.watches():
            return
        try:
            inbox = self._open_inbox()
            receive.file_settled(inbox, desk.store, desk.clock())
            for _ in receive.fetch_new(inbox, desk.store, desk.clock):
                self.call_others()
                self.process()
                receive.file_settled(inbox, desk.store, desk.clock())
                if not (self._may_go_on() and self.watches()):
                    return
            self._delete_erased(inbox)
            self.watch.note_read(desk.clock())
        except InboxError as error:
            self._close_inbox()
            self.trouble("inbox.unavailable", reason=error)

    def _delete_erased(self, inbox: Inbox) -> None:
        if left := receive.delete_erased(inbox, self.desk.store, self.sent_mailbox):
            self.act(lambda context: erasure.tell_of_copies(left, context))

    def _send(self) -> None:
        self.outbox.commit_answers()  # what could not be committed when it was said
        try:
            with _Sent(self.new_inbox, self.sent_mailbox) as sent_mail:
                send.reconcile(self.desk, self.is_abandoned, sent_mail)
            self.outbox.send_due(self._may_go_on)
            self.act(newcomers.greet_more)  # which rings for the next portion: in between, a worker can be stopped
        except (CourierError, InboxError) as error:
            self.trouble("courier.unavailable", reason=error)

    def _stay_logged_in(self) -> None:
        assert self.login is not None
        try:
            standing = self.login.standing()
        except LoginError as error:
            self.trouble("login.refused", reason=error)
        else:
            self._plan(lambda context: logging_in.tell_when_needed(standing, context))

    def _process(self) -> None:
        self._batch = process.process_all(self.desk, self.wake, self._may_go_on, self._batch)

    def _close_inbox(self) -> None:
        if self._inbox is not None:
            self._inbox.close()
            self._inbox = None

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
    pairings = context.records.pairings.to_look_at(context.now)
    sessions.hold_past(pairings, context)
    follow_through.plan_next_look(pairings, context)
    reminders.withdraw_overtaken(context)
    if context.records.pauses.is_paused():
        return []  # a pause costs nobody their patience: what is due is due when it ends
    return [
        *chase.chase_silent(context),
        *contact.ask_silent_pairs(context),
        *follow_through.write_what_is_due(pairings, context),
    ]


def _round_when_due(context: Context) -> list[Draft]:
    period = int(context.now.timestamp() // context.programme.pair_every.total_seconds())
    if context.records.pauses.is_paused():
        return []
    is_due = context.records.is_first("pair", str(period), context.now)
    return list(pairing.run_round(context).drafts) if is_due else []
