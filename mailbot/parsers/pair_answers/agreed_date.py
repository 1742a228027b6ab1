"""Until when two people mean to work together, as it stands in their goals: `a first talk, by 30 June`."""

import re
from datetime import date, datetime, timedelta

from mailbot.parsers.commands.dates import LONGEST, read_date
from mailbot.parsers.folding import fold_in_place

LONGEST_GOALS = 2_000
NEAREST, FARTHEST = timedelta(days=14), timedelta(days=400)
_UNTIL = re.compile(
    r"\b(?:by|until|till|before|no later than|bis|bis zum|jusqu'au|d'ici le|hasta|antes del|entro|fino al|ate|voor|tot|do)"
    r"\s(?:the\s)?(?=\S)"
)


def agreed_date(goals: str, now: datetime, time_zone: str) -> date | None:
    """The last day that is named behind such a word, if it lies weeks ahead and not years; None for no such day."""
    goals = goals[:LONGEST_GOALS]
    named = (goals[lead.end() : lead.end() + LONGEST // 2] for lead in _UNTIL.finditer(fold_in_place(goals)))
    days = (read_date(_clause(piece), now=now, time_zone=time_zone) for piece in named)
    near, far = (now + NEAREST).date(), (now + FARTHEST).date()
    return max((day for day in days if day is not None and near <= day <= far), default=None)


def _clause(text: str) -> str:
    return re.split(r"[;\n]|(?<!\d)\.\s", text, maxsplit=1)[0]
