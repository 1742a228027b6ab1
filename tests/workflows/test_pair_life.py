"""Pairs that live for weeks, by the throw of a die: whatever happens to them, nobody is written to too often.

`python -m bench.pair_life` does the same with five hundred pairs for half a year.
"""

from pathlib import Path

from bench.pair_life import CLOCKS, NEW_MATTERS, simulate


def test_no_letter_comes_twice_at_night_after_stop_or_with_another_in_a_week(tmp_path: Path) -> None:
    life = simulate(pairs=24, weeks=10, folder=tmp_path)
    kinds = {"session-guide", "session-reminder", "contact-check", "chase", "check-in", "review", "farewell"}
    assert kinds <= {letter.kind for letter in life.letters}
    assert (life.twice, life.out_of_hours, life.after_stop) == (0, 0, 0)
    assert (life.too_soon, life.most_in_a_week(NEW_MATTERS)) == (0, 1)
    assert life.most_in_a_week(CLOCKS) <= 3  # a question, chased twice
