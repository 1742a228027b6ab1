"""The kinds of messages: a person's, and those that no person wrote."""

from dataclasses import dataclass
from enum import StrEnum


class MessageKind(StrEnum):
    """Only PERSONAL messages are read and answered."""

    OWN = "own"
    DELIVERY_REPORT = "delivery report"
    AUTOMATIC = "automatic"
    CALENDAR = "calendar"
    LIST = "list"
    PERSONAL = "personal"


@dataclass(frozen=True)
class Classification:
    """`reason` says in a few words what gave the kind away."""

    kind: MessageKind
    reason: str
