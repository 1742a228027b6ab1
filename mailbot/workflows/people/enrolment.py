"""How people come in: invited or on their own, asked until their record is complete, then told what we hold."""

from collections.abc import Mapping
from dataclasses import replace

from mailbot.domain.addresses import address_key
from mailbot.domain.correspondence import Correspondent, Draft, LetterKind
from mailbot.domain.people import Mentee, Mentor, Person, Role
from mailbot.parsers.fields.agreement import agrees
from mailbot.parsers.fields.answer import Doubt
from mailbot.parsers.meaning import Reading
from mailbot.parsers.quoting.display import new_text
from mailbot.parsers.skills.near_misses import suggestion
from mailbot.workflows.context import Context, Incoming, Outcome, address_of, processed
from mailbot.workflows.conversation.answers import close_awaiting, enrolment_matter
from mailbot.workflows.conversation.notices import over, undeliverable
from mailbot.workflows.people.profile import apply
from mailbot.workflows.people.record import assumptions, known_fields, missing_from, questions, record_of, standing_of
from mailbot.workflows.post.setting_aside import not_understood

_WHICH_ROLE = Doubt(
    "skills", "", "You are a mentor and a mentee here: can you help with these, or would you like to learn them?"
)


def invite(role: Role, correspondent: Correspondent, context: Context) -> list[Draft]:
    """Invites somebody, unless their record is complete or an invitation awaits their answer already."""
    person = welcome(correspondent, role, context)
    matter = enrolment_matter(person, role)
    is_asked = any(letter.matter == matter for letter in context.records.letters.awaiting(person))
    return [] if is_asked or not _missing(person, role) else [invitation(person, role, context)]


def welcome(correspondent: Correspondent, role: Role, context: Context, known: Person | None = None) -> Person:
    """The person at an address, in a role: found (or `known` already), or made."""
    person = known or context.records.people.at(correspondent.address) or newcomer(correspondent, context)
    person.name = person.name or correspondent.name
    if role not in person.roles:
        in_role(person, role, context)
        context.records.people.add(person)
    return person


def newcomer(correspondent: Correspondent, context: Context) -> Person:
    """Somebody whom we did not know; not kept yet."""
    return Person(address_key(correspondent.address), correspondent.name, created_at=context.now)


def in_role(person: Person, role: Role, context: Context) -> None:
    """Makes them a mentor or a mentee as well, of whom nothing more is known yet."""
    if role is Role.MENTOR:
        person.mentor = Mentor(person)
    else:
        person.mentee = Mentee(person, waiting_since=context.now)


def invitation(person: Person, role: Role, context: Context, incoming: Incoming | None = None) -> Draft:
    """The guide and the questions. `incoming` is what they wrote first, if they did."""
    values = {
        "role": role.value,
        "questions": questions(role, known=known_fields(person, role)),
        "wrote_first": incoming is not None,
    }
    return _draft(LetterKind.INVITATION, person, role, values, incoming, awaits_answer=True)


def read_answer(incoming: Incoming, context: Context) -> Outcome:
    """Changes the record by what was understood, then asks for the rest, or shows the whole record."""
    reading = incoming.reading
    wants_in = incoming.person is None and reading.role is not None
    if not (reading.understood_anything or reading.doubts or wants_in):
        return _agreed(incoming, context) or not_understood(incoming, context)
    role, reading = _role_meant(incoming)
    was_known_as = incoming.person.roles if incoming.person else ()
    person = welcome(incoming.sender, role, context, incoming.person)
    reading = _on_days_known(reading, person)
    changes = apply(reading, person, role)
    person.answered_at = context.now
    if person.mentee is not None and role is Role.MENTEE:  # one whose pairing has ended waits again
        person.mentee.waiting_since = person.mentee.waiting_since or context.now
    if person.undeliverable_at is not None:  # whoever writes has an address that works
        person.undeliverable_at = None
        over(context, undeliverable(person.address))
    person.stopped_at = None  # and whoever tells us about themselves again would like to be with us again
    close_awaiting(context, enrolment_matter(person, role), person)
    what = ", ".join(change.label for change in changes) or "nothing new"
    letter = _answer(person, role, reading, incoming, context, is_new=role not in was_known_as)
    return processed(f"read as {role}: {what}", letter)


