"""What the programme's own mail server found out about a message: Authentication-Results (RFC 8601).

Anybody can write such a field into their own message. Only the topmost one counts, which our server added last, and
only when it bears the name that the programme was told to believe. Even that one repeats what strangers chose, such as
their envelope sender, so it is read word by word: a statement with anything in it that can't be told apart counts for
nothing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from mailbot.parsers.message.content import InboundMessage

_LONGEST = 4_000  # characters
_EQUALS = re.compile(r"\s*=\s*")
_RESULT = re.compile(r"([a-z][a-z0-9-]*)(?:/\d+)?=([a-z]+)")
_PROPERTY = re.compile(r"([a-z][a-z0-9._-]*)=(\S*)")
_IN_QUOTES = re.compile(r"[\w.@+/-]")
_MASK = "\ufffc"
# RFC 6376, 3.5 and 8.2: a signature over so many octets says nothing of what somebody wrote behind them.
_SIGNS_A_PART = re.compile(r"(?:^|;)\s*l\s*=")


@dataclass(frozen=True)
class _Statement:
    """One method's result, and the values of its properties by their names."""

    method: str
    result: str
    properties: Mapping[str, set[str]]


def is_authentic(message: InboundMessage, authserv_id: str) -> bool:
    """Whether the From domain is vouched for: DMARC passed (RFC 7489), or a DKIM signature in line with it did.

    False without an `authserv_id`, without a single sender, and for anything that can't be read beyond doubt.
    """
    fields = message.headers.get("authentication-results", ())
    if not authserv_id or message.sender is None or not fields or len(fields[0]) > _LONGEST:
        return False
    if any(_SIGNS_A_PART.search(signature) for signature in message.headers.get("dkim-signature", ())):
        return False
    server, *results = _parts(fields[0])
    if server.split()[:1] != [authserv_id]:
        return False
    domain = message.sender.address.rpartition("@")[2].casefold()
    found = [_statement(part) for part in results if part.strip()]
    dmarc = [one for one in found if one.method == "dmarc"]
    if dmarc:
        return all(one.result == "pass" and _is_in_line(one, ("header.from",), domain) for one in dmarc)
    return any(
        one.method == "dkim" and one.result == "pass" and _is_in_line(one, ("header.d", "header.i"), domain)
        for one in found
    )


def _statement(part: str) -> _Statement:
    method, *words = _EQUALS.sub("=", part).casefold().split()
    result = _RESULT.fullmatch(method)
    read = [_PROPERTY.fullmatch(word) for word in words]
    if result is None or None in read:
        return _Statement(method.partition("=")[0], "unreadable", {})
    properties: dict[str, set[str]] = {}
    for found in filter(None, read):
        properties.setdefault(found[1], set()).add(found[2])
    return _Statement(result[1], result[2], properties)


def _is_in_line(statement: _Statement, names: tuple[str, ...], domain: str) -> bool:
    """Whether the first of these properties is `domain`, or a domain above it (relaxed alignment, RFC 7489, 3.1)."""
    values = next((statement.properties[name] for name in names if name in statement.properties), set())
    domains = {value.rpartition("@")[2].rstrip(".") for value in values}
    return bool(domains) and all("." in one and (one == domain or domain.endswith(f".{one}")) for one in domains)


def _parts(text: str) -> list[str]:
    """Cut at the semicolons that stand neither in quotes nor in a comment.

    Comments are left out. What is quoted keeps the characters of a name or an address; the others can't take part in
    the syntax any more. Where a quotation or a comment has no end there is nothing but an empty part.
    """
    parts, depth, quoted, escaped = [""], 0, False, False
    for character in text:
        if escaped or (character == "\\" and (quoted or depth)):
            escaped = not escaped
            parts[-1] += _MASK if quoted else ""
        elif quoted or (character == '"' and not depth):
            quoted = quoted is not (character == '"')
            parts[-1] += "" if character == '"' else character if _IN_QUOTES.fullmatch(character) else _MASK
        elif character in "()":
            depth += 1 if character == "(" else -1
            parts[-1] += " "
        elif depth == 0:
            parts += [""] if character == ";" else []
            parts[-1] += "" if character == ";" else character
        if depth < 0:
            return [""]
    return [""] if quoted or depth else parts
