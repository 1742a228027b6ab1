"""Which of the skills that a sentence names are meant.

Clause by clause: what is wished for counts, what somebody has or does already does not ("I am a Java developer and
want to move into data engineering"). A clause that says neither goes on with what was said before it. What mentors are
by profession counts only if they name nothing else.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from mailbot.domain.people import Role
from mailbot.parsers.prose.others import of_others
from mailbot.parsers.prose.role_words import ENDS_A_SKILL, HAS_ALREADY, NAMES_A_SKILL, NAMES_A_SKILL_BEFORE
from mailbot.parsers.prose.roles import wishes
from mailbot.parsers.prose.spans import Words
from mailbot.parsers.skills.reader import SkillSpan, is_technology, names_what_is_not_meant, read_skills, skill_spans

_HAS_ALREADY = re.compile(rf"\b(?:{'|'.join(HAS_ALREADY)})")
_LONG_AGO = re.compile(
    r"\b(?:used to|(?<!same as )(?<!like )last (?:year|time|term)|years ago|formerly|previously|in the past|back then|in a former life|fruher|autrefois|antes)\b"
)
_CLAUSES = re.compile(
    r"\([^()]*\)|[,;()]|\s-\s|\b(?:but|although|though|however|whereas|because|cos|coz|cuz|since|so|while|as(?= i\b)|aber|mais|pero|mas|maar|ale)\b|"
    r"\bi (?=chc\w+)|\band (?=(?:my|our|one of my) \w+)|\b(?:and|und|et|y|e|en) (?=(?:i|we|want|would|wish|hope|hoping|looking|need|now|am|keen|know|work|have|ich|mochte|wurde|suche|will|"
    r"je|j'|quiero|quero|vorrei|wil)\b)"
)
_COMING_FROM = re.compile(r"\bfrom (?P<what>[\w+#. -]{1,30}?) (?:in)?to\b")  # "from QA into backend" is no wish for QA
_ASKS = re.compile(
    r"\b(?:please|just|only|bitte|nur|solo|uniquement|(?:is|are|comes?) next|(?:is|are) (?:my|the) (?:\w+ )?(?:goal|aim|dream|priority|focus|plan|one i want))\b"
)
_PERSON = (
    r"(?:developer|engineer|analyst|designer|scientist|manager|consultant|architect|programmer|administrator|admin|tester|"
    r"teacher|student|graduate|nurse|lead|specialist|expert|freelancer|coder|dev|researcher|lecturer|professor|trainer|"
    r"accountant|writer|marketer|recruiter|electrician|plumber|carpenter|joiner|welder|builder|mechanic|chef|cook|pharmacist|doctor|lawyer|solicitor|translator|journalist|editor|photographer|artist|musician|librarian|midwife|physiotherapist|bookkeeper|supervisor|secretary|entwickler(?:in)?|developpeu(?:r|se)|ingenieur(?:e|in)?|desarrolladora?|"
    r"programadora?|ingenier[oa]|desenvolvedora?|sviluppatore|sviluppatrice|ontwikkelaar|programist(?:a|ka))"
)
_PROFESSION = re.compile(
    r"\b(?:i am|i'm|im|i was|i've been|i have been|working as|(?<!to )works? as|worked as|(?<!train )(?<!work )(?<!career )(?<!job )(?<!start )as an?|being an?|je suis|ich bin|soy|sou|"
    r"sono|ik ben|jestem)\b"
    rf"(?:(?!\b(?:good|with|in|at|who|help\w*|happy|looking|interested|keen|and|to|by)\b)[^,;.!?]){{0,60}}?\b{_PERSON}\b"
)
_INTRODUCED = re.compile(  # "I'm Sofia, a data engineer in Barcelona"
    rf"\b(?:i am|i'm|im|my name is|my name's|this is) [^,;.!?]{{1,40}}, (?:and )?(?:i'm |i am )?an? (?:[^\W\d]+ ){{0,4}}?{_PERSON}\b"
)
# "At work I mostly do budgeting, but I'd like to mentor on public speaking."
_AT_WORK = re.compile(
    r"\b(?:at work|day job|by day|for a living|by (?:trade|profession|training|background)|professionally|my (?:job|role|work) (?:is|involves|means)|i work (?:as|in|on|with)|these days)\b[^;.!?]*?(?=,? (?:but|though|although|however)\b)"
)
_HAS_DONE = re.compile(r"\b(?:i've|ive|i have) been \w+ing\b(?! (?:with|in|on|about|to)\b)")
_NAMED = re.compile(
    rf"\b(?:{'|'.join(NAMES_A_SKILL)})\s+(?:(?:mit|bei|in|en|avec|con|com|met|z|w)\s+)?(?P<what>[^,.;!?()]{{2,60}})"
)
_NAMED_BEFORE = re.compile(rf"\b(?:{'|'.join(NAMES_A_SKILL_BEFORE)})\b")
_ENDS_IT = re.compile(rf"\b{ENDS_A_SKILL}\b")
_EMPTY_WORDS = re.compile(
    r"^(?:a bit of|a little|some|how to|about|the|my|things? (?:like|such as)|stuff like|more|to)\s+|\s+(?:please|stuff|things|etc|too|as well|better)$"
)
_NOT_A_SKILL = frozenset(
    "it that this them you me us anything something everything things stuff people others someone a lot more learning work "
    "being becoming new what which whatever whoever here programming? mentees mentoring skills your my the programme studies".split()
)
_SAID_OF_TIMES = frozenset(
    "zone timezone available availability evening evenings morning mornings afternoon afternoons week weeks".split()
)
_LONGEST_UNKNOWN = 3
_NEAR = 80  # characters in which a word may say how a skill is meant
_NEGATIVE = re.compile(
    r"\b(?:not|no|never|nor|without|nothing|except|anything but|everything but|instead of|rather than|no longer|don't|dont|do not|can't|cannot|avoid|"
    r"kein\w*|nicht|pas|sin|nao|sem|non|senza|niet|geen|zonder|nie|bez)\b"
)
_DROPS = re.compile(
    r"\b(?:drop|forget(?: about)?|remove|delete|take (?:\S+ ){0,4}?(?:off|out|away)|scrap|get rid of|cross out|leave out|no longer|any ?more|don't do|given up|"
    r"stopped (?:doing|using)|streich\w*|nicht mehr|enlev\w+|retire[zr]|ne\b.{1,30}\bplus|quitar?|quiten|ya no|elimin\w+|remov\w+|"
    r"nao\b.{1,30}\bmais|togliere|togli|tolga|non\b.{1,30}\bpiu|verwijder\w*|niet meer|usun\w*|juz nie)\b"
)
_EXCHANGED = re.compile(
    r"\b(?:change|swap|replace|exchange|switch|trade) (?P<what>[^,;.!?]{1,40}?) (?:to|for|with|by|into)\b"
)
_MISTAKEN = re.compile(
    r"\b(?:wrote|put|said|typed) (?:down )?(?P<what>[^,;.!?]{1,40}?),? (?:but|when) (?:i )?(?:actually |really )?(?:meant|mean)\b"
)
_TURNS = re.compile(
    r"[,;]\s*(?=(?:i|i'd|i'll|i'm|but|add|instead|rather|now|only|just|and i)\b)|\bbut\b|\band (?=i\b|add\b|take\b|remove\b|drop\b|delete\b)"
)
_POLISH_ENDINGS = (("em", ""), ("iem", ""), ("ie", ""), ("ie", "a"), ("y", "a"), ("a", ""), ("u", ""))
# Words around a skill in a sentence that says nothing else: "Python mainly", "React please".
_AROUND = frozenset(
    "not instead rather than anyway anyhow ok okay right well sure please mainly mostly maybe perhaps also some a bit of the an and or so too really just only plus with in general my skills is are "
    "etc stuff things thing beginner beginners level basics basic advanced intermediate yes then probably definitely any all "
    "ideally especially particularly possibly primarily both like such as e g eg i.e mostly well first second third "
    "bitte und oder auch et ou aussi surtout y o tambien e ou tambem anche en of ook i oraz lub for to on really dev development "
    "it its it's should be mean meant i im am programming coding thx thanks x s do".split()
)


class Mentioned(NamedTuple):
    """The skills that a sentence offers or wishes for, doesn't want, or says of its writer's work or of others.

    `places` are where those of the first sort stand.
    """

    meant: list[str]
    unwanted: list[str]
    profession: list[str]
    of_others: list[str]
    places: dict[tuple[int, int], str]


@dataclass
class SkillsMeant:
    """Reads a mail's sentences in order; `wishes_something` says whether a wish stands anywhere in it."""

    role: Role | None
    wishes_something: bool
    _wishing: bool = field(init=False)

    def __post_init__(self) -> None:
        self._only_wishes = self.role is Role.MENTEE
        self._wishing = not (self._only_wishes and self.wishes_something)

    def read(self, words: Words, *, cue: bool, listed: bool = False) -> Mentioned:
        """What a sentence names, which is claimed. `cue`: it offers or wishes; `listed`: it is an item of such a list."""
        knows = self.role is Role.MENTOR and bool(_HAS_ALREADY.search(words.plain))  # and so can help with it
        spans = self._spans(words, cue=cue or listed or knows)
        if not self.wishes_something or _is_fragment(words, spans):
            self._wishing = True
        clauses = list(self._clauses(words.open)) if self._only_wishes else []
        others = list(of_others(words.plain, ((start, end) for start, end, _ in _parts(words.plain))))
        came_from = [found.span("what") for found in _COMING_FROM.finditer(words.open)]
        last = spans[-1].start if spans else 0
        professions = [found.span() for found in _AT_WORK.finditer(words.open) if found.end() <= last]
        professions += [found.span() for told in (_PROFESSION, _HAS_DONE) for found in told.finditer(words.open)]
        professions += [found.span() for found in _INTRODUCED.finditer(words.plain)]
        exchanged = [found.span("what") for told in (_EXCHANGED, _MISTAKEN) for found in told.finditer(words.plain)]
        told = Mentioned([], [], [], [], {})
        for span in spans:
            if span.names == ("mentoring",):  # what everybody here writes about
                continue
            if _is_in(span, others):
                told.of_others.extend(() if span.negated else span.names)
            elif span.negated or _is_in(span, exchanged) or _is_long_ago(words, span) or _is_dropped(words, span):
                told.unwanted.extend(span.names)
            elif self._only_wishes and (_is_in(span, came_from) or not _is_in(span, clauses)):
                continue
            elif _is_in(span, professions):
                told.profession.extend(span.names)
            else:
                told.meant.extend(span.names)
                told.places[span.start, span.end] = span.names[0]
        unknown = [] if any(told) else self._unknown(words, cue=cue, listed=listed)
        words.claim(*(_with_its_negative(words, span) for span in spans))
        return told._replace(meant=[*told.meant, *unknown])

    def _spans(self, words: Words, *, cue: bool) -> tuple[SkillSpan, ...]:
        spans = skill_spans(words.unclaimed, cue=True)
        if cue or not spans or _is_fragment(words, spans):
            return spans
        return skill_spans(words.unclaimed)

    def _unknown(self, words: Words, *, cue: bool, listed: bool) -> list[str]:
        if listed and self._wishing:
            named = read_skills(words.unclaimed)
            words.claim((0, len(words.text)))
            return list(named)
        if not cue or names_what_is_not_meant(words.unclaimed):
            return []
        return [name for what, span in _named_in(words) for name in _as_skills(what, words, span)]

    def _clauses(self, plain: str) -> Iterator[tuple[int, int]]:
        """Stretches of a sentence that wish for something."""
        parts = list(_parts(plain))
        said = [_said(plain[start:end]) for start, end, _ in parts]
        if said and said[0] is None and any(said):
            self._wishing = True  # "Python, maybe R, is what I want to learn"
        for (start, end, in_brackets), wishing in zip(parts, said, strict=True):
            before = self._wishing
            self._wishing = before if wishing is None else wishing
            if self._wishing:
                yield (start + _start_of_wish(plain[start:end]) if wishing else start), end
            if in_brackets:
                self._wishing = before


