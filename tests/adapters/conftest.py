"""A fresh mailbox on every kind of IMAP server at hand: pymap always, Dovecot where it is installed."""

import socket
from collections.abc import Iterator
from uuid import uuid4

import pytest

from mailbot.sandbox.post_office import PostOffice
from tests.support.dovecot import Dovecot
from tests.support.mailbox import DovecotMailbox, Mailbox

SERVERS = ["pymap", "dovecot"] if Dovecot.available() else ["pymap"]
collect_ignore = [] if Dovecot.available() else ["test_inbox_on_dovecot.py", "test_token_on_dovecot.py"]


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    with Dovecot() as server:
        yield server


@pytest.fixture(params=SERVERS)
def mailbox(request: pytest.FixtureRequest) -> Iterator[Mailbox]:
    if request.param == "dovecot":
        yield DovecotMailbox(request.getfixturevalue("dovecot"), f"mentoring-{uuid4().hex}@example.org")
    else:
        with PostOffice() as office:
            yield office


@pytest.fixture
def bell() -> Iterator[tuple[socket.socket, socket.socket]]:
    """What the worker interrupts a wait with: what is written to the first end can be read from the second."""
    rope, clapper = socket.socketpair()
    with rope, clapper:
        yield rope, clapper
