"""Somebody with a mail program: reads letters, answers them as mail programs do, writes on their own."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import format_datetime, getaddresses, make_msgid, parseaddr
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.support.programme import ProgrammeUnderTest


class Letter:
    """A letter as it lies in somebody's mailbox."""

    def __init__(self, raw: bytes) -> None:
        parsed = message_from_bytes(raw, policy=default)
        assert isinstance(parsed, EmailMessage)
        self.message: EmailMessage = parsed
        self.kind = str(parsed["Mailbot-Letter"])

    def __getitem__(self, header: str) -> str:
        return str(self.message[header] or "")

    @property
    def text(self) -> str:
        return self._body("plain")

    @property
    def html(self) -> str:
        return self._body("html")

    def says(self, *words: str) -> "Letter":
        for some in words:
            assert some in self.text, f"{some!r} is not in the {self.kind}:\n{self.text}"
        return self

    def does_not_say(self, *words: str) -> "Letter":
        for some in words:
            assert some not in self.text, f"{some!r} is in the {self.kind}:\n{self.text}"
        return self

    def answers(self, other: "Letter") -> "Letter":
        """It stands in the thread of `other`."""
        assert self["In-Reply-To"] == other["Message-ID"]
        assert other["Message-ID"] in self["References"]
        return self

    @property
    def pictures(self) -> list[EmailMessage]:
        """What its HTML shows, in the order in which it travels."""
        return [part for part in self.message.walk() if part.get_content_type() == "image/png"]

    def addresses(self, header: str) -> list[str]:
        return [address for _, address in getaddresses([self[header]])]

    def _body(self, subtype: str) -> str:
        part = self.message.get_body((subtype,))
        assert part is not None
        return str(part.get_content())


class PersonUnderTest:
    """Knows which letters they have read: each is received once."""

    def __init__(self, programme: "ProgrammeUnderTest", person: str) -> None:
        self.programme = programme
        self.person = person
        self.name, self.address = parseaddr(person)
        self._read: set[str] = set()
        self.latest: Letter | None = None

    def unread(self) -> list[Letter]:
        """The programme's letters; what a partner writes is no business of the programme."""
        letters = [Letter(delivered.raw) for delivered in self.programme.office.mailbox_of(self.address)]
        return [
            letter for letter in letters if letter.message["Mailbot-Letter"] and letter["Message-ID"] not in self._read
        ]

    def receives(self, kind: str) -> Letter:
        """The next unread letter of this kind."""
        unread = self.unread()
        found = next((letter for letter in unread if letter.kind == kind), None)
        assert found is not None, f"{self.address} has no unread {kind}, but {[letter.kind for letter in unread]}"
        self._read.add(found["Message-ID"])
        self.latest = found
        return found

    def receives_nothing(self) -> None:
        assert [letter.kind for letter in self.unread()] == []

    def reads_everything(self) -> None:
        for letter in self.unread():
            self._read.add(letter["Message-ID"])
            self.latest = letter

    def replies(self, text: str, *, to: Letter | None = None, **headers: str) -> EmailMessage:
        """Answers the letter read last (or one unread), quoting it below."""
        if to is None:
            self.reads_everything()
        letter = to or self.latest
        assert letter is not None, "there is no letter to reply to"
        quoted = "\n".join(f"> {line}" for line in letter.text.splitlines())
        wrote = f"On Mon, 1 Mar 2027 at 09:00, Code Mentors <{self.programme.office.programme}> wrote:"
        body = f"{text}\n\n{wrote}\n{quoted}\n"
        subject = letter["Subject"]
        message = self.message(body, subject=subject if subject.startswith("Re:") else f"Re: {subject}")
        del message["To"]
        message["To"] = letter["Reply-To"]
        message["In-Reply-To"] = letter["Message-ID"]
        message["References"] = f"{letter['References']} {letter['Message-ID']}".strip()
        for name, value in headers.items():
            message[name.replace("_", "-")] = value
        self.programme.posts(message)
        return message

    def writes(self, text: str, *, subject: str = "Hello", **headers: str) -> EmailMessage:
        """Writes to the programme out of the blue."""
        message = self.message(text, subject=subject)
        for name, value in headers.items():
            message[name.replace("_", "-")] = value
        self.programme.deliver(message)
        return message

    def message(self, text: str, *, subject: str) -> EmailMessage:
        message = EmailMessage()
        message["From"] = self.person
        message["To"] = self.programme.office.programme
        message["Subject"] = subject
        message["Date"] = format_datetime(self.programme.clock.now)
        message["Message-ID"] = make_msgid(domain=self.address.rpartition("@")[2])
        message.set_content(text)
        return message
