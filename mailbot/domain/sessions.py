"""When a pair meets, as they or their calendars tell it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum


class SessionState(StrEnum):
    """What became of a session."""

    BOOKED = "booked"
    HELD = "held"
    CANCELLED = "cancelled"


@dataclass(eq=False)
class Session:
    """One meeting of a pair; `starts_at` is None when they said that they meet or met, but not when.

    A calendar knows it by `uid` and, as a date of a series, by `date_key` (RFC 5545: UID and RECURRENCE-ID).
    `sequence` and `stamped_at` are those of the calendar's latest word on it. `link` is that of the video call.
    """

    starts_at: datetime | None
    state: SessionState = SessionState.BOOKED
    ends_at: datetime | None = None
    uid: str = ""
    date_key: str = ""
    sequence: int = 0
    stamped_at: datetime | None = None
    link: str = ""
    id: int | None = None

    @property
    def is_booked(self) -> bool:
        return self.state is SessionState.BOOKED


@dataclass(frozen=True)
class PlannedDate:
    """One date that a calendar names. Aware; `key` is "" where it is no date of a series."""

    key: str
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class CalendarWord:
    """What a calendar says of one `uid`. With `of_one_date` it says nothing of the other dates of the series.

    With `following_by` the one date, as much later than in its series, stands for all that follow it as well.
    `off` are the keys of dates that don't take place; `all_off` calls off everything. Without dates (their zone is
    unknown, say) a session is booked of which nobody knows when.
    """

    uid: str
    sequence: int
    stamped_at: datetime | None
    dates: tuple[PlannedDate, ...]
    off: tuple[str, ...] = ()
    all_off: bool = False
    of_one_date: bool = False
    following_by: timedelta | None = None
    link: str = ""


class Change(StrEnum):
    """What a calendar's word did to one session."""

    BOOKED = "booked"
    MOVED = "moved"
    CANCELLED = "cancelled"


def take_word(word: CalendarWord, sessions: list[Session], now: datetime) -> list[Change]:
    """Changes `sessions` as a calendar says. The same word told again, or an older one told late, changes nothing.

    RFC 5546 (2.1.5): the higher SEQUENCE counts, of equal ones the later DTSTAMP. What was held stays held.
    """
    known = {session.date_key: session for session in sessions if session.uid == word.uid}
    if word.all_off and not word.of_one_date:
        return _call_off(word, known.values()) if known else _remember_cancelled(word, sessions)
    if word.following_by is not None:
        word = _told_of_each(word, word.following_by, known)
    changes = _call_off(word, [known[key] for key in word.off if key in known])
    changes += [change for date in word.dates if (change := _move(word, date, known.get(date.key)))]
    fresh = [date for date in word.dates if date.key not in known and not _adopted(word, date, sessions)]
    left = [] if word.of_one_date else _left_over(word, known, now)
    for session, date in zip(left, fresh, strict=False):  # a series that moved to another day
        session.date_key = date.key
        changes += filter(None, [_move(word, date, session)])
    changes += _call_off(word, left[len(fresh) :])
    changes += [_book(word, date, sessions) for date in fresh[len(left) :]]
    if not word.dates and not word.off and not known:
        sessions.append(_session(word, None))
        changes.append(Change.BOOKED)
    return changes


def decline(uid: str, keys: Iterable[str], sessions: list[Session], now: datetime) -> list[Change]:
    """One of the pair won't come: to these dates of a series, or without keys to any."""
    wanted = set(keys)
    declined = [
        session
        for session in sessions
        if session.uid == uid and session.is_booked and (not wanted or session.date_key in wanted)
        if session.starts_at is None or session.starts_at > now
    ]
    for session in declined:
        session.state = SessionState.CANCELLED
    return [Change.CANCELLED for _ in declined]


