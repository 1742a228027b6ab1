"""Somebody's machine says that they are away: the clocks wait for their return, and the partner hears when that is."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mailbot.domain.correspondence import Draft, LetterKind
from mailbot.domain.pairing import Pairing, PairingState
from mailbot.domain.people import Person
from mailbot.parsers.classification.kind import MessageKind
from mailbot.workflows.context import Context, Incoming, Outcome, address_of, ignored, processed
from mailbot.workflows.conversation.notices import notice
from mailbot.workflows.conversation.unasked import may_be_told_something_new, note_letter

LONG = timedelta(weeks=4)


def note(incoming: Incoming, context: Context) -> Outcome:
    """Takes down the return that an automatic response names. Told again it changes nothing; nobody is answered."""
    person, reason = incoming.person, incoming.classification.reason
    back_on = incoming.return_day if person is not None else None
    if person is None or back_on is None:
        return ignored(reason)
    back_at = datetime.combine(back_on, time(), ZoneInfo(incoming.zone)).astimezone(UTC)
    if person.away_until == back_at:
        return ignored(f"{reason}: their return was known")
    person.away_until = back_at
    return processed(f"{reason}: back on {back_on:%-d %B %Y}", *_tell_of_long_absence(person, context))


def _tell_of_long_absence(person: Person, context: Context) -> list[Draft]:
    """Weeks in which nobody asks a pair how it goes are for a coordinator to know of."""
    partners = [pairing.partner_of(person).called for pairing in context.records.pairings.among(person.addresses)]
    if person.away_until is None or person.away_until - context.now < LONG or not partners:
        return []
    return notice(
        context,
        f"absence of {person.id} until {person.away_until:%Y-%m-%d}",
        f"{person.called} is away for some weeks",
        f"An automatic answer says that they are back on {back_on(person, context)}.",
        f"Their partner is {' and '.join(partners)}. We ask neither of them anything before that.",
        to_do=f"If that is too long to wait, answer “replace {person.called}”.",
    )


def end_with_a_word(incoming: Incoming) -> None:
    """Whoever writes is there."""
    if incoming.person is not None and incoming.classification.kind is MessageKind.PERSONAL:
        incoming.person.away_until = None


def tell_partner(partner: Person, pairing: Pairing, context: Context) -> Draft | None:
    """To the partner of somebody who is away, one letter for each return; nothing of what the machine wrote."""
    person, side = pairing.partner_of(partner), pairing.side_of(partner)
    is_known = side.told_back_at == person.away_until
    if is_known or pairing.state in (PairingState.PROPOSED, PairingState.ENDED):
        return None
    if not may_be_told_something_new(partner, context):
        return None
    side.told_back_at = person.away_until
    note_letter(partner, context)
    values = {"partner": person.first_name or person.called, "back_on": back_on(person, context)}
    matter = f"absence of {person.id} in pairing {pairing.id}"
    return Draft(LetterKind.ABSENCE, (address_of(partner),), values, matter, person=partner, pairing=pairing)


def back_on(person: Person, context: Context) -> str:
    """The day of their return on their own calendar, as in `12 May`; "" for somebody who is here."""
    if person.away_until is None or not person.is_away(context.now):
        return ""
    day = person.away_until.astimezone(ZoneInfo(context.zone_of(person))).date()
    return f"{day:%-d %B}" if day.year == context.now.year else f"{day:%-d %B %Y}"
