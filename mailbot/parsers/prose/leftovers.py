"""What nobody understood in a sentence: does it matter?

A sentence matters if it asks something of us, refuses, takes back or bounds something, or names a day or a time that
was not read. What people say of themselves besides is their story; thanks and good wishes are courtesy. Everything
else is asked about.
"""

import re
from enum import Enum, auto

from mailbot.parsers.prose.courtesy import is_courtesy, is_pleasant
from mailbot.parsers.prose.ordinary_words import ORDINARY
from mailbot.parsers.prose.spans import Words
from mailbot.parsers.prose.times import speaks_of_time

_TAKES_BACK = re.compile(
    r"\b(?:unsubscrib\w*|cancel\w*|withdraw\w*|opt(?:ing)? out|delete|remove|erase|pause|quit|resign\w*|step(?:ping)? down|take (?:me|her|him|them|us) off|"
    r"no longer|any ?more|instead of|changed my mind|wrong (?:person|address|e-?mail)|never signed|did(?:n't| not) sign|abmelden|desinscri\w+|"
    r"darse de baja|cancelar|annullare|afmelden|uitschrijven|wypisa\w+)\b"
)
_REFUSES = re.compile(
    r"\b(?:don't|do not|dont|doesn't|can't|cannot|can not|cant|couldn't|won't|will not|not|no|never|unable to|have to say no|say no|already have a)\b[^.;!?]{0,25}?"
    r"\b(?:want|need|able to|available|free|mentor|mentee|mentoring|join\w*|interested|take part|participate|programme|program|sign up|time|capacity|"
    r"commit|continue|do it|do this|say no|start|begin|meet)\b"
)
_HARMLESS_NEGATIVE = re.compile(
    r"\b(?:not (?:sure|very|really|that|so|too|only|just|much|yet|good|great|bad|confident|ideal|fussy|picky|a (?:problem|native|programmer|coder|developer|tech\w*))|"
    r"no (?:idea|experience|problem|worries|rush|hurry|pressure|matter|preference|need to (?:reply|rush))|never (?:coded|programmed|done|used|mind|too late|"
    r"mentored|had a mentor|been)|(?:don't|dont|do not) (?:mind|know|worry|have (?:much|any|a lot|lots|an?)|understand|feel|hesitate)|can't wait|"
    r"no more(?=\W*$)|if (?:possible|that(?:'s| is| works| suits)|needed|you (?:like|prefer|want|need)|ok|okay|preferred|it (?:helps|works|suits)|so|any|not)|why not|whether or not|no one|nobody else|if there(?:'s| is) (?:any )?(?:time|room|space)|nothing fancy|no frills|without (?:a )?(?:doubt|degree|experience))\b"
)
_LIMITS = re.compile(
    r"\b(?:not|no|never|cannot|can't|cant|don't|dont|do not|won't|isn't|aren't|wasn't|doesn't|except|unless|only if|if|depending|as long as|provided|assuming|apart from|other than|"
    r"nicht|keine?[nmr]?|ausser|pas|sauf|salvo|excepto|nao|exceto|non|tranne|niet|geen|behalve|nie|oprocz)\b"
)
_REQUEST = re.compile(
    r"\b(?:please|pls|plz|kindly|can you|could you|would you|will you|tell me|send me|check|remind me|bitte|s'il vous plait|por favor|per favore|alstublieft|prosze)\b"
)
_WH = re.compile(
    r"\W*(?:and |but |also |so )?(?:which|when|what|how|do|does|did|will|who|why|where|is there|are there|should|have you|was|wann|wie|was|quand|comment|cuando|como|quando|come|hoe|wanneer|kiedy|jak)\b"
)
_ASKS_US = re.compile(
    r"\b(?:(?:can|could|would|will|do|did) you|how (?:much|many|long|often|does|do)|what|when|which|where|who|why|do i|should i|may i|"
    r"(?:is|are) (?:there|this|it|these)|does (?:it|this))\b"
)
_OF_ONESELF = re.compile(
    r"(?<!\w)(?:i|i'm|im|i've|ive|i'd|i'll|my|me|mine|myself|we|our|us|ich|mein\w*|mir|mich|wir|je|j'\w*|mon|ma|mes|moi|nous|yo|mi|mis|soy|estoy|tengo|"
    r"eu|meu|minha|sou|estou|tenho|io|mio|mia|sono|ho|ik|mijn|mij|jestem|moj|moja|mam)(?!\w)"
)
_WITHOUT_I = re.compile(
    r"\W*(?:just |also |recently |currently |still |so |and |only |originally |a friend |bit of |a bit of )*(?:saw|found|heard|came across|got|read|discovered|spotted|"
    r"stumbled|been|am|have|had|was|working|living|studying|trying|looking|hoping|thinking|finished|graduated|moved|started|"
    r"did|used|love|hate|like|enjoy|know|tried|quite|very|total|complete|bored|stuck|nervous|background|context|hope)\b"
)
_UNCHANGED = re.compile(
    r"\b(?:(?:the )?same as|(?:still|stays?|remains?|is|are|all) the same|as before|as last|unchanged|no change|wie gehabt|comme avant|como antes|come prima)\b"
)
_AGREES = re.compile(
    r"\W*(?:yes|yep|yup|yeah|ok|okay|perfect|great|good|fine|correct|right|exactly|nothing|all good|that'?s (?:me|it|all|right|correct|fine|good)|looks?|sounds?|everything|"
    r"no (?:changes?|corrections?|need|problem|worries))\b(?!.*\b(?:but|except|only|though|however|not|instead|if|until)\b)"
)
_FEW = 7  # words
_LEADS_IN = re.compile(r"[^.!?]{0,80}:\s*$")
_EXCLAMATION = re.compile(r"\s*(?:[^\W\d]+\W+){1,5}(?<=!)\W*")  # "Love this!"
_UNTITLED = re.compile(r"[\W\d_]*")


