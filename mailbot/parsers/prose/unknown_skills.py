"""What no vocabulary knows and yet stands where a skill would: `Cake decorating, Tuesdays, Hull`."""

import re

from mailbot.parsers.availability.time_zones import read_time_zone
from mailbot.parsers.prose.courtesy import is_courtesy
from mailbot.parsers.prose.ordinary_words import ORDINARY
from mailbot.parsers.prose.spans import Words
from mailbot.parsers.skills.reader import says_no_skill

_CUT = re.compile(r"[,;.!?()\n]+|\s[-–—]\s")
_ITEM = re.compile(r"[^\W\d_][\w'’+#&/-]*(?: [\w'’+#&/-]+){0,3}")
_AROUND = re.compile(
    r"^(?:and|or|a bit of|some|maybe|perhaps|probably|mainly|mostly)\s+|\s+(?:and|or|please|maybe|mostly|mainly|thanks|thx|on|in|at)$"
)
# A word by which something is a sentence or a phrase about something else, and no name of a skill.
SAYS_MORE = frozenset(
    "zone timezone tz i i'm i'd i've i'll im ive me my mine myself we us our you your he she it it's they them this that these those there here is are am was were be "
    "been have has had do does did don't can can't could would will won't should not no never yes what who when where which why if so just also "
    "please thanks thank hi hello dear sorry free available time times day days week weekday weekdays morning mornings evening evenings today "
    "tomorrow work works working live living based located need want like love help learn learning know see same before again soon later stop help".split()
)


def unknown_items_in(words: Words) -> list[str]:
    """The items that nobody claimed in a sentence of items; none where anything in it says more than an item does."""
    items: list[str] = []
    for part in _CUT.split(words.unclaimed):
        item = part.strip()
        while item != (shorter := _AROUND.sub("", item).strip()):
            item = shorter
        if ORDINARY.issuperset(item.casefold().split()) or is_courtesy(item) or read_time_zone(item):
            continue
        if not _ITEM.fullmatch(item) or says_no_skill(item) or not SAYS_MORE.isdisjoint(item.casefold().split()):
            return []
        items.append(item)
    return items
