"""The only wiring: settings make adapters, adapters and policy make the application."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mailbot.adapters.clock import system_clock
from mailbot.adapters.courier import SmtpCourier
from mailbot.adapters.event_log import log_event, log_trouble
from mailbot.adapters.inbox import ImapInbox
from mailbot.adapters.mail_url import AccessToken, MailUrl, parse_imap_url, parse_smtp_url
from mailbot.adapters.metrics import Figure, figures
from mailbot.adapters.migration import migrate
from mailbot.adapters.reading_process import ReadingProcess
from mailbot.adapters.renderer import Renderer
from mailbot.adapters.slack import Slack
from mailbot.adapters.stationery import Stationery
from mailbot.adapters.store import DatabaseStore
from mailbot.adapters.worker_identity import WorkerIdentity
from mailbot.application import Application
from mailbot.domain.correspondence import Letter
from mailbot.settings import Settings
from mailbot.workflows.pairs.pair_chats import PairChats
from mailbot.workflows.ports import Clock
from mailbot.workflows.post.process import Desk
from mailbot.workflows.post.send import Outbox
from mailbot.workflows.post.watching import Watch

if TYPE_CHECKING:
    from mailbot.adapters.oauth.kept_login import KeptLogin


@dataclass(frozen=True)
class Assembly:
    """The application, and the adapters that the command line and the worker also talk to."""

    settings: Settings
    application: Application
    store: DatabaseStore
    renderer: Renderer
    reader: ReadingProcess
    courier: SmtpCourier
    imap_url: MailUrl
    login: "KeptLogin | None" = None
    slack: Slack | None = None

    def new_inbox(self) -> ImapInbox:
        """A connection of its own for whoever asks: one client, one thread."""
        return ImapInbox(self.imap_url, access_token=_token_of(self.login))

    def new_message_id(self) -> str:
        """For a message that is no letter of ours."""
        return self.application.desk.stationery.new_message_id()

    def figures(self) -> list[Figure]:
        """What is in hand now."""
        now = self.application.desk.clock()
        return figures(self.store, now, now - self.settings.chase_after)

    def migrate(self) -> bool:
        """Brings the database up to date; True when there was something to do."""
        return migrate(self.store.engine)

    def close(self) -> None:
        self.application.close()
        self.reader.close()
        self.store.close()


def assemble(settings: Settings, clock: Clock = system_clock, reader: ReadingProcess | None = None) -> Assembly:
    """Builds everything and connects to nothing yet. SettingsError when a URL can't be used.

    Assemblies may share a `reader`.
    """
    by_token = settings.oauth is not None
    imap_url = parse_imap_url(settings.imap_url, by_token=by_token)
    smtp_url = parse_smtp_url(settings.smtp_url, by_token=by_token)
    store = DatabaseStore(settings.database_url, settings.secret_key)
    worker = WorkerIdentity()
    login = _kept_login(settings, store, imap_url, worker.name, clock)
    renderer = Renderer(settings.templates)
    courier = SmtpCourier(smtp_url, connections=settings.smtp_connections, access_token=_token_of(login))
    reader = reader or ReadingProcess()
    desk = Desk(
        programme=settings.programme,
        store=store,
        stationery=Stationery(settings.address, settings.secret_key, renderer),
        reader=reader,
        clock=clock,
        log=log_event,
        subaddressing=settings.subaddressing,
    )

    def is_abandoned(letter: Letter) -> bool:
        return worker.is_abandoned(letter.claimed_by, letter.claimed_at, clock())

    application = Application(
        desk=desk,
        outbox=Outbox(desk, courier, worker.name),
        new_inbox=lambda: ImapInbox(imap_url, access_token=_token_of(login)),
        sent_mailbox=settings.sent_mailbox,
        watch=Watch(store, worker.name, worker.is_gone),
        is_abandoned=is_abandoned,
        trouble=log_trouble,
        login=login,
    )
    slack = Slack(settings.slack_token, settings.slack_url) if settings.slack_token else None
    application.chats = PairChats(desk, slack) if slack else None
    return Assembly(settings, application, store, renderer, reader, courier, imap_url, login, slack)


def _kept_login(
    settings: Settings, store: DatabaseStore, imap_url: MailUrl, worker: str, clock: Clock
) -> "KeptLogin | None":
    """None where we log in by password. SettingsError where packages are missing that logging in by token takes."""
    if settings.oauth is None:
        return None
    from mailbot.adapters.oauth.tokens import tokens_of

    source = tokens_of(settings.oauth, imap_url.user)
    from mailbot.adapters.oauth.kept_login import KeptLogin
    from mailbot.adapters.oauth.seal import Seal

    return KeptLogin(store, source, Seal(settings.secret_key), imap_url.user, worker, clock)


def _token_of(login: "KeptLogin | None") -> AccessToken | None:
    return login.access_token if login is not None else None
