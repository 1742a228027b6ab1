"""Who wants to help and who wants to learn, and which of the skills that a sentence names are meant.

Clause by clause: what is wished for counts, what somebody has or does already does not ("I am a Java developer and
want to move into data engineering"). A clause that says neither goes on with what was said before it.
"""

import re
from collections.abc import Iterable

from mailbot.domain.people import Role
from mailbot.parsers.folding import fold
from mailbot.parsers.skills.reader import find_skills, names_what_is_not_meant, read_skills

_SOMEBODY = (
    r"(?:others|people|someone|somebody|anyone|anybody|folks|learners|beginners|juniors|students|newcomers|those|"
    r"young)"
)
_OFFERS = re.compile(
    r"\b(?:(?:like|love|want|happy|glad|willing|able|keen|ready|pleased|delighted|interested|up for|down for) (?:to )?"
    r"(?:be |become |becoming |being )?"
    rf"(?:a mentor\b|mentor\b|mentoring (?!programme|program|scheme|from|for me|myself)|coach|"
    rf"support (?:{_SOMEBODY}|a)|"
    rf"teach|share|give back|offer|volunteer|help (?:{_SOMEBODY}|with|out|a )|helping (?:{_SOMEBODY}|with|out))|"
    r"(?:i|we) (?:can|could|'d be able to|am able to) (?:help|teach|mentor|offer|support|coach|share)|"
    r"sign(?:ing)? (?:me )?up as a mentor|as a mentor\b|be(?:come|coming)? a mentor|to mentor\b|"
    rf"mentor (?:{_SOMEBODY}|a )|count me in as a mentor|"
    r"volunteer(?:ing)?|offer(?:ing)? (?:my|some|mentoring|mentorship|help)|give something back|"
    r"giving (?:something )?back|"
    r"happy to help|pass(?:ing)? (?:it|this|that|something|my \w+) on|pass(?:ing)? on (?:what|my|some)|"
    r"(?:menschen|leuten?|anderen|jemandem) (?:[\w+#-]+ ){0,5}helfen|ich (?:kann|konnte|wurde) (?:gerne? )?(?:[\w+#-]+ ){0,4}"
    r"(?:helfen|unterstutzen|begleiten)|je peux (?:aider|accompagner|soutenir)|aider (?:des|les|quelqu'un)|"
    r"puedo (?:ayudar|ensenar|acompanar)|ayudar a (?:otros|alguien|personas)|posso (?:ajudar|aiutare|ensinar|seguire)|"
    r"ajudar (?:outros|pessoas|alguem)|aiutare (?:altri|qualcuno)|ik kan (?:[\w+#-]+ ){0,3}helpen|"
    r"(?:anderen|mensen) (?:[\w+#-]+ ){0,4}helpen|moge pomoc|pomoge|do you (?:still )?need (?:any )?(?:more )?mentors|"
    r"als mentor|mentorin\b|devenir mentor|ser mentor|diventare mentor|mentor worden|zostac mentorem)"
)
_WISHES = re.compile(
    r"\b(?:(?:looking for|search(?:ing)? for|need|find|get|want|like|love|have|seeking|after) (?:a|an|some|my)? ?"
    r"(?:\w+ )?(?:mentor\b|mentorship|mentoring)|find (?:me|us) (?:a|some)|(?:match|pair|connect|put) me (?:up |"
    r"in touch )?with|introduce me to|"
    r"do you have (?:a |any )?mentors? (?:for|in|with|who)|"
    r"be mentored|being mentored|mentor me|as a mentee|be(?:come)? a mentee|"
    r"(?:want|like|love|hope|hoping|need|trying|keen|eager|wish|wishing|looking|try|plan|planning|aim|aiming|dream) "
    r"(?:\w+ ){0,2}?(?:learn|develop|improve|get better|get into|go into|break into|grow|understand|"
    r"know more|start|practi[sc]e|become|move|moving|switch|change|brush up|work on|be better|be more|feel more|do|"
    r"use|try|talk|explore|"
    r"build|master|pick up|transition|progress)\b|"
    r"want learn|learn(?:ing)?\b|struggl\w+|stuck\b|help me|help (?:us )?with my|(?:need|like|love|want|appreciate|"
    r"could use|"
    r"get|looking for) (?:some |a bit of |a little |any |to get some )?(?:help|support|guidance|advice|coaching)|"
    r"(?:can|could|would|is there) (?:some(?:one|body)|any(?:one|body)|you|i) .{0,20}(?:help|teach|support|guide|"
    r"mentor|talk)|"
    r"teach me|beginner\b|get(?:ting)? better at|improve my|interested in|curious about|advice (?:on|about)|"
    r"my goal is|"
    r"je cherche|j'aimerais|je voudrais|ich suche|ich mochte|me gustaria|quiero|gostaria|vorrei|"
    r"lernen|apprendre|aprender|imparare|leren|nauczyc)"
)
_HAS_ALREADY = re.compile(
    r"\b(?:i (?:already |also |only |mostly |mainly |currently )?(?:know|work|have|had|do|did|teach|taught|use|used|"
    r"write|"
    r"wrote|code|program|studied|study|learnt|learned|finished|completed|started|come from|run|manage|build|make|"
    r"earn)\b|"
    r"i(?:'ve| have)\b|i already|background|experienced? (?:in|with|of|as)|years (?:of|in|as)|degree in|(?:and|but|"
    r"already) know|"
    r"work(?:ing)? (?:as|in|with)|my (?:job|work|day job|current|role|manager|boss|team|degree)|used to|at work|"
    r"for work|"
    r"i(?:'m| am| was)\b|before that|previously|formerly|retired\b|as an? (?!mentee|mentor)|being an? |fluent in|"
    r"comfortable with|good at|my \w+ (?:is|are)\b|"
    r"je (?:connais|sais|travaille|suis)\b|j'ai\b|ich (?:arbeite|kann|bin|habe|kenne)\b|conozco|trabajo|soy\b|"
    r"trabalho|sou\b)"
)
_WANTS = re.compile(
    r"\b(?:learn(?: about| more about| how to)?|get(?:ting)? better at|improve (?:my|on)|develop my|work on my|"
    r"help with my|"
    r"better at|interested in|mentor(?:ing|ship)? (?:in|on|for|with)|help (?:\w+ )?(?:with|on|in)|advice on|"
    r"support with|guidance on)\s+"
    r"(?P<what>[^,.;!?()]{2,60})"
)
_CLAUSES = re.compile(
    r"(?P<bracket>\([^()]*\))|[,;()]|\s-\s|\s–\s|\b(?:but|although|though|however|whereas|because|since|so|while|"
    r"as i)\b|\band (?=(?:i|we|want|would|wish|hope|hoping|looking|need|now|am|keen|know|work|have)\b)|"
    r"\bund (?=(?:ich|m[oö]chte|w[uü]rde|suche|will)\b)"
    r"|\bet (?=j)|\by (?=quiero\b)",
    re.I,
)
_COMING_FROM = re.compile(r"\bfrom [\w+#. -]{1,30}? (?:in)?to\b", re.I)  # "from QA into backend" is no wish for QA
_STOPS_A_WISH = re.compile(r"\b(?:and i|so i|because|as i|since|if|when|from|please|but|to|for|at|on|i'm|i am|i)\b")


