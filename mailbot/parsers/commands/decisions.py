"""A coordinator's word on the numbers of a proposal: `approve 1 and 3, reject 2`, `1: yes 2: no`, `all except 4`.

A line is read word by word. One word that is none of these makes it a line that is not understood: whom it introduces
to each other can't be taken back.
"""

import re
from dataclasses import dataclass, field

from mailbot.parsers.commands.command import Command
from mailbot.parsers.commands.sentences import Sentence
from mailbot.parsers.commands.spelling import with_slip_corrected, word_meant

_LONGEST = 240
_FARTHEST_RANGE = 100
_VERBS = {
    "approve": "approve,approved,approving,accept,accepted,yes,yep,yeah,ok,okay,agree,agreed,confirm,confirmed,ahead,happy,fine,good",
    "reject": "reject,rejected,rejecting,decline,declined,refuse,refused,no,nope,not",
    "lock": "lock,locked",
    "swap": "swap,swop,exchange,switch",
}
_VERB_OF = {word: verb for verb, listed in _VERBS.items() for word in listed.split(",")}
_YES = frozenset("yes yep yeah ok okay".split())
_IN_PASSING = frozenset("ok okay fine good happy".split())  # "All good, thanks!" decides nothing
_SAYS_TO_WHAT = frozenset("to with for on".split())
_EXCEPT = frozenset("except but excluding without minus besides apart".split())
_ALL = {
    "all": "all",
    "everything": "all",
    "everyone": "all",
    "rest": "rest",
    "others": "rest",
    "remaining": "rest",
    "lot": "all",
}
_NUMBERS = {word: number for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_FILLERS = frozenset(
    "please pls plz number numbers nos nr pairing pairings pair pairs proposal proposals match matches for to the is "
    "are of them with on as well too thanks thank you hi hello i we and also then plus go from me am i'm it's keep "
    "very much many both do whole following in down "
    "kindly however cheers other ones around only just looks look seems".split()
)
_OF_A_SWAP = frozenset("mentor mentors mentee mentees".split())
_TOKEN = re.compile(r"#?(?P<number>\d{1,3})(?!\w|[.:/]\d)|(?P<word>[a-z]+(?:'[a-z]+)?)|(?P<sign>\S)")
_SIGNS = frozenset(",;:.&+/()-!=*?#[]<>•·◦●▪‣–—")
_ORDINALS = {
    word: n for n, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)
}
_NUMBERED = re.compile(rf"\d|\b(?:{'|'.join((*_ALL, *_NUMBERS, *_ORDINALS))})\b")
_ORDINAL = rf"(?:{'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))"
_THE_NTH = re.compile(
    rf"\bthe (?P<all>{_ORDINAL}(?:(?:,|,? and|,? &)(?: the)? {_ORDINAL})*)(?: (?:one|ones|pair|pairs|pairing|pairings|match|"
    r"matches))?\b(?! (?:\d|one|two|three|four|five|six|seven|eight|nine|ten))"
)
_FIRST_FEW = re.compile(rf"\b(?:the first (?P<digits>\d{{1,2}})|(?:the )?first (?P<word>{'|'.join(_NUMBERS)}))\b")
_RANGE = re.compile(r"(?<![\w#])#?(\d{1,3})\s?(?:-|to|through|thru)\s?#?(\d{1,3})(?!\w)")
_NUMBER_SIGN = re.compile(r"\b(?:no|nr|nos)\.\s?(?=#?\d)")
_ASKED = re.compile(
    r"\W*(?:(?:hi|hello|hey|dear)[\w\s]{0,20},\s*)?(?:please,?\s)?(?:(?:can|could|would|will) you|"
    r"(?:can|could) we(?= swap\b| swop\b| lock\b)|(?:i|we)(?:'d| "
    r"would) like to|(?:i|we) want to|let's)\s(?:please\s)?"
)
_WHY = re.compile(
    r"\s*[,;(-]*\s*\b(?:because|since|due to|as (?:she|he|they|i|we|it|this|the)|they|she|he|it|this|that|too|great|"
    r"lovely|nice|good (?:match|luck|work|job)|looks? (?:good|great)|well done|both (?:are|know|have|live|work)|the "
    r"two)\b.*$"
)
_MORE_THAN_A_REASON = re.compile(
    r"[\d?]|\b(?:if|unless|but|only|when|once|after|before|until|wait|first|except|approve|reject|swap|lock|not sure|"
    r"maybe)\b"
)
# What stands behind a number and a joint may be why: `reject 2 - Ben asked for somebody else`.
_BEHIND_THE_LAST_NUMBER = re.compile(r"(?<=\d)(?:\s[-–—]+\s|\s?[:;,.(]\s*)(?=[a-z'])(?P<remark>[^?\d]*)$")
_DECIDES = re.compile(
    rf"\b(?:{'|'.join((*(_VERB_OF.keys() - _IN_PASSING), *_ALL, *_NUMBERS, *_ORDINALS, *_EXCEPT))}|both|ones?|pair|pairs|pairing|pairings|"
    r"if|unless|only|when|once|after|before|until|wait|maybe|perhaps)\b"
)
_PLAIN_NO = frozenset("no not".split())
_DOUBTS = re.compile(
    r"\b(?:\w+n't|never|hold|later|tomorrow|next|hmm+|doubts?|unsure|think|careful|concern\w*|although|though|"
    r"yet|problem\w*|worr\w+|instead|rather|sorry|actually)\b"
)


