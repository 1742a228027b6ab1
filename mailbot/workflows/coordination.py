"""Coordinators decide by replying: each line of theirs is carried out, and answered in a transcript."""

from mailbot.domain.correspondence import Draft, Letter, LetterKind
from mailbot.domain.pairing import Pairing, PairingState
from mailbot.parsers.commands.reader import Command, read_coordinator_commands
from mailbot.parsers.fields.agreement import agrees
from mailbot.parsers.quoting.separation import new_text
from mailbot.workflows.answers import close_awaiting
from mailbot.workflows.context import Context, Incoming, Outcome, processed
from mailbot.workflows.introduction import introduce
from mailbot.workflows.setting_aside import help_letter, not_understood
from mailbot.workflows.transcript import first_line, transcript

_NOT_A_PROPOSAL = "Please answer the proposal that has these numbers; this letter has none."
_WHICH = "Nothing has been decided yet. Write “approve all”, “approve 1,3” or “reject 2”."
_ENDED_BY_COORDINATOR = "rejected by a coordinator"


def decide(incoming: Incoming, context: Context) -> Outcome:
    """Approves and rejects by the numbers of the proposal that is answered."""
    commands, others = read_coordinator_commands(incoming.lines)
    decisions = [command for command in commands if command.name != "help"]
    if not decisions:
        if incoming.letter is not None and agrees(new_text(incoming.lines)) is not None:
            answer = transcript(incoming, [(first_line(incoming), _WHICH)], for_coordinator=True)
            return processed("a coordinator said yes or no: asked what to", answer)
        asks_for_help = commands or any(command.name == "help" for command in incoming.reading.commands)
        return processed("help", help_letter(context, incoming)) if asks_for_help else not_understood(incoming, context)
    lines: list[tuple[str, str]] = []
    introductions: list[Draft] = []
    for command in decisions:
        done, drafts = _carry_out(command, incoming, context)
        lines.append((command.line, " ".join(done)))
        introductions += drafts
    _close_when_decided(incoming.letter, context)
    answer = transcript(incoming, lines, others, for_coordinator=True)
    return processed(f"coordinator: {', '.join(command.name for command in decisions)}", answer, *introductions)


def _carry_out(command: Command, incoming: Incoming, context: Context) -> tuple[list[str], list[Draft]]:
    letter = incoming.letter.origin if incoming.letter else None
    if letter is None or letter.kind is not LetterKind.PROPOSAL:
        return [_NOT_A_PROPOSAL], []
    numbers = range(1, len(letter.items) + 1) if command.everything else command.numbers
    words, drafts = [], []
    for number in numbers:
        pairing = _numbered(number, letter, context)
        done, draft = _decide_one(number, pairing, command.name, incoming, context)
        words.append(done)
        drafts += draft
    return words or ["Which numbers? Write for example “approve 1,3” or “approve all”."], drafts


def _decide_one(
    number: int, pairing: Pairing | None, decision: str, incoming: Incoming, context: Context
) -> tuple[str, list[Draft]]:
    if pairing is None:
        return f"There is no number {number} in this proposal.", []
    names = f"{pairing.mentee.person.called} and {pairing.mentor.person.called}"
    if pairing.state is not PairingState.PROPOSED:
        was = "rejected" if pairing.state is PairingState.ENDED else "introduced"
        return f"{number}: {names} were {was} already; nothing has changed.", []
    by = incoming.sender.key
    context.records.note(context.now, f"{decision} pairing {pairing.id}", by=by, message=incoming.message)
    if decision == "reject":
        pairing.end(_ENDED_BY_COORDINATOR, context.now)
        return f"{number}: {names} will not be paired.", []
    if gone := [p.called for p in (pairing.mentor.person, pairing.mentee.person) if not p.can_be_written_to()]:
        pairing.end("left before the introduction", context.now)
        return f"{number}: {' and '.join(gone)} has left the programme, so there is no introduction.", []
    return f"{number}: {names} are introduced now.", [introduce(pairing, context)]


def _numbered(number: int, proposal: Letter, context: Context) -> Pairing | None:
    if not 1 <= number <= len(proposal.items):
        return None
    return context.records.pairings.get(proposal.items[number - 1])


def undecided(proposal: Letter, context: Context) -> list[tuple[int, Pairing]]:
    """What of a proposal still waits for a word: (number, pairing)."""
    numbered = ((number, _numbered(number, proposal, context)) for number in range(1, len(proposal.items) + 1))
    return [(number, p) for number, p in numbered if p is not None and p.state is PairingState.PROPOSED]


def _close_when_decided(letter: Letter | None, context: Context) -> None:
    if letter is not None and letter.origin.kind is LetterKind.PROPOSAL and not undecided(letter.origin, context):
        close_awaiting(context, letter.origin.matter)
