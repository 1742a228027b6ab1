"""`mailbot simulate`: any number of people over any number of weeks, by mail, on a clock that is moved by hand."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import getaddresses
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from mailbot.domain.budget import Budget
from mailbot.domain.correspondence import Correspondent
from mailbot.domain.people import Role
from mailbot.domain.programme import Programme, WorkingHours
from mailbot.sandbox import habits
from mailbot.sandbox.agenda import Agenda
from mailbot.sandbox.character import Part
from mailbot.sandbox.inhabitant import Inhabitant, Writing
from mailbot.sandbox.mail import Delivered
from mailbot.sandbox.moved_programme import MovedProgramme
from mailbot.sandbox.simulation_figures import Figures, figures_of
from mailbot.sandbox.simulation_tally import Tally
from mailbot.workflows.people import enrolment

BEGINS = datetime(2027, 3, 1, 7, tzinfo=UTC)  # a Monday
# Hours of a day from BEGINS on. A real worker looks every few seconds; most looks find nothing, above all at night.
SWEEPS, SENDS = (1, 4, 7, 10), (13, 16, 19, 22)
PROGRAMME = Programme(
    "mentoring@example.org",
    "Code Mentors",
    (Correspondent("cora@example.org", "Cora Lind"),),
    time_zone="Europe/London",
    working_hours=WorkingHours.parse("Mon-Fri 08:00-18:00"),
    pair_every=timedelta(days=1),
)


@dataclass(frozen=True)
class Plan:
    """What is simulated. Two plans that are equal have the same figures, but for the time that it takes."""

    people: int = 1000
    weeks: int = 12
    seed: int = 1
    send_per_day: int | None = None


def simulate(plan: Plan, on_day: Callable[[int], object] = lambda _day: None) -> Figures:
    """Runs the whole programme, its database in a folder that is gone afterwards. `on_day` is told of each day."""
    started = time.monotonic()
    with TemporaryDirectory(prefix="mailbot-simulation-") as folder:
        simulation = _Simulation(plan, Path(folder))
        try:
            for day in range(plan.weeks * 7):
                simulation.live_a_day(day)
                on_day(day)
            return figures_of(simulation.tally, simulation.programme.store, time.monotonic() - started)
        finally:
            simulation.programme.close()


class _Simulation:
    """A programme, its people, and what they are going to write."""

    def __init__(self, plan: Plan, folder: Path) -> None:
        programme = replace(PROGRAMME, budget=Budget(per_day=plan.send_per_day))
        self.tally = Tally(BEGINS, plan.weeks)
        self.programme = MovedProgramme(programme, BEGINS, folder, self._receive)
        self._owns = programme.owns
        self._agenda = Agenda()
        self._people: dict[str, Inhabitant] = {}
        self._settle(plan)

    def live_a_day(self, day: int) -> None:
        for hour in range(24):
            now = BEGINS + timedelta(days=day, hours=hour)
            for at, act in self._agenda.until(now):
                self.programme.now = at
                act()
            self.programme.now = now
            if hour in SWEEPS:
                self.programme.sweep()
            elif self.programme.mailbag or hour in SENDS:
                self.programme.deal_with_mail()

    def _settle(self, plan: Plan) -> None:
        """Everybody with the moment at which they come in."""
        (coordinator,) = PROGRAMME.coordinators
        self._add(coordinator.name, coordinator.address, Part.COORDINATOR, plan.seed)
        mentors = round(plan.people * habits.MENTOR_SHARE)
        for number in range(plan.people):
            part = Part.MENTOR if number < mentors else Part.MENTEE
            person = self._add(f"{part.capitalize()} {number}", f"{part}{number}@example.net", part, plan.seed)
            if part is Part.MENTOR:
                days = person.die.randrange(min(habits.INVITED_WITHIN_DAYS, plan.weeks * 7))
                self._agenda.plan(BEGINS + timedelta(days=days, hours=2), self._invitation_of(person))
            else:
                share = person.die.triangular(0, habits.MENTEES_COME_UNTIL, 0)
                self._plan(person.opens(BEGINS + timedelta(weeks=plan.weeks) * share))

    def _add(self, name: str, address: str, part: Part, seed: int) -> Inhabitant:
        own = Correspondent(PROGRAMME.address, PROGRAMME.name)
        person = Inhabitant(name, address, part, Random(f"{seed} {address}"), own)  # noqa: S311 - it guards nothing
        self._people[address] = person
        self.tally.parts[address] = part
        return person

    def _invitation_of(self, person: Inhabitant) -> Callable[[], None]:
        def invite() -> None:
            self.programme.application.act(lambda context: enrolment.invite(Role.MENTOR, person.correspondent, context))

        return invite

    def _plan(self, writing: Writing) -> None:
        self._agenda.plan(writing.at, lambda: self._hand_in(writing))

    def _hand_in(self, writing: Writing) -> None:
        raw = writing.message.as_bytes()
        recipients = tuple(address.casefold() for _, address in getaddresses([writing.message["To"]]))
        if any(map(self._owns, recipients)):
            self.tally.note_message(writing.at)
            self.programme.mailbag.put(raw)
        self._reach(Delivered(raw, "", recipients, writing.at))

    def _receive(self, letter: Delivered) -> None:
        self.tally.note_letter(letter)
        self._reach(letter)

    def _reach(self, delivered: Delivered) -> None:
        for address in delivered.recipients:
            if address in self._people:
                for writing in self._people[address].receives(delivered):
                    self._plan(writing)
