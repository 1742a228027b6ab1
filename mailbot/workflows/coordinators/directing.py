"""What coordinators tell the programme to do besides deciding on a proposal, and what they ask of it."""

from mailbot.domain.correspondence import Correspondent, Draft
from mailbot.domain.people import Person, Role
from mailbot.errors import NotFound
from mailbot.parsers.commands.command import Command
from mailbot.workflows.context import Context, Incoming
from mailbot.workflows.conversation.asking import ask_before_erasing
from mailbot.workflows.conversation.notices import is_of_a_notice, settle
from mailbot.workflows.conversation.transcript import Done, refused
from mailbot.workflows.coordinators import proposals
from mailbot.workflows.coordinators.people_named import find
from mailbot.workflows.pairs import allocation, pairing
from mailbot.workflows.pairs.matching import explain_pair, plan_now
from mailbot.workflows.people import enrolment
from mailbot.workflows.people.record import record_of

_WAITING_LISTED = 50


def invite(command: Command, _incoming: Incoming, context: Context) -> Done:
    words: list[str] = []
    drafts: list[Draft] = []
    for who in command.people:
        if context.programme.owns(who.address) or not who.address:
            words.append("Whom? Please write a name and an address, as in “invite mentor Ada Byron <ada@example.org>”.")
            continue
        letters = enrolment.invite(Role(command.role), Correspondent(who.address.casefold(), who.name), context)
        drafts += letters
        words.append(f"{who} is invited." if letters else f"{who} has been asked already; no letter was needed.")
    return Done("\n".join(words), tuple(drafts))


def allocate(command: Command, _incoming: Incoming, context: Context) -> Done:
    words, drafts = allocation.allocate(command.people[0], command.people[1], context)
    return Done(words, tuple(drafts))


def why(command: Command, incoming: Incoming, context: Context) -> Done:
    """`why` and `why not`, with a mentee and a mentor in either order; with one mentee alone, why they wait.

    With numbers instead, of the proposal that is answered.
    """
    if not command.people:
        return proposals.why(command, incoming, context)
    if len(command.people) == 1:
        return Done(_why_waiting(find(command.people[0], context), context))
    one, other = (find(who, context) for who in command.people[:2])
    mentee, mentor = (one, other) if one.mentee and other.mentor else (other, one)
    if mentee.mentee is None or mentor.mentor is None:
        raise NotFound("Please name a mentee and a mentor.")
    against = command.name == "why not"
    return Done(" ".join(explain_pair(mentor.mentor, mentee.mentee, context, against=against)))


def show(command: Command, _incoming: Incoming, context: Context) -> Done:
    person = find(command.people[0], context)
    lines = [f"{person.called} <{person.address}>, {' and '.join(role.value for role in person.roles)}."]
    lines += [f"{line['label']}: {line['value']}" for line in record_of(person, of_somebody_else=True)]
    lines += [
        f"With {p.partner_of(person).called}: {p.state.value.replace('_', ' ')}."
        for p in context.records.pairings.of(person)
    ]
    return Done("\n".join(lines))


def waiting(_command: Command, _incoming: Incoming, context: Context) -> Done:
    proposed = {one.mentee for one in context.records.pairings.open()}
    waiting = (m for m in context.records.people.mentees() if m.waiting_because and m not in proposed)
    mentees = [mentee for mentee in waiting if mentee.person.takes_part(context.now)]
    mentees.sort(key=lambda mentee: mentee.waiting_since or context.now)
    lines = [f"{m.person.called}: {m.waiting_because}" for m in mentees[:_WAITING_LISTED]]
    more = len(mentees) - len(lines)
    lines += [f"And {more} more."] if more else []
    return Done("\n".join(lines) or "Nobody waits for a mentor.")


def pair(_command: Command, _incoming: Incoming, context: Context) -> Done:
    result = pairing.run_round(context)
    if not (result.pairings or result.waiting or result.kept or result.withdrawn):
        return Done("Nobody waits for a mentor, so there was nobody to pair.")
    undecided = sum(not one.allocated and one.introduced_at is None for one in result.pairings)
    lines = [f"{len(result.pairings)} paired, {len(result.waiting)} waiting."]
    lines += ["A proposal follows in a letter of its own."] if undecided else []
    lines += [f"Proposed before and waiting for your word: {result.kept}."] if result.kept else []
    return Done("\n".join((*lines, *result.withdrawn, *result.scarce)), result.drafts)


def pair_dry_run(_command: Command, _incoming: Incoming, context: Context) -> Done:
    """The computation alone."""
    plan = plan_now(context)
    lines = [f"{one.mentee.name} would be paired with {one.mentor.name}." for one in plan.pairs]
    left = len(plan.mentees) - len({one.mentee.id for one in plan.pairs})
    lines += [f"{left} would still wait." if left else "Nobody would be left waiting.", "Nothing was changed."]
    return Done("\n".join(lines))


def pause_programme(_command: Command, incoming: Incoming, context: Context) -> Done:
    if context.records.pauses.is_paused():
        return refused("The programme is paused already. Write “resume programme” to go on.")
    context.records.pauses.begin(context.now, incoming.sender.key)
    return Done("Paused: from now on nothing is sent but answers to coordinators. “resume programme” goes on.")


def resume_programme(_command: Command, _incoming: Incoming, context: Context) -> Done:
    if not context.records.pauses.is_paused():
        return refused("The programme is not paused.")
    context.records.pauses.end(context.now)
    return Done("The programme goes on; what was held back is sent now.")


def done(_command: Command, incoming: Incoming, context: Context) -> Done:
    """Closes the notice that is answered: what it told of is dealt with."""
    letter = incoming.letter
    if letter is None or not is_of_a_notice(letter):
        return refused("To settle a notice, please answer that notice with “done”.")
    if not settle(letter, context):
        return refused("It was settled already; nothing has changed.")
    return Done("Settled. You will hear of it again only if it happens again.")


def forget(command: Command, incoming: Incoming, context: Context) -> Done:
    """It can't be undone, so whoever asks for it confirms it."""
    person = find(command.people[0], context)
    words = f"Nothing is erased yet: a letter asks you to confirm it for {person.called}."
    return Done(words, (ask_before_erasing(person, incoming.sender),))


def _why_waiting(person: Person, context: Context) -> str:
    if person.mentee is not None and person.mentee.waiting_because:
        return f"{person.called} waits. {person.mentee.waiting_because}"
    return f"{person.called} does not wait for a mentor; as things stand they are {person.state(context.now).value}."
