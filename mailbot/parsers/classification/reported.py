"""What a delivery report says (RFC 3464)."""

from dataclasses import dataclass
from enum import StrEnum


class DeliveryOutcome(StrEnum):
    """What became of a letter to one recipient; relayed and expanded count as delivered (RFC 3464 section 2.3.3)."""

    FAILED = "failed"
    DELAYED = "delayed"
    DELIVERED = "delivered"


@dataclass(frozen=True)
class ReportedRecipient:
    """`status` is an RFC 3463 code ("5.1.1") or ""; `diagnostic` one short line, or ""."""

    address: str
    outcome: DeliveryOutcome
    status: str = ""
    diagnostic: str = ""


@dataclass(frozen=True)
class DeliveryReport:
    """Message-IDs of the reported message are best first; there may be several, or none."""

    recipients: tuple[ReportedRecipient, ...]
    original_message_ids: tuple[str, ...]
