"""What two people would like to reach together: told by either side, agreed when both have told it."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from mailbot.domain.pairing import Pairing, PairingState
from mailbot.domain.people import Person
from mailbot.workflows.context import Context, Incoming, Outcome, processed
from mailbot.workflows.conversation.transcript import transcript


def are_told(incoming: Incoming, context: Context) -> bool:
    """Whether a message tells goals and nothing else of a record, and it is plain which pairing they are for."""
    reading = incoming.reading
    tells_goals = reading.goals is not None and set(reading.fields) == {"goals"} and not reading.commands
    return tells_goals and pairing_meant(incoming, context) is not None


def take(incoming: Incoming, context: Context) -> Outcome:
    """Keeps them, and says how things stand."""
    pairing, person = pairing_meant(incoming, context), incoming.person
    if pairing is None or person is None:
        raise ValueError("the route has seen to it that there are both")
    line, words = take_down(pairing, person, incoming)
    return processed("goals of a pair", transcript(incoming, [(line, words)], incoming.reading.not_understood))


def take_down(pairing: Pairing, person: Person, incoming: Incoming) -> tuple[str, str]:
    """Notes the goals that were read. Returns the line that told them, and what follows from it, in words."""
    # Imported where goals are told: it knows all ways in which a day is put.
    from mailbot.parsers.pair_answers.agreed_date import agreed_date

    goals, side = incoming.reading.goals or "", pairing.side_of(person)
    day = agreed_date(goals, incoming.now, incoming.zone)
    side.goals = goals
    side.goals_until = datetime.combine(day, time(), ZoneInfo(incoming.zone)).astimezone(UTC) if day else None
    if person.mentee is not None and person.mentee is pairing.mentee:
        person.mentee.goals = goals
    return incoming.reading.fields.get("goals", ""), standing(pairing, person)


def agree(pairing: Pairing, person: Person) -> str:
    """Takes the partner's goals as one's own. Returns what follows from it, in words."""
    own, theirs = pairing.side_of(person), pairing.side_of(pairing.partner_of(person))
    own.goals, own.goals_until = theirs.goals, theirs.goals_until
    return standing(pairing, person)


def standing(pairing: Pairing, person: Person) -> str:
    """Whether they are agreed, to one of the two."""
    partner = pairing.partner_of(person)
    theirs = pairing.side_of(partner).goals
    if not theirs:
        return f"Noted. {partner.called} has not told us any goals yet; they see yours in our next letter to them."
    if theirs == pairing.side_of(person).goals:
        return f"Noted: you and {partner.called} agree on your goals."
    return (
        f"Noted. {partner.called} has told us: “{theirs}”. "
        "So you both have goals; we remind you of them in our letters."
    )


def pairing_meant(incoming: Incoming, context: Context) -> Pairing | None:
    """The pairing of the letter that is answered; in a fresh mail the only one there is."""
    if incoming.person is None:
        return None
    if incoming.letter is not None and incoming.letter.pairing is not None:
        return incoming.letter.pairing if incoming.letter.pairing.includes(incoming.person) else None
    running = [p for p in context.records.pairings.of(incoming.person) if p.state is not PairingState.PROPOSED]
    return running[0] if len(running) == 1 else None
