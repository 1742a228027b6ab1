"""What is read of a message, in the two steps of `opening`, and what it is read by.

Whoever decides on messages needs no more than this: what reads them is imported in the process where that is done.
"""

from dataclasses import dataclass
from datetime import datetime

from mailbot.domain.people import Role
from mailbot.parsers.classification.kind import Classification
from mailbot.parsers.classification.reported import DeliveryReport
from mailbot.parsers.commands.command import Command
from mailbot.parsers.meaning import Reading
from mailbot.parsers.message.content import InboundMessage
from mailbot.parsers.quoting.display import Line


@dataclass(frozen=True)
class Background:
    """What a message is understood by: the plain text of the `letter` that it answers; else as for `read`."""

    letter: str | None
    now: datetime
    time_zone: str
    asked: Role | None


@dataclass(frozen=True)
class Understood:
    """`lines` are the NEW ones, which the writer wrote."""

    lines: tuple[Line, ...]
    reading: Reading


@dataclass(frozen=True)
class Opened:
    """`report` says what a delivery report tells; None for every other kind of message.

    `understood` by the background that it was opened with, if it was.
    """

    content: InboundMessage
    classification: Classification
    report: DeliveryReport | None
    understood: Understood | None = None


@dataclass(frozen=True)
class Directions:
    """What a coordinator tells the programme to do, and the lines of theirs that were not understood."""

    commands: tuple[Command, ...]
    not_understood: tuple[str, ...]
