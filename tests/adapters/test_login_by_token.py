"""Mailboxes that take no passwords: a token is fetched once with somebody's help, and then renewed without anybody."""

import json
import ssl
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from urllib.request import urlopen

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from mailbot.adapters.courier import SmtpCourier
from mailbot.adapters.inbox import ImapInbox
from mailbot.adapters.mail_url import parse_imap_url, parse_smtp_url
from mailbot.adapters.migration import migrate
from mailbot.adapters.oauth.app import OAuthApp
from mailbot.adapters.oauth.kept_login import KeptLogin
from mailbot.adapters.oauth.seal import Seal
from mailbot.adapters.oauth.tokens import tokens_of
from mailbot.adapters.store import DatabaseStore
from mailbot.errors import CourierRefused, InboxUnavailable, LoginRefused, LoginUnavailable, SettingsError
from mailbot.sandbox.post_office import PostOffice
from tests.support.hand_clock import HandClock
from tests.support.smtp_sink import SmtpSink
from tests.support.storage import storage_for
from tests.support.token_server import USER, TokenServer

SECRET = "a secret of more than thirty-two characters"
MICROSOFT = "provider = microsoft, client_id = app"
GOOGLE = "provider = google, client_id = app, client_secret = s3cret"


class Programme:
    """As many workers as a test likes, on one database and one clock."""

    def __init__(self, folder: Path, tokens: TokenServer, app: str) -> None:
        self.clock = HandClock()
        self.said: list[str] = []
        self._app = OAuthApp.parse(f"{app}, server = {tokens.url}")
        self._url = storage_for(folder)["database_url"]
        self._open = ExitStack()
        migrate(self.store().engine)

    def store(self) -> DatabaseStore:
        store = DatabaseStore(self._url)
        self._open.callback(store.close)
        return store

    def worker(self, name: str = "one", secret: str = SECRET) -> KeptLogin:
        return KeptLogin(self.store(), tokens_of(self._app, USER), Seal(secret), USER, name, self.clock)

    def close(self) -> None:
        self._open.close()


@pytest.fixture
def programme(tmp_path: Path, tokens: TokenServer, request: pytest.FixtureRequest) -> Iterator[Programme]:
    opened = Programme(tmp_path, tokens, getattr(request, "param", MICROSOFT))
    yield opened
    opened.close()


def test_at_microsoft_somebody_types_a_code_and_from_then_on_nobody_has_to(
    programme: Programme, tokens: TokenServer
) -> None:
    worker = programme.worker()
    with pytest.raises(LoginRefused, match="run `mailbot auth login`"):
        worker.access_token()
    worker.log_in(programme.said.append)
    assert "enter the code ABCD-EFGH" in programme.said[0]
    assert worker.access_token() == "token-1"
    programme.clock.advance(timedelta(minutes=39))
    assert programme.worker("two").access_token() == "token-1"
    programme.clock.advance(timedelta(minutes=2))
    assert programme.worker("two").access_token() == "token-2"
    assert worker.access_token() == "token-2"
    assert tokens.asked_for == ["device_code", "device_code", "refresh_token"]


@pytest.mark.parametrize("programme", [GOOGLE], indirect=True)
def test_at_google_somebody_logs_in_by_a_browser_that_comes_back(programme: Programme, tokens: TokenServer) -> None:
    def browser(said: str) -> None:
        address = next(line for line in said.splitlines() if line.startswith("https://"))
        assert f"login_hint={USER.replace('@', '%40')}" in address
        threading.Thread(target=lambda: _open(address, tokens)).start()

    worker = programme.worker()
    tokens.login_ends_in = 7 * 86400  # as long as Google takes the application for a test
    standing = worker.log_in(browser)
    assert standing.ends_at == programme.clock.now + timedelta(days=7)
    programme.clock.advance(timedelta(minutes=50))
    assert worker.access_token() == "token-2"
    assert tokens.asked_for == ["authorization_code", "refresh_token"]


@pytest.mark.parametrize("programme", [f"{MICROSOFT}, client_secret = s3cret, tenant = example"], indirect=True)
def test_at_microsoft_an_application_may_have_a_mailbox_of_its_own(programme: Programme, tokens: TokenServer) -> None:
    assert programme.worker().access_token() == "token-1"
    assert tokens.asked_for == ["client_credentials"]


