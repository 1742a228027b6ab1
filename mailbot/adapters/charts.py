"""Charts, drawn once as SVG: a page shows that as it is, a letter carries it as a PNG, since mail programs show no SVG.

A letter's picture has a paper of its own, so that it can be read on a dark ground too; on a page it takes the page's
colours.
"""

from pathlib import Path

import resvg_py
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from mailbot.domain.chart import Chart, Tone

WIDTH = 360  # CSS pixels: nothing is scaled down on a phone but by a little
_SHARPNESS = 2  # device pixels to each of them
_FONTS = Path(__file__).with_name("fonts")
# On their paper each has a contrast of 4.5:1 at least, a bar as well as a word (WCAG 2.2, 1.4.3 and 1.4.11).
PAPER, INK, SOFT, TRACK = "#fffaf2", "#33291f", "#6b5c4c", "#efe2d0"
TONES = {
    Tone.PLAIN: "#8a3d1a",
    Tone.GOOD: "#2c6e49",
    Tone.FAIR: "#8a5a00",
    Tone.POOR: "#a3262a",
    Tone.OVER: "#6b6259",
}

_files = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def as_svg(chart: Chart) -> Markup:
    """For a page, whose style sheet gives the classes `ink`, `soft`, `track` and those of the tones their colours."""
    return Markup(_drawn(chart, on_paper=False))  # noqa: S704 - the template escapes what it is given


def as_png(chart: Chart) -> bytes:
    """For a letter: opaque, 360 CSS pixels wide, with the letters of a font that comes with the code."""
    return resvg_py.svg_to_bytes(
        svg_string=_drawn(chart, on_paper=True),
        zoom=_SHARPNESS,
        skip_system_fonts=True,
        font_files=[str(file) for file in sorted(_FONTS.glob("*.ttf"))],
        font_family="Aileron",
    )


def _drawn(chart: Chart, *, on_paper: bool) -> str:
    longest = max((bar.value for bar in chart.bars), default=0) or 1
    lengths = [bar.value / longest for bar in chart.bars]
    colours = {"paper": PAPER, "ink": INK, "soft": SOFT, "track": TRACK, "tones": TONES} if on_paper else None
    template = _files.get_template("chart.svg")
    return template.render(chart=chart, bars=list(zip(chart.bars, lengths, strict=True)), width=WIDTH, colours=colours)