def _told_of_each(word: CalendarWord, later: timedelta, known: dict[str, Session]) -> CalendarWord:
    """Of the following dates the same, as far as we know them. Keys of one series sort as its dates do."""
    off = {key for named in word.off for key in known if key >= named}
    dates = list(word.dates)
    for first in word.dates:
        length = first.ends_at - first.starts_at
        after = ((key, _in_the_series(session)) for key, session in known.items() if key > first.key)
        dates += [PlannedDate(key, at + later, at + later + length) for key, at in after if at is not None]
    return replace(word, dates=tuple(dates), off=tuple(sorted({*word.off, *off})))


def _in_the_series(session: Session) -> datetime | None:
    """When its series has it, whatever was changed since: that is what a calendar knows it by."""
    try:
        planned = datetime.fromisoformat(session.date_key)
    except ValueError:
        return session.starts_at
    return planned if planned.tzinfo else session.starts_at


def _session(word: CalendarWord, date: PlannedDate | None, state: SessionState = SessionState.BOOKED) -> Session:
    starts_at, ends_at, key = (date.starts_at, date.ends_at, date.key) if date else (None, None, "")
    return Session(starts_at, state, ends_at, word.uid, key, word.sequence, word.stamped_at, word.link)


def _is_newer(word: CalendarWord, session: Session) -> bool:
    return _version(word.sequence, word.stamped_at) > _version(session.sequence, session.stamped_at)


def _version(sequence: int, stamped_at: datetime | None) -> tuple[int, datetime]:
    return sequence, stamped_at or datetime.min.replace(tzinfo=UTC)


def _call_off(word: CalendarWord, sessions: Iterable[Session]) -> list[Change]:
    """A cancellation need not have a higher SEQUENCE: several programs forget to raise it."""
    called_off = [session for session in sessions if session.is_booked and word.sequence >= session.sequence]
    for session in called_off:
        session.state, session.sequence, session.stamped_at = SessionState.CANCELLED, word.sequence, word.stamped_at
    return [Change.CANCELLED for _ in called_off]


def _remember_cancelled(word: CalendarWord, sessions: list[Session]) -> list[Change]:
    """The invitation may come after its cancellation, and must then book nothing."""
    sessions += [_session(word, date, SessionState.CANCELLED) for date in word.dates[:1]]
    return [Change.CANCELLED for _ in word.dates[:1]]


def _move(word: CalendarWord, date: PlannedDate, session: Session | None) -> Change | None:
    if session is None or session.state is SessionState.HELD or not _is_newer(word, session):
        return None
    change = None
    if not session.is_booked:
        change = Change.BOOKED
    elif session.starts_at != date.starts_at:
        change = Change.MOVED
    session.state, session.starts_at, session.ends_at = SessionState.BOOKED, date.starts_at, date.ends_at
    session.sequence, session.stamped_at, session.link = word.sequence, word.stamped_at, word.link or session.link
    return change


def _adopted(word: CalendarWord, date: PlannedDate, sessions: list[Session]) -> bool:
    """Whether this meeting is known already: they told us of it in words, or two calendars hold it."""
    same = next((s for s in sessions if s.starts_at == date.starts_at and s.state is not SessionState.CANCELLED), None)
    if same is not None and not same.uid:
        same.uid, same.date_key, same.sequence, same.stamped_at = word.uid, date.key, word.sequence, word.stamped_at
        same.ends_at, same.link = date.ends_at, word.link
    return same is not None


def _left_over(word: CalendarWord, known: dict[str, Session], now: datetime) -> list[Session]:
    """Sessions to come that this word, which is newer, no longer names; in their order."""
    named = {date.key for date in word.dates}
    left = [
        session
        for key, session in known.items()
        if key not in named and session.is_booked and _is_newer(word, session) and word.dates
        if session.starts_at is None or session.starts_at > now
    ]
    return sorted(left, key=lambda session: session.starts_at or now)


def _book(word: CalendarWord, date: PlannedDate, sessions: list[Session]) -> Change:
    sessions.append(_session(word, date))
    return Change.BOOKED
