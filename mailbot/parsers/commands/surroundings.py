"""What may stand around a command in its sentence: a reason in front of it or behind it, and nothing that undoes it.

A reported, conditional or negated command is none: `he wrote "stop"`, `if I can't make it I'll write pause`, `stop, but
not yet`.
"""

import re
from collections.abc import Iterator
from itertools import islice

from mailbot.parsers.commands.sentences import Sentence

_MOST_CLAUSES = 6
_JOINT = re.compile(
    r"\s*[,;:)]\s+(?:(?:so|and|then|but|therefore)\b,?\s*)?|\s+(?:-+|[+&])\s+|\s+(?:so|and|then|but)\s+(?=\w)|\s+(?=please\s|i\s(?:ask|request|hereby|would\slike|want|wish)\s)"
)
REMARK = (
    r"(?=\s*(?:[,;:.!()-]|$)|\s+(?:please|pls|sorry|because|as|since|due to|while|for|so|but|and|with|given|owing|"
    r"thanks|cos|cuz|though|although|i'm|i|we|she|he|they|who|which)\b)"
)
"""What must follow a command, as a regular expression: the end, or a sign or word by which a remark begins."""
_CONDITION = re.compile(
    r"[?\"“”„«»]|\b(?:in theory|theoretically|hypothetically|in principle|if|unless|whether|once|should|would|or|wish|imagine|never|when|where|who|how|why|what|which|way|wenn|si|se)\b"
)
_REPORT = re.compile(
    r"\b(?:when|until|till|said|says?|wrote|writes?|writing|written|told|tells?|asks?|asked|reply|replied|typed?|"
    r"command|word|means?|meant|called|how|what|why|not to)\b|(?<!\bi )(?<!\bwe )\b(?:don't|do not)\b"
)
_BEGINS_A_REASON = re.compile(
    r"[\s,;:.!()-]*(?:(?:please|pls|sorry)[\s,;:.!()-]+)?(?:(?:because|as|since|due to|cos|cuz|for|so|given|and|"
    r"now)\s+)?(?:that\s+)?(?:i|i'm|i've|i'd|im|ive|we|my|under|our|no|too|it|it's|this|there|there's|thanks|thank|sorry|"
    r"exams?|work|family|health|illness|busy|not enough|personal|new|life|have|just|am|had|moving|all|done|back|away|"
    r"on|the (?:last|job|work|course|kids|baby|programme|mentoring))\b"
)
_UNDOES = re.compile(r"\b(?:but|yet|never|except|instead|only|later|tomorrow|next|until|till|when|stop)\b")
_REMARK_ON_A_PARTNER = re.compile(
    r"(?:he|she|they|it|we|that|this|all|was|really|very|so|great|good|lovely|nice|brilliant|hope|hopefully|fingers "
    r"crossed|looking forward|will|both|his|her|their|our)\b[^?@:]*"
)


_WISHES_WITHOUT_SUBJECT = re.compile(r"(?:would like|would love|want|need|wish)\sto\b")
_OF_ONESELF = re.compile(
    r"\W*(?:(?:hi|hello|hey)\b[\w\s]*,\s*)?(?:i'm|im|i am|i've|i have|i was|i will|i'll|i can't|i cannot|i had|i got|we're|"
    r"we are|we've|we have|we will|we'll)\b"
)
_OF_ANOTHER = re.compile(
    r"\b(?:he|she|they|he's|she's|they're|who|mentor|mentee|partner|people|someone|somebody|colleague|friend)\b"
)


def clauses(said: Sentence) -> Iterator[tuple[Sentence, Sentence]]:
    """What stands before and what stands behind each comma or joint of a sentence; first nothing, and all of it."""
    yield said.part(0, 0), _with_its_subject(said, said.part(0, 0))
    for joint in islice(_JOINT.finditer(said.plain), _MOST_CLAUSES):
        lead = said.part(0, joint.start())
        yield lead, _with_its_subject(said.part(joint.end()), lead)


def _with_its_subject(clause: Sentence, lead: Sentence) -> Sentence:
    """`Would like to stop`, `I am ill and would like to pause`: who wishes that, is left out."""
    of_oneself = not lead.plain or (_OF_ONESELF.match(lead.plain) and not _OF_ANOTHER.search(lead.plain))
    if not (of_oneself and _WISHES_WITHOUT_SUBJECT.match(clause.plain)):
        return clause
    return Sentence(f"I {clause.written}", f"i {clause.plain}", clause.manner)


def parts(said: Sentence) -> list[Sentence]:
    """What stands between the commas and joints: `show Sam Lee, waiting and digest` are three."""
    joints = list(islice(_JOINT.finditer(said.plain), _MOST_CLAUSES))
    starts = [0, *(joint.end() for joint in joints)]
    ends = [*(joint.start() for joint in joints), len(said.plain)]
    return [said.part(start, end) for start, end in zip(starts, ends, strict=True)]


def may_lead(lead: str, *, strictly: bool = False) -> bool:
    """Whether a command can follow these words: `Back from holiday, …`, but not `If I am late, …`."""
    if not re.search(r"\w", lead):
        return True
    if _CONDITION.search(lead) or re.search(r"\b(?:don't|do not|not)\s*$", lead):
        return False
    return not strictly or (is_a_reason(lead) and not _REPORT.search(lead))


def may_follow(remark: str) -> bool:
    """Whether these words leave the command before them as it is: `…, went great`, `… because she is on leave`."""
    return not re.search(r"[?\"“”]|\b(?:if|unless|or|in theory|theoretically|hypothetically|in principle)\b", remark)


def is_a_reason(words: str) -> bool:
    """Whether these words can only be why somebody wants to stop: `, I am too busy`."""
    if not re.search(r"\w", words):
        return True
    is_doubtful = _CONDITION.search(words) or _REPORT.search(words) or _UNDOES.search(words)
    return bool(_BEGINS_A_REASON.match(words)) and not is_doubtful


def is_about_the_partner(plain: str) -> bool:
    """Whether a sentence beside `met` or `not yet` says more about that, and nothing for a record."""
    return bool(_REMARK_ON_A_PARTNER.fullmatch(plain))
