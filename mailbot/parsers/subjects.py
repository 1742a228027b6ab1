"""Subjects: whether one is fresh, or has been carried over from a message that is answered or forwarded."""

import re

# "Re:" and "Fwd:" as programs write them in many languages, with the counters of some ("Re[2]:").
_CARRIED_OVER = re.compile(
    r"\s*(?:\[[^\]]{0,40}\]\s*)?(?:re|r|aw|antw|antwort|sv|vs|odp|rif|res|rép|réf|ref|ynt|atb|vá|на|отв|ha|回复|回覆|答复|返信|"
    r"fw|fwd|wg|tr|rv|enc|i|pd|vl|vb|doorst|转发|轉寄|転送|переслано)\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})?\s*[:：]",
    re.IGNORECASE,
)


def is_fresh(subject: str) -> bool:
    """False where the subject begins with `Re:`, `Fwd:`, `AW:`, `TR:` and the like."""
    return not _CARRIED_OVER.match(subject)
