"""The proof that an assignment is the best of all, checked pair by pair and without solving anything."""

from collections import Counter
from collections.abc import Iterator

from mailbot.domain.matching.problem import Problem, Solution


def certify(problem: Problem, solution: Solution) -> list[str]:
    """What is wrong with a solution or its proof, in words; nothing when it is the best of all.

    Two kinds of dual numbers are checked. *Levels* prove who gets a seat (Hall's condition, turn by turn): up to every
    level, the mentors of that level are full with people who can go nowhere else and whose turn had come, and whoever
    is left out has no other mentors. *Prices* prove the costs (complementary slackness of the assignment's linear
    programme): no pair is worth more to its two people than they pay already. Takes one look at every pair.
    """
    return [
        *_against_the_rules(problem, solution),
        *_against_the_levels(problem, solution),
        *_against_the_prices(problem, solution),
    ]


def _against_the_rules(problem: Problem, solution: Solution) -> Iterator[str]:
    taken = _taken(solution)
    for mentee, held in enumerate(solution.mentors_of):
        if len(set(held)) < len(held):
            yield f"Mentee {mentee} has the same mentor twice."
        if len(held) > problem.wanted[mentee]:
            yield f"Mentee {mentee} has more mentors than they want."
        if any(mentor not in problem.pairs.rows[mentee] for mentor in held):
            yield f"Mentee {mentee} has a mentor whom they can't have."
    for mentor, seats in enumerate(problem.seats):
        if taken[mentor] > seats:
            yield f"Mentor {mentor} has more mentees than seats."


def _against_the_levels(problem: Problem, solution: Solution) -> Iterator[str]:
    taken = _taken(solution)
    never = max(problem.turns, default=0) + 1
    of_mentee = [never if level is None else level for level in solution.mentee_levels]
    of_mentor = [never if level is None else level for level in solution.mentor_levels]
    for mentor, level in enumerate(of_mentor):
        if level < never and taken[mentor] < problem.seats[mentor]:
            yield f"Mentor {mentor} is said to be out of reach, but has a seat free."
    for mentee, level in enumerate(of_mentee):
        held = solution.mentors_of[mentee]
        if len(held) < problem.wanted[mentee] and level > problem.turn(mentee, len(held)):
            yield f"Mentee {mentee} is left out before it is proved that nothing is free."
        if held and problem.turn(mentee, len(held) - 1) > level:
            yield f"Mentee {mentee} has a seat before their turn."
        if any(of_mentor[mentor] > level for mentor in problem.pairs.rows[mentee] if mentor not in held):
            yield f"Mentee {mentee} could go to a mentor who is not out of reach."
        if any(of_mentor[mentor] < level for mentor in held):
            yield f"Mentee {mentee} could make room with a mentor who is said to be out of reach."


def _against_the_prices(problem: Problem, solution: Solution) -> Iterator[str]:
    taken = _taken(solution)
    for mentor, price in enumerate(solution.mentor_prices):
        if price > 0 or (price < 0 and taken[mentor] < problem.seats[mentor]):
            yield f"The price of mentor {mentor} is above zero, or has no cause: a seat is free."
    leaving = solution.leaving_prices
    if _partly_filled(problem, solution) != set(leaving):
        yield "The prices of being left out are not for the turns in which some are."
    for mentee, held in enumerate(solution.mentors_of):
        seats = range(problem.wanted[mentee])
        leave = {seat: leaving[turn] for seat in seats if (turn := problem.turn(mentee, seat)) in leaving}
        if not held and not leave:
            continue
        price = solution.mentee_prices[mentee]
        row = problem.pairs.rows[mentee]
        surplus = {mentor: cost - price - solution.mentor_prices[mentor] for mentor, cost in row.items()}
        if any(surplus.get(mentor, 0) > 0 for mentor in held):
            yield f"Mentee {mentee} has a mentor who costs more than is paid."
        if len(surplus) > len(held) and min(surplus[mentor] for mentor in surplus if mentor not in held) < 0:
            yield f"Mentee {mentee} could have another mentor for less."
        if any((-leave[seat] > price) if seat >= len(held) else (-leave[seat] < price) for seat in leave):
            yield f"Mentee {mentee} is left out, or is not, against the prices."


def _partly_filled(problem: Problem, solution: Solution) -> set[int]:
    filled = [len(held) for held in solution.mentors_of]
    left_out = {
        turn: sum(problem.turn(mentee, filled[mentee]) <= turn for mentee in mentees)
        for turn, mentees in problem.turns.items()
    }
    return {turn for turn, mentees in problem.turns.items() if 0 < left_out[turn] < len(mentees)}


def _taken(solution: Solution) -> Counter[int]:
    return Counter(mentor for held in solution.mentors_of for mentor in held)
