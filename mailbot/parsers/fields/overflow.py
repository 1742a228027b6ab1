"""What goes on in a labelled line behind its value: `Skills: quilting. Mondays 2-4pm, Leeds.`"""

import re
from collections.abc import Iterable
from dataclasses import replace

from mailbot.parsers.availability.prose import speaks_of_weekly_times
from mailbot.parsers.availability.time_zones import read_time_zone
from mailbot.parsers.fields.answer import Answer
from mailbot.parsers.skills.reader import find_skills

LONGEST = 400
_STOP = re.compile(r"(?<=\w\w)[.;]\s+(?=[^\W_])")

_OF_ONESELF = re.compile(r"(?:I|I've|I’ve|I'm|I’m|My|We)\b")


def without_overflow(answers: Iterable[Answer]) -> tuple[list[Answer], dict[int, str]]:
    """The answers, skills without the sentences behind them that are about times or places; those by their lines."""
    kept: list[Answer] = []
    behind: dict[int, str] = {}
    for answer in answers:
        cut = _end_of_skills(answer.value) if answer.field == "skills" and len(answer.places) == 1 else None
        if cut:
            behind[min(answer.places)] = answer.value[cut.end() :]
        kept.append(replace(answer, value=answer.value[: cut.start()]) if cut else answer)
    return kept, behind


def _end_of_skills(value: str) -> re.Match[str] | None:
    for cut in _STOP.finditer(value[:LONGEST]):
        following = _STOP.split(value[cut.end() : LONGEST], maxsplit=1)[0]
        is_a_story = _OF_ONESELF.match(following) and not find_skills(following, cue=True)
        if is_a_story or speaks_of_weekly_times(following) or read_time_zone(following.strip(" .")):
            return cut
    return None
