"""From the mailbox into the database, and back to its place on the server.

A message is stored raw and committed before anything touches it on the server (promise 1). It is known by account,
mailbox, UIDVALIDITY and UID, so that a crash at any instant only means that we look again.
"""

import hashlib
import re
from collections.abc import Iterator
from datetime import datetime

from mailbot.domain.correspondence import Arrival, Message, MessageState
from mailbot.workflows.ports import Clock, Inbox, Records, Store

LARGEST = 25 * 1024 * 1024  # bytes; of a larger message only the header is fetched
PLACES = ("Processed", "Held", "Failed")
_SAME_MAIL = (b"message-id", b"from", b"date", b"subject")
_FIELD = re.compile(rb"^([!-9;-~]+)[ \t]*:(.*(?:\r?\n[ \t].*)*)", re.MULTILINE)  # RFC 5322, 2.2


def fetch_new(inbox: Inbox, store: Store, clock: Clock) -> Iterator[int]:
    """Stores every message that is not stored yet, a batch a commit. Yields after each how many it stored."""
    uids = inbox.uids()
    with store.look() as records:
        known = records.messages.known_uids(inbox.account, inbox.mailbox, inbox.uid_validity, uids)
    for batch in inbox.fetch([uid for uid in uids if uid not in known], LARGEST):
        with store.begin() as records:
            # Another worker may have stored them between our look and now, or be about to.
            records.take_turn("store mail")
            known = records.messages.known_uids(
                inbox.account, inbox.mailbox, inbox.uid_validity, [arrival.uid for arrival in batch]
            )
            fresh = [_pending(arrival, clock()) for arrival in batch if arrival.uid not in known]
            _store(fresh, records)
        yield len(fresh)


def _store(fresh: list[Message], records: Records) -> None:
    """The same mail delivered again is stored too, and says of which message it is the duplicate."""
    known = records.messages.known_fingerprints([message.fingerprint for message in fresh])
    originals = {m.fingerprint: m for m in reversed(fresh) if m.fingerprint not in known}
    records.messages.add_all(originals.values())
    duplicates = [message for message in fresh if message is not originals.get(message.fingerprint)]
    for message in duplicates:
        mail = message.fingerprint
        message.duplicate_of = known[mail] if mail in known else originals[mail].id
    records.messages.add_all(duplicates)


def file_settled(inbox: Inbox, store: Store, now: datetime) -> int:
    """Moves what is settled out of the mailbox: to Processed, Held or Failed. Returns how many were moved."""
    with store.look() as records:
        settled = records.messages.to_file(inbox.account, inbox.mailbox, inbox.uid_validity)
    by_place: dict[str, list[int]] = {}
    for message in settled:
        if message.private:
            inbox.file_header(message.uid, message.raw, _place(message))
        else:
            by_place.setdefault(_place(message), []).append(message.uid)
    for place, uids in by_place.items():
        inbox.file(uids, place)
    if settled:
        with store.begin() as records:
            records.messages.mark_filed([message.id for message in settled if message.id], now)
    return len(settled)


def delete_erased(inbox: Inbox, store: Store, sent_mailbox: str | None) -> int:
    """Deletes on the server, too, what was erased here. Returns how many copies could not be looked for there."""
    with store.look() as records:
        erased = records.erased_mail.pending()
    if not erased:
        return 0
    mailboxes = [*PLACES, *filter(None, [inbox.sent_mailbox(sent_mailbox)])]
    left = sum(not inbox.delete_everywhere(message_id, mailboxes) for message_id in erased)
    with store.begin() as records:
        records.erased_mail.clear()
    return left


def fingerprint(raw: bytes) -> str:
    """Equal for two deliveries of one mail: its author's header fields and its body, not the traces of transport."""
    header, _, body = raw.replace(b"\r\n", b"\n").partition(b"\n\n")
    fields = {name.lower(): value.strip() for name, value in reversed(_FIELD.findall(header[:65536]))}
    digest = hashlib.sha256()
    for name in _SAME_MAIL:
        digest.update(name + b":" + fields.get(name, b"") + b"\n")
    digest.update(body.rstrip())
    return digest.hexdigest()


def header_of(raw: bytes) -> bytes:
    """The header alone, with the empty line that ends it."""
    end = re.search(rb"\r?\n\r?\n", raw)
    return raw[: end.end()] if end else raw


def _pending(arrival: Arrival, now: datetime) -> Message:
    return Message(
        account=arrival.account,
        mailbox=arrival.mailbox,
        uid_validity=arrival.uid_validity,
        uid=arrival.uid,
        raw=arrival.raw,
        size=arrival.size,
        whole=arrival.whole,
        fingerprint=fingerprint(arrival.raw),
        message_id="",
        received_at=now,
    )


def _place(message: Message) -> str:
    places = {MessageState.HELD: "Held", MessageState.FAILED: "Failed"}
    return places.get(message.state, "Processed")
