"""Signs that somebody may be in danger or was treated badly: then a human answers, never the programme by itself.

The list is small and careful. When in doubt, to the human: a message too many costs a coordinator a minute.
"""

import re
from collections.abc import Iterable

from mailbot.parsers.folding import fold

_SIGNS = re.compile(
    r"\b(?:"
    # danger to oneself
    r"suicid\w*|kill(?:ing)? myself|end(?:ing)? (?:my|it all|my own) ?life|end it all|self[ -]?harm\w*|"
    r"harm(?:ing)? myself|"
    r"hurt(?:ing)? myself|want to die|don't want to (?:live|be alive)|no reason to live|better off dead|overdos\w*|"
    r"can't go on|at the end of my tether|selbstmord|umbringen|me suicider|suizid\w*|suicidarme|matarme|"
    # harm done by others
    r"abus(?:e|ed|ive|ing)\b(?! of notation)|harass\w*|assault\w*|molest\w*|rape[ds]?|groom(?:ed|ing)|stalk(?:ed|ing|"
    r"er)|"
    r"bull(?:y|ied|ying)|threaten\w*|blackmail\w*|domestic violence|violent (?:towards|to|with)|hit me|beat(?:s|"
    r"ing)? me|"
    r"touched me|kissed me|grabbed me|sexual\w*|nudes?|naked|inappropriate\w*|indecent\w*|creepy|predator\w*|"
    r"racis[mt]\w*|sexis[mt]\w*|homophob\w*|transphob\w*|discriminat(?:ed|ion) (?:against|because|by|from)|slurs?|"
    r"belastig\w*|missbrauch\w*|harcel\w*|agress(?:ion|e)\w*|acos(?:o|ada|ado|ando)|abusad[oa]|assedio|molestie|"
    r"molestenda|mobbing me|nekany|"
    # fear of a person, pressure
    r"(?:i )?(?:feel|felt|feeling|am|i'm|not) (?:very |really |so |at all )?(?:unsafe|not safe|endangered)|(?:don't|"
    r"do not|didn't|never) feel safe|"
    r"not safe (?:with|around)|mad[e] me (?:feel )?(?:very |really |so )?(?:uncomfortable|unsafe|scared|afraid)|"
    r"mak(?:es|ing) me (?:feel )?(?:very |really |so )?(?:uncomfortable|unsafe|scared|afraid)|"
    r"uncomfortable (?:with|around) (?:him|her|them|my mentor|my mentee|the way)|"
    r"(?:scared|afraid|frightened|terrified) of (?:him|her|them|my mentor|my mentee|my partner|my husband|my wife|"
    r"my boss|my father)|"
    r"asked me (?:for|to (?:send|lend|give)) (?:him |her |them )?(?:some )?(?:money|cash|photos?|pictures?|pics)|"
    r"(?:my|his|her|their) (?:hotel room|bedroom)|under ?age|(?:i'm|i am) (?:only )?1[0-7](?: years old| yrs| and)|"
    r"safeguarding|child protection|"
    r"police|restraining order|sever\w+ depress\w+|(?:i'm|i am|been|feel) (?:very |so |really )?(?:depressed|"
    r"hopeless)|breakdown"
    r")",
)
_ABOUT_COMPUTERS = re.compile(
    r"\b(?:sexual selection|breakdown of|stalking horse|abuse cases?|grooming (?:the )?backlog|backlog grooming)\b"
)


def is_worrying(lines: Iterable[str]) -> bool:
    """Whether a human should read this before anything is answered."""
    return any(_SIGNS.search(_ABOUT_COMPUTERS.sub(" ", fold(line))) for line in lines)
