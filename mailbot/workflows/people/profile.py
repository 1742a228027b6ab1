"""What was read goes into the record: values that were stated replace those that were there."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from mailbot.domain.availability import Availability
from mailbot.domain.people import Person, Role
from mailbot.parsers.meaning import Reading

_FIELDS = {"mentors_wanted": "mentors"}  # what a record calls otherwise than those who write


class Change(NamedTuple):
    """A field of the record that has a new value, and the line of the message that gave it."""

    label: str
    line: str


def apply(reading: Reading, person: Person, role: Role) -> list[Change]:
    """Changes the record in `role` by what `reading` states. What it does not mention stays as it was."""
    stated: dict[str, object] = {
        "name": reading.name,
        "availability": _times(reading, person.availability),
        "time_zone": reading.time_zone,
        "about": reading.about,
        "languages": reading.languages,
        "language": reading.language,
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
            person.mentee,
            {
                "skills": _skills(reading, person.mentee.skills),
                "goals": reading.goals,
                "mentors_wanted": reading.mentors,
            },
            reading,
        )
    return changes


def _skills(reading: Reading, known: tuple[str, ...]) -> tuple[str, ...] | None:
    """The skills as they are to be, None where nothing is said of them."""
    if reading.skills is None and not reading.unwanted_skills:
        return None
    is_amendment = reading.skills is None or reading.adds_skills
    skills = dict.fromkeys((*(known if is_amendment else ()), *(reading.skills or ())))
    return tuple(skill for skill in skills if skill not in reading.unwanted_skills)


def _times(reading: Reading, known: Availability) -> Availability | None:
    """The week as it is to be, None where nothing is said of it."""
    stated = reading.availability.slots if reading.availability is not None else ()
    if reading.names_no_day and known.slots:
        stated = tuple(slot for slot in stated if slot.day in {slot.day for slot in known.slots})
    if not (reading.adds_times or reading.amends_days):
        return Availability.of(stated) if reading.availability is not None else None
    source = [slot for slot in known.slots if slot.day in reading.gone_days or not reading.gone_days]
    moved = [replace(slot, day=day) for slot in source for day in reading.moved_to]
    told = {slot.day for slot in stated} if reading.amends_days else set()
    kept = [slot for slot in known.slots if slot.day not in told | reading.gone_days]
    return Availability.of((*kept, *moved, *stated))


def _set(record: object, stated: Mapping[str, object], reading: Reading) -> list[Change]:
    changes = []
    for field, value in stated.items():
        if value is not None and value != getattr(record, field):
            setattr(record, field, value)
            changes.append(Change(field.replace("_", " "), reading.fields.get(_FIELDS.get(field, field), "")))
    return changes
