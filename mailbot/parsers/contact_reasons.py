"""Why two people are not in touch, as one of them tells it: they have not written, or were not answered."""

import re
from enum import StrEnum

from mailbot.parsers.folding import fold

LONGEST = 2_000  # characters that are looked at


class Told(StrEnum):
    """What the writer says of themselves and their partner."""

    NEVER_WROTE = "I have not written"
    NEVER_ANSWERED = "I wrote, and had no answer"


_HAVE_NOT = r"(?:have not|haven't|havent|had not|did not|didn't|didnt|never|not yet|could not|couldn't|not)"
_WRITE = (
    r"(?:written|wrote|write|e-?mailed|e-?mail|messaged|contacted|contact|been in touch|got in touch|gotten in touch|"
    r"get in touch|reached out|reach out|got round|gotten round|got around|got to it|had time|had the time|found time|"
    r"found the time|booked|started)"
)
_REPLY = (
    r"(?:reply|replied|replies|answer|answered|answers|response|responded|respond|heard|hear|word|got back|written back|"
    r"wrote back|come back)"
)
_NEVER_ANSWERED = re.compile(
    rf"\b(?:no|any|without(?: an?)?) (?:reply|answer|response|word|sign)\b|\b{_HAVE_NOT}\b(?: \w+){{0,2}} {_REPLY}\b|"
    r"\bstill waiting (?:for|to hear)\b|\bignor(?:es|ed|ing) (?:me|my)\b|\bnothing (?:back|heard|came back)\b|"
    r"\b(?:keine antwort|nichts gehort|pas de reponse|sin respuesta|nessuna risposta|sem resposta|geen antwoord)\b"
)
_NEVER_WROTE = re.compile(
    rf"\b(?:i|i've|we)(?: \w+)? {_HAVE_NOT}\b(?: \w+){{0,3}} {_WRITE}\b|^{_HAVE_NOT} {_WRITE}\b|\bmy fault\b|"
    r"\bi (?:still )?(?:need|have|ought) to (?:write|contact|e-?mail|reach out|get in touch)\b|"
    r"\b(?:noch nicht geschrieben|pas encore ecrit|aun no (?:le |la )?he escrito|non ho ancora scritto)\b"
)


def told_of_contact(written: str) -> Told | None:
    """What the new text of an answer says. Whoever was not answered has written, whatever else they say."""
    text = " ".join(fold(written[:LONGEST]).split())
    if _NEVER_ANSWERED.search(text):
        return Told.NEVER_ANSWERED
    return Told.NEVER_WROTE if _NEVER_WROTE.search(text) else None
