"""The rows of the page: everybody's lane, how their pairings went along it, and where they stand in the end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from mailbot.domain.pairing import PairingState
from mailbot.sandbox.character import Character, Part
from mailbot.sandbox.story import Story, Turn
from mailbot.sandbox.timeline import Timeline

HEADING = 0.62  # of a row
_STUB = 0.8  # slots: of a pairing that was rejected

STATES = {
    PairingState.PROPOSED: "proposed",
    PairingState.INTRODUCED: "introduced",
    PairingState.IN_CONTACT: "in touch",
    PairingState.BOOKED: "booked",
    PairingState.ACTIVE: "met",
    PairingState.ENDED: "rejected",
}


@dataclass(frozen=True)
class Bar:
    """A stretch of a pairing in one state, in slots; `line` tells several pairings of one mentor apart."""

    start: float
    width: float
    state: PairingState
    line: int
    title: str


@dataclass(frozen=True)
class Lane:
    """`top` in rows from the head of the chart; `standing` is how things are in the end."""

    address: str
    name: str
    place: str
    standing: str
    top: float
    bars: tuple[Bar, ...] = ()
    kind: str = ""

    @property
    def middle(self) -> float:
        return self.top + 0.5


@dataclass(frozen=True)
class Group:
    """Lanes under one heading."""

    title: str
    top: float
    lanes: tuple[Lane, ...]


def group_lanes(story: Story, timeline: Timeline) -> list[Group]:
    """Mentors above, mentees below, and between them those through whom everything goes."""
    groups: list[Group] = []
    top = 0.0
    for title, part in (("Mentors", Part.MENTOR), ("The programme", Part.COORDINATOR), ("Mentees", Part.MENTEE)):
        lanes = [
            _lane(character, top + HEADING + row, story, timeline)
            for row, character in enumerate(character for character in story.cast if character.part is part)
        ]
        if part is Part.COORDINATOR:
            lanes.append(_programme(story, top + HEADING + len(lanes)))
        groups.append(Group(title, top, tuple(lanes)))
        top += HEADING + len(lanes)
    return groups


def _lane(character: Character, top: float, story: Story, timeline: Timeline) -> Lane:
    address = character.address
    bars = tuple(_bars(address, story, timeline))
    return Lane(address, character.name, character.place, _standing(character, story), top, bars, character.part.value)


def _programme(story: Story, top: float) -> Lane:
    letters = sum(mail.is_letter for mail in story.mails)
    address = story.programme.address
    return Lane(address, story.programme.name, address, f"wrote {letters} letters", top, (), "programme")


def _pairings(address: str, story: Story) -> list[list[Turn]]:
    """The turns of each pairing that somebody is in, oldest pairing first."""
    turns: dict[tuple[str, str], list[Turn]] = {}
    for turn in story.turns:
        if address in (turn.mentor, turn.mentee):
            turns.setdefault((turn.mentor, turn.mentee), []).append(turn)
    return list(turns.values())


def _bars(address: str, story: Story, timeline: Timeline) -> list[Bar]:
    """Two pairings at one time lie on two lines; what is over makes room."""
    bars: list[Bar] = []
    taken_until: list[datetime] = []
    for turns in _pairings(address, story):
        begins, is_over = turns[0].at, turns[-1].state is PairingState.ENDED
        line = next((line for line, until in enumerate(taken_until) if until <= begins), len(taken_until))
        taken_until[line : line + 1] = [turns[-1].at if is_over else story.ends]
        bars += [_bar(turn, end, line, address, story, timeline) for turn, end in _stretches(turns, story.ends)]
    return bars


def _stretches(turns: Sequence[Turn], ends: datetime) -> Iterator[tuple[Turn, datetime]]:
    """Each turn, and when the next one came."""
    return zip(turns, [turn.at for turn in turns[1:]] + [ends], strict=True)


def _bar(turn: Turn, end: datetime, line: int, address: str, story: Story, timeline: Timeline) -> Bar:
    start = timeline.at(turn.at)
    width = _STUB if turn.state is PairingState.ENDED else timeline.at(end) - start
    title = f"with {story.called(_partner(address, turn))}: {STATES[turn.state]}"
    return Bar(start, width, turn.state, line, title)


def _standing(character: Character, story: Story) -> str:
    address = character.address
    written = [mail for mail in story.mails if mail.writer == address]
    if character.part is Part.COORDINATOR:
        return f"wrote {len(written)} replies, nothing else"
    latest = [turns[-1] for turns in _pairings(address, story)]
    if running := [turn for turn in latest if turn.state is not PairingState.ENDED]:
        partners: dict[str, list[str]] = {}
        for turn in running:
            partners.setdefault(STATES[turn.state], []).append(story.called(_partner(address, turn)).split()[0])
        return "; ".join(f"{state}: {', '.join(names)}" for state, names in partners.items())
    if reason := next((waiting.reason for waiting in story.waiting if waiting.name == character.name), ""):
        return f"waits: {reason}"
    if any(mail.sender.key != address for mail in written):
        return "letters come back"
    return "has a place free" if written else "never answered"


def _partner(address: str, turn: Turn) -> str:
    return turn.mentee if address == turn.mentor else turn.mentor
