"""Delivery reports (RFC 3464, and the prose of older mail systems): who did not get which letter, and why.

What is read here says what a stranger's message claims. Only a report that carries our own token or Message-ID is to
be believed.
"""

import re
from collections.abc import Iterator, Mapping

from mailbot.parsers.classification.bounce_texts import (
    named_recipients,
    says_delayed,
    sender_is_daemon,
    sender_is_postmaster,
    sender_may_be_system,
    status_after,
    subject_tells,
    text_tells,
)
from mailbot.parsers.classification.header_signs import submission
from mailbot.parsers.classification.own_words import OwnWords
from mailbot.parsers.classification.reported import DeliveryOutcome, DeliveryReport, ReportedRecipient
from mailbot.parsers.message.content import InboundMessage
from mailbot.parsers.message.header import message_ids
from mailbot.parsers.message.identity import addr_spec, find_addresses
from mailbot.parsers.quoting.html import html_lines
from mailbot.parsers.subjects import is_fresh

LONGEST_DIAGNOSTIC = 200
MOST_RECIPIENTS = 100

_STATUS_PARTS = ("message/delivery-status", "message/global-delivery-status")
_FIELD = re.compile(r"([!-9;-~]{1,76}):[ \t]*(.*)")
_STATUS = re.compile(r"[245]\.\d{1,3}\.\d{1,3}")
_INLINE_ID = re.compile(r"^[ \t>]{0,8}message-id:[ \t]*(<[^<>\s]{1,990}>)", re.IGNORECASE | re.MULTILINE)


_ACTIONS = {
    "failed": DeliveryOutcome.FAILED,
    "delayed": DeliveryOutcome.DELAYED,
    "delivered": DeliveryOutcome.DELIVERED,
    "relayed": DeliveryOutcome.DELIVERED,
    "expanded": DeliveryOutcome.DELIVERED,
}
_CLASSES = {"5": DeliveryOutcome.FAILED, "4": DeliveryOutcome.DELAYED, "2": DeliveryOutcome.DELIVERED}


def is_delivery_report(message: InboundMessage) -> bool:
    """Whether a mail system tells about the delivery of some message.

    Prose has to come from a mail system by its name. Where it only may (the null sender of RFC 5321 section 4.5.5 is
    that of automatic responses as well) subject and text both have to say it, and name whom it concerns, in words
    that are nobody's own: people write about lost letters, too.
    """
    is_daemon = sender_is_daemon(message.header("from"))
    carried_over = not is_fresh(message.subject)
    if any(part.content_type in _STATUS_PARTS for part in message.reports):
        return is_daemon or not carried_over or _is_a(message, "delivery-status")
    if is_daemon:
        return not _is_a(message, "disposition-notification") or subject_tells(message.subject)
    if carried_over or _is_a(message, "disposition-notification"):  # RFC 8098 tells about reading, not delivery
        return False
    return "x-failed-recipients" in message.headers or _says_so_in_prose(message)


def _says_so_in_prose(message: InboundMessage) -> bool:
    prose, own, sender = _prose(message), OwnWords(message), message.header("from")
    tells = (subject_tells(message.subject), text_tells(prose))
    if not any(tells) or own.addressed >= 2:
        return False
    if sender_is_postmaster(sender):
        return True
    if not all(tells) or submission(message) == "auto-replied":
        return False
    if _is_null(message.return_path) or sender_may_be_system(sender):
        return bool(message.reports or named_recipients(prose)) or any(status_after(prose, ""))
    return bool(message.reports) and not own.addressed and not message.in_reply_to


def _is_null(return_path: str | None) -> bool:
    return return_path is not None and (not return_path or return_path.upper().startswith("MAILER-DAEMON"))


def _is_a(message: InboundMessage, report_type: str) -> bool:
    return report_type in message.header("content-type").lower()


