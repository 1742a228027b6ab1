"""Whatever bytes come in, they are read whole, or refused with one reason; nothing else is ever raised."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench import adapters
from mailbot.errors import UnreadableMessage
from tests.support.mime_trees import messages

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LETTER = "Hello Ana,\n\nWhat can you help with?\nskills:\n\nWhen are you usually free?\navailability:\n"


def reads_or_refuses(raw: bytes, letter: str | None) -> None:
    try:
        outcome = repr(adapters.read(raw, letter, NOW))
    except UnreadableMessage as refusal:
        outcome = str(refusal)
    assert outcome.encode("utf-8")


@given(st.binary(max_size=400), st.sampled_from([None, LETTER]))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read_or_refused(raw: bytes, letter: str | None) -> None:
    reads_or_refuses(raw, letter)


@given(messages, st.sampled_from([None, LETTER]))
@settings(max_examples=250, deadline=None)
def test_any_broken_message_is_read_or_refused(raw: bytes, letter: str | None) -> None:
    reads_or_refuses(raw, letter)


@given(messages)
@settings(max_examples=250, deadline=None)
def test_what_is_read_is_fit_to_be_shown_and_stored(raw: bytes) -> None:
    try:
        message = adapters.message(raw)
    except UnreadableMessage:
        return
    reports = [report.text for report in message.reports]
    for text in (message.text, message.html, message.subject, *message.calendars, *reports):
        text.encode("utf-8")  # raises for lone surrogates
        assert not any(character < " " and character not in "\n\t\f" for character in text)
    assert (message.sender is None) == bool(message.sender_problem)
    names = [correspondent.name for correspondent in (message.sender, *message.to, *message.cc) if correspondent]
    assert all(name.isprintable() for name in (*names, *(file.name for file in message.attachments)))


@given(st.text(max_size=200))
@settings(max_examples=150, deadline=None)
@pytest.mark.parametrize("field", ["From", "To", "Subject", "References", "Content-Type", "Content-Disposition"])
def test_any_field_is_read_or_left_out(field: str, value: str) -> None:
    reads_or_refuses(f"{field}: {value}\r\n\r\nhello".encode("utf-8", "surrogatepass"), None)
