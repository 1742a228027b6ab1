"""Answers that name no skill at all: "not sure yet", "anything really", "see my CV"."""

import re

from mailbot.parsers.skills.spelling import plain

_LONGEST = 200
_SEE = r"(?:above|below|attached|(?:my |the )?(?:cv|resume|linkedin|profile|website)\b.{0,40})"
_ANSWERS = (
    r"any(?: skills?)?|anything(?: really| (?:is|would be) (?:fine|good|ok|great)| goes| you \w+| at all)?",
    r"whatever(?: (?:you|is|fits|works|suits)\b.{0,40})?|everything|all(?: of (?:it|them|the above))?|both|either",
    r"none(?: of (?:these|them|the above))?|nothing(?: (?:yet|specific|in particular|special))?|nil|n/a|na|-+|\?+",
    r"tbd|tbc|tba|(?:i(?:'m| am) )?(?:unsure|undecided|flexible|easy|open(?: to (?:anything|all|suggestions))?)",
    (
        r"(?:i(?:'m| am) )?not (?:really |quite |so )?(?:sure|certain|decided)"
        r"(?: (?:yet|really|tbh|at the moment|right now|about that|which|what)){0,3}"
    ),
    r"(?:i have |i've )?no (?:(?:particular |specific )?preferences?|idea|clue|skills?)(?: yet| really| at all)?",
    r"(?:i )?(?:really )?(?:don't|do not|dont) (?:really )?(?:mind|know|care)(?: yet| really)?",
    r"(?:i can go )?either way",
    rf"(?:please )?see {_SEE}|(?:as|same as) (?:before|above|last time|usual)|same|unchanged|no changes?",
    r"up to you|you (?:decide|choose)|your (?:choice|pick)|(?:take your )?pick(?: (?:one|any|some))?|choose(?: (?:one|any))?|ask me|various|many|lots|several|a (?:lot|bit)(?: of everything)?",
    r"(?:programming|coding|computer) languages?",
    r"egal|keine ahnung|weiss nicht|weiß nicht|noch nicht sicher|peu importe|je ne sais pas|aucune idee|rien",
    r"no (?:lo )?se|da igual|cualquiera|lo que sea|nada|non (?:lo )?so|qualsiasi|nao sei|tanto faz|qualquer",
    r"geen idee|maakt niet uit|nie wiem|obojetnie|cokolwiek",
)
_NO_SKILL = re.compile("|".join(f"(?:{answer})" for answer in _ANSWERS))


def says_no_skill(text: str) -> bool:
    """`not sure yet`, `anything really`: an answer, but one that names no skill."""
    return len(text) < _LONGEST and bool(_NO_SKILL.fullmatch(plain(text).strip(" \t\r\n.!,;()")))
