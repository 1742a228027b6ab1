"""The demo's clock: it runs days in seconds, slowly while a letter is under way and quickly through the night."""

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class ProgrammeClock:
    """Called for the moment, as the application does. Programme time runs `speed` times as fast as real time.

    Any thread may ask it, and set it.
    """

    def __init__(self, start: datetime, speed: float = 1.0, real: Callable[[], float] = time.monotonic) -> None:
        """`start` is aware. `real` counts real seconds and never runs backwards."""
        self._real = real
        self._lock = threading.Lock()
        self._moment, self._since, self._speed = start.astimezone(UTC), real(), speed
        self._until: datetime | None = None

    def __call__(self) -> datetime:
        """Now, in programme time; aware and in UTC."""
        with self._lock:
            return self._now(self._real())

    def run(self, speed: float, until: datetime | None = None) -> None:
        """From now on `speed` times as fast as real time; 0 stops the clock. ValueError below 0.

        At `until` it stands still, however late whoever waits for that moment wakes up.
        """
        if speed < 0:
            raise ValueError("time does not run backwards")
        with self._lock:
            real = self._real()
            self._moment, self._since, self._speed, self._until = self._now(real), real, speed, until

    def seconds_until(self, moment: datetime) -> float:
        """Real seconds until `moment` at the present speed, 0 when it is past; infinite while the clock stands."""
        with self._lock:
            ahead = (moment - self._now(self._real())).total_seconds()
            if ahead <= 0:
                return 0.0
            return ahead / self._speed if self._speed else float("inf")

    def _now(self, real: float) -> datetime:
        now = self._moment + timedelta(seconds=(real - self._since) * self._speed)
        return now if self._until is None else max(self._moment, min(now, self._until))
