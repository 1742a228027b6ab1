"""Charts as letters and pages show them."""

import struct
import zlib
from xml.etree import ElementTree

import pytest

from mailbot.adapters.charts import INK, PAPER, SOFT, TONES, TRACK, WIDTH, as_png, as_svg
from mailbot.domain.chart import Bar, Chart, Tone, worth_drawing
from tests.support.colours import contrast

FUNNEL = Chart("funnel", "From request to first session", (Bar("Asked <us>", 42, "42"), Bar("Für später", 0, "0")))


def size_of(png: bytes) -> tuple[int, int]:
    """From the header chunk (PNG, third edition, 11.2.1)."""
    return struct.unpack(">II", png[16:24])


def pixels(png: bytes) -> bytes:
    """The filtered scan lines; enough to tell two pictures apart."""
    data, at = b"", 8
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        data += png[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
        at += 12 + length
    return zlib.decompress(data)


def test_a_chart_is_a_small_png_that_is_sharp_on_a_phone() -> None:
    png = as_png(FUNNEL)
    assert png.startswith(b"\x89PNG")
    assert size_of(png)[0] == 2 * WIDTH
    assert len(png) < 40_000


def test_its_letters_do_not_depend_on_the_machine() -> None:
    """Without the fonts that come with the code there would be bars alone."""
    without_words = Chart("funnel", " ", tuple(Bar(" ", bar.value, " ") for bar in FUNNEL.bars))
    umlauts_alone = Chart("funnel", " ", (Bar("Für später", 42, " "), Bar(" ", 0, " ")))
    assert pixels(as_png(FUNNEL)) != pixels(as_png(without_words)) != pixels(as_png(umlauts_alone))


def test_what_stands_in_it_is_escaped_and_said_in_words() -> None:
    drawn = ElementTree.fromstring(as_svg(FUNNEL))
    assert drawn.get("aria-label") == FUNNEL.alternative
    assert FUNNEL.alternative == "From request to first session: Asked <us> 42, Für später 0."
    assert "Asked <us>" in [text.text for text in drawn.iter("{http://www.w3.org/2000/svg}text")]


def test_a_chart_of_nothing_is_not_drawn() -> None:
    assert worth_drawing([Chart("health", "Pairs", (Bar("Quiet", 0, "0"),)), FUNNEL]) == (FUNNEL,)
    as_png(Chart("health", "Pairs", ()))


@pytest.mark.parametrize("colour", [INK, SOFT, *TONES.values()])
def test_every_word_and_bar_stands_out_from_its_paper(colour: str) -> None:
    assert contrast(colour, PAPER) >= 4.5


@pytest.mark.parametrize("tone", Tone)
def test_a_bar_stands_out_from_its_track(tone: Tone) -> None:
    assert contrast(TONES[tone], TRACK) >= 3
