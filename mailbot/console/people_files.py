"""`mailbot import` and `mailbot export`: people from a CSV file, and all people as one."""

from collections.abc import Iterator
from pathlib import Path

from mailbot.bootstrap import Assembly
from mailbot.domain.correspondence import Draft
from mailbot.domain.counting import counted
from mailbot.errors import ImportRefused, MailbotError
from mailbot.parsers.people_file.writer import write_people_file
from mailbot.workflows.context import Context
from mailbot.workflows.people.newcomers import AT_ONCE
from mailbot.workflows.people.people_export import everybody_as_cells
from mailbot.workflows.people.people_import import carry_out, plan_import
from mailbot.workflows.people.people_summary import Summary, summary_of


def import_people_file(assembly: Assembly, file: Path, *, dry: bool) -> tuple[list[str], list[str]]:
    """Imports a CSV file, or only says what that would do: what was done, and what was not understood, in lines."""
    try:
        people = assembly.reader.people_file(file.read_bytes(), file.name)
    except ImportRefused as error:
        raise ImportRefused(f"{file.name}: {error} Nothing was imported.") from error
    if dry:
        with assembly.store.look() as records:
            context = Context(assembly.settings.programme, records, assembly.application.desk.clock())
            summary = summary_of(plan_import(people, context))
        return [*_in_lines(summary), "This was a dry run: nothing was changed."], list(summary.not_understood)
    summaries: list[Summary] = []

    def take(context: Context) -> list[Draft]:
        plan = plan_import(people, context)
        summaries.append(summary_of(plan))
        return carry_out(plan, context, by="operator")

    queued = len(assembly.application.act(take))
    return [*_in_lines(summaries[0]), _queued(queued)], list(summaries[0].not_understood)


def export_people(assembly: Assembly, file: Path | None) -> tuple[bytes, int]:
    """All people as a CSV file, and how many lines that are; written to `file`, which only its owner can read."""
    with assembly.store.look() as records:
        lines = list(everybody_as_cells(records))
    content = write_people_file(lines)
    if file is not None:
        try:
            file.touch(mode=0o600)
            file.write_bytes(content)
        except OSError as error:
            raise MailbotError(f"{file} can't be written ({error.strerror}); name another file.") from error
    return content, len(lines)


def _queued(letters: int) -> str:
    if not letters:
        return "No letter was needed."
    more = " `mailbot run` writes the others, some at a time." if letters == AT_ONCE else ""
    return f"{counted(letters, 'letter is', 'letters are')} queued.{more}"


def _in_lines(summary: Summary) -> Iterator[str]:
    yield f"{summary.figures}."
    for heading, lines in (("New", summary.new), ("Changed", summary.changed)):
        if lines:
            yield f"{heading}:"
            yield from (f"  {line}" for line in lines)
    yield from summary.notes
