"""text/enriched (RFC 1896) and text/richtext (RFC 1341) as plain text."""

import re

_PARAMETER = re.compile(r"<param>[^<]*+</param>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]{0,59}>")
_LINE_TAG = re.compile(r"<(?:nl|np)>|</paragraph>", re.IGNORECASE)
_LINE_BREAKS = re.compile(r"\n+")


def enriched_text(text: str) -> str:
    """Without its tags. One line break is a space, each further one a line break."""
    text = _LINE_BREAKS.sub(lambda breaks: "\n" * (len(breaks[0]) - 1) or " ", text)
    text = _LINE_TAG.sub("\n", _PARAMETER.sub("", text))
    return _TAG.sub("", text.replace("<<", "\0")).replace("\0", "<")
