"""Replies a second on one core: a backlog in a Dovecot mailbox, until an SMTP sink has every answer.

Each reply is read, changes a record, and is answered by a confirmation. Then one at a time: from delivery to the
answer in the sink's hands, with IDLE (Dovecot itself waits half a second before it says that mail has come). And
Roundup's mail gateway on some of the same messages: what is compared is processor time, as others may use the machine.
"""

import os
import statistics
import tempfile
import time
from email.message import EmailMessage
from pathlib import Path

from bench.machine import ADDRESS, assembled, processor_seconds, settings_for, worker
from bench.roundup import Pace, pace_of_roundup
from mailbot.domain.correspondence import Correspondent
from mailbot.domain.people import Role
from mailbot.workflows.people import enrolment
from tests.support.dovecot import Dovecot
from tests.support.smtp_sink import SmtpSink

BACKLOG, SINGLY, FOR_ROUNDUP = 1000, 20, 300


def main() -> None:
    os.sched_setaffinity(0, {1})  # we, the sink and Dovecot on one core, the worker alone on the other
    with Dovecot() as dovecot, SmtpSink() as sink, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = settings_for(folder, dovecot, sink)
        replies = _replies(environment, folder, sink, BACKLOG + SINGLY)
        sink.received.clear()
        dovecot.deliver_all(replies[:BACKLOG], "mentoring")
        with worker(environment, folder, core=0) as process:
            _wait(folder, "worker.started")
            began, used = time.perf_counter(), processor_seconds(process.pid)
            _until(sink, BACKLOG)
            ours = Pace(BACKLOG, time.perf_counter() - began, processor_seconds(process.pid) - used)
            print(f"backlog of {BACKLOG}: {BACKLOG / ours.took:.0f} replies a second on one core", end="")
            print(f" ({ours.took:.1f} s, of which the worker computed {ours.computed:.1f} s: {ours.rate:.0f} a second)")
            waits = []
            for count, reply in enumerate(replies[BACKLOG:], start=BACKLOG + 1):
                began = time.perf_counter()
                dovecot.deliver(reply, "mentoring")
                _until(sink, count)
                waits.append(time.perf_counter() - began)
            print(f"one at a time: answered in {statistics.median(waits):.2f} s", end="")
            print(f" (median of {SINGLY}, {max(waits):.2f} s at most)")
        theirs = pace_of_roundup(replies[:FOR_ROUNDUP], folder, sink, core=0)
    if theirs is None:
        print("Roundup is not installed here, so there is nothing to compare with: `make bench` installs it.")
    else:
        print(f"Roundup's mail gateway, {theirs.messages} of them: {theirs.milliseconds:.1f} ms of a core each", end="")
        print(f" ({theirs.rate:.0f} a second), ours {ours.milliseconds:.1f}", end="")
        print(f": {theirs.milliseconds / ours.milliseconds:.1f} times as many a core")


def _replies(environment: dict[str, str], folder: Path, sink: SmtpSink, count: int) -> list[bytes]:
    """Answers to invitations that were really sent."""
    assembly = assembled(environment, folder)
    people = [Correspondent(f"person{number}@example.net", f"Person {number}") for number in range(count)]
    assembly.application.act(lambda c: [d for person in people for d in enrolment.invite(Role.MENTOR, person, c)])
    with assembly.store.look() as records:
        letters = records.letters.everything()
    assembly.application.send()
    _until(sink, count)
    assembly.close()
    return [_reply(letter.sender, letter.message_id, letter.recipients[0].address, letter.raw) for letter in letters]


def _reply(to: str, answered: str, person: str, letter: bytes) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = person, to, "Re: Mentoring"
    message["In-Reply-To"] = message["References"] = answered
    message["Message-ID"] = f"<{person}>"
    quoted = "\n".join(f"> {line}" for line in letter.decode().splitlines()[20:60])
    message.set_content(
        "Hi,\n\nskills: python, sql\navailability: tue 17-19\ncalendly: https://calendly.com/someone\n\n"
        f"On Mon, 1 Mar 2027 at 09:00, Mentoring <{ADDRESS}> wrote:\n{quoted}\n"
    )
    return bytes(message)


def _until(sink: SmtpSink, count: int) -> None:
    while len(sink.received) < count:
        time.sleep(0.002)


def _wait(folder: Path, event: str) -> None:
    while event not in (folder / "worker.log").read_text():
        time.sleep(0.01)


if __name__ == "__main__":
    main()
