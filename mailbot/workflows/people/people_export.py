"""Records as rows of a people file, which an import reads back exactly."""

from collections.abc import Iterator

from mailbot.domain.availability import zone_in_words
from mailbot.domain.people import Mentee, Mentor, Person, Role
from mailbot.domain.skills import skills_in_words
from mailbot.parsers.message.header import visible
from mailbot.workflows.ports import Records

Cells = dict[str, str]


def everybody_as_cells(records: Records) -> Iterator[Cells]:
    """Mentors first: who reads the file line by line then meets them before those who are allocated to them."""
    people = records.people.everybody()
    for role in (Role.MENTOR, Role.MENTEE):
        for person in people:
            if role in person.roles:
                yield {"role": role.value, "address": person.address, **cells_of(person, role)}


def cells_of(person: Person, role: Role) -> Cells:
    """What stands in the columns of somebody in a role; what is not known is left out."""
    cells = {
        "name": person.name,
        "availability": person.availability.in_words(),
        "time zone": zone_in_words(person.time_zone or ""),
        "about": person.about,
        "language": person.language,
        "languages": ", ".join(person.languages),
        **_of_mentor(person.mentor if role is Role.MENTOR else None),
        **_of_mentee(person.mentee if role is Role.MENTEE else None),
    }
    return {column: cell for column, cell in cells.items() if cell}


def one_line(cell: str) -> str:
    """A cell as an import reads it."""
    return visible(" ".join(cell.split()))


def _of_mentor(mentor: Mentor | None) -> Cells:
    if mentor is None:
        return {}
    link = "" if mentor.booking_link is None else mentor.booking_link or "none"
    return {
        "skills": skills_in_words(mentor.skills),
        "calendly": link,
        "capacity": str(mentor.capacity),
        "cohort": mentor.cohort,
    }


def _of_mentee(mentee: Mentee | None) -> Cells:
    if mentee is None:
        return {}
    mentor = mentee.allocated_to.person.address if mentee.allocated_to else ""
    return {
        "skills": skills_in_words(mentee.skills), "mentor": mentor, "cohort": mentee.cohort, "goals": mentee.goals
    }  # fmt: skip
