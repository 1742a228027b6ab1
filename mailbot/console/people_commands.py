"""`mailbot import` and `mailbot export`, as they are typed."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from mailbot.console.opened import open_programme


def import_file(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, metavar="FILE.csv")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would happen.")] = False,
) -> None:
    """Take people from a CSV file; who is new is invited."""
    from mailbot.console.people_files import import_people_file

    with open_programme() as programme:
        done, problems = import_people_file(programme, file, dry=dry_run)
    for line in done:
        typer.echo(line)
    for problem in problems:
        typer.echo(problem, err=True)
    if problems:
        raise typer.Exit(1)


def export_file(file: Annotated[Path | None, typer.Argument(dir_okay=False, metavar="[FILE.csv]")] = None) -> None:
    """Write everybody as a CSV file, as `mailbot import` reads it; without a file, to standard output."""
    from mailbot.console.people_files import export_people
    from mailbot.domain.counting import counted

    with open_programme() as programme:
        content, lines = export_people(programme, file)
    if file is None:
        sys.stdout.buffer.write(content)
    else:
        typer.echo(f"{file} holds {counted(lines, 'line')}, one for each person and role.")