def test_at_google_a_service_account_may_act_for_the_mailbox(tmp_path: Path, tokens: TokenServer) -> None:
    key = rsa.generate_private_key(65537, 2048).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file = tmp_path / "key.json"
    file.write_text(
        json.dumps(
            {
                "type": "service_account",
                "client_email": "bot@app.example",
                "token_uri": f"{tokens.url}/token",
                "private_key": key.decode(),
            }
        )
    )
    programme = Programme(tmp_path, tokens, f"provider = google, key_file = {file}")
    assert programme.worker().access_token() == "token-1"
    assert tokens.asked_for == ["jwt-bearer"]
    programme.close()


def test_of_many_workers_one_renews(programme: Programme, tokens: TokenServer) -> None:
    programme.worker().log_in(programme.said.append)
    programme.clock.advance(timedelta(hours=2))
    workers = [programme.worker(f"worker {number}") for number in range(4)]
    got: list[str] = []
    threads = [threading.Thread(target=lambda worker=worker: got.append(worker.access_token())) for worker in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == ["token-2"] * 4
    assert tokens.asked_for.count("refresh_token") == 1


def test_a_revoked_login_is_known_while_the_token_is_still_good(programme: Programme, tokens: TokenServer) -> None:
    worker = programme.worker()
    worker.log_in(programme.said.append)
    tokens.revoked = True
    programme.clock.advance(timedelta(minutes=41))
    standing = worker.standing()
    assert "The grant has been revoked; run `mailbot auth login`" in standing.refused
    assert standing.good_until == programme.clock.now + timedelta(minutes=19)
    assert worker.access_token() == "token-1"
    programme.clock.advance(timedelta(minutes=20))
    with pytest.raises(LoginRefused, match="has been revoked"):
        worker.access_token()
    tokens.revoked = False
    worker.log_in(programme.said.append)
    assert worker.standing().refused == ""


def test_a_server_that_is_away_is_asked_again(programme: Programme, tokens: TokenServer) -> None:
    worker = programme.worker()
    worker.log_in(programme.said.append)
    tokens.away = True
    programme.clock.advance(timedelta(minutes=61))
    with pytest.raises(LoginUnavailable):
        worker.access_token()
    tokens.away = False
    programme.clock.advance(timedelta(minutes=1))
    assert worker.access_token() == "token-2"


def test_what_is_kept_can_be_read_with_the_secret_alone(programme: Programme) -> None:
    programme.worker().log_in(programme.said.append)
    with programme.store().look() as records:
        kept = records.logins.of(USER)
    assert kept is not None
    assert not any(secret in kept for secret in (b"token-1", b"renewal-1"))
    with pytest.raises(LoginRefused, match="another MAILBOT_SECRET_KEY"):
        programme.worker(secret=SECRET[::-1]).access_token()


def test_mail_is_sent_by_token_alone(tokens: TokenServer) -> None:
    tokens.tokens.append("a good one")
    with SmtpSink(is_good=tokens.is_good) as sink:
        url = parse_smtp_url(sink.url, by_token=True)
        assert "takes our mail as mentoring@example.org" in SmtpCourier(url, access_token=lambda: "a good one").check()
        with pytest.raises(CourierRefused, match="run `mailbot auth login`"):
            SmtpCourier(url, access_token=lambda: "another").check()


def test_without_a_token_no_server_is_asked() -> None:
    def nobody() -> str:
        raise LoginUnavailable("Nobody is there; it will be tried again.")

    with PostOffice() as office:
        url = parse_imap_url(office.imap_url, by_token=True)
        with pytest.raises(InboxUnavailable, match="Nobody is there"):
            ImapInbox(url, access_token=nobody).open()


@pytest.mark.parametrize(("app", "package"), [(MICROSOFT, "msal"), (GOOGLE, "google_auth_oauthlib.flow")])
def test_without_the_extra_it_is_named(app: str, package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    for module in ("microsoft", "google"):
        monkeypatch.delitem(sys.modules, f"mailbot.adapters.oauth.{module}", raising=False)
    with pytest.raises(SettingsError, match=r"pip install 'mailbot\[oauth\]'"):
        tokens_of(OAuthApp.parse(app), USER)


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("client_id = app", "`microsoft` or `google`"),
        ("provider = microsoft", "needs a `client_id`"),
        ("provider = microsoft, client_id = a, client_secret = b", "the `tenant`"),
        ("provider = google, client_id = a", "or a `key_file`"),
        ("provider = google, cliant_id = a", "did you mean `client_id`"),
    ],
)
def test_what_is_missing_is_named(text: str, mend: str) -> None:
    with pytest.raises(ValueError, match=mend):
        OAuthApp.parse(text)


def _open(address: str, tokens: TokenServer) -> None:
    """A browser: it is sent back by the provider's page to a port of this machine."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with urlopen(address, context=context) as page:
        assert b"You are logged in" in page.read()
