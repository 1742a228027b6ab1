"""A round: who is brought together with whom, who decides on it, and what those hear who have to wait."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mailbot.domain.correspondence import Draft, LetterKind
from mailbot.domain.matching.advice import next_best
from mailbot.domain.matching.plan import Plan
from mailbot.domain.matching.round import in_words
from mailbot.domain.matching.scarcity import scarcities
from mailbot.domain.matching.seats import PairOfIds, Round
from mailbot.domain.matching.waiting import waits_for_a_place
from mailbot.domain.pairing import Pairing
from mailbot.domain.people import Mentee, Role
from mailbot.domain.programme import PairingMode
from mailbot.domain.skills import skills_in_words
from mailbot.workflows.context import Context, address_of
from mailbot.workflows.conversation.notices import notice, over
from mailbot.workflows.pairs.introduction import introduce
from mailbot.workflows.pairs.matching import (
    id_of,
    mentees_of_round,
    mentors_of_round,
    plan_now,
    standing,
)
from mailbot.workflows.pairs.proposal_letters import close_what_is_decided, proposals
from mailbot.workflows.pairs.withdrawing import no_longer, tell, withdraw

_MOST_SCARCE = 3
_MOST_WEIGHED = 50  # pairs; `why 51` weighs the others
_MOST_NAMED = 5
_FULL = "mentors are full"


@dataclass(frozen=True)
class RoundResult:
    """What a round decided, and the letters that it causes.

    `pairings` are new, or introduced now; so many others are `kept`, proposed as before. `withdrawn` says in a sentence
    each which proposals are no more, `scarce` whom to look for next.
    """

    pairings: tuple[Pairing, ...]
    kept: int
    withdrawn: tuple[str, ...]
    waiting: tuple[tuple[Mentee, str], ...]
    scarce: tuple[str, ...]
    drafts: tuple[Draft, ...]


def run_round(context: Context) -> RoundResult:
    """Pairs whoever can be paired. A coordinator's allocation is introduced without asking them again.

    A proposal that nobody has decided on stands, unless a better round can be had; see docs/decisions/0016.
    """
    mentees, before = mentees_of_round(context), standing(context)
    plan = plan_now(context)
    result = in_words(plan)
    pairings = _pairings(result, before, context)
    taken_back = withdraw(before.values(), set(pairings), context)
    waiting = tuple((mentees[one.mentee], one.reason) for one in result.waiting)
    news = _tell_who_waits(waiting)
    introduced = [p for p in pairings if p.allocated or context.programme.pairing is PairingMode.AUTOMATIC]
    drafts = [introduce(pairing, context) for pairing in introduced]
    close_what_is_decided(context)
    known = {*introduced, *before.values()}
    new = [pairing for pairing in pairings if pairing not in known]
    withdrawn = tuple(no_longer(pairing, context) for pairing in taken_back)
    scarce = _whom_to_look_for(plan, context) if waiting else ()
    drafts += _tell_of_full_mentors(plan, waiting, scarce, context)
    if new:
        drafts += proposals(new, _instead(new, plan), withdrawn, waiting, scarce, result.remarks, context)
    elif taken_back:
        drafts += tell(taken_back, withdrawn, context)
    return RoundResult(
        pairings=(*introduced, *new),
        kept=len(pairings) - len(introduced) - len(new),
        withdrawn=withdrawn,
        waiting=waiting,
        scarce=scarce,
        drafts=(*drafts, *news),
    )


def _pairings(result: Round, before: Mapping[PairOfIds, Pairing], context: Context) -> list[Pairing]:
    """The records of a round's pairs, those that stand already with the reasons of today."""
    mentors, mentees = mentors_of_round(context), mentees_of_round(context)
    pairings = []
    for one in result.proposed:
        pairing = before.get((one.mentor, one.mentee))
        pairing = pairing or Pairing(mentors[one.mentor], mentees[one.mentee], proposed_at=context.now)
        pairing.reasons, pairing.shared_skills = one.reasons, one.shared_skills
        pairing.allocated = one.allocated
        context.records.pairings.add(pairing)
        pairings.append(pairing)
    return pairings


def _instead(pairings: Sequence[Pairing], plan: Plan) -> list[str]:
    """What could be instead of each pair, and what that would cost; for the first only, since each takes a search."""
    weighed = pairings[:_MOST_WEIGHED]
    found = [next_best(plan, id_of(pairing.mentor), id_of(pairing.mentee)) for pairing in weighed]
    return [*found, *("" for _ in pairings[_MOST_WEIGHED:])]


def _whom_to_look_for(plan: Plan, context: Context) -> tuple[str, ...]:
    return tuple(one.in_words(context.programme.time_zone) for one in scarcities(plan)[:_MOST_SCARCE])


def _tell_who_waits(waiting: Sequence[tuple[Mentee, str]]) -> list[Draft]:
    """Keeps each reason, and writes to those for whom it is the first."""
    news = [_waitlist(mentee, reason) for mentee, reason in waiting if _is_news(mentee, reason)]
    for mentee, reason in waiting:
        mentee.waiting_because = reason
    return news


def _waitlist(mentee: Mentee, reason: str) -> Draft:
    values = {"wishes": skills_in_words(mentee.skills), "reason": reason}
    to = (address_of(mentee.person),)
    return Draft(LetterKind.WAITLIST, to, values, f"waiting {mentee.id}", person=mentee.person, role=Role.MENTEE)


def _tell_of_full_mentors(
    plan: Plan, waiting: Sequence[tuple[Mentee, str]], scarce: Sequence[str], context: Context
) -> list[Draft]:
    """Told once for as long as somebody waits only because the mentors who could help are full."""
    wishes = {mentee.id: mentee for mentee in plan.mentees}
    kept_out = [one for one, _ in waiting if waits_for_a_place(wishes[id_of(one)], plan.fitting)]
    if not kept_out:
        over(context, _FULL)
        return []
    names = [f"{one.person.called}: {one.waiting_because}" for one in kept_out[:_MOST_NAMED]]
    more = len(kept_out) - len(names)
    return notice(
        context,
        _FULL,
        "Mentors are full" if len(kept_out) > 1 else f"{kept_out[0].person.called} waits for a mentor's free place",
        *names,
        *([f"And {more} more."] if more else []),
        *scarce,
        to_do="Invite more mentors, or ask one whether they would take one more: they reply with “capacity: 2”, say.",
        lasting=True,
    )


def _is_news(mentee: Mentee, reason: str) -> bool:
    """One waitlist letter; after that we write when there is something better to say."""
    return bool(reason) and not mentee.waiting_because
