"""What each letter is given in an ordinary case: for the gallery, for `--check`, and for tests."""

from collections.abc import Iterator

from mailbot.console.sample_people import ANA, AVAILABILITY, CALENDLY, CAPACITY, CHARTS, MAYA, SAM, SKILLS, TIME_ZONE
from mailbot.domain.correspondence import LetterKind

Values = dict[str, object]

PROGRAMME = {"name": "Riverside Mentoring", "address": "mentoring@riverside.example"}

_OWN: dict[LetterKind, Values] = {
    LetterKind.INVITATION: {
        "role": "mentor",
        "questions": [SKILLS, AVAILABILITY, TIME_ZONE, CALENDLY, CAPACITY],
        "wrote_first": False,
    },
    LetterKind.QUESTION: {
        "role": "mentor",
        "understood": [
            {"label": "You can help with", "value": "Python, SQL"},
            {"label": "Time zone", "value": "Europe/London"},
        ],
        "missing": [AVAILABILITY, CALENDLY],
        "doubts": ["You wrote “2” and “3” for capacity: which is right?"],
        "not_understood": ["most evenings, unless the choir meets"],
    },
    LetterKind.CONFIRMATION: {
        "roles": ["mentor"],
        "record": [
            {"label": "You can help with", "value": "Python, SQL"},
            {"label": "You are free", "value": "Tuesday 18:00-20:00"},
            {"label": "Booking link", "value": "https://calendly.com/maya-okafor"},
        ],
        "assumed": ["You did not say which time zone you are in, so we read your times in Europe/London."],
        "doubts": ["I read your times as Tuesday 18:00-20:00. Is that right?"],
        "not_understood": ["the usual, really"],
        "next": "Your record is complete, and we will write when somebody wants to learn from you.",
    },
    LetterKind.WAITLIST: {
        "wishes": "Rust, public speaking",
        "reason": "Every mentor for Rust is full at the moment.",
    },
    LetterKind.INTRODUCTION: {
        "mentor": MAYA,
        "mentee": SAM,
        "booking_link": "https://calendly.com/maya-okafor",
        "booking_host": "calendly.com",
        "why": ["Maya can help with Python and SQL, all that Sam would like to learn.", "You both speak Swedish."],
        "times": [
            {"mentor": "Tuesday 18:00-19:00", "mentee": "Tuesday 19:00-20:00"},
            {"mentor": "Saturday 09:00-11:00", "mentee": "Saturday 10:00-12:00"},
        ],
        "mentor_zone": "Europe/London",
        "mentee_zone": "Europe/Stockholm",
        "same_zone": False,
        "goals": "Move from support into a first job as a data analyst.",
        "about_mentee": "I answer customers' questions by day and learn SQL by night.",
        "allocated": False,
    },
    LetterKind.CHASE: {
        "subject": "Re: Mentoring with us",
        "about": "invitation",
        "ordinal": 1,
        "last": False,
        "missing": [SKILLS, AVAILABILITY],
        "partner": "Sam Lindqvist",
        "pairs": [{"number": 1, "mentor": "Maya Okafor", "mentee": "Sam Lindqvist"}],
    },
    LetterKind.CONTACT_CHECK: {
        "partner": ANA,
        "role": "mentee",
        "booking_link": "https://calendly.com/ana-duarte",
        "booking_host": "calendly.com",
    },
    LetterKind.ABSENCE: {"partner": "Ana", "back_on": "12 May"},
    LetterKind.SESSION_GUIDE: {
        "partner": {"name": "Ana Duarte", "first_name": "Ana"},
        "role": "mentee",
        "goals": [{"who": "You", "what": "a first talk at the team meeting"}],
        "when": "Wednesday 10 March at 16:00 (GMT)",
        "link": "https://calendly.com/call",
    },
    LetterKind.SESSION_REMINDER: {
        "partner": {"name": "Ana Duarte", "first_name": "Ana"},
        "when": "Wednesday 10 March at 16:00 (GMT)",
        "link": "https://calendly.com/call",
    },
    LetterKind.CHECK_IN: {
        "partner": {"name": "Ana Duarte", "first_name": "Ana"},
        "goals": [{"who": "You", "what": "a first talk at the team meeting"}, {"who": "Ana", "what": "find a topic"}],
        "own_goals": False,
        "is_first": False,
        "when": "",
        "booking_link": "https://calendly.com/ana-duarte",
    },
    LetterKind.REVIEW: {
        "partner": {"name": "Ana Duarte", "first_name": "Ana"},
        "role": "mentee",
        "goals": [{"who": "You", "what": "a first talk at the team meeting"}],
        "sessions": 6,
        "since": "March 2027",
    },
    LetterKind.FAREWELL: {
        "partner": {"name": "Ana Duarte", "first_name": "Ana"},
        "role": "mentor",
        "goals": [{"who": "Ana", "what": "a first talk at the team meeting"}],
        "sessions": 7,
        "since": "March 2027",
    },
    LetterKind.RECORD: {
        "address": "maya@example.org",
        "record": [{"label": "You would like to learn", "value": "React"}],
        "standing": "You are paired.",
        "pairings": [
            {
                "partner": "Ben Carter",
                "state": "active",
                "details": ["A session on Wednesday 3 March at 16:00 (GMT), held.", "Your goals: a first talk"],
            }
        ],
        "messages": ["3 March 2027: read as mentee: skills"],
        "letters": ["3 March 2027: You are in: this is what we have"],
        "retention_days": 90,
    },
    LetterKind.CONFIRM: {
        "address": "maya@example.org",
        "days": 7,
        "commands": ["pause programme"],
        "asked_by_coordinator": False,
        "other_address": "",
        "answered": "Mentoring with us",
        "file": "",
        "figures": "2 new, 1 changed, 1 line not understood",
        "new": ["Maya Okafor (maya@example.org), mentee", "Ana Duarte (ana@example.com), mentor"],
        "changed": ["Sam Lindqvist (sam@example.net): skills “Python, SQL”, was “Python”"],
        "problems": ["Line 7: “not-an-address” is not an email address."],
        "notes": ["These columns are not used: Timestamp."],
    },
    LetterKind.HELP: {
        "known": True,
        "role": "both",
        "because": "We could not tell what you would like us to do.",
    },
    LetterKind.RESULT: {
        "lines": [
            {"said": "approve 1", "done": "Maya Okafor and Sam Lindqvist are introduced."},
            {"said": "reject 2", "done": "Ida Brandt stays on the waiting list."},
        ],
        "not_understood": ["approve the nice one"],
        "for_coordinator": True,
        "decided_by": "Cora Lind",
    },
    LetterKind.PROPOSAL: {
        "scarce": ["A mentor for Rust with three seats would place two more people; best on Tuesday 18:00 (UTC)."],
        "remarks": ["Ida Brandt offers no skill, so they can only be allocated."],
        "pairs": [
            {
                "number": 1,
                "mentor": "Maya Okafor",
                "mentee": "Sam Lindqvist",
                "reasons": ["Both named Python and SQL", "Three hours in common"],
                "instead": "Moving Sam Lindqvist to Ana Duarte would leave Joe Mbeki without a mentor.",
            },
            {
                "number": 2,
                "mentor": "Tomasz Wilk",
                "mentee": "Ida Brandt",
                "reasons": ["Both named giving talks"],
                "instead": "There is no other mentor for them in this round.",
            },
            {
                "number": 3,
                "mentor": "Ana Duarte",
                "mentee": "Joe Mbeki",
                "reasons": ["Both are up early"],
                "instead": "",
            },
        ],
        "withdrawn": ["Lea Roth and Ana Duarte are no longer proposed. Lea Roth waits."],
        "waiting": [{"names": "Lea Roth", "reason": "Nobody who can help with Rust has time."}],
        "waiting_more": 4,
        "part": "1 of 2",
    },
    LetterKind.DIGEST: {
        "day": "8 March",
        "since": "1 March",
        "needs": ["2 pairings wait for your decision, the oldest since 4 March.", "Sam Lindqvist has not answered."],
        "notices": 1,
        "proposed": [
            {"number": 1, "mentor": "Maya Okafor", "mentee": "Sam Lindqvist"},
            {"number": 2, "mentor": "Tomasz Wilk", "mentee": "Ida Brandt"},
        ],
        "proposed_more": 3,
        "moved": ["New: 2 mentors and 5 mentees.", "Introduced: Joe Mbeki and Ana Duarte; and 3 more."],
        "pairs": "12 thriving, 3 quiet, 2 at risk and 4 ended",
        "frail": [{"names": "Joe Mbeki and Ana Duarte", "reason": "Nothing heard since 20 January."}],
        "frail_more": 1,
        "silent": [{"name": "Sam Lindqvist", "asked": "invited on 3 March, and once more since"}],
        "silent_more": 2,
        "waiting": [{"name": "Lea Roth", "reason": "Nobody who can help with Rust has time."}],
        "waiting_more": 7,
        "steps": [{"step": "asking to introduction", "days": "2.5 days"}],
        "funnel": "Of 42 mentees in the past year, 35 told us all that we need and 30 were introduced.",
        "pictures": [
            {"name": chart.name, "cid": f"{chart.name}.1@riverside.example", "alt": chart.alternative}
            for chart in CHARTS
        ],
    },
    LetterKind.NOTICE: {
        "headline": "Sam Lindqvist has not answered",
        "facts": ["We wrote on Monday and asked again on Wednesday.", "The address is sam@example.net."],
        "to_do": "Ask Sam in another way, or reply in your own words and we leave it at that.",
    },
}


