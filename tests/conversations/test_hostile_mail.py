"""Mail that is made to break its reader, or that nobody can read: it costs the others nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mailbot.adapters.reading_process import ReadingProcess
from tests.support.programme import ADDRESS, ProgrammeUnderTest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def fragile(programme: ProgrammeUnderTest, monkeypatch: pytest.MonkeyPatch) -> Iterator[ProgrammeUnderTest]:
    """A programme whose reader misbehaves when a message says so."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    programme.reader = ReadingProcess("tests.support.naughty_child")
    programme.starts_anew()
    yield programme
    programme.reader.close()


def hostile(field: str) -> bytes:
    return f"From: mallory@example.com\r\nTo: {ADDRESS}\r\n{field}\r\nSubject: hello\r\n\r\nhello\r\n".encode()


@pytest.mark.parametrize("field", ["X-Test: spin", "X-Words: spin", "X-Test: die"], ids=["opened", "read", "kills"])
def test_what_breaks_its_reader_is_set_aside_and_delays_nobody(fragile: ProgrammeUnderTest, field: str) -> None:
    maya = fragile.stranger()
    fragile.office.deliver(hostile(field), sender="mallory@example.com", to=ADDRESS)
    wish = maya.message("I'd love to learn React", subject="Hello")
    fragile.office.deliver(bytes(wish), sender=maya.address, to=ADDRESS)
    fragile.works()
    maya.receives("question")
    states = {message["from"]: (message["state"], message["reason"]) for message in fragile.listing("messages")}
    assert states[maya.address][0] == "processed"
    broke = states.get("mallory@example.com") or states[""]
    assert broke[0] == "failed"
    assert broke[1].startswith("unreadable: Reading it ")
    fragile.coordinator.receives("notice").says("could not be read")
    assert len(fragile.filed("Failed")) == 1


@pytest.mark.parametrize(
    ("content_type", "body", "says"),
    [
        ("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", "MIIB", "encrypted"),
        ("text/plain", "-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA\r\n-----END PGP MESSAGE-----", "encrypted"),
        ("application/ms-tnef; name=winmail.dat", "eJ8+", "winmail.dat"),
    ],
    ids=["S/MIME", "PGP", "TNEF"],
)
def test_words_that_nobody_here_can_open_are_asked_for_again(
    programme: ProgrammeUnderTest, content_type: str, body: str, says: str
) -> None:
    maya = programme.stranger()
    message = f"From: {maya.person}\r\nTo: {ADDRESS}\r\nContent-Type: {content_type}\r\n\r\n{body}\r\n"
    programme.deliver(message.encode())
    maya.receives("help").says(says, "plain text")
    programme.coordinator.receives("notice").says(says)
    assert programme.listing("messages")[0]["state"] == "held"
    assert programme.listing("people") == []
