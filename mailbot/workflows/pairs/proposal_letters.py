"""The letter that puts pairings to coordinators by number: which number is whom, and when all is decided."""

from collections.abc import Sequence

from mailbot.domain.correspondence import Draft, Letter, LetterKind
from mailbot.domain.matching.words import joined
from mailbot.domain.pairing import Pairing, PairingState
from mailbot.domain.people import Mentee
from mailbot.workflows.context import Context, Incoming
from mailbot.workflows.conversation.answers import close_awaiting

_NUMBERED = (LetterKind.PROPOSAL, LetterKind.DIGEST)
_IN_ONE_LETTER, _WAITING_LISTED = 25, 25


def proposals(
    pairings: Sequence[Pairing],
    instead: Sequence[str],
    withdrawn: Sequence[str],
    waiting: Sequence[tuple[Mentee, str]],
    scarce: Sequence[str],
    remarks: Sequence[str],
    context: Context,
) -> list[Draft]:
    """Puts pairings to the coordinators, each with what could be `instead` of it; and how the others stand.

    One letter, or several where one would be too long for a phone, and for Gmail, which cuts what is over 102 KB. Each
    has numbers of its own; how the others stand is said in the last.
    """
    starts = range(0, len(pairings), _IN_ONE_LETTER)
    others = {
        "withdrawn": list(withdrawn),
        "waiting": _by_reason(waiting[:_WAITING_LISTED]),
        "waiting_more": max(0, len(waiting) - _WAITING_LISTED),
        "scarce": list(scarce),
        "remarks": list(remarks),
    }
    nothing = {"withdrawn": [], "waiting": [], "waiting_more": 0, "scarce": [], "remarks": []}
    drafts = []
    for number, start in enumerate(starts, start=1):
        part = pairings[start : start + _IN_ONE_LETTER]
        values = {
            "part": f"{number} of {len(starts)}" if len(starts) > 1 else "",
            "pairs": [{**pair, "instead": other} for pair, other in zip(numbered(part), instead[start:], strict=False)],
            **(others if number == len(starts) else nothing),
        }
        ids = tuple(pairing.id for pairing in part if pairing.id is not None)
        to = context.programme.coordinators
        drafts.append(Draft(LetterKind.PROPOSAL, to, values, f"proposal {ids[0]}", items=ids, awaits_answer=True))
    return drafts


def _by_reason(waiting: Sequence[tuple[Mentee, str]]) -> list[dict[str, str]]:
    names: dict[str, list[str]] = {}
    for mentee, reason in waiting:
        names.setdefault(reason, []).append(mentee.person.called)
    return [{"names": joined(called, "and"), "reason": reason} for reason, called in names.items()]


def numbered(pairings: Sequence[Pairing], numbers: Sequence[int] = ()) -> list[dict[str, object]]:
    """Pairings as letters show them, counted from 1 unless `numbers` says otherwise."""
    return [
        {
            "number": number,
            "mentor": pairing.mentor.person.called,
            "mentee": pairing.mentee.person.called,
            "reasons": list(pairing.reasons),
        }
        for number, pairing in zip(numbers or range(1, len(pairings) + 1), pairings, strict=False)
    ]


def proposal_of(incoming: Incoming, context: Context) -> Letter | None:
    """The proposal, or digest with undecided pairings, that is answered.

    Also by way of a chase, or of our answer to an earlier decision.
    """
    letter = incoming.letter.origin if incoming.letter else None
    if letter is not None and letter.kind is LetterKind.RESULT:
        letter = next(iter(context.records.letters.about(letter.matter)), letter)
    return letter if letter is not None and letter.kind in _NUMBERED and letter.items else None


def pairing_at(number: int, proposal: Letter, context: Context) -> Pairing | None:
    """The pairing that has this number in a proposal, whatever has become of it since."""
    if not 1 <= number <= len(proposal.items):
        return None
    return context.records.pairings.get(proposal.items[number - 1])


def undecided(proposal: Letter, context: Context) -> list[tuple[int, Pairing]]:
    """What of a proposal still waits for a word: (number, pairing)."""
    pairings = ((number, pairing_at(number, proposal, context)) for number in range(1, len(proposal.items) + 1))
    return [(number, p) for number, p in pairings if p is not None and p.state is PairingState.PROPOSED]


def where_it_stands(pairing: Pairing, context: Context) -> str:
    """In which letter, and by which number, a coordinator decides on a pairing; "" when it is in none."""
    for letter in reversed(context.records.letters.awaited(LetterKind.PROPOSAL)):
        for number, one in undecided(letter, context):
            if one is pairing:
                return f"It is number {number} of our letter of {letter.queued_at:%-d %B}, “{letter.subject}”."
    return ""


def close_when_decided(proposal: Letter, context: Context) -> None:
    if not undecided(proposal, context):
        close_awaiting(context, proposal.matter)


def close_what_is_decided(context: Context) -> None:
    """Closes the proposals that a round, or somebody who left, has emptied."""
    for letter in context.records.letters.awaited(LetterKind.PROPOSAL):
        close_when_decided(letter, context)
