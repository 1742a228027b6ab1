"""Single values as people write them: how many mentees, a booking link, a name."""

import re
from urllib.parse import urlsplit

from mailbot.parsers.folding import fold

MOST_MENTEES = 50
LONGEST_LINK = 500
LONGEST_NAME = 80
_WORDS_BY_NUMBER = {
    0: "none zero",
    1: "a an one single un une eine einen eins uno um een jeden",
    2: "two couple pair deux zwei dos dois due twee dwa",
    3: "three trois drei tres tre drie trzy",
    4: "four quatre vier cuatro quatro quattro cztery",
    5: "five cinq funf cinco cinque vijf piec",
    **dict(enumerate(("six", "seven", "eight", "nine", "ten"), start=6)),
}
_NUMBERS = {word: number for number, words in _WORDS_BY_NUMBER.items() for word in words.split()}
_NUMBER_WORDS = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_NUMBER = re.compile(rf"(?<![\w.-])(?:\d{{1,4}}|{_NUMBER_WORDS})(?![\w.]\w|\w)")
_PEOPLE = r"(?:mentees?|people|persons?|menteos|mentorees|students?|learners?)"
_IN_PROSE = (
    re.compile(
        rf"\b(?:take|taking|have|mentor|support|handle|manage|accommodate|capacity for|room for|space for|open to|"
        rf"up to|cope with)\s+"
        rf"(?:on\s+)?(?:up to\s+|at most\s+|about\s+|only\s+|just\s+|a\s+)?(?P<many>\d{{1,2}}|{_NUMBER_WORDS})"
        rf"(?:\s+of)?(?:\s+(?:new|more|at most|max))?(?:\s+{_PEOPLE}|\s+(?:at|on|for now|right now|this|each)\b.*|"
        rf"\s*(?=[.,;!)]|$))"
    ),
    re.compile(rf"(?:^|[.,;]\s+)(?P<many>\d{{1,2}}|{_NUMBER_WORDS})\s+(?:at (?:the )?most|max(?:imum)?)(?=[\s.!]*$)"),
    re.compile(rf"\b(?:a\s+)?(?P<many>\d{{1,2}}|{_NUMBER_WORDS})\s+(?:of\s+)?(?:mentees?|mentorees)\b(?! of)"),
)
# Tools that make appointments; one of their addresses is a link even without https:// in front.
_BOOKING_HOSTS = re.compile(
    r"(?<![\w./@-])(?:www\.)?(?:calendly\.com|cal\.com|calendar\.app\.google|doodle\.com|zcal\.co|savvycal\.com|"
    r"tidycal\.com|"
    r"koalendar\.com|[\w-]+\.youcanbook\.me|outlook\.office365\.com|outlook\.office\.com|calendar\.google\.com|"
    r"meetergo\.com|"
    r"meetings\.hubspot\.com|[\w-]+\.as\.me|acuityscheduling\.com|simplybook\.me|appoint\.ly|harmonizely\.com|"
    r"reclaim\.ai|app\.reclaim\.ai)"
    r"/[^\s<>\"'`]+",
    re.I,
)
_LINK = re.compile(r"https?://[^\s<>\"'`\x00-\x1f\x7f]+", re.I)
_WITHOUT_SCHEME = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}/[^\s<>\"'`]+", re.I)
_NO_LINK = re.compile(
    r"^(?:(?:i )?(?:have |use |got )?(?:none|no|nope|nil|n/?a|nothing|no link|no calendly|no booking link|"
    r"no calendar|not applicable|"
    r"without|keine?n?|keiner|aucun|non|ninguno|nenhum|nessuno|geen|brak|-+|/)(?: (?:yet|sorry|link|for now|"
    r"available|at the moment))*"
    r"|(?:i )?(?:don't|do not|dont) (?:have|use) (?:one|any|it|a link|a calendly|a booking link|calendly|"
    r"that)(?: yet)?(?:,? sorry)?"
    r"|not yet|just email me|email me|by email|via email|email|e-mail)[\s.!]*$"
)
_NO_LINK_IN_PROSE = re.compile(
    r"\b(?:no (?:calendly|booking link|booking page|scheduling link)|(?:don't|do not|dont) (?:have|"
    r"use) (?:an? )?(?:calendly|booking|scheduling))"
)
_NAME_IN_PROSE = re.compile(
    r"(?:^|[.!?,]\s+|\b(?:Hi|Hello|Hey),?\s+)(?:[Mm]y name is|[Mm]y name's|I am called|(?:I'm|I am|[Tt]his is|"
    r"[Tt]he name is)(?= [A-Z]))\s+"
    r"(?P<name>[^\W\d_a-z][\w'’-]+(?:\s+(?:[^\W\d_a-z][\w'’.-]*|de|van|von|da|der|den|la|bin|al)){0,3})"
    r"(?=\s*(?:[.,;!(\n–—-]|$|and\b|from\b|here\b|by\b|a\b|an\b|currently\b))"
)
_NO_NAMES = frozenset(
    "free available based happy looking in not new open currently also interested keen good fine sorry here afraid "
    "sure back away "
    "british english french german spanish italian dutch polish portuguese indian american nigerian kenyan irish "
    "scottish "
    "python java javascript senior junior lead head".split()
)


