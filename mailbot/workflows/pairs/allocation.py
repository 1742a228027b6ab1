"""Academy support: a coordinator's word brings a mentee to a mentor, without a round."""

from mailbot.domain.correspondence import Draft
from mailbot.domain.matching.reasons import FORBIDDEN
from mailbot.domain.matching.rules import Obstacle
from mailbot.domain.pairing import Pairing, PairingState
from mailbot.domain.people import Mentee, Mentor, Role
from mailbot.errors import NotAllowed
from mailbot.parsers.commands.command import Who
from mailbot.workflows.context import Context
from mailbot.workflows.coordinators.people_named import find
from mailbot.workflows.pairs.introduction import introduce
from mailbot.workflows.pairs.matching import is_full, keeps_apart, reasons_for
from mailbot.workflows.pairs.proposal_letters import close_what_is_decided
from mailbot.workflows.pairs.withdrawing import withdraw


def allocate(whom: Who, to: Who, context: Context) -> tuple[str, list[Draft]]:
    """Introduces a mentee to a mentor, or pins them until they can be.

    Returns that in words, and the letters.
    NotFound when one of them is not enrolled in that role, or can't be told from others; NotAllowed when the two can't
    be a pair.
    """
    mentee, mentor = find(whom, context, Role.MENTEE).mentee, find(to, context, Role.MENTOR).mentor
    if mentee is None or mentor is None:  # `find` has seen to it
        raise ValueError("somebody in a role has its record")
    if obstacle := keeps_apart(mentor, mentee, context):
        raise NotAllowed(cannot_be_allocated(mentee, mentor, obstacle))
    running = context.records.pairings.of(mentee.person)
    pin(mentee, mentor, context)
    if any(one.mentee is mentee and one.mentor is mentor and one.state is not PairingState.PROPOSED for one in running):
        return f"{mentee.person.called} and {mentor.person.called} are a pair already.", []
    names = f"{mentee.person.called} is allocated to {mentor.person.called}"
    if mentor.missing():
        return f"{names}; they are introduced as soon as {mentor.person.called} has answered the invitation.", []
    if is_full(mentor, context):
        return f"{names}, who is full at the moment; they are introduced as soon as a seat is free.", []
    if sum(one.mentee is mentee and one.state is not PairingState.PROPOSED for one in running) >= mentee.mentors_wanted:
        return f"{names}; they are introduced when the pairing that {mentee.person.called} is in has ended.", []
    for absent in (one.person for one in (mentor, mentee) if not one.person.takes_part(context.now)):
        return f"{names}; they are introduced when {absent.called} takes part again.", []
    return _introduce_now(mentee, mentor, context)


def _introduce_now(mentee: Mentee, mentor: Mentor, context: Context) -> tuple[str, list[Draft]]:
    """Without a round; what a round had proposed for the mentee instead is withdrawn."""
    of_theirs = [one for one in context.records.pairings.of(mentee.person) if one.mentee is mentee]
    proposed = [one for one in of_theirs if one.state is PairingState.PROPOSED]
    pairing = next((one for one in proposed if one.mentor is mentor), None)
    withdrawn = withdraw(proposed, [pairing] if pairing else [], context)
    pairing = pairing or Pairing(mentor, mentee, proposed_at=context.now)
    pairing.allocated = True
    pairing.reasons, pairing.shared_skills = reasons_for(mentor, mentee, context)
    context.records.pairings.add(pairing)
    draft = introduce(pairing, context)
    close_what_is_decided(context)
    called = mentee.person.called
    words = [f"{called} and {mentor.person.called} are introduced now."]
    words += [f"{called} is no longer proposed to {one.mentor.person.called}." for one in withdrawn]
    return " ".join(words), [draft]


def pin(mentee: Mentee, mentor: Mentor, context: Context) -> None:
    """From now on these two belong together, whatever a round had proposed: the latest word counts."""
    mentee.allocated_to = mentor
    for pairing in context.records.pairings.of(mentee.person):
        if pairing.mentee is mentee and pairing.state is PairingState.PROPOSED:
            pairing.release()


def cannot_be_allocated(mentee: Mentee, mentor: Mentor, obstacle: Obstacle) -> str:
    return f"{mentee.person.called} can't be allocated to {mentor.person.called}. {FORBIDDEN[obstacle]}"
