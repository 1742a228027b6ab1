"""One of a pair has gone: a coordinator says so, and whoever is left goes first in the next round."""

from datetime import timedelta

from mailbot.domain.pairing import Pairing, PairingState
from mailbot.domain.people import Person, Role
from mailbot.parsers.commands.command import Command
from mailbot.workflows.context import Context, Incoming
from mailbot.workflows.conversation.answers import close_awaiting
from mailbot.workflows.conversation.transcript import Done
from mailbot.workflows.coordinators.people_named import find
from mailbot.workflows.pairs.contact import matter_of

A_MOMENT = timedelta(seconds=1)


def replace(command: Command, incoming: Incoming, context: Context) -> Done:
    """Ends the pairings of whoever has gone. They are counted on again as soon as they write to us."""
    gone = find(command.people[0], context)
    pairings = [p for p in context.records.pairings.of(gone) if p.state is not PairingState.PROPOSED]
    if not pairings:
        return Done(f"{gone.called} has no partner at the moment; nothing has changed.")
    gone.stopped_at = gone.stopped_at or context.now
    words = [_part(pairing, gone, context) for pairing in pairings]
    return Done("\n".join((*words, f"{gone.called} takes part again as soon as they write to us.")))


def put_first(person: Person, context: Context) -> None:
    """A mentee who was left waits longest of all; a mentor has a seat free."""
    if person.mentee is not None:
        since = [mentee.waiting_since for mentee in context.records.people.mentees() if mentee.waiting_since]
        person.mentee.waiting_since = min([*since, context.now]) - A_MOMENT
        person.mentee.waiting_because = ""


def _part(pairing: Pairing, gone: Person, context: Context) -> str:
    left = pairing.partner_of(gone)
    pairing.end(f"{gone.called} has gone", context.now)
    close_awaiting(context, matter_of(pairing))
    if left is pairing.mentee.person:
        put_first(left, context)
        return f"{left.called} goes first in the next round, and gets another {Role.MENTOR}."
    return f"{left.called} has a seat free for another {Role.MENTEE}."
