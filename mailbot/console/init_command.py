"""`mailbot init`, as it is typed: a few questions, and the programme is set up in this folder."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from mailbot.console.service_files import Service
from mailbot.errors import MailbotError


def init(
    address: Annotated[str, typer.Option(prompt="The programme's address")],
    coordinators: Annotated[
        str, typer.Option(prompt="Its coordinators, comma separated, as in `Ada <ada@example.org>`")
    ],
    name: Annotated[str, typer.Option(help="What the programme is called.")] = "Mentoring programme",
    password: Annotated[str, typer.Option(help="Of the mailbox; asked for if it is needed.")] = "",
    imap_url: Annotated[
        str, typer.Option(help="As in imaps://user:password@host:993/INBOX; looked for if not given.")
    ] = "",
    smtp_url: Annotated[str, typer.Option(help="As in smtps://user:password@host:465; looked for if not given.")] = "",
    oauth: Annotated[
        str, typer.Option(help="As in `provider=microsoft, client_id=…`: for Google and Microsoft 365, by token.")
    ] = "",
    service: Annotated[Service, typer.Option(help="Which file is written to keep it running.")] = Service.SYSTEMD,
    test: Annotated[bool, typer.Option(help="Try the mailbox and the server that are given.")] = True,
) -> None:
    """Set up a programme in this folder: find and try its mailbox, write mailbot.toml and what keeps it running."""
    from mailbot.console.mail_search import IMAP, SMTP, search, try_imap, try_smtp
    from mailbot.console.service_files import write_service
    from mailbot.console.setup import refuse_to_overwrite, write_settings

    refuse_to_overwrite()
    by_token = _by_token(oauth, address)
    if by_token:
        imap_url, smtp_url, test = imap_url or by_token[0], smtp_url or by_token[1], False
    if not (imap_url and smtp_url) and not password:
        password = typer.prompt("The password of its mailbox (many providers want an app password)", hide_input=True)
    given = [(url, attempt) for url, attempt in ((imap_url, try_imap), (smtp_url, try_smtp)) if url]
    imap_url = imap_url or _found("mailbox", lambda: search(IMAP, address, password, try_imap))
    smtp_url = smtp_url or _found("server for sending", lambda: search(SMTP, address, password, try_smtp))
    answers = {"address": address, "name": name, "coordinators": coordinators}
    write_settings(answers | {"imap_url": imap_url, "smtp_url": smtp_url} | ({"oauth": oauth} if oauth else {}))
    typer.echo("mailbot.toml is written; it holds passwords, and only you can read it.")
    for url, attempt in given if test else ():
        _tried(url, attempt)
    done, start = write_service(service, address, Path.cwd())
    typer.echo(f"{done}\n" if done else "", nl=False)
    typer.echo("Next:")
    if oauth:
        typer.echo("  mailbot auth login\n                   logs in to the mailbox, once and in a browser")
    typer.echo("  mailbot doctor   checks everything\n  mailbot run      starts the programme, until Ctrl-C")
    if start != "mailbot run":
        typer.echo(f"  {start}\n                   keeps it running")


def _by_token(oauth: str, address: str) -> tuple[str, str] | None:
    """Where the servers are, if the mailbox is opened by token. Nothing of it can be tried before somebody logs in."""
    if not oauth:
        return None
    from mailbot.adapters.oauth.app import OAuthApp
    from mailbot.console.mail_search import urls_by_token

    try:
        return urls_by_token(OAuthApp.parse(oauth).provider, address)
    except ValueError as error:
        raise typer.BadParameter(f"--oauth {error}") from error


def _found(what: str, look: Callable[[], str]) -> str:
    typer.echo(f"Looking for the {what} …")
    url = look()
    typer.echo(f"  found and tried: {url.rpartition('@')[2]}")
    return url


def _tried(url: str, attempt: Callable[[str], None]) -> None:
    """What was given is written down in any case: the server may be away, or the network not there yet."""
    server = url.rpartition("@")[2] or url
    try:
        attempt(url)
    except MailbotError as error:
        typer.echo(f"✗ {server}: {error}", err=True)
    else:
        typer.echo(f"✓ {server} works")
