"""Read a message, decide on it, and commit everything that follows from it together with its new state."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from mailbot.domain.correspondence import Letter, Message, MessageState
from mailbot.domain.people import Person
from mailbot.domain.programme import Programme
from mailbot.errors import Conflict, StoreUnavailable, UnreadableMessage
from mailbot.parsers.message.content import InboundMessage
from mailbot.parsers.opened import Background, Opened
from mailbot.workflows.context import Context, Incoming, Outcome, background_of
from mailbot.workflows.conversation.notices import notice
from mailbot.workflows.ports import Clock, Log, Reader, Records, Stationery, Store
from mailbot.workflows.post.mail_identity import header_of
from mailbot.workflows.post.queueing import queue, token_hash, tokens_in
from mailbot.workflows.routes import decide

MOST_REFERENCES = 20  # Message-IDs kept of a thread
BATCH = 20  # messages in one commit: few enough that the first of them is not kept waiting
LARGEST_BATCH = 100  # when many wait: few enough that nobody else waits for the database longer than a second or so
TRIES = 3  # of a message that breaks us, before it is set aside
PAUSE = timedelta(seconds=30)  # between them, so that a poisonous message holds up no other


@dataclass(frozen=True)
class Desk:
    """What it takes to deal with messages: where records lie, who reads and who writes, what time it is."""

    programme: Programme
    store: Store
    stationery: Stationery
    reader: Reader
    clock: Clock
    log: Log
    subaddressing: bool


def process_pending(desk: Desk, limit: int = BATCH) -> int:
    """Deals with the oldest pending messages, together in one commit. Returns with how many."""
    with desk.store.look() as records:
        if not records.messages.any_due(desk.clock()):
            return 0
    taken: list[int] = []

    def claim(records: Records) -> Sequence[Message]:
        claimed = records.messages.claim_due(desk.clock(), limit)
        taken.extend(message.id for message in claimed if message.id is not None)
        return claimed

    try:
        return len(_process(claim, desk))
    except StoreUnavailable:
        raise
    except Exception:  # noqa: BLE001 - one of them broke us; dealt with singly, it costs the others nothing
        return sum(_process_alone(message_id, desk) for message_id in taken)


def process_all(desk: Desk, done: Callable[[], object], may_go_on: Callable[[], bool], limit: int = BATCH) -> int:
    """Until nothing is pending, `limit` at first, and more together the longer the line. Returns where it got to.

    `done` is called after each commit. Where nothing was pending the next line begins with a small batch again.
    """
    was_busy = False
    while may_go_on() and (count := process_pending(desk, limit)):
        done()
        was_busy = True
        if count == limit:
            limit = min(2 * limit, LARGEST_BATCH)
    return limit if was_busy else BATCH


def _process_alone(message_id: int, desk: Desk) -> bool:
    """A message that breaks us is tried again, then set aside for a human."""
    try:
        return bool(_process(lambda records: _just(records.messages.claim(message_id)), desk))
    except StoreUnavailable:
        raise
    except Conflict:
        return False  # another worker was quicker; it is still pending, and soon looked at again
    except Exception as error:  # noqa: BLE001 - whatever a stranger's message provokes
        return _set_back(message_id, error, desk)


def _process(claim: Callable[[Records], Sequence[Message]], desk: Desk) -> list[Message]:
    """All that follows from the claimed messages is committed together, or not at all.

    Those after one that can't be read wait for the next commit: it may have taken seconds, and the database was ours.
    So do those after an erasure, which changes more than this message, and those whose writer another worker deals
    with at this moment. For the first of them we wait, so that something is always done.
    """
    done: list[tuple[Message, list[Letter]]] = []
    erased = False
    with desk.store.begin() as records:
        context = Context(desk.programme, records, desk.clock())
        writers: set[str] = set()
        claimed = claim(records)
        guesses = _guesses(claimed, context)
        opened_in_turn = desk.reader.open_each([message.raw for message in claimed], desk.programme.owns, guesses)
        for message, guess, opened in zip(claimed, guesses, opened_in_turn, strict=False):
            _show_in_record(opened, message)
            if message.sender in writers:
                records.write_down()  # what their earlier message changed counts for this one
            elif not _turn_of(message.sender, records, wait=not writers):
                continue
            writers.add(message.sender)
            outcome = _outcome_of(message, opened, guess, context, desk.reader)
            done.append((message, _conclude(message, outcome, context, desk)))
            erased = outcome.erased
            if erased or message.state is MessageState.FAILED:
                break
    if erased:
        desk.store.wipe_traces()
    for message, letters in done:
        _log_outcome(desk.log, message, letters)
    return [message for message, _ in done]


def _guesses(messages: Sequence[Message], context: Context) -> list[Background]:
    """By what each will be understood, as far as the tokens in its header say: read along, they cost one call."""
    tokens = [tokens_in(message.raw, context.programme) for message in messages]
    letters = context.records.letters.expect({token for found in tokens for token in found})
    answered = [next((letters[token] for token in found if token in letters), None) for found in tokens]
    return [
        background_of(letter, context.now, context.zone_of(letter.person if letter else None)) for letter in answered
    ]


def _turn_of(sender: str, records: Records, *, wait: bool) -> bool:
    """Whether no other worker deals with mail of this sender, from now to the end of the transaction."""
    turn = f"mail from {sender}"
    if not wait:
        return records.try_turn(turn)
    records.take_turn(turn)
    return True


def _show_in_record(opened: Opened | UnreadableMessage, message: Message) -> None:
    if isinstance(opened, UnreadableMessage):
        return
    content = opened.content
    message.message_id = content.message_id
    message.sender = content.sender.key if content.sender else ""
    message.references = " ".join(content.references[-MOST_REFERENCES:])


def _conclude(message: Message, outcome: Outcome, context: Context, desk: Desk) -> list[Letter]:
    message.conclude(outcome.state, outcome.reason)
    if message.private:
        message.raw = header_of(message.raw)
    if message.duplicate_of is not None:
        message.raw = b""  # the first delivery has the words, as long as they may be kept
    context.records.note(context.now, outcome.reason, by="mailbot", about=outcome.state.value, message=message)
    return queue(outcome.drafts, context, desk.stationery, subaddressing=desk.subaddressing)


def _outcome_of(
    message: Message, opened: Opened | UnreadableMessage, guess: Background, context: Context, reader: Reader
) -> Outcome:
    if isinstance(opened, UnreadableMessage):
        return _unreadable(message, opened, context)
    if message.duplicate_of is not None:
        return Outcome(MessageState.IGNORED, f"duplicate of message {message.duplicate_of}")
    try:
        return decide(_incoming(message, opened, guess, context, reader), context)
    except UnreadableMessage as error:  # its words can't be understood in time; nothing was changed yet
        return _unreadable(message, error, context)


def _incoming(message: Message, opened: Opened, guess: Background, context: Context, reader: Reader) -> Incoming:
    letter = answered_letter(opened.content, context.programme, context.records)
    person = _sender_of(opened.content, letter, context)
    return Incoming(message, opened, reader, letter, person, context.zone_of(person), context.now, guess)


def _sender_of(content: InboundMessage, letter: Letter | None, context: Context) -> Person | None:
    if content.sender is None:
        return None
    if letter is not None and letter.person is not None and content.sender.key in letter.person.addresses:
        return letter.person
    return context.records.people.at(content.sender.address)


def answered_letter(content: InboundMessage, programme: Programme, records: Records) -> Letter | None:
    """Which of our letters a message answers: by its token, else In-Reply-To, else the nearest of References."""
    addresses = [*(correspondent.address for correspondent in (*content.to, *content.cc)), *content.delivered_to]
    for address in filter(programme.owns, addresses):
        _, _, token = address.rpartition("@")[0].partition("+")
        letter = records.letters.by_token(token_hash(token)) if token else None
        if letter is not None:
            return letter
    return records.letters.by_message_id((*content.in_reply_to, *reversed(content.references)))


def _unreadable(message: Message, why: UnreadableMessage, context: Context) -> Outcome:
    drafts = notice(
        context,
        f"unreadable {message.id}",
        "A message could not be read",
        str(why),
        to_do="Have a look at it in the mailbox, under Failed.",
        about=message,
    )
    return Outcome(MessageState.FAILED, f"unreadable: {why}", tuple(drafts))


def _set_back(message_id: int, error: Exception, desk: Desk) -> bool:
    """Waits a little longer after each try; after the last one the message is failed and a coordinator is told."""
    desk.log("message.broke", id=message_id, error=type(error).__name__, at=_place_of(error))
    with desk.store.begin() as records:
        message = records.messages.claim(message_id)
        if message is None:
            return False
        now: datetime = desk.clock()
        message.attempts += 1
        if message.attempts < TRIES:
            message.try_again_at = now + PAUSE * message.attempts
            return True
        message.conclude(MessageState.FAILED, f"{type(error).__name__} at the third try; `mailbot retry` tries again")
        context = Context(desk.programme, records, now)
        drafts = notice(
            context,
            f"failed {message.id}",
            "A message could not be dealt with",
            "It was tried three times. Nothing was changed.",
            to_do="Have a look at it in the mailbox, under Failed, and answer it yourself.",
            about=message,
        )
        queue(drafts, context, desk.stationery, subaddressing=desk.subaddressing)
    return True


def _just(message: Message | None) -> list[Message]:
    return [] if message is None else [message]


def _place_of(error: Exception) -> str:
    """Where in the code it broke. Not what it says: that may hold what somebody wrote."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_globals.get('__name__')}:{trace.tb_lineno}" if trace else "unknown"


def _log_outcome(log: Log, message: Message, letters: list[Letter]) -> None:
    log(f"message.{message.state.value}", id=message.id, reason=message.reason)
    for letter in letters:
        log("letter.queued", id=letter.id, kind=letter.kind.value, because_of=message.id)
