"""What a message states of a record, as it is put together."""

from dataclasses import dataclass, field

from mailbot.domain.availability import Availability
from mailbot.parsers.fields.answer import Doubt


@dataclass
class Stated:
    """The values as far as they are known, and the line that stated each."""

    home_zone: str | None = None
    values: dict[str, str] = field(default_factory=dict)
    skills: tuple[str, ...] | None = None
    unwanted: tuple[str, ...] = ()
    availability: Availability | None = None
    names_no_day: bool = False  # of its times: `7pm to 9pm`
    capacity: int | None = None
    mentors: int | None = None
    languages: tuple[str, ...] | None = None
    language: str | None = None
    lines: dict[str, str] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    changes_skills: bool = False  # what is said of skills adds to those that were told before, or takes away
    settled: set[str] = field(default_factory=set)  # what labels spoke of, so that prose doesn't

    def doubt(self, of: str, line: str, question: str) -> None:
        self.doubts.append(Doubt(of, line, question))
