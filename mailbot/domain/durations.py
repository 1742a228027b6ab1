"""How long something takes, as people write it."""

import re
from datetime import timedelta

_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*([smhdw])", re.IGNORECASE)


def duration(text: str) -> timedelta:
    """Reads `90s`, `36h` or `2d`; ValueError on anything else says what it must be."""
    found = _DURATION.fullmatch(text.strip())
    if not found:
        raise ValueError("must be a duration such as 90s, 36h or 2d")
    try:
        return timedelta(**{_UNITS[found[2].casefold()]: float(found[1])})
    except OverflowError as error:
        raise ValueError("must be shorter than that") from error
