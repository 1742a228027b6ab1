"""`mailbot preview`, as it is typed."""

from pathlib import Path
from typing import Annotated

import typer

from mailbot.errors import MailbotError, SettingsError


def preview(
    folder: Annotated[
        Path | None, typer.Argument(file_okay=False, metavar="[FOLDER]", help="Where the page is written.")
    ] = None,
    check: Annotated[bool, typer.Option("--check", help="Write no page; say what is wrong, and end with 1.")] = False,
    templates: Annotated[
        Path | None, typer.Option(file_okay=False, help="The folder with your wording, if not that of the settings.")
    ] = None,
) -> None:
    """Show every letter, text and HTML, on a page; what your own wording changed is marked."""
    from mailbot.console.preview import DEFAULT_FOLDER, write_gallery
    from mailbot.console.preview_check import check as problems_in
    from mailbot.domain.counting import counted

    own_wording = templates or _folder_of_settings()
    if own_wording is not None and not own_wording.is_dir():
        raise MailbotError(f"{own_wording} is no folder; name the one that holds your letters.")
    problems = problems_in(own_wording)
    for problem in problems:
        typer.echo(problem, err=True)
    if check:
        if problems:
            raise typer.Exit(1)
        typer.echo("Every letter is all right.")
        return
    page, letters = write_gallery(own_wording, folder or DEFAULT_FOLDER)
    typer.echo(f"{page} shows {counted(letters, 'letter')}.")


def _folder_of_settings() -> Path | None:
    """None also where nothing is set up yet: letters can be reworded before there is a mailbox."""
    from mailbot.settings import read_settings

    try:
        return read_settings().templates
    except SettingsError:
        return None
