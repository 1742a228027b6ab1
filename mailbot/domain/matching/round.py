"""One round of matching: who is proposed to whom, why, and why the others wait.

In this order, none traded for a later one: coordinators' pins; as many people as possible placed, first
seats before second ones; whoever waited longest placed; the least sum of squared shortfalls (1000 - score)^2, so that
nobody is served badly for a small gain elsewhere; the pairs of an earlier round kept; and then a hash of the ids, so
that neither the order of the input nor low ids decide. Pairs of an earlier round that could stay are parted only when
that places somebody, or saves at least `Weights.moving` (see docs/decisions/0013).
"""

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from mailbot.domain.matching.pins import Pair
from mailbot.domain.matching.plan import AN_HOUR, Asked, Plan, plan
from mailbot.domain.matching.reasons import meeting_times, reasons
from mailbot.domain.matching.remarks import remarks_on
from mailbot.domain.matching.rules import shared_skills
from mailbot.domain.matching.score import STANDARD, Weights
from mailbot.domain.matching.seats import History, MenteeWish, MentorSeat, PairOfIds, Proposed, Round, Waiting
from mailbot.domain.matching.waiting import why_waiting

_TIMES_KEPT = 3


def match(
    mentors: Sequence[MentorSeat],
    mentees: Sequence[MenteeWish],
    history: History,
    *,
    today: date,
    session_length: timedelta = AN_HOUR,
    weights: Weights = STANDARD,
    before: Collection[PairOfIds] = (),
) -> Round:
    """Proposes pairs that can meet for `session_length` in every week of the year from `today`'s on.

    Every mentee is in the result, proposed or waiting. Bad input (an unknown zone, no availability, no skills, no
    capacity, a pin that can't be, somebody listed twice) is a reason to wait or a remark, not an error.
    """
    return in_words(plan(Asked(mentors, mentees, history, today, session_length, weights, before)))


def in_words(plan: Plan) -> Round:
    """A plan with its reasons."""
    placed = {pair.mentee.id for pair in plan.pairs}
    left_out = (mentee for mentee in plan.mentees if mentee.id not in placed)
    return Round(
        proposed=tuple(_proposed(pair, plan) for pair in plan.pairs),
        waiting=tuple(Waiting(mentee.id, why_waiting(mentee, plan.fitting)) for mentee in left_out),
        remarks=remarks_on(plan),
    )


def _proposed(pair: Pair, plan: Plan) -> Proposed:
    mentor, mentee, asked = pair.mentor, pair.mentee, plan.asked
    times = meeting_times(mentor, mentee, today=asked.today, session_length=asked.session_length)
    parts = plan.fitting.parts(mentor, mentee)
    return Proposed(
        mentor=mentor.id,
        mentee=mentee.id,
        score=parts.total,
        shared_skills=shared_skills(mentor, mentee),
        times=times[:_TIMES_KEPT],
        reasons=reasons(mentor, mentee, times),
        allocated=mentee.allocated_to == mentor.id,
        parts=parts,
        kept=(mentor.id, mentee.id) in asked.before,
    )
