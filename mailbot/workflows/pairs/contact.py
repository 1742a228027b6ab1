"""Whether two people are in touch: seen from headers, else asked of each of them separately."""

from datetime import datetime

from mailbot.domain.booking_links import accepted, host_of, prefilled
from mailbot.domain.correspondence import Draft, Letter, LetterKind
from mailbot.domain.pairing import Pairing
from mailbot.domain.people import Person, Role
from mailbot.workflows.context import Context, Incoming, Outcome, address_of, processed
from mailbot.workflows.conversation.answers import close_awaiting
from mailbot.workflows.conversation.notices import no_contact_in, notice
from mailbot.workflows.conversation.unasked import is_asked_enough, may_be_written_to, note_letter, open_questions
from mailbot.workflows.pairs.contact_facts import facts, need_no_question, what_to_do


def matter_of(pairing: Pairing) -> str:
    return f"pairing {pairing.id}"


def booking_link_for(pairing: Pairing) -> str:
    """Where the mentee books, with their name and address filled in where the tool allows it; "" for nowhere."""
    link, mentee = accepted(pairing.mentor.booking_link or ""), pairing.mentee.person
    return prefilled(link, mentee.name, mentee.address) if link else ""


def is_conversation(incoming: Incoming, context: Context) -> bool:
    """Whether one of a pair (or a coordinator) writes to the other in the thread of their introduction."""
    pairing = incoming.letter.pairing if incoming.letter else None
    if pairing is None:
        return False
    pair = {*pairing.mentor.person.addresses, *pairing.mentee.person.addresses}
    own = set(incoming.person.addresses) if incoming.person else {incoming.sender.key}
    writes_to = {correspondent.key for correspondent in (*incoming.content.to, *incoming.content.cc)}
    takes_part = incoming.sender.key in pair or context.programme.is_coordinator(incoming.sender.address)
    return takes_part and bool((pair - own) & writes_to)


def saw_conversation(incoming: Incoming, context: Context) -> Outcome:
    """They are in touch. That is all that we keep of it: the text goes with this transaction."""
    incoming.message.private = True
    pairing = incoming.letter.pairing if incoming.letter else None
    if pairing is None or incoming.person is None or not pairing.includes(incoming.person):
        return processed("a coordinator wrote to a pair")
    pairing.saw_contact(context.now)
    close_awaiting(context, matter_of(pairing))
    return processed("a pair is in touch")


def ask_silent_pairs(context: Context) -> list[Draft]:
    """A contact-check to each side of every pairing that shows no sign of contact in time."""
    introduced = context.records.pairings.introduced_before(context.now - context.programme.contact_within)
    return [
        draft
        for pairing in introduced
        for person in (pairing.mentor.person, pairing.mentee.person)
        for draft in _ask(pairing, person, context)
    ]


def _ask(pairing: Pairing, person: Person, context: Context) -> list[Draft]:
    checks = [
        letter
        for letter in context.records.letters.about(matter_of(pairing))
        if letter.kind is LetterKind.CONTACT_CHECK and letter.person is person
    ]
    is_away = pairing.partner_of(person).is_away(context.now)
    if (
        is_away
        or need_no_question(pairing, context)
        or not _is_due(pairing, checks, context)
        or not may_be_written_to(person, context)
    ):
        return []
    if len(checks) > context.programme.max_chases:
        return _give_up(pairing, context)
    if not _is_next_question(person, context) or is_asked_enough(person, context):
        return []
    note_letter(person, context)
    return [_contact_check(pairing, person, context, follows=checks[-1] if checks else None)]


def _is_due(pairing: Pairing, checks: list[Letter], context: Context) -> bool:
    if not checks:
        return pairing.introduced_at is not None and _is_over(pairing.introduced_at, context)
    latest = checks[-1]  # unanswered ones are chased, and end in a notice of their own
    return latest.answered_at is not None and _is_over(latest.answered_at, context)


def _is_next_question(person: Person, context: Context) -> bool:
    """Whether the question before it is settled, and was not asked just now."""
    latest = person.unasked_at
    return (latest is None or _is_over(latest, context)) and not open_questions(person, context)


def _is_over(since: datetime, context: Context) -> bool:
    return context.now - since >= context.programme.contact_within


def _contact_check(pairing: Pairing, person: Person, context: Context, follows: Letter | None) -> Draft:
    partner = pairing.partner_of(person)
    is_mentee = person is pairing.mentee.person
    link = booking_link_for(pairing)
    values = {
        "partner": {
            "name": partner.called,
            "first_name": partner.first_name or partner.called,
            "address": partner.address,
        },
        "role": (Role.MENTEE if is_mentee else Role.MENTOR).value,
        "booking_link": link,
        "booking_host": host_of(link),
    }
    return Draft(
        LetterKind.CONTACT_CHECK,
        (address_of(person),),
        values,
        matter_of(pairing),
        follows=follows,
        person=person,
        pairing=pairing,
        awaits_answer=True,
    )


def _give_up(pairing: Pairing, context: Context) -> list[Draft]:
    return notice(
        context,
        no_contact_in(matter_of(pairing)),
        f"{pairing.mentee.person.called} and {pairing.mentor.person.called} are not in touch yet",
        f"They were introduced on {pairing.introduced_at:%-d %B}. We asked several times; the answer was “not yet”.",
        *facts(pairing, context),
        to_do=what_to_do(pairing),
        lasting=True,
    )
