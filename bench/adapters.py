"""Our readers as plain functions, for measurements that know nothing of our types."""

from collections.abc import Sequence
from dataclasses import replace

from mailbot.errors import UnreadableMessage as Unreadable
from mailbot.parsers.availability.reader import read_availability
from mailbot.parsers.classification.delivery_report import is_delivery_report
from mailbot.parsers.fields.labelled import read_fields
from mailbot.parsers.message.inbound import InboundMessage, read_message
from mailbot.parsers.quoting.display import LineKind
from mailbot.parsers.quoting.separation import new_text, separate
from mailbot.parsers.skills.reader import read_skills

__all__ = ["Unreadable", "availability", "bounce", "eml", "fields", "html", "message", "skills", "text"]

_EMPTY = read_message(b"From: person@example.net\n\n")


def text(body: str) -> str:
    """The new text of a text/plain body whose letter is unknown."""
    return new_text(separate(replace(_EMPTY, text=body.replace("\r\n", "\n").replace("\r", "\n")), None))


def html(body: str) -> str:
    """The new text of an HTML body whose letter is unknown."""
    return new_text(separate(replace(_EMPTY, html=body), None))


def eml(raw: bytes) -> str:
    """The new text of a whole message whose letter is unknown. Raises Unreadable."""
    return new_text(separate(read_message(raw), None))


def fields(raw: bytes, letter: str, keys: Sequence[str]) -> dict[str, str]:
    """What a reply to `letter` answers to each of `keys`; those that it does not answer are absent."""
    new = [line for line in separate(read_message(raw), letter) if line.kind is LineKind.NEW]
    answers = read_fields(new, {key: key for key in keys})
    return {answer.field: answer.value for answer in answers if answer.value}


def message(raw: bytes) -> InboundMessage:
    """Reads a message. Raises Unreadable, and nothing else."""
    return read_message(raw)


def bounce(raw: bytes) -> bool:
    """Whether a message is a delivery report; what can't be read is none."""
    try:
        return is_delivery_report(read_message(raw))
    except Unreadable:
        return False


def availability(phrase: str) -> tuple[list[tuple[int, int, int]], str, bool]:
    """The week as (day from Monday = 0, start, end in minutes), the IANA zone or "", and whether we would ask."""
    reading = read_availability(phrase)
    week = [(slot.day, slot.start, slot.end) for slot in reading.availability.slots]
    return week, reading.time_zone or "", bool(reading.question)


def skills(written: str) -> set[str]:
    """The canonical names of the skills in a list as people write it."""
    return set(read_skills(written))
