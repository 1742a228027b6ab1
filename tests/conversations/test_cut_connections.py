"""Connections that break at any byte: nothing is lost, nothing is sent twice, and we are back by ourselves."""

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import cycle
from urllib.parse import urlsplit

import pytest

from mailbot.sandbox.post_office import PASSWORD
from tests.support.fault_proxy import Fault, FaultProxy, How
from tests.support.keeping_sink import KeepingSink
from tests.support.programme import ADDRESS, ProgrammeUnderTest

WISH = "I'd love to learn React, I'm free on Tuesday evenings"
BYTES_OF_A_SESSION = 2_700  # about as many as one message takes, there and back


class Weather:
    """The faults to come: one at a time, for the next connection."""

    def __init__(self) -> None:
        self.coming: list[Fault] = []

    def __iter__(self) -> Iterator[Fault]:
        return self

    def __next__(self) -> Fault:
        if self.coming:
            return self.coming.pop()
        return Fault(10**12)  # fair


@pytest.mark.parametrize("protocol", ["imap", "smtp"])
def test_cut_at_any_byte_nothing_is_lost_and_nothing_sent_twice(programme: ProgrammeUnderTest, protocol: str) -> None:
    weather = Weather()
    imap_port = urlsplit(programme.office.imap_url).port or 0
    with ExitStack() as stack:
        sink = stack.enter_context(KeepingSink(imap_port, ADDRESS, PASSWORD))
        proxied = imap_port if protocol == "imap" else sink.port
        proxy = stack.enter_context(FaultProxy(proxied, weather))
        imap_url = programme.office.imap_url.replace(str(imap_port), str(proxy.port))
        urls = {"imap_url": imap_url} if protocol == "imap" else {"smtp_url": f"smtp://127.0.0.1:{proxy.port}"}
        programme.with_settings(**{"smtp_url": sink.url, "sent_mailbox": "Sent", **urls})
        people = range(0, BYTES_OF_A_SESSION, 97)
        for number, how in zip(people, cycle(How), strict=False):
            programme.assembly.application.close()
            weather.coming = [Fault(number, how, stall=0.01)]
            raw = programme.stranger(f"Person <person{number}@example.net>").message(WISH, subject="Hello")
            programme.office.deliver(bytes(raw))
            for _ in range(3):
                programme.time_passes(minutes=1)
        assert proxy.broken > len(people) / 2
        answered = [recipient for letter in sink.received for recipient in letter.recipients]
        assert sorted(answered) == sorted(f"person{number}@example.net" for number in people)
        assert {message["state"] for message in programme.listing("messages")} == {"processed"}
        assert programme.filed("INBOX") == []
        programme.assembly.application.close()
