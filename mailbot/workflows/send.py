"""From the queue to the SMTP server, and what it answers: committed for each letter on its own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from mailbot.domain.correspondence import Delivery, Dispatch, Draft, Letter, LetterState
from mailbot.workflows.context import Context
from mailbot.workflows.ports import Courier, SentMail
from mailbot.workflows.process import Desk
from mailbot.workflows.queueing import queue
from mailbot.workflows.undeliverable import mark_undeliverable

BATCH = 100  # letters claimed at a time; their sender lets go of them within minutes (see LEASE)
GIVE_UP_AFTER = timedelta(days=5)  # RFC 5321, 4.5.4.1
IN_DOUBT = timedelta(seconds=10)  # that a server may take to file what it has just accepted
_FIRST_PAUSE, _LONGEST_PAUSE = timedelta(seconds=30), timedelta(hours=2)
_FINAL = (LetterState.SENT, LetterState.FAILED)


def send_due(desk: Desk, courier: Courier, worker: str) -> int:
    """Hands over what is due. Returns how many letters the server answered for.

    Claimed in one commit, answered for in one each: killed in between, a letter is in doubt only if it was on a wire.
    """
    with desk.store.begin() as records:
        is_paused = records.pauses.is_paused()
        only_to = [coordinator.key for coordinator in desk.programme.coordinators] if is_paused else None
        claimed = records.letters.claim_due(worker, desk.clock(), BATCH, only_to)
    post = _Post(desk, {letter.id or 0: letter for letter in claimed}, is_paused)
    try:
        courier.deliver([_dispatch(letter) for letter in claimed], post.report, post.may_go_on)
    finally:
        if post.untouched:
            with desk.store.begin() as records:
                records.letters.release(sorted(post.untouched), worker)
    return len(claimed) - len(post.untouched)


@dataclass
class _Post:
    """What the courier tells while it delivers. `untouched` are our claims of which it has told nothing yet, by id."""

    desk: Desk
    untouched: dict[int, Letter]
    in_a_pause: bool  # then they are letters to coordinators alone

    def may_go_on(self) -> bool:
        """False once coordinators have paused the programme, for all that is still to be sent (promise 15)."""
        with self.desk.store.look() as records:
            return self.in_a_pause or not records.pauses.is_paused()

    def report(self, dispatch: Dispatch, deliveries: Mapping[str, Delivery]) -> None:
        """Commits what the server said of each recipient, and what follows from it."""
        desk, letter = self.desk, self.untouched.pop(dispatch.letter_id)
        with desk.store.begin() as records:
            records.letters.add(letter)  # ours since we claimed it: nobody has changed it, so it is not read again
            context = Context(desk.programme, records, desk.clock())
            drafts: list[Draft] = []
            for recipient in letter.recipients:
                if recipient.address in deliveries:
                    recipient.state = deliveries[recipient.address].state
                    recipient.response = deliveries[recipient.address].response
            settle(letter, context.now)
            for recipient in letter.recipients:
                if recipient.address in deliveries and recipient.state is LetterState.FAILED:
                    drafts += mark_undeliverable(letter, recipient.address, recipient.response, context)
            queue(drafts, context, desk.stationery, subaddressing=desk.subaddressing)
        desk.log(f"letter.{letter.state.value}", id=letter.id, kind=letter.kind.value, tries=letter.tries)


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
    return min(_LONGEST_PAUSE, _FIRST_PAUSE * float(2 ** min(tries - 1, 16)))


def _dispatch(letter: Letter) -> Dispatch:
    """Each recipient on its own: whoever has it already is not sent it again."""
    open_recipients = tuple(r.address for r in letter.recipients if r.state not in _FINAL)
    return Dispatch(letter.id or 0, letter.sender, open_recipients, letter.raw)
