"""Answers to letters that ask whether something is meant: a plain yes does it, once and in time; nothing else does."""

from datetime import timedelta

from mailbot.domain.correspondence import Draft, Letter, LetterState
from mailbot.domain.people import Person
from mailbot.errors import UnreadableMessage
from mailbot.parsers.commands.reader import read_coordinator_commands
from mailbot.parsers.fields.agreement import agrees
from mailbot.parsers.message.inbound import read_message
from mailbot.parsers.quoting.separation import new_text, separate
from mailbot.workflows import coordination, privacy
from mailbot.workflows.context import Context, Incoming, Outcome, processed
from mailbot.workflows.transcript import first_line, transcript

CONFIRM_WITHIN = timedelta(days=7)
_TOO_LATE = "That letter has expired, or was answered before; nothing was done. Please ask again."
_NOT_MEANT = "Nothing has been done. To go on, answer that letter with the one word “yes”."


def answered(incoming: Incoming, context: Context) -> Outcome:
    """Carries out what the letter asked about."""
    letter = incoming.letter
    if letter is None:
        raise ValueError("the route sees to it that a letter of ours is answered")
    wants = any(command.name == "forget me" for command in incoming.reading.commands)
    if not wants and agrees(new_text(incoming.lines)) is not True:
        return processed("not confirmed", _said(incoming, _NOT_MEANT))
    if letter.state is not LetterState.SENT or letter.answered_at or context.now - letter.queued_at > CONFIRM_WITHIN:
        return processed("confirmed too late", _said(incoming, _TOO_LATE))
    letter.answered_at = context.now
    if letter.matter.startswith("commands"):
        return _commands_of(letter, incoming, context)
    person = _whom(letter, context)
    if person is None:
        return processed("erased already", _said(incoming, "That was done already."))
    return privacy.erase_on_request(person, incoming, context)


def _commands_of(letter: Letter, incoming: Incoming, context: Context) -> Outcome:
    """What a coordinator wrote out of the blue, now that we know that it was them."""
    message = context.records.messages.get(letter.items[0]) if letter.items else None
    try:
        content = read_message(message.raw) if message is not None else None
    except UnreadableMessage:
        content = None
    if content is None:
        return processed("confirmed too late", _said(incoming, _TOO_LATE))
    commands, _ = read_coordinator_commands(separate(content, None), subject=content.subject)
    return coordination.carry_out(coordination.known(commands), [], incoming, context)


def _whom(letter: Letter, context: Context) -> Person | None:
    """Whom an erasure is about: the letter's own reader, or somebody whom a coordinator named."""
    if not letter.items:
        return letter.person
    return next((one for one in context.records.people.everybody() if one.id == letter.items[0]), None)


def _said(incoming: Incoming, words: str) -> Draft:
    return transcript(incoming, [(first_line(incoming), words)])
