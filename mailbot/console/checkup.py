"""`mailbot doctor`: one line for each thing that has to work (✓), should be better (!), or does not work (✗)."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from mailbot.adapters.domain_records import DomainRecords
from mailbot.bootstrap import Assembly, assemble
from mailbot.console.advice import Advice
from mailbot.console.checkup_by_mail import RoundTrip
from mailbot.console.checkup_domain import about_domain
from mailbot.domain.counting import counted
from mailbot.errors import MailbotError, NamesUnavailable
from mailbot.settings import read_settings
from mailbot.tasks import open_queue

Say = Callable[[str], object]
Check = Callable[[Assembly], Iterator[str]]


def examine(say: Say, records: DomainRecords, trip: RoundTrip | None) -> bool:
    """Runs every check; True when nothing has to be mended. Without a `trip` no mail is sent to ourselves."""
    try:
        assembly = assemble(read_settings())
    except MailbotError as error:
        say(f"✗ settings: {error}")
        return False
    say(f"✓ settings: the programme {assembly.settings.name}, at {assembly.settings.address}")
    try:
        passed = {name: _passes(name, check, assembly, say) for name, check in _CHECKS.items()}  # all, also after a ✗
        if trip is not None and passed["mailbox"] and passed["smtp"]:
            passed["mail"] = _passes("mail", trip.check, assembly, say)
        signatures = trip.signatures if trip is not None else []
        _passes("dns", _dns(signatures, records), assembly, say)
        return all(passed.values())
    finally:
        assembly.close()


def _passes(name: str, check: Check, assembly: Assembly, say: Say) -> bool:
    try:
        for line in check(assembly):
            say(f"{'!' if isinstance(line, Advice) else '✓'} {name}: {line}")
    except MailbotError as error:
        say(f"✗ {name}: {error}")
        return False
    return True


def _dns(signatures: Sequence[str], records: DomainRecords) -> Check:
    """None of it keeps the programme from working, so all of it is advice."""

    def check(assembly: Assembly) -> Iterator[str]:
        try:
            yield from about_domain(assembly.settings.address.rpartition("@")[2], signatures, records.texts)
        except NamesUnavailable as error:
            yield Advice(error)

    return check


def _login(assembly: Assembly) -> Iterator[str]:
    """Where the mailbox is opened by token."""
    if assembly.login is None:
        return
    standing = assembly.login.standing()
    if standing.refused:
        raise MailbotError(standing.refused)
    until = f" until {standing.ends_at:%Y-%m-%d %H:%M} UTC" if standing.ends_at else ""
    yield f"tokens are given out for {assembly.imap_url.user}{until}"


def _mailbox(assembly: Assembly) -> Iterator[str]:
    with assembly.new_inbox() as inbox:
        yield f"{inbox.account} opens, with {counted(len(inbox.uids()), 'message')} in {inbox.mailbox}"
        every = f"{assembly.settings.poll_every.total_seconds():.0f} seconds"
        yield "IDLE: new mail is announced at once" if inbox.has_idle else f"no IDLE: we look every {every} instead"
        yield "MOVE: messages are filed in one step" if inbox.has_move else "no MOVE: messages are copied, then deleted"
        sent = inbox.sent_mailbox(assembly.settings.sent_mailbox)
        yield (
            f"sent mail is kept in {sent}, so a letter is never repeated after a crash"
            if sent
            else ("sent mail is kept nowhere, so a crash may repeat a letter; set MAILBOT_SENT_MAILBOX if it is")
        )


def _smtp(assembly: Assembly) -> Iterator[str]:
    yield assembly.courier.check()


def _slack(assembly: Assembly) -> Iterator[str]:
    """Nothing where the programme has none."""
    if assembly.slack is not None:
        yield assembly.slack.check()


def _database(assembly: Assembly) -> Iterator[str]:
    try:
        migrated = assembly.migrate()
        with assembly.store.look() as records:
            count = len(records.people.everybody())
    except Exception as error:
        raise MailbotError(f"it can't be opened ({_first_line(error)}); correct MAILBOT_DATABASE_URL.") from error
    up_to_date = "and is up to date now" if migrated else "up to date"
    yield f"it opens, {up_to_date}, with {counted(count, 'person', 'people')}"


def _queue(assembly: Assembly) -> Iterator[str]:
    try:
        queue = open_queue(assembly.settings.queue_url)
        waiting = queue.pending_count()
        queue.storage.close()
    except MailbotError:
        raise
    except Exception as error:
        raise MailbotError(f"it can't be opened ({_first_line(error)}); correct MAILBOT_QUEUE_URL.") from error
    yield f"it opens, with {counted(waiting, 'tick')} waiting"


def _letters(assembly: Assembly) -> Iterator[str]:
    problems = assembly.renderer.check()
    if problems:
        raise MailbotError(" ".join(problems))
    folder: Path | None = assembly.settings.templates
    yield f"those in {folder} can be used" if folder else "ours are used"


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]


_CHECKS: dict[str, Check] = {
    "database": _database,  # before the mailbox: a login by token lies in it
    "login": _login,
    "mailbox": _mailbox,
    "smtp": _smtp,
    "queue": _queue,
    "letters": _letters,
    "Slack": _slack,
}
