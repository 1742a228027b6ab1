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
    theirs = [pairing for pairing in context.records.pairings.of(mentee.person) if pairing.mentee is mentee]
    settled = [pairing for pairing in theirs if pairing.state is not PairingState.PROPOSED]
    pin(mentee, mentor, context)
    if any(pairing.mentor is mentor for pairing in settled):
        return f"{mentee.person.called} and {mentor.person.called} are a pair already.", []
    if waits_until := _why_not_yet(mentee, mentor, len(settled), context):
        return f"{mentee.person.called} is allocated to {mentor.person.called}{waits_until}", []
    proposed = [pairing for pairing in theirs if pairing not in settled]
    return _introduce_now(mentee, mentor, proposed, mentee.mentors_wanted - len(settled) - 1, context)


def _why_not_yet(mentee: Mentee, mentor: Mentor, having: int, context: Context) -> str:
    """When a round introduces the two, as the end of a sentence; empty when nothing stands in the way now."""
    if mentor.missing():
        return f"; they are introduced as soon as {mentor.person.called} has answered the invitation."
    if is_full(mentor, context):
        return ", who is full at the moment; they are introduced as soon as a seat is free."
    if having >= mentee.mentors_wanted:
        return f"; they are introduced when the pairing that {mentee.person.called} is in has ended."
    away = next((p for p in (mentor.person, mentee.person) if not p.takes_part(context.now)), None)
    return f"; they are introduced when {away.called} takes part again." if away else ""


def _introduce_now(
    mentee: Mentee, mentor: Mentor, proposed: list[Pairing], places_left: int, context: Context
) -> tuple[str, list[Draft]]:
    """Without a round. What a round had proposed besides stands where the mentee wants so many mentors."""
    instead = [pairing for pairing in proposed if pairing.mentor is not mentor]
    withdrawn = withdraw(instead, instead[:places_left], context)
    pairing = next((one for one in proposed if one.mentor is mentor), None) or Pairing(
        mentor, mentee, proposed_at=context.now
    )
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
