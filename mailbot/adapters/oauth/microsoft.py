"""Tokens for mailboxes at Microsoft 365, by Microsoft's own library (https://learn.microsoft.com/entra/msal/python/).

Somebody logs in once with a code that they type into any browser (RFC 8628); with a secret the application has a
mailbox of its own, and nobody needs to (RFC 6749, section 4.4).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import msal
from msal.exceptions import MsalServiceError
from requests import RequestException

from mailbot.adapters.oauth.app import OAuthApp
from mailbot.adapters.oauth.grants import Grant, Say, plain
from mailbot.errors import LoginRefused, LoginUnavailable

PATIENCE = 20.0  # seconds for each answer
_SERVER = "https://login.microsoftonline.com"
# Of other clouds than the public one, by the host that gives out the tokens: where the mailboxes are.
_MAILBOXES = {
    "login.microsoftonline.us": "outlook.office365.us",
    "login.partner.microsoftonline.cn": "partner.outlook.cn",
}
# https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth
_RIGHTS = ("IMAP.AccessAsUser.All", "SMTP.Send")
_PASSES_BY_ITSELF = {"temporarily_unavailable", "server_error"}  # RFC 6749, section 4.1.2.1


class MicrosoftTokens:
    """Gives tokens for what `app` stands for at Microsoft."""

    def __init__(self, app: OAuthApp) -> None:
        self._app = app
        self.needs_nobody = app.needs_nobody
        self._server = (app.server or _SERVER).rstrip("/")
        self._mailboxes = _MAILBOXES.get(urlsplit(self._server).hostname or "", "outlook.office365.com")

    def log_in(self, say: Say) -> Grant:
        if self.needs_nobody:
            return self.renew("")
        cache = msal.SerializableTokenCache()
        with _plain_words():
            client = self._client(msal.PublicClientApplication, token_cache=cache)
            flow = client.initiate_device_flow(scopes=self._scopes)
            if "user_code" not in flow:
                raise _refusal(flow)
            say(flow["message"])
            return _grant(client.acquire_token_by_device_flow(flow), cache.serialize())

    def renew(self, renewal: str) -> Grant:
        with _plain_words():
            if self.needs_nobody:
                own = self._client(msal.ConfidentialClientApplication, client_credential=self._app.client_secret)
                return _grant(own.acquire_token_for_client(scopes=[f"https://{self._mailboxes}/.default"]), "")
            cache = msal.SerializableTokenCache()
            cache.deserialize(renewal)
            client = self._client(msal.PublicClientApplication, token_cache=cache)
            account = next(iter(client.get_accounts()), None)
            # Forced: a token that is still good would otherwise be given back, and we ask before it ends.
            result = client.acquire_token_silent_with_error(self._scopes, account, force_refresh=True)
            return _grant(result or {}, cache.serialize())

    @property
    def _scopes(self) -> list[str]:
        return [f"https://{self._mailboxes}/{right}" for right in _RIGHTS]

    def _client(self, kind: Any, **more: Any) -> Any:
        # Whether a host is one of Microsoft's is not asked of Microsoft: the operator named it.
        authority = f"{self._server}/{self._app.tenant}"
        return kind(self._app.client_id, authority=authority, instance_discovery=False, timeout=PATIENCE, **more)


@contextmanager
def _plain_words() -> Iterator[None]:
    try:
        yield
    except (RequestException, MsalServiceError) as error:
        raise LoginUnavailable(
            f"Microsoft gives no token now ({type(error).__name__}); it will be tried again."
        ) from error
    except ValueError as error:  # how msal says that there is no such tenant, or no such server
        raise LoginRefused(f"Microsoft gives no token: {plain(error)}; correct MAILBOT_OAUTH.") from error


def _grant(result: dict[str, Any], renewal: str) -> Grant:
    if "access_token" not in result:
        raise _refusal(result)
    # Only some say how long the login itself lasts.
    ends_in = result.get("refresh_token_expires_in")
    return Grant(
        result["access_token"],
        timedelta(seconds=int(result["expires_in"])),
        renewal,
        timedelta(seconds=int(ends_in)) if ends_in else None,
    )


def _refusal(result: dict[str, Any]) -> LoginRefused | LoginUnavailable:
    error = result.get("error", "nobody has logged in")
    why = plain(result.get("error_description") or error)
    if error in _PASSES_BY_ITSELF:
        return LoginUnavailable(f"Microsoft gives no token now ({why}); it will be tried again.")
    return LoginRefused(f"Microsoft gives no token: {why}; run `mailbot auth login`.")