_AS_MENTOR = re.compile(r"\b(?:be(?:come)? a mentor|to mentor\b|as a mentor|mentor others)")
_AS_MENTEE = re.compile(r"\b(?:for a mentor|need a mentor|find a mentor|be mentored|as a mentee|struggl)")


def wants_both_roles(text: str) -> bool:
    """Whether somebody would mentor and be mentored: which skill is meant for which only they can say."""
    folded = fold(text)
    return bool(_AS_MENTOR.search(folded) and _AS_MENTEE.search(folded))


def role_in(sentences: Iterable[str]) -> Role | None:
    """What somebody wants to be, from the words of an offer or a wish; None if there is neither, or both."""
    told = [fold(sentence) for sentence in sentences]
    offers = [sentence for sentence in told if _OFFERS.search(sentence)]
    wishes = [sentence for sentence in told if sentence not in offers and _WISHES.search(sentence)]
    if offers and wishes:
        text = " ".join(told)
        as_mentor, as_mentee = _AS_MENTOR.search(text), _AS_MENTEE.search(text)
        return None if bool(as_mentor) == bool(as_mentee) else Role.MENTOR if as_mentor else Role.MENTEE
    return Role.MENTOR if offers else Role.MENTEE if wishes else None


class SkillsMeant:
    """Reads a mail's sentences in order; `wishes_something` says whether a wish stands anywhere in it."""

    def __init__(self, role: Role | None, *, wishes_something: bool) -> None:
        self._role = role
        self._only_wishes = role is Role.MENTEE and wishes_something
        self._wishing = not self._only_wishes

    def read(self, sentence: str) -> list[str]:
        """The skills that a sentence offers or wishes for. Of a mentee what they have already does not count."""
        sentence = _COMING_FROM.sub("to", sentence)
        folded = fold(sentence)
        cue = bool(_WISHES.search(folded) or _OFFERS.search(folded))
        found: list[str] = []
        for clause in self._clauses_that_count(sentence) if self._only_wishes else [sentence]:
            # A cue anywhere in the sentence serves every clause: "I want to learn Go, maybe R".
            found.extend(find_skills(clause, cue=cue))
        if not found and self._role is not None and not names_what_is_not_meant(sentence):
            found.extend(_unknown_wish(folded))
        return found

    def _clauses_that_count(self, sentence: str) -> list[str]:
        """The clauses that wish, from where they begin to."""
        clauses = _clauses(sentence)
        said = [_said(clause) for clause, _ in clauses]
        if said and said[0] is None and any(said):
            self._wishing = True  # "Python, maybe R, is what I want to learn"
        counting = []
        for (clause, in_brackets), wishes in zip(clauses, said, strict=True):
            before = self._wishing
            self._wishing = before if wishes is None else wishes
            if self._wishing:
                counting.append(_from_the_wish_on(clause) if wishes else clause)
            if in_brackets:
                self._wishing = before
        return counting


