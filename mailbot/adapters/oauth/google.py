"""Tokens for mailboxes at Google, by Google's own libraries.

Somebody logs in once in a browser, which then comes back to a port of this machine (RFC 8252, section 7.3); with the
key of a service account that may act for the mailbox (RFC 7523), nobody needs to.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from google.auth.exceptions import RefreshError, TransportError
from google.auth.transport.requests import Request
from google.oauth2.credentials import Credentials
from google.oauth2.service_account import Credentials as ServiceAccount
from google_auth_oauthlib.flow import InstalledAppFlow, WSGITimeoutError
from oauthlib.oauth2 import OAuth2Error
from requests import RequestException

from mailbot.adapters.oauth.app import OAuthApp
from mailbot.adapters.oauth.grants import Grant, Say, plain
from mailbot.errors import LoginRefused, LoginUnavailable

_LONGEST_LOGIN = 900  # seconds that somebody may take in the browser
_SCOPES = [
    "https://mail.google.com/"
]  # what IMAP and SMTP take: https://developers.google.com/gmail/imap/xoauth2-protocol
_PAGE, _SERVER = "https://accounts.google.com/o/oauth2/v2/auth", "https://oauth2.googleapis.com"
_HOW = (
    "Open this address in a browser and log in as {user}. If it runs on another machine, first run there\n"
    "`ssh -L {port}:127.0.0.1:{port} MACHINE`, with the name of this one, and leave it open.\n\n{url}\n"
)


class GoogleTokens:
    """Gives tokens for the mailbox of `user` at Google."""

    def __init__(self, app: OAuthApp, user: str) -> None:
        self._app = app
        self._user = user
        self._server = (app.server or _SERVER).rstrip("/")
        self.needs_nobody = app.needs_nobody

    def log_in(self, say: Say) -> Grant:
        if self.needs_nobody:
            return self.renew("")
        own = {"client_id": self._app.client_id, "client_secret": self._app.client_secret}
        where = {"auth_uri": f"{self._app.server}/auth" if self._app.server else _PAGE, "token_uri": self._token_uri}
        flow = _SpokenFlow.from_client_config({"installed": own | where}, _SCOPES)
        flow.say = lambda url, port: say(_HOW.format(user=self._user, port=port, url=url))
        with _plain_words():
            credentials = flow.run_local_server(
                host="127.0.0.1",
                port=0,  # whichever is free: the browser comes back to it
                open_browser=False,
                authorization_prompt_message="",
                success_message="You are logged in. You can close this window.",
                timeout_seconds=_LONGEST_LOGIN,
                prompt="consent",  # without it Google gives what renews a token at the first login only
                login_hint=self._user,
            )
        ends_in = flow.oauth2session.token.get("refresh_token_expires_in")
        return _grant(credentials, timedelta(seconds=int(ends_in)) if ends_in else None)

    def renew(self, renewal: str) -> Grant:
        with _plain_words():
            credentials = self._service_account() if self.needs_nobody else self._logged_in(renewal)
            credentials.refresh(Request())
        return _grant(credentials)

    @property
    def _token_uri(self) -> str:
        return f"{self._server}/token"

    def _logged_in(self, renewal: str) -> Any:
        return Credentials(
            None,
            refresh_token=renewal,
            token_uri=self._token_uri,
            client_id=self._app.client_id,
            client_secret=self._app.client_secret,
        )

    def _service_account(self) -> Any:
        try:
            return ServiceAccount.from_service_account_file(self._app.key_file, scopes=_SCOPES, subject=self._user)
        except (OSError, ValueError) as error:
            raise LoginRefused(f"The key in {self._app.key_file} can't be used ({plain(error)}).") from error


class _SpokenFlow(InstalledAppFlow):
    """Says where to go, and to which port of ours the browser will come back; the library would print it."""

    say: Callable[[str, int | None], object]

    def authorization_url(self, **named: Any) -> Any:
        url, state = super().authorization_url(**named)
        self.say(url, urlsplit(self.redirect_uri).port)
        return url, state


@contextmanager
def _plain_words() -> Iterator[None]:
    try:
        yield
    except (TransportError, RequestException) as error:
        raise LoginUnavailable(
            f"Google gives no token now ({type(error).__name__}); it will be tried again."
        ) from error
    except WSGITimeoutError as error:
        raise LoginRefused("Nobody has logged in in time; run `mailbot auth login` once more.") from error
    except (RefreshError, OAuth2Error) as error:
        if getattr(error, "retryable", False):
            raise LoginUnavailable(f"Google gives no token now ({plain(error)}); it will be tried again.") from error
        raise LoginRefused(f"Google gives no token: {_reason(error)}; run `mailbot auth login`.") from error


def _reason(error: Exception) -> str:
    """google-auth has the answer itself as a second argument; the first one is in words."""
    return plain(error.args[0] if error.args else error)


def _grant(credentials: Any, ends_in: timedelta | None = None) -> Grant:
    now = datetime.now(UTC).replace(tzinfo=None)  # as google-auth writes the end of a token
    return Grant(
        credentials.token, credentials.expiry - now, getattr(credentials, "refresh_token", None) or "", ends_in
    )
