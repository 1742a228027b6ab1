"""The link of the video call: in a property of its own, where the meeting takes place, or somewhere in its text."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from mailbot.parsers.calendar.sifting import Component

LONGEST_LINK = 1_000
_OWN_PROPERTIES = ("X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-ZOOM-JOIN-URL", "CONFERENCE")
_ELSEWHERE = ("LOCATION", "URL", "DESCRIPTION")
_URL = re.compile(r"https://[^\s<>\"'`\\,;\x00-\x1f\x7f]+", re.IGNORECASE)
_ROOMS = re.compile(
    r"(?:[\w-]+\.)?zoom\.us/(?:j|my|w|s)/|meet\.google\.com/[a-z]|teams\.(?:microsoft|live)\.com/(?:l/meetup-join|meet)|"
    r"(?:[\w-]+\.)?webex\.com/|whereby\.com/|meet\.jit\.si/|(?:app\.)?cal\.com/video/|[\w-]+\.daily\.co/|"
    r"calendly\.com/events/.+/(?:google_meet|zoom|teams)|facetime\.apple\.com/join|(?:[\w-]+\.)?gotomeeting\.com/|"
    r"(?:[\w-]+\.)?bluejeans\.com/|join\.skype\.com/|meet\.[\w.-]+/",
    re.IGNORECASE,
)


def video_link(event: Component) -> str:
    """An https URL, or ""."""
    for name in _OWN_PROPERTIES:
        for line in event.lines(name):
            if link := next(_links(line), ""):
                return link
    links = (link for name in _ELSEWHERE for line in event.lines(name) for link in _links(line))
    return next((link for link in links if _ROOMS.match(link[len("https://") :])), "")


def _links(line: str) -> Iterator[str]:
    for found in _URL.finditer(line):
        link = found[0].rstrip(".)]}>!?:")
        if len(link) <= LONGEST_LINK and _is_plain(link):
            yield link


def _is_plain(link: str) -> bool:
    """Whether it names a host, and no account in front of it."""
    try:
        parts = urlsplit(link)
        return bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return False
