"""Whose word counts that a message is from whom it says."""

import pytest

from mailbot.parsers.message.authentication import is_authentic
from mailbot.parsers.message.inbound import read_message

SERVER = "mx.example.org"


def vouched(*fields: str, sender: str = "cora@example.org", server: str = SERVER) -> bool:
    header = "".join(f"Authentication-Results: {field}\r\n" for field in fields)
    return is_authentic(read_message(f"{header}From: {sender}\r\nSubject: x\r\n\r\nhello\r\n".encode()), server)


@pytest.mark.parametrize(
    "field",
    [
        f"{SERVER}; dmarc=pass header.from=example.org",
        f"{SERVER} 1; spf=fail smtp.mailfrom=x@example.net; dmarc=pass (p=REJECT) header.from=example.org",
        f"{SERVER};\r\n\tdkim=pass header.i=@example.org header.s=a;\r\n\tspf=pass smtp.mailfrom=example.org",
        f"{SERVER}; dkim=pass header.d=example.org",
        f'{SERVER}; dkim=pass (2048-bit key; unprotected) header.d="example.org" header.i=@mail.example.org',
        f"{SERVER}; spf=pass (sender (really); ok) smtp.mailfrom=x@y.example; dmarc = pass header.from = example.org",
        f"{SERVER}; dmarc=pass action=none header.from=example.org;compauth=pass reason=100",
    ],
)
def test_our_server_vouches_for_the_domain(field: str) -> None:
    assert vouched(field)


@pytest.mark.parametrize(
    "field",
    [
        "mx.example.com; dmarc=pass header.from=example.org",
        f"{SERVER}; dmarc=fail header.from=example.org",
        f"{SERVER}; dmarc=pass header.from=example.net",
        f"{SERVER}; dmarc=fail header.from=example.org; dkim=pass header.d=example.org",
        f"{SERVER}; dkim=pass header.d=org",
        f"{SERVER}; dkim=pass header.d=notexample.org",
        f"{SERVER}; spf=pass smtp.mailfrom=cora@example.org",
        f"{SERVER}; none",
        f"({SERVER};) mx.example.com; dmarc=pass header.from=example.org",
        f'{SERVER}; x="; dmarc=pass header.from=example.org (',
        # What a stranger chose, repeated by our server: an envelope sender, a domain that signs.
        f'{SERVER}; spf=pass smtp.mailfrom="x; dmarc=pass header.from=example.org"@evil.example',
        f'{SERVER}; spf=pass smtp.mailfrom="x\\"; dmarc=pass header.from=example.org"@evil.example',
        f"{SERVER}; dkim=pass header.d=example.org(.evil.example",
        f'{SERVER}; dkim=pass header.d=example.org".evil.example',
        f'{SERVER}; dkim=pass header.d=example.org"".evil.example',
        f"{SERVER}; dkim=pass header.d=evil.example header.d=example.org",
        f"{SERVER}; dkim=pass header.i=x header.d=example.org @evil.example",
        f"{SERVER}; dkim=pass header.i=@example.org header.d=evil.example",
        f"{SERVER}; dkim=pass header.d=example.org); dkim=pass header.d=example.org",
        f"{SERVER}.evil.example.com; dmarc=pass header.from=example.org",
        "",
    ],
)
def test_nothing_else_vouches_for_it(field: str) -> None:
    assert not vouched(field)


def test_only_the_topmost_field_counts() -> None:
    forged = f"{SERVER}; dmarc=pass header.from=example.org"
    assert not vouched("mx.example.com; none", forged)


def test_a_signature_over_a_part_of_the_text_vouches_for_nothing() -> None:
    results = f"Authentication-Results: {SERVER}; dmarc=pass header.from=example.org"
    signature = "DKIM-Signature: v=1; d=example.org; h=from;\r\n l=20; bh=x; b=y"
    raw = f"{results}\r\n{signature}\r\nFrom: cora@example.org\r\nSubject: x\r\n\r\nhello\r\n"
    assert not is_authentic(read_message(raw.encode()), SERVER)
    assert is_authentic(read_message(raw.replace(" l=20;", " t=20;").encode()), SERVER)


def test_a_subdomain_is_in_line_with_its_domain() -> None:
    assert vouched(f"{SERVER}; dkim=pass header.d=example.org", sender="cora@mail.example.org")


def test_without_a_name_to_believe_nothing_is_believed() -> None:
    assert not vouched("; dmarc=pass header.from=example.org", server="")
