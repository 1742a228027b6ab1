"""A round: who is brought together with whom, who decides on it, and what those hear who have to wait."""

from dataclasses import dataclass

from mailbot.domain.correspondence import Correspondent, Draft, LetterKind
from mailbot.domain.matching.plan import Plan
from mailbot.domain.matching.round import in_words
from mailbot.domain.matching.scarcity import scarcities
from mailbot.domain.matching.seats import Proposed
from mailbot.domain.matching.waiting import waits_for_a_place
from mailbot.domain.pairing import Pairing
from mailbot.domain.people import Mentee, Mentor, Role
from mailbot.domain.programme import PairingMode
from mailbot.domain.skills import skills_in_words
from mailbot.parsers.commands.command import Who
from mailbot.workflows.context import Context, address_of
from mailbot.workflows.introduction import introduce
from mailbot.workflows.matching import id_of, mentees_of_round, mentors_of_round, plan_now
from mailbot.workflows.notices import notice, over
from mailbot.workflows.people_named import find

_MOST_SCARCE = 3
_MOST_NAMED = 5
_IN_ONE_LETTER, _WAITING_LISTED = 25, 25
_FULL = "mentors are full"


@dataclass(frozen=True)
class RoundResult:
    """What a round decided: pairings in their order, who waits and why, whom to look for next, and the letters."""

    pairings: tuple[Pairing, ...]
    waiting: tuple[tuple[Mentee, str], ...]
    scarce: tuple[str, ...]
    drafts: tuple[Draft, ...]


def run_round(context: Context) -> RoundResult:
    """Pairs whoever can be paired. A coordinator's allocation is introduced without asking them again."""
    mentors, mentees = mentors_of_round(context), mentees_of_round(context)
    plan = plan_now(context)
    result = in_words(plan)
    pairings = [
        _record(proposed, mentors[proposed.mentor], mentees[proposed.mentee], context) for proposed in result.proposed
    ]
    waiting = tuple((mentees[w.mentee], w.reason) for w in result.waiting)
    decided = [p for p in pairings if p.allocated or context.programme.pairing is PairingMode.AUTOMATIC]
    undecided = [pairing for pairing in pairings if pairing not in decided]
    scarce = tuple(one.in_words() for one in scarcities(plan)[:_MOST_SCARCE]) if waiting else ()
    news = [mentee for mentee, reason in waiting if _is_news(mentee, reason)]
    for mentee, reason in waiting:
        mentee.waiting_because = reason
    drafts = [introduce(pairing, context) for pairing in decided]
    drafts += _tell_of_full_mentors(plan, waiting, scarce, context)
    drafts += _proposals(undecided, waiting, (*scarce, *result.remarks), context)
    drafts += [_waitlist(mentee, context) for mentee in news]
    return RoundResult(tuple(pairings), waiting, scarce, tuple(drafts))


def allocate(whom: Who, to: Who, context: Context) -> tuple[str, list[Draft]]:
    """Academy support: pins a mentee to a mentor. Returns what happens next, in words, and the letters.

    NotFound when one of them is not enrolled in that role, or can't be told from others.
    """
    mentee, mentor = find(whom, context, Role.MENTEE).mentee, find(to, context, Role.MENTOR).mentor
    if mentee is None or mentor is None:  # `find` has seen to it
        raise ValueError("somebody in a role has its record")
    mentee.allocated_to = mentor
    names = f"{mentee.person.called} is allocated to {mentor.person.called}"
    if mentor.missing():
        return f"{names}; they are introduced as soon as {mentor.person.called} has answered the invitation.", []
    return f"{names}; they are introduced in the next round.", []


def _record(proposed: Proposed, mentor: Mentor, mentee: Mentee, context: Context) -> Pairing:
    pairing = Pairing(
        mentor,
        mentee,
        reasons=proposed.reasons,
        shared_skills=proposed.shared_skills,
        allocated=proposed.allocated,
        proposed_at=context.now,
    )
    context.records.pairings.add(pairing)
    return pairing


def _proposals(
    pairings: list[Pairing], waiting: tuple[tuple[Mentee, str], ...], remarks: tuple[str, ...], context: Context
) -> list[Draft]:
    """One letter, or several where one would be too long for a phone, and for Gmail, which cuts what is over 102 KB.

    Each has numbers of its own. Who waits stands in the last.
    """
    parts = [pairings[start : start + _IN_ONE_LETTER] for start in range(0, len(pairings), _IN_ONE_LETTER)]
    drafts = []
    for number, part in enumerate(parts, start=1):
        is_last = number == len(parts)
        values = {
            "part": f"{number} of {len(parts)}" if len(parts) > 1 else "",
            "pairs": numbered(part),
            "waiting": [
                {"name": mentee.person.called, "reason": reason}
                for mentee, reason in waiting[:_WAITING_LISTED]
                if is_last
            ],
            "waiting_more": max(0, len(waiting) - _WAITING_LISTED) if is_last else 0,
            "remarks": list(remarks) if is_last else [],
        }
        ids = tuple(pairing.id for pairing in part if pairing.id is not None)
        to: tuple[Correspondent, ...] = context.programme.coordinators
        drafts.append(Draft(LetterKind.PROPOSAL, to, values, f"proposal {ids[0]}", items=ids, awaits_answer=True))
    return drafts


def numbered(pairings: list[Pairing], numbers: tuple[int, ...] = ()) -> list[dict[str, object]]:
    """Pairings as a proposal shows them, counted from 1 unless `numbers` says otherwise."""
    return [
        {
            "number": number,
            "mentor": pairing.mentor.person.called,
            "mentee": pairing.mentee.person.called,
            "reasons": list(pairing.reasons),
        }
        for number, pairing in zip(numbers or range(1, len(pairings) + 1), pairings, strict=False)
    ]


def _waitlist(mentee: Mentee, context: Context) -> Draft:
    values = {"wishes": skills_in_words(mentee.skills), "reason": mentee.waiting_because}
    to = (address_of(mentee.person),)
    return Draft(LetterKind.WAITLIST, to, values, f"waiting {mentee.id}", person=mentee.person, role=Role.MENTEE)


def _tell_of_full_mentors(
    plan: Plan, waiting: tuple[tuple[Mentee, str], ...], scarce: tuple[str, ...], context: Context
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
