"""Sessions as calendars tell them: the latest word counts, told however often and in whatever order."""

from datetime import UTC, datetime, timedelta

from mailbot.domain.sessions import CalendarWord, Change, PlannedDate, Session, SessionState, decline, take_word

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
WEEK = timedelta(days=7)


def date(days: int, key: str = "") -> PlannedDate:
    starts_at = NOW + timedelta(days=days)
    return PlannedDate(key, starts_at, starts_at + timedelta(hours=1))


def word(*dates: PlannedDate, sequence: int = 0, stamped: int = 0, **more: object) -> CalendarWord:
    return CalendarWord("uid", sequence, NOW + timedelta(minutes=stamped), dates, **more)  # type: ignore[arg-type]


def standing(sessions: list[Session]) -> list[tuple[int | None, str]]:
    return [((s.starts_at - NOW).days if s.starts_at else None, s.state.value) for s in sessions]


def test_of_equal_sequences_the_later_stamp_counts() -> None:
    sessions: list[Session] = []
    assert take_word(word(date(3)), sessions, NOW) == [Change.BOOKED]
    assert take_word(word(date(4), stamped=5), sessions, NOW) == [Change.MOVED]
    assert take_word(word(date(3), stamped=2), sessions, NOW) == []
    assert standing(sessions) == [(4, "booked")]


def test_one_that_was_called_off_comes_back_with_a_newer_word_only() -> None:
    sessions: list[Session] = []
    take_word(word(date(3)), sessions, NOW)
    assert take_word(word(sequence=1, all_off=True), sessions, NOW) == [Change.CANCELLED]
    assert take_word(word(date(3), stamped=9), sessions, NOW) == []
    assert take_word(word(date(5), sequence=2), sessions, NOW) == [Change.BOOKED]
    assert standing(sessions) == [(5, "booked")]


def test_an_older_cancellation_calls_nothing_off() -> None:
    sessions: list[Session] = []
    take_word(word(date(3), sequence=2), sessions, NOW)
    assert take_word(word(sequence=1, all_off=True), sessions, NOW) == []


def test_what_was_held_stays_held() -> None:
    sessions: list[Session] = []
    take_word(word(date(3)), sessions, NOW)
    sessions[0].state = SessionState.HELD
    take_word(word(date(9), sequence=1), sessions, NOW)
    take_word(word(sequence=2, all_off=True), sessions, NOW)
    assert standing(sessions) == [(3, "held")]


def test_a_series_that_gets_shorter_loses_its_last_dates_and_keeps_its_past() -> None:
    sessions: list[Session] = []
    take_word(word(*(date(7 * n, str(n)) for n in range(4))), sessions, NOW)
    later = NOW + timedelta(days=8)
    assert take_word(word(date(14, "2"), sequence=1), sessions, later) == [Change.CANCELLED]
    assert standing(sessions) == [(0, "booked"), (7, "booked"), (14, "booked"), (21, "cancelled")]


def test_one_date_of_a_series_is_called_off_alone() -> None:
    sessions: list[Session] = []
    take_word(word(*(date(7 * n, str(n)) for n in range(3))), sessions, NOW)
    assert take_word(word(off=("1",), of_one_date=True, sequence=1), sessions, NOW) == [Change.CANCELLED]
    assert [state for _, state in standing(sessions)] == ["booked", "cancelled", "booked"]


def test_two_calendars_that_hold_one_meeting_make_one_session() -> None:
    sessions: list[Session] = []
    take_word(word(date(3)), sessions, NOW)
    other = CalendarWord("another", 0, NOW, (date(3),))
    assert take_word(other, sessions, NOW) == []
    assert len(sessions) == 1


def test_a_refusal_calls_off_what_is_ahead() -> None:
    sessions: list[Session] = []
    take_word(word(*(date(7 * n, str(n)) for n in range(3))), sessions, NOW)
    assert decline("uid", ["2"], sessions, NOW) == [Change.CANCELLED]
    assert decline("uid", [], sessions, NOW + WEEK / 2) == [Change.CANCELLED]
    assert [state for _, state in standing(sessions)] == ["booked", "cancelled", "cancelled"]
    assert decline("unknown", [], sessions, NOW) == []


def test_what_is_told_of_one_date_and_the_following_moves_them_all() -> None:
    sessions: list[Session] = []
    keys = [f"{NOW + timedelta(days=7 * n):%Y%m%dT%H%M%SZ}" for n in range(4)]
    take_word(word(*(date(7 * n, key) for n, key in enumerate(keys))), sessions, NOW - WEEK)
    a_day = word(date(15, keys[2]), sequence=1, of_one_date=True, following_by=timedelta(days=1))
    assert take_word(a_day, sessions, NOW) == [Change.MOVED, Change.MOVED]
    assert standing(sessions) == [(0, "booked"), (7, "booked"), (15, "booked"), (22, "booked")]
    # Told again of the series as it was at first, not as it is by now.
    two_days = word(date(9, keys[1]), sequence=2, of_one_date=True, following_by=timedelta(days=2))
    take_word(two_days, sessions, NOW)
    assert standing(sessions) == [(0, "booked"), (9, "booked"), (16, "booked"), (23, "booked")]
    off = word(sequence=3, of_one_date=True, following_by=timedelta(0), off=(keys[2],))
    assert take_word(off, sessions, NOW) == [Change.CANCELLED, Change.CANCELLED]