def wishes_something(sentences: Iterable[str]) -> bool:
    """Whether any of the sentences is a wish to learn."""
    return any(_WISHES.search(fold(sentence)) for sentence in sentences)


def _clauses(sentence: str) -> list[tuple[str, bool]]:
    """The clauses, and whether each stood in brackets."""
    clauses, start = [], 0
    for cut in _CLAUSES.finditer(sentence):
        clauses.append((sentence[start : cut.start()], False))
        if cut["bracket"]:
            clauses.append((cut["bracket"], True))
        start = cut.end()
    return [(clause, bracket) for clause, bracket in (*clauses, (sentence[start:], False)) if clause.strip()]


def _said(clause: str) -> bool | None:
    """True for a wish, False for what somebody has or is, None for neither."""
    folded = fold(clause)
    return True if _WISHES.search(folded) else False if _HAS_ALREADY.search(folded) else None


def _from_the_wish_on(clause: str) -> str:
    """`As a Java developer I want to learn Go`: what they are stands in front of the wish."""
    folded = fold(clause)
    wish, has = _WISHES.search(folded), _HAS_ALREADY.search(folded)
    is_before = wish and has and has.end() < wish.start() and len(folded) == len(clause)
    return clause[wish.start() :] if wish and is_before else clause


def _unknown_wish(folded: str) -> tuple[str, ...]:
    """`get better at negotiating with suppliers`: up to three words that no vocabulary knows."""
    wish = _WANTS.search(folded)
    what = _STOPS_A_WISH.split(wish["what"])[0].strip() if wish else ""
    return read_skills(what) if what and len(what.split()) <= 3 else ()
