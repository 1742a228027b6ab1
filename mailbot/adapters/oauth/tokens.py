"""Finds whoever gives out tokens for a mailbox. Their libraries are heavy: they are imported where one is wanted."""

from mailbot.adapters.oauth.app import OAuthApp, Provider
from mailbot.adapters.oauth.grants import TokenSource
from mailbot.errors import SettingsError


def tokens_of(app: OAuthApp, user: str) -> TokenSource:
    """What gives tokens for the mailbox of `user`. SettingsError where the packages for it are missing."""
    try:
        if app.provider is Provider.MICROSOFT:
            from mailbot.adapters.oauth.microsoft import MicrosoftTokens

            return MicrosoftTokens(app)
        from mailbot.adapters.oauth.google import GoogleTokens

        return GoogleTokens(app, user)
    except ImportError as error:
        raise SettingsError("MAILBOT_OAUTH needs some packages more: pip install 'mailbot[oauth]'.") from error
