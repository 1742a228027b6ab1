"""Which pairing an appointment belongs to, and what it says of that pair's sessions.

It is found by who takes part, or by the thread in which it came; never by the domain that sent it, which is a booking
tool's.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from mailbot.domain.addresses import address_key
from mailbot.domain.pairing import Pairing
from mailbot.domain.sessions import CalendarWord, Change, PlannedDate
from mailbot.parsers.calendar.appointment import Answer, Appointment, Method
from mailbot.workflows.context import Context, Incoming

MOST_OTHERS = 2
"""Who may take part besides one of a pair, for it to be the pair's meeting: the partner by a second address, say."""
_SAYS_NOTHING = frozenset((Method.COUNTER, Method.DECLINECOUNTER, Method.REFRESH))


def pairing_meant(appointment: Appointment, incoming: Incoming, context: Context) -> Pairing | None:
    """The one pairing whose meeting it is; None where there is none, or more than one could be meant."""
    named = set(map(address_key, appointment.addresses))
    if incoming.person is not None:
        named.update(incoming.person.addresses)
    candidates = context.records.pairings.among(named)
    if not candidates:
        return None
    both = [p for p in candidates if all(named & {*one.addresses} for one in (p.mentor.person, p.mentee.person))]
    known = [p for p in context.records.pairings.with_session(appointment.uid) if p in candidates]
    thread = incoming.letter.pairing if incoming.letter else None
    for likely in (known, both, [p for p in candidates if p is thread]):
        if len(likely) == 1:
            return likely[0]
    if both or len(candidates) > 1 or len(_others(candidates[0], named, context)) > MOST_OTHERS:
        return None
    return candidates[0]


def hear(appointment: Appointment, pairing: Pairing, context: Context) -> list[Change]:
    """Changes the sessions of `pairing` as the appointment says."""
    if appointment.method in _SAYS_NOTHING:
        return []
    if appointment.method is Method.REPLY:
        return _hear_answer(appointment, pairing, context)
    return pairing.hear_calendar(_word(appointment, pairing, context), context.now)


def _hear_answer(appointment: Appointment, pairing: Pairing, context: Context) -> list[Change]:
    """Whoever declines won't come. Any other answer changes nothing, but shows that there is a session."""
    pair = pairing.addresses
    answers = {attendee.answer for attendee in appointment.attendees if address_key(attendee.address) in pair}
    if Answer.DECLINED in answers:
        keys = tuple(date.key for date in appointment.occurrences if date.key)
        return pairing.hear_refusal(appointment.uid, keys, context.now)
    if answers & {Answer.ACCEPTED, Answer.TENTATIVE} and appointment.occurrences:
        return pairing.hear_calendar(_word(appointment, pairing, context), context.now)
    return []


def _word(appointment: Appointment, pairing: Pairing, context: Context) -> CalendarWord:
    zone = ZoneInfo(context.zone_of(pairing.mentor.person))
    return CalendarWord(
        appointment.uid,
        appointment.sequence,
        appointment.stamped_at,
        tuple(
            PlannedDate(date.key, _instant(date.starts_at, zone), _instant(date.ends_at, zone))
            for date in appointment.occurrences
        ),
        off=appointment.cancelled,
        all_off=appointment.is_cancelled,
        of_one_date=appointment.of_one_date,
        following_by=appointment.following_by,
        link=appointment.link,
    )


def _instant(moment: datetime, zone: ZoneInfo) -> datetime:
    """A time that floats is meant on the mentor's clock, as the mentor's calendar is where meetings are booked."""
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _others(pairing: Pairing, named: set[str], context: Context) -> list[str]:
    others = named - pairing.addresses
    return [a for a in others if not context.programme.owns(a) and not context.programme.is_coordinator(a)]
