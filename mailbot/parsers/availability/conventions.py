"""What loose words are taken to mean, in local time, in minutes after midnight; docs/conventions.md publishes it."""

from mailbot.domain.availability import DAY

Span = tuple[int, int]

NOON, MIDNIGHT = 12 * 60, DAY
MORNING: Span = (9 * 60, NOON)
LUNCH: Span = (NOON, 14 * 60)
AFTERNOON: Span = (NOON, 17 * 60)
EVENING: Span = (18 * 60, 21 * 60)
BEFORE_WORK: Span = (8 * 60, 9 * 60)
AFTER_WORK: Span = (17 * 60 + 30, 21 * 60)
WORKING_HOURS: Span = (9 * 60, 17 * 60)
ANYTIME: Span = (9 * 60, 21 * 60)  # also a bare day
FIRST, LAST = 8 * 60, 22 * 60  # where "before X" begins and "after X" ends
HOUR = 60  # how long a single time is

WEEKDAYS, WEEKEND, EVERY_DAY = frozenset(range(5)), frozenset((5, 6)), frozenset(range(7))
DAYS_OF_PARTS = WEEKDAYS  # "evenings" without days; a clock time without days is on every day
AFTERNOON_HOURS = range(1, 8)  # a bare hour from 1 to 7 is in the afternoon, from 8 to 12 before it

# By the start of a part of the day: how early and how late a clock time that belongs to it can be.
REACH = {
    BEFORE_WORK[0]: (4 * 60, 10 * 60),
    MORNING[0]: (4 * 60, 13 * 60),
    NOON: (11 * 60, 20 * 60),
    AFTER_WORK[0]: (16 * 60, MIDNIGHT),
    EVENING[0]: (16 * 60, 27 * 60),
}
