"""A person's record in words: what we hold, what we still need, and how we ask for it."""

from mailbot.domain.availability import zone_in_words
from mailbot.domain.people import Mentee, Mentor, Person, Role
from mailbot.domain.skills import skills_in_words
from mailbot.workflows.context import Context

Line = dict[str, str]

_LANGUAGES_OF_LETTERS = {"en": "English", "de": "German"}

_ASKING: dict[Role, dict[str, tuple[str, str]]] = {
    Role.MENTOR: {
        "skills": ("What can you help with?", "Python, SQL, giving talks"),
        "availability": ("When are you usually free?", "Tue 17:00-19:00, Thursday evenings"),
        "time zone": ("Which time zone are you in?", "Europe/London, or the nearest big city"),
        "calendly": ("Where can people book time with you?", "a Calendly or other booking link, or none"),
        "capacity": ("How many mentees can you take?", "1"),
    },
    Role.MENTEE: {
        "skills": ("What would you like to get better at?", "React, giving talks"),
        "availability": ("When are you usually free?", "Tue 18:00-20:00, weekday lunchtimes"),
        "time zone": ("Which time zone are you in?", "Europe/London, or the nearest big city"),
    },
}


def questions(role: Role, *, only: tuple[str, ...] = (), known: dict[str, str] | None = None) -> list[Line]:
    """The questions that a letter asks, each with its field, a hint, and what we know already."""
    return [
        {"field": field, "label": label, "hint": hint, "value": (known or {}).get(field, "")}
        for field, (label, hint) in _ASKING[role].items()
        if not only or field in only
    ]


def missing_from(person: Person) -> tuple[tuple[Role, str], ...]:
    """What we need before we can pair them: (role, field), in the order in which we ask."""
    records: list[tuple[Role, Mentor | Mentee | None]] = [(Role.MENTOR, person.mentor), (Role.MENTEE, person.mentee)]
    return tuple((role, field) for role, record in records if record for field in record.missing())


def record_of(person: Person, *, of_somebody_else: bool = False) -> list[Line]:
    """All that letters show of a record: (label, value) in reading order, without what is empty.

    The labels speak to the person, or of somebody else to a coordinator.
    """
    mentor, mentee = person.mentor, person.mentee
    link = (mentor.booking_link or "none") if mentor and mentor.booking_link is not None else ""
    lines = [
        ("Name", "Name", person.name),
        ("You can help with", "Can help with", skills_in_words(mentor.skills) if mentor else ""),
        ("You would like to learn", "Would like to learn", skills_in_words(mentee.skills) if mentee else ""),
        ("You are free", "Free", person.availability.in_words()),
        ("Time zone", "Time zone", zone_in_words(person.time_zone or "")),
        ("You speak", "Speaks", ", ".join(person.languages)),
        ("We write to you in", "Written to in", _LANGUAGES_OF_LETTERS.get(person.language, "")),
        ("Booking link", "Booking link", link),
        ("Mentees you can take", "Mentees at a time", str(mentor.capacity) if mentor else ""),
        ("Mentors you would like", "Mentors wanted", _several(mentee)),
        ("Your cohort", "Cohort", _cohorts(person)),
        ("Your goals", "Goals", mentee.goals if mentee else ""),
        ("About you", "About", person.about),
    ]
    return [{"label": theirs if of_somebody_else else yours, "value": value} for yours, theirs, value in lines if value]


def _several(mentee: Mentee | None) -> str:
    return str(mentee.mentors_wanted) if mentee is not None and mentee.mentors_wanted > 1 else ""


def _cohorts(person: Person) -> str:
    named = [record.cohort for record in (person.mentor, person.mentee) if record and record.cohort]
    return ", ".join(dict.fromkeys(named))


def known_fields(person: Person, role: Role) -> dict[str, str]:
    """Values by field name, to fill in the questions of an invitation."""
    record = person.mentor if role is Role.MENTOR else person.mentee
    return {
        "skills": skills_in_words(record.skills) if record else "",
        "availability": person.availability.in_words(),
        "time zone": zone_in_words(person.time_zone or ""),
        "calendly": (person.mentor.booking_link or "") if person.mentor else "",
        "capacity": str(person.mentor.capacity) if person.mentor and person.mentor.capacity > 1 else "",
    }


def assumptions(person: Person, context: Context) -> list[str]:
    """What we took for granted because nobody said it."""
    if person.time_zone is None:
        zone = zone_in_words(context.programme.time_zone)
        return [f"You did not say which time zone you are in, so we read your times in {zone}."]
    return []


def standing_of(person: Person, context: Context) -> str:
    """Where they stand with the programme, in one sentence."""
    if person.stopped_at:
        return "You have left the programme; write “resume” to come back."
    if person.paused_until and person.paused_until > context.now:
        return f"You are on pause until {person.paused_until:%-d %B %Y}."
    missing = missing_from(person)
    if missing:
        return f"We still need from you: {', '.join(dict.fromkeys(field for _, field in missing))}."
    if context.records.pairings.has_introduced(person):
        return "You are paired."
    if person.mentee and person.mentee.waiting_since is None:
        return "You are not waiting for a mentor. Write what you would like to learn next, and we look for one."
    if person.mentee:
        return "Your record is complete, and we are looking for a mentor for you."
    return "Your record is complete, and we will write when somebody wants to learn from you."
