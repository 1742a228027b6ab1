"""Moments as people read them: on their own clock, with its name."""

from datetime import datetime
from zoneinfo import ZoneInfo

from mailbot.domain.people import Person
from mailbot.workflows.context import Context


def on_their_clock(moment: datetime, person: Person, context: Context) -> str:
    """`Thursday 4 March at 16:00 (GMT)`; with the year where it is another."""
    local = moment.astimezone(ZoneInfo(context.zone_of(person)))
    day = f"{local:%A %-d %B}" if local.year == context.now.year else f"{local:%A %-d %B %Y}"
    return f"{day} at {local:%H:%M} ({local.tzname()})"