def _is_in(span: SkillSpan, stretches: list[tuple[int, int]]) -> bool:
    return any(start <= span.start < end for start, end in stretches)


def _parts(plain: str) -> Iterator[tuple[int, int, bool]]:
    """The clauses of a sentence, and whether each stands in brackets."""
    start = 0
    for cut in _CLAUSES.finditer(plain):
        if plain[start : cut.start()].strip():
            yield start, cut.start(), False
        if len(cut[0]) > 1 and cut[0][0] == "(":
            yield *cut.span(), True
        start = cut.end()
    if plain[start:].strip():
        yield start, len(plain), False


def _said(clause: str) -> bool | None:
    """True for a wish, False for what somebody has or is, None for neither."""
    return True if wishes(clause) else False if _HAS_ALREADY.search(clause) else True if _ASKS.search(clause) else None


def _start_of_wish(clause: str) -> int:
    """`As a Java developer I want to learn Go`: what they are stands in front of the wish."""
    wish, has = wishes(clause), _HAS_ALREADY.search(clause)
    return wish.start() if wish and has and has.end() < wish.start() else 0


def _is_long_ago(words: Words, span: SkillSpan) -> bool:
    """`I used to do PHP, but …`"""
    clause = re.split(r"[,;(]|\bbut\b", words.open[max(0, span.start - _NEAR) : span.start])[-1]
    return bool(_LONG_AGO.search(clause))


