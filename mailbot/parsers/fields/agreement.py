"""A bare yes or no to what our letter asked, in the languages that we read."""

import re

from mailbot.parsers.folding import fold

_YES = "yes,yep,yeah,yup,sure,correct,right,exactly,that's right,that is right,that's correct,that is correct,indeed"
_YES_ELSEWHERE = "ja,jawohl,genau,stimmt,richtig,oui,c'est ca,exact,si,correcto,sim,certo,esatto,klopt,tak,zgadza sie"
_NO = "no,nope,not really,nothing yet,nothing so far"
_NO_ELSEWHERE = "nein,noch nicht,non,pas encore,nao,ainda nao,nee,nog niet,nie,jeszcze nie"
_SAYS_YES = re.compile(rf"(?:{'|'.join((*_YES.split(','), *_YES_ELSEWHERE.split(',')))})\b")
_SAYS_NO = re.compile(rf"(?:{'|'.join((*_NO.split(','), *_NO_ELSEWHERE.split(',')))})\b")
_LONGEST = 6  # words; whoever says more than that says more than yes or no


def agrees(text: str) -> bool | None:
    """True for "Yes, that's right, thanks", False for "no, nothing yet", None for everything else."""
    words = fold(" ".join(text.split()))
    if not words or len(words.split()) > _LONGEST:
        return None
    if _SAYS_YES.match(words):
        return True
    return False if _SAYS_NO.match(words) else None
