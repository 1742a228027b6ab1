"""What is left of a sentence that is freed of its politeness: `Hi Ann, could you please stop? Thx` says `stop`."""

import re
from dataclasses import replace

from mailbot.parsers.commands.phrases import compiled
from mailbot.parsers.commands.sentences import Manner, Sentence

_MOST_COURTESIES = 5
_GREETING = (
    r"(?:hi|hiya|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|hallo|guten tag|liebe[rs]?|moin|"
    r"bonjour|salut|hola|ola|ciao|buongiorno|dag|hoi|czesc|dzien dobry)"
)
_FILLERS = (
    "i'm afraid that|i'm afraid|i am afraid|i'm sorry but|i am sorry but|i'm sorry|i am sorry|i regret|please|pls|plz|"
    "plse|kindly|just|thanks|thank you|thx|sorry|apologies|yes|yep|yeah|yup|ok|okay|great|perfect|unfortunately|sadly|"
    "actually|so|and|also|then|well(?! done)|oh|right|good news|sure|lovely|brilliant|super|now|bitte|danke|s'il vous plait|svp|"
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
_MANNERS = {
    Manner.ASKED: (
        "[please] (can|could|would|will) (you|someone|somebody) [mind]",
        "let me",
        "(i'd|i would|we'd|we would) like you to",
        "i want you to",
        "i [hereby] [('d|would)] (ask|request) (you to|that you)",
        "(i'd|i would) be grateful if you could",
        "it would be (great|good|nice) if you could",
    ),
    Manner.PERMITTED: (
        "(can|could|may|might) (i|we) [ask [you] to]",
        "(is it|would it be) (possible|ok|okay|alright) (to|for me to|if i)",
        "([is there] any chance) (to|i could|i can|of)",
        "am i able to",
        "[now] you (can|may|could) [now]",
    ),
    Manner.WISHED: (
        "(i|we) ('d|would) (like|love|prefer|want) [to]",
        "[i think] [that] (i|we) [('d|would)] (want|need|like) [to]",
        "(i|we) (wish|have|'m|am|'re|are|'ve|had) [decided|going|asking|writing|afraid i (have|need)] to [have to|need to]",
        "[i (believe|think|feel|guess)] [that] (it's|it is|it would be|it'd be) (better|best|time) [if|that|for me to] [i] [have to|need to]",
        "(i|we) ('ll|will|must|would rather|'d rather|hereby|request) [have to|need to]",
        "je (souhaite|voudrais|veux)",
        "ich (mochte|will)",
        "(quiero|quisiera|vorrei|voglio|quero|gostaria de|ik wil|chce)",
    ),
}
_PUT = {manner: compiled(phrases, behind=r"\s+") for manner, phrases in _MANNERS.items()}


def freed_of_courtesy(said: Sentence) -> Sentence:
    """What a sentence says once greetings, thanks and `please` are taken off both ends."""
    asks = said.plain.rstrip(" !)\"'.").endswith("?")
    freed = _without_polite_ends(said)
    return replace(freed, manner=Manner.QUESTION) if asks else freed


def as_wish(said: Sentence) -> Sentence:
    """What is wished in a sentence that is freed of its courtesy, and how the wish is put: `I would like to …`."""
    for manner, pattern in _PUT.items():
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
    unquoted = len(said.written.strip(_QUOTES)) if is_quoted else 0
    first = len(said.written) - len(said.written.lstrip(_QUOTES))
    return said.part(first, first + unquoted) if is_quoted else said
