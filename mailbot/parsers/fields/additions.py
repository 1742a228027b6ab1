"""Whether somebody adds to what they told us before, or tells it anew."""

import re

from mailbot.parsers.fields.labels import label_of

_ADDS = re.compile(
    r"\b(?:also|as well|too|in addition|additionally|on top of that|add|adding|plus|"
    r"auch|außerdem|aussi|également|también|também|anche|ook)\b",
    re.IGNORECASE,
)


def adds(line: str) -> bool:
    """True for "I can also help with SQL"; a labelled line is the whole answer, whatever words stand in it."""
    return label_of(line) is None and bool(_ADDS.search(line))
