"""People who write to a worker's mailbox in Dovecot, and read what it sends them at an SMTP server."""

import time
from collections.abc import Callable
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import format_datetime, make_msgid, parseaddr

from bench.machine import ADDRESS
from mailbot.adapters.clock import system_clock
from tests.support.dovecot import Dovecot
from tests.support.smtp_sink import SmtpSink

PATIENCE = 120.0  # seconds


class Correspondence:
    """Both directions of the mail of one programme, whose mailbox is `mentoring`."""

    def __init__(self, dovecot: Dovecot, sink: SmtpSink) -> None:
        self._dovecot, self._sink = dovecot, sink

    def writes(self, person: str, text: str, **fields: str) -> EmailMessage:
        """A new message of `NAME <ADDRESS>`, not delivered yet. `fields` are more of its header fields."""
        message = EmailMessage()
        message["From"] = person
        message["To"] = fields.pop("To", ADDRESS)
        message["Subject"] = fields.pop("Subject", "Hello")
        message["Date"] = format_datetime(system_clock())
        message["Message-ID"] = fields.pop("Message_ID", make_msgid(domain=parseaddr(person)[1].partition("@")[2]))
        for name, value in fields.items():
            message[name.replace("_", "-")] = value
        message.set_content(text)
        return message

    def answers(self, person: str, letter: EmailMessage, text: str) -> EmailMessage:
        """A reply as mail programs write it, with the letter quoted below."""
        body = letter.get_body(("plain",))
        quoted = "\n".join(f"> {line}" for line in (body.get_content() if body else "").splitlines())
        return self.writes(
            person,
            f"{text}\n\nOn Mon, 1 Mar 2027 at 09:00, Mentoring programme <{ADDRESS}> wrote:\n{quoted}\n",
            To=letter["Reply-To"],
            Subject=f"Re: {letter['Subject']}",
            In_Reply_To=letter["Message-ID"],
            References=letter["Message-ID"],
        )

    def delivers(self, *messages: EmailMessage) -> None:
        self._dovecot.deliver_all(map(bytes, messages), "mentoring")

    def letters(self, kind: str) -> dict[str, EmailMessage]:
        """The last letter of that kind that each address has had."""
        latest = {}
        for received in list(self._sink.received):
            letter = message_from_bytes(received.raw, policy=default)
            if letter["Mailbot-Letter"] == kind:
                latest.update(dict.fromkeys(received.recipients, letter))
        return latest


def wait_until(holds: Callable[[], bool]) -> bool:
    """Whether it came to hold before our patience was over."""
    deadline = time.monotonic() + PATIENCE
    while not (held := holds()) and time.monotonic() < deadline:
        time.sleep(0.2)
    return held
