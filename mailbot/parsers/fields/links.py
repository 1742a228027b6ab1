"""Booking links: https URLs, bare addresses of booking tools, and the ways to say that there is none."""

import re

from mailbot.domain.booking_links import accepted
from mailbot.parsers.folding import fold, fold_in_place

# Tools that make appointments; one of their addresses is a link even without https:// in front.
_BOOKING_HOSTS = re.compile(
    r"(?<![\w./@-])(?:www\.)?(?:calendly\.com|cal\.com|calendar\.app\.google|doodle\.com|zcal\.co|savvycal\.com|"
    r"tidycal\.com|koalendar\.com|[\w-]+\.youcanbook\.me|outlook\.office365\.com|outlook\.office\.com|"
    r"calendar\.google\.com|meetergo\.com|meetings\.hubspot\.com|[\w-]+\.as\.me|acuityscheduling\.com|simplybook\.me|"
    r"fantastical\.app|zeeg\.me|zencal\.io|zohobookings\.com|[\w-]+\.zohobookings\.\w+|setmore\.com|[\w-]+\.setmore\.com|picktime\.com|vyte\.in|app\.usemotion\.com|"
    r"calendar\.notion\.so|book\.morgen\.so|appointlet\.com|oncehub\.com|go\.oncehub\.com|simplymeet\.me|bookings\.cloud\.microsoft|book\.ms|squareup\.com|trafft\.com|sprintful\.com|"
    r"appoint\.ly|harmonizely\.com|reclaim\.ai|app\.reclaim\.ai)"
    r"/[^\s<>\"'`]+",
    re.I,
)
_LINK = re.compile(r"https?://[^\s<>\"'`\x00-\x1f\x7f]+", re.I)
_WITHOUT_SCHEME = re.compile(r"(?<![\w@./-])(?:[a-z0-9-]+\.)+[a-z]{2,}/[^\s<>\"'`]+", re.I)
_LINKS = r"(?:one|any|it|that|link|calendly|booking|bookings?|scheduling|calendar|page|tool|account|url)"
_NO_LINK = re.compile(
    r"^(?:(?:i )?(?:have |use |got )?(?:none|no|nope|nil|n\.?/?a\.?|nothing|no link|no calendly|no booking link|"
    r"no calendar|not applicable|without|keine?n?|keiner|kein link|aucun|aucune|non|ninguno|ninguna|nenhum|nenhuma|"
    r"nessuno|nessuna|geen|brak|nie mam|-+|/)(?: (?:yet|sorry|link|for now|available|at the moment|lien|enlace))*"
    rf"|(?:i )?(?:don't|do not|dont) (?:currently |yet )?(?:have|use)(?: an?| any| my own)?(?: {_LINKS}){{0,3}}(?: yet)?(?:,? sorry)?"
    r"|not yet|(?:please )?(?:just )?(?:e-?mail|write(?: to)?|contact) me.{0,40}|(?:by|via|through) e-?mail|e-?mail|i(?:'ll| will) e-?mail (?:them|people)"
    r")[\s.!]*$"
)
_NO_LINK_IN_PROSE = re.compile(
    r"\b(?:no (?:calendly|booking link|booking page|scheduling link|link|booking tool)(?! (?:to|for|between|with))(?:,? (?:just )?(?:e-?mail|write|contact)(?: to)? me)?"
    r"|(?:don't|do not|dont|haven't got|have not got|no longer) (?:currently |really |yet )?(?:have |use )?(?:an? |any |my own )?(?:calendly|booking|scheduling|calendar link)"
    r"(?: (?:links?|pages?|tools?|accounts?|websites?|sites?|systems?|apps?|or anything like that|or anything|or similar)){0,3}"
    r"|(?:einen |keinen )?(?:buchungslink|terminlink|buchungslink) (?:habe ich (?:nicht|keinen)|gibt es nicht)|kein(?:en)? (?:buchungslink|kalenderlink|terminlink)"
    r"|(?:pas de|aucun) lien(?: de reservation)?|(?:no tengo|sin) (?:enlace|calendly|link)(?: de reservas?)?|(?:nao tenho|sem) (?:link|calendly)(?: de \w+)?"
    r"|non ho (?:un )?(?:link|calendly)|(?:geen|heb geen) (?:link|boekingslink|calendly)|nie mam (?:linku|calendly))"
)
_SAYS_NO = re.compile(
    r"^\W*(?:no|none|not)\b(?! (?:sure|idea|clue))|\b(?:don't|do not|dont|haven't|have not) (?:have|use|got|set|made|really)\b"
)
_BOOKS = re.compile(
    r"\b(?:book\w*|schedul\w+|slots?|calendar|appointment\w*|calendly|cal|link|termin\w*|buch\w+|reserv\w+|agend\w+|meet(?:ing)? (?:me|with))\b"
)


def read_booking_link(value: str) -> str | None:
    """The https URL in a whole value, "" where they say that they have none, None where it is neither."""
    if _NO_LINK.match(fold(value).strip()):
        return ""
    if link := find_link(value):
        return link
    if _SAYS_NO.search(fold(value)):
        return ""
    bare = _WITHOUT_SCHEME.search(value) if "://" not in value and "@" not in value else None
    return _accepted(f"https://{bare[0]}") if bare else None


def find_link(text: str) -> str | None:
    """The first https URL in a text, or the bare address of a booking tool."""
    place = place_of_link(text)
    return place[0] if place else None


def place_of_link(text: str) -> tuple[str, int, int] | None:
    """As `find_link`, with where in the text it stands."""
    if found := _LINK.search(text):
        link = _accepted(found[0])
    elif found := _BOOKING_HOSTS.search(text):
        link = _accepted(f"https://{found[0]}")
    else:
        return None
    return (link, *found.span()) if link else None


def is_booking_link(link: str) -> bool:
    """Whether a URL belongs to a tool that makes appointments, so that nobody needs to say what it is."""
    return bool(_BOOKING_HOSTS.match(re.sub(r"^https?://", "", link, flags=re.I)))


def speaks_of_booking(sentence: str) -> bool:
    """Whether a sentence offers appointments: `book me here`, `my calendar`."""
    return bool(_BOOKS.search(fold(sentence)))


def place_of_no_link(sentence: str) -> tuple[int, int] | None:
    """Where a sentence says that there is no booking link: `I don't use Calendly`."""
    found = _NO_LINK_IN_PROSE.search(fold_in_place(sentence))
    return found.span() if found else None


def _accepted(link: str) -> str | None:
    """A URL without the punctuation behind it; None where nobody should follow it."""
    link = re.sub(r"[.,;:!?*_\]}]+$", "", link)
    while link.endswith(")") and link.count(")") > link.count("("):
        link = link[:-1].rstrip(".,;:!?")
    return accepted(link)
