"""Addresses of pages and people are no prose: `github.com/ann/python-course` names no skill."""

import re

from mailbot.parsers.skills.names import lookup

_CHUNK = re.compile(r"\S+")
_SURE = re.compile(r"@\w|://|(?<!\w)www\.")
_LIKELY = re.compile(r"\w\.(?:com|org|uk|de|fr|eu|edu|gov|example)(?![\w.])")
_LONGEST_NAME = 40


def without_addresses(text: str) -> str:
    """A plain text with a gap of the same length in the place of each address."""
    return _CHUNK.sub(_gap, text) if _SURE.search(text) or _LIKELY.search(text) else text


def _gap(found: re.Match[str]) -> str:
    return " " * len(found[0]) if _is_address(found[0]) else found[0]


def _is_address(chunk: str) -> bool:
    if _SURE.search(chunk):
        return True
    return bool(_LIKELY.search(chunk)) and (len(chunk) > _LONGEST_NAME or not lookup(chunk.strip("(),;:!?'\"")))
