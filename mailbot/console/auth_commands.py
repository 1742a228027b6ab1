"""`mailbot auth`, as it is typed: for mailboxes that are opened by a token rather than by a password."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

import typer

from mailbot.errors import LoginRefused, SettingsError

if TYPE_CHECKING:
    from mailbot.adapters.oauth.kept_login import KeptLogin

auth = typer.Typer(help="Log in to a mailbox at Google or Microsoft 365, which take tokens instead of passwords.")


@auth.command()
def login() -> None:
    """Log in once, in a browser; what is needed to go on by itself is kept in the database, encrypted."""
    with _kept_login() as kept:
        standing = kept.log_in(typer.echo)
    typer.echo(f"You are logged in, {_for_how_long(standing.ends_at)}. `mailbot doctor` now tries the mailbox.")


@auth.command()
def check() -> None:
    """Say whether a token can be had now, and how long that goes on without somebody."""
    with _kept_login() as kept:
        kept.access_token()
        standing = kept.standing()
    if standing.refused:
        raise LoginRefused(standing.refused)
    typer.echo(f"Tokens are given out, {_for_how_long(standing.ends_at)}.")


@contextmanager
def _kept_login() -> Iterator["KeptLogin"]:
    from mailbot.console.opened import open_programme

    with open_programme() as programme:
        if programme.login is None:
            raise SettingsError(
                "MAILBOT_OAUTH is not set, so the mailbox is opened by password; see docs/operating.md."
            )
        yield programme.login


def _for_how_long(ends_at: datetime | None) -> str:
    return f"until {ends_at:%Y-%m-%d %H:%M} UTC" if ends_at else "for as long as your provider allows"
