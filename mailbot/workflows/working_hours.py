"""When a letter that nobody asked for may be written to somebody."""

from mailbot.domain.people import Person
from mailbot.workflows.context import Context


def may_be_written_to(person: Person, context: Context) -> bool:
    """In working hours on their own clock, while they take part and are here, and have written nothing unread."""
    return (
        context.programme.working_hours.are_open(context.now, context.zone_of(person))
        and person.takes_part(context.now)
        and not person.is_away(context.now)
        and not context.records.messages.unsettled_from(person.addresses)
    )
