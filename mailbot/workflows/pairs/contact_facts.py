"""What is known of two people who are not in touch: who has not written, and who has not answered."""

from mailbot.domain.correspondence import Letter
from mailbot.domain.pair_health import Health, diagnose, signs_of
from mailbot.domain.pairing import Pairing
from mailbot.domain.people import Person
from mailbot.domain.sides import ContactAnswer
from mailbot.parsers.contact_reasons import Told, told_of_contact
from mailbot.workflows.context import Context

_MEANT = {Told.NEVER_WROTE: ContactAnswer.NEVER_WROTE, Told.NEVER_ANSWERED: ContactAnswer.NEVER_ANSWERED}


def take_down(written: str, person: Person, pairing: Pairing) -> None:
    """What somebody says of it stands until they say something else."""
    told = told_of_contact(written)
    if told is not None:
        pairing.side_of(person).contact = _MEANT[told]


def need_no_question(pairing: Pairing, context: Context) -> bool:
    """Whether the two do well as far as anybody knows, or are a pair no more."""
    signs = signs_of(pairing, context.now)
    health = diagnose(signs, context.now, patience=context.programme.contact_within).health
    return health in (Health.THRIVING, Health.ENDED)


def facts(pairing: Pairing, context: Context) -> list[str]:
    """A sentence on each of the two, for a coordinator."""
    return [_fact(person, pairing, context) for person in (pairing.mentor.person, pairing.mentee.person)]


def what_to_do(pairing: Pairing) -> str:
    """The two ways out of it that a coordinator has."""
    mentor, mentee = pairing.mentor.person.called, pairing.mentee.person.called
    return (
        f"A word from you to both may help. If one of them has gone, answer “replace {mentor}” or “replace {mentee}”: "
        "the other then goes first in the next round."
    )


def _fact(person: Person, pairing: Pairing, context: Context) -> str:
    partner = pairing.partner_of(person).called
    match pairing.side_of(person).contact:
        case ContactAnswer.NEVER_WROTE:
            return f"{person.called} has not written yet, and says so."
        case ContactAnswer.NEVER_ANSWERED:
            return f"{person.called} has written, and had no answer from {partner}."
    if any(letter.person is person for letter in _answered(pairing, context)):
        return f"{person.called} answers us; we have seen nothing that they wrote to {partner}."
    return f"{person.called} has answered none of our letters; we have seen nothing that they wrote to {partner}."


def _answered(pairing: Pairing, context: Context) -> list[Letter]:
    return [letter for letter in context.records.letters.in_pairings([pairing]) if letter.answered_at is not None]
