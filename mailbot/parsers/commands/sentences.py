"""Sentences, and what is left of one that is freed of its politeness: `Hi Ann, could you please stop? Thx` says `stop`.

Each keeps its words as they were written beside their folded spelling, character for character, so that what a pattern
finds in the one can be quoted from the other.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from mailbot.parsers.folding import fold

LONGEST = 240
_MOST_COURTESIES = 5


class Manner(Enum):
    """How a wish is put; what matters is taken only from those who say it straight."""

    TOLD = auto()  # stop
    WISHED = auto()  # I would like to stop
    ASKED = auto()  # could you stop this?
    PERMITTED = auto()  # may I stop?
    QUESTION = auto()  # stop?


@dataclass(frozen=True)
class Sentence:
    """A part of a line. `written` and `plain` have the same length."""

    written: str
    plain: str
    manner: Manner = Manner.TOLD

    def part(self, start: int, end: int | None = None) -> "Sentence":
        return replace(self, written=self.written[start:end], plain=self.plain[start:end])

    def quoted(self, found: re.Match[str], group: str) -> str:
        """What a group of a match in `plain` was, as it was written."""
        return self.written[found.start(group) : found.end(group)].strip(" ,;:")


def sentence(line: str) -> Sentence:
    """A whole line, its spaces made single ones."""
    written = " ".join(unicodedata.normalize("NFC", line).split())
    return Sentence(written, fold(written) if written.isascii() else "".join(map(_folded, written)))


def _folded(character: str) -> str:
    return fold(character)[:1] or " "


# A point behind a number or a short word ends no sentence: `12. Mai`, `no. 3`, `Dr. Okafor`, `approve 1. and 2.`
_END = re.compile(
    r"(?:[!?]+[)\"']?|(?<![\s.(]\d)(?<!\d\d)(?<!\bno)(?<!\b[a-z])(?<!\b[dms]r)(?<!mrs)(?<!\bst)\.+[)\"']?)(?:\s|$)"
)
_END_BEHIND_A_NUMBER = re.compile(
    r"(?<=\d)\.\s(?=(?:i|it|we|he|she|they|thanks|thank|please|my|the|sorry|best|kind)\b)"
)


def sentences(line: Sentence) -> Iterator[Sentence]:
    """The sentences of a line, one after the other."""
    ends = sorted(
        found.end() for end in (_END, _END_BEHIND_A_NUMBER, _QUESTION_ADDED) for found in end.finditer(line.plain)
    )
    start = 0
    for end in (*ends, len(line.plain)):
        if line.plain[start:end].strip():
            yield line.part(start, end)
        start = end


# `Nothing yet, should I write again?`
_QUESTION_ADDED = re.compile(
    r",\s(?=(?:should|shall|can|could|what|when|how|do|does|is|are|would|may|which|who) [^?.!]*\?)"
)

_GREETING = (
    r"(?:hi|hiya|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|hallo|guten tag|liebe[rs]?|moin|"
    r"bonjour|salut|hola|ola|ciao|buongiorno|dag|hoi|czesc|dzien dobry)"
)
_FILLERS = (
    "i'm afraid that|i'm afraid|i am afraid|i'm sorry but|i am sorry but|i'm sorry|i am sorry|i regret|please|pls|plz|"
    "plse|kindly|just|thanks|thank you|thx|sorry|apologies|yes|yep|yeah|yup|ok|okay|great|perfect|unfortunately|sadly|"
    "actually|so|and|also|then|well|oh|right|good news|sure|lovely|brilliant|super|now|bitte|danke|s'il vous plait|svp|"
    "merci|por favor|gracias|per favore|grazie|alsjeblieft|alstublieft|prosze"
)
_OPENING = re.compile(
    rf"[\s\-*•>.,!:]*(?:{_GREETING}(?:\s(?:there|all|everyone|team))?(?:(?:\s[\w'.&-]+){{0,3}}\s?[,!:-]+|\s|$)|(?:many "
    rf"|so )?(?:{_FILLERS})(?:[\s,.!:;]+(?:-\s)?|\s-\s|$))"
)
_CLOSING = re.compile(
    r"[\s,.!;:(-]*(?<!\w)(?:leider|please|pls|plz|(?:many |kind |best |warm )?(?:thanks|thank you|thx|ty|cheers|"
    r"regards|wishes|best)(?: a lot| so much| very much| again| in advance| everyone| all| for (?:everything|all|your|"
    r"the|this)[\w\s]{0,40})?(?:,? [\w.'-]+)?|sorry|apologies|i'm afraid|though|then|(?:just |right )?now|for now|asap|"
    r"immediately|right away|straight away|at once|with immediate effect|if possible|if that's (?:ok|okay|possible|"
    r"alright)|if you can|x{1,3}|bitte|danke|vielen dank|s'il vous plait|svp|merci|por favor|gracias|obrigad[oa]|per "
    r"favore|grazie|alsjeblieft|bedankt|prosze|dziekuje)[\s.!,:;)(]*$"
)
_ASKED = re.compile(
    r"(?:(?:please )?(?:can|could|would|will) (?:you|someone|somebody)(?: mind)?|let me|i(?:'d| would) like you to|i "
    r"want you to|i(?:'d| would)? ask you to|i'd be grateful if you could|it would be great if you could)\s+"
)
_PERMITTED = re.compile(
    r"(?:(?:can|could|may|might) (?:i|we)(?: ask (?:you )?to)?|(?:is it|would it be|is there any chance|any chance) "
    r"(?:possible |ok |okay |alright )?(?:to|for me to|if i|i could|i can)|am i able to|(?:now )?you (?:can|may|"
    r"could)(?: now)?)\s+"
)
_WISHED = re.compile(
    r"(?:(?:i|we)(?:'d| would) (?:like|love|prefer|want)(?: to)?|(?:i|we) want(?! to)|(?:i|we) (?:want|wish|need|have|"
    r"am going|are going|have decided|think i need|think i have|think i'd like|think i want) to|(?:i|we)(?:'m| am|'re| "
    r"are) (?:going|writing|asking|requesting) to(?: have to| need to)?|je (?:souhaite|voudrais|veux)|quiero|quisiera|"
    r"ich (?:mochte|will)|vorrei|voglio|quero|gostaria de|ik wil|chce|(?:i|we)(?:'ll| will)(?: have to| need to)?|i "
    r"must|(?:i'm|i am) (?:afraid|sorry)(?: that)?,? (?:but )?i (?:must|have to|need to|will have to)|i'd rather|i "
    r"would rather|i wish to)\s+"
)


def freed_of_courtesy(said: Sentence) -> Sentence:
    """What a sentence says once greetings, thanks and `please` are taken off both ends."""
    asks = said.plain.rstrip(" !)\"'.").endswith("?")
    freed = _without_polite_ends(said)
    return replace(freed, manner=Manner.QUESTION) if asks else freed


def as_wish(said: Sentence) -> Sentence:
    """What is wished in a sentence that is freed of its courtesy, and how the wish is put: `I would like to …`."""
    for manner, pattern in ((Manner.ASKED, _ASKED), (Manner.PERMITTED, _PERMITTED), (Manner.WISHED, _WISHED)):
        if put := pattern.match(said.plain):
            return replace(_without_polite_ends(said.part(put.end())), manner=manner)
    return said


def _without_polite_ends(said: Sentence) -> Sentence:
    said = _trimmed(said)
    for _ in range(_MOST_COURTESIES):
        opening, closing = _OPENING.match(said.plain), _CLOSING.search(said.plain)
        if not (opening or closing):
            break
        start, end = (opening.end() if opening else 0), (closing.start() if closing else len(said.plain))
        left = _trimmed(said.part(start, max(start, end)))
        if left.plain == "no":
            break  # "No, thank you" is more than a no
        said = left
    return said


_AROUND = " .!?,:;*_-…~|•="
_QUOTES = "\"'“”„«»"
_FACES = re.compile(r"\s*(?:[:;]-?[)(dpD]|<3|[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f]+)\s*$")


def _trimmed(said: Sentence) -> Sentence:
    if face := _FACES.search(said.written):
        said = said.part(0, face.start())
    start = len(said.plain) - len(said.plain.lstrip(_AROUND))
    said = said.part(start, max(start, len(said.plain.rstrip(_AROUND))))
    is_quoted = len(said.written) > 2 and said.written[0] in _QUOTES and said.written[-1] in _QUOTES
    return _trimmed(said.part(1, -1)) if is_quoted else said
