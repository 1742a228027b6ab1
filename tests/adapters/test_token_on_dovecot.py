"""A real IMAP server that asks whoever gave out a token whether it is good."""

import pytest

from mailbot.adapters.inbox import ImapInbox
from mailbot.adapters.mail_url import parse_imap_url
from mailbot.errors import InboxRefused, InboxUnavailable, LoginUnavailable
from tests.support.dovecot import Dovecot
from tests.support.token_server import TokenServer


@pytest.mark.parametrize("mechanism", ["xoauth2", "oauthbearer"])
def test_the_mailbox_opens_by_token_alone(tokens: TokenServer, mechanism: str) -> None:
    tokens.tokens.append("a good one")
    with Dovecot(introspection_url=tokens.introspection_url, mechanism=mechanism) as dovecot:
        url = parse_imap_url(f"imap://mentoring%40example.org@127.0.0.1:{dovecot.imap_port}/INBOX", by_token=True)
        with ImapInbox(url, access_token=lambda: "a good one") as inbox:
            assert inbox.uids() == []
        with pytest.raises(InboxRefused, match="run `mailbot auth login`"):
            ImapInbox(url, access_token=lambda: "another").open()


def test_without_a_token_no_server_is_asked() -> None:
    def nobody() -> str:
        raise LoginUnavailable("Nobody is there; it will be tried again.")

    with Dovecot() as dovecot:
        url = parse_imap_url(f"imap://mentoring@127.0.0.1:{dovecot.imap_port}", by_token=True)
        with pytest.raises(InboxUnavailable, match="Nobody is there"):
            ImapInbox(url, access_token=nobody).open()
