"""A letter between us and the SMTP server (RFC 5321): what is handed over, and what the server says of it."""

from dataclasses import dataclass

from mailbot.domain.correspondence import LetterState


@dataclass(frozen=True)
class Dispatch:
    """A frozen letter on its way to the SMTP server: envelope and bytes (RFC 5321).

    One that wants no report goes out with the null sender, and with `sender` where the server takes no null one.
    """

    letter_id: int
    sender: str
    recipients: tuple[str, ...]
    raw: bytes
    wants_no_report: bool = False


@dataclass(frozen=True)
class Delivery:
    """What the server said of one recipient: SENT, DEFERRED (4yz, a lost connection) or FAILED (5yz)."""

    state: LetterState
    response: str