@dataclass
class _Decision:
    verb: str = ""
    by_word: str = ""
    numbers: list[int] = field(default_factory=list)
    everything: str = ""  # "all" or "rest"
    excepted: list[int] = field(default_factory=list)
    says_to_what: bool = False
    object_first: bool = False  # "2 no", unlike "reject 2"

    @property
    def has_numbers(self) -> bool:
        return bool(self.numbers or self.everything)

    def is_certain(self, *, is_alone: bool) -> bool:
        if self.verb == "swap":
            return len(self.numbers) == 2 and not self.everything
        if not self.everything:
            return bool(self.numbers) and (self.object_first or self.by_word not in ("fine", "good"))
        is_told_apart = self.everything == "rest" and self.object_first and not is_alone  # "2 no, the others are fine"
        plainly = self.by_word not in _IN_PASSING or self.says_to_what or bool(self.excepted) or is_told_apart
        return plainly and not self.numbers and self.verb != "lock"

    def as_command(self) -> Command:
        numbers, excepted = tuple(dict.fromkeys(self.numbers)), tuple(dict.fromkeys(self.excepted))
        argument = self.everything + (" except " + _listed(excepted) if excepted else "") or _listed(numbers)
        return Command(self.verb, argument, numbers=numbers, everything=bool(self.everything), excepted=excepted)


def may_decide(line: Sentence) -> bool:
    """Whether a line holds a number, or `all`, and what a decision is made by."""
    return bool(_NUMBERED.search(line.plain)) and any(stem in _VERB_OF or word_meant(stem) for stem in line.stems)


def read_decisions(line: Sentence) -> list[Command]:
    """The decisions in a line, in order; none when anything in it is not understood or only asked."""
    if len(line.plain) > _LONGEST or not may_decide(line):
        return []
    asked = _ASKED.match(line.plain)
    said = line.part(asked.end() if asked else 0)
    if "?" in said.plain.rstrip("?! ") or (said.plain.rstrip(" !").endswith("?") and not asked):
        return []
    said = with_slip_corrected(said) or said
    plain = _THE_NTH.sub(_nth, _FIRST_FEW.sub(_first_few, said.plain))
    if said.stems.isdisjoint(("swap", "swop")):
        plain = _RANGE.sub(_counted, _without_reasons(_NUMBER_SIGN.sub("number ", plain)))
    else:
        plain = re.sub(r"(?<=\d)\s?/\s?(?=\d)", " ", plain)
    decisions = _Reader().read(plain)
    if not all(decision.is_certain(is_alone=len(decisions) == 1) for decision in decisions):
        return []
    return [decision.as_command() for decision in decisions]


def _listed(numbers: tuple[int, ...]) -> str:
    return ",".join(map(str, numbers))


def _first_few(told: re.Match[str]) -> str:
    """`the first two` are 1 and 2."""
    count = int(told["digits"] or _NUMBERS[told["word"]])
    return " ".join(map(str, range(1, count + 1)))


def _nth(told: re.Match[str]) -> str:
    """`the first and third one` are 1 and 3."""
    named = re.findall(_ORDINAL, told["all"])
    return " ".join(str(_ORDINALS.get(word) or int(word[:-2])) for word in named)


def _counted(told: re.Match[str]) -> str:
    first, last = int(told[1]), int(told[2])
    return " ".join(map(str, range(first, last + 1))) if first < last <= first + _FARTHEST_RANGE else told[0]


