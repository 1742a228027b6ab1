"""What somebody told the programme to do, understood so far that it can be carried out."""

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True)
class Who:
    """Somebody as a coordinator names them: a name, an address, or both; "" for what was not written."""

    name: str = ""
    address: str = ""

    def __str__(self) -> str:
        return f"{self.name} <{self.address}>" if self.name and self.address else self.name or self.address


@dataclass(frozen=True)
class Command:
    """One command. `name` is what the interface calls it, without its placeholders: `pause until`, `booked`, `why not`.

    `argument` is what it was told, in the person's own words: a date, people, or numbers in digits (`1,3`, `all
    except 4`). `line` is what was written, `place` which line of the message that was, -1 for the subject. Of a
    proposal's pairings `numbers` are meant, or `everything` but those `excepted`. `when` is a moment in UTC; `until`
    a day in the writer's time zone, the first one on which the pause is over. `people` stand in their order.
    """

    name: str
    argument: str = ""
    line: str = ""
    place: int = field(default=-1, compare=False)
    numbers: tuple[int, ...] = ()
    everything: bool = False
    excepted: tuple[int, ...] = ()
    people: tuple[Who, ...] = ()
    role: str = ""
    when: datetime | None = None
    until: date | None = None
