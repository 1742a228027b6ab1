"""What stands around a person's own words: signatures, sign-offs of programs, disclaimers, banners of gateways."""

import re
from collections.abc import Sequence

from mailbot.parsers.quoting.languages import CLOSINGS

_STREAK = "ᐧ"  # a letter, with which a tracking program ends what it sends
_DELIMITER = re.compile(r"\s*(?:--|—|–|__|ᐧ)\s*|\s*-- .{0,3}")  # RFC 3676 section 4.3, and what is made of it
_RULE = re.compile(r"\s*[-_=*~#+—]{4,}\s*")
_UNDERSCORES = re.compile(r"\s*_{5,}\s*")
_LIST_FOOTER = re.compile(r"mailing list|google group|unsubscribe|listinfo|maillinglist|mailinglist", re.IGNORECASE)
_DASHED_NAME = re.compile(r"\s*[-/~][^\W\d_][\w.'-]*(?: [^\W\d_][\w.'-]*){0,2}")

_CLOSINGS = frozenset(CLOSINGS)

_CONTACT = re.compile(
    r"\s*(?:[tmpf]|tel|tél|telefon|telephone|téléphone|teléfono|telefono|telefoon|phone|mobile|mobil|móvil|mob|"
    r"cell|cellulare|fon|fax|"
    r"handy|direct|office|whatsapp)\b[.:]*\s*[:|.]?\s*\+?\(?\d[\d\s().\-/]{5,}",
    re.IGNORECASE,
)
# "Ana Silva", "Dr. Ana M. Silva | Engineer, Example Ltd": capitals, unlike a sentence; some scripts have none.
_NAME_LINE = re.compile(
    r"\s*\*?(?:(?:[^\W\d_a-zà-öø-ÿ][\w.'’-]*+|(?:v[ao]n|de[nrl]?|d[aiou]s?|la|bin|al|y|e)\b)\*?[ ,]{0,2}){1,5}"
    r"(?:[|/,·•–(-].{0,80})?"
)
_ON_A_CARD = re.compile(
    r"\||\+\d[\d\s().-]{7,}|\b0\d[\d\s().-]{7,}|\b(?:ltd|limited|llc|inc|gmbh|ag|plc|corp|s\.?a\.?r\.?l|b\.?v|engineer|"
    r"developer|manager|director|consultant|architect|analyst|lead|head of|officer|professor|lecturer|cto|ceo|founder|"
    r"university|department|faculty|institute)\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"\s*(?!tel|mob|phone|fax|cell|web|www|e-?mail|https?)[^\W\d_]{3,20}(?: [^\W\d_]+)?\s?:", re.IGNORECASE
)
FEWEST_WORDS = 4
"""Above a signature; `Hi` alone has said nothing yet."""

FEWEST_NAMES = 2
"""Of a sender, for their name alone on a line to tell a signature; `Sam` may be an answer."""

MOST_SIGNATURE_LINES = 10
MOST_LINES_BELOW = 40
"""A delimiter: what has more below it divides two parts of a message."""

LONGEST_CHECKED = 600
"""Characters of a line that are looked at."""


def signature_start(texts: Sequence[str], *, is_all: bool = True, sender: str = "") -> int:
    """Where the signature begins in one run of a person's lines; len(texts) when there is none.

    What is all that a person wrote (`is_all`) can't open with their signature; one of several runs can. `sender` is the
    name in their From field.
    """
    begin_with_mark = [place for place, text in enumerate(texts) if text and (not text[0].isalnum() or text == _STREAK)]
    end = next((place for place in begin_with_mark if place >= is_all and _delimits(texts, place)), len(texts))
    words_end = end
    while words_end and not any(character.isalnum() for character in texts[words_end - 1]):
        words_end -= 1
    last = words_end - 1
    if last > 0 and _DASHED_NAME.fullmatch(texts[last]) and not texts[last - 1].strip():
        return last
    contact = _contact_block(texts[:words_end])
    if contact is None:
        contact = _card(texts[:words_end], sender)
    return contact if contact is not None else _after_words(texts[:end], words_end)


def _delimits(texts: Sequence[str], position: int) -> bool:
    text = texts[position]
    below = texts[position + 1 : position + 2 + MOST_SIGNATURE_LINES]
    return bool(
        (_DELIMITER.fullmatch(text) and len(texts) - position <= MOST_LINES_BELOW)
        or (_RULE.fullmatch(text) and any(_LIST_FOOTER.search(line[:LONGEST_CHECKED]) for line in below[:3]))
        or (_UNDERSCORES.fullmatch(text) and len(below) <= MOST_SIGNATURE_LINES)
    )


def _after_words(texts: Sequence[str], end: int) -> int:
    """Rules and dots below the last word are nobody's words; a smiley that stands alone is."""
    below = [text for text in texts[end:] if text.strip()]
    return end if end and any(_RULE.fullmatch(text) for text in below) else len(texts)


def _contact_block(texts: Sequence[str]) -> int | None:
    """The last paragraph, when it begins with a name and tells a telephone number."""
    start = len(texts)
    while start and texts[start - 1].strip():
        start -= 1
    block = texts[start:]
    if not start or not 2 <= len(block) <= MOST_SIGNATURE_LINES or not _NAME_LINE.fullmatch(block[0]):
        return None
    return start if any(_CONTACT.match(text[:LONGEST_CHECKED]) for text in block[1:]) else None


def _card(texts: Sequence[str], sender: str) -> int | None:
    """The sender's full name alone on a line near the end, with their title, firm or number in the lines below it."""
    name = sender.casefold().split()
    if len(name) < FEWEST_NAMES:
        return None
    for place in range(len(texts) - 1, max(0, len(texts) - MOST_SIGNATURE_LINES), -1):
        below = [text[:LONGEST_CHECKED] for text in texts[place + 1 :] if text.strip()]
        if texts[place].casefold().strip(" *,.").split() == name:
            is_card = any(map(_ON_A_CARD.search, below)) and not any(map(_LABELLED.match, below))
            return place if is_card and _ends_there(texts[:place]) else None
    return None


def _ends_there(above: Sequence[str]) -> bool:
    """Whether a message may end here: it has said something, or goodbye."""
    said = [text for text in above if text.strip()]
    return len(" ".join(said).split()) >= FEWEST_WORDS or (bool(said) and is_closing(said[-1]))


def is_closing(text: str) -> bool:
    """ "Best regards," and the like, below which a name stands."""
    return text.strip(" ,.!-").lower() in _CLOSINGS
