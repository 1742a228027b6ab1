"""All that is read of a stranger's message, in the two steps in which it is needed.

First it is opened: what it holds, who sent it, what kind of message it is. Then, where a workflow asks for it, the
words are understood; where many are opened together, and what they answer can be told from their headers, at once.
Both steps are pure, and run where they can be stopped (mailbot/adapters/reading_process.py).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import zip_longest

from mailbot.errors import UnreadableMessage
from mailbot.parsers.calendar.appointment import Appointment
from mailbot.parsers.classification.classify import classify
from mailbot.parsers.classification.delivery_report import read_delivery_report
from mailbot.parsers.classification.kind import MessageKind
from mailbot.parsers.classification.return_date import return_date
from mailbot.parsers.commands.reader import read_coordinator_commands
from mailbot.parsers.message.content import InboundMessage
from mailbot.parsers.message.inbound import read_message
from mailbot.parsers.opened import Background, Directions, Opened, Understood
from mailbot.parsers.quoting.display import Line, LineKind
from mailbot.parsers.quoting.separation import separate
from mailbot.parsers.reading import read
from mailbot.parsers.subjects import is_fresh


def open_message(raw: bytes, is_ours: Callable[[str], bool]) -> Opened:
    """`is_ours` tells whether an addr-spec is the programme's. Raises UnreadableMessage."""
    content = read_message(raw)
    classification = classify(content, is_ours)
    is_report = classification.kind is MessageKind.DELIVERY_REPORT
    return Opened(content, classification, read_delivery_report(content) if is_report else None)


def open_all(
    raws: Sequence[bytes], is_ours: Callable[[str], bool], backgrounds: Sequence[Background | None] = ()
) -> list[Opened | UnreadableMessage]:
    """Each message, or why it can't be read; understood as well, where there is a background to it."""
    return [_opened(raw, is_ours, background) for raw, background in zip_longest(raws, backgrounds)]


def _opened(raw: bytes, is_ours: Callable[[str], bool], background: Background | None) -> Opened | UnreadableMessage:
    try:
        opened = open_message(raw, is_ours)
    except UnreadableMessage as error:
        return UnreadableMessage(str(error))
    if background is None or not _is_for_us_alone(opened, is_ours):
        return opened
    return replace(opened, understood=understand(opened.content, background))


def _is_for_us_alone(opened: Opened, is_ours: Callable[[str], bool]) -> bool:
    """Whether a person wrote it to nobody else. What two people write to each other is nobody's business."""
    content = opened.content
    to_others = any(not is_ours(one.address) for one in (*content.to, *content.cc))
    return opened.classification.kind is MessageKind.PERSONAL and not to_others


def understand(content: InboundMessage, background: Background) -> Understood:
    """What is new in `content` and what that says."""
    lines = separate(content, background.letter)
    reading = read(
        lines,
        subject=content.subject,
        now=background.now,
        time_zone=background.time_zone,
        asked=background.asked,
    )
    return Understood(tuple(line for line in lines if line.kind is LineKind.NEW), reading)


def appointments(calendars: Iterable[str], now: datetime) -> tuple[Appointment, ...]:
    """What calendar files say; the dates of a series from about `now` on."""
    # Imported where a calendar is read: it takes a tenth of a second, and few messages bring one.
    from mailbot.parsers.calendar.reader import read_appointments

    return read_appointments(calendars, now)


def return_day(content: InboundMessage, now: datetime, time_zone: str) -> date | None:
    """The day from which an absence note says that its writer is back; see the function of parsers/classification."""
    return return_date(content, now, time_zone)


def direct(lines: Iterable[Line], subject: str) -> Directions:
    """The coordinators' commands in NEW lines, or in a subject that is no reply's."""
    commands, others = read_coordinator_commands(lines, subject=subject if is_fresh(subject) else "")
    return Directions(tuple(commands), tuple(others))
