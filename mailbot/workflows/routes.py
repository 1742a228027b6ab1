"""Which workflow a message belongs to: an ordered table, the first line that fits decides."""

from collections.abc import Callable
from typing import NamedTuple

from mailbot.domain.addresses import address_key
from mailbot.domain.correspondence import LetterKind
from mailbot.parsers.classification.kind import MessageKind
from mailbot.workflows.context import Context, Incoming, Outcome, ignored
from mailbot.workflows.conversation import confirmation
from mailbot.workflows.coordinators import coordination
from mailbot.workflows.pairs import contact, contact_answers, pair_answers, pair_goals, sessions
from mailbot.workflows.people import absence, enrolment, people_by_mail, personal, second_address
from mailbot.workflows.post import setting_aside, undeliverable, unsubscribing

TO_COORDINATORS = {LetterKind.PROPOSAL, LetterKind.NOTICE, LetterKind.DIGEST}


class Route(NamedTuple):
    """A test, and the workflow that takes the messages which pass it."""

    fits: Callable[[Incoming, Context], bool]
    workflow: Callable[[Incoming, Context], Outcome]


def decide(incoming: Incoming, context: Context) -> Outcome:
    """Hands the message to its workflow."""
    absence.end_with_a_word(incoming)
    return next(route.workflow(incoming, context) for route in ROUTES if route.fits(incoming, context))


def _ignore(incoming: Incoming, _context: Context) -> Outcome:
    return ignored(incoming.classification.reason)


def _is(kind: MessageKind) -> Callable[[Incoming, Context], bool]:
    return lambda incoming, _context: incoming.classification.kind is kind


def _is_too_large(incoming: Incoming, _context: Context) -> bool:
    return not incoming.message.whole


def _is_out_of_reach(incoming: Incoming, _context: Context) -> bool:
    """Its words are encrypted, or packed into something that we can't open."""
    return bool(incoming.content.obstacle)


def _has_no_single_sender(incoming: Incoming, _context: Context) -> bool:
    return incoming.content.sender is None


def _is_between_a_pair(incoming: Incoming, context: Context) -> bool:
    return contact.is_conversation(incoming, context)


def _is_in_other_hands(incoming: Incoming, _context: Context) -> bool:
    """It answers a letter that was sent to somebody else (a forwarded letter, a second address)."""
    letter = incoming.letter
    if letter is None or (letter.person is not None and letter.person is incoming.person):
        return False
    own = incoming.person.addresses if incoming.person else (incoming.sender.key,)
    return not any(address_key(recipient.address) in own for recipient in letter.recipients)


def _worries(incoming: Incoming, _context: Context) -> bool:
    return incoming.reading.worrying


def _is_a_coordinators(incoming: Incoming, context: Context) -> bool:
    """Of one who is enrolled as well, what no other enrolled person can say."""
    if not context.programme.is_coordinator(incoming.sender.address):
        return False
    answers_us = incoming.letter is not None and incoming.letter.origin.kind in TO_COORDINATORS
    directs = bool(incoming.directions.commands) and not incoming.reading.commands
    return answers_us or incoming.person is None or directs


def _has_commands(incoming: Incoming, _context: Context) -> bool:
    return bool(incoming.reading.commands)


def _is_about_a_pairing(incoming: Incoming, _context: Context) -> bool:
    """Prose in such an answer is about the partner, not about the writer's own record."""
    return incoming.letter is not None and incoming.letter.pairing is not None


def _answers(kind: LetterKind) -> Callable[[Incoming, Context], bool]:
    return lambda incoming, _context: incoming.letter is not None and incoming.letter.kind is kind


def _always(_incoming: Incoming, _context: Context) -> bool:
    return True


ROUTES = (
    Route(_is(MessageKind.OWN), _ignore),
    Route(_is(MessageKind.DELIVERY_REPORT), undeliverable.read_report),
    Route(sessions.is_from_a_calendar, sessions.take_from_calendar),
    Route(unsubscribing.is_pressed, unsubscribing.honour),
    Route(_is(MessageKind.AUTOMATIC), absence.note),
    Route(_is(MessageKind.LIST), _ignore),
    Route(_has_no_single_sender, setting_aside.sender_unclear),
    Route(sessions.is_shared_by_a_pair, sessions.take_from_calendar),
    Route(_is_between_a_pair, contact.saw_conversation),  # its header says enough: the text is nobody's business
    Route(_is_too_large, setting_aside.too_large),
    Route(_is_out_of_reach, setting_aside.out_of_reach),
    Route(_is_in_other_hands, second_address.hold),
    Route(_worries, setting_aside.for_a_human),
    Route(sessions.is_brought_to_us, sessions.take_from_person),
    Route(people_by_mail.brings_people, people_by_mail.show),
    Route(_answers(LetterKind.CONFIRM), confirmation.answered),
    Route(unsubscribing.is_pressed_by_coordinator, unsubscribing.explain),
    Route(_is_a_coordinators, coordination.decide),
    Route(pair_answers.is_one, pair_answers.take),
    Route(_has_commands, personal.obey),
    Route(pair_goals.are_told, pair_goals.take),
    Route(_is_about_a_pairing, contact_answers.read_prose),
    Route(_always, enrolment.read_answer),
)
