"""What time it is."""

from datetime import UTC, datetime


def system_clock() -> datetime:
    """The moment, aware and in UTC."""
    return datetime.now(UTC)
