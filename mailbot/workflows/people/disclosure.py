"""What the programme holds on somebody, shown on request.

It goes to the address on file, so whoever writes in somebody's name learns nothing.
"""

from mailbot.domain.correspondence import Draft, LetterKind
from mailbot.domain.people import Person
from mailbot.workflows.context import Context, address_of
from mailbot.workflows.pairs.pair_details import details
from mailbot.workflows.people.record import record_of, standing_of

_MOST_LISTED = 50


def record_letter(person: Person, context: Context) -> Draft:
    """All that is held on somebody: their record, who they are paired with, and what was written and sent."""
    pairings = [pairing for pairing in context.records.pairings.everything() if pairing.includes(person)]
    messages = context.records.messages.from_addresses(person.addresses)
    letters = context.records.letters.to_addresses(person.addresses)
    values = {
        "address": " and ".join(person.addresses),
        "record": record_of(person),
        "standing": standing_of(person, context),
        "pairings": [
            {
                "partner": p.partner_of(person).called,
                "state": p.state.value.replace("_", " "),
                "details": details(p, person, context),
            }
            for p in pairings
        ],
        "messages": [f"{m.received_at:%-d %B %Y}: {m.reason}" for m in messages[-_MOST_LISTED:]],
        "letters": [f"{one.queued_at:%-d %B %Y}: {one.subject}" for one in letters[-_MOST_LISTED:]],
        "retention_days": context.programme.retention.days,
    }
    return Draft(LetterKind.RECORD, (address_of(person),), values, f"record {person.id}", person=person)
