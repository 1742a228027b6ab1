"""Slack, through its Web API (docs.slack.dev/apis/web-api): users.lookupByEmail, conversations.open, chat.postMessage.

The package slack_sdk is imported when a programme has a token, and only then.
"""

import html
import logging
import re
import socket
import uuid
from collections.abc import Mapping
from datetime import timedelta
from http import HTTPStatus
from http.client import HTTPException
from typing import TYPE_CHECKING, Any

from mailbot.errors import ChatLockedOut, ChatRefused, ChatUnavailable, SettingsError

if TYPE_CHECKING:
    from slack_sdk.web import SlackResponse

RIGHTS = {"users:read.email", "mpim:write", "chat:write"}
URL = "https://slack.com/api/"
TIMEOUT = 10  # seconds
_ABSENT = {"users_not_found", "user_not_found", "user_not_visible"}
_LOCKED_OUT = {
    "account_inactive": "the token's account is deactivated",
    "invalid_auth": "the token is not valid",
    "not_authed": "there is no token",
    "token_expired": "the token has expired",
    "token_revoked": "the token was revoked",
    "access_denied": "access is denied",
    "not_allowed_token_type": "it is not the token of a bot",
    "no_permission": "the app may not do this",
    "org_login_required": "the workspace is being moved",
    "ekm_access_denied": "an administrator has suspended access",
}
_TOO_FAST = {"ratelimited", "rate_limited"}
_PERHAPS_DONE = {"internal_error", "fatal_error"}  # "some aspect of the operation" may have succeeded
_FOR_NOW = {"request_timeout", "service_unavailable", "team_added_to_org", *_PERHAPS_DONE}
_CODE = re.compile(r"\w{1,60}")
_UNNAMED_PAUSE = timedelta(seconds=30)


class Slack:
    """A chat tool (workflows/pairs/chat_port.py). SettingsError without slack_sdk."""

    def __init__(self, token: str, url: str = URL) -> None:
        try:
            from slack_sdk import WebClient
        except ImportError as error:
            mend = "MAILBOT_SLACK_TOKEN needs one package more: pip install 'mailbot[slack]'."
            raise SettingsError(mend) from error
        silent = logging.getLogger("mailbot.slack")
        silent.disabled = True  # the SDK would log what it is answered
        # It would repeat by itself what failed on the wire, too; whether a text is posted again is for us to say.
        self._client = WebClient(token, base_url=url, timeout=TIMEOUT, retry_handlers=[], logger=silent)

    def member_at(self, address: str) -> str | None:
        """https://docs.slack.dev/reference/methods/users.lookupByEmail; whoever was deactivated is not there."""
        try:
            user = self._value("users.lookupByEmail", "user", email=address)
        except _Absent:
            return None
        return None if user.get("deleted") else str(user["id"])

    def open_conversation(self, members: tuple[str, ...]) -> str:
        """https://docs.slack.dev/reference/methods/conversations.open: the same members get the same conversation."""
        return str(self._value("conversations.open", "channel", "id", users=",".join(members)))

    def post(self, conversation: str, text: str, key: str) -> None:
        """https://docs.slack.dev/reference/methods/chat.postMessage, as plain text without previews of its links.

        By `client_msg_id`, which has to be a UUID, Slack knows what it was told before.
        """
        self._ask(
            "chat.postMessage",
            channel=conversation,
            text=html.escape(text, quote=False),  # &, < and > alone: so nothing in it calls a whole channel
            client_msg_id=str(uuid.uuid5(uuid.NAMESPACE_URL, f"mid:{key.strip('<>')}")),  # RFC 2392
            mrkdwn=False,
            unfurl_links=False,
            unfurl_media=False,
        )

    def check(self) -> str:
        """Who we are there, for `mailbot doctor`. ChatLockedOut names the rights that the app lacks."""
        answer = self._ask("auth.test")
        granted = {name.casefold(): value for name, value in answer.headers.items()}.get("x-oauth-scopes")
        if granted is not None and (lacking := sorted(RIGHTS - {right.strip() for right in granted.split(",")})):
            raise ChatLockedOut(f"The app lacks the right {' and '.join(lacking)}; grant it, and install the app anew.")
        return f"we are {answer.get('user')} in {answer.get('team')}"

    def _value(self, method: str, *path: str, **arguments: object) -> Any:
        """What stands at `path` of Slack's answer."""
        answer: Any = self._ask(method, **arguments).data
        try:
            for name in path:
                answer = answer[name]
        except (LookupError, TypeError) as error:
            raise ChatUnavailable("what Slack answers can't be read", in_doubt=True) from error
        return answer

    def _ask(self, method: str, **arguments: object) -> "SlackResponse":
        from slack_sdk.errors import SlackApiError, SlackClientError

        try:
            return self._client.api_call(method, params=arguments)
        except SlackApiError as error:
            raise _meant_by(error.response) from None  # its text holds what was said
        except (SlackClientError, HTTPException, OSError) as error:
            was_heard = not isinstance(getattr(error, "reason", error), ConnectionRefusedError | socket.gaierror)
            raise ChatUnavailable("Slack can't be reached", in_doubt=was_heard) from error
        except (ValueError, LookupError, TypeError, AttributeError) as error:
            raise ChatUnavailable("what Slack answers can't be read", in_doubt=True) from error


class _Absent(ChatRefused):
    """Nobody has this address."""


def _meant_by(response: Any) -> ChatUnavailable | ChatRefused:
    """Slack says what was wrong in the body, mostly with status 200; 429 says in Retry-After how long to wait."""
    status = response.status_code
    said = code[0] if (code := _CODE.fullmatch(str(response.data.get("error", "")))) else str(status)
    if status == HTTPStatus.TOO_MANY_REQUESTS or said in _TOO_FAST:
        return ChatUnavailable("Slack wants us to go slower", pause=_pause(response.headers))
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR or said in _FOR_NOW:
        return ChatUnavailable(f"Slack can't do it now ({said})", in_doubt=said in _PERHAPS_DONE)
    if said in _ABSENT:
        return _Absent("one of the two is not in Slack")
    if said == "missing_scope":
        return ChatLockedOut(f"the app lacks the right {response.data.get('needed', '')} (missing_scope)")
    if said in _LOCKED_OUT:
        return ChatLockedOut(f"{_LOCKED_OUT[said]} ({said})")
    return ChatRefused(f"Slack refuses it ({said})")


def _pause(headers: Mapping[str, str]) -> timedelta:
    """Retry-After in seconds (docs.slack.dev/apis/web-api/rate-limits)."""
    named = next((value for name, value in headers.items() if name.casefold() == "retry-after"), "")
    return timedelta(seconds=int(named)) if named.isdecimal() else _UNNAMED_PAUSE
