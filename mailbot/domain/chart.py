"""What a picture shows, before anybody draws it: a few bars, and the same in words for whoever can't see them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a bar's colour says."""

    PLAIN = "plain"
    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"
    OVER = "over"


@dataclass(frozen=True)
class Bar:
    """`value` makes its length, `shown` stands at its end."""

    label: str
    value: float
    shown: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True)
class Chart:
    """Bars of one kind under each other. It names no person: a picture can't be searched when somebody is erased."""

    name: str
    title: str
    bars: tuple[Bar, ...]

    @property
    def alternative(self) -> str:
        """The same in one sentence (the text alternative of WCAG 2.2, 1.1.1)."""
        return f"{self.title}: {', '.join(f'{bar.label} {bar.shown}' for bar in self.bars)}."


def worth_drawing(charts: Sequence[Chart]) -> tuple[Chart, ...]:
    """Those that show anything at all."""
    return tuple(chart for chart in charts if any(bar.value for bar in chart.bars))
