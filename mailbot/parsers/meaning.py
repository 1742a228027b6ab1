"""What a message's new text means, as far as it was understood."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from mailbot.domain.availability import Availability
from mailbot.domain.people import Role
from mailbot.parsers.commands.command import Command
from mailbot.parsers.fields.answer import Doubt


class Sense(StrEnum):
    """What a line is to us. A REMARK is a story of the writer's that changes nothing and needs no answer."""

    FIELD = "field"
    COMMAND = "command"
    COURTESY = "courtesy"
    REMARK = "remark"
    NOT_UNDERSTOOD = "not understood"
    BLANK = "blank"


@dataclass(frozen=True)
class ReadLine:
    """One NEW line. `fields` are those that it speaks of, `asked_about` whether it is among what was not understood."""

    text: str
    sense: Sense
    fields: tuple[str, ...] = ()
    asked_about: bool = False


@dataclass(frozen=True)
class Reading:
    """What was understood. A field that was not mentioned is None; `booking_link` is "" when they have none.

    `fields` gives for each field that was understood the line or lines that said it. `role` is what a stranger wants
    to be. `not_understood` are lines of which at least a part was no field, command or courtesy, and no story that
    changes nothing. `worrying` messages go to a human unanswered. `lines` are the NEW lines, each with what it was.

    What is stated takes the place of what we knew, but: with `adds_skills` and `adds_times` it comes on top ("I can
    also help with SQL"), with `amends_days` the days that it doesn't name stay as they were ("all right except
    Thursday, that should be 7-9pm"), `gone_days` (Monday is 0) are taken out, what was on them goes to the days of `moved_to`
    ("Tuesday doesn't work any more, Wednesday same time instead"), times that `names_no_day` are meant for the days that
    we know ("8 to 10, rather"), and `unwanted_skills` are taken out ("no SQL any more").
    """

    fields: Mapping[str, str]
    name: str | None
    skills: tuple[str, ...] | None
    availability: Availability | None
    time_zone: str | None
    booking_link: str | None
    capacity: int | None
    goals: str | None
    about: str | None
    role: Role | None
    commands: tuple[Command, ...]
    doubts: tuple[Doubt, ...]
    not_understood: tuple[str, ...]
    only_courtesy: bool
    worrying: bool
    adds_skills: bool = False
    adds_times: bool = False
    amends_days: bool = False
    gone_days: frozenset[int] = frozenset()
    moved_to: frozenset[int] = frozenset()
    names_no_day: bool = False
    unwanted_skills: tuple[str, ...] = ()
    languages: tuple[str, ...] | None = None
    language: str | None = None
    mentors: int | None = None
    lines: tuple[ReadLine, ...] = ()

    @property
    def understood_anything(self) -> bool:
        return bool(self.fields or self.commands)
