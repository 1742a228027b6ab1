"""Why these two, and why not those: what coordinators ask of a solved round, answered in sentences."""

from mailbot.domain.availability import CommonTime
from mailbot.domain.matching.moving import Move, Moves
from mailbot.domain.matching.pins import since
from mailbot.domain.matching.plan import Plan
from mailbot.domain.matching.reasons import FORBIDDEN, meeting_times, reasons, skills_in_common
from mailbot.domain.matching.seats import MenteeWish, MentorSeat
from mailbot.domain.matching.words import joined, named, spelt, times_in_words


def why(plan: Plan, mentor_id: int, mentee_id: int) -> tuple[str, ...]:
    """What speaks for a pair of the plan, and what the next best would cost; for any other pair see why_not."""
    for pair in plan.pairs:
        if (pair.mentor.id, pair.mentee.id) == (mentor_id, mentee_id):
            times = _times(pair.mentor, pair.mentee, plan)
            score = _score(pair.mentor, pair.mentee, plan)
            further = "A coordinator has decided on this pair." if pair.fixed else next_best(plan, mentor_id, mentee_id)
            return (*reasons(pair.mentor, pair.mentee, times), score, further)
    return why_not(plan, mentor_id, mentee_id)


def why_not(plan: Plan, mentor_id: int, mentee_id: int) -> tuple[str, ...]:
    """What keeps two people apart: rules, skills and times, or else what it would cost others."""
    mentors, mentees = {m.id: m for m in plan.mentors}, {m.id: m for m in plan.mentees}
    if mentor_id not in mentors or mentee_id not in mentees:
        return ("One of them takes no part in this round.",)
    mentor, mentee = mentors[mentor_id], mentees[mentee_id]
    if any((pair.mentor.id, pair.mentee.id) == (mentor_id, mentee_id) for pair in plan.pairs):
        return ("They are a pair in this round.", *why(plan, mentor_id, mentee_id))
    against = _against(mentor, mentee, plan)
    return (
        *against,
        *_in_common(mentor, mentee, plan),
        *(() if against else _what_it_would_take(mentor, mentee, plan)),
    )


def next_best(plan: Plan, mentor_id: int, mentee_id: int) -> str:
    """The best alternative to a pair of the plan, and what it would cost the programme."""
    place, position = _places(plan, mentor_id, mentee_id)
    move = Moves(plan).next_best(place, position)
    return "There is no other mentor for them in this round." if move is None else _consequence(move, position, plan)


def _against(mentor: MentorSeat, mentee: MenteeWish, plan: Plan) -> list[str]:
    """What forbids the pair, or makes it impossible."""
    forbidden = plan.fitting.obstacle(mentor, mentee)
    sentences = [FORBIDDEN[forbidden]] if forbidden else []
    if mentee.allocated_to is not None:
        sentences.append(f"{named(mentee)} is allocated to somebody else.")
    if mentor.capacity < 1:
        sentences.append(f"{named(mentor)} has no free seat.")
    elif all(pair.fixed for pair in plan.pairs if pair.mentor is mentor) and not _seats(mentor, plan):
        sentences.append(f"All seats of {named(mentor)} are taken by pairs that coordinators decided on.")
    if not plan.fitting.can_be(mentor, mentee) and not sentences:
        sentences.append("They can't be a pair.")
    return sentences


def _in_common(mentor: MentorSeat, mentee: MenteeWish, plan: Plan) -> list[str]:
    times = _times(mentor, mentee, plan)
    sentences = [skills_in_common(mentor, mentee), times_in_words(times, mentor.time_zone, mentee.time_zone)]
    if times and not plan.fitting.overlap(mentor, mentee):
        sentences.append("There are weeks of the programme in which they have no common time.")
    return [*sentences, _score(mentor, mentee, plan)]


def _what_it_would_take(mentor: MentorSeat, mentee: MenteeWish, plan: Plan) -> list[str]:
    """What keeps two people apart who could be a pair: somebody else fits better, or comes first."""
    current = [pair for pair in plan.pairs if pair.mentee is mentee]
    place, position = _places(plan, mentor.id, mentee.id)
    if len(current) < mentee.seats or not current:
        move = Moves(plan).move(place, None, position)
        return [f"{named(mentor)} is full.", _consequence(move, None, plan)]
    if any(pair.fixed for pair in current):
        return [f"{named(mentee)} has a mentor on whom a coordinator decided."]
    leaving = min((plan.fitting.parts(pair.mentor, mentee).total, pair.mentor.id) for pair in current)[1]
    has = joined([f"{named(p.mentor)} ({plan.fitting.parts(p.mentor, mentee).total} of 1000)" for p in current], "and")
    from_position = plan.fitting.roster.position[leaving]
    move = Moves(plan).move(place, from_position, position)
    return [f"{named(mentee)} has {has} instead.", _consequence(move, from_position, plan)]


def _consequence(move: Move, leaving: int | None, plan: Plan) -> str:
    """For example `With Ada (700 of 1000) two others would have to move, and all scores be 130 lower in sum.`"""
    mentor, mentee = plan.mentors[move.mentor], plan.mentees[move.mentee]
    score = plan.fitting.parts(mentor, mentee).total
    moving = f"Moving {named(mentee)} to {named(mentor)} ({score} of 1000)"
    if move.left_out is not None:
        other = plan.mentees[move.left_out]
        longer = ", who has waited longer" if since(other) < since(mentee) else ""
        return f"{moving} would leave {named(other)} without a mentor{longer}."
    before = 0 if leaving is None else plan.fitting.parts(plan.mentors[leaving], mentee).total
    difference = score - before + sum(_gain(other, old, new, plan) for other, old, new in move.others)
    others = "nobody else" if not move.others else f"{spelt(len(move.others))} other{'s'[: len(move.others) > 1]}"
    change = f"{abs(difference)} {'lower' if difference <= 0 else 'higher, but shared less evenly'}"
    return f"{moving} would move {others}; the sum of all scores would be {change}."


def _gain(mentee: int, old: int, new: int, plan: Plan) -> int:
    one = plan.mentees[mentee]
    return plan.fitting.parts(plan.mentors[new], one).total - plan.fitting.parts(plan.mentors[old], one).total


def _seats(mentor: MentorSeat, plan: Plan) -> int:
    """The seats of a mentor about which this round decided."""
    return plan.problem.seats[plan.fitting.roster.position[mentor.id]]


def _places(plan: Plan, mentor_id: int, mentee_id: int) -> tuple[int, int]:
    place = next(place for place, mentee in enumerate(plan.mentees) if mentee.id == mentee_id)
    return place, plan.fitting.roster.position[mentor_id]


def _score(mentor: MentorSeat, mentee: MenteeWish, plan: Plan) -> str:
    """The score and its parts."""
    parts = plan.fitting.parts(mentor, mentee)
    of_what = (
        f"{parts.skills} for skills, {parts.times} for times, {parts.zones} for time zones, "
        f"{parts.language} for language, {parts.load} for the mentor's free seats"
    )
    return f"Their score is {parts.total} of 1000: {of_what}."


def _times(mentor: MentorSeat, mentee: MenteeWish, plan: Plan) -> tuple[CommonTime, ...]:
    return meeting_times(mentor, mentee, today=plan.asked.today, session_length=plan.asked.session_length)
