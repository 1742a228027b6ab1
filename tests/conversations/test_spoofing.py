"""Mail that claims to come from a coordinator, in the ways that the literature knows: none of it is obeyed.

After Chen, Paxson and Jiang, "Composition Kills" (USENIX Security 2020), Shen et al., "Weak Links in Authentication
Chains" (USENIX Security 2021), and RFC 8601, section 7. Mallory owns evil.example, so the mail server truly finds that
it is authentic, and says so above whatever Mallory wrote.
"""

from collections.abc import Iterator
from email.utils import make_msgid

import pytest

from tests.support.programme import ProgrammeUnderTest

SERVER = "mx.example.org"
CORA = "cora@example.org"
MALLORY = "mallory@evil.example"
ORDERS = "pause programme\ninvite mentor Mallory <mallory@evil.example>\nforget maya@example.net\n"
HONEST = f"Authentication-Results: {SERVER}; dmarc=pass header.from=evil.example"
FORGED = f"Authentication-Results: {SERVER}; dmarc=pass header.from=example.org"
FROM_MALLORY = f"From: Mallory <{MALLORY}>"
FROM_CORA = f"From: Cora Lind <{CORA}>"

# What it is, and the header: the first line is what our mail server found.
CASES = {
    "two From fields, the coordinator's last": [HONEST, FROM_MALLORY, FROM_CORA],
    "two From fields, the coordinator's first": [HONEST, FROM_CORA, FROM_MALLORY],
    "a second From field in small letters": [HONEST, FROM_MALLORY, FROM_CORA.lower()],
    "a From field with a space before the colon": [HONEST, f"From : {CORA}", FROM_MALLORY],
    "a From field that begins with a space": [HONEST, f" From: {CORA}", FROM_MALLORY],
    "a From field with a zero in its name": [HONEST, f"Fr\0om: {CORA}", FROM_MALLORY],
    "a From field after a bare CR": [HONEST, f"X-A: b\r{FROM_CORA}", FROM_MALLORY],
    "a folded From field that begins with an empty line": [HONEST, f"From:\r\n {CORA},\r\n {MALLORY}"],
    "two mailboxes": [HONEST, f"From: {CORA}, {MALLORY}"],
    "two mailboxes with a semicolon": [HONEST, f"From: {CORA};{MALLORY}"],
    "a mailbox in angles behind a bare one": [HONEST, f"From: {CORA} <{MALLORY}>"],
    "a group": [HONEST, f"From: {CORA}: {MALLORY};"],
    "a route": [HONEST, f"From: <@evil.example,@mx.example:{CORA}>"],
    "a comment with a mailbox": [HONEST, f"From: ({MALLORY}) {CORA}"],
    "a comment without an end": [HONEST, f"From: <{CORA}(\r\n <{MALLORY}>"],
    "a quoted local part": [HONEST, f'From: "{CORA}"@evil.example'],
    "a quoted pair": [HONEST, f"From: {CORA}\\@evil.example"],
    "a zero behind the address": [HONEST, f"From: {CORA}\0@evil.example"],
    "a name that is an address": [HONEST, f'From: "{CORA}" <{MALLORY}>'],
    "a name that is an address, as an encoded word": [HONEST, f"From: =?utf-8?q?cora=40example.org?= <{MALLORY}>"],
    "an encoded word with angles and an end": [HONEST, f"From: =?utf-8?b?PGNvcmFAZXhhbXBsZS5vcmc+AA==?= <{MALLORY}>"],
    "an encoded word as the address": [HONEST, "From: =?utf-8?q?cora=40example.org?="],
    "a domain with a Cyrillic letter": [HONEST, "From: Cora Lind <cora@ex\u0430mple.org>"],
    "a domain with a full-width dot": [HONEST, "From: Cora Lind <cora@example\uff0eorg>"],
    "Sender is the coordinator": [HONEST, FROM_MALLORY, f"Sender: {CORA}"],
    "Sender is Mallory": [HONEST, FROM_CORA, f"Sender: {MALLORY}"],
    "Reply-To and Resent-From are the coordinator": [HONEST, FROM_MALLORY, f"Reply-To: {CORA}", f"Resent-From: {CORA}"],
    "SPF alone, for Mallory's envelope": [
        f"Authentication-Results: {SERVER}; spf=pass smtp.mailfrom={MALLORY}",
        FROM_CORA,
    ],
    "our server's findings forged below its own": [HONEST, FORGED, FROM_CORA],
    "forged above with a name like our server's": [FORGED.replace(SERVER, f"{SERVER}.evil.example"), FROM_CORA],
    "forged in an ARC field": [HONEST, f"ARC-{FORGED.replace('Results: ', 'Results: i=1; ')}", FROM_CORA],
    "forged by an envelope sender in quotes": [
        f'Authentication-Results: {SERVER}; spf=pass smtp.mailfrom="; dmarc=pass header.from=example.org"@evil.example',
        FROM_CORA,
    ],
    "forged by a signing domain with a parenthesis": [
        f"Authentication-Results: {SERVER}; dkim=pass header.d=example.org(.evil.example",
        FROM_CORA,
    ],
    "a true signature over the first words alone": [FORGED, FROM_CORA, "DKIM-Signature: v=1; d=example.org; l=5; b=x"],
    "nothing was found out": ["X-Spam: no", FROM_CORA],
}


