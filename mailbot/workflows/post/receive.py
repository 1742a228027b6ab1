"""From the mailbox into the database, and back to its place on the server.

A message is stored raw and committed before anything touches it on the server (promise 1). It is known by account,
mailbox, UIDVALIDITY and UID, so that a crash at any instant only means that we look again.
"""

from collections.abc import Iterator
from datetime import datetime

from mailbot.domain.correspondence import Arrival, Message, MessageState
from mailbot.workflows.mail_ports import Inbox
from mailbot.workflows.ports import Clock, Records, Store
from mailbot.workflows.post.mail_identity import fingerprint, message_id_in

LARGEST = 25 * 1024 * 1024  # bytes; of a larger message only the header is fetched
PLACES = ("Processed", "Held", "Failed")


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
    """The same mail delivered again is stored too, and says of which message it is the duplicate.

    What was erased is not stored again: only that it came, and where it lies, so that it is deleted there.
    """
    erased = _forget_erased(fresh, records)
    records.messages.add_all(erased)
    kept = [message for message in fresh if message not in erased]
    known = records.messages.known_fingerprints([message.fingerprint for message in kept])
    originals = {m.fingerprint: m for m in reversed(kept) if m.fingerprint not in known}
    records.messages.add_all(originals.values())
    duplicates = [message for message in kept if message is not originals.get(message.fingerprint)]
    for message in duplicates:
        mail = message.fingerprint
        message.duplicate_of = known[mail] if mail in known else originals[mail].id
    records.messages.add_all(duplicates)


def _forget_erased(fresh: list[Message], records: Records) -> list[Message]:
    known_by = [(message, {message.fingerprint, message_id_in(message.raw)} - {""}) for message in fresh]
    buried = records.tombstones.among({identity for _, identities in known_by for identity in identities})
    erased = [message for message, identities in known_by if identities & buried]
    for message in erased:
        message.forget()
    return erased


def file_settled(inbox: Inbox, store: Store, now: datetime) -> int:
    """Moves what is settled out of the mailbox: to Processed, Held or Failed, or nowhere if it was erased.

    Returns how many were moved or deleted.
    """
    with store.look() as records:
        settled = records.messages.to_file(inbox.account, inbox.mailbox, inbox.uid_validity)
    if erased := [message.uid for message in settled if message.is_erased]:
        inbox.delete(erased)
    by_place: dict[str, list[int]] = {}
    for message in settled:
        if message.is_erased:
            continue
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
    store.wipe_traces()
    return left


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
