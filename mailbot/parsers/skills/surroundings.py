"""The words around a skill that are no part of it: how well, for how long, "some … please", "a course in …"."""

import re

_POLITE = (
    "yes yep yeah sure please pls plz thanks thank cheers kindly bitte danke merci gracias por favor per dank svp vil"
)
_SOME = (
    "a an the some any bit of little more most basic basics just mainly mostly primarily maybe perhaps possibly "
    "probably also e.g eg i.e ie like such as especially particularly including incl etc general generally things "
    "stuff really all other others anything either both and or plus as well too in into to on with about around using "
    "via my own myself ourselves by at from is are for lots various different many much quite very rather etcetera usw ecc und et y o "
    "e i de la le les el los las der die das ein eine einen etwas un une des du del di da do en mit avec con per het "
    "een wat van met na w z"
)
_LEVEL = (
    "advanced adv intermediate beginner beginners beginner's intro introduction introductory basic basics elementary "
    "expert experienced experience proficient proficiency fluent native novice junior senior mid medium level levels "
    "good excellent strong strengths solid deep modern knowledge working familiar comfortable fundamentals essentials "
    "foundations concepts principles skill skills abilities self-taught taught years year yrs yr y months month since "
    "fairly pretty currently lvl stars star out percent certified certificate certification grade hobby professional "
    "professionally anfanger fortgeschritten fortgeschrittene grundlagen kenntnisse gut sehr debutant intermediaire "
    "avance principiante intermedio avanzado avance bases avancee basico debutante base nivel niveau notions "
    "gevorderd beginnend zaawansowany podstawy sredniozaawansowany learner-level"
)
_WISH = (
    "i'd i'm i've want wanting would love loving like help helping need needing improve improving learn learning get "
    "getting better develop developing start started starting interested interest interests looking hoping keen study "
    "studying practise practice practising practicing refresh brush up understand understanding mentor mentoring-in "
    "guidance advice support tips course courses training-in tutorial tutorials lessons classes lernen aprender "
    "apprendre imparare leren nauczyc ich mochte je voudrais quiero vorrei gostaria wil chce"
)
_LABELS = (
    "languages frameworks framework tools tool technologies technology tech stack stacks libraries library databases: "
    "software hard soft topics topic areas area subjects subject main primary secondary favourite favorite"
)
# What people call the doing of a skill; without it the skill is the same, but "community development" is no skill.
_DOING = (
    "programming programmer development developer developers dev devs language lang coding code coder engineering "
    "engineer design-work scripting scripts projects project apps app application applications stuff web-apps work "
    "administration admin api programmierung programmieren entwicklung entwickler programmation developpement "
    "programacion desarrollo programmazione sviluppo programacao desenvolvimento programmeren ontwikkeling "
    "programowanie"
)
_BEHIND = frozenset(f"{_POLITE} {_SOME} {_LEVEL} {_LABELS}".split())
AROUND = _BEHIND | frozenset(_WISH.split())
DOING = frozenset(_DOING.split())

_AMOUNT = re.compile(r"\d[\d.,:/%+-]*(?:yrs?|years?|y|months?|x|h|/5|/10|%|k|st|nd|rd|th)?\+?|[abc][12][+-]?|v\d[\d.]*")

_STANDARD = re.compile(r"[a-z]{2,4} \d{4,5}")  # ISO 9001: no version of anything


def bare(item: str) -> str:
    """A plain item without the words around it: `5 yrs of some advanced python please` → `python`."""
    return _stripped(item, AROUND, _BEHIND)


def barer(item: str) -> str:
    """Without what people call the doing of it either: `python programming` → `python`."""
    return _stripped(item, AROUND | DOING, _BEHIND | DOING)


def _stripped(item: str, in_front: frozenset[str], behind: frozenset[str]) -> str:
    words = [word for part in item.split() if (word := _without_punctuation(part))]
    start, end = 0, len(words)
    while start < end and _is_around(words[start], in_front):
        start += 1
    while start < end and _is_around(words[end - 1], behind) and not _STANDARD.fullmatch(" ".join(words[start:end])):
        end -= 1
    return " ".join(words[start:end])


def _without_punctuation(word: str) -> str:
    return word if word.startswith(".net") else word.strip(".,:;!?\"'()*_/&").lstrip("#-+").rstrip("-")


def _is_around(word: str, around: frozenset[str]) -> bool:
    return word in around or bool(_AMOUNT.fullmatch(word)) or not any(map(str.isalnum, word))
