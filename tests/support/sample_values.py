"""What each letter is given, in an ordinary case."""

from mailbot.domain.correspondence import LetterKind

Values = dict[str, object]

PROGRAMME = {"name": "Riverside Mentoring", "address": "mentoring@riverside.example"}

SKILLS = {
    "field": "skills",
    "label": "What can you help with?",
    "hint": "e.g. Python, giving talks",
    "value": "",
}
AVAILABILITY = {
    "field": "availability",
    "label": "When are you usually free?",
    "hint": "e.g. Tuesdays 18:00-20:00, Saturday mornings",
    "value": "",
}
TIME_ZONE = {
    "field": "time zone",
    "label": "Which time zone are you in?",
    "hint": "a city will do",
    "value": "Europe/London",
}
CALENDLY = {
    "field": "calendly",
    "label": "Where can people book a time with you?",
    "hint": "a Calendly or other booking link; none is fine too",
    "value": "",
}
CAPACITY = {
    "field": "capacity",
    "label": "How many mentees can you take at a time?",
    "hint": "one is plenty",
    "value": "1",
}

MAYA = {"name": "Maya Okafor", "first_name": "Maya", "address": "maya@example.org"}
SAM = {"name": "Sam Lindqvist", "first_name": "Sam", "address": "sam@example.net"}
ANA = {"name": "Ana Duarte", "first_name": "Ana", "address": "ana@example.com"}

_OWN: dict[LetterKind, Values] = {
    LetterKind.INVITATION: {
        "role": "mentor",
        "questions": [SKILLS, AVAILABILITY, TIME_ZONE, CALENDLY, CAPACITY],
        "wrote_first": False,
    },
    LetterKind.QUESTION: {
        "role": "mentor",
        "understood": [
            {"label": "Skills", "value": "Python, SQL"},
            {"label": "Time zone", "value": "Europe/London"},
        ],
        "missing": [AVAILABILITY, CALENDLY],
        "doubts": ["You wrote both 2 and 3 mentees: how many can you take?"],
        "not_understood": ["most evenings, unless the choir meets"],
    },
    LetterKind.CONFIRMATION: {
        "roles": ["mentor"],
        "record": [
            {"label": "Skills", "value": "Python, SQL"},
            {"label": "Availability", "value": "Tuesday 18:00-20:00"},
            {"label": "Booking link", "value": "https://calendly.com/maya-okafor"},
        ],
        "assumed": ["We took your times to be in Europe/London."],
        "doubts": ["Is Saturday every Saturday, or only the next one?"],
        "not_understood": ["the usual, really"],
        "next": "We look for somebody who wants to learn what you know, and introduce you to each other.",
    },
    LetterKind.WAITLIST: {
        "wishes": "Rust, public speaking",
        "reason": "Nobody who can help with Rust has time at the moment.",
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
    },
    LetterKind.RECORD: {
        "address": "maya@example.org",
        "record": [{"label": "You would like to learn", "value": "React"}],
        "standing": "You are paired.",
        "pairings": [{"partner": "Ben Carter", "state": "in contact"}],
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
    },
    LetterKind.HELP: {
        "known": True,
        "role": "both",
        "because": "We couldn't make sense of your last message.",
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
            {"name": "health", "cid": "health.1@riverside.example", "alt": "Pairs by health: thriving 12, quiet 3."},
            {"name": "steps", "cid": "steps.1@riverside.example", "alt": "Days to each step: asking 2.5 days."},
            {"name": "funnel", "cid": "funnel.1@riverside.example", "alt": "From request to session: asked 42."},
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
