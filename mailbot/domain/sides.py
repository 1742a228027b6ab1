"""Each side of a pairing: what they have told us of it, and what we have written to them about it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mailbot.domain.people import Role


class ContactAnswer(StrEnum):
    """Why somebody is not in touch with their partner, as they tell it."""

    NEVER_WROTE = "never wrote"
    NEVER_ANSWERED = "never answered"  # they wrote, and heard nothing


class Mood(StrEnum):
    """How somebody says that it goes."""

    GOOD = "good"
    FAIR = "fair"
    TROUBLE = "trouble"


class Course(StrEnum):
    """What somebody would like to do at a review."""

    END = "end"
    GO_ON = "go on"
    NEW_MENTOR = "new mentor"


@dataclass(eq=False)
class Side:
    """One of the two. The moments say when the letter of that step was last written to them, None for never.

    `goals_until` is when their goals are to be reached, if they say so; `told_back_at` the return of their partner that
    they were last told of; `reminded_of` the beginning of the session that they were last reminded of.
    """

    role: Role
    contact: ContactAnswer | None = None
    goals: str = ""
    goals_until: datetime | None = None
    mood: Mood | None = None
    course: Course | None = None
    guided_at: datetime | None = None
    checked_in_at: datetime | None = None
    reviewed_at: datetime | None = None
    thanked_at: datetime | None = None
    told_back_at: datetime | None = None
    reminded_of: datetime | None = None
    id: int | None = None
