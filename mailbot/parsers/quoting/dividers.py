"""The lines below which the message that is answered stands, with or without quote marks."""

import re
from collections.abc import Sequence

from mailbot.parsers.quoting.attributions import COLONS, any_of, attributes, ends_with_verb
from mailbot.parsers.quoting.display import Role, ShownLine
from mailbot.parsers.quoting.header_blocks import header_length
from mailbot.parsers.quoting.languages import A_MESSAGE, ABOVE, FORWARDED, FORWARDING, LINE, PLEASE, REPLY

LONGEST_DIVIDER = 200
MOST_BLANK_LINES = 3
"""Between a rule and the header block below it."""

MOST_WORDS = 16
"""Of a line that asks to reply above it."""

_DASH = r"[-_=‐-―]"
_DASHED = re.compile(rf"{_DASH}{{2,}}[ >]*(\w[^_=]{{2,100}}?[\w)>:.])[ <]*{_DASH}{{2,}}")
_NOTES = re.compile(r"[^\W\d_][^\d]{0,80} ---\s?\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[ ,]+\d[\d:. APMapm]{2,12}---")
_LONG_DASHES = ("----", "____", "====")
_RULE = re.compile(r"[-_=*‐-―]{5,}")
_A_MESSAGE = re.compile(any_of(A_MESSAGE), re.IGNORECASE)
_FORWARDING = re.compile(any_of(FORWARDING), re.IGNORECASE)
_PAUSE = re.compile(r"[,:;?!]")
_WORD = re.compile(r"[^\W\d_]+")
_REQUESTS = frozenset((*PLEASE, *REPLY))
_ABOVE, _LINE, _REPLY, _FORWARDED = (frozenset(words) for words in (ABOVE, LINE, REPLY, FORWARDED))


def divider_length(lines: Sequence[ShownLine], start: int) -> int:
    """How many lines from `start` on divide the reply from the message below it; 0 when they don't."""
    if lines[start].role is Role.REPLY_HEADER:
        first = _next_shown(lines, start)
        return first - start + max(1, header_length(lines, first))
    text = lines[start].text.strip()
    if text[0].isalnum():
        is_request = text.partition(" ")[0].lower() in _REQUESTS
        if (is_request and _asks_to_reply_above(text)) or (text[-1] in COLONS and _begins_forwarded(text)):
            return _with_header(lines, start) or 1
        if "---" in text and _NOTES.match(text):  # HCL Notes: "Ana Bell ---03/03/2026 10:00:26 AM---Dear Jo, when …"
            return _with_header(lines, start) or 1
        return header_length(lines, start) if ":" in text or "：" in text else 0
    if len(text) > LONGEST_DIVIDER:
        return 0
    dashed = _DASHED.fullmatch(text.strip("* "))
    if dashed or _RULE.fullmatch(text):
        divides = dashed is not None and _divides(dashed[1])
        may_introduce = divides or not dashed or text.startswith(_LONG_DASHES)
        return (may_introduce and _with_header(lines, start)) or int(divides)
    if _begins_forwarded(text) or _decorates_a_request_to_reply_above(text):
        return _with_header(lines, start) or 1
    return header_length(lines, start)


def _divides(text: str) -> bool:
    """Whether what stands between dashes says that a message follows. With a date it is an attribution, if dashed."""
    if _A_MESSAGE.search(text) or _says_to_reply_above(_WORD.findall(text)):
        return True
    return ends_with_verb(text) and not attributes(text)


def passes_on(line: ShownLine) -> bool:
    """Whether a line that divides says that what stands below was forwarded."""
    return bool(_FORWARDING.search(line.text))


def _with_header(lines: Sequence[ShownLine], start: int) -> int:
    """The length of the line at `start` and the header block below it; 0 where none is."""
    following = _next_shown(lines, start + 1)
    block = header_length(lines, following)
    return following + block - start if block else 0


def _next_shown(lines: Sequence[ShownLine], start: int) -> int:
    position = start
    while position < min(len(lines), start + MOST_BLANK_LINES) and not lines[position].text:
        position += 1
    return position


def _begins_forwarded(text: str) -> bool:
    return text.rstrip(" :：").lower() in _FORWARDED


def _decorates_a_request_to_reply_above(text: str) -> bool:
    """Help desks: "##- Please type your reply above this line -##"; so decorated in languages that we don't know."""
    is_framed = text.startswith("##-") and text.endswith("-##")
    return is_framed or (not text[1:2].isalnum() and _says_to_reply_above(_WORD.findall(text)))


def _asks_to_reply_above(text: str) -> bool:
    """The same without decoration, which people could write too but for how it begins."""
    return len(text) <= LONGEST_DIVIDER and not _PAUSE.search(text) and _says_to_reply_above(_WORD.findall(text))


def _says_to_reply_above(words: Sequence[str]) -> bool:
    """Reply … above … line, in this order or that of the language, but close together."""
    lower = [word.lower() for word in words[: MOST_WORDS + 1]]
    above = next((place for place, word in enumerate(lower) if word in _ABOVE), None)
    line = next((place for place, word in enumerate(lower) if word in _LINE), None)
    if above is None or line is None or len(lower) > MOST_WORDS or _REPLY.isdisjoint(lower):
        return False
    return abs(line - above) <= 3 and len(lower) - max(line, above) <= 6
