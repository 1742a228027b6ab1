"""The commands of whoever installs mailbot and keeps it running; those about people and letters are in cli.py.

What a command needs is imported when it runs: `mailbot --help` must answer at once.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mailbot.console.auth_commands import auth
from mailbot.console.init_command import init
from mailbot.console.simulate_command import simulate

if TYPE_CHECKING:
    from mailbot.bootstrap import Assembly

service = typer.Typer()
service.add_typer(auth, name="auth")


@contextmanager
def _assembled() -> Iterator["Assembly"]:
    """The same without a look at the queue, and with the database as it is."""
    from mailbot.bootstrap import assemble
    from mailbot.settings import read_settings

    assembly = assemble(read_settings())
    try:
        yield assembly
    finally:
        assembly.close()


@service.command()
def run() -> None:
    """Watch the mailbox and run the programme, until Ctrl-C or SIGTERM."""
    from mailbot.settings import read_settings
    from mailbot.worker import run as run_worker

    run_worker(read_settings())


@service.command()
def demo(
    page: Annotated[Path, typer.Option(help="Where the page with every letter is written.")] = Path(
        "mailbot-demo.html"
    ),
) -> None:
    """Run a whole programme on an embedded post office, in less than a minute."""
    from mailbot.sandbox.demo import show

    show(page)


service.command()(simulate)
service.command()(init)


@service.command()
def doctor(
    mail: Annotated[bool, typer.Option(help="Send a message to ourselves, and see whether it comes back.")] = True,
) -> None:
    """Check the settings, the mailbox, sending, the database, the queue and the DNS; say what to mend."""
    from mailbot.adapters.domain_records import DomainRecords
    from mailbot.console.checkup import examine
    from mailbot.console.checkup_by_mail import RoundTrip

    if not examine(typer.echo, DomainRecords(), RoundTrip() if mail else None):
        raise typer.Exit(1)


@service.command()
def health() -> None:
    """Say whether the mailbox is watched and nothing waits too long: 0 when all is well, 1 when not."""
    from mailbot.console.health import examine_health

    with _assembled() as programme:
        typer.echo(examine_health(programme))


@service.command()
def metrics() -> None:
    """Print what is in hand, in figures, as Prometheus reads them."""
    from mailbot.console.health import metrics_text

    with _assembled() as programme:
        typer.echo(metrics_text(programme), nl=False)


@service.command()
def migrate() -> None:
    """Bring the database up to date; `mailbot run` does it by itself."""
    with _assembled() as programme:
        typer.echo("The database is up to date now." if programme.migrate() else "The database was up to date already.")


@service.command("copy-database")
def copy_database(
    source: Annotated[str, typer.Argument(metavar="FROM", help="As in sqlite:///mailbot.db")],
    target: Annotated[str, typer.Argument(metavar="TO", help="As in postgresql://mailbot@host/mailbot; empty")],
) -> None:
    """Copy everything into another database and compare the two; the worker has to be stopped."""
    from mailbot.console.moving import copy

    typer.echo(copy(source, target))
