"""Coordinators run the programme by writing to it: each line of theirs is carried out, and answered in a transcript."""

from collections.abc import Callable, Sequence

from mailbot.domain.correspondence import Correspondent, Draft, LetterKind
from mailbot.errors import NotAllowed, NotFound
from mailbot.parsers.commands.command import Command
from mailbot.parsers.fields.agreement import agrees
from mailbot.parsers.quoting.display import new_text
from mailbot.workflows.context import Context, Incoming, Outcome, processed
from mailbot.workflows.conversation.asking import ask_before_obeying
from mailbot.workflows.conversation.notices import settle
from mailbot.workflows.conversation.transcript import Done, first_line, refused, transcript
from mailbot.workflows.conversation.vouching import is_vouched_for
from mailbot.workflows.coordinators import digest, directing, pairs_named, proposals
from mailbot.workflows.pairs import replacement
from mailbot.workflows.post.setting_aside import help_letter, not_understood

Act = Callable[[Command, Incoming, Context], Done]

_WHICH = "Nothing has been decided yet. Write “approve all”, “approve 1,3” or “reject 2”."
_ACTS: dict[str, Act] = {
    "approve": proposals.decide,
    "reject": proposals.decide,
    "swap": proposals.swap,
    "lock": proposals.lock,
    "done": directing.done,
    "invite": directing.invite,
    "allocate": directing.allocate,
    "pair": directing.pair,
    "pause programme": directing.pause_programme,
    "resume programme": directing.resume_programme,
    "forget": directing.forget,
    "replace": replacement.replace,
}
_QUESTIONS: dict[str, Act] = {
    "why": directing.why,
    "why not": directing.why,
    "show": directing.show,
    "waiting": directing.waiting,
    "pair dry run": directing.pair_dry_run,
    "digest": digest.on_request,
}
_CONCERNS_ALL = {"approve", "reject", "swap", "lock", "done", "pause programme", "resume programme"}


def decide(incoming: Incoming, context: Context) -> Outcome:
    """Carries out what a coordinator wrote, line by line; what was not understood is quoted back alone."""
    commands = incoming.directions.commands
    doable = known(commands)
    others = [command.line for command in commands if command not in doable and command.name != "help"]
    if not doable:
        return _nothing_to_do(commands, incoming, context)
    acts = [command for command in doable if command.name in _ACTS]
    if acts and not is_vouched_for(incoming, context):
        return processed("commands to be confirmed", ask_before_obeying(acts, incoming))
    return carry_out(doable, (*incoming.directions.not_understood, *others), incoming, context)


def known(commands: Sequence[Command]) -> list[Command]:
    """Those that can be carried out."""
    return [command for command in commands if command.name in _ACTS or command.name in _QUESTIONS]


def carry_out(
    commands: Sequence[Command], not_understood: Sequence[str], incoming: Incoming, context: Context
) -> Outcome:
    """Does each of them, and answers with one transcript. A command that can't be done costs the others nothing."""
    commands, unclear = pairs_named.by_number(commands, incoming, context)
    lines = [(line, pairs_named.UNCLEAR) for line in unclear]
    letters: list[Draft] = []
    decisions: list[str] = []
    for command in commands:
        done = _done(command, incoming, context)
        context.records.write_down()  # the next command finds what this one did
        decisions += [command.name] if command.name in _ACTS and not done.refused else []
        lines += [(command.line, done.words)] if done.words else []
        letters += done.drafts
    if decisions and incoming.letter is not None:
        settle(incoming.letter, context)  # a decision in answer to a notice settles it
    copies = _others(decisions, incoming, context)
    answer = transcript(incoming, lines, not_understood, for_coordinator=True, copies=copies)
    names = ", ".join(dict.fromkeys(command.name for command in commands))
    return processed(f"coordinator: {names}", *([answer] if lines or not_understood else []), *letters)


def _others(decisions: Sequence[str], incoming: Incoming, context: Context) -> tuple[Correspondent, ...]:
    """Coordinators who need to know that this is decided: the first decision stands."""
    if not _CONCERNS_ALL.intersection(decisions):
        return ()
    return tuple(one for one in context.programme.coordinators if one.key != incoming.sender.key)


def _done(command: Command, incoming: Incoming, context: Context) -> Done:
    if question := _QUESTIONS.get(command.name):
        act = question
    else:
        act = _ACTS[command.name]
        context.records.note(context.now, command.name, by=incoming.sender.key, message=incoming.message)
    try:
        return act(command, incoming, context)
    except (NotFound, NotAllowed) as problem:
        return refused(str(problem))


def _nothing_to_do(commands: Sequence[Command], incoming: Incoming, context: Context) -> Outcome:
    answers_a_proposal = incoming.letter is not None and incoming.letter.origin.kind is LetterKind.PROPOSAL
    if answers_a_proposal and agrees(new_text(incoming.lines)) is not None:
        answer = transcript(incoming, [(first_line(incoming), _WHICH)], for_coordinator=True)
        return processed("a coordinator said yes or no: asked what to", answer)
    if any(command.name == "help" for command in (*commands, *incoming.reading.commands)):
        return processed("help", help_letter(context, incoming))
    return not_understood(incoming, context)