def read_delivery_report(message: InboundMessage) -> DeliveryReport | None:
    """What a delivery report says; None when the message is none."""
    if not is_delivery_report(message):
        return None
    recipients = tuple(_reported_by_fields(message)) or tuple(_reported_in_prose(message))
    return DeliveryReport(_one_each(recipients), _original_message_ids(message))


def _reported_by_fields(message: InboundMessage) -> Iterator[ReportedRecipient]:
    for part in message.reports:
        if part.content_type in _STATUS_PARTS:
            for block in part.text.split("\n\n"):
                recipient = _reported_recipient(_fields(block))
                if recipient:
                    yield recipient


def _fields(block: str) -> Mapping[str, str]:
    fields: dict[str, str] = {}
    name = ""
    for line in block.split("\n"):
        match = _FIELD.match(line)
        if match:
            name = match[1].lower()
            fields.setdefault(name, match[2].strip())
        elif name and line[:1] in (" ", "\t"):
            fields[name] += " " + line.strip()
    return fields


def _reported_recipient(fields: Mapping[str, str]) -> ReportedRecipient | None:
    """The address that we wrote to (Original-Recipient) goes before the one it was forwarded to."""
    named = (
        fields.get("original-recipient", ""),
        fields.get("final-recipient", ""),
        fields.get("x-actual-recipient", ""),
    )
    address = next(filter(None, map(_address, named)), None)
    status_match = _STATUS.search(fields.get("status", ""))
    status = status_match[0] if status_match else ""
    action = fields.get("action", "").split("(")[0].strip().lower()
    outcome = _ACTIONS.get(action) or _CLASSES.get(status[:1])
    if address is None or outcome is None:
        return None
    diagnostic = fields.get("diagnostic-code", "").rpartition(";")[2] or fields.get("diagnostic-code", "")
    return ReportedRecipient(address, outcome, status, " ".join(diagnostic.split())[:LONGEST_DIAGNOSTIC])


def _address(value: str) -> str | None:
    """The addr-spec of "rfc822; <somebody@example.com>"."""
    bare = value.rpartition(";")[2].strip().strip("<>")
    return addr_spec(bare) or next(iter(find_addresses([bare])), None)


def _reported_in_prose(message: InboundMessage) -> Iterator[ReportedRecipient]:
    prose = _prose(message)
    outcome = DeliveryOutcome.DELAYED if says_delayed(prose) else DeliveryOutcome.FAILED
    declared = find_addresses(message.headers.get("x-failed-recipients", ()))
    for named in declared or named_recipients(prose):
        address = addr_spec(named)
        if address and address not in _own_addresses(message):
            status, diagnostic = status_after(prose, named)
            yield ReportedRecipient(address, outcome, status, diagnostic)


def _own_addresses(message: InboundMessage) -> set[str]:
    """The mail system's and those to which the report itself was sent."""
    own = {correspondent.address for correspondent in (*message.to, *message.cc)}
    return own | set(message.delivered_to) | ({message.sender.address} if message.sender else set())


def _prose(message: InboundMessage) -> str:
    if message.text.strip() or not message.html:
        return message.text
    return "\n".join(line.text for line in html_lines(message.html))


def _one_each(recipients: tuple[ReportedRecipient, ...]) -> tuple[ReportedRecipient, ...]:
    """The first report on each address."""
    found: dict[str, ReportedRecipient] = {}
    for recipient in recipients:
        found.setdefault(recipient.address, recipient)
    return tuple(found.values())[:MOST_RECIPIENTS]


def _original_message_ids(message: InboundMessage) -> tuple[str, ...]:
    """From the header that came back, else from a copy in the prose, else from the thread that the report names."""
    found: list[str] = []
    for part in message.reports:
        if part.content_type not in _STATUS_PARTS:
            found += message_ids(_fields(part.text.split("\n\n", 1)[0]).get("message-id", ""))
        found += message_ids(_fields(part.text).get("x-original-message-id", ""))
    found += _INLINE_ID.findall(message.text)
    found += (*message.in_reply_to, *message.references)
    return tuple(dict.fromkeys(found))
