"""A real IMAP server that asks whoever gave out a token whether it is good."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from mailbot.adapters.inbox import ImapInbox
from mailbot.adapters.mail_url import parse_imap_url
from mailbot.cli import app
from mailbot.errors import InboxRefused
from tests.support.dovecot import Dovecot
from tests.support.smtp_sink import SmtpSink
from tests.support.storage import storage_for
from tests.support.token_server import USER, TokenServer


@pytest.mark.parametrize("mechanism", ["xoauth2", "oauthbearer"])
def test_the_mailbox_opens_by_token_alone(tokens: TokenServer, mechanism: str) -> None:
    tokens.tokens.append("a good one")
    with Dovecot(introspection_url=tokens.introspection_url, mechanism=mechanism) as dovecot:
        url = parse_imap_url(f"imap://mentoring%40example.org@127.0.0.1:{dovecot.imap_port}/INBOX", by_token=True)
        with ImapInbox(url, access_token=lambda: "a good one") as inbox:
            assert inbox.uids() == []
        with pytest.raises(InboxRefused, match="run `mailbot auth login`"):
            ImapInbox(url, access_token=lambda: "another").open()


def test_from_a_code_that_somebody_types_to_a_mailbox_that_opens(
    tokens: TokenServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Dovecot(introspection_url=tokens.introspection_url) as dovecot, SmtpSink(is_good=tokens.is_good) as sink:
        settings = {
            "address": USER,
            "coordinators": "cora@example.org",
            "imap_url": f"imap://mentoring%40example.org@127.0.0.1:{dovecot.imap_port}/INBOX",
            "smtp_url": sink.url,
            "secret_key": "a secret of more than thirty-two characters",
            "oauth": f"provider = microsoft, client_id = app, server = {tokens.url}",
            **storage_for(tmp_path),
        }
        for name, value in settings.items():
            monkeypatch.setenv(f"MAILBOT_{name.upper()}", value)
        assert "Nobody has logged in as mentoring@example.org" in str(mailbot("auth", "check").exception)
        assert "enter the code ABCD-EFGH" in mailbot("auth", "login").output
        assert "Tokens are given out" in mailbot("auth", "check").output
        checked = mailbot("doctor", "--no-mail").output
    assert "✓ login: tokens are given out for mentoring@example.org" in checked
    assert "✓ mailbox: mentoring@example.org" in checked
    assert "takes our mail as mentoring@example.org" in checked


def mailbot(*words: str) -> Result:
    return CliRunner().invoke(app, words)
