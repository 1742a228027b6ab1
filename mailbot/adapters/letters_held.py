"""Which unsent letters stay where they are for now, as conditions of a query."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, FromClause, and_, exists, false, or_

from mailbot.adapters.tables import letters, recipients
from mailbot.domain.clock_skew import TOLERANCE
from mailbot.domain.correspondence import LONGEST_PAUSE, LetterState

UNSENT = (LetterState.QUEUED, LetterState.DEFERRED)
_SETTLED = (LetterState.SENT, LetterState.FAILED)
_earlier, _their, _our = letters.alias("earlier"), recipients.alias("their"), recipients.alias("our")


def is_ready(now: datetime, of: FromClause) -> ColumnElement[bool]:
    """Not put off; what is put off for longer than anything ever is was put off by a clock that was ahead."""
    put_off = of.c.try_again_at
    return or_(put_off.is_(None), put_off <= now, put_off > now + LONGEST_PAUSE + TOLERANCE)


def at_any_of(domains: Collection[str], of: FromClause) -> ColumnElement[bool]:
    """Whether it is to somebody at one of these domains, who has not got it yet."""
    if not domains:
        return false()
    at_one = or_(*(recipients.c.address.endswith(f"@{domain}", autoescape=True) for domain in sorted(domains)))
    return exists().where(recipients.c.letter_id == of.c.id, recipients.c.state.not_in(_SETTLED), at_one)


def waits_for_an_earlier_one(now: datetime, full: Collection[str]) -> ColumnElement[bool]:
    """Whether one of its people has still to get an earlier letter of the same matter, which can't go out now."""
    stays = or_(~is_ready(now, _earlier), at_any_of(full, _earlier))
    before = _earlier.c.matter == letters.c.matter, _earlier.c.id < letters.c.id, _earlier.c.state.in_(UNSENT)
    same_person = (
        exists()
        .where(_their.c.letter_id == _earlier.c.id, _their.c.state.not_in(_SETTLED))
        .where(_our.c.letter_id == letters.c.id, _our.c.address == _their.c.address)
    )
    return and_(letters.c.matter != "", exists().where(*before, stays, same_person))