def _agreed(incoming: Incoming, context: Context) -> Outcome | None:
    """A bare "yes" to a question that asked whether we understood: then the record stands as it is."""
    letter, person = incoming.letter, incoming.person
    asked_us = letter is not None and letter.origin.kind is LetterKind.QUESTION
    if not asked_us or person is None or missing_from(person) or agrees(new_text(incoming.lines)) is not True:
        return None
    records = [record for record in (person.mentor, person.mentee) if record is not None]
    for record in records:
        record.skills = tuple(dict.fromkeys(suggestion(skill) or skill for skill in record.skills))  # "did you mean …?"
    for role in person.roles:
        close_awaiting(context, enrolment_matter(person, role), person)
    return processed("agreed to what we understood", confirmation(person, context, incoming))


def _role_meant(incoming: Incoming) -> tuple[Role, Reading]:
    """In which role they write. Where that can't be told, skills are asked about rather than guessed."""
    reading = incoming.reading
    if incoming.letter is not None and incoming.letter.role is not None:
        return incoming.letter.role, reading
    roles = incoming.person.roles if incoming.person else ()
    if reading.role is not None or not roles:
        return reading.role or _role_by_what_they_offer(reading), reading
    if len(roles) == 1 or reading.skills is None:
        return roles[0], reading
    return roles[0], replace(reading, skills=None, doubts=(*reading.doubts, _WHICH_ROLE))


def _on_days_known(reading: Reading, person: Person) -> Reading:
    """`8 to 10, rather`: on which days was told before, and need not be asked."""
    if not (reading.names_no_day and person.availability.slots):
        return reading
    return replace(reading, doubts=tuple(doubt for doubt in reading.doubts if doubt.field != "availability"))


def _role_by_what_they_offer(reading: Reading) -> Role:
    """Only a mentor has a link to book and places to give."""
    return Role.MENTOR if reading.booking_link or reading.capacity is not None else Role.MENTEE


def _answer(
    person: Person, role: Role, reading: Reading, incoming: Incoming, context: Context, *, is_new: bool
) -> Draft:
    missing = _missing(person, role)
    if missing and is_new and role is Role.MENTOR and not reading.doubts:
        return invitation(person, role, context, incoming)
    if missing or reading.doubts:
        return _question(person, role, missing, reading, incoming, context)
    return confirmation(person, context, incoming, not_understood=reading.not_understood)


def _question(
    person: Person, role: Role, missing: tuple[str, ...], reading: Reading, incoming: Incoming, context: Context
) -> Draft:
    values = {
        "role": role.value,
        "understood": record_of(person),
        "missing": questions(role, only=missing) if missing else [],
        "doubts": [doubt.question for doubt in reading.doubts],
        "not_understood": list(reading.not_understood),
    }
    return _draft(LetterKind.QUESTION, person, role, values, incoming, awaits_answer=True)


def confirmation(
    person: Person, context: Context, incoming: Incoming | None = None, *, not_understood: tuple[str, ...] = ()
) -> Draft:
    """The whole record, to be corrected by a reply."""
    values = {
        "roles": [role.value for role in person.roles],
        "record": record_of(person),
        "assumed": assumptions(person, context),
        "doubts": [],
        "not_understood": list(not_understood),
        "next": standing_of(person, context),
    }
    role = person.roles[0] if len(person.roles) == 1 else None
    return _draft(LetterKind.CONFIRMATION, person, role, values, incoming, awaits_answer=False)


def _draft(
    kind: LetterKind,
    person: Person,
    role: Role | None,
    values: Mapping[str, object],
    incoming: Incoming | None,
    *,
    awaits_answer: bool,
) -> Draft:
    return Draft(
        kind,
        (_whom_to_answer(person, incoming),),
        values,
        enrolment_matter(person, role),
        answers=incoming.message if incoming else None,
        person=person,
        role=role,
        awaits_answer=awaits_answer,
    )


def _whom_to_answer(person: Person, incoming: Incoming | None) -> Correspondent:
    """The address that they write from; without a message of theirs, the one on file."""
    return Correspondent(incoming.sender.key, person.name) if incoming else address_of(person)


def _missing(person: Person, role: Role) -> tuple[str, ...]:
    return tuple(field for missing_role, field in missing_from(person) if missing_role is role)
