"""A file of people becomes records: who is new is invited, or told what we hold if it is complete."""

from dataclasses import dataclass

from mailbot.domain.correspondence import Draft
from mailbot.domain.people import Role
from mailbot.errors import NotAllowed, NotFound
from mailbot.parsers.commands.command import Who
from mailbot.parsers.people_file import PeopleFile, PersonRow
from mailbot.workflows.context import Context
from mailbot.workflows.enrolment import confirmation, invitation, welcome
from mailbot.workflows.pairing import allocate


@dataclass(frozen=True)
class ImportResult:
    """How many people are new and how many changed; what could not be taken, in sentences; the letters."""

    new: int
    changed: int
    problems: tuple[str, ...]
    drafts: tuple[Draft, ...]


def import_people(file: PeopleFile, context: Context) -> ImportResult:
    """Takes every row that can be taken. Mentors come first, so that a mentee's line may stand above its mentor's."""
    new, changed = 0, 0
    drafts: list[Draft] = []
    problems = list(file.problems)
    for row in sorted(file.rows, key=lambda row: row.role is Role.MENTEE):
        known = context.records.people.at(row.correspondent.address)
        is_new = known is None or row.role not in known.roles
        new, changed = new + is_new, changed + (not is_new)
        drafts += _take(row, context, is_new=is_new)
        if row.mentor:
            try:
                allocate(Who(address=row.correspondent.address), Who(address=row.mentor), context)
            except (NotFound, NotAllowed) as error:
                problems.append(f"Line {row.line}: {error}")
    return ImportResult(new, changed, tuple(problems), tuple(drafts))


def _take(row: PersonRow, context: Context, *, is_new: bool) -> list[Draft]:
    person = welcome(row.correspondent, row.role, context)
    person.name = row.correspondent.name or person.name
    person.availability = row.availability or person.availability
    person.time_zone = row.time_zone or person.time_zone
    person.about = row.about or person.about
    person.languages = row.languages or person.languages
    if row.role is Role.MENTOR and person.mentor is not None:
        mentor = person.mentor
        mentor.skills = row.skills or mentor.skills
        mentor.booking_link = mentor.booking_link if row.booking_link is None else row.booking_link
        mentor.capacity = mentor.capacity if row.capacity is None else row.capacity
        mentor.cohort = row.cohort or mentor.cohort
        missing = mentor.missing()
    elif person.mentee is not None:
        mentee = person.mentee
        mentee.skills = row.skills or mentee.skills
        mentee.goals = row.goals or mentee.goals
        mentee.cohort = row.cohort or mentee.cohort
        missing = mentee.missing()
    context.records.note(context.now, "imported", by="operator", about=person.address)
    if not is_new:
        return []
    return [invitation(person, row.role, context) if missing else confirmation(person, context)]
