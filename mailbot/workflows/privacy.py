"""What the programme holds on somebody, shown on request; and forgotten on request, once they have confirmed it.

Both letters go to the address on file. So whoever writes in somebody's name learns nothing and changes nothing.
"""

import re
from datetime import timedelta

from mailbot.domain.correspondence import Draft, LetterKind
from mailbot.domain.people import Person
from mailbot.errors import UnreadableMessage
from mailbot.parsers.message.inbound import read_message
from mailbot.workflows.context import Context, Incoming, Outcome, address_of, processed
from mailbot.workflows.notices import notice
from mailbot.workflows.record import record_of, standing_of
from mailbot.workflows.transcript import first_line, transcript

CONFIRM_WITHIN = timedelta(days=7)
_MOST_LISTED = 50


def record_letter(person: Person, context: Context) -> Draft:
    """All that is held on somebody: their record, who they are paired with, and what was written and sent."""
    pairings = [pairing for pairing in context.records.pairings.everything() if pairing.includes(person)]
    messages = context.records.messages.from_address(person.address)
    letters = context.records.letters.to_address(person.address)
    values = {
        "address": person.address,
        "record": record_of(person),
        "standing": standing_of(person, context),
        "pairings": [
            {"partner": p.partner_of(person).called, "state": p.state.value.replace("_", " ")} for p in pairings
        ],
        "messages": [f"{m.received_at:%-d %B %Y}: {m.reason}" for m in messages[-_MOST_LISTED:]],
        "letters": [f"{one.queued_at:%-d %B %Y}: {one.subject}" for one in letters[-_MOST_LISTED:]],
        "retention_days": context.programme.retention.days,
    }
    return Draft(LetterKind.RECORD, (address_of(person),), values, f"record {person.id}", person=person)


def ask_to_confirm(person: Person, context: Context) -> Draft:
    """One letter, whose token works once and for a week: only who reads the mail of that address can answer it."""
    values = {"address": person.address, "days": CONFIRM_WITHIN.days, "commands": [], "asked_by_coordinator": False}
    return Draft(LetterKind.CONFIRM, (address_of(person),), values, f"erase {person.id}", person=person)


def erase_on_request(person: Person, incoming: Incoming, context: Context) -> Outcome:
    """The person has confirmed it, or a coordinator has."""
    by_themselves = person is incoming.person
    answer = () if by_themselves else (transcript(incoming, [(first_line(incoming), "Everything is erased.")]),)
    erase(person, context)
    told = _about_partners(incoming, context) if by_themselves else answer
    return Outcome(processed("").state, "erased on request", told, erased=True)


def erase(person: Person, context: Context) -> None:
    """Nothing that tells of them is left; their copies in the mailbox are deleted when it is next open."""
    forget(person.address, person.name, context)


def forget(address: str, name: str, context: Context) -> None:
    """The same for an address, enrolled or not."""
    context.records.write_down()
    context.records.erasure.erase(address, name, _names_them)


def _about_partners(incoming: Incoming, context: Context) -> tuple[Draft, ...]:
    return tuple(
        notice(
            context,
            f"erased by message {incoming.message.id}",
            "Somebody asked to be erased",
            "Their record, their messages and our letters to them are gone, and a pairing of theirs with them.",
            to_do="A kind word to their partner, if they had one, may be welcome.",
        )
    )


def _names_them(raw: bytes, mention: re.Pattern[str]) -> bool:
    try:
        message = read_message(raw)
    except UnreadableMessage:
        return mention.search(raw.decode("latin-1")) is not None
    header = "\n".join(value for values in message.headers.values() for value in values)
    return any(mention.search(text) for text in (header, message.text, message.html))
