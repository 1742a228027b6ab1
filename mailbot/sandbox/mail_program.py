"""How people's mail programs write: each quotes the letter that is answered in its own way."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256
from html import escape

from mailbot.domain.correspondence import Correspondent
from mailbot.sandbox.mail import FROM_A_PERSON, Mail


@dataclass(frozen=True)
class Answering:
    """One reply in the making: who writes what, when, on which letter. `written_at` shows the writer's wall clock."""

    writer: Correspondent
    says: str
    letter: Mail
    written_at: datetime


MailProgram = Callable[[Answering], EmailMessage]


def write(writer: Correspondent, to: str, subject: str, says: str, at: datetime) -> EmailMessage:
    """A message out of the blue, in plain text."""
    message = _message(writer, [Correspondent(to)], subject, at)
    message.set_content(says)
    return message


def invite(writer: Correspondent, guests: Iterable[Correspondent], starts_at: datetime, at: datetime) -> EmailMessage:
    """A calendar's invitation to an hour (RFC 5546, 3.2.2)."""
    everybody = tuple(guests)
    message = _message(writer, everybody, "Invitation: Mentoring", at)
    uid = message["Message-ID"].strip("<>")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Example//Calendar//EN",
        "METHOD:REQUEST",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{_in_utc(at)}",
        f"DTSTART:{_in_utc(starts_at)}",
        f"DTEND:{_in_utc(starts_at + timedelta(hours=1))}",
        f"ORGANIZER:mailto:{writer.address}",
        *(f"ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:{guest.address}" for guest in everybody),
        "SUMMARY:Mentoring",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    message.set_content("You have been invited to an event.\n")
    message.add_alternative("\r\n".join(lines), subtype="calendar", params={"method": "REQUEST"})
    return message


def gmail(answering: Answering) -> EmailMessage:
    """Text and HTML, the letter quoted below both."""
    says, letter = answering.says, answering.letter
    wrote = f"{_moment(answering):On %a, %-d %b %Y at %H:%M}, {letter.sender.name} <{letter.sender.address}> wrote:"
    message = _reply(answering)
    message.set_content(f"{says}\n\n{wrote}\n\n{_quoted(letter.text)}\n")
    message.add_alternative(
        f'<div dir="ltr">{_as_html(says)}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">'
        f"{escape(wrote)}<br></div>"
        '<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex">'
        f"{_shown_html(letter)}</blockquote></div>",
        subtype="html",
    )
    return message


def outlook(answering: Answering) -> EmailMessage:
    """HTML alone, the letter below a rule and its header."""
    letter = answering.letter
    sender = escape(f"{letter.sender.name} <{letter.sender.address}>")
    to = escape("; ".join(correspondent.name or correspondent.address for correspondent in letter.to))
    message = _reply(answering)
    message.set_content(
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body dir="ltr">'
        f'<div style="font-family:Aptos,Calibri,sans-serif;font-size:12pt">{_as_html(answering.says)}</div>'
        '<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1">'
        f'<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif"><b>From:</b> {sender}<br>'
        f"<b>Sent:</b> {_moment(answering):%A, %-d %B %Y %H:%M}<br><b>To:</b> {to}<br>"
        f"<b>Subject:</b> {escape(letter.subject)}</font></div>{_shown_html(letter)}</body></html>",
        subtype="html",
    )
    return message


def apple_mail(answering: Answering) -> EmailMessage:
    """Plain text, the letter quoted below."""
    letter = answering.letter
    wrote = f"On {_moment(answering):%-d %b %Y, at %H:%M}, {letter.sender.name} <{letter.sender.address}> wrote:"
    message = _reply(answering)
    message.set_content(f"{answering.says}\n\n> {wrote}\n>\n{_quoted(letter.text)}\n")
    return message


def phone(answering: Answering) -> EmailMessage:
    """Plain text with the line that nobody switched off."""
    signed = f"{answering.says}\n\nSent from my iPhone"
    return apple_mail(Answering(answering.writer, signed, answering.letter, answering.written_at))


def in_place(answering: Answering) -> EmailMessage:
    """Thunderbird, in the hands of somebody who fills in the form inside the quoted letter.

    `says` holds lines `field: value`; a value goes onto a line of its own below the quoted `field:`.
    """
    values = dict(line.split(": ", 1) for line in answering.says.splitlines() if ": " in line)
    lines = []
    for line in _quoted(answering.letter.text).splitlines():
        lines.append(line)
        field, colon, _ = line.removeprefix("> ").partition(":")
        if colon and field in values:
            lines += ["", values[field], ""]
    wrote = f"On {_moment(answering):%d/%m/%Y %H:%M}, {answering.letter.sender.name} wrote:"
    message = _reply(answering)
    message.set_content("\n".join([wrote, *lines, ""]))
    return message


