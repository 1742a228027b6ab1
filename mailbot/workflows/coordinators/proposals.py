"""What coordinators do by the numbers of a proposal: approve, reject, swap, lock, and ask why."""

from collections.abc import Iterable

from mailbot.domain.correspondence import Draft, Letter
from mailbot.domain.matching.reasons import FORBIDDEN
from mailbot.domain.pairing import Pairing, PairingState
from mailbot.parsers.commands.command import Command
from mailbot.workflows.context import Context, Incoming
from mailbot.workflows.conversation.transcript import Done, refused
from mailbot.workflows.pairs.introduction import introduce
from mailbot.workflows.pairs.matching import explain_pair, keeps_apart, reasons_for
from mailbot.workflows.pairs.proposal_letters import (
    close_when_decided,
    pairing_at,
    proposal_of,
    undecided,
    where_it_stands,
)
from mailbot.workflows.pairs.withdrawing import no_longer

_NOT_A_PROPOSAL = "Please answer the proposal that has these numbers; this letter has none."
_NO_NUMBERS = "Which numbers? Write for example “approve 1,3” or “approve all”."
_BY_COORDINATOR = "rejected by a coordinator"


def decide(command: Command, incoming: Incoming, context: Context) -> Done:
    """`approve` and `reject`: each number on its own."""
    proposal = proposal_of(incoming, context)
    if proposal is None:
        return refused(_NOT_A_PROPOSAL)
    words: list[str] = []
    drafts: list[Draft] = []
    before = undecided(proposal, context)
    for number in _numbers(command, proposal):
        said, draft = _decide_one(number, proposal, command.name, incoming, context)
        words.append(said)
        drafts += draft
    close_when_decided(proposal, context)
    is_as_before = undecided(proposal, context) == before
    return Done("\n".join(words) or _NO_NUMBERS, tuple(drafts), refused=is_as_before)


def swap(command: Command, incoming: Incoming, context: Context) -> Done:
    """Two pairs exchange their mentors. Nobody has heard of either, so nothing has to be undone."""
    proposal = proposal_of(incoming, context)
    if proposal is None:
        return refused(_NOT_A_PROPOSAL)
    if len(set(command.numbers)) != 2:
        return refused("Please name two numbers, as in “swap 2 with 5”.")
    one, other = (pairing_at(number, proposal, context) for number in command.numbers)
    if one is None or other is None:
        return refused("One of these numbers is not in this proposal.")
    for pairing in (one, other):
        if pairing.state is not PairingState.PROPOSED:
            return refused(_too_late(pairing, context))
        if pairing.locked:
            return refused(f"{_names(pairing)} are locked; nothing has changed.")
    for mentor, mentee in ((other.mentor, one.mentee), (one.mentor, other.mentee)):
        if obstacle := keeps_apart(mentor, mentee, context):
            return refused(f"{mentor.person.called} and {mentee.person.called} can't be: {FORBIDDEN[obstacle]}")
    one.mentor, other.mentor = other.mentor, one.mentor
    one.allocated = other.allocated = True  # a coordinator's choice, which no round undoes
    _note(f"swapped pairings {one.id} and {other.id}", incoming, context)
    words = []
    for number, pairing in zip(command.numbers, (one, other), strict=True):
        pairing.reasons, pairing.shared_skills = reasons_for(pairing.mentor, pairing.mentee, context)
        words.append(f"{number}: {_names(pairing)} now. {' '.join(pairing.reasons)}")
    return Done("\n".join((*words, "They still wait for “approve”.")))


def why(command: Command, incoming: Incoming, context: Context) -> Done:
    """`why 3` and `why not 3`: what speaks for the pairs that have these numbers, and what the next best would cost."""
    proposal = proposal_of(incoming, context)
    if proposal is None:
        return refused(_NOT_A_PROPOSAL)
    words = []
    for number in _numbers(command, proposal):
        pairing = _waiting_at(number, proposal, context)
        if isinstance(pairing, str):
            words.append(pairing)
            continue
        sentences = explain_pair(pairing.mentor, pairing.mentee, context, against=command.name == "why not")
        words.append(" ".join((f"{number}: {_names(pairing)}.", *sentences)))
    return Done("\n".join(words) or "Which one? Write for example “why 3”, or “why” and two names.")


def lock(command: Command, incoming: Incoming, context: Context) -> Done:
    """A locked pair is not taken apart by a swap or a later round; it still waits for `approve`."""
    proposal = proposal_of(incoming, context)
    if proposal is None:
        return refused(_NOT_A_PROPOSAL)
    words = []
    for number in _numbers(command, proposal):
        pairing = _waiting_at(number, proposal, context)
        if isinstance(pairing, str):
            words.append(pairing)
            continue
        pairing.locked = True
        _note(f"locked pairing {pairing.id}", incoming, context)
        words.append(f"{number}: {_names(pairing)} stay together.")
    return Done("\n".join(words) or _NO_NUMBERS)


def _decide_one(
    number: int, proposal: Letter, decision: str, incoming: Incoming, context: Context
) -> tuple[str, list[Draft]]:
    pairing = _waiting_at(number, proposal, context)
    if isinstance(pairing, str):
        return pairing, []
    _note(f"{decision} pairing {pairing.id}", incoming, context)
    if decision == "reject":
        pairing.end(_BY_COORDINATOR, context.now)
        return f"{number}: {_names(pairing)} will not be paired.", []
    if gone := [p.called for p in (pairing.mentor.person, pairing.mentee.person) if not p.can_be_written_to()]:
        pairing.end("left before the introduction", context.now)
        return f"{number}: {' and '.join(gone)} has left the programme, so there is no introduction.", []
    return f"{number}: {_names(pairing)} are introduced now.", [introduce(pairing, context)]


def _waiting_at(number: int, proposal: Letter, context: Context) -> Pairing | str:
    """The pairing that has this number and waits for a word, or why there is none."""
    pairing = pairing_at(number, proposal, context)
    if pairing is None:
        return f"There is no number {number} in this proposal."
    return pairing if pairing.state is PairingState.PROPOSED else f"{number}: {_too_late(pairing, context)}"


def _too_late(pairing: Pairing, context: Context) -> str:
    """What has become of a proposal since, with what stands in its place."""
    if pairing.was_withdrawn:
        current = [p for p in context.records.pairings.of(pairing.mentee.person) if p.mentee is pairing.mentee]
        return " ".join([no_longer(pairing, context), *(where_it_stands(one, context) for one in current)]).rstrip()
    was = "rejected" if pairing.state is PairingState.ENDED else "introduced"
    return f"{_names(pairing)} were {was} already; nothing has changed."


def _numbers(command: Command, proposal: Letter) -> Iterable[int]:
    if not command.everything:
        return command.numbers
    return [number for number in range(1, len(proposal.items) + 1) if number not in command.excepted]


def _names(pairing: Pairing) -> str:
    return f"{pairing.mentee.person.called} and {pairing.mentor.person.called}"


def _note(what: str, incoming: Incoming, context: Context) -> None:
    context.records.note(context.now, what, by=incoming.sender.key, message=incoming.message)
