"""Whether the plain text of a multipart/alternative says what its HTML says, or only that there is HTML to read.

No list of such sentences would ever be complete. But a real alternative consists of the words of the HTML.
"""

import html
import re

LONGEST_COMPARED = 500_000
"""Characters of either that are looked at."""

FEWEST_WORDS, MOST_WORDS = 3, 200
"""Of the text: shorter ones are no sentence about HTML; of longer ones no more are looked up."""

_STYLE = re.compile(r"<(style|script)\b(?:(?!</\1).)*+", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]*+>")
_PLACEHOLDER = re.compile(r"\[[^\[\]]*+\]")  # [image: logo]
_WORD = re.compile(r"\w+")


def is_stub(text: str, page: str) -> bool:
    """True when most words of `text` are not among those of `page`, and `page` is no mere rest."""
    words = _words(" ".join(filter(_is_no_address, _PLACEHOLDER.sub(" ", text[:LONGEST_COMPARED]).split())))
    shown = _words(html.unescape(_TAG.sub(" ", _STYLE.sub(" ", page[:LONGEST_COMPARED]))))
    if not words:
        return bool(shown)
    if len(words) < FEWEST_WORDS or 2 * len(shown) < len(words):
        return False
    source, joined = set(shown), "".join(shown)  # joined, since tags may cut a word in two
    compared = words[:MOST_WORDS]
    return 2 * sum(word not in source and word not in joined for word in compared) > len(compared)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _is_no_address(word: str) -> bool:
    """Addresses stand in the text where HTML hides them behind a link."""
    return "@" not in word and "://" not in word
