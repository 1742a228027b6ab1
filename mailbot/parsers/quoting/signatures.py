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
MOST_SIGNATURE_LINES = 10
MOST_LINES_BELOW = 40
"""A delimiter: what has more below it divides two parts of a message."""

LONGEST_CHECKED = 600
"""Characters of a line that are looked at."""


def signature_start(texts: Sequence[str], *, is_all: bool = True) -> int:
    """Where the signature begins in one run of a person's lines; len(texts) when there is none.

    What is all that a person wrote (`is_all`) can't open with their signature; one of several runs can.
    """
    candidates = (place for place in range(int(is_all), len(texts)) if _begins_with_mark(texts[place]))
    end = next((place for place in candidates if _delimits(texts, place)), len(texts))
    words_end = end
    while words_end and not any(character.isalnum() for character in texts[words_end - 1]):
        words_end -= 1
    last = words_end - 1
    if last > 0 and _DASHED_NAME.fullmatch(texts[last]) and not texts[last - 1].strip():
        return last
    contact = _contact_block(texts[:words_end])
    return contact if contact is not None else _after_words(texts[:end], words_end)


def _begins_with_mark(text: str) -> bool:
    return bool(text) and (not text[0].isalnum() or text == _STREAK)


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


def is_closing(text: str) -> bool:
    """ "Best regards," and the like, below which a name stands."""
    return text.strip(" ,.!-").lower() in _CLOSINGS
