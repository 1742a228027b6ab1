"""Header fields (RFC 5322 section 2.2) as people would read them: decoded, with nothing invisible left."""

import binascii
import re
import unicodedata

from mailbot.parsers.message.charsets import decode_text

_SPACES = re.compile(r"[ \t\u00a0]+")
_MESSAGE_ID = re.compile(r"<[^<>\s]{1,990}>")
_BARE_MESSAGE_ID = re.compile(r"(?<![^<>\s@,;])[^<>\s@,;]{1,400}@[^<>\s@,;]{1,400}")

# RFC 2047. `?` can't stand inside the encoded text, which keeps this linear; spaces can't either, but senders do it.
_ENCODED_WORD = re.compile(r"=\?([^?*\s]{1,40})(?:\*[^?\s]{0,20})?\?([bBqQ])\?([^?\r\n]{0,4000})\?=")
_BETWEEN_WORDS = re.compile(r"(?<=\?=)[ \t\r\n]+(?==\?)")
_Q_ESCAPE = re.compile(rb"=([0-9A-Fa-f]{2})")


def displayed(value: str) -> str:
    """What a mail program would show for an unstructured value or a display name, on one line."""
    return visible(decode_words(value))


def visible(text: str) -> str:
    """`text` on one line without control, bidirectional and zero-width characters, white space folded.

    An encoded word can smuggle in a line break and with it a field of the attacker's (CVE-2024-6923); the others
    make a name look like another.
    """
    if not (text.isascii() and text.isprintable()):
        text = "".join(map(_visible_character, text))
    return _SPACES.sub(" ", text).strip()


def _visible_character(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Cc", "Zl", "Zp"):
        return " "
    return "" if category in ("Cf", "Cs", "Co", "Cn") else character


def decode_words(value: str) -> str:
    """`value` with its encoded words decoded (RFC 2047).

    The bytes of neighbouring words in one charset are joined first: many programs cut in the middle of a character.
    """
    if "=?" not in value:
        return value
    pieces: list[str] = []
    pending, charset, end = b"", "", 0
    value = _BETWEEN_WORDS.sub("", value)
    for word in _ENCODED_WORD.finditer(value):
        follows = word.start() == end and charset == word[1].lower()
        if not follows:
            pieces.append(decode_text(pending, charset))
            pieces.append(value[end : word.start()])
            pending, charset = b"", word[1].lower()
        pending += _word_bytes(word[2], word[3])
        end = word.end()
    return "".join((*pieces, decode_text(pending, charset), value[end:]))


def _word_bytes(encoding: str, encoded: str) -> bytes:
    data = encoded.encode("utf-8")
    if encoding in "qQ":
        return _Q_ESCAPE.sub(lambda escape: bytes((int(escape[1], 16),)), data.replace(b"_", b" "))
    try:
        return binascii.a2b_base64(data.rstrip(b"=") + b"==")
    except binascii.Error:
        return data


def message_ids(value: str) -> tuple[str, ...]:
    """The msg-ids of a Message-ID, In-Reply-To or References field, with their angle brackets.

    One written without brackets, as some old programs do, gets them.
    """
    found = _MESSAGE_ID.findall(value)
    if not found:
        found = [f"<{bare}>" for bare in _BARE_MESSAGE_ID.findall(value)[:1]]
    return tuple(dict.fromkeys(found))
