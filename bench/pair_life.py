"""Five hundred pairs live for half a year on a moved clock: how many letters does each person get in a month?

    python -m bench.pair_life [PAIRS] [WEEKS]

Everything is real but the mail server and the people: a clerk takes the letters, and a die says what people do. The
mailbox is swept four times a day, at weekends and at night too.
"""

import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from zoneinfo import ZoneInfo

from bench.people_at_random import Received, live_a_day, make_pairs, settle_in
from mailbot.domain.correspondence import Correspondent
from mailbot.domain.digest_rhythm import DigestRhythm
from mailbot.domain.follow_through import Rhythm
from mailbot.domain.programme import Programme, WorkingHours
from mailbot.sandbox.mail import Delivered
from mailbot.sandbox.moved_programme import MovedProgramme

PROGRAMME = Programme(
    "mentoring@example.org",
    "Code Mentors",
    (Correspondent("cora@example.org", "Cora Lind"),),
    working_hours=WorkingHours.parse("Mon-Fri 08:00-18:00"),
    rhythm=Rhythm(remind_before=timedelta(days=1)),
    pair_every=timedelta(weeks=500),  # all are paired already
    digest=DigestRhythm.parse("never"),
)
BEGINS = datetime(2027, 3, 1, 3, tzinfo=UTC)
SWEEPS = timedelta(hours=6)
PAIRS, WEEKS = 500, 26
CLOCKS = frozenset(("contact-check", "chase"))
NEW_MATTERS = frozenset(("absence", "check-in", "review", "farewell", "session-reminder"))
UNASKED = NEW_MATTERS | CLOCKS
WEEK = timedelta(days=7)
_MONTH = 30.4


class PairLife:
    """So many pairs, in a programme whose clock is moved by hand; and every letter that came to somebody."""

    def __init__(self, pairs: int, folder: Path) -> None:
        self._pairs = pairs
        self._die = random.Random(7)
        self.delivered: list[Received] = []
        self._seen = 0
        self.programme = MovedProgramme(PROGRAMME, BEGINS, folder, self._receive)

    def run(self, weeks: int) -> None:
        programme, act = self.programme, self.programme.application.act
        act(lambda context: make_pairs(self._pairs, self._die, context))
        programme.sweep()
        act(lambda context: settle_in(self._die, context))
        for sweep in range(weeks * 7 * 4):
            programme.now = BEGINS + (sweep + 1) * SWEEPS
            programme.sweep()
            if sweep % 4 == 0:
                act(lambda context: live_a_day(self._die, context, self._new_letters()))

    def _receive(self, letter: Delivered) -> None:
        message = message_from_bytes(letter.raw, policy=default)
        body = message.get_body(("plain",))
        words = f"{message['Subject']}\n{body.get_content() if body else ''}"
        kind = str(message["Mailbot-Letter"])
        self.delivered += [Received(letter.at, address, kind, words) for address in letter.recipients]

    def _new_letters(self) -> list[Received]:
        """What came since this was last asked."""
        fresh, self._seen = self.delivered[self._seen :], len(self.delivered)
        return fresh


