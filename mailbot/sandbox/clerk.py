"""Takes letters in place of a mail server."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from mailbot.domain.correspondence import LetterState
from mailbot.domain.delivery import Delivery, Dispatch
from mailbot.sandbox.mail import Delivered


class Clerk:
    """A courier (workflows/ports.py) that never fails. `on_letter` is called with each letter, once."""

    def __init__(self, clock: Callable[[], datetime], on_letter: Callable[[Delivered], object]) -> None:
        self._clock = clock
        self._on_letter = on_letter

    def deliver(
        self,
        dispatches: Sequence[Dispatch],
        report: Callable[[Dispatch, Mapping[str, Delivery]], None],
        may_go_on: Callable[[], bool],
        is_wanted: Callable[[Dispatch], bool],
    ) -> None:
        for dispatch in filter(is_wanted, dispatches):
            if not may_go_on():
                return
            self._on_letter(Delivered(dispatch.raw, dispatch.sender, dispatch.recipients, self._clock()))
            report(dispatch, {address: Delivery(LetterState.SENT, "250") for address in dispatch.recipients})
