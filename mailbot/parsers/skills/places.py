"""Does a word that means other things too stand in a skill's place? "Learn Go", "R developer", "better at Excel"."""

import re
from dataclasses import dataclass

from mailbot.domain.skills import Ordinariness
from mailbot.parsers.skills.names import Mention
from mailbot.parsers.skills.spelling import Word

# In front of a skill, whatever its letters.
_LEADS = frozenset(
    "learn learning learnt learned teach teaching taught know use using used master mastering "
    "code coding program programming study studying studied love loving like enjoy prefer understand meant mean "
    "understanding develop developing improve improving practise practice try trying tried pick start starting modern "
    "basic advanced some my and or developer developpeur developpeuse desarrollador desarrolladora programador programadora entwickler entwicklerin lernen apprendre aprender imparare leren mejorar ameliorer en auf uber".split()
)
# In front of a skill that is written with a capital, or of a word that no idiom takes there.
_WEAK_LEADS = frozenset(
    "be by need needs want in with at about on into to of for from as and or mit avec con bei sur".split()
)
# Behind a skill, whatever its letters: "Go developer", "Spring framework".
_TRAILS = frozenset(
    "developer developers dev devs programming programmer programmers code coding language languages framework "
    "frameworks api apis engineer engineers engineering app apps backend script scripts scripting certification "
    "certificate course courses skills formulas macros functions library project projects projekt stack database "
    "databases cluster clusters pipeline pipelines tutorial tutorials entwickler".split()
)
_IDIOMS = frozenset(
    "to go,on go,to express,to rest,at rest,for rest,in rest,in spring,with less,of less,in less,for less,to react,"
    "to excel,to spark,to scratch,from scratch,to swing,to research,to slack,in notion,to sketch,to zoom,to dart,"
    "to boost,to parcel,need rest,need less,want rest,want less,use slack,using slack,use zoom,using zoom".split(",")
)
_NO_SKILL_BEFORE = re.compile(r"\s+(?:is|are|of|stays?|remains?|looks?|seems?|can stay)\b")
_WORKPLACES = (["at", "a"], ["at", "an"], ["at", "my"], ["at", "the"])  # "I work at a startup"
_MEDIA = frozenset("linkedin github slack zoom instagram youtube whatsapp mastodon microsoft-teams outlook".split())
_REACHED_BY = frozenset("on via over through from at uber per par por".split())
_ITS, _SEEN = frozenset("my our your the".split()), frozenset("in see seen".split())
_SOME_OF = frozenset("bit lot basics knowledge".split())  # "a bit of R"
_KINDS = _SOME_OF | frozenset(
    "language languages skill skills framework frameworks tool tools stack subject strength".split()
)
_WANTED = frozenset("need want like goal aim".split())  # "what I need is Rust"
_LEARNERS = frozenset("me us someone somebody people others him her them".split())
_NAMES_A_PERSON = frozenset(
    "i'm am is name named called mr mrs ms dr dear hi hello hey thanks regards best cheers love yours sincerely sir "
    "colleague manager boss friend".split()
)
# What may stand behind a skill that nothing else tells from an everyday word.
_BOUNDARY = re.compile(
    r"\s*(?:$|[,.;:!?()/&+-]|(?:and|or|but|for|to|at|as|because|with|in|on|please|und|et|y|from|so|this|next|since|skills?|"
    r"is|would|depuis|seit|desde|since|too|instead|yet|then|again|properly|better|more|obviously|mainly|mostly|really|preferably|especially|though|thanks|only|first)(?!\w))"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a sentence, as written and plain; whether its sentence is about skills, and whether it begins it."""

    written: str
    text: str
    about_skills: bool
    fragment: bool
    begins: bool


def counts_alone(place: Place, found: list[Word], mention: Mention) -> bool:
    """Whether a topical or everyday word names a skill here, without a known skill beside it."""
    written = place.written[mention.start : mention.end]
    if mention.first > 1 and [word.key for word in found[mention.first - 2 : mention.first]] in _WORKPLACES:
        return False
    if follows_like_a_skill(place.text, found, mention):
        return True
    if mention.name.ordinariness is Ordinariness.TOPICAL:
        return place.about_skills or (len(written) > 1 and written.isupper())
    if not place.about_skills or not _BOUNDARY.match(place.text, mention.end):
        return False
    if not mention.first and mention.name.canonical == "rest-api" and _NO_SKILL_BEFORE.match(place.text, mention.end):
        return False  # "Rest is right"
    if not mention.first:
        return not place.begins or place.fragment or not written.islower()
    before = _word_before(found, mention)
    if before.key in _NAMES_A_PERSON:
        return False
    if place.text[before.end : mention.start].strip():
        return before.key in _LEADS | _KINDS or (place.fragment and place.begins)  # "…, excel" in what is about skills
    return _follows_a_lead(before.key, written)


def _follows_a_lead(before: str, written: str) -> bool:
    if written.islower() and f"{before} {written}" in _IDIOMS:
        return False
    has_a_capital = len(written) > 1 and not written.islower()  # a single letter is a capital anyway: "plan C"
    return before in _LEADS or before in _WEAK_LEADS or has_a_capital


def _word_before(found: list[Word], mention: Mention) -> Word:
    """`teach me Go`, `my favourite language is C`: the word before that tells."""
    before, earlier = found[mention.first - 1], found[mention.first - 2]
    if mention.first == 1:
        return before
    if before.key == "of" and earlier.key in _SOME_OF:
        return earlier
    return (
        earlier
        if before.key in _LEARNERS or (before.key in {"is", "are"} and earlier.key in _KINDS | _WANTED)
        else before
    )


def is_a_way_to_reach_people(found: list[Word], mention: Mention) -> bool:
    """`I found you on LinkedIn`, `via GitHub`, `all that is in my LinkedIn profile`."""
    if mention.name.canonical not in _MEDIA or not mention.first:
        return False
    before, earlier = found[mention.first - 1].key, found[mention.first - 2].key if mention.first > 1 else ""
    return before in _REACHED_BY or (before in _ITS and earlier in _REACHED_BY | _SEEN)


def follows_like_a_skill(text: str, found: list[Word], mention: Mention) -> bool:
    """`go developer`, `spring framework`: what stands behind it says that it is a skill."""
    if mention.last >= len(found) or text[mention.end : found[mention.last].start].strip(" -"):
        return False
    return found[mention.last].key in _TRAILS
