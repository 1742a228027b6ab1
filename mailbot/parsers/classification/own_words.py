"""What the writer of a message wrote in it, and how much of it only a person writes."""

import re
from dataclasses import replace
from functools import cached_property

from mailbot.parsers.classification import personal_words as words
from mailbot.parsers.classification.phrases import any_of, plain
from mailbot.parsers.fields.labels import LABELS, label_of
from mailbot.parsers.message.content import InboundMessage
from mailbot.parsers.quoting.display import new_text
from mailbot.parsers.quoting.separation import separate

LONGEST_READ = 2_000
"""Characters of the new text that are weighed: notes are short, and say what they are at the top."""

LONGEST_TEXT, LONGEST_HTML = 20_000, 200_000
"""Characters in which the new text is looked for."""

_PEOPLES_FIELDS = ("skills", "availability", "capacity", "goals")
_ANYBODYS_LABELS = ("when", "time", "times", "hours", "days", "schedule", "subjects", "topic", "places", "slots")
"""Labels that invitations and opening hours have as well."""
_LABELS = {
    label: field for label, field in LABELS.items() if field in _PEOPLES_FIELDS and label not in _ANYBODYS_LABELS
}
_WISHES = re.compile(any_of(words.WISHES))
_SCHEDULE = re.compile(any_of(words.SCHEDULE))
_TELLING = re.compile(any_of(words.TELLING))
_MENTORING = re.compile(any_of(words.MENTORING))
_ADDRESS_OR_LINK = re.compile(r"\S{1,200}@\S{1,200}|https?://\S{1,2000}")
_QUESTION = re.compile(r"[?？](?:\s|$)")


class OwnWords:
    """The new text of one message, taken out of it only when somebody looks."""

    def __init__(self, message: InboundMessage) -> None:
        self._message = message

    @cached_property
    def text(self) -> str:
        """Without what was quoted, signatures and disclaimers."""
        return new_text(separate(_beginning(self._message), None))[:LONGEST_READ]

    @cached_property
    def plain(self) -> str:
        """Folded, on one line, without addresses and links, which may hold any word."""
        return plain(_ADDRESS_OR_LINK.sub(" ", self.text))

    @cached_property
    def opening(self) -> str:
        """Folded, the first lines whoever wrote them: receipts look like the head of a quoted message."""
        return plain(self._message.text[:LONGEST_READ])

    @cached_property
    def addressed(self) -> int:
        """How much of it is said to somebody: wishes, news, questions, times, filled-in fields; 0 when nothing is."""
        fields = any(map(_is_a_field, self.text.split("\n")))
        speaks = 2 * bool(_WISHES.search(self.plain)) + 2 * bool(_TELLING.search(self.plain)) + 2 * fields
        return speaks + bool(_QUESTION.search(self.plain)) + bool(_SCHEDULE.search(self.plain))

    @cached_property
    def weight(self) -> int:
        """How much speaks for a person: what they say to us, and that it is about mentoring."""
        return self.addressed + 2 * bool(_MENTORING.search(self.plain))


def _beginning(message: InboundMessage) -> InboundMessage:
    """The message without the rest of an endless text."""
    if len(message.text) <= LONGEST_TEXT and len(message.html) <= LONGEST_HTML:
        return message
    return replace(message, text=message.text[:LONGEST_TEXT], html=message.html[:LONGEST_HTML])


def _is_a_field(line: str) -> bool:
    label = label_of(line, _LABELS)
    return label is not None and bool(label[1])
