"""From the queue to the SMTP server, and what it answers: committed at once, and in bulk a second's worth together."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from mailbot.domain.budget import domain_of
from mailbot.domain.correspondence import LONGEST_PAUSE, Draft, Letter, LetterState
from mailbot.domain.delivery import Delivery, Dispatch
from mailbot.errors import Conflict, StoreUnavailable
from mailbot.workflows.context import Context
from mailbot.workflows.mail_ports import Courier, SentMail
from mailbot.workflows.post.process import Desk
from mailbot.workflows.post.queueing import queue
from mailbot.workflows.post.resting import Rests
from mailbot.workflows.post.spending import claim_next, tell_what_waits
from mailbot.workflows.post.undeliverable import mark_undeliverable

BATCH = 200  # letters claimed at a time; their sender lets go of them within minutes (see LEASE)
GIVE_UP_AFTER = timedelta(days=5)  # RFC 5321, 4.5.4.1
IN_DOUBT = timedelta(seconds=10)  # that a server may take to file what it has just accepted
# Answers of the server that may wait to be committed together. The first few are committed at once, then twice as many
# each time: killed at any moment, a worker leaves no more in doubt than it has settled before.
_FIRST_TOGETHER, _MOST_TOGETHER, _LONGEST_WAIT = 4, BATCH, timedelta(seconds=1)
_FIRST_PAUSE = timedelta(seconds=30)
_FINAL = (LetterState.SENT, LetterState.FAILED)


class Outbox:
    """Letters between the database and the SMTP server, as one worker knows them; for one thread at a time.

    What the server has answered is kept until it is committed, however often the database is away.
    """

    def __init__(self, desk: Desk, courier: Courier, worker: str) -> None:
        self._desk = desk
        self._courier = courier
        self._worker = worker
        self._claimed: dict[int, Letter] = {}  # as they were read; ours since then, so they need not be read again
        self._untouched: set[int] = set()  # those that the server has not answered for
        self._answers: dict[int, Mapping[str, Delivery]] = {}  # not yet committed
        self._answers_since: datetime | None = None
        self._together = _FIRST_TOGETHER
        self._in_a_pause = False  # then only letters to coordinators go out
        self._rests = Rests(desk.log)
        self._left_alone: set[str] = set()  # whom this batch passes over: what else it has for them does not overtake

    def send_due(self, may_go_on: Callable[[], bool] = lambda: True) -> None:
        """Hands over what is due, a batch at a time, until nothing is or `may_go_on` says no."""
        self.commit_answers()
        self._together = _FIRST_TOGETHER
        if self._is_resting():
            return
        try:
            while may_go_on() and (claimed := self._claim()):
                dispatches = [_dispatch(letter) for letter in claimed]
                self._courier.deliver(dispatches, self._report, self._may_go_on, self._is_wanted)
                if self._untouched and not self._may_go_on():
                    break  # somebody has paused the programme, or the database is away
        finally:
            self.commit_answers()

    def commit_answers(self) -> None:
        """Settles what the server has answered for, and gives back what it was not asked."""
        if self._answers or self._untouched:
            self._commit(lambda context: context.records.letters.release(sorted(self._untouched), self._worker))
            self._untouched.clear()

    def _claim(self) -> Sequence[Letter]:
        """The next batch, in the commit that settles the last one."""
        claimed: list[Letter] = []

        def claim(context: Context) -> None:
            desk = self._desk
            self._in_a_pause = context.records.pauses.is_paused()
            context.records.letters.release(sorted(self._untouched), self._worker)
            queue(tell_what_waits(context), context, desk.stationery, subaddressing=desk.subaddressing)
            context.records.write_down()
            claimed.extend(claim_next(context, self._worker, BATCH, self._rests.domains(context.now)))

        self._commit(claim)
        self._claimed = {letter.id or 0: letter for letter in claimed}
        self._untouched = set(self._claimed)
        self._left_alone.clear()
        return claimed

    def _may_go_on(self) -> bool:
        """False once coordinators have paused the programme, for all that is still to be sent (promise 15)."""
        if self._is_resting():
            return False
        try:
            with self._desk.store.look() as records:
                return self._in_a_pause or not records.pauses.is_paused()
        except StoreUnavailable:
            return False

    def _report(self, dispatch: Dispatch, deliveries: Mapping[str, Delivery]) -> None:
        """Never raises: on the other connections letters are under way. The last of a batch wait for the next claim."""
        now = self._desk.clock()
        self._rests.hear(deliveries, now)
        self._untouched.discard(dispatch.letter_id)
        self._answers[dispatch.letter_id] = deliveries
        self._answers_since = self._answers_since or now
        is_time = len(self._answers) >= self._together or now - self._answers_since >= _LONGEST_WAIT
        if is_time and self._untouched:
            with suppress(Conflict, StoreUnavailable):
                self._commit(lambda _: None)

    def _is_resting(self) -> bool:
        return self._rests.server_rests(self._desk.clock())

    def _is_wanted(self, dispatch: Dispatch) -> bool:
        """Not while one of its domains rests."""
        resting = self._rests.domains(self._desk.clock())
        is_wanted = resting.isdisjoint(map(domain_of, dispatch.recipients))
        if is_wanted and self._left_alone.isdisjoint(dispatch.recipients):
            return True
        self._left_alone.update(dispatch.recipients)
        return False

    def _commit(self, also: Callable[[Context], None]) -> None:
        """Commits what the server said of each recipient, and what follows from it, and what else there is."""
        desk = self._desk
        try:
            with desk.store.begin() as records:
                context = Context(desk.programme, records, desk.clock())
                settled = [letter for answer in self._answers.items() if (letter := self._settled(*answer, context))]
                records.write_down()
                also(context)
        except Exception:
            self._claimed.clear()  # what was changed in vain is read anew
            raise
        if self._answers:
            self._together = min(2 * self._together, _MOST_TOGETHER)
        self._answers, self._answers_since = {}, None
        for letter in settled:
            desk.log(f"letter.{letter.state.value}", id=letter.id, kind=letter.kind.value, tries=letter.tries)

    def _settled(self, letter_id: int, deliveries: Mapping[str, Delivery], context: Context) -> Letter | None:
        """The letter, with all that follows from what the server said; None when it was erased meanwhile."""
        letters = context.records.letters
        letter = self._claimed.get(letter_id) or letters.get(letter_id)
        if letter is None:
            return None
        letters.add(letter)
        drafts: list[Draft] = []
        for recipient in letter.recipients:
            if recipient.address in deliveries:
                recipient.state = deliveries[recipient.address].state
                recipient.response = deliveries[recipient.address].response
        settle(letter, context.now)
        for recipient in letter.recipients:
            if recipient.address in deliveries and recipient.state is LetterState.FAILED:
                drafts += mark_undeliverable(letter, recipient.address, recipient.response, context)
        queue(drafts, context, self._desk.stationery, subaddressing=self._desk.subaddressing)
        return letter


def settle(letter: Letter, now: datetime) -> None:
    """The state of a letter follows from those of its recipients."""
    states = {recipient.state for recipient in letter.recipients}
    letter.tries += 1
    if LetterState.SENDING in states:
        # No answer after it was handed over: it is looked for before it is sent again.
        letter.claimed_by, letter.claimed_at = "", now
        return
    if LetterState.DEFERRED in states and now - letter.queued_at < GIVE_UP_AFTER:
        letter.state = LetterState.DEFERRED
        letter.try_again_at = now + _pause_after(letter.tries)
        return
    letter.try_again_at = None
    for recipient in letter.recipients:
        if recipient.state is LetterState.DEFERRED:
            recipient.state = LetterState.FAILED
    if LetterState.SENT in states:
        letter.state, letter.sent_at = LetterState.SENT, letter.sent_at or now
    else:
        letter.state = LetterState.FAILED
        letter.reason = next(r.response for r in letter.recipients if r.state is not LetterState.SENT)


def reconcile(desk: Desk, is_abandoned: Callable[[Letter], bool], sent_mail: SentMail) -> int:
    """Settles what a killed worker or a lost connection left in flight: sent if the server keeps a copy, else queued.

    A letter without a copy is looked for once more before it is queued, if the server may still be busy with it.
    """
    with desk.store.look() as records:
        abandoned = [letter for letter in records.letters.in_flight() if is_abandoned(letter)]
    for letter in abandoned:
        was_sent = sent_mail.holds(letter.message_id)
        if not was_sent and letter.claimed_at is not None and abs(desk.clock() - letter.claimed_at) < IN_DOUBT:
            continue
        with desk.store.begin() as records:
            records.take_turn("reconcile")  # or another worker that settles it too could undo what came of it since
            ours = records.letters.get(letter.id) if letter.id else None
            if ours is None or ours.state is not LetterState.SENDING or ours.claimed_by != letter.claimed_by:
                continue
            _settle_abandoned(ours, was_sent, desk.clock())
        desk.log("letter.reconciled", id=letter.id, was_sent=was_sent)
    return len(abandoned)


def _settle_abandoned(letter: Letter, was_sent: bool, now: datetime) -> None:
    unsettled = [recipient for recipient in letter.recipients if recipient.state not in _FINAL]
    for recipient in unsettled:
        recipient.state = LetterState.SENT if was_sent else LetterState.QUEUED
    letter.state = LetterState.SENT if was_sent else LetterState.QUEUED
    letter.try_again_at = now + _pause_after(letter.tries) if letter.tries and not was_sent else None
    letter.claimed_by, letter.claimed_at = "", None
    letter.sent_at = now if was_sent else letter.sent_at


def _pause_after(tries: int) -> timedelta:
    return min(LONGEST_PAUSE, _FIRST_PAUSE * float(2 ** min(tries - 1, 16)))


def _dispatch(letter: Letter) -> Dispatch:
    """Each recipient on its own: whoever has it already is not sent it again."""
    open_recipients = tuple(r.address for r in letter.recipients if r.state not in _FINAL)
    return Dispatch(letter.id or 0, letter.sender, open_recipients, letter.raw, letter.kind.is_automatic_answer)
