"""Answers to letters that ask whether something is meant: a plain yes does it, once and in time; nothing else does."""

from mailbot.domain.correspondence import Draft, Letter
from mailbot.errors import UnreadableMessage
from mailbot.parsers.fields.agreement import agrees
from mailbot.parsers.quoting.display import new_text
from mailbot.workflows.context import Context, Incoming, Outcome, background_of, processed
from mailbot.workflows.conversation.asking import TOO_LATE, file_asked_about, is_too_late
from mailbot.workflows.conversation.transcript import first_line, transcript
from mailbot.workflows.coordinators import coordination
from mailbot.workflows.people import erasure, people_by_mail, second_address

_NOT_MEANT = "Nothing has been done. To go on, answer that letter with the one word “yes”."


def answered(incoming: Incoming, context: Context) -> Outcome:
    """Carries out what the letter asked about."""
    letter = incoming.letter
    if letter is None:
        raise ValueError("the route sees to it that a letter of ours is answered")
    if file := file_asked_about(letter):
        return people_by_mail.answered(file, letter, incoming, context)
    asks_again = any(command.name == "forget me" for command in incoming.reading.commands)
    if not asks_again and agrees(new_text(incoming.lines)) is not True:
        return processed("not confirmed", _said(incoming, _NOT_MEANT))
    if is_too_late(letter, context.now):
        return processed("confirmed too late", _said(incoming, TOO_LATE))
    letter.answered_at = context.now
    if letter.person is not None and letter.items:
        return second_address.accept(letter, incoming, context)
    if letter.person is not None:
        return erasure.on_request(letter.person, incoming, context)
    return _obey_message_of(letter, incoming, context)


def _obey_message_of(letter: Letter, incoming: Incoming, context: Context) -> Outcome:
    """What a coordinator wrote out of the blue, now that we know that it was them. It is read once more."""
    message = context.records.messages.get(letter.items[0]) if letter.items else None
    if message is None or not message.raw or not context.programme.is_coordinator(incoming.sender.address):
        return processed("confirmed too late", _said(incoming, TOO_LATE))
    reader = incoming.reader
    opened = next(reader.open_each([message.raw], context.programme.owns))
    if isinstance(opened, UnreadableMessage):
        raise opened
    understood = reader.understand(opened.content, background_of(None, context.now, incoming.zone))
    directions = reader.direct(understood.lines, opened.content.subject)
    return coordination.carry_out(coordination.known(directions.commands), (), incoming, context)


def _said(incoming: Incoming, words: str) -> Draft:
    return transcript(incoming, [(first_line(incoming), words)])
