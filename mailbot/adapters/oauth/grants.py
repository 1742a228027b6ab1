"""What a provider gives, whoever it is."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Protocol

Say = Callable[[str], object]


@dataclass(frozen=True)
class Grant:
    """A token for now, and what it takes to get the next one.

    `renewal` is for the provider's own library alone. `ends_in` is how long it can be renewed without that somebody
    logs in, where the provider says so.
    """

    access_token: str = field(repr=False)
    lifetime: timedelta
    renewal: str = field(default="", repr=False)
    ends_in: timedelta | None = None


class TokenSource(Protocol):
    """One provider. Each method raises LoginUnavailable or LoginRefused, with one sentence that holds no secret."""

    @property
    def needs_nobody(self) -> bool:
        """Whether it gives tokens without that somebody has logged in."""

    def log_in(self, say: Say) -> Grant:
        """Says what somebody has to do in a browser, and waits until they have done it."""

    def renew(self, renewal: str) -> Grant:
        """The next token, without anybody."""


def plain(error: object) -> str:
    """The first line of what a provider says, without its full stop."""
    first = next(iter(str(error).strip().splitlines()), "")
    return " ".join(first.split())[:300].rstrip(".")
