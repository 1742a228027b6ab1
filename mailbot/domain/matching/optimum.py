"""The best of all assignments: who has a seat, at the least cost, and no pair that was left aside could improve it."""

from dataclasses import dataclass

from mailbot.domain.matching.flow import Engine, Flow, Transport
from mailbot.domain.matching.placement import Placement, place
from mailbot.domain.matching.problem import Problem, Row, Solution


def optimum(problem: Problem, engine: Engine) -> Solution:
    """In this order: as many seats filled as possible, first ones before second; those whose turn is first; least cost.

    The problem's pairs may be but the best of each mentee. The prices that prove a solution also tell whose further
    pairs could improve it: mentors' prices are never above zero, so nobody's price is enough for a pair that costs
    more. Those pairs are added, and it is solved again, until there are none.
    """
    placement = place(problem)
    leaving = _leaving(problem, placement)
    while True:
        transport = _transport(problem, placement, leaving)
        flow = engine(transport)
        prices = {mentee: flow.mentee_prices[mentee] for mentee, supply in enumerate(transport.supplies) if supply}
        if not problem.pairs.add_up_to(prices):
            return _solution(flow, placement, leaving, len(problem.seats))


@dataclass(frozen=True)
class _Leaving:
    """A turn of which costs decide who is left out: how many of whom."""

    turn: int
    mentees: list[int]
    left_out: int


def _leaving(problem: Problem, placement: Placement) -> list[_Leaving]:
    partly = []
    for turn, mentees in problem.turns.items():
        left_out = sum(problem.turn(mentee, placement.filled[mentee]) <= turn for mentee in mentees)
        if 0 < left_out < len(mentees):
            partly.append(_Leaving(turn, mentees, left_out))
    return partly


def _transport(problem: Problem, placement: Placement, leaving: list[_Leaving]) -> Transport:
    """Who has to be left out is seated, too: with a mentor who is nobody, and who costs nothing."""
    rows: list[Row] = list(problem.pairs.rows)
    supplies = list(placement.filled)
    for nobody, turn in enumerate(leaving, start=len(problem.seats)):
        for mentee in turn.mentees:
            rows[mentee] = {**rows[mentee], nobody: 0}
            supplies[mentee] += problem.turn(mentee, placement.filled[mentee]) <= turn.turn
    seats = [*problem.seats, *(turn.left_out for turn in leaving)]
    asked = [row if supply else {} for row, supply in zip(rows, supplies, strict=True)]
    return Transport(asked, supplies, seats, problem.tiers)


def _solution(flow: Flow, placement: Placement, leaving: list[_Leaving], mentors: int) -> Solution:
    return Solution(
        mentors_of=[[mentor for mentor in held if mentor < mentors] for held in flow.mentors_of],
        mentee_levels=placement.mentee_levels,
        mentor_levels=placement.mentor_levels,
        mentee_prices=flow.mentee_prices,
        mentor_prices=flow.mentor_prices[:mentors],
        leaving_prices={turn.turn: price for turn, price in zip(leaving, flow.mentor_prices[mentors:], strict=True)},
    )
