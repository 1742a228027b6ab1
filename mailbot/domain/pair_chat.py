"""A pair's conversation in the programme's chat tool: whether it was opened, and never what is said in it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

GIVE_UP_AFTER = timedelta(days=5)  # as with letters
_FIRST_PAUSE, _LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=2)


class ChatState(StrEnum):
    """How far it has come; `opened` and `failed` are final."""

    WANTED = "wanted"
    POSTING = "posting"
    OPENED = "opened"
    FAILED = "failed"


@dataclass(eq=False)
class PairChat:
    """One conversation of two people. `reason` says why there is none, or what is to be known of it.

    Until `try_again_at` nobody looks at it: a pause after a failure, or the time that its worker has.
    """

    wanted_at: datetime
    state: ChatState = ChatState.WANTED
    reason: str = ""
    tries: int = 0
    try_again_at: datetime | None = None
    id: int | None = None

    def begin_to_post(self) -> None:
        self.state = ChatState.POSTING

    def settle(self, state: ChatState, reason: str = "") -> None:
        self.state, self.reason, self.try_again_at = state, reason, None

    def put_off(self, reason: str, now: datetime, pause: timedelta | None = None) -> None:
        """It did not work and may work later: after `pause` if one is named, else after longer and longer."""
        if now - self.wanted_at >= GIVE_UP_AFTER:
            self.settle(ChatState.FAILED, reason)
            return
        self.tries += 1
        growing = min(_LONGEST_PAUSE, _FIRST_PAUSE * float(2 ** min(self.tries - 1, 16)))
        self.state, self.reason, self.try_again_at = ChatState.WANTED, reason, now + (pause or growing)
