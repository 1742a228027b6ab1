"""Whether a machine wrote: it says so in a header field, or what it wrote adds up to it.

Words alone never decide. Each sign has a weight, what only people write weighs against them, and it takes MACHINE
together: somebody who answers "I'm out of the office all week, could we do Thursday?" is somebody. To take a machine
for a person costs a needless letter, to take a person for a machine loses what they wrote.
"""

import re
from collections.abc import Iterator
from functools import cache

from mailbot.parsers.classification import absence_words, return_words
from mailbot.parsers.classification import automatic_words as words
from mailbot.parsers.classification.header_signs import automatic_field, submission
from mailbot.parsers.classification.own_words import OwnWords
from mailbot.parsers.classification.phrases import any_of, plain
from mailbot.parsers.message.content import InboundMessage
from mailbot.parsers.subjects import is_fresh

MACHINE = 4
LONGEST_SUBJECT = 300
_ANSWERED = 2
"""Speaks for a person: an answer under the subject that it answers. Machines that do so say what they are."""

_LABEL = any_of(words.LABELS)
_ABSENCE = any_of(absence_words.ABSENCE)
_LABELLED = rf"\W*(?:(?:{_ABSENCE})\W{{0,3}})?(?:{_LABEL})"
_MARK = r"(?:[:：\])(!.-]|\bre:|\baw:)"

_AUTOMATIC = "says that it is automatic"
_NOTHING_BUT_ABSENCE = "a subject of nothing but absence"

# Where a note's subject gives it away: weight, what it is called, what it looks like. The first that fits counts.
_SUBJECTS = (
    (5, _AUTOMATIC, rf"{_LABELLED}\s*{_MARK}|.*[\[(](?:{_LABEL})[\])]|.*\bautoreply:"),
    (5, _AUTOMATIC, rf"\W*auto\s*[:：].{{0,60}}(?:{_ABSENCE})"),
    (3, _AUTOMATIC, r"\W*auto\s*[:：]"),
    (3, "subject of an absence note", r".{1,60}(?:is out of (?:the )?office|is away\b|has left)"),
    (4, _AUTOMATIC, rf"{_LABELLED}\W*$"),
    (3, "subject of an absence note", rf"\W*(?:{_ABSENCE})\s*{_MARK}"),
    (3, _NOTHING_BUT_ABSENCE, rf"\W*(?:{_ABSENCE})\W*$"),
    (3, "subject of an absence note", rf"\W*(?:{_ABSENCE})\s(?:{any_of(return_words.UNTIL)})\s"),
    (3, "subject of a read receipt", rf"(?:{any_of(words.RECEIPT_SUBJECTS)})\s*[:：(-]"),
    (2, "subject of an absence note", rf".{{0,60}}(?:{_ABSENCE})"),
    (2, "subject of a notification", rf"(?:\[[^\]]{{1,40}}\] ?)?(?:{any_of(words.NOTIFICATIONS)})"),
    (2, "subject of a notification", rf".*(?:{any_of(absence_words.GONE)})"),
    (1, _AUTOMATIC, rf"\W*(?:{_LABEL})"),
)
_TICKET = re.compile(
    r"[\[(#](?:\w{1,12}[ #:-]{0,2})?#?[\w.-]{0,12}\d{2,}[\])]?|\b(?:case|inc|req|ticket)[ #:-]{0,2}\d{3,}", re.I
)

# What the text says; of two phrases of a kind the second weighs 1 more.
_TEXTS = (
    (4, _AUTOMATIC, words.SAYS_AUTOMATIC),
    (3, "wants no answer", words.NO_ANSWER),
    (3, "wants the sender to be confirmed", words.CHALLENGES),
    (2, "acknowledges receipt", words.RECEIVED),
    (1, "an address out of use", absence_words.GONE),
    (1, "absence note", absence_words.ABSENCE),
)
_DECLARES_ITSELF = (_AUTOMATIC, "wants no answer")
_RECEIPT = re.compile(any_of(words.RECEIPTS))
_NOTES = ("absence note", "an address out of use")
_NOTE = re.compile(any_of(absence_words.NOTE))

