"""What sentences said, each with the words that said it."""

from dataclasses import dataclass, field

from mailbot.domain.people import Role
from mailbot.parsers.fields.answer import Answer, Doubt
from mailbot.parsers.prose.sentences import Sentence


@dataclass
class Findings:
    """What was found so far. `said` holds for each field the sentences that spoke of it.

    `places` tells which fields the line at a place spoke of; `courtesies`, `stories` and `unread` are places of lines
    with a sentence that was courtesy, story, or not understood.
    """

    role: Role | None = None
    is_correcting: bool = False  # our letter asked for nothing: it showed what we noted
    wants_both_roles: bool = False
    answers: list[Answer] = field(default_factory=list)
    skills: list[str] = field(default_factory=list)
    unwanted: list[str] = field(default_factory=list)
    professions: list[str] = field(default_factory=list)
    of_others: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    capacities: list[int] = field(default_factory=list)
    mentors: list[int] = field(default_factory=list)
    zones: list[str] = field(default_factory=list)
    rival_zones: list[tuple[str, ...]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    said: dict[str, list[str]] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    places: dict[int, set[str]] = field(default_factory=dict)
    courtesies: set[int] = field(default_factory=set)
    stories: set[int] = field(default_factory=set)
    unread: set[int] = field(default_factory=set)
    gone_days: frozenset[int] = frozenset()  # taken back
    moved_to: frozenset[int] = frozenset()  # where the times of the days that are gone are meant now
    amends: bool = False  # "all right except Thursday": days that are not named stay as they were

    def say(self, field_name: str, sentence: Sentence) -> None:
        """Notes that a sentence spoke of a field."""
        self.said.setdefault(field_name, []).append(sentence.text)
        self._place(field_name, sentence)

    def doubt(self, field_name: str, sentence: Sentence, question: str) -> None:
        """Something to ask about a sentence."""
        self.doubts.append(Doubt(field_name, sentence.text, question))

    def label(self, field_name: str, value: str, sentence: Sentence) -> None:
        """A value with its label in the middle of a line: `Mentees: 1`."""
        self.answers.append(Answer(field_name, value.rstrip("."), sentence.text, sentence.lines))
        self._place(field_name, sentence)

    def _place(self, field_name: str, sentence: Sentence) -> None:
        for place in sentence.lines:
            self.places.setdefault(place, set()).add(field_name)
