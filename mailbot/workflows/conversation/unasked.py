"""Who may be written to unasked, and when: the one rule that every letter asks which answers nothing of theirs.

What goes on with an open question (a chase, a contact-check) keeps to the clocks of that question. Whatever opens
another matter waits until somebody was left alone for a week (docs/decisions/0027-who-is-written-to-unasked.md).
"""

from mailbot.domain.correspondence import Letter
from mailbot.domain.people import Person
from mailbot.workflows.context import Context


def may_be_written_to(person: Person, context: Context) -> bool:
    """In working hours on their own clock, while they take part and are here, and have written nothing unread."""
    return (
        context.programme.working_hours.are_open(context.now, context.zone_of(person))
        and person.takes_part(context.now)
        and not person.is_away(context.now)
        and not context.records.messages.unsettled_from(person.addresses)
    )


def may_be_told_something_new(person: Person, context: Context) -> bool:
    """A week after the last letter that answered nothing of theirs, whatever that was about."""
    latest = person.unasked_at
    is_rested = latest is None or context.now - latest >= context.programme.unasked_every
    return is_rested and may_be_written_to(person, context)


def comes_first(letter: Letter, context: Context) -> bool:
    """Whether no older question waits for an answer of the same person: one is asked at a time."""
    person = letter.person
    return person is None or all((letter.id or 0) <= (other.id or 0) for other in open_questions(person, context))


def open_questions(person: Person, context: Context) -> list[Letter]:
    """What they were asked and have not answered; not what rests as long as their partner is away."""
    return [letter for letter in context.records.letters.awaiting(person) if not _rests(letter, person, context)]


def is_asked_enough(person: Person, context: Context) -> bool:
    """Whether they have had as many letters about their pairings as one question brings with its chases, just now.

    With the usual settings: three in seven days. By the clock of the chases, so that it fits every setting.
    """
    programme = context.programme
    since = context.now - (programme.max_chases + 1.5) * programme.chase_after
    return context.records.letters.times_asked(person, since) > programme.max_chases


def note_letter(person: Person, context: Context) -> None:
    """They have had one now."""
    person.unasked_at = context.now


def _rests(letter: Letter, person: Person, context: Context) -> bool:
    return letter.pairing is not None and letter.pairing.partner_of(person).is_away(context.now)