def _is_dropped(words: Words, span: SkillSpan) -> bool:
    """`Take Python off my list, I'd rather do Go`: what is dropped stands in one clause with the word for it."""
    start = max(0, span.start - _NEAR)
    start = max((turn.end() for turn in _TURNS.finditer(words.plain, start, span.start)), default=start)
    turn = _TURNS.search(words.plain, span.end, span.end + _NEAR)
    return bool(_DROPS.search(words.plain, start, turn.start() if turn else span.end + _NEAR))


def _is_fragment(words: Words, spans: tuple[SkillSpan, ...]) -> bool:
    """Whether a sentence names skills and says nothing else."""
    rest = Words(words.open)
    rest.claim(*((span.start, span.end) for span in spans))
    return _AROUND.issuperset(re.findall(r"[^\W\d_]+", rest.open))


def _with_its_negative(words: Words, span: SkillSpan) -> tuple[int, int]:
    if not span.negated:
        return span.start, span.end
    negatives = list(_NEGATIVE.finditer(words.plain, max(0, span.start - _NEAR), span.start))
    return (negatives[-1].start() if negatives else span.start), span.end


def _named_in(words: Words) -> Iterator[tuple[str, tuple[int, int]]]:
    """What stands where a skill would, with its place: behind `get better at`, in front of `lernen`."""
    for pattern in (_NAMED_BEFORE, _NAMED):
        for found in pattern.finditer(words.open):
            group = found.lastgroup or ""
            what = _ENDS_IT.split(found[group])[0].rstrip()
            yield what, (found.start(group), found.start(group) + len(what))


def _as_skills(what: str, words: Words, span: tuple[int, int]) -> list[str]:
    written = words.unclaimed[slice(*span)].strip()
    while shorter := _EMPTY_WORDS.sub("", what):
        if shorter == what:
            break
        what = shorter
    said = what.split()
    if not said or len(said) > _LONGEST_UNKNOWN or said[0] in _NOT_A_SKILL or not _SAID_OF_TIMES.isdisjoint(said):
        return []
    words.claim(span)
    in_place = written.casefold().rfind(what) if written.isascii() else -1
    whole = written[in_place : in_place + len(what)] if in_place >= 0 else what
    return [_uninflected(name) for part in re.split(r"\s(?:i|oraz)\s", whole) for name in read_skills(part)]


def _uninflected(name: str) -> str:
    """`pythonem` is Python in Polish."""
    if is_technology(name):
        return name
    stems = (name.removesuffix(ending) + instead for ending, instead in _POLISH_ENDINGS if name.endswith(ending))
    return next((stem for stem in stems if is_technology(stem)), name)
