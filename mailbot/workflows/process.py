"""Read a message, decide on it, and commit everything that follows from it together with its new state."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from mailbot.domain.correspondence import Letter, Message, MessageState
from mailbot.domain.people import Person
from mailbot.domain.programme import Programme
from mailbot.errors import UnreadableMessage
from mailbot.parsers.classification.kinds import classify
from mailbot.parsers.message.inbound import InboundMessage, read_message
from mailbot.workflows.context import Context, Incoming, Outcome
from mailbot.workflows.notices import notice
from mailbot.workflows.ports import Clock, Log, Records, Stationery, Store
from mailbot.workflows.queueing import queue, token_hash
from mailbot.workflows.receive import header_of
from mailbot.workflows.routes import decide

MOST_REFERENCES = 20  # Message-IDs kept of a thread
BATCH = 20  # messages in one commit: few enough that the first of them is not kept waiting
TRIES = 3  # of a message that breaks us, before it is set aside
PAUSE = timedelta(seconds=30)  # between them, so that a poisonous message holds up no other


@dataclass(frozen=True)
class Desk:
    """What it takes to deal with messages: where records lie, who writes letters, what time it is."""

    programme: Programme
    store: Store
    stationery: Stationery
    clock: Clock
    log: Log
    subaddressing: bool


def process_pending(desk: Desk, limit: int = BATCH) -> int:
    """Deals with the oldest pending messages, together in one commit. Returns with how many."""
    with desk.store.look() as records:
        due = records.messages.due(desk.clock(), limit)
    try:
        return len(_process(due, desk)) if due else 0
    except Exception:  # noqa: BLE001 - one of them broke us; dealt with singly, it costs the others nothing
        return sum(_process_alone(message_id, desk) for message_id in due)


def _process_alone(message_id: int, desk: Desk) -> bool:
    """A message that breaks us is tried again, then set aside for a human."""
    try:
        return bool(_process([message_id], desk))
    except Exception as error:  # noqa: BLE001 - whatever a stranger's message provokes
        return _set_back(message_id, error, desk)


def _process(message_ids: Sequence[int], desk: Desk) -> list[Message]:
    """All that follows from these messages is committed together, or not at all."""
    done: list[tuple[Message, list[Letter]]] = []
    with desk.store.begin() as records:
        context = Context(desk.programme, records, desk.clock())
        writers: set[str] = set()
        for message in records.messages.claim(message_ids):
            content = _read(message)
            if message.sender in writers:
                records.write_down()  # what their earlier message changed counts for this one
            writers.add(message.sender)
            done.append((message, _deal_with(message, content, context, desk)))
    for message, letters in done:
        _log_outcome(desk.log, message, letters)
    return [message for message, _ in done]


def _read(message: Message) -> InboundMessage | UnreadableMessage:
    """The content, with what of it the record shows; or why there is none."""
    try:
        content = read_message(message.raw)
    except UnreadableMessage as error:
        return error
    message.message_id = content.message_id
    message.sender = content.sender.key if content.sender else ""
    message.references = " ".join(content.references[-MOST_REFERENCES:])
    return content


def _deal_with(
    message: Message, content: InboundMessage | UnreadableMessage, context: Context, desk: Desk
) -> list[Letter]:
    outcome = _outcome_of(message, content, context)
    message.conclude(outcome.state, outcome.reason)
    if message.private:
        message.raw = header_of(message.raw)
    context.records.note(context.now, outcome.reason, by="mailbot", about=outcome.state.value, message=message)
    return queue(outcome.drafts, context, desk.stationery, subaddressing=desk.subaddressing)


def _outcome_of(message: Message, content: InboundMessage | UnreadableMessage, context: Context) -> Outcome:
    if isinstance(content, UnreadableMessage):
        return _unreadable(message, str(content), context)
    if message.duplicate_of is not None:
        return Outcome(MessageState.IGNORED, f"duplicate of message {message.duplicate_of}")
    return decide(_incoming(message, content, context), context)


def _incoming(message: Message, content: InboundMessage, context: Context) -> Incoming:
    letter = answered_letter(content, context.programme, context.records)
    person = _sender_of(content, letter, context)
    return Incoming(
        message=message,
        content=content,
        classification=classify(content, context.programme.owns),
        letter=letter,
        person=person,
        zone=context.zone_of(person),
        now=context.now,
    )


def _sender_of(content: InboundMessage, letter: Letter | None, context: Context) -> Person | None:
    if content.sender is None:
        return None
    if letter is not None and letter.person is not None and letter.person.address == content.sender.key:
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


def _unreadable(message: Message, reason: str, context: Context) -> Outcome:
    drafts = notice(
        context,
        f"unreadable {message.id}",
        "A message could not be read",
        reason,
        to_do="Have a look at it in the mailbox, under Failed.",
        about=message,
    )
    return Outcome(MessageState.FAILED, f"unreadable: {reason}", tuple(drafts))


def _set_back(message_id: int, error: Exception, desk: Desk) -> bool:
    """Waits a little longer after each try; after the last one the message is failed and a coordinator is told."""
    desk.log("message.broke", id=message_id, error=type(error).__name__, at=_place_of(error))
    with desk.store.begin() as records:
        message = next(iter(records.messages.claim([message_id])), None)
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
