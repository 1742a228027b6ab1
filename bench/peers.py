"""What others do with the same pairs: greedy, first come first served, scipy, and the package `matching`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec

_DENSE_AT_MOST = 40_000_000  # cells of a matrix of seats; 8 bytes each


@dataclass(frozen=True)
class Pairs:
    """(mentee, mentor) → score, for every possible pair; the mentees in the order in which they came; free seats."""

    scores: Mapping[tuple[int, int], int]
    mentees: Sequence[int]
    seats: Mapping[int, int]


Result = list[tuple[int, int]]
Peer = Callable[[Pairs], Result | str]


def greedy(pairs: Pairs) -> Result | str:
    """The best pair first, then the best of what is left."""
    free, placed, result = dict(pairs.seats), set[int](), []
    for mentee, mentor in sorted(pairs.scores, key=lambda pair: (-pairs.scores[pair], pair)):
        if mentee not in placed and free[mentor] > 0:
            free[mentor] -= 1
            placed.add(mentee)
            result.append((mentee, mentor))
    return result


def first_come(pairs: Pairs) -> Result | str:
    """Whoever waited longest takes the best mentor with a free seat, then the next."""
    free, result = dict(pairs.seats), []
    for mentee, mentors in _by_mentee(pairs).items():
        mentor = next((mentor for mentor in mentors if free[mentor] > 0), None)
        if mentor is not None:
            free[mentor] -= 1
            result.append((mentee, mentor))
    return result


def scipy_dense(pairs: Pairs) -> Result | str:
    """linear_sum_assignment, a column for each seat and a price for leaving people out."""
    if not (find_spec("scipy") and find_spec("numpy")):
        return "not installed"
    columns = [mentor for mentor, seats in pairs.seats.items() for _ in range(seats)]
    if len(pairs.mentees) * len(columns) > _DENSE_AT_MOST:
        return f"does not fit: {len(pairs.mentees) * len(columns) * 8 // 1_000_000} MB"
    import numpy
    from scipy.optimize import linear_sum_assignment

    left_out = 1e6 * (len(pairs.mentees) + 1)
    costs = numpy.full((len(pairs.mentees), len(columns)), left_out)
    row = {mentee: n for n, mentee in enumerate(pairs.mentees)}
    columns_of: dict[int, list[int]] = {}
    for column, mentor in enumerate(columns):
        columns_of.setdefault(mentor, []).append(column)
    for (mentee, mentor), score in pairs.scores.items():
        costs[row[mentee], columns_of.get(mentor, [])] = (1000 - score) ** 2
    rows, chosen = linear_sum_assignment(costs)
    return [(pairs.mentees[r], columns[c]) for r, c in zip(rows, chosen, strict=True) if costs[r, c] < left_out]


def hospital_resident(pairs: Pairs) -> Result | str:
    """A stable matching by the package `matching`: each side ranks the other by score."""
    if not find_spec("matching"):
        return "not installed"
    from matching.games import HospitalResident

    by_mentor: dict[int, list[int]] = {}
    for mentee, mentor in sorted(pairs.scores, key=lambda pair: (-pairs.scores[pair], pair)):
        if pairs.seats[mentor] > 0:
            by_mentor.setdefault(mentor, []).append(mentee)
    residents = {mentee: [m for m in mentors if m in by_mentor] for mentee, mentors in _by_mentee(pairs).items()}
    try:
        game = HospitalResident.create_from_dictionaries(
            {mentee: mentors for mentee, mentors in residents.items() if mentors},
            by_mentor,
            {mentor: pairs.seats[mentor] for mentor in by_mentor},
        )
    except RecursionError as error:
        return f"did not survive: {error}"
    return [(resident.name, hospital.name) for hospital, those in game.solve().items() for resident in those]


def _by_mentee(pairs: Pairs) -> dict[int, list[int]]:
    """The mentors of each mentee, best first; the mentees in their order."""
    mentors: dict[int, list[int]] = {mentee: [] for mentee in pairs.mentees}
    for mentee, mentor in sorted(pairs.scores, key=lambda pair: (-pairs.scores[pair], pair)):
        mentors[mentee].append(mentor)
    return mentors


PEERS: dict[str, Peer] = {
    "greedy": greedy,
    "first come": first_come,
    "scipy, dense": scipy_dense,
    "hospital-resident": hospital_resident,
}
