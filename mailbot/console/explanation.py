"""`mailbot explain`: how a message would be read, line by line, and the record that would result."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.text import Text

from mailbot.bootstrap import Assembly
from mailbot.errors import NotFound, SettingsError, UnreadableMessage
from mailbot.parsers.classification.kinds import classify
from mailbot.parsers.message.inbound import InboundMessage, read_message
from mailbot.parsers.quoting.separation import LineKind, separate
from mailbot.parsers.reading import Reading, read
from mailbot.settings import read_settings

OpenProgramme = Callable[[], AbstractContextManager[Assembly]]

_STYLES = {
    LineKind.NEW: "bold",
    LineKind.OURS: "cyan",
    LineKind.QUOTED: "dim",
    LineKind.ATTRIBUTION: "dim",
    LineKind.SIGNATURE: "dim italic",
    LineKind.DISCLAIMER: "dim italic",
}


def explain_file(file: Path, letter_id: int | None, open_programme: OpenProgramme) -> None:
    """Prints how the message in `file` would be read. With `letter_id` its lines are told from those of that letter.

    Without it no programme is needed; the settings, if there are any, only say which addresses are ours.
    """
    content = _read(file)
    is_ours, zone = _programme()
    console = Console()
    answered = _text_of(letter_id, open_programme) if letter_id is not None else None
    lines = separate(content, answered)
    sender = content.sender.address if content.sender else f"nobody: {content.sender_problem}"
    kind = classify(content, is_ours)
    console.print(f"From {sender}", markup=False)
    console.print(
        f"It is {kind.kind.value.replace('_', ' ')} mail{f': {kind.reason}' if kind.reason else ''}.\n", markup=False
    )
    for line in lines:
        label = "theirs" if line.kind is LineKind.NEW else line.kind.value
        console.print(Text(f"{label:>12} │ ", style="dim") + Text(line.text, style=_STYLES[line.kind]))
    reading = read(lines, subject=content.subject, now=datetime.now(UTC), time_zone=zone, asked=None)
    _print_reading(reading, console)


def _print_reading(reading: Reading, console: Console) -> None:
    values = {
        "name": reading.name,
        "skills": ", ".join(reading.skills) if reading.skills is not None else None,
        "availability": reading.availability.in_words() if reading.availability is not None else None,
        "time_zone": reading.time_zone,
        "booking_link": reading.booking_link,
        "capacity": reading.capacity,
        "goals": reading.goals,
        "about": reading.about,
    }
    console.print("\nUnderstood:" if reading.understood_anything else "\nNothing was understood.")
    for field, value in values.items():
        if value is not None:
            console.print(
                f"  {field.replace('_', ' ')}: {value or 'none'}   ← {reading.fields.get(field, '')}", markup=False
            )
    for command in reading.commands:
        console.print(f"  command: {command.name} {command.argument}   ← {command.line}", markup=False)
    for doubt in reading.doubts:
        console.print(f"  to ask: {doubt.question}", markup=False)
    for line in reading.not_understood:
        console.print(f"  not understood: {line}", markup=False)
    if reading.worrying:
        console.print("  It would go to a coordinator at once, unanswered.")


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
        return read_message(letter.raw).text


def _programme() -> tuple[Callable[[str], bool], str]:
    """Which addresses are ours, and the zone in which days are meant; without settings none, and UTC."""
    try:
        settings = read_settings()
    except SettingsError:
        return (lambda _address: False), "UTC"
    return settings.programme.owns, settings.timezone
