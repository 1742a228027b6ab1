"""Skills in a list or in prose → their canonical names. What is unknown stays as it was written, and matches exactly.

A near miss (`javscript`) is never taken for the skill that it resembles: `suggestion` names it, so that we can ask.
"""

from mailbot.parsers.skills.lists import read_skills
from mailbot.parsers.skills.names import is_technology
from mailbot.parsers.skills.near_misses import suggestion
from mailbot.parsers.skills.negation import names_what_is_not_meant
from mailbot.parsers.skills.no_skill import says_no_skill
from mailbot.parsers.skills.prose import SkillSpan, find_skills, skill_spans

__all__ = [
    "SkillSpan",
    "find_skills",
    "is_technology",
    "names_what_is_not_meant",
    "read_skills",
    "says_no_skill",
    "skill_spans",
    "suggestion",
]
