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
        f"{SERVER}.evil.example.com; dmarc=pass header.from=example.org",
        "",
    ],
)
def test_nothing_else_vouches_for_it(field: str) -> None:
    assert not vouched(field)


def test_only_the_topmost_field_counts() -> None:
    forged = f"{SERVER}; dmarc=pass header.from=example.org"
    assert not vouched("mx.example.com; none", forged)


def test_a_subdomain_is_in_line_with_its_domain() -> None:
    assert vouched(f"{SERVER}; dkim=pass header.d=example.org", sender="cora@mail.example.org")


def test_without_a_name_to_believe_nothing_is_believed() -> None:
    assert not vouched("; dmarc=pass header.from=example.org", server="")
