"""Machines that write back to whatever they get: python -m bench.loops [--rounds 1000].

Whole programmes over real SMTP and IMAP, with a clock that is moved a quarter of an hour in each round: two of them
that invite each other, one beside a vacation responder, one beside a ticket system, one beside an address whose mail
comes back, and one to which something writes without end what nobody can read. Each once as such mail is marked
(RFC 3834), and once without any mark, as poor software sends it.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import format_datetime, make_msgid
from pathlib import Path

from mailbot.console import acts
from mailbot.domain.correspondence import Correspondent
from mailbot.sandbox.mail import Delivered, Mail, read_mail
from mailbot.sandbox.mail_program import Answering, delivery_report
from tests.support.programme import READER, ProgrammeUnderTest

DAY, ROUND = timedelta(days=1), timedelta(minutes=15)
ROBOT = "robot@example.net"
MARKS = ("Auto-Submitted", "Precedence", "Mailbot-Letter", "X-Auto-Response-Suppress", "List-Unsubscribe", "List-Id")
OF_ITS_OWN = {"invitation", "chase", "waitlist"}  # letters that answer nothing

Answer = Callable[[Mail | None, ProgrammeUnderTest], bytes | None]
"""What a machine sends back; without a letter, what it sends of its own accord."""


def main() -> None:
    """Exits with 1 when anything got more than one automatic answer within a day."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=1_000)
    rounds = options.parse_args().rounds
    worst = []
    for marked in (True, False):
        how = "marked" if marked else "unmarked"
        worst.append(_report(f"two programmes, {how}", two_programmes(rounds, marked=marked)))
        for name, answer in (("vacation", vacation), ("tickets", tickets), ("bouncing", bounce), ("endless", endless)):
            with _programme() as programme:
                letters = beside(programme, answer, rounds, marked=marked)
            worst.append(_report(f"{name}, {how}", letters))
    READER.close_at_last()
    sys.exit(max(worst) > 1)


def beside(programme: ProgrammeUnderTest, answer: Answer, rounds: int, *, marked: bool) -> list[Mail]:
    """A machine has been invited, and answers every letter. Returns all that the programme sent it."""
    acts.invite_person(programme.assembly, "mentor", f"Rob Otter <{ROBOT}>")
    letters: list[Mail] = []
    for _ in range(rounds):
        fresh = _since(letters, programme, ROBOT)
        letters += fresh
        for letter in (None, *fresh):
            if raw := answer(letter, programme):
                programme.office.deliver(raw if marked else _unmarked(raw), sender="" if marked else ROBOT)
        _round(programme)
    return letters


def two_programmes(rounds: int, *, marked: bool) -> list[Mail]:
    """Each has invited the other. Returns what one sent to the other."""
    with _programme() as one, _programme(address="mentoring@example.com", name="Other Mentors") as other:
        for programme, its_address in ((one, other.office.programme), (other, one.office.programme)):
            acts.invite_person(programme.assembly, "mentor", f"Rob Otter <{its_address}>")
        seen: dict[ProgrammeUnderTest, int] = {one: 0, other: 0}
        letters: list[Mail] = []
        for _ in range(rounds):
            for writer, reader in ((one, other), (other, one)):
                delivered = _between(writer, reader)
                for sent in delivered[seen[writer] :]:
                    raw = sent.raw if marked else _unmarked(sent.raw)
                    reader.office.deliver(raw, sender=sent.sender, to=sent.recipients[0])
                    if writer is one:
                        letters.append(read_mail(sent.raw, sent.at))
                seen[writer] = len(delivered)
                _round(writer)
        return letters


def _between(writer: ProgrammeUnderTest, reader: ProgrammeUnderTest) -> list[Delivered]:
    """All that one programme has sent to the other, under whichever subaddress."""
    theirs = reader.assembly.settings.programme
    return [sent for sent in writer.office.delivered if any(map(theirs.owns, sent.recipients))]


def vacation(letter: Mail | None, programme: ProgrammeUnderTest) -> bytes | None:
    """Answers whatever comes, ours as well, every time."""
    if letter is None:
        return None
    text = "Thank you for your message. I am not at my desk at the moment and will get back to you.\n"
    return _written(programme, text, letter, subject=f"Automatic reply: {letter.subject}")


def endless(letter: Mail | None, programme: ProgrammeUnderTest) -> bytes | None:
    """Writes of its own accord, and never of anything that can be read."""
    return None if letter else _written(programme, "Job 17 ended with status 0. Nothing was rotated.\n", None)


def tickets(letter: Mail | None, programme: ProgrammeUnderTest) -> bytes | None:
    """Opens a ticket for whatever comes, and says so with all that it was sent, as if it were its own words."""
    if letter is None:
        return None
    text = f"Dear customer,\n\nthis is now ticket {letter.at:%j%H%M}:\n\n{letter.text}"
    return _written(programme, text, letter, subject=f"[{letter.at:%j%H%M}] {letter.subject}")


def bounce(letter: Mail | None, programme: ProgrammeUnderTest) -> bytes | None:
    """A report (RFC 3464) on everything that comes."""
    if letter is None:
        return None
    answering = Answering(
        Correspondent(ROBOT, "Rob Otter"), "Your message could not be delivered.", letter, programme.clock.now
    )
    return bytes(delivery_report(answering))


def _written(programme: ProgrammeUnderTest, text: str, letter: Mail | None, *, subject: str = "Report") -> bytes:
    message = EmailMessage()
    message["From"] = f"Rob Otter <{ROBOT}>"
    message["To"] = letter.reply_to[0].address if letter else programme.office.programme
    message["Subject"] = subject
    message["Date"] = format_datetime(programme.clock.now)
    message["Message-ID"] = make_msgid(domain="example.net")
    message["Auto-Submitted"] = "auto-replied"
    if letter is not None:
        message["In-Reply-To"] = letter.message_id
    message.set_content(text)
    return bytes(message)


def _unmarked(raw: bytes) -> bytes:
    message = message_from_bytes(raw, policy=default)
    for name in MARKS:
        del message[name]
    return bytes(message)


def _since(known: Sequence[Mail], programme: ProgrammeUnderTest, address: str) -> list[Mail]:
    return [read_mail(sent.raw, sent.at) for sent in programme.office.mailbox_of(address)[len(known) :]]


def _round(programme: ProgrammeUnderTest) -> None:
    programme.clock.advance(ROUND)
    programme.works()
    programme.assembly.application.chase()
    programme.assembly.application.send()


@contextmanager
def _programme(**settings: str) -> Iterator[ProgrammeUnderTest]:
    with tempfile.TemporaryDirectory() as folder, ProgrammeUnderTest(Path(folder), **settings) as programme:
        yield programme


def _report(name: str, letters: Sequence[Mail]) -> int:
    """Prints what went to one machine. Returns the most automatic answers within any 24 hours."""
    answers = [letter.at for letter in letters if letter.kind not in OF_ITS_OWN]
    most = max((sum(at <= other < at + DAY for other in answers) for at in answers), default=0)
    kinds = ", ".join(f"{kind} {sum(x.kind == kind for x in letters)}" for kind in sorted({x.kind for x in letters}))
    print(f"{name}: {len(letters)} letters ({kinds}); {len(answers)} answers, at most {most} in a day", flush=True)
    return most


if __name__ == "__main__":
    main()
