"""What people tell the programme with one word: help, status, stop, pause, resume, and how a pairing goes."""

from collections.abc import Callable
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from mailbot.domain.correspondence import LetterState
from mailbot.domain.pairing import Pairing, PairingState
from mailbot.domain.people import Person
from mailbot.parsers.commands.command import Command
from mailbot.parsers.quoting.display import new_text
from mailbot.workflows.context import Context, Incoming, Outcome, address_of, processed
from mailbot.workflows.conversation.answers import close_awaiting
from mailbot.workflows.conversation.asking import ask_before_erasing
from mailbot.workflows.conversation.clock_words import on_their_clock
from mailbot.workflows.conversation.notices import notice
from mailbot.workflows.conversation.transcript import Done, transcript
from mailbot.workflows.pairs.contact import booking_link_for, matter_of
from mailbot.workflows.pairs.contact_facts import take_down
from mailbot.workflows.people.disclosure import record_letter
from mailbot.workflows.people.profile import apply
from mailbot.workflows.people.record import record_of, standing_of
from mailbot.workflows.post.setting_aside import help_letter


def obey(incoming: Incoming, context: Context) -> Outcome:
    """Carries out each command, applies the fields that stand beside them, and answers with one transcript."""
    reading, person = incoming.reading, incoming.person
    if all(command.name == "help" for command in reading.commands):
        return processed("help", help_letter(context, incoming))
    if person is None:
        because = "We do not know your address yet, so there was nothing to change."
        return processed("command from a stranger", help_letter(context, incoming, because))
    done = [(command, _carry_out(command, person, incoming, context)) for command in reading.commands]
    role = (incoming.letter.role if incoming.letter else None) or person.roles[0]
    changes = apply(reading, person, role)
    lines = [(command.line, result.words) for command, result in done if result.words]
    lines += [(change.line, f"Changed in your record: {change.label}.") for change in changes]
    names = ", ".join(command.name for command in reading.commands)
    drafts = [transcript(incoming, lines, reading.not_understood)] if lines or reading.not_understood else []
    drafts += [draft for _, result in done for draft in result.drafts]
    return processed(f"commands: {names}", *drafts)


def _carry_out(command: Command, person: Person, incoming: Incoming, context: Context) -> Done:
    return _COMMANDS[command.name](command, person, incoming, context)


def _help(_command: Command, _person: Person, _incoming: Incoming, _context: Context) -> Done:
    return Done(
        "You can write “status”, “pause until” and a date, “resume”, “stop”, or what should change in your record."
    )


def _status(_command: Command, person: Person, _incoming: Incoming, context: Context) -> Done:
    pairings = [p for p in context.records.pairings.of(person) if p.state is not PairingState.PROPOSED]
    lines = [standing_of(person, context)]
    lines += [_standing_of_pair(pairing, person, context) for pairing in pairings]
    lines += [f"{line['label']}: {line['value']}" for line in record_of(person)]
    return Done("\n".join(filter(None, lines)))


def _standing_of_pair(pairing: Pairing, person: Person, context: Context) -> str:
    words = f"You and {pairing.partner_of(person).called}: {pairing.state.value.replace('_', ' ')}."
    following = pairing.next_session(context.now)
    if following is None or following.starts_at is None:
        return words
    return f"{words} You meet next on {on_their_clock(following.starts_at, person, context)}."


def _stop(_command: Command, person: Person, _incoming: Incoming, context: Context) -> Done:
    return stop(person, context)


def stop(person: Person, context: Context) -> Done:
    """No letter but this answer goes out any more. Coordinators hear of it when a partner is left behind."""
    person.stopped_at = context.now
    _forget_what_is_awaited(person, context)
    left_behind = []
    for pairing in context.records.pairings.of(person):
        if pairing.state is PairingState.PROPOSED:
            pairing.end("stopped", context.now)
        else:
            left_behind.append(pairing.partner_of(person).called)
    drafts = (
        notice(
            context,
            f"stop {person.id} {context.now:%Y-%m-%d}",
            f"{person.called} has left the programme",
            f"Their partner is {' and '.join(left_behind)}.",
            to_do=f"Please write to the partner. To end the pairing, answer “replace {person.called}”: whoever is left "
            "then goes first in the next round.",
        )
        if left_behind
        else []
    )
    return Done(
        "We will not write to you any more. Write “resume” whenever you would like to come back.", tuple(drafts)
    )


