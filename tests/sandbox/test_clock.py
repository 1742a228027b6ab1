"""A clock that runs days in seconds, told by hand what real time it is."""

import threading
from datetime import UTC, datetime, timedelta

import pytest

from mailbot.sandbox.clock import ProgrammeClock

MONDAY = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)
HOUR_A_SECOND = 3600.0


class RealTime:
    """Real seconds, as a test lets them pass."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def real() -> RealTime:
    return RealTime()


@pytest.fixture
def clock(real: RealTime) -> ProgrammeClock:
    return ProgrammeClock(MONDAY, HOUR_A_SECOND, real)


def test_it_begins_at_its_start_and_runs_at_its_speed(clock: ProgrammeClock, real: RealTime) -> None:
    assert clock() == MONDAY
    real.seconds += 24
    assert clock() == MONDAY + timedelta(days=1)


def test_it_speaks_utc_wherever_it_was_started(real: RealTime) -> None:
    kolkata = datetime.fromisoformat("2027-03-01T13:30:00+05:30")
    clock = ProgrammeClock(kolkata, real=real)
    assert clock() == MONDAY
    assert clock().tzinfo is UTC


def test_a_new_speed_counts_from_now_on(clock: ProgrammeClock, real: RealTime) -> None:
    real.seconds += 2
    clock.run(60)
    real.seconds += 5
    assert clock() == MONDAY + timedelta(hours=2, minutes=5)


def test_it_can_stand_still(clock: ProgrammeClock, real: RealTime) -> None:
    clock.run(0)
    real.seconds += 100
    assert clock() == MONDAY
    assert clock.seconds_until(MONDAY + timedelta(seconds=1)) == float("inf")


def test_it_does_not_run_past_the_moment_that_somebody_waits_for(clock: ProgrammeClock, real: RealTime) -> None:
    noon = MONDAY + timedelta(hours=4)
    clock.run(HOUR_A_SECOND, until=noon)
    real.seconds += 3
    assert clock() == MONDAY + timedelta(hours=3)
    real.seconds += 300
    assert clock() == noon
    clock.run(HOUR_A_SECOND)
    real.seconds += 1
    assert clock() == noon + timedelta(hours=1)


def test_a_moment_to_stop_at_that_is_past_takes_nothing_back(clock: ProgrammeClock, real: RealTime) -> None:
    real.seconds += 4
    clock.run(HOUR_A_SECOND, until=MONDAY)
    real.seconds += 4
    assert clock() == MONDAY + timedelta(hours=4)


def test_it_tells_how_long_to_wait(clock: ProgrammeClock, real: RealTime) -> None:
    tomorrow = MONDAY + timedelta(days=1)
    assert clock.seconds_until(tomorrow) == 24
    clock.run(2 * HOUR_A_SECOND)
    assert clock.seconds_until(tomorrow) == 12
    real.seconds += 50
    assert clock.seconds_until(tomorrow) == 0


def test_time_does_not_run_backwards(clock: ProgrammeClock) -> None:
    with pytest.raises(ValueError, match="backwards"):
        clock.run(-1)


def test_nobody_sees_it_go_back_while_another_thread_changes_its_speed() -> None:
    clock = ProgrammeClock(MONDAY, HOUR_A_SECOND)
    seen: list[list[datetime]] = [[], []]

    def watch(moments: list[datetime]) -> None:
        moments.extend(clock() for _ in range(2000))

    watchers = [threading.Thread(target=watch, args=(moments,)) for moments in seen]
    for watcher in watchers:
        watcher.start()
    for speed in range(200):
        clock.run(speed * HOUR_A_SECOND)
    for watcher in watchers:
        watcher.join()
    assert all(moments == sorted(moments) and len(moments) == 2000 for moments in seen)
