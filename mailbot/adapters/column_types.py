"""How values of the domain stand in a column."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, Enum
from sqlalchemy.types import TypeDecorator

from mailbot.domain.availability import Availability, Slot

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
"""A moment that has come for whoever looks."""


class UtcDateTime(TypeDecorator[datetime]):
    """An aware datetime, stored in UTC. SQLite gives it back naive, so the zone is put on again."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone can't be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Tuple(TypeDecorator[tuple[Any, ...]]):
    """A tuple of plain values, stored as a JSON list."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: tuple[Any, ...] | None, dialect: Dialect) -> list[Any] | None:
        return None if value is None else list(value)

    def process_result_value(self, value: list[Any] | None, dialect: Dialect) -> tuple[Any, ...]:
        return tuple(value or ())


class Week(TypeDecorator[Availability]):
    """An Availability, stored as a JSON list of [day, start, end]."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Availability | None, dialect: Dialect) -> list[list[int]]:
        return [[slot.day, slot.start, slot.end] for slot in (value or Availability()).slots]

    def process_result_value(self, value: list[list[int]] | None, dialect: Dialect) -> Availability:
        return Availability(tuple(Slot(*slot) for slot in value or ()))


def one_of(kind: type[StrEnum]) -> Enum:
    """An enumeration by its values, as text: a new value needs no migration."""
    return Enum(
        kind, native_enum=False, length=24, values_callable=lambda members: [member.value for member in members]
    )
