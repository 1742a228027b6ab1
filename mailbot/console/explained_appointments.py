"""What calendars say in a message, in sentences for whoever asks how it would be read."""

from collections.abc import Iterator
from datetime import datetime

from mailbot.parsers.calendar.appointment import Appointment, Occurrence
from mailbot.parsers.message.content import InboundMessage
from mailbot.parsers.opening import appointments

_MOST_SHOWN = 5


def explain_appointments(content: InboundMessage, now: datetime) -> Iterator[str]:
    """One sentence for each appointment, and where there is one the link of its call."""
    for appointment in appointments(content.calendars, now) if content.calendars else ():
        yield f"{_what(appointment)}: {_when(appointment)}; {_who(appointment)}."
        if appointment.link:
            yield f"The call is at {appointment.link}"


def _what(appointment: Appointment) -> str:
    method = "cancelled" if appointment.is_cancelled else appointment.method.value.lower()
    return f"Appointment ({method}, sequence {appointment.sequence})"


def _when(appointment: Appointment) -> str:
    if appointment.unknown_zone:
        return f"at a time in “{appointment.unknown_zone}”, a zone that is neither defined in the file nor known"
    dates = [_in_words(date) for date in appointment.occurrences[:_MOST_SHOWN]]
    more = len(appointment.occurrences) - len(dates)
    return ", ".join(dates) + (f" and {more} more" if more else "") if dates else "no date"


def _in_words(date: Occurrence) -> str:
    zone = "UTC" if date.starts_at.tzinfo else "on the mentor's clock"
    return f"{date.starts_at:%-d %B %Y %H:%M} {zone}"


def _who(appointment: Appointment) -> str:
    people = sorted(appointment.addresses)
    shown = ", ".join(people[:_MOST_SHOWN]) or "nobody named"
    return f"{shown} and {len(people) - _MOST_SHOWN} more" if len(people) > _MOST_SHOWN else shown
