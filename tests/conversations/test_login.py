"""A mailbox that takes tokens: coordinators hear in time that somebody has to log in."""

from datetime import timedelta

from mailbot.adapters.oauth.app import OAuthApp
from mailbot.adapters.oauth.kept_login import KeptLogin
from mailbot.adapters.oauth.seal import Seal
from mailbot.adapters.oauth.tokens import tokens_of
from tests.support.programme import ADDRESS, ProgrammeUnderTest
from tests.support.token_server import TokenServer


def logged_in(programme: ProgrammeUnderTest, tokens: TokenServer) -> KeptLogin:
    """Tokens are given out and kept as in earnest; the mailbox of the tests goes by password."""
    source = tokens_of(OAuthApp.parse(f"provider = microsoft, client_id = app, server = {tokens.url}"), ADDRESS)
    login = KeptLogin(
        programme.assembly.store, source, Seal("a secret of 32 characters or more"), ADDRESS, "worker", programme.clock
    )
    login.log_in(lambda _: None)
    programme.assembly.application.login = login
    return login


def test_a_revoked_login_is_told_once_and_again_after_it_was_mended(
    programme: ProgrammeUnderTest, tokens: TokenServer
) -> None:
    login = logged_in(programme, tokens)
    programme.time_passes(minutes=41)
    programme.coordinator.receives_nothing()
    tokens.revoked = True
    programme.time_passes(minutes=41)
    notice = programme.coordinator.receives("notice")
    notice.says("needs somebody to log in", "by itself until Monday", "has been revoked; run “mailbot auth login”.")
    programme.coordinator.replies("done", to=notice)
    programme.coordinator.reads_everything()
    programme.time_passes(hours=5)
    programme.coordinator.receives_nothing()
    tokens.revoked = False
    login.log_in(lambda _: None)
    programme.time_passes(minutes=1)
    tokens.revoked = True
    programme.time_passes(minutes=41)
    programme.coordinator.receives("notice")


def test_a_login_that_ends_is_told_three_days_before(programme: ProgrammeUnderTest, tokens: TokenServer) -> None:
    tokens.login_ends_in = int(timedelta(days=7).total_seconds())
    logged_in(programme, tokens)
    tokens.login_ends_in = None  # said at the login alone
    for _ in range(7):
        programme.time_passes(hours=12)
    programme.coordinator.receives_nothing()
    programme.time_passes(hours=13)
    programme.coordinator.receives("notice").says("It can open the mailbox by itself until Monday 8 March")
    programme.time_passes(hours=12)
    programme.coordinator.receives_nothing()
