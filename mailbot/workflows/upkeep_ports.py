"""What is kept for the running of the programme itself; a part of the records, see ports.py."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from mailbot.domain.login import LoginStanding


class Pauses(Protocol):
    """When coordinators stopped all sending."""

    def is_paused(self) -> bool: ...
    def begin(self, now: datetime, by: str) -> None: ...
    def end(self, now: datetime) -> None: ...


class ErasedMail(Protocol):
    """Message-IDs of what was erased here and may still lie in the mailbox; "" for one that had none."""

    def add(self, message_id: str) -> None: ...
    def pending(self) -> Sequence[str]: ...
    def clear(self) -> None: ...


class Login(Protocol):
    """How the mailbox is opened where it takes tokens; not a part of the records."""

    def standing(self) -> LoginStanding:
        """After renewing what is due to be renewed. LoginUnavailable or LoginRefused when there is no token."""


class Tombstones(Protocol):
    """By what erased mail is known when it is delivered again: Message-IDs and fingerprints (mail_identity.py)."""

    def lay(self, identities: Collection[str]) -> None: ...
    def among(self, identities: Collection[str]) -> set[str]:
        """Which of `identities` were erased."""


class Leases(Protocol):
    """What one worker at a time may do, and until when it may."""

    def holder(self, job: str) -> str | None: ...
    def hold(self, job: str, by: str, now: datetime, until: datetime, instead_of: str = "") -> bool:
        """Renews it, or takes it when it is free, has lapsed, or belongs to `instead_of`. Whether it is `by`'s now."""

    def let_go(self, job: str, by: str) -> None: ...
    def note_done(self, job: str, by: str, now: datetime) -> None: ...
    def was_done(self, job: str) -> bool:
        """Whether the job was done by whoever holds it now."""