def _without_reasons(plain: str) -> str:
    plain = re.sub(r"\(([^()]*)\)", lambda aside: aside[0] if _MORE_THAN_A_REASON.search(aside[1]) else " ", plain)
    behind = _BEHIND_THE_LAST_NUMBER.search(plain)
    if behind and _is_only_why(plain[: behind.start()], behind["remark"]):
        return plain[: behind.start()]
    why = _WHY.search(plain)
    return plain[: why.start()] if why and why.start() and not _MORE_THAN_A_REASON.search(why[0]) else plain


def _is_only_why(decided: str, remark: str) -> bool:
    """Whether a remark decides nothing; one on an approval must not sound like a doubt either."""
    verb = next((_VERB_OF[word] for word in reversed(re.findall(r"[a-z]+", decided)) if word in _VERB_OF), None)
    if verb == "reject":
        return not _DECIDES.search(" ".join(word for word in remark.split() if word not in _PLAIN_NO))
    return verb is not None and not _DECIDES.search(remark) and not _DOUBTS.search(remark)


class _Reader:
    """Numbers belong to the verb before them or, where there is none, to the verb behind them."""

    def __init__(self) -> None:
        self.decisions: list[_Decision] = []
        self.current: _Decision | None = None  # goes on taking numbers
        self.pending = _Decision()  # numbers whose verb is still to come
        self.excepting: _Decision | None = None

    def read(self, plain: str) -> list[_Decision]:
        """The decisions in a line of small letters; none when a word in it is not understood."""
        tokens = list(_TOKEN.finditer(plain))
        for token, following in zip(tokens, [*tokens, None][1:], strict=True):
            if not self._takes(token, following):
                return []
        return [] if self.pending.has_numbers else self.decisions

    def _takes(self, token: re.Match[str], following: re.Match[str] | None) -> bool:
        word = token["word"] or ""
        if token["number"] or word in _NUMBERS:
            return self._take_number(int(token["number"] or _NUMBERS[word]))
        if word in _VERB_OF:
            return self._take_verb(word, following)
        if word in _ALL:
            has_numbers = self.current is not None and self.current.numbers  # "approve 1, rest no"
            target = self.pending if has_numbers else self.current or self.pending
            target.everything = _ALL[word]
            return True
        if word in _EXCEPT:
            return self._begin_exceptions(word)
        if word in _OF_A_SWAP:
            return self.current is not None and self.current.verb == "swap"
        return word in _FILLERS or token["sign"] in _SIGNS

    def _take_number(self, number: int) -> bool:
        target = self.excepting.excepted if self.excepting else (self.current or self.pending).numbers
        target.append(number)
        return number > 0

    def _take_verb(self, word: str, following: re.Match[str] | None) -> bool:
        verb, before_a_number = _VERB_OF[word], following is not None and following["number"] is not None
        if self.excepting and not self.excepting.excepted:
            return word == "not"  # "all but not 3"
        self.excepting = None
        if self.pending.has_numbers:
            self.pending.verb, self.pending.by_word, self.pending.object_first = verb, word, True
            self.decisions.append(self.pending)
            self.current, self.pending = None, _Decision()
            return True
        if self.current and not self.current.has_numbers:
            if word == "no" and before_a_number:
                return True  # "approve no 2" is number two
            return self._say_again(verb, word, following)
        if word in ("no", "not") and before_a_number and not self._has_said_yes(word):
            return False  # "no 2" may be number two
        self.current = _Decision(verb, word, says_to_what=_leads_to(following))
        self.decisions.append(self.current)
        return True

    def _say_again(self, verb: str, word: str, following: re.Match[str] | None) -> bool:
        """`Yes, approve 1`; but `not approve` is neither."""
        assert self.current is not None
        if self.current.by_word not in _YES and self.current.verb != verb:
            return False
        self.current.verb, self.current.by_word, self.current.says_to_what = verb, word, _leads_to(following)
        return True

    def _has_said_yes(self, word: str) -> bool:
        return any(decision.by_word in _YES or word == "not" for decision in self.decisions)

    def _begin_exceptions(self, word: str) -> bool:
        last = self.pending if self.pending.everything else self.decisions[-1] if self.decisions else None
        if last is None or not last.everything:
            return word == "but" and bool(self.decisions)
        self.excepting = last
        return True


def _leads_to(following: re.Match[str] | None) -> bool:
    return following is not None and following["word"] in _SAYS_TO_WHAT
