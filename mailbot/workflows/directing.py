"""What coordinators tell the programme to do besides deciding on a proposal, and what they ask of it."""

from dataclasses import dataclass

from mailbot.domain.correspondence import Correspondent, Draft, LetterKind
from mailbot.domain.people import Person, Role
from mailbot.errors import NotFound
from mailbot.parsers.commands.command import Command
from mailbot.workflows import enrolment, pairing
from mailbot.workflows.context import Context, Incoming
from mailbot.workflows.matching import explain_pair, plan_now
from mailbot.workflows.people_named import find
from mailbot.workflows.record import record_of, standing_of

_WAITING_LISTED = 50


@dataclass(frozen=True)
class _NoChange(Exception):
    lines: tuple[str, ...]


def invite(command: Command, _incoming: Incoming, context: Context) -> tuple[list[str], list[Draft]]:
    words: list[str] = []
    drafts: list[Draft] = []
    for who in command.people:
        if context.programme.owns(who.address) or not who.address:
            words.append("Whom? Please write a name and an address, as in “invite mentor Ada Byron <ada@example.org>”.")
            continue
        letters = enrolment.invite(Role(command.role), Correspondent(who.address.casefold(), who.name), context)
        drafts += letters
        words.append(f"{who} is invited." if letters else f"{who} has been asked already; no letter was needed.")
    return words, drafts


def allocate(command: Command, _incoming: Incoming, context: Context) -> tuple[list[str], list[Draft]]:
    words, drafts = pairing.allocate(command.people[0], command.people[1], context)
    return [words], drafts


def why(command: Command, _incoming: Incoming, context: Context) -> tuple[list[str], list[Draft]]:
    """`why` and `why not`, with a mentee and a mentor in either order; with one mentee alone, why they wait."""
    if len(command.people) == 1:
        return [_why_waiting(find(command.people[0], context), context)], []
    one, other = (find(who, context) for who in command.people[:2])
    mentee, mentor = (one, other) if one.mentee and other.mentor else (other, one)
    if mentee.mentee is None or mentor.mentor is None:
        raise NotFound("Please name a mentee and a mentor.")
    against = command.name == "why not"
    return [" ".join(explain_pair(mentor.mentor, mentee.mentee, context, against=against))], []


def show(command: Command, _incoming: Incoming, context: Context) -> tuple[list[str], list[Draft]]:
    person = find(command.people[0], context)
    lines = [f"{person.called} <{person.address}>, {' and '.join(role.value for role in person.roles)}."]
    lines += [
        f"{line['label'].replace('You ', 'They ').replace('Your ', 'Their ')}: {line['value']}"
        for line in record_of(person)
    ]
    lines += [
        f"With {p.partner_of(person).called}: {p.state.value.replace('_', ' ')}."
        for p in context.records.pairings.of(person)
    ]
    return lines, []


def waiting(_command: Command, _incoming: Incoming, context: Context) -> tuple[list[str], list[Draft]]:
    mentees = [m for m in context.records.people.mentees() if m.waiting_because and m.person.takes_part(context.now)]
    mentees.sort(key=lambda mentee: mentee.waiting_since or context.now)
    lines = [f"{m.person.called}: {m.waiting_because}" for m in mentees[:_WAITING_LISTED]]
    more = len(mentees) - len(lines)
    return [*lines, *([f"And {more} more."] if more else [])] or ["Nobody waits for a mentor."], []


def pair(_command: Command, _incoming: Incoming, context: Context) -> tuple[list[str], list[Draft]]:
    result = pairing.run_round(context)
    if not result.pairings and not result.waiting:
        return ["Nobody waits for a mentor, so there was nobody to pair."], []
    undecided = sum(not one.allocated and one.introduced_at is None for one in result.pairings)
    lines = [f"{len(result.pairings)} paired, {len(result.waiting)} waiting."]
    lines += ["A proposal follows in a letter of its own."] if undecided else []
    return [*lines, *result.scarce], list(result.drafts)


def pair_dry_run(_command: Command, _incoming: Incoming, context: Context) -> tuple[list[str], list[Draft]]:
    """The computation alone."""
    plan = plan_now(context)
    lines = [f"{one.mentee.name} would be paired with {one.mentor.name}." for one in plan.pairs]
    left = len(plan.mentees) - len({one.mentee.id for one in plan.pairs})
    return [
        *lines,
        f"{left} would still wait." if left else "Nobody would be left waiting.",
        "Nothing was changed.",
    ], []


def pause_programme(_command: Command, incoming: Incoming, context: Context) -> tuple[list[str], list[Draft]]:
    if context.records.pauses.is_paused():
        return ["The programme is paused already. Write “resume programme” to go on."], []
    context.records.pauses.begin(context.now, incoming.sender.key)
    return ["Paused: from now on nothing is sent but answers to coordinators. “resume programme” goes on."], []


def resume_programme(_command: Command, _incoming: Incoming, context: Context) -> tuple[list[str], list[Draft]]:
    if not context.records.pauses.is_paused():
        return ["The programme is not paused."], []
    context.records.pauses.end(context.now)
    return ["The programme goes on; what was held back is sent now."], []


def forget(command: Command, incoming: Incoming, context: Context) -> tuple[list[str], list[Draft]]:
    """It can't be undone, so whoever asks for it confirms it."""
    person = find(command.people[0], context)
    values = {"address": person.address, "days": 7, "asked_by_coordinator": True, "commands": []}
    return [f"Nothing is erased yet: a letter asks you to confirm it for {person.called}."], [
        Draft(LetterKind.CONFIRM, (incoming.sender,), values, f"erase {person.id}", items=(person.id or 0,))
    ]


def _why_waiting(person: Person, context: Context) -> str:
    if person.mentee is not None and person.mentee.waiting_because:
        return f"{person.called} waits. {person.mentee.waiting_because}"
    return standing_of(person, context).replace("You are", f"{person.called} is").replace("Your", "Their")
