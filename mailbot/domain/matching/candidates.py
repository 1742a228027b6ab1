"""The best pairs of each mentee, to solve with; and the others, as soon as a proof asks for them."""

from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest

from mailbot.domain.matching.costs import Costs
from mailbot.domain.matching.fitting import Fitting
from mailbot.domain.matching.problem import Pairs, Row
from mailbot.domain.matching.score import PERFECT
from mailbot.domain.matching.seats import MenteeWish

ENOUGH = 64  # pairs of one mentee; most have fewer, and then these are all there are
_NONE = -1


class Candidates(Pairs):
    """The possible pairs of mentees (by their place in `mentees`) and mentors (by their position in the roster)."""

    def __init__(self, mentees: Sequence[MenteeWish], fitting: Fitting, among: Sequence[int], costs: Costs) -> None:
        """`among` is for each mentee the set of mentors to choose from, as far as rules and seats go."""
        self._mentees, self._fitting, self._among, self._costs = mentees, fitting, among, costs
        self._best_missing = [_NONE] * len(mentees)  # no pair that is not in a row has a higher score
        self.rows: list[Row] = [{} for _ in mentees]
        for mentee in range(len(mentees)):
            self._fill(mentee, None)

    def add_all(self, mentees: Iterable[int]) -> bool:
        incomplete = [mentee for mentee in mentees if self._best_missing[mentee] != _NONE]
        return sum(self._fill(mentee, 0) for mentee in incomplete) > 0

    def add_up_to(self, prices: Mapping[int, int]) -> bool:
        incomplete = [mentee for mentee in prices if self._best_missing[mentee] != _NONE]
        scores = {mentee: max(self._costs.least_score(prices[mentee]), 0) for mentee in incomplete}
        wanting = [mentee for mentee, score in scores.items() if self._best_missing[mentee] >= score]
        return sum(self._fill(mentee, scores[mentee]) for mentee in wanting) > 0

    def _fill(self, mentee: int, at_least: int | None) -> bool:
        """Puts all pairs with a score of `at_least` into the row, or the best. Whether it grew.

        Groups with the same points for skills are gone through from the top, until no further one could hold any.
        """
        wish, known = self._mentees[mentee], len(self.rows[mentee])
        most_for_others = PERFECT - self._fitting.weights.skills
        scored: list[tuple[int, int]] = []
        lowest, unseen = at_least or 0, _NONE
        for points, group in self._fitting.by_skills(wish, self._among[mentee]):
            if points + most_for_others < lowest:
                unseen = points + most_for_others
                break
            scored += self._fitting.scores(wish, points, group)
            if at_least is None and len(scored) > ENOUGH:
                lowest = nlargest(ENOUGH, scored)[-1][0]
        cost = self._costs.of
        self.rows[mentee] = {mentor: cost(mentor, mentee, score) for score, mentor in scored if score >= lowest}
        self._best_missing[mentee] = max([unseen, *(score for score, _ in scored if score < lowest)])
        return len(self.rows[mentee]) > known
