"""What a message holds, once it was read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from mailbot.domain.correspondence import Correspondent


@dataclass(frozen=True)
class Attachment:
    """A file that came along; `name` is the sender's, fit to be shown but not to be used as a path."""

    name: str
    content_type: str
    content: bytes


@dataclass(frozen=True)
class ReportPart:
    """A part about another message: its delivery status, its header, or the message itself (RFC 6522).

    `text` holds header fields; for a delivery status blocks of them, a blank line between.
    """

    content_type: str
    text: str


@dataclass(frozen=True)
class InboundMessage:
    """One message (RFC 5322), decoded. Every text is free of control characters; nothing in it is to be trusted.

    `headers` maps lower-case names to unfolded, decoded values, in order. `return_path` is "" for the null sender.
    `sender` is None when the From field does not name one mailbox beyond doubt; `sender_problem` then says why.
    `obstacle` is a sentence that says why words of it are out of reach (they are encrypted, say), or "".
    """

    message_id: str
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    sender: Correspondent | None
    sender_problem: str
    to: tuple[Correspondent, ...]
    cc: tuple[Correspondent, ...]
    delivered_to: tuple[str, ...]
    return_path: str | None
    subject: str
    date: datetime | None
    headers: Mapping[str, tuple[str, ...]]
    text: str
    html: str
    attachments: tuple[Attachment, ...]
    reports: tuple[ReportPart, ...]
    calendars: tuple[str, ...]
    obstacle: str = ""

    def header(self, name: str) -> str:
        """The first value of a field, by its lower-case name; "" when it is absent."""
        return self.headers.get(name, ("",))[0]
