"""Takes letters in place of a mail server, and remembers when each came to whom."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from email import message_from_bytes
from email.policy import default
from typing import NamedTuple

from mailbot.domain.correspondence import LetterState
from mailbot.domain.delivery import Delivery, Dispatch


class Delivered(NamedTuple):
    """One letter in one mailbox; `words` are its subject and text."""

    at: datetime
    to: str
    kind: str
    words: str


class Clerk:
    """A courier (workflows/ports.py) that never fails."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self.delivered: list[Delivered] = []
        self._seen = 0

    def deliver(
        self,
        dispatches: Sequence[Dispatch],
        report: Callable[[Dispatch, Mapping[str, Delivery]], None],
        may_go_on: Callable[[], bool],
    ) -> None:
        for dispatch in dispatches:
            if not may_go_on():
                return
            letter = message_from_bytes(dispatch.raw, policy=default)
            body = letter.get_body(("plain",))
            words = f"{letter['Subject']}\n{body.get_content() if body else ''}"
            for address in dispatch.recipients:
                self.delivered.append(Delivered(self._clock(), address, str(letter["Mailbot-Letter"]), words))
            report(dispatch, {address: Delivery(LetterState.SENT, "250") for address in dispatch.recipients})

    def new_letters(self) -> list[Delivered]:
        """What came since this was last asked."""
        fresh, self._seen = self.delivered[self._seen :], len(self.delivered)
        return fresh
