"""Links under which people book time with a mentor: which may be shown, and how a tool is told who comes.

A letter passes on what somebody wrote as a link that others will click. So it has to be what it looks like: https, a
host with a name, no account in front of it, nothing that hides.
"""

import re
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from mailbot.domain.addresses import ascii_domain

LONGEST_LINK = 500
_TOO_CLEVER = re.compile(r"[\\\s<>\"'`\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_HOST = re.compile(r"(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})")

# What the tools' own documentation calls the fields of their forms. The others have none (Google, Doodle), or show
# none of theirs.
_FIELDS = {
    "calendly.com": ("name", "email"),
    "cal.com": ("name", "email"),
    "savvycal.com": ("display_name", "email"),
    "tidycal.com": ("name", "email"),
}
# Hosts that answer to https whatever somebody has typed.
_TOOLS = (*_FIELDS, "doodle.com", "calendar.app.google", "calendar.google.com", "outlook.office365.com")


def accepted(link: str) -> str | None:
    """`link` as it may be shown, None where it must not be. Its host is in ASCII (RFC 5891) and lower case.

    http:// is read as https:// for the tools that we know; of other hosts it is refused.
    """
    if len(link) > LONGEST_LINK or _TOO_CLEVER.search(link):
        return None
    try:
        parts = urlsplit(link)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    host = ascii_domain(host) or ""
    may_be_read = parts.scheme == "https" or (parts.scheme == "http" and _is_of(host, _TOOLS))
    if not may_be_read or "@" in parts.netloc or port not in (None, 443) or not _HOST.fullmatch(host):
        return None
    return parts._replace(scheme="https", netloc=host).geturl()


def host_of(link: str) -> str:
    """Whose page it is, to be shown beside the link; "" of one that is not `accepted`."""
    return (urlsplit(link).hostname or "").removeprefix("www.") if accepted(link) else ""


def prefilled(link: str, name: str, address: str) -> str:
    """`link` with the fields of its form filled in, where the tool has such fields. What it states already stays."""
    parts = urlsplit(link)
    fields = next((names for tool, names in _FIELDS.items() if _is_of(parts.hostname or "", (tool,))), None)
    if fields is None:
        return link
    stated = parse_qsl(parts.query, keep_blank_values=True)
    known = {field for field, _ in stated}
    added = [
        (field, value) for field, value in zip(fields, (name, address), strict=True) if value and field not in known
    ]
    return parts._replace(query=urlencode([*stated, *added], quote_via=quote)).geturl()


def _is_of(host: str, tools: tuple[str, ...]) -> bool:
    return any(host == tool or host.endswith(f".{tool}") for tool in tools)
