"""The page that the demo leaves behind: who wrote what to whom and when, each letter readable by a click.

One HTML file with everything in it; it fetches nothing, and shows people's HTML only in sandboxed frames.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from mailbot.domain.correspondence import LetterKind
from mailbot.domain.pairing import PairingState
from mailbot.sandbox.character import Character, Part
from mailbot.sandbox.mail import FROM_A_PERSON, Mail
from mailbot.sandbox.story import Story, Turn
from mailbot.sandbox.timeline import Timeline

# A sign for each kind, the name it goes by in the legend, and the colour that it shares with its like (swimlane.css).
KINDS = {
    FROM_A_PERSON: ("", "what people wrote", "words"),
    LetterKind.INVITATION: ("+", "invitation", "ask"),
    LetterKind.QUESTION: ("?", "question", "ask"),
    LetterKind.CHASE: ("»", "chase", "press"),
    LetterKind.CONTACT_CHECK: ("~", "contact check", "press"),
    LetterKind.CONFIRMATION: ("✓", "confirmation", "settle"),
    LetterKind.RESULT: ("=", "result", "settle"),
    LetterKind.WAITLIST: ("…", "waiting list", "wait"),
    LetterKind.PROPOSAL: ("#", "proposal", "decide"),
    LetterKind.NOTICE: ("!", "notice", "decide"),
    LetterKind.INTRODUCTION: ("&", "introduction", "meet"),
    LetterKind.HELP: ("i", "help", "settle"),
}
STATES = {
    PairingState.PROPOSED: "proposed",
    PairingState.INTRODUCED: "introduced",
    PairingState.IN_CONTACT: "in touch",
    PairingState.BOOKED: "booked",
    PairingState.ACTIVE: "met",
    PairingState.ENDED: "rejected",
}
_GROUPS = {"Mentors": [Part.MENTOR], "The programme": [Part.COORDINATOR], "Mentees": [Part.MENTEE]}


@dataclass(frozen=True)
class Lane:
    """A row: `place` is where they live, `standing` how things are with them in the end."""

    address: str
    name: str
    place: str
    standing: str
    bars: tuple["Bar", ...]
    is_programme: bool = False


@dataclass(frozen=True)
class Bar:
    """A stretch of one pairing in one state along a lane, in slots; `row` tells a mentor's pairings apart."""

    start: float
    width: float
    state: PairingState
    row: int
    title: str


@dataclass(frozen=True)
class Mark:
    """One piece of mail: its number, slot, the lane of its button, and the lanes that its line touches."""

    number: int
    place: float
    lane: str
    top: int
    bottom: int
    others: tuple[int, ...]
    mail: Mail


def draw(story: Story) -> str:
    """The whole page."""
    return _Drawing(story).page()


class _Drawing:
    def __init__(self, story: Story) -> None:
        self._story = story