@dataclass(frozen=True)
class Life:
    """What a simulation leaves behind: every letter to somebody who takes part, and what is held on them."""

    letters: list[Received]
    zones: Mapping[str, str]
    stopped: Mapping[str, datetime | None]
    pairings: Mapping[str, int]

    @property
    def twice(self) -> int:
        """Letters that came again, word for word, within six days."""
        latest: dict[tuple[str, str], datetime] = {}
        twice = 0
        for letter in self.letters:
            key = (letter.to, letter.words)
            twice += key in latest and letter.at - latest[key] < timedelta(days=6)
            latest[key] = letter.at
        return twice

    @property
    def out_of_hours(self) -> int:
        """Letters that nobody asked for, at night or at the weekend on the clock of whoever got them."""
        unasked = [letter for letter in self.letters if letter.kind in UNASKED]
        local = [letter.at.astimezone(ZoneInfo(self.zones[letter.to])) for letter in unasked]
        return sum(moment.weekday() > 4 or not 8 <= moment.hour < 18 for moment in local)

    @property
    def after_stop(self) -> int:
        stops = [(letter.at, self.stopped[letter.to]) for letter in self.letters]
        return sum(stopped_at is not None and at > stopped_at for at, stopped_at in stops)

    @property
    def too_soon(self) -> int:
        """Letters that open another matter less than a week after any that the same person had not asked for."""
        latest: dict[str, datetime] = {}
        too_soon = 0
        for letter in self.letters:
            if letter.kind in UNASKED:
                is_soon = letter.to in latest and letter.at - latest[letter.to] < WEEK
                too_soon += is_soon and letter.kind in NEW_MATTERS
                latest[letter.to] = letter.at
        return too_soon

    def most_in_a_week(self, kinds: frozenset[str]) -> int:
        """To one person, in any seven days."""
        return max(self._in_each_week(kinds), default=0)

    def weeks_with_more_than_one(self, kinds: frozenset[str]) -> float:
        """Of all weeks in which somebody had such a letter, the share of those with more than one."""
        weeks = self._in_each_week(kinds)
        return sum(count > 1 for count in weeks) / max(1, len(weeks))

    def _in_each_week(self, kinds: frozenset[str]) -> list[int]:
        """How many came in the seven days that begin with each of them."""
        by_person: dict[str, list[datetime]] = {}
        for letter in self.letters:
            if letter.kind in kinds:
                by_person.setdefault(letter.to, []).append(letter.at)
        return [
            sum(first <= at < first + WEEK for at in moments) for moments in by_person.values() for first in moments
        ]


def simulate(pairs: int, weeks: int, folder: Path) -> Life:
    """Lets `pairs` live for `weeks`, with their database in `folder`."""
    life = PairLife(pairs, folder)
    life.run(weeks)
    with life.programme.store.look() as records:
        people = records.people.everybody()
        states = Counter(pairing.state.value for pairing in records.pairings.everything())
    life.programme.close()
    return Life(
        [letter for letter in life.delivered if not letter.to.startswith("cora@")],
        {person.address: person.time_zone or "UTC" for person in people},
        {person.address: person.stopped_at for person in people},
        states,
    )


def main(pairs: int = PAIRS, weeks: int = WEEKS) -> None:
    started = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        life = simulate(pairs, weeks, Path(folder))
    people = len(life.zones)
    print(f"{pairs} pairs, {weeks} weeks, {len(life.letters)} letters to {people} people; {dict(life.pairings)}")
    _print_by_month(life.letters, weeks, people)
    print(f"letters twice: {life.twice}")
    print(f"letters that nobody asked for, at night or at the weekend: {life.out_of_hours}")
    print(f"letters after `stop`: {life.after_stop}")
    print(f"letters on a new matter less than a week after one that nobody asked for: {life.too_soon}")
    print(f"at most {life.most_in_a_week(NEW_MATTERS)} a week per person apart from answers and the two clocks")
    share = life.weeks_with_more_than_one(UNASKED)
    print(f"at most {life.most_in_a_week(CLOCKS)} a week of the two clocks, which repeat an open question")
    print(f"weeks with a second letter that nobody asked for: {share:.1%}")
    print(f"processor time: {time.process_time() - started:.0f} s")


def _print_by_month(letters: list[Received], weeks: int, people: int) -> None:
    kinds = sorted({letter.kind for letter in letters})
    months = range(int(weeks * 7 / _MONTH) + 1)
    count = Counter((int((letter.at - BEGINS).days / _MONTH), letter.kind) for letter in letters)
    print(f"{'letters per person in month':28}" + "".join(f"{month + 1:>8}" for month in months))
    for kind in kinds:
        print(f"  {kind:26}" + "".join(f"{count[month, kind] / people:8.2f}" for month in months))
    print(f"  {'all':26}" + "".join(f"{sum(count[m, k] for k in kinds) / people:8.2f}" for m in months))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
