"""Letters that did not arrive: the SMTP server refused an address, or a delivery report says so."""

from mailbot.domain.addresses import address_key as key
from mailbot.domain.correspondence import Draft, Letter, LetterState
from mailbot.domain.people import Person
from mailbot.parsers.classification.reported import DeliveryOutcome
from mailbot.workflows.context import Context, Incoming, Outcome, ignored, processed
from mailbot.workflows.conversation.notices import notice, undeliverable


def read_report(incoming: Incoming, context: Context) -> Outcome:
    """Believed only when it carries our token or our Message-ID (RFC 3464): anybody can write a report."""
    report = incoming.opened.report
    if report is None:
        return ignored("a delivery report that names nobody")
    letter = incoming.letter or context.records.letters.by_message_id(report.original_message_ids)
    if letter is None:
        return ignored("a delivery report for no letter of ours")
    failed = [r for r in report.recipients if r.outcome is DeliveryOutcome.FAILED]
    if not failed:
        return ignored("a delivery report of no failure")
    ours = {key(recipient.address) for recipient in letter.recipients}
    named = [(r.address, r.diagnostic or r.status) for r in failed if key(r.address) in ours]
    if not named and len(ours) == 1:  # some servers name the address that ours was forwarded to
        named = [(letter.recipients[0].address, failed[0].diagnostic or failed[0].status)]
    drafts = [draft for address, response in named for draft in mark_undeliverable(letter, address, response, context)]
    return processed(f"letter {letter.id} could not be delivered", *drafts)


def mark_undeliverable(letter: Letter, address: str, response: str, context: Context) -> list[Draft]:
    """Nothing more goes to this address, nothing that it was asked is chased, and the coordinators are told."""
    for recipient in letter.recipients:
        if key(recipient.address) == key(address):
            recipient.state, recipient.response = LetterState.FAILED, response
    if all(recipient.state is LetterState.FAILED for recipient in letter.recipients):
        letter.state, letter.reason = LetterState.FAILED, response
    person = context.records.people.at(address)
    if person is None or context.programme.is_coordinator(address):
        return []
    if person.address != key(address):  # they can still be written to at the one on file
        return _tell(person, key(address), response, context)
    person.undeliverable_at = context.now
    for awaited in context.records.letters.awaiting(person):
        awaited.awaits_answer = False
    for unsent in context.records.letters.unsent_to(person.addresses):
        if unsent.person is person:
            unsent.state, unsent.reason = LetterState.CANCELLED, "the address is undeliverable"
    return _tell(person, person.address, response, context)


def _tell(person: Person, address: str, response: str, context: Context) -> list[Draft]:
    return notice(
        context,
        undeliverable(address),
        f"Letters to {person.called} come back",
        f"The address is {address}.",
        f"The mail server says: {response}",
        to_do="Please find out their right address, and invite them there.",
    )
