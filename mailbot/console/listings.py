"""Listings: the same rows as a table for people, or as JSON for programs (section 6 of the interface)."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from mailbot.bootstrap import Assembly
from mailbot.domain.correspondence import MessageState
from mailbot.domain.pairing import Pairing
from mailbot.workflows.ports import Records

Row = dict[str, Any]


def show(listing: str, assembly: Assembly, *, as_json: bool) -> None:
    """Prints the listing of that name."""
    with assembly.store.look() as records:
        rows = LISTINGS[listing](records, assembly.application.desk.clock())
    if as_json:
        print(json.dumps(rows, indent=2, ensure_ascii=False))
    else:
        from mailbot.console.tables import print_table

        print_table(listing, rows, assembly.settings.timezone)


def people(records: Records, now: datetime) -> list[Row]:
    return [
        {
            "address": person.address,
            "other_addresses": [other.address for other in person.other_addresses],
            "name": person.name,
            "roles": [role.value for role in person.roles],
            "skills": list(dict.fromkeys(skill for r in (person.mentor, person.mentee) if r for skill in r.skills)),
            "availability": person.availability.in_words(),
            "time_zone": person.time_zone,
            "state": person.state(now).value,
        }
        for person in records.people.everybody()
    ]


def pairings(records: Records, _now: datetime) -> list[Row]:
    return [
        {
            "id": pairing.id,
            "mentor": pairing.mentor.person.address,
            "mentee": pairing.mentee.person.address,
            "state": pairing.state.value,
            "reasons": list(pairing.reasons),
            "sessions": _sessions(pairing),
            **_slack(pairing),
        }
        for pairing in records.pairings.everything()
    ]


def _slack(pairing: Pairing) -> Row:
    """Of a programme without Slack there is nothing to show."""
    chat = pairing.chat
    return {"slack": {"state": chat.state.value, "reason": chat.reason}} if chat else {}


def waiting(records: Records, now: datetime) -> list[Row]:
    """Mentees without a running pairing whose record is complete."""
    paired = {pairing.mentee for pairing in records.pairings.open()}
    return [
        {
            "address": mentee.person.address,
            "since": _instant(mentee.waiting_since),
            "reason": mentee.waiting_because or "No round has looked for a mentor yet.",
        }
        for mentee in records.people.mentees()
        if mentee not in paired
        and mentee.waiting_since is not None
        and mentee.person.takes_part(now)
        and not mentee.missing()
    ]


def letters(records: Records, _now: datetime) -> list[Row]:
    return [
        {
            "id": letter.id,
            "kind": letter.kind.value,
            "to": ", ".join(recipient.address for recipient in letter.recipients),
            "state": letter.state.value,
            "message_id": letter.message_id,
            "queued_at": _instant(letter.queued_at),
            "sent_at": _instant(letter.sent_at),
            "awaits_answer": letter.awaits_answer and letter.answered_at is None,
            "chases": letter.chases,
        }
        for letter in records.letters.everything()
    ]


def messages(records: Records, _now: datetime) -> list[Row]:
    return [
        {
            "id": message.id,
            "message_id": message.message_id,
            "from": message.sender,
            "state": message.state.value,
            "reason": message.reason,
            "received_at": _instant(message.received_at),
        }
        for message in records.messages.everything()
    ]


def failed_messages(records: Records, now: datetime) -> list[Row]:
    return [row for row in messages(records, now) if row["state"] in (MessageState.HELD, MessageState.FAILED)]


LISTINGS: dict[str, Callable[[Records, datetime], list[Row]]] = {
    "people": people,
    "pairings": pairings,
    "waiting": waiting,
    "letters": letters,
    "messages": messages,
    "failed_messages": failed_messages,
}


def _sessions(pairing: Pairing) -> list[Row]:
    return [{"starts_at": _instant(session.starts_at), "state": session.state.value} for session in pairing.sessions]


def _instant(moment: datetime | None) -> str | None:
    """ISO 8601 in UTC."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z") if moment else None