def absence_notice(answering: Answering) -> EmailMessage:
    """An automatic response (RFC 3834), as a server writes it."""
    letter = answering.letter
    message = _message(answering.writer, letter.reply_to, f"Automatic reply: {letter.subject}", answering.written_at)
    message["In-Reply-To"] = letter.message_id
    message["Auto-Submitted"] = "auto-replied"
    message.set_content(answering.says)
    return message


def delivery_report(answering: Answering) -> EmailMessage:
    """What a mail server sends back when nobody has the address (RFC 3464); `says` is for people."""
    domain = answering.writer.address.rpartition("@")[2]
    postmaster = Correspondent(f"MAILER-DAEMON@mx.{domain}", "Mail Delivery System")
    to = answering.letter.reply_to
    message = _message(postmaster, to, "Undelivered Mail Returned to Sender", answering.written_at)
    message["Auto-Submitted"] = "auto-replied"
    message.set_content(answering.says)
    message.make_mixed()
    status = EmailMessage(policy=SMTP)
    status["Content-Type"] = "message/delivery-status"
    status.set_payload(
        [
            _fields({"Reporting-MTA": f"dns; mx.{domain}"}),
            _fields(
                {
                    "Final-Recipient": f"rfc822; {answering.writer.address}",
                    "Action": "failed",
                    "Status": "5.1.1",
                    "Diagnostic-Code": f"smtp; 550 5.1.1 {answering.writer.address}: no such mailbox",
                }
            ),
        ]
    )
    header = EmailMessage(policy=SMTP)
    header["Content-Type"] = "text/rfc822-headers"
    header.set_payload(f"Message-ID: {answering.letter.message_id}\r\nSubject: {answering.letter.subject}\r\n")
    message.attach(status)
    message.attach(header)
    message.replace_header("Content-Type", "multipart/report; report-type=delivery-status")
    message.set_boundary("report-of-the-mail-server")
    return message


# Who writes by these does not sleep.
BY_MACHINE = (absence_notice, delivery_report)


def _reply(answering: Answering) -> EmailMessage:
    """Reply to all, as the header of the letter asks for (RFC 5322, 3.6.3), but never to oneself."""
    letter, me = answering.letter, answering.writer
    answered = letter.reply_to or (letter.sender,)
    others = letter.correspondents if letter.kind == FROM_A_PERSON else ()
    to = [correspondent for correspondent in dict.fromkeys((*answered, *others)) if correspondent.key != me.key]
    subject = letter.subject if re.match("re:", letter.subject, re.I) else f"Re: {letter.subject}"
    message = _message(me, to, subject, answering.written_at)
    message["In-Reply-To"] = letter.message_id
    message["References"] = f"{letter.references} {letter.message_id}".strip()
    return message


def _message(writer: Correspondent, to: Iterable[Correspondent], subject: str, at: datetime) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"] = _mailbox(writer)
    message["To"] = ", ".join(map(_mailbox, to))
    message["Subject"] = subject
    message["Date"] = format_datetime(at)
    digest = sha256(f"{writer.address} {at.isoformat()} {subject}".encode()).hexdigest()[:24]
    message["Message-ID"] = f"<{digest}@{writer.address.rpartition('@')[2]}>"
    return message


def _fields(fields: Mapping[str, str]) -> EmailMessage:
    """A block of fields without a body."""
    block = EmailMessage(policy=SMTP)
    for name, value in fields.items():
        block[name] = value
    return block


def _mailbox(correspondent: Correspondent) -> str:
    return f'"{correspondent.name}" <{correspondent.address}>' if correspondent.name else correspondent.address


def _in_utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _moment(answering: Answering) -> datetime:
    """When the letter came, on the writer's own clock."""
    return answering.letter.at.astimezone(answering.written_at.tzinfo)


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.rstrip().splitlines())


def _as_html(text: str) -> str:
    return "".join(f"<div>{escape(line) or '<br>'}</div>" for line in text.splitlines())


def _shown_html(letter: Mail) -> str:
    """The letter as it looks inside another message: its body alone."""
    inside = re.search(r"<body[^>]*>(.*)</body>", letter.html, re.S)
    return inside[1] if inside else letter.html or _as_html(letter.text)
