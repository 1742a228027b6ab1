"""The operator's commands. Each opens the programme, does one thing, and says it in a line.

What a command needs is imported when it runs: `mailbot --help` must answer at once.
"""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from mailbot.console import people_commands
from mailbot.console.opened import open_programme
from mailbot.console.preview_command import preview
from mailbot.errors import MailbotError
from mailbot.service import service

app = typer.Typer(
    name="mailbot",
    help="Runs a mentoring programme entirely by email.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(service)
Json = Annotated[bool, typer.Option("--json", help="As a list of objects, for programs.")]


class WhichRole(StrEnum):
    """What somebody is invited as."""

    MENTOR = "mentor"
    MENTEE = "mentee"


def main() -> None:
    """Every error that we foresaw is one plain sentence, and exit code 1."""
    try:
        app()
    except MailbotError as error:
        typer.echo(str(error), err=True)
        sys.exit(1)


@app.command()
def invite(role: WhichRole, person: Annotated[str, typer.Argument(metavar='"NAME <ADDRESS>"')]) -> None:
    """Invite somebody as a mentor or as a mentee."""
    from mailbot.console.acts import invite_person

    with open_programme() as programme:
        typer.echo(invite_person(programme, role.value, person))


app.command("import")(people_commands.import_file)
app.command("export")(people_commands.export_file)
app.command()(preview)


@app.command()
def allocate(words: Annotated[list[str], typer.Argument(metavar="MENTEE to MENTOR")]) -> None:
    """Pin a mentee to a mentor, both by their address (Academy support)."""
    from mailbot.console.acts import allocate_mentee

    if len(words) != 3 or words[1].casefold() != "to":
        raise typer.BadParameter("write it as: mailbot allocate MENTEE to MENTOR")
    with open_programme() as programme:
        typer.echo(allocate_mentee(programme, words[0], words[2]))


@app.command()
def pair(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would happen.")] = False,
    html: Annotated[Path | None, typer.Option(help="With --dry-run: draw it as a page in this file.")] = None,
    one_more: Annotated[
        str | None, typer.Option(metavar="SKILLS", help="With --dry-run: and if one more knew this?")
    ] = None,
) -> None:
    """Run a round now: pair whoever can be paired."""
    from mailbot.console.acts import run_round, with_one_more_mentor

    if (html is not None or one_more is not None) and not dry_run:
        raise typer.BadParameter("--html and --one-more are about a dry run: add --dry-run")
    with open_programme() as programme:
        if one_more is not None:
            typer.echo(with_one_more_mentor(programme, one_more))
            return
        if html is not None:
            from mailbot.console.pairing_page import write_page

            write_page(programme, html)
            typer.echo(f"The page is {html}. Nothing was changed.")
            return
        for line in run_round(programme, dry=dry_run):
            typer.echo(line)


@app.command()
def why(words: Annotated[list[str], typer.Argument(metavar="[not] MENTEE MENTOR")]) -> None:
    """Say why two people are, or are not, brought together. Each by address, or by name in quotes."""
    from mailbot.console.acts import explain_pair

    against = words[0].casefold() == "not"
    people = words[against:]
    if len(people) != 2:
        raise typer.BadParameter("write it as: mailbot why MENTEE MENTOR, or mailbot why not MENTEE MENTOR")
    with open_programme() as programme:
        for line in explain_pair(programme, people[0], people[1], against=against):
            typer.echo(line)


@app.command()
def people(json: Json = False) -> None:
    """Everybody the programme knows."""
    _show("people", json)


@app.command()
def pairings(json: Json = False) -> None:
    """Who is brought together with whom."""
    _show("pairings", json)


@app.command()
def waiting(json: Json = False) -> None:
    """Who waits for a mentor, since when and why."""
    _show("waiting", json)


@app.command()
def letters(json: Json = False) -> None:
    """What was sent, to whom, and what became of it."""
    _show("letters", json)


@app.command()
def messages(
    json: Json = False, failed: Annotated[bool, typer.Option("--failed", help="Only what is held or failed.")] = False
) -> None:
    """What came in, and what became of it."""
    _show("failed_messages" if failed else "messages", json)


@app.command()
def report(html: Annotated[Path, typer.Option(help="The page is written to this file.")]) -> None:
    """Draw how the programme stands, with the way of every pair, as one page."""
    from mailbot.console.report import write_report

    with open_programme() as programme:
        write_report(programme, html)
    typer.echo(f"The page is {html}.")


@app.command()
def explain(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, metavar="FILE.eml")],
    letter: Annotated[int | None, typer.Option(help="The id of the letter that it answers.")] = None,
    html: Annotated[Path | None, typer.Option(help="Write it as a page to this file instead.")] = None,
) -> None:
    """Show how a message would be read, line by line; nothing is changed."""
    from rich.console import Console

    from mailbot.console.explanation import explain_file
    from mailbot.console.explanation_views import page_of, show

    explanation = explain_file(file, letter, open_programme)
    if html is None:
        show(explanation, Console())
    else:
        html.write_text(page_of(explanation), encoding="utf-8")
        typer.echo(f"The page is {html}.")


@app.command()
def retry(
    numbers: Annotated[list[int], typer.Argument(metavar="ID...")],
    letters: Annotated[bool, typer.Option("--letters", help="The ids are those of letters.")] = False,
) -> None:
    """Try failed or held messages, or failed letters, once more."""
    from mailbot.console.acts import retry_letters, retry_messages

    with open_programme() as programme:
        for line in (retry_letters if letters else retry_messages)(programme, numbers):
            typer.echo(line)


@app.command()
def erase(address: str, yes: Annotated[bool, typer.Option("--yes", help="Do not ask again.")] = False) -> None:
    """Delete all that is held on somebody, for good: record, messages, letters, and their copies in the mailbox."""
    from mailbot.console.acts import erase_address

    if not yes:
        typer.confirm(f"Delete everything that is held on {address}? It can't be brought back.", abort=True)
    with open_programme() as programme:
        typer.echo(erase_address(programme, address))


def _show(listing: str, as_json: bool) -> None:
    from mailbot.console.listings import show

    with open_programme() as programme:
        show(listing, programme, as_json=as_json)
