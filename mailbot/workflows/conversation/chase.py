"""A letter that expects an answer and got none is chased, in its thread, a few times; then a coordinator is told."""

from mailbot.domain.correspondence import Correspondent, Draft, Letter, LetterKind
from mailbot.workflows.context import Context, address_of
from mailbot.workflows.conversation.notices import notice, silence_in
from mailbot.workflows.conversation.unasked import comes_first, is_asked_enough, may_be_written_to, note_letter
from mailbot.workflows.pairs.contact_facts import facts, need_no_question, what_to_do
from mailbot.workflows.pairs.proposal_letters import numbered, undecided
from mailbot.workflows.people.record import missing_from, questions


def chase_silent(context: Context) -> list[Draft]:
    """A chase for every letter that is silent for too long, or the notice that ends the matter."""
    silent = context.records.letters.to_chase(context.now - context.programme.chase_after)
    return [draft for letter in silent for draft in _next_step(letter, context)]


def _next_step(letter: Letter, context: Context) -> list[Draft]:
    if not _may_be_chased(letter, context):
        return []
    if _is_settled_elsewhere(letter, context):
        letter.answered_at = context.now
        return []
    if letter.chases >= context.programme.max_chases:
        return _give_up(letter, context)
    if letter.person is not None and letter.pairing is not None and is_asked_enough(letter.person, context):
        return []
    letter.chases += 1
    letter.chased_at = context.now
    if letter.person is not None and letter.pairing is not None:
        note_letter(letter.person, context)
    return [_chase(letter, context)]


def _is_settled_elsewhere(letter: Letter, context: Context) -> bool:
    """A proposal of which all was decided in answer to a digest, say; a question about a pair that has its answer."""
    if letter.kind is LetterKind.PROPOSAL:
        return not undecided(letter, context)
    return letter.pairing is not None and need_no_question(letter.pairing, context)


def _may_be_chased(letter: Letter, context: Context) -> bool:
    """People by the rule for all; coordinators in working hours, unless they wrote what we have not dealt with."""
    if letter.person is not None:
        return may_be_written_to(letter.person, context) and comes_first(letter, context)
    addresses = [recipient.address for recipient in letter.recipients]
    is_open = context.programme.working_hours.are_open(context.now, context.programme.time_zone)
    return is_open and not context.records.messages.unsettled_from(addresses)


def _chase(letter: Letter, context: Context) -> Draft:
    last = letter.chases == context.programme.max_chases
    person = letter.person
    missing = missing_from(person) if person else ()
    partner = letter.pairing.partner_of(person).called if letter.pairing and person else ""
    pairs = undecided(letter, context) if letter.kind is LetterKind.PROPOSAL else []
    values = {
        "subject": f"Re: {letter.subject}",
        "about": letter.kind.value,
        "ordinal": letter.chases,
        "last": last,
        "missing": questions(letter.role, only=tuple(f for role, f in missing if role is letter.role))
        if letter.role
        else [],
        "partner": partner,
        "pairs": numbered([p for _, p in pairs], tuple(number for number, _ in pairs)),
    }
    return Draft(
        LetterKind.CHASE,
        _recipients(letter, context),
        values,
        letter.matter,
        follows=letter,
        person=person,
        role=letter.role,
        pairing=letter.pairing,
        items=letter.items,
        chase_of=letter,
    )


def _recipients(letter: Letter, context: Context) -> tuple[Correspondent, ...]:
    return (address_of(letter.person),) if letter.person else context.programme.coordinators


def _give_up(letter: Letter, context: Context) -> list[Draft]:
    """Silence is a fact for a coordinator to act on; the letter is asked about no more."""
    letter.awaits_answer = False
    letter.reason = "silent"
    if letter.person is None:
        return []
    about = {LetterKind.CONTACT_CHECK: "whether they are in touch"}.get(letter.kind, "our questions about their record")
    times = f"{letter.chases + 1} letters" if letter.chases else "one letter"
    return notice(
        context,
        silence_in(letter.matter, letter.person),
        f"{letter.person.called} has not answered",
        f"We asked {about} in {times}, the first on {letter.sent_at or letter.queued_at:%-d %B}.",
        *([*facts(letter.pairing, context), what_to_do(letter.pairing)] if letter.pairing else []),
        to_do=f"A word from a person may help: they are at {letter.person.address}. We will not write again.",
    )