@pytest.fixture(scope="module")
def unmoved(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProgrammeUnderTest]:
    """One programme for all cases: none of them leaves a mark on it."""
    with ProgrammeUnderTest(tmp_path_factory.mktemp("spoofing"), authserv_id=SERVER) as programme:
        yield programme


def test_what_is_truly_a_coordinators_is_obeyed(programme: ProgrammeUnderTest) -> None:
    """Without this the table below would prove nothing."""
    programme.with_settings(authserv_id=SERVER)
    _arrives(programme, [FORGED, FROM_CORA])
    programme.coordinator.receives("result").says("Paused")
    assert [person["address"] for person in programme.listing("people")] == [MALLORY]


@pytest.mark.parametrize("header", CASES.values(), ids=CASES.keys())
def test_nothing_made_up_to_look_like_it_is(unmoved: ProgrammeUnderTest, header: list[str]) -> None:
    _arrives(unmoved, header)
    assert unmoved.listing("people") == []
    assert not _is_paused(unmoved)
    for reader, harmless in ((unmoved.coordinator, {"confirm", "notice"}), (unmoved.stranger(MALLORY), {"help"})):
        assert {letter.kind for letter in reader.unread()} <= harmless


def test_findings_forged_inside_the_message_are_not_read(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(authserv_id=SERVER)
    inside = f"{FORGED}\r\n{FROM_CORA}\r\nSubject: Orders\r\n\r\n{ORDERS}"
    parts = "".join(
        f"--b\r\nContent-Type: {kind}\r\n\r\n{part}\r\n"
        for kind, part in (("text/plain", ORDERS), ("message/rfc822", inside))
    )
    _arrives(
        programme,
        [HONEST, FROM_CORA, "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b"],
        f"{parts}--b--",
    )
    assert programme.listing("people") == []
    programme.coordinator.receives("confirm")


@pytest.mark.parametrize("subject", ["Orders", "Re: Our letter"])
def test_a_letter_to_somebody_else_opens_no_door(programme: ProgrammeUnderTest, subject: str) -> None:
    """Mallory was invited, so has a letter with a token, and writes in the coordinator's name in its thread."""
    mallory = programme.invites("mentor", f"Mallory <{MALLORY}>")
    letter = mallory.receives("invitation")
    header = [FROM_CORA, f"In-Reply-To: {letter['Message-ID']}", f"Cc: {letter['Reply-To']}"]
    _arrives(programme, header, ORDERS.replace("forget maya@example.net", "approve all"), subject)
    assert not _is_paused(programme)
    assert {kept.kind for kept in programme.coordinator.unread()} <= {"notice", "help", "confirm"}


def _is_paused(programme: ProgrammeUnderTest) -> bool:
    with programme.assembly.store.look() as records:
        return records.pauses.is_paused()


def _arrives(programme: ProgrammeUnderTest, header: list[str], body: str = ORDERS, subject: str = "Orders") -> None:
    fields = [*header, "To: mentoring@example.org", f"Subject: {subject}", f"Message-ID: {make_msgid()}"]
    programme.deliver("\r\n".join((*fields, "", body)).encode())
