"""A piece of mail as the people of the demo have it before them: what a mail program shows, and what it replies by."""

from base64 import b64encode
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import getaddresses

from mailbot.domain.addresses import address_key
from mailbot.domain.correspondence import Correspondent
from mailbot.parsers.message.inbound import read_message
from mailbot.parsers.quoting.display import new_text
from mailbot.parsers.quoting.separation import separate

FROM_A_PERSON = "message"


@dataclass(frozen=True)
class Delivered:
    """A message in the hands of its recipients, with its envelope (RFC 5321)."""

    raw: bytes
    sender: str
    recipients: tuple[str, ...]
    at: datetime


@dataclass(frozen=True)
class Mail:
    """`kind` is the letter kind, or `message` where a person wrote it. `text` and `html` are its bodies, if any.

    `writer` is the address of whoever it comes from in the story: of a delivery report, the one that it is about.
    `words` is what a person wrote, without the letter that they quote.
    """

    at: datetime
    kind: str
    message_id: str
    references: str
    subject: str
    sender: Correspondent
    to: tuple[Correspondent, ...]
    cc: tuple[Correspondent, ...]
    reply_to: tuple[Correspondent, ...]
    text: str
    html: str
    writer: str
    words: str

    @property
    def is_letter(self) -> bool:
        """Whether the programme wrote it."""
        return self.kind != FROM_A_PERSON

    @property
    def correspondents(self) -> tuple[Correspondent, ...]:
        """Everybody to whom it is addressed."""
        return (*self.to, *self.cc)

    def is_addressed_to(self, address: str) -> bool:
        """In To; a copy asks for no answer."""
        return address_key(address) in {correspondent.key for correspondent in self.to}


def read_mail(raw: bytes, at: datetime, writer: str = "") -> Mail:
    """Reads what the programme or the cast has composed and sent at `at`. `writer` is else who stands in From."""
    message = message_from_bytes(raw, policy=default)
    assert isinstance(message, EmailMessage)
    sender = _correspondents(message, "From")[0]
    return Mail(
        at=at,
        kind=str(message.get("Mailbot-Letter", FROM_A_PERSON)),
        message_id=str(message["Message-ID"]).strip(),
        references=" ".join(str(message.get("References", "")).split()),
        subject=str(message.get("Subject", "")),
        sender=sender,
        to=_correspondents(message, "To"),
        cc=_correspondents(message, "Cc"),
        reply_to=_correspondents(message, "Reply-To"),
        text=_body(message, "plain"),
        html=_with_its_pictures(_body(message, "html"), message),
        writer=writer or sender.address,
        words=new_text(separate(read_message(raw), None)),
    )


def _correspondents(message: EmailMessage, field: str) -> tuple[Correspondent, ...]:
    found = getaddresses([str(value) for value in message.get_all(field, [])])
    return tuple(Correspondent(address, name) for name, address in found)


def _with_its_pictures(html: str, message: EmailMessage) -> str:
    """The page with what travels beside it put into it (RFC 2392 says what `cid:` means; RFC 2397, `data:`)."""
    for part in message.walk():
        if part.get_content_maintype() == "image" and part["Content-ID"]:
            content_id, data = part["Content-ID"].strip("<> "), b64encode(part.get_content()).decode("ascii")
            html = html.replace(f"cid:{content_id}", f"data:{part.get_content_type()};base64,{data}")
    return html


def _body(message: EmailMessage, subtype: str) -> str:
    if message.get_content_type() == "multipart/report":  # RFC 6522: its first part is for people
        message = next(part for part in message.iter_parts() if isinstance(part, EmailMessage))
    part = message.get_body((subtype,))
    return str(part.get_content()).replace("\r\n", "\n") if part is not None else ""
