"""The computation of a round: pins first, then the optimum for everybody else, with its proof."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import TypeVar

from mailbot.domain.matching.bits import set_of
from mailbot.domain.matching.candidates import Candidates
from mailbot.domain.matching.costs import Costs
from mailbot.domain.matching.engines import engine_for
from mailbot.domain.matching.fitting import Fitting
from mailbot.domain.matching.flow import Engine
from mailbot.domain.matching.optimum import optimum
from mailbot.domain.matching.pins import Pair, fixed_pairs, since
from mailbot.domain.matching.problem import Problem, Solution
from mailbot.domain.matching.score import STANDARD, Weights
from mailbot.domain.matching.seats import History, MenteeWish, MentorSeat, PairOfIds
from mailbot.domain.matching.timetable import A_YEAR

AN_HOUR = timedelta(hours=1)

Listed = TypeVar("Listed", MentorSeat, MenteeWish)


@dataclass(frozen=True)
class Plan:
    """A round in full: the people in their order, their pairs, and the problem that was solved for those not fixed.

    Mentees and mentors of `problem` and `solution` are numbered as they stand here. `duplicates` are entries that came
    with the id of another.
    """

    asked: "Asked"
    duplicates: Sequence[MentorSeat | MenteeWish]
    mentors: Sequence[MentorSeat]
    mentees: Sequence[MenteeWish]
    fixed: Sequence[Pair]
    problem: Problem
    solution: Solution
    fitting: Fitting

    @cached_property
    def pairs(self) -> list[Pair]:
        """Those fixed first, then by how long the mentee waited."""
        chosen = [
            Pair(self.mentors[mentor], self.mentees[mentee], False)
            for mentee, held in enumerate(self.solution.mentors_of)
            for mentor in held
        ]
        return [*self.fixed, *chosen]


@dataclass(frozen=True)
class Asked:
    """Everything that a round is computed from, so that it can be computed again with something changed."""

    mentors: Sequence[MentorSeat]
    mentees: Sequence[MenteeWish]
    history: History
    today: date
    session_length: timedelta = AN_HOUR
    weights: Weights = STANDARD
    before: Collection[PairOfIds] = ()
    weeks: int = A_YEAR


def plan(asked: Asked, engine: Engine | None = None) -> Plan:
    """Solves a round. Of several entries with one id the first in alphabetical order counts.

    `before` are the pairs of an earlier round, of which as many are kept as `weights.moving` asks for.
    """
    mentors, more_mentors = _each_once(asked.mentors)
    mentees, more_mentees = _each_once(asked.mentees)
    mentees.sort(key=lambda mentee: (since(mentee), mentee.id))
    fitting = Fitting(
        mentors,
        mentees,
        asked.history,
        today=asked.today,
        session_length=asked.session_length,
        weights=asked.weights,
        length=asked.weeks,
    )
    costs = Costs([m.id for m in mentors], [m.id for m in mentees], asked.before, asked.weights.moving)
    fixed = fixed_pairs(mentees, fitting, costs)
    problem = _problem(mentors, mentees, fixed, fitting, costs)
    solution = optimum(problem, engine or engine_for(len(mentors) + len(mentees)))
    return Plan(asked, [*more_mentors, *more_mentees], mentors, mentees, fixed, problem, solution, fitting)


def _each_once(people: Sequence[Listed]) -> tuple[list[Listed], list[Listed]]:
    """By id, and those whose id was there already; which of them counts does not depend on the order of the input."""
    first: dict[int, Listed] = {}
    if len({one.id for one in people}) == len(people):
        return sorted(people, key=lambda one: one.id), []
    ordered = sorted(people, key=lambda one: (one.id, repr(one)))
    others = [one for one in ordered if first.setdefault(one.id, one) is not one]
    return list(first.values()), others


def _problem(
    mentors: Sequence[MentorSeat], mentees: Sequence[MenteeWish], fixed: Sequence[Pair], fitting: Fitting, costs: Costs
) -> Problem:
    """What is left to decide: free seats, and whoever wants one. A pin that can't be kept is waited for."""
    taken, had = Counter(pair.mentor.id for pair in fixed), Counter(pair.mentee.id for pair in fixed)
    free = [min(max(mentor.capacity - taken[mentor.id], 0), len(mentees)) for mentor in mentors]
    with_a_seat = set_of(position for position, seats in enumerate(free) if seats)
    among = {mentee.id: fitting.roster.allowed(mentee) & with_a_seat for mentee in mentees}
    for pair in fixed:
        among[pair.mentee.id] &= ~(1 << fitting.roster.position[pair.mentor.id])
    pins_kept = {pair.mentee.id for pair in fixed if pair.mentor.id == pair.mentee.allocated_to}
    waits_for_pin = {m.id for m in mentees if m.allocated_to is not None} - pins_kept
    ranks = {moment: rank for rank, moment in enumerate(sorted({since(mentee) for mentee in mentees}))}
    return Problem(
        pairs=Candidates(mentees, fitting, list(among.values()), costs),
        seats=free,
        wanted=[0 if m.id in waits_for_pin else max(m.seats - had[m.id], 0) for m in mentees],
        had=[max(mentee.having, 0) + had[mentee.id] for mentee in mentees],
        ranks=[ranks[since(mentee)] for mentee in mentees],
        tiers=costs.tiers,
    )