_NO_ANSWER_ADDRESS = re.compile(
    r"(?:no|do[-_.]?not|nicht|ne[-_.]?pas)[-_.]?(?:reply|antworten|repondre|responder|responda|rispondere|answer)"
    r"(?:[-_+].*)?|.*[-_.](?:no|donot)-?reply|(?:nao|non)[-_.]?(?:responda|responder|rispondere)|noresponder|"
    r"auto(?:matic|mated)?[-_.]?(?:reply|responder|mailer|confirm).*",
)
_NULL_SENDER = re.compile(r"|mailer-daemon.*|autoresponder.*", re.IGNORECASE)
_ROLE_ADDRESS = re.compile(
    r"(?:.*[-_.])?(?:support|help-?desk|service-?desk|notifications?|alerts?|orders?|billing|bookings?|tickets?|"
    r"enquiries|inquiries|kundenservice|customerservice|customer[-_.]care|soporte|suporte|assistenza|robot)"
)


@cache
def _subjects() -> list[tuple[int, str, re.Pattern[str]]]:
    """Compiled where a message is read: that is not in the worker itself."""
    return [(weight, sign, re.compile(pattern)) for weight, sign, pattern in _SUBJECTS]


@cache
def _texts() -> list[tuple[int, str, re.Pattern[str]]]:
    return [(weight, sign, re.compile(any_of(table))) for weight, sign, table in _TEXTS]


def automatic_sign(message: InboundMessage, own: OwnWords) -> str:
    """What shows that a machine wrote this message, in a few words; "" when nothing does, or not enough."""
    if submission(message) == "no":
        return ""
    if field := automatic_field(message):
        return field
    subject = list(_of_the_subject(message))
    signs = [*_of_the_envelope(message), *_of_the_address(message), *subject, *_of_the_text(own, bool(subject))]
    if signs and _RECEIPT.search(own.opening):  # never enough alone, and long to look for
        signs.append((3, "read receipt"))
    declares_itself = any(sign in _DECLARES_ITSELF for _, sign in signs)
    for_a_person = own.weight + _ANSWERED * (_is_an_answer(message) and not declares_itself)
    return max(signs)[1] if _together(signs) - for_a_person >= MACHINE else ""


def _together(signs: list[tuple[int, str]]) -> int:
    """What is said twice, in subject and text, counts once."""
    strongest = {name: weight for weight, name in sorted(signs)}
    return sum(strongest.values())


def _is_an_answer(message: InboundMessage) -> bool:
    return bool(message.in_reply_to) and not is_fresh(message.subject)


def _of_the_envelope(message: InboundMessage) -> Iterator[tuple[int, str]]:
    """What forwarders and gateways do to people's mail as well: never enough without a word in the message."""
    if message.return_path is not None and _NULL_SENDER.fullmatch(message.return_path):
        yield 2, "null sender"  # RFC 5321 section 4.5.5
    elif message.header("x-ms-exchange-inbox-rules-loop"):
        yield 1, "sent by an inbox rule"
    if message.header("precedence").strip().lower() in ("bulk", "junk"):
        yield 1, "Precedence"


def _of_the_address(message: InboundMessage) -> Iterator[tuple[int, str]]:
    """Forms on websites write from an address that takes no answers, too, and name the person in Reply-To."""
    address = message.sender.address.lower() if message.sender is not None else ""
    local = address.partition("@")[0]
    if _NO_ANSWER_ADDRESS.fullmatch(local):
        reply_to = message.header("reply-to").lower()
        yield (4 if "@" in reply_to and address not in reply_to else 10), "an address that takes no answers"
    elif local == "postmaster":
        yield 3, "the address of a mail system"
    elif _ROLE_ADDRESS.fullmatch(local):
        yield 1, "the address of an office"


def _of_the_subject(message: InboundMessage) -> Iterator[tuple[int, str]]:
    subject = message.subject[:LONGEST_SUBJECT]
    if _TICKET.search(subject):
        yield 2, "a ticket's number"
    if not is_fresh(subject):
        return
    folded = plain(subject)
    for weight, sign, pattern in _subjects():
        if pattern.match(folded):
            yield weight, sign
            is_telling = "notification" not in sign and sign != _NOTHING_BUT_ABSENCE
            if message.in_reply_to and is_telling:  # who answers in person leaves the subject as it is
                yield 1, "a subject of its own in an answer"
            return


def _of_the_text(own: OwnWords, within_a_note: bool) -> Iterator[tuple[int, str]]:
    """Courtesies and stand-ins are a sign beside another one: people thank for letters, too."""
    for weight, sign, pattern in _texts():
        if found := set(pattern.findall(own.plain)):
            yield weight + (len(found) > 1), sign
            within_a_note = within_a_note or sign in _NOTES
    if within_a_note and (found := set(_NOTE.findall(own.plain))):
        yield min(len(found), 2), "what stands in such notes"
