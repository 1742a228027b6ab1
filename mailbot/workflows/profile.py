"""What was read goes into the record: values that were stated replace those that were there."""

from collections.abc import Mapping
from typing import NamedTuple

from mailbot.domain.people import Person, Role
from mailbot.parsers.reading import Reading


class Change(NamedTuple):
    """A field of the record that has a new value, and the line of the message that gave it."""

    label: str
    line: str


def apply(reading: Reading, person: Person, role: Role) -> list[Change]:
    """Changes the record in `role` by what `reading` states. What it does not mention stays as it was."""
    stated: dict[str, object] = {
        "name": reading.name,
        "availability": reading.availability,
        "time_zone": reading.time_zone,
        "about": reading.about,
    }
    changes = _set(person, stated, reading)
    if role is Role.MENTOR and person.mentor is not None:
        offered = {
            "skills": _skills(reading, person.mentor.skills),
            "booking_link": reading.booking_link,
            "capacity": reading.capacity,
        }
        changes += _set(person.mentor, offered, reading)
    if role is Role.MENTEE and person.mentee is not None:
        changes += _set(
            person.mentee, {"skills": _skills(reading, person.mentee.skills), "goals": reading.goals}, reading
        )
    return changes


def _skills(reading: Reading, known: tuple[str, ...]) -> tuple[str, ...] | None:
    if reading.skills is None or not reading.adds_skills:
        return reading.skills
    return tuple(dict.fromkeys((*known, *reading.skills)))


def _set(record: object, stated: Mapping[str, object], reading: Reading) -> list[Change]:
    changes = []
    for field, value in stated.items():
        if value is not None and value != getattr(record, field):
            setattr(record, field, value)
            changes.append(Change(field.replace("_", " "), reading.fields.get(field, "")))
    return changes
