"""What may be sent in a day, while an address is new and later."""

from datetime import timedelta
from itertools import pairwise

from mailbot.domain.budget import FIRST_DAY, Budget

WEEKS = timedelta(weeks=4)
BUDGET = Budget(per_day=2000, warm_up=WEEKS)


def test_a_new_address_begins_low_and_ends_with_the_whole_budget() -> None:
    assert BUDGET.after(timedelta()).per_day == FIRST_DAY
    assert BUDGET.after(WEEKS) == BUDGET


def test_it_grows_from_day_to_day_by_less_than_a_fifth() -> None:
    allowed = [BUDGET.after(timedelta(days=day)).per_day or 0 for day in range(29)]
    assert all(today < tomorrow <= today * 1.2 for today, tomorrow in pairwise(allowed))


def test_a_small_budget_is_never_exceeded() -> None:
    assert Budget(per_day=20, warm_up=WEEKS).after(timedelta(days=1)).per_day == 20


def test_without_a_warm_up_or_a_budget_nothing_changes() -> None:
    assert Budget(per_day=2000).after(timedelta()) == Budget(per_day=2000)
    assert Budget(warm_up=WEEKS).after(timedelta()) == Budget(warm_up=WEEKS)