def sample_values(kind: LetterKind, **changes: object) -> Values:
    """The ordinary values of a letter of this kind, with `changes`."""
    return {"programme": PROGRAMME, "greeting": "Maya", **_OWN[kind], **changes}


# What steers a letter, with all that it can be.
COURSES: dict[LetterKind, dict[str, list[object]]] = {
    LetterKind.INVITATION: {"role": ["mentor", "mentee"], "wrote_first": [True, False]},
    LetterKind.QUESTION: {"role": ["mentor", "mentee"]},
    LetterKind.CHASE: {
        "about": ["invitation", "question", "contact-check", "proposal", "other"],
        "last": [True, False],
        "ordinal": [1, 2],
    },
    LetterKind.CONTACT_CHECK: {"role": ["mentor", "mentee"]},
    LetterKind.SESSION_GUIDE: {"role": ["mentor", "mentee"]},
    LetterKind.SESSION_REMINDER: {"link": ["", "https://calendly.com/call"]},
    LetterKind.CHECK_IN: {
        "is_first": [True, False],
        "own_goals": [True, False],
        "when": ["", "Monday 8 March at 09:00 (GMT)"],
    },
    LetterKind.REVIEW: {"role": ["mentor", "mentee"], "sessions": [0, 1]},
    LetterKind.FAREWELL: {"role": ["mentor", "mentee"], "sessions": [0, 1]},
    LetterKind.HELP: {"role": ["", "mentor", "mentee", "both", "coordinator"], "known": [True, False]},
    LetterKind.INTRODUCTION: {"same_zone": [True, False], "allocated": [True, False]},
    LetterKind.CONFIRM: {
        "asked_by_coordinator": [True, False],
        "file": ["", "people.csv"],
        "other_address": ["", "maya@example.net"],
    },
    LetterKind.RESULT: {"for_coordinator": [True, False]},
}


def variants(kind: LetterKind) -> Iterator[tuple[str, Values]]:
    """The letter in an ordinary case, named "", and with each thing that steers it changed: `role mentee`."""
    yield "", sample_values(kind)
    for name, choices in COURSES.get(kind, {}).items():
        for choice in choices:
            if choice != _OWN[kind][name]:
                yield f"{name.replace('_', ' ')}: {_in_words(choice)}", sample_values(kind, **{name: choice})


def _in_words(choice: object) -> str:
    return "yes" if choice is True else "no" if choice is False else str(choice) or "none"
