"""Which letters go out next: answers first, then introductions, then the rest, within what the provider allows."""

from collections import Counter
from datetime import timedelta

from mailbot.domain.budget import DAY, MINUTE, Budget, Room, Urgency, domain_of, urgency_of
from mailbot.domain.correspondence import Draft, Letter, LetterKind
from mailbot.workflows.context import Context
from mailbot.workflows.conversation.notices import notice

_KINDS = {urgency: [kind for kind in LetterKind if urgency_of(kind) is urgency] for urgency in Urgency}


def claim_next(context: Context, worker: str, most: int, resting: frozenset[str] = frozenset()) -> list[Letter]:
    """Claims at most so many letters, none to the `resting` domains.

    In a pause of the programme only coordinators are written to.
    """
    records, programme, now = context.records, context.programme, context.now
    only_to = [one.key for one in programme.coordinators] if records.pauses.is_paused() else None
    claimed: list[Letter] = []
    room = Room(None, programme.budget.per_domain, _taken_by_domain(context), resting)
    for urgency in Urgency:
        if len(claimed) < most:
            room.recipients = _reach(urgency, context, claimed)
            if room.recipients != 0:
                found = records.letters.claim_due(worker, now, most - len(claimed), _KINDS[urgency], room, only_to)
                claimed.extend(found)
    return claimed


def used_up(context: Context) -> list[Urgency]:
    """Of which urgency nothing may go out any more today."""
    budget = _budget(context)
    if budget.per_day is None:
        return []
    sent = context.records.letters.recipients_between(context.now - DAY, context.now)
    return [urgency for urgency in Urgency if budget.left_today(urgency, sent) == 0]


def tell_what_waits(context: Context) -> list[Draft]:
    """Once a day: that the day's budget is spent for letters that are due."""
    waiting = [kind for urgency in used_up(context) for kind in _KINDS[urgency]]
    if not waiting or not context.records.letters.any_due(context.now, waiting):
        return []
    budget = _budget(context)
    sent = context.records.letters.recipients_between(context.now - DAY, context.now)
    return notice(
        context,
        f"budget {context.now:%Y-%m-%d}",
        "Today's letters are used up",
        f"{_whose_limit(budget, context)} {budget.per_day} people in 24 hours, and {sent} were reached.",
        "Answers go first, introductions next; the other letters go out as soon as there is room, without your doing.",
        to_do="If this happens often, ask for a larger allowance, and raise MAILBOT_SEND_PER_DAY to it.",
    )


def _taken_by_domain(context: Context) -> Counter[str]:
    """How many people letters have reached at each domain in the last minute, where that is limited."""
    if context.programme.budget.per_domain is None:
        return Counter()
    return Counter(map(domain_of, context.records.letters.reached_between(context.now - MINUTE, context.now)))


def _budget(context: Context) -> Budget:
    """Today's: a new address begins low."""
    whole = context.programme.budget
    if whole.warm_up is None:
        return whole
    first = context.records.letters.first_sent_at()
    return whole.after(context.now - first if first else timedelta())


def _whose_limit(budget: Budget, context: Context) -> str:
    is_warming_up = budget != context.programme.budget
    return "As long as the address is new we reach" if is_warming_up else "Your mail provider lets us reach"


def _reach(urgency: Urgency, context: Context, claimed: list[Letter]) -> int | None:
    """How many recipients more letters of this urgency may have; None for any number."""
    budget, letters = _budget(context), context.records.letters
    taken = sum(len(letter.recipients) for letter in claimed)
    left = []
    if budget.per_day is not None:
        left.append(budget.left_today(urgency, letters.recipients_between(context.now - DAY, context.now) + taken))
    if budget.per_minute is not None:
        left.append(budget.left_now(letters.recipients_between(context.now - MINUTE, context.now) + taken))
    return min((one for one in left if one is not None), default=None)
