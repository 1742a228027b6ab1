"""All that is read of a stranger's message, in the two steps in which it is needed.

First it is opened: what it holds, who sent it, what kind of message it is. Then, where a workflow asks for it, the
words are understood. Both steps are pure, and run where they can be stopped (mailbot/adapters/reading_process.py).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from mailbot.domain.people import Role
from mailbot.errors import UnreadableMessage
from mailbot.parsers.classification.delivery_report import DeliveryReport, read_delivery_report
from mailbot.parsers.classification.kinds import Classification, MessageKind, classify
from mailbot.parsers.commands.reader import Command, read_coordinator_commands
from mailbot.parsers.message.inbound import InboundMessage, read_message
from mailbot.parsers.quoting.separation import Line, LineKind, separate
from mailbot.parsers.reading import Reading, read
from mailbot.parsers.subjects import is_fresh


@dataclass(frozen=True)
class Opened:
    """`report` says what a delivery report tells; None for every other kind of message."""

    content: InboundMessage
    classification: Classification
    report: DeliveryReport | None


@dataclass(frozen=True)
class Understood:
    """`lines` are the NEW ones, which the writer wrote."""

    lines: tuple[Line, ...]
    reading: Reading


@dataclass(frozen=True)
class Directions:
    """What a coordinator tells the programme to do, and the lines of theirs that were not understood."""

    commands: tuple[Command, ...]
    not_understood: tuple[str, ...]


def open_message(raw: bytes, is_ours: Callable[[str], bool]) -> Opened:
    """`is_ours` tells whether an addr-spec is the programme's. Raises UnreadableMessage."""
    content = read_message(raw)
    classification = classify(content, is_ours)
    is_report = classification.kind is MessageKind.DELIVERY_REPORT
    return Opened(content, classification, read_delivery_report(content) if is_report else None)


def open_all(raws: Iterable[bytes], is_ours: Callable[[str], bool]) -> list[Opened | UnreadableMessage]:
    """Each message, or why it can't be read."""
    return [_opened(raw, is_ours) for raw in raws]


def _opened(raw: bytes, is_ours: Callable[[str], bool]) -> Opened | UnreadableMessage:
    try:
        return open_message(raw, is_ours)
    except UnreadableMessage as error:
        return UnreadableMessage(str(error))


def understand(
    content: InboundMessage, letter: str | None, *, now: datetime, time_zone: str, asked: Role | None
) -> Understood:
    """What is new in `content` and what that says. `letter` is the plain text that it answers; else as for `read`."""
    lines = separate(content, letter)
    reading = read(lines, subject=content.subject, now=now, time_zone=time_zone, asked=asked)
    return Understood(tuple(line for line in lines if line.kind is LineKind.NEW), reading)


def direct(lines: Iterable[Line], subject: str) -> Directions:
    """The coordinators' commands in NEW lines, or in a subject that is no reply's."""
    commands, others = read_coordinator_commands(lines, subject=subject if is_fresh(subject) else "")
    return Directions(tuple(commands), tuple(others))
