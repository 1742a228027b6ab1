"""What coordinators do by the numbers of a proposal: approve, reject, swap, lock, and ask why."""

from collections.abc import Iterable

from mailbot.domain.correspondence import Draft, Letter, LetterKind
from mailbot.domain.matching.reasons import FORBIDDEN
from mailbot.domain.pairing import Pairing, PairingState
from mailbot.parsers.commands.command import Command
from mailbot.workflows.answers import close_awaiting
from mailbot.workflows.context import Context, Incoming
from mailbot.workflows.introduction import introduce
from mailbot.workflows.matching import keeps_apart, reasons_for
from mailbot.workflows.transcript import Done

_NOT_A_PROPOSAL = "Please answer the proposal that has these numbers; this letter has none."
_NO_NUMBERS = "Which numbers? Write for example “approve 1,3” or “approve all”."
_BY_COORDINATOR = "rejected by a coordinator"


def decide(command: Command, incoming: Incoming, context: Context) -> Done:
    """`approve` and `reject`: each number on its own."""
    proposal = proposal_of(incoming, context)
    if proposal is None:
        return Done(_NOT_A_PROPOSAL)
    words: list[str] = []
    drafts: list[Draft] = []
    for number in _numbers(command, proposal):
        said, draft = _decide_one(number, _numbered(number, proposal, context), command.name, incoming, context)
        words.append(said)
        drafts += draft
    close_when_decided(proposal, context)
    return Done("\n".join(words) or _NO_NUMBERS, tuple(drafts))


def swap(command: Command, incoming: Incoming, context: Context) -> Done:
    """Two pairs exchange their mentors. Nobody has heard of either, so nothing has to be undone."""
    proposal = proposal_of(incoming, context)
    if proposal is None:
        return Done(_NOT_A_PROPOSAL)
    if len(set(command.numbers)) != 2:
        return Done("Please name two numbers, as in “swap 2 with 5”.")
    one, other = (_numbered(number, proposal, context) for number in command.numbers)
    if one is None or other is None:
        return Done("One of these numbers is not in this proposal.")
    for pairing in (one, other):
        if pairing.state is not PairingState.PROPOSED:
            return Done(f"{_names(pairing)} are decided on already; nothing has changed.")
        if pairing.locked:
            return Done(f"{_names(pairing)} are locked; nothing has changed.")
    for mentor, mentee in ((other.mentor, one.mentee), (one.mentor, other.mentee)):
        if obstacle := keeps_apart(mentor, mentee, context):
            return Done(f"{mentor.person.called} and {mentee.person.called} can't be: {FORBIDDEN[obstacle]}")
    one.mentor, other.mentor = other.mentor, one.mentor
    _note(f"swapped pairings {one.id} and {other.id}", incoming, context)
    words = []
    for number, pairing in zip(command.numbers, (one, other), strict=True):
        pairing.reasons, pairing.shared_skills = reasons_for(pairing.mentor, pairing.mentee, context)
        words.append(f"{number}: {_names(pairing)} now. {' '.join(pairing.reasons)}")
    return Done("\n".join((*words, "They still wait for “approve”.")))


def lock(command: Command, incoming: Incoming, context: Context) -> Done:
    """A locked pair is not taken apart by a swap; it still waits for `approve`."""
    proposal = proposal_of(incoming, context)
    if proposal is None:
        return Done(_NOT_A_PROPOSAL)
    words = []
    for number in _numbers(command, proposal):
        pairing = _numbered(number, proposal, context)
        if pairing is None:
            words.append(f"There is no number {number} in this proposal.")
            continue
        pairing.locked = True
        _note(f"locked pairing {pairing.id}", incoming, context)
        words.append(f"{number}: {_names(pairing)} stay together.")
    return Done("\n".join(words) or _NO_NUMBERS)


def reasons(command: Command, incoming: Incoming, context: Context) -> Done:
    """`why 3`: who that is, and why they were proposed."""
    proposal = proposal_of(incoming, context)
    if proposal is None:
        return Done(_NOT_A_PROPOSAL)
    words = []
    for number in command.numbers:
        pairing = _numbered(number, proposal, context)
        known = f"{number}: {_names(pairing)}. {' '.join(pairing.reasons)}" if pairing else ""
        words.append(known or f"There is no number {number} in this proposal.")
    return Done("\n".join(words))


def proposal_of(incoming: Incoming, context: Context) -> Letter | None:
    """The proposal that is answered, also by way of a chase or of our answer to an earlier decision."""
    letter = incoming.letter.origin if incoming.letter else None
    if letter is not None and letter.kind is LetterKind.RESULT:
        letter = next(iter(context.records.letters.about(letter.matter)), letter)
    return letter if letter is not None and letter.kind is LetterKind.PROPOSAL else None


def undecided(proposal: Letter, context: Context) -> list[tuple[int, Pairing]]:
    """What of a proposal still waits for a word: (number, pairing)."""
    numbered = ((number, _numbered(number, proposal, context)) for number in range(1, len(proposal.items) + 1))
    return [(number, p) for number, p in numbered if p is not None and p.state is PairingState.PROPOSED]


def close_when_decided(proposal: Letter, context: Context) -> None:
    if not undecided(proposal, context):
        close_awaiting(context, proposal.matter)


def _decide_one(
    number: int, pairing: Pairing | None, decision: str, incoming: Incoming, context: Context
) -> tuple[str, list[Draft]]:
    if pairing is None:
        return f"There is no number {number} in this proposal.", []
    if pairing.state is not PairingState.PROPOSED:
        was = "rejected" if pairing.state is PairingState.ENDED else "introduced"
        return f"{number}: {_names(pairing)} were {was} already; nothing has changed.", []
    _note(f"{decision} pairing {pairing.id}", incoming, context)
    if decision == "reject":
        pairing.end(_BY_COORDINATOR, context.now)
        return f"{number}: {_names(pairing)} will not be paired.", []
    if gone := [p.called for p in (pairing.mentor.person, pairing.mentee.person) if not p.can_be_written_to()]:
        pairing.end("left before the introduction", context.now)
        return f"{number}: {' and '.join(gone)} has left the programme, so there is no introduction.", []
    return f"{number}: {_names(pairing)} are introduced now.", [introduce(pairing, context)]


def _numbers(command: Command, proposal: Letter) -> Iterable[int]:
    if not command.everything:
        return command.numbers
    return [number for number in range(1, len(proposal.items) + 1) if number not in command.excepted]


def _numbered(number: int, proposal: Letter, context: Context) -> Pairing | None:
    if not 1 <= number <= len(proposal.items):
        return None
    return context.records.pairings.get(proposal.items[number - 1])


def _names(pairing: Pairing) -> str:
    return f"{pairing.mentee.person.called} and {pairing.mentor.person.called}"


def _note(what: str, incoming: Incoming, context: Context) -> None:
    context.records.note(context.now, what, by=incoming.sender.key, message=incoming.message)
