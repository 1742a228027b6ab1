"""How a message would be read: whose each line is, what it said, and the record that would result."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from mailbot.bootstrap import Assembly
from mailbot.console.explained_appointments import explain_appointments
from mailbot.domain.availability import zone_in_words
from mailbot.domain.skills import skills_in_words
from mailbot.errors import NotFound, SettingsError, UnreadableMessage
from mailbot.parsers.classification.classify import classify
from mailbot.parsers.classification.kind import MessageKind
from mailbot.parsers.classification.return_date import return_date
from mailbot.parsers.meaning import Reading, ReadLine, Sense
from mailbot.parsers.message.content import InboundMessage
from mailbot.parsers.message.inbound import read_message
from mailbot.parsers.quoting.display import Line, LineKind
from mailbot.parsers.quoting.separation import separate
from mailbot.parsers.reading import read
from mailbot.settings import read_settings

TO_ASK = Sense.NOT_UNDERSTOOD.value

OpenProgramme = Callable[[], AbstractContextManager[Assembly]]


@dataclass(frozen=True)
class ExplainedLine:
    """`verdict` is what the line was taken for, in words; `about` names the fields that it speaks of."""

    text: str
    verdict: str
    about: str = ""


@dataclass(frozen=True)
class Value:
    """One value of the record that would result, and the line or lines that gave it."""

    label: str
    value: str
    lines: str


@dataclass(frozen=True)
class Explanation:
    """`remarks` are sentences about what would happen besides: commands, questions, a human who has to read it."""

    sender: str
    subject: str
    kind: str
    lines: tuple[ExplainedLine, ...]
    values: tuple[Value, ...]
    remarks: tuple[str, ...]


def explain_file(file: Path, letter_id: int | None, open_programme: OpenProgramme) -> Explanation:
    """Reads the message in `file`; nothing is changed. With `letter_id` its lines are told from those of that letter.

    Without it no programme is needed; the settings, if there are any, only say which addresses are ours. Raises
    UnreadableMessage, or NotFound for a letter that isn't there.
    """
    content = _read(file)
    is_ours, zone = _programme()
    answered = _text_of(letter_id, open_programme) if letter_id is not None else None
    lines = separate(content, answered)
    reading = read(lines, subject=content.subject, now=datetime.now(UTC), time_zone=zone, asked=None)
    classification = classify(content, is_ours)
    reason = f": {classification.reason}" if classification.reason else ""
    is_personal = classification.kind is MessageKind.PERSONAL
    remarks = _remarks(reading) if is_personal else [_unanswered(content, zone)]
    return Explanation(
        sender=content.sender.address if content.sender else f"nobody: {content.sender_problem}",
        subject=content.subject,
        kind=f"{classification.kind.value.replace('_', ' ')} mail{reason}",
        lines=tuple(_explained(lines, reading)),
        values=_values(reading) if is_personal else (),
        remarks=(*remarks, *explain_appointments(content, datetime.now(UTC))),
    )


def _explained(lines: Sequence[Line], reading: Reading) -> Iterator[ExplainedLine]:
    """Whose each line is; of what is theirs, what it was read as."""
    doubted = {line.strip() for doubt in reading.doubts for line in doubt.line.split("\n")}
    read_lines = iter(reading.lines)
    for line in lines:
        theirs = next(read_lines, None) if line.kind is LineKind.NEW else None
        if theirs is None:
            yield ExplainedLine(line.text, line.kind.value)
        elif theirs.asked_about or (theirs.text.strip() in doubted and theirs.text.strip()):
            yield ExplainedLine(line.text, TO_ASK, _fields(theirs))
        else:
            yield ExplainedLine(line.text, theirs.sense.value, _fields(theirs))


def _unanswered(content: InboundMessage, zone: str) -> str:
    back = return_date(content, datetime.now(UTC), zone)
    return f"It would not be answered. They are back on {back:%-d %B %Y}." if back else "It would not be answered."


def _fields(line: ReadLine) -> str:
    return ", ".join(line.fields).replace("_", " ")


def _values(reading: Reading) -> tuple[Value, ...]:
    found = {
        "name": reading.name,
        "skills": skills_in_words(reading.skills) if reading.skills is not None else None,
        "availability": reading.availability.in_words() if reading.availability is not None else None,
        "time_zone": zone_in_words(reading.time_zone) if reading.time_zone is not None else None,
        "booking_link": reading.booking_link,
        "capacity": str(reading.capacity) if reading.capacity is not None else None,
        "mentors": str(reading.mentors) if reading.mentors is not None else None,
        "language": reading.language,
        "languages": ", ".join(reading.languages) if reading.languages else None,
        "goals": reading.goals,
        "about": reading.about,
    }
    return tuple(
        Value(field.replace("_", " "), value or "none", reading.fields.get(field, ""))
        for field, value in found.items()
        if value is not None
    )


def _remarks(reading: Reading) -> list[str]:
    remarks = [f"Command: {command.name} {command.argument}".strip() for command in reading.commands]
    remarks += [f"To ask: {doubt.question}" for doubt in reading.doubts]
    if reading.role is not None:
        remarks.append(f"They write as a {reading.role.value}.")
    if reading.only_courtesy:
        remarks.append("It is a courtesy, and changes nothing.")
    if reading.worrying:
        remarks.append("It would go to a coordinator at once, unanswered.")
    return remarks


def _read(file: Path) -> InboundMessage:
    try:
        return read_message(file.read_bytes())
    except UnreadableMessage as error:
        raise UnreadableMessage(f"{file} can't be read as a message: {error}") from error


def _text_of(letter_id: int, open_programme: OpenProgramme) -> str:
    with open_programme() as assembly, assembly.store.look() as records:
        letter = records.letters.get(letter_id)
        if letter is None:
            raise NotFound(f"There is no letter {letter_id}; `mailbot letters` lists them.")
        return letter.text


def _programme() -> tuple[Callable[[str], bool], str]:
    """Which addresses are ours, and the zone in which days are meant; without settings none, and UTC."""
    try:
        settings = read_settings()
    except SettingsError:
        return (lambda _address: False), "UTC"
    return settings.programme.owns, settings.timezone
