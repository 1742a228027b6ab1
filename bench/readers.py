"""The readers that are compared: ours, and those of three libraries that `make bench` installs for it."""

from collections.abc import Callable
from dataclasses import replace

from bench import adapters
from bench.replies import LETTER
from mailbot.parsers.message.inbound import read_message
from mailbot.parsers.quoting.display import new_text
from mailbot.parsers.quoting.separation import separate

Read = Callable[[str], str]

OURS, OURS_WITH_LETTER = "mailbot, letter unknown", "mailbot, letter known"


def reader(name: str) -> Read:
    """Imported when asked for: one that is not installed, or slow to import, costs the others nothing."""
    return _READERS[name]()


def _mailbot() -> Read:
    return adapters.text


def _mailbot_with_letter() -> Read:
    empty = read_message(b"From: person@example.net\n\n")
    return lambda text: new_text(separate(replace(empty, text=text), LETTER))


def _mail_parser_reply() -> Read:
    from mailparser_reply import EmailReplyParser

    return _texts(EmailReplyParser(languages=["en", "de", "fr", "es", "it", "nl", "pl"]).parse_reply)


def _email_reply_parser() -> Read:
    from email_reply_parser import EmailReplyParser

    return _texts(EmailReplyParser.parse_reply)


def _quotequail() -> Read:
    from quotequail import unwrap

    def read(text: str) -> str:
        found = unwrap(text)
        return text if found is None else "\n".join(filter(None, (found.get("text_top"), found.get("text_bottom"))))

    return read


def _texts(read: Callable[[str], str | None]) -> Read:
    return lambda text: read(text) or ""


_READERS: dict[str, Callable[[], Read]] = {
    OURS_WITH_LETTER: _mailbot_with_letter,
    OURS: _mailbot,
    "mail-parser-reply": _mail_parser_reply,
    "email-reply-parser": _email_reply_parser,
    "quotequail": _quotequail,
}
NAMES = tuple(_READERS)