def _says_that_nothing_changed(words: Words) -> bool:
    """`Everything is still the same as before.`"""
    said = re.findall(r"[^\W\d_][\w']*", words.open)
    return bool(_UNCHANGED.search(words.open)) and ORDINARY.issuperset(said) and not _REFUSES.search(words.open)


def _agrees(words: Words) -> bool:
    """`Yep that's me`, `Perfect, nothing to add.`"""
    said = _AGREES.match(words.plain)
    rest = re.findall(r"[^\W\d_][\w']*", words.plain)
    return bool(said) and len(rest) <= _FEW and ORDINARY.issuperset(rest) and not words.plain.rstrip().endswith("?")


class Leftover(Enum):
    """What is left of a sentence once every reader has claimed what it understood."""

    NOTHING = auto()
    COURTESY = auto()
    STORY = auto()
    MATTERS = auto()


def leftover_of(words: Words, *, gave: bool, wishes: bool) -> Leftover:
    """`gave`: the sentence gave a value; `wishes`: it offers or wishes in general."""
    if (
        is_courtesy(words.text)
        or _says_that_nothing_changed(words)
        or _agrees(words)
        or _UNTITLED.fullmatch(words.open)
    ):
        return Leftover.COURTESY
    open_ = _HARMLESS_NEGATIVE.sub(" ", words.open)
    pleasant = is_pleasant(words.text) or bool(_EXCLAMATION.fullmatch(words.plain))
    if _TAKES_BACK.search(open_) or _REFUSES.search(open_) or (gave and _LIMITS.search(open_)):
        return Leftover.MATTERS
    asks = words.plain.rstrip(" )\"'!:;-").endswith("?") and not (
        pleasant and not gave and not _ASKS_US.search(words.plain)
    )
    if asks and not wishes and not (gave and not _WH.match(words.plain)):
        return Leftover.MATTERS
    if speaks_of_time(words) and not (
        pleasant
        and not gave
        and words.plain.lstrip().startswith(("thank", "thx", "sorry", "it was", "lovely", "great", "nice"))
    ):
        return Leftover.MATTERS
    if gave:
        return Leftover.NOTHING
    if pleasant:
        return Leftover.COURTESY
    if wishes or _LEADS_IN.fullmatch(words.plain):
        return Leftover.STORY
    if _REQUEST.search(open_):
        return Leftover.MATTERS
    is_of_oneself = _OF_ONESELF.search(words.plain) or _WITHOUT_I.match(words.open) or _UNCHANGED.search(words.plain)
    return Leftover.STORY if is_of_oneself else Leftover.MATTERS