def read_capacity(value: str) -> tuple[int | None, str]:
    """How many mentees a whole value means, and a question where that is in doubt: `up to 3`, `two`, `1 at a time`."""
    folded = re.sub(r"\bat a time\b|\bat the same time\b", " ", fold(value))
    found = list(dict.fromkeys(_count(number) for number in _NUMBER.findall(folded)))
    if len(found) > 1 and found[0] == 1 and re.match(r"\s*an?\b", folded):
        found = found[1:]  # "a couple"
    if len(found) == 1 and found[0] <= MOST_MENTEES:
        return found[0], ""
    return None, "How many mentees could you take at one time? One number is enough."


def find_capacity(sentence: str) -> int | None:
    """The capacity that prose states: `happy to take two`, `room for up to 3 mentees`."""
    folded = fold(sentence)
    if re.search(r"\b(?:already|currently|used to|had|have had|before|years?)\b", folded):
        return None
    for pattern in _IN_PROSE:
        if told := pattern.search(folded):
            return _count(told["many"])
    return None


def read_booking_link(value: str) -> str | None:
    """The http(s) URL in a whole value, "" where they say that they have none, None where it is neither."""
    if _NO_LINK.match(fold(value).strip()):
        return ""
    if link := find_link(value):
        return link
    if bare := _WITHOUT_SCHEME.fullmatch(value.strip().strip("<>[]().,")):
        return _accepted(f"https://{bare[0]}")
    return None


def find_link(text: str) -> str | None:
    """The first http(s) URL in a text, or the bare address of a booking tool."""
    if found := _LINK.search(text):
        return _accepted(found[0])
    found = _BOOKING_HOSTS.search(text)
    return _accepted(f"https://{found[0]}") if found else None


def is_booking_link(link: str) -> bool:
    """Whether a URL belongs to a tool that makes appointments, so that nobody needs to say what it is."""
    return bool(_BOOKING_HOSTS.match(re.sub(r"^https?://", "", link, flags=re.I)))


def says_no_link(sentence: str) -> bool:
    return bool(_NO_LINK_IN_PROSE.search(fold(sentence)))


def read_name(value: str) -> str | None:
    """A name as a whole value, on one line, without what could break a header."""
    name = " ".join(value.split()).strip(" .,;\"'*_<>")
    return name if name and len(name) <= LONGEST_NAME and not re.search(r"[@:/<>\x00-\x1f]", name) else None


def find_name(sentence: str) -> str | None:
    """`I'm Maya`, `My name is Maya Lopez`; but not `I'm free`, and not `I'm Based in Leeds`."""
    told = _NAME_IN_PROSE.search(sentence.replace("’", "'"))
    if told is None or fold(told["name"].split()[0]) in _NO_NAMES:
        return None
    return read_name(told["name"])


def _count(number: str) -> int:
    return _NUMBERS[number] if number in _NUMBERS else int(number)


def _accepted(link: str) -> str | None:
    """A URL without the punctuation behind it; None where it hides an account or has no host."""
    link = re.sub(r"[.,;:!?*_\]}]+$", "", link)
    while link.endswith(")") and link.count(")") > link.count("("):
        link = link[:-1].rstrip(".,;:!?")
    if len(link) > LONGEST_LINK:
        return None
    try:
        parts = urlsplit(link)
        usable = bool(parts.hostname) and "@" not in parts.netloc and parts.port != 0
    except ValueError:
        return None
    return link if usable else None
