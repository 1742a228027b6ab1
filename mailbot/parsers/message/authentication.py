"""What the programme's own mail server found out about a message: Authentication-Results (RFC 8601).

Anybody can write such a field into their own message. Only the topmost one counts, which our server added last, and
only when it bears the name that the programme was told to believe.
"""

import re

from mailbot.parsers.message.inbound import InboundMessage

_LONGEST = 4_000  # characters
_COMMENT = re.compile(r"\([^()]*\)")
_MOST_NESTED = 5
_RESULT = re.compile(r"\s*(?P<method>[a-z][a-z0-9-]*)(?:/\d+)?\s*=\s*(?P<result>[a-z]+)(?P<rest>.*)", re.I | re.S)
_PROPERTY = re.compile(r"(?P<name>[a-z]+\.[a-z0-9-]+)\s*=\s*\"?(?P<value>[^\s\";]+)", re.I)


def is_authentic(message: InboundMessage, authserv_id: str) -> bool:
    """Whether the From domain is vouched for: DMARC passed (RFC 7489), or a DKIM signature in line with it did.

    False without an `authserv_id`, without a single sender, and for anything that can't be read beyond doubt.
    """
    fields = message.headers.get("authentication-results", ())
    if not authserv_id or message.sender is None or not fields or len(fields[0]) > _LONGEST:
        return False
    server, _, results = _without_comments(fields[0]).partition(";")
    if server.split()[:1] != [authserv_id]:
        return False
    domain = message.sender.address.rpartition("@")[2].casefold()
    found = [read for part in results.split(";") if (read := _RESULT.fullmatch(part))]
    dmarc = [one for one in found if one["method"].casefold() == "dmarc"]
    if dmarc:
        return all(one["result"].casefold() == "pass" and _names(one, ("header.from",), domain) for one in dmarc)
    return any(
        one["method"].casefold() == "dkim"
        and one["result"].casefold() == "pass"
        and _names(one, ("header.d", "header.i"), domain)
        for one in found
    )


def _names(result: re.Match[str], properties: tuple[str, ...], domain: str) -> bool:
    """Whether one of the properties is `domain`, or a domain above it (relaxed alignment, RFC 7489, 3.1)."""
    values = [found["value"] for found in _PROPERTY.finditer(result["rest"]) if found["name"].casefold() in properties]
    domains = [value.rpartition("@")[2].casefold().rstrip(".") for value in values]
    return any("." in one and (one == domain or domain.endswith(f".{one}")) for one in domains)


def _without_comments(text: str) -> str:
    for _ in range(_MOST_NESTED):
        text = _COMMENT.sub(" ", text)
    return text if "(" not in text and ")" not in text else ""
