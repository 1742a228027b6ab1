"""Nothing is lost and nothing happens twice: redelivery, two workers, and a worker that dies between two steps."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from mailbot.domain.correspondence import LetterState
from mailbot.workflows.post import receive, send
from tests.support.programme import ProgrammeUnderTest
from tests.support.smtp_sink import SmtpSink

WISH = "I'd love to learn React, I'm free on Tuesday evenings"


class Killed(BaseException):
    """Not an Exception: like kill -9, nothing in the worker catches it."""


def test_the_same_message_twice_has_one_effect(programme: ProgrammeUnderTest) -> None:
    maya = programme.stranger()
    message = maya.writes(WISH)
    maya.receives("confirmation")
    programme.deliver(b"Received: from elsewhere; Mon, 1 Mar 2027 09:05:00 +0000\r\n" + bytes(message))
    maya.receives_nothing()
    states = [(message["state"], message["reason"]) for message in programme.listing("messages")]
    assert states[1] == ("ignored", "duplicate of message 1")
    assert len(programme.filed("Processed")) == 2


def test_two_workers_on_one_mailbox_have_one_effect(programme: ProgrammeUnderTest) -> None:
    other = programme.assemble()
    maya = programme.stranger()
    programme.office.deliver(bytes(maya.message(WISH, subject="Hello")))
    for application in (other.application, programme.assembly.application) * 2:
        application.receive()
        application.send()
    other.close()
    maya.receives("confirmation")
    maya.receives_nothing()
    assert len(programme.listing("messages")) == 1


@pytest.mark.parametrize(
    ("module", "step"),
    [
        (receive, "_pending"),
        (receive, "file_settled"),
        (receive, "_place"),
        (send, "_dispatch"),
        (send, "settle"),
    ],
)
def test_killed_between_two_steps_and_started_again_it_goes_on(
    programme: ProgrammeUnderTest, monkeypatch: pytest.MonkeyPatch, module: object, step: str
) -> None:
    maya = programme.stranger()
    programme.office.deliver(bytes(maya.message(WISH, subject="Hello")))
    with monkeypatch.context() as patched:
        patched.setattr(module, step, _dies)
        with pytest.raises(Killed):
            programme.works(times=2)
    programme.starts_anew()
    programme.time_passes(minutes=1)
    confirmations = [letter for letter in maya.unread() if letter.kind == "confirmation"]
    assert len(confirmations) == (2 if step == "settle" else 1)  # sent, but unknown: there is no Sent mailbox here
    assert programme.listing("messages")[0]["state"] == "processed"
    assert programme.listing("letters")[0]["state"] == "sent"
    assert programme.filed("INBOX") == []
    assert len(programme.filed("Processed")) == 1


def test_a_letter_in_flight_that_the_server_has_kept_is_not_sent_again(programme: ProgrammeUnderTest) -> None:
    maya = programme.stranger()
    programme.office.deliver(bytes(maya.message(WISH, subject="Hello")))
    programme.assembly.application.receive()
    with programme.assembly.store.begin() as records:
        (letter,) = records.letters.claim_due("this-host-that-is-gone/1/x", programme.clock.now, 10)
    desk = programme.assembly.application.desk
    assert send.reconcile(desk, lambda _letter: True, _Kept(letter.message_id)) == 1
    assert programme.listing("letters")[0]["state"] == LetterState.SENT
    programme.works()
    maya.receives_nothing()


def test_a_mailbox_that_was_made_anew_repeats_nothing(
    programme: ProgrammeUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    maya = programme.stranger()
    with monkeypatch.context() as patched:
        patched.setattr(receive, "file_settled", lambda *_: 0)  # it still lies in the mailbox
        maya.writes(WISH)
    maya.receives("confirmation")
    with programme.assembly.store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE messages SET uid_validity = uid_validity - 1")  # what we knew it by is void
    programme.works(times=2)
    maya.receives_nothing()
    assert [message["state"] for message in programme.listing("messages")] == ["processed", "ignored"]


def test_what_is_queued_is_sent_as_it_was_written(programme: ProgrammeUnderTest) -> None:
    maya = programme.stranger()
    programme.office.deliver(bytes(maya.message(WISH, subject="Hello")))
    programme.assembly.application.receive()
    with programme.assembly.store.look() as records:
        (queued,) = records.letters.everything()
    programme.clock.advance(timedelta(days=1))
    programme.with_settings(name="Another Name Altogether")
    programme.assembly.application.send()
    (delivered,) = programme.office.mailbox_of(maya.address)
    assert delivered.raw.replace(b"\r\n", b"\n").endswith(queued.raw.replace(b"\r\n", b"\n"))


def test_what_stays_transient_is_given_up_after_five_days(programme: ProgrammeUnderTest) -> None:
    with SmtpSink() as sink:
        sink.answers["DOT"] = "451 4.3.0 Not now"
        programme.with_settings(smtp_url=sink.url)
        maya = programme.stranger()
        programme.deliver(maya.message(WISH, subject="Hello"))
        states = []
        for _ in range(6):
            states.append(programme.listing("letters")[0]["state"])
            programme.time_passes(days=1)
        assert states == ["deferred"] * 5 + ["failed"]
        assert sink.received == []


class _Kept:
    def __init__(self, message_id: str) -> None:
        self._message_id = message_id

    def holds(self, message_id: str) -> bool:
        return message_id == self._message_id


def _dies(*_arguments: object, **_named: object) -> Callable[[], None]:
    raise Killed
