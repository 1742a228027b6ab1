"""Slips of the keyboard in a command: one letter too many, too few or wrong, or two in the wrong order."""

from dataclasses import replace
from functools import lru_cache

from mailbot.parsers.commands.sentences import Sentence

# What is final is not among them: who wants that, writes it again.
_FORGIVEN = (
    "status,resume,unpause,pause,decline,rematch,booked,approve,approved,reject,rejected,waiting,digest,allocate,invite"
).split(",")
_OTHER_WORDS = frozenset(
    "parse,passe,divest,digests,wailing,waiving,weighting,statue,statues,booker,booted,boomed,resumes,resumed,pauses,"
    "paused,approves,rejects,declined,declines,allocated,allocates,invites,invited,presume,rebooked,reset,match".split(
        ","
    )
)


def with_slip_corrected(said: Sentence) -> Sentence | None:
    """The sentence with its first word spelt right, or None when that is no misspelt command."""
    first = said.plain.split(" ", 1)[0].rstrip(":,;.")
    meant = word_meant(first)
    if meant is None:
        return None
    rest = len(first)
    return replace(said, written=meant + said.written[rest:], plain=meant + said.plain[rest:])


@lru_cache(4096)
def word_meant(written: str) -> str | None:
    """The word of a command that this one is a slip of; None for every other word."""
    if written in _OTHER_WORDS or written in _FORGIVEN:
        return None
    return next((word for word in _FORGIVEN if written[:1] == word[:1] and _is_one_slip_from(written, word)), None)


def _is_one_slip_from(written: str, meant: str) -> bool:
    """Whether the Damerau-Levenshtein distance (optimal string alignment) of two different words is one."""
    start = 0
    while start < min(len(written), len(meant)) and written[start] == meant[start]:
        start += 1
    one, other = written[start:], meant[start:]
    return other in (one[1:], one[1:2] + one[:1] + one[2:]) or one[1:] in (other, other[1:]) or one == other[1:]
