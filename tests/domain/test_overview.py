"""How long the steps of a pair take."""

from datetime import UTC, datetime, timedelta

from mailbot.domain.overview import Progress, durations

ASKED = datetime(2027, 3, 1, tzinfo=UTC)


def pair(*days: float | None) -> Progress:
    """The steps after asking, each so many days after it."""
    return Progress(ASKED, *(None if day is None else ASKED + timedelta(days=day) for day in days))


def test_a_step_takes_the_median_of_those_who_took_it() -> None:
    found = durations([pair(1, 2, 4, 10), pair(3, 3.5, None, None), pair(365, 366, 367, 368)])
    assert [(one.days, one.pairs) for one in found] == [(3, 3), (1, 3), (1.5, 2), (3.5, 2), (189, 2)]


def test_nobody_has_taken_a_step_yet() -> None:
    assert {(one.days, one.pairs) for one in durations([])} == {(None, 0)}
    assert durations([pair(1, None, None, None)])[1].days is None


def test_a_record_that_was_made_after_the_fact_takes_no_negative_time() -> None:
    assert durations([pair(-1, None, None, None)])[0].days is None
