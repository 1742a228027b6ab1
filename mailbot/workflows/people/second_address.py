"""Somebody answers our letter from another address than we wrote to: held, asked about, and theirs once they say so.

A token is worth nothing in other hands (a forwarded letter, say), and a From line proves nothing. So what was written
counts only after the address on file has said that the other one is theirs as well.
"""

from mailbot.domain.correspondence import Draft, Letter, LetterKind, MessageState
from mailbot.domain.people import OtherAddress, Person
from mailbot.workflows.context import Context, Incoming, Outcome, held, processed
from mailbot.workflows.conversation.answers import start_patience_again
from mailbot.workflows.conversation.asking import ask_before_merging, second_address_matter
from mailbot.workflows.conversation.transcript import first_line, transcript
from mailbot.workflows.post.setting_aside import ONE_ANSWER_IN, help_once, tell

_HELD = "answers a letter that was sent to another address"
_TAKEN = (
    "That address belongs to somebody else in the programme, so nothing was changed. "
    "A coordinator has been told of the message from it, and will write to you."
)


def hold(incoming: Incoming, context: Context) -> Outcome:
    """Changes nothing. Whoever had the letter is asked, if they can be."""
    person = incoming.letter.person if incoming.letter else None
    asked = _ask(person, incoming, context) if person else []
    if person is not None:
        start_patience_again(context, person)  # it may be their answer
    because = (
        "You answered a letter that we sent to another address, so nothing has been changed. "
        "If that address is yours too, please answer from it; a coordinator will have a look as well."
    )
    facts = [f"{incoming.sender.address} answered a letter that was sent to somebody else. Nothing was changed."]
    if asked:
        facts.append("Whoever had the letter is asked whether it was them; if they say yes, the answer is read.")
    return held(
        _HELD,
        *help_once(context, incoming, because),
        *tell(context, incoming, "An answer came from another address than we wrote to", *facts),
        *asked,
    )


def accept(letter: Letter, incoming: Incoming, context: Context) -> Outcome:
    """The address on file has said yes to our `letter`: both are theirs, and what was held is read."""
    person, records = letter.person, context.records
    answer = records.messages.get(letter.items[0])
    if person is None or answer is None or not answer.raw:
        return processed(
            "confirmed, but the message is gone", _said(incoming, "That message is gone. Please send it again.")
        )
    owner = records.people.at(answer.sender)
    if owner is not None and owner is not person:
        return processed("another address, of somebody else", _said(incoming, _TAKEN))
    if owner is None:
        person.other_addresses.append(OtherAddress(answer.sender))
        records.note(context.now, "another address", by=incoming.sender.key, message=incoming.message)
    for message in records.messages.from_addresses([answer.sender]):
        if message.state is MessageState.HELD and message.reason == _HELD and message.raw:
            message.state, message.reason = MessageState.PENDING, ""
    words = f"Thank you. {answer.sender} is yours as well from now on, and what you wrote from there is being read."
    return processed("another address of theirs", _said(incoming, words))


def _ask(person: Person, incoming: Incoming, context: Context) -> list[Draft]:
    """At most once a day, whoever holds the letter, and never about an address that speaks for the programme."""
    letter, sender = incoming.letter, incoming.sender
    if letter is None or letter.kind is LetterKind.CONFIRM or not person.can_be_written_to():
        return []
    if incoming.person is not None or context.programme.is_coordinator(sender.address):
        return []
    asked = context.records.letters.about(second_address_matter(person))
    if any(context.now - earlier.queued_at < ONE_ANSWER_IN for earlier in asked):
        return []
    return [ask_before_merging(person, letter, incoming)]


def _said(incoming: Incoming, words: str) -> Draft:
    return transcript(incoming, [(first_line(incoming), words)])
