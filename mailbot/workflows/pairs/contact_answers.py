"""Answers to "did you hear from each other?" in other words than we offered."""

from mailbot.domain.correspondence import Draft, LetterKind
from mailbot.domain.pairing import Pairing
from mailbot.domain.people import Person
from mailbot.parsers.fields.agreement import agrees
from mailbot.parsers.quoting.display import new_text
from mailbot.workflows.context import Context, Incoming, Outcome, processed
from mailbot.workflows.conversation.answers import close_awaiting
from mailbot.workflows.conversation.notices import notice, quoted
from mailbot.workflows.conversation.transcript import first_line, transcript
from mailbot.workflows.pairs.contact import matter_of
from mailbot.workflows.pairs.contact_facts import take_down
from mailbot.workflows.post.setting_aside import not_understood


def read_prose(incoming: Incoming, context: Context) -> Outcome:
    """A bare yes or no is taken as what it is; whatever else they tell about a pairing, a coordinator reads."""
    letter, person = incoming.letter, incoming.person
    written = new_text(incoming.lines)
    if letter is None or letter.pairing is None or person is None or not written.strip():
        return not_understood(incoming, context)
    take_down(written, person, letter.pairing)
    answer = agrees(written) if letter.origin.kind is LetterKind.CONTACT_CHECK else None
    if answer is None and incoming.reading.only_courtesy:
        return not_understood(incoming, context)
    return _take(answer, letter.pairing, person, written, incoming, context)


def _take(
    answer: bool | None, pairing: Pairing, person: Person, written: str, incoming: Incoming, context: Context
) -> Outcome:
    partner = pairing.partner_of(person).called
    if answer is True:
        pairing.saw_contact(context.now)
        close_awaiting(context, matter_of(pairing))
        return processed("in contact", _result(f"Good to know that you and {partner} are in touch.", incoming))
    close_awaiting(context, matter_of(pairing), person)
    if answer is False:
        return processed("not yet", _result("Thank you for telling us. We will ask again in a while.", incoming))
    told = notice(
        context,
        f"message {incoming.message.id}",
        f"{person.called} writes about the pairing with {partner}",
        *quoted(written),
        to_do=f"Please answer {person.called} at {person.address} if it needs an answer.",
        about=incoming.message,
    )
    return processed(
        "about a pairing: a coordinator reads it",
        _result("Thank you. A coordinator reads this, and writes to you if it needs an answer.", incoming),
        *told,
    )


def _result(done: str, incoming: Incoming) -> Draft:
    return transcript(incoming, [(first_line(incoming), done)])
