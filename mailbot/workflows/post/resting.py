"""Who wants no mail from us for a while, by what the server answers: the server itself, or one domain."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from mailbot.domain.budget import domain_of
from mailbot.domain.correspondence import LetterState
from mailbot.domain.delivery import Delivery
from mailbot.workflows.ports import Log

# "Closing transmission channel", whatever was asked: the server wants no mail from us now (RFC 5321, 4.2.3).
_HAD_ENOUGH = "421"
# Of one letter alone they say little: a mailbox is busy, or a stranger is put off (RFC 6647). Of several people at one
# domain in a row they are how large providers say that we are too quick.
_TOO_QUICK, _IN_A_ROW = ("450", "451"), 3
_FIRST_REST, _LONGEST_REST = timedelta(seconds=30), timedelta(minutes=15)
_SERVER = ""  # no domain has that name


class Rests:
    """What one worker was told. Each rest is twice as long as the one before, until somebody is reached again."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._until: dict[str, datetime] = {}
        self._times: dict[str, int] = {}
        self._put_off: dict[str, set[str]] = {}  # since anybody was reached there

    def hear(self, deliveries: Mapping[str, Delivery], now: datetime) -> None:
        """The answers for the recipients of one letter."""
        if any(delivery.response.startswith(_HAD_ENOUGH) for delivery in deliveries.values()):
            self._rest(_SERVER, now)
        elif any(delivery.state is LetterState.SENT for delivery in deliveries.values()):
            self._times.pop(_SERVER, None)
        for address, delivery in deliveries.items():
            self._hear_of(address, delivery, now)

    def server_rests(self, now: datetime) -> bool:
        return self._is_resting(_SERVER, now)

    def domains(self, now: datetime) -> frozenset[str]:
        """Those that get nothing now."""
        return frozenset(name for name in self._until if name != _SERVER and self._is_resting(name, now))

    def _hear_of(self, address: str, delivery: Delivery, now: datetime) -> None:
        domain = domain_of(address)
        if delivery.state is LetterState.SENT:
            for known in (self._until, self._times, self._put_off):
                known.pop(domain, None)
        elif delivery.response.startswith(_TOO_QUICK):
            put_off = self._put_off.setdefault(domain, set())
            put_off.add(address)
            if len(put_off) >= _IN_A_ROW:
                self._rest(domain, now)

    def _rest(self, who: str, now: datetime) -> None:
        if self._is_resting(who, now):
            return  # another connection was told so first
        times = self._times.get(who, 0)
        self._until[who] = now + min(_LONGEST_REST, _FIRST_REST * float(2 ** min(times, 16)))
        self._times[who] = times + 1
        whose = {"domain": who} if who != _SERVER else {}
        self._log("courier.resting", until=f"{self._until[who]:%H:%M:%S}", **whose)

    def _is_resting(self, who: str, now: datetime) -> bool:
        return who in self._until and now < self._until[who]
