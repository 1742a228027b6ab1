"""What was wrong with the input of a round, and what was made of it, in sentences for coordinators."""

from collections.abc import Iterator

from mailbot.domain.matching.engines import remark_on_engine
from mailbot.domain.matching.plan import Plan
from mailbot.domain.matching.reasons import FORBIDDEN
from mailbot.domain.matching.seats import MentorSeat
from mailbot.domain.matching.words import named, spelt
from mailbot.domain.week import zone_named


def remarks_on(plan: Plan) -> tuple[str, ...]:
    """In the order of those concerned: entries listed twice, mentors nobody can be matched with, pins, seats."""
    return (
        *(f"{named(one)} is listed more than once; one of the entries counts." for one in plan.duplicates),
        *(remark for mentor in plan.mentors for remark in _on_mentor(mentor)),
        *_on_pins(plan),
        *_on_further_seats(plan),
        *remark_on_engine(len(plan.mentors) + len(plan.mentees)),
    )


def _on_mentor(mentor: MentorSeat) -> Iterator[str]:
    if mentor.capacity < 0:
        yield f"{named(mentor)} has a capacity below zero, which counts as zero."
    if not mentor.skills:
        yield f"{named(mentor)} offers no skill, so they can only be allocated."
    if not mentor.availability:
        yield f"We do not know when {named(mentor)} is free, so they can only be allocated."
    elif zone_named(mentor.time_zone) is None:
        yield f"We do not know {named(mentor)}'s time zone, so they can only be allocated."


def _on_pins(plan: Plan) -> Iterator[str]:
    roster = plan.fitting.roster
    for mentee in plan.mentees:
        if mentee.allocated_to in roster.position:
            mentor = roster.mentors[roster.position[mentee.allocated_to]]
            if obstacle := plan.fitting.obstacle(mentor, mentee):
                yield f"{named(mentee)} is allocated to {named(mentor)}, which can't be. {FORBIDDEN[obstacle]}"


def _on_further_seats(plan: Plan) -> Iterator[str]:
    for mentee, held, wanted in zip(plan.mentees, plan.solution.mentors_of, plan.problem.wanted, strict=True):
        having = mentee.having + mentee.seats - wanted + len(held)
        if len(held) < wanted and having > 0:
            yield f"{named(mentee)} has {spelt(having)} of {spelt(mentee.having + mentee.seats)} mentors wanted."
