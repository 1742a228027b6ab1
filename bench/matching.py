"""How well and how fast people are paired, side by side in one run: `python -m bench.matching [PEOPLE ...]`.

Ours is proved to be the best of all, and prints whether the proof stands. Beside it: greedy, first come first served,
and, where they are installed and survive the size, scipy and the package `matching`. Cost is the sum of squared
shortfalls, (1000 - score)^2, with a million for everybody left out. Seconds are of processor time; memory is the most
that the process had until ours was solved.
"""

import resource
import sys
import time
from dataclasses import replace
from multiprocessing import get_context
from random import Random

from bench.instances import TODAY, Programme, programme
from bench.peers import PEERS, Pairs, Result
from mailbot.domain.matching import successive_paths
from mailbot.domain.matching.certificate import certify
from mailbot.domain.matching.engines import engine_for, has_compiled_engine
from mailbot.domain.matching.optimum import optimum
from mailbot.domain.matching.plan import Asked, Plan, plan
from mailbot.domain.matching.round import in_words
from mailbot.domain.matching.score import PERFECT, STANDARD, Weights
from mailbot.domain.matching.seats import History
from tests.support.matching_oracle import best_value, random_problem, value

_SIZES = (100, 1000, 10_000)
_ORACLE = 10_000
_CHANGED = 0.01
_AT_ANY_PRICE = 10**10  # squared points; the sum of all shortfalls of ten thousand people


def main(sizes: tuple[int, ...] = _SIZES) -> None:
    print(f"compiled engine: {'pylmcf' if has_compiled_engine() else 'not installed (mailbot[matching])'}")
    _against_the_oracle()
    for people in sizes:
        for mentors in (people, people // 2):
            # In a process of its own, so that the memory is that of this size.
            process = get_context("spawn").Process(target=_side_by_side, args=(people, mentors))
            process.start()
            process.join()


def _against_the_oracle() -> None:
    """Small random problems, each tried in all possible ways."""
    for engine in dict.fromkeys([successive_paths.cheapest, engine_for(1_000_000)]):
        random, disagreements = Random(0), 0
        for _ in range(_ORACLE):
            problem = random_problem(random)
            solution = optimum(problem, engine)
            disagreements += value(problem, solution.mentors_of) != best_value(problem) or bool(
                certify(problem, solution)
            )
        print(f"{engine.__module__.split('.')[-1]}: {disagreements} disagreements with trying everything, of {_ORACLE}")


def _side_by_side(people: int, mentors: int) -> None:
    invented = programme(people, seed=1, mentors=mentors)
    began = time.process_time()
    solved = plan(Asked(invented.mentors, invented.mentees, History(), TODAY))
    took, megabytes = time.process_time() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    pairs = _pairs(solved)
    seats = sum(pairs.seats.values())
    print(f"\n{people} mentees, {mentors} mentors with {seats} seats, {len(pairs.scores)} possible pairs")
    ours, seconds = _solved_alone(solved, in_turn=True)
    _print_row("ours", ours, pairs, seconds, _cost(ours, pairs), len(ours))
    nobody_first, seconds = _solved_alone(solved, in_turn=False)
    _print_row("ours, nobody first", nobody_first, pairs, seconds, _cost(ours, pairs), len(ours))
    for name, peer in PEERS.items():
        began = time.process_time()
        result = peer(pairs)
        seconds = time.process_time() - began
        if isinstance(result, str):
            print(f"  {name:18} {result}")
        else:
            _print_row(name, result, pairs, seconds, _cost(ours, pairs), len(ours))
    began = time.process_time()
    faults = certify(solved.problem, solved.solution)
    checked = time.process_time() - began
    began = time.process_time()
    in_words(solved)
    words = time.process_time() - began
    print(
        f"  proof {'stands' if not faults else faults[:3]}, checked in {checked:.2f} s; with candidates {took:.2f} s;",
        end="",
    )
    print(f" reasons in words {words:.2f} s; {megabytes} MB")
    _again(invented, solved)


def _print_row(name: str, result: Result, pairs: Pairs, seconds: float, our_cost: int, our_placed: int) -> None:
    cost = _cost(result, pairs)
    shares = (
        f"placed {len(result):6} ({len(result) / our_placed:6.1%})  cost {cost / 1e6:8.1f} M ({cost / our_cost:5.2f})"
    )
    print(f"  {name:18} {shares}  {seconds:6.2f} s")


def _solved_alone(solved: Plan, *, in_turn: bool) -> tuple[Result, float]:
    """With the candidates at hand; where nobody comes first, as for the peers who know no order of waiting."""
    problem = solved.problem if in_turn else replace(solved.problem, ranks=[0] * len(solved.mentees))
    began = time.process_time()
    solution = optimum(problem, engine_for(len(solved.mentors) + len(solved.mentees)))
    took = time.process_time() - began
    mentees, mentors = solved.mentees, solved.mentors
    return [(mentees[e].id, mentors[m].id) for e, held in enumerate(solution.mentors_of) for m in held], took


def _again(invented: Programme, solved: Plan) -> None:
    """The same programme a day later: how many of the pairs that could stay are parted.

    Some have to be, or somebody would be left out who can have a place: that is how many are parted where parting one
    costs more than all scores together.
    """
    later = invented.changed(_CHANGED, seed=5)
    before = frozenset((pair.mentor.id, pair.mentee.id) for pair in solved.pairs)
    can_meet, have_to_be = _parted(later, before, _AT_ANY_PRICE)
    print(f"  {_CHANGED:.0%} of people changed, {can_meet} pairs could still meet; {have_to_be} have to be parted")
    for moving in (STANDARD.moving, 0, PERFECT**2):
        parted = _parted(later, before, moving)[1]
        more, could_stay = parted - have_to_be, can_meet - have_to_be
        share = f"{parted / can_meet:.2%}), {more} of the {could_stay} that could stay ({more / could_stay:.2%})"
        print(f"    moving = {moving:9,}: {parted} are parted ({share}")


def _parted(later: Programme, before: frozenset[tuple[int, int]], moving: int) -> tuple[int, int]:
    """How many of the pairs of `before` could meet as ever, and how many of these are parted."""
    asked = Asked(later.mentors, later.mentees, History(), TODAY, weights=Weights(moving=moving), before=before)
    again = plan(asked)
    mentors, mentees = {m.id: m for m in again.mentors}, {m.id: m for m in again.mentees}
    known = [(mentors[m], mentees[e]) for m, e in before if m in mentors and e in mentees]
    can_meet = {(mentor.id, mentee.id) for mentor, mentee in known if again.fitting.can_be(mentor, mentee)}
    return len(can_meet), len(can_meet - {(pair.mentor.id, pair.mentee.id) for pair in again.pairs})


def _pairs(solved: Plan) -> Pairs:
    """All possible pairs with their scores."""
    solved.problem.pairs.add_all(range(len(solved.mentees)))
    scores = {
        (mentee.id, solved.mentors[position].id): solved.fitting.parts(solved.mentors[position], mentee).total
        for place, mentee in enumerate(solved.mentees)
        for position in solved.problem.pairs.rows[place]
    }
    return Pairs(scores, [m.id for m in solved.mentees], {m.id: max(m.capacity, 0) for m in solved.mentors})


def _cost(result: Result, pairs: Pairs) -> int:
    left_out = len(pairs.mentees) - len(result)
    return sum((PERFECT - pairs.scores[pair]) ** 2 for pair in result) + left_out * PERFECT**2


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or _SIZES)
