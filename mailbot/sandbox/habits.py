"""How the people of a simulation behave: what they are like, what they do on which letter, and when.

The shares are assumptions, to be replaced by a programme's own: those of a volunteer programme in which one invited
mentor in three never answers, most people answer within two days, and one pair in six has to be asked whether they are
in touch at all. Nobody in it is so tidy that a letter would have been enough.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Habit:
    """Of everybody who gets a letter the `share` that acts on it, half of them within `hours`.

    The delays are log-normal (as those of answers to mail are): `spread` is the standard deviation of their logarithm,
    so that with 1 the slowest tenth takes at least 3.6 times as long as half of them.
    """

    share: float
    hours: float
    says: tuple[str, ...] = ()
    spread: float = 1.0


@dataclass(frozen=True)
class Temper:
    """A `weight` of people is like this: shares are raised to the power of `reluctance`, delays take `pace` as long."""

    weight: int
    reluctance: float
    pace: float


TEMPERS = (Temper(30, 0.5, 0.4), Temper(55, 1.0, 1.0), Temper(15, 2.5, 2.5))  # prompt, usual, slow to answer

# Who takes part. Mentors are invited in the first two weeks, mentees write over most of the time, the more the sooner.
MENTOR_SHARE = 0.4
SEATS: Mapping[int, int] = {1: 35, 2: 45, 3: 20}
INVITED_WITHIN_DAYS = 14
MENTEES_COME_UNTIL = 0.7  # of the whole time
ZONES: Mapping[str, int] = {
    "Europe/London": 70,
    "Europe/Berlin": 8,
    "Europe/Lisbon": 5,
    "Africa/Lagos": 7,
    "Asia/Kolkata": 6,
    "America/New_York": 4,
}
SKILLS: Mapping[str, int] = {
    "Python": 20,
    "SQL": 15,
    "React": 14,
    "JavaScript": 13,
    "data analysis": 12,
    "project management": 9,
    "public speaking": 7,
    "Java": 5,
    "Rust": 3,
    "Kubernetes": 2,
}
FREE: Mapping[str, int] = {
    "Mon-Thu 18:00-21:00": 30,
    "Tue, Thu 17:00-20:00": 25,
    "Wed 12:00-14:00, Fri 12:00-14:00": 12,
    "Mon, Wed, Fri 08:00-10:00": 10,
    "Sat 10:00-14:00": 13,
    "Mon-Fri 19:00-21:00, Sun 15:00-18:00": 10,
}

# How mentees begin: {skills}, {free} and {place} are their own.
OPENINGS: Mapping[str, int] = {
    "Hello,\n\nI'd love to learn {skills}. I'm free {free}, and I live in {place}.\n\nThank you,\n{name}": 50,
    "Hi! Is this where I can find a mentor? I would like to learn {skills}.": 30,
    "skills: {skills}\navailability: {free}\ntime zone: {zone}": 20,
}
MENTOR_DETAILS = "Skills: {skills}\nAvailability: {free}\nTime zone: {zone}\nCalendly: {link}\nMentees: {seats}"
MENTEE_DETAILS = "skills: {skills}\navailability: {free}\ntime zone: {zone}"

# What somebody does on a letter of ours, by its kind; `chase` stands for the share that a chase still moves.
ENROLS = Habit(0.75, 20)  # on an invitation or a question, with their details
ON_CHASE = Habit(0.5, 9)
ON: Mapping[str, Habit] = {
    "confirmation": Habit(0.08, 3, ("Thanks!", "Thank you, all is right.", "Great, thanks")),
    "contact-check": Habit(0.6, 10, ("we are in touch", "not yet", "booked {day} 5pm", "met")),
    "check-in": Habit(0.45, 14, ("good", "5", "so-so", "on track", "great, thank you!", "we are stuck")),
    "review": Habit(0.55, 30, ("go on", "finish", "we'd like to go on", "end")),
}
# What two who were introduced do. They reply to all, so that the programme is in copy, or use an address book.
MENTOR_WRITES = Habit(0.75, 14, ("Hello! Good to meet you. Pick any time on my page that suits you.",))
MENTEE_ANSWERS = Habit(0.8, 9, ("Thank you! I have booked a time. See you then!",))
MENTEE_BOOKS_AT_ONCE = Habit(0.25, 30)
IN_COPY = 0.7
PROGRAMME_IS_GUEST = 0.5  # of the pairs whose calendars tell the programme of their sessions
SESSION_IN_DAYS = (3, 12)
NEXT_SESSION_IN_DAYS = (9, 19)
GOES_ON = 0.85  # after each session
TELLS_BY_HAND = 0.25  # "met", after a session of which no calendar told

# What nobody wishes for.
DEAD_ADDRESSES = 0.01
AWAY = 0.02  # of letters that a machine answers; their owner is back after so many days:
AWAY_DAYS = (2, 16)
STOPS = 0.002  # on a letter that was not asked for
UNASKED = frozenset(("chase", "contact-check", "check-in", "review", "absence"))

# Coordinators, in office hours.
DECIDES = Habit(0.95, 4, ("approve all",))
SETTLES = Habit(0.6, 20, ("done",))
PROGRAMS = ("gmail", "gmail", "gmail", "outlook", "apple_mail", "phone")