def _pause(command: Command, person: Person, _incoming: Incoming, context: Context) -> Done:
    if command.until is None:
        return Done("Until when? Please write it like “pause until 12 May”. Nothing has changed yet.")
    zone = ZoneInfo(context.zone_of(person))
    if command.until <= context.now.astimezone(zone).date():
        return Done(f"{command.until:%A %-d %B %Y} is not ahead of us. Until when? Nothing has changed yet.")
    person.paused_until = datetime.combine(command.until, time(), zone).astimezone(UTC)
    return Done(f"You are on pause until {command.until:%A %-d %B %Y}. Write “resume” to come back earlier.")


def _resume(_command: Command, person: Person, _incoming: Incoming, context: Context) -> Done:
    person.paused_until = person.stopped_at = None
    return Done(f"Welcome back. {standing_of(person, context)}".strip())


def _booked(command: Command, person: Person, incoming: Incoming, context: Context) -> Done:
    pairing = _pairing_meant(person, incoming, context)
    if pairing is None:
        return Done(_WHICH)
    pairing.book(command.when, context.now)
    close_awaiting(context, matter_of(pairing))
    partner = pairing.partner_of(person).called
    if command.when is None:
        return Done(f"Noted: you have a session with {partner}.")
    return Done(f"Noted: you meet {partner} on {on_their_clock(command.when, person, context)}.")


def _met(_command: Command, person: Person, incoming: Incoming, context: Context) -> Done:
    pairing = _pairing_meant(person, incoming, context)
    if pairing is None:
        return Done(_WHICH)
    pairing.met(context.now)
    close_awaiting(context, matter_of(pairing))
    return Done(f"Lovely to hear that you have met {pairing.partner_of(person).called}.")


def _not_yet(_command: Command, person: Person, incoming: Incoming, context: Context) -> Done:
    pairing = _pairing_meant(person, incoming, context)
    if pairing is None:
        return Done(_WHICH)
    take_down(new_text(incoming.lines), person, pairing)
    close_awaiting(context, matter_of(pairing), person)
    partner = pairing.partner_of(person)
    link = booking_link_for(pairing) if person is pairing.mentee.person else ""
    how = (
        f"You can book with {partner.called} here: {link}"
        if link
        else f"You can write to {partner.called} at {partner.address}."
    )
    return Done(f"Thank you for telling us. {how} We will ask again in a while.")


def _my_data(_command: Command, person: Person, _incoming: Incoming, context: Context) -> Done:
    return Done("", (record_letter(person, context),))


def _forget_me(_command: Command, person: Person, _incoming: Incoming, _context: Context) -> Done:
    return Done("", (ask_before_erasing(person, address_of(person)),))


def _for_a_coordinator(command: Command, person: Person, incoming: Incoming, context: Context) -> Done:
    """What a person decides, not a machine."""
    drafts = notice(
        context,
        f"{command.name} from message {incoming.message.id}",
        f"{person.called} asks: {command.name}",
        f"They wrote: {command.line}",
        to_do=f"Please see to it, and answer {person.called} at {person.address}.",
        about=incoming.message,
    )
    return Done("A coordinator will see to it and write to you.", tuple(drafts))


def _pairing_meant(person: Person, incoming: Incoming, context: Context) -> Pairing | None:
    """The pairing of the letter that is answered; in a fresh mail the only one there is."""
    if incoming.letter is not None and incoming.letter.pairing is not None:
        return incoming.letter.pairing
    running = [pairing for pairing in context.records.pairings.of(person) if pairing.state is not PairingState.PROPOSED]
    return running[0] if len(running) == 1 else None


def _forget_what_is_awaited(person: Person, context: Context) -> None:
    for letter in context.records.letters.awaiting(person):
        letter.awaits_answer = False
    for letter in context.records.letters.unsent_to(person.addresses):
        if letter.person is person:
            letter.state, letter.reason = LetterState.CANCELLED, "the recipient wrote `stop`"


_WHICH = "We could not tell which pairing you mean. Please answer the letter in which we asked about it."

_COMMANDS: dict[str, Callable[[Command, Person, Incoming, Context], Done]] = {
    "help": _help,
    "status": _status,
    "stop": _stop,
    "pause until": _pause,
    "resume": _resume,
    "booked": _booked,
    "met": _met,
    "not yet": _not_yet,
    "decline": _for_a_coordinator,
    "rematch": _for_a_coordinator,
    "my data": _my_data,
    "forget me": _forget_me,
}
