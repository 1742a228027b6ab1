"""What `mailbot doctor` finds out by the DNS, and by a message to ourselves."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mailbot.bootstrap import assemble
from mailbot.console.advice import Advice
from mailbot.console.checkup import examine
from mailbot.console.checkup_by_mail import RoundTrip
from mailbot.console.checkup_domain import about_domain
from mailbot.errors import MailbotError, NamesUnavailable
from mailbot.sandbox.post_office import PostOffice
from mailbot.settings import read_settings
from tests.support.name_server import NameServer, asking
from tests.support.ports import free_ports
from tests.support.storage import storage_for

ADDRESS = "mentoring@example.org"
SPF, DMARC, KEY = "example.org", "_dmarc.example.org", "mx1._domainkey.example.org"
GOOD = {
    SPF: ["a site's word", "v=spf1 include:_spf.mail.example ~all"],
    DMARC: ["v=DMARC1; p=quarantine; rua=mailto:d@example.org"],
    KEY: [f"v=DKIM1; k=rsa; p={'A' * 400}"],
}
SIGNED = "v=1; a=rsa-sha256; d=example.org; s=mx1; h=from:to; b=abc"


def found(changes: dict[str, list[str]], signatures: tuple[str, ...] = (SIGNED,), of: str = "example.org") -> list[str]:
    with NameServer(GOOD | changes) as server:
        return list(about_domain(of, signatures, server.records().texts))


def test_a_domain_in_order_gets_three_sentences_and_no_advice() -> None:
    spf, dkim, dmarc = found({})
    assert not any(isinstance(line, Advice) for line in (spf, dkim, dmarc))
    assert "include:_spf.mail.example" in spf
    assert KEY in dkim
    assert "p=quarantine" in dmarc


@pytest.mark.parametrize(
    ("changes", "advice"),
    [
        ({SPF: []}, "has no SPF record"),
        ({SPF: ["v=spf10 -all"]}, "has no SPF record"),
        ({SPF: ["v=spf1 mx -all", "v=spf1 a -all"]}, "has 2 SPF records"),
        ({SPF: ["v=spf1 mx +all"]}, "lets anybody send"),
        ({SPF: ["v=spf1 mx"]}, "end it with ~all"),
        ({KEY: []}, f"no key under {KEY}"),
        ({KEY: ["v=DKIM1; p="]}, f"no key under {KEY}"),
        ({DMARC: []}, "has no DMARC record"),
        ({DMARC: ["v=DMARC1; p=none", "v=DMARC1; p=reject"]}, "has 2 DMARC records"),
        ({DMARC: ["v=DMARC1; rua=mailto:d@example.org"]}, "has no policy"),
    ],
)
def test_what_is_missing_is_said_with_what_to_do(changes: dict[str, list[str]], advice: str) -> None:
    said = [line for line in found(changes) if isinstance(line, Advice)]
    assert len(said) == 1
    assert advice in said[0]


def test_a_record_may_stand_further_up() -> None:
    assert "DMARC of example.org" in found({}, of="mail.example.org")[-1]


def test_a_signature_of_somebody_else_says_little_of_ours() -> None:
    line = found({}, signatures=("d=mail.example; s=mx1; b=abc",))[1]
    assert isinstance(line, Advice)
    assert "signed for mail.example rather than for example.org" in line


def test_without_a_signature_the_usual_names_are_tried() -> None:
    assert "No DKIM key" in found({}, signatures=())[1]
    assert "selector2._domainkey" in found({"selector2._domainkey.example.org": ["p=abc"]}, signatures=())[1]


def test_where_no_name_server_answers_that_is_said() -> None:
    with pytest.raises(NamesUnavailable, match="No name server answers"):
        asking(free_ports(1)[0]).texts("example.org")


class Office(PostOffice):
    """A mail server with habits of its own: `changes` is what becomes of a message that it delivers to somebody."""

    changes: Callable[[bytes, str], bytes | None] = staticmethod(lambda raw, _: raw)

    async def _into_inbox(self, raw: bytes, sender: str, address: str) -> None:
        changed = self.changes(raw, address)
        if changed is not None:
            await super()._into_inbox(changed, sender, address)


def trip(
    office: PostOffice, folder: Path, *, patience: float = 20, grace: float = 20, **settings: str
) -> tuple[list[str], RoundTrip]:
    assembly = assemble(read_settings(folder / "no.toml", environment_for(office, folder, **settings)))
    going = RoundTrip(patience, grace)
    try:
        return list(going.check(assembly)), going
    finally:
        assembly.close()
        assert [raw for box in office.mailboxes().values() for raw in box] == []


def environment_for(office: PostOffice, folder: Path, **settings: str) -> dict[str, str]:
    variables = {
        "address": ADDRESS,
        "coordinators": "cora@example.org",
        "imap_url": office.imap_url,
        "smtp_url": office.smtp_url,
        "secret_key": "a secret of more than thirty-two characters",
        **storage_for(folder),
        **settings,
    }
    return {f"MAILBOT_{name.upper()}": value for name, value in variables.items()}


def test_a_message_to_ourselves_comes_back_by_both_ways_and_leaves_nothing_behind(tmp_path: Path) -> None:
    with Office(ADDRESS) as office:
        office.changes = lambda raw, _: f"DKIM-Signature: {SIGNED}\r\n".encode() + raw
        lines, going = trip(office, tmp_path)
    assert lines == [
        "this machine and the mail server agree on what time it is",
        "forged Authentication-Results come through, and are not believed",
        "mail to mentoring+doctor@example.org comes to the same mailbox",
    ]
    assert going.signatures == [SIGNED]


def test_a_server_that_drops_subaddresses(tmp_path: Path) -> None:
    with Office(ADDRESS) as office:
        office.changes = lambda raw, address: None if "+" in address else raw
        with pytest.raises(MailbotError, match="set MAILBOT_SUBADDRESSING=no"):
            trip(office, tmp_path, grace=0.5)
        assert len(trip(office, tmp_path, subaddressing="no")[0]) == 2


def test_a_server_that_refuses_them_says_why(tmp_path: Path) -> None:
    with PostOffice(ADDRESS) as office:
        office.refuse("mentoring+doctor@example.org")
        with pytest.raises(MailbotError, match=r"No such address as .* set MAILBOT_SUBADDRESSING=no"):
            trip(office, tmp_path)


def test_mail_that_does_not_come_at_all_is_no_fault_of_ours(tmp_path: Path) -> None:
    with Office(ADDRESS) as office:
        office.changes = lambda _raw, _address: None
        (line,), _ = trip(office, tmp_path, patience=0.5)
    assert isinstance(line, Advice)
    assert "did not come within" in line


def test_forged_findings_that_would_be_believed_are_a_fault(tmp_path: Path) -> None:
    with Office(ADDRESS) as office, pytest.raises(MailbotError, match="delete MAILBOT_AUTHSERV_ID"):
        trip(office, tmp_path, authserv_id="mx.example.org")


def test_findings_above_the_forged_ones_or_in_place_of_them(tmp_path: Path) -> None:
    own = b"Authentication-Results: mx.example.org;\r\n dkim=none\r\n"
    with Office(ADDRESS) as office:
        office.changes = lambda raw, _: own + raw
        assert any("above whatever others wrote, as mx.example.org" in line for line in trip(office, tmp_path)[0])
        lines, _ = trip(office, tmp_path, authserv_id="mail.example.org")
        assert any(isinstance(line, Advice) and "make it mx.example.org" in line for line in lines)
        office.changes = lambda raw, _: raw.partition(b"\r\n")[2]
        assert "forged Authentication-Results are taken away" in trip(office, tmp_path, authserv_id="mx.example.org")[0]


@pytest.mark.parametrize(("hours", "word"), [(26, "behind"), (-26, "ahead of")])
def test_a_clock_that_is_wrong(tmp_path: Path, hours: int, word: str) -> None:
    with PostOffice(ADDRESS, clock=lambda: datetime.now(UTC) + timedelta(hours=hours)) as office:
        lines, _ = trip(office, tmp_path)
    assert isinstance(lines[0], Advice)
    assert f"is 25 hours {word}" in lines[0] or f"is 26 hours {word}" in lines[0]


def test_advice_fails_nothing_and_a_fault_fails_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with PostOffice(ADDRESS) as office, NameServer(GOOD) as server:
        for name, value in environment_for(office, tmp_path).items():
            monkeypatch.setenv(name, value)
        said: list[str] = []
        assert examine(said.append, server.records(), RoundTrip())
        (advice,) = [line for line in said if line.startswith("!")]
        assert advice.startswith("! dns: No DKIM key of example.org is found under the usual names; ")
        monkeypatch.setenv("MAILBOT_AUTHSERV_ID", "mx.example.org")
        assert not examine(said.append, server.records(), RoundTrip())
