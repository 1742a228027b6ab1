"""Letters of one shape are parsed once, and what people wrote still shows exactly as it stands."""

import pytest

from mailbot.adapters import markdown
from mailbot.adapters.letter_shape import Gaps, shape_of

BODY = "Hello {},\n\n- **{}:** {}\n\n> {}\n\n{} and {}.\n"
VALUES = (
    "Maya",
    "*bold* and _even_ `code`",
    "<script>alert(1)</script> & more &amp; \"quotes\" and 'others'",
    "# no heading",
    "1. no list",
    "> no quotation",
    "[no link](https://example.com)",
    "https://example.com/?a=1&b=<2>",
    "back\\slash and ~tilde~ | pipe !",
    "    no code block",
    "\ue0000\ue001 and \ue000999\ue001",
    "ends with two spaces  ",
    "line\nbreaks\r\nand\ttabs",
    "zero\u200bwidth and \u202eoverride",
    "فارسی می‌خواهم 🦊",
)


def in_gaps(body: str, values: list[str]) -> tuple[str, str]:
    gaps = Gaps()
    shape = shape_of("subject", body.format(*map(gaps.leave, values)))
    assert shape is not None
    return gaps.fill_text(shape.text), gaps.fill_html(shape.fragment)


def escaped(body: str, values: list[str]) -> tuple[str, str]:
    tokens = markdown.parse(body.format(*map(markdown.literal, values)))
    return markdown.as_text(tokens), markdown.as_html(tokens)


@pytest.mark.parametrize("value", VALUES)
def test_a_value_shows_in_a_gap_as_it_does_when_it_is_escaped(value: str) -> None:
    values = [value] * 6
    assert in_gaps(BODY, values) == escaped(BODY, values)


def test_an_empty_value_leaves_no_gap() -> None:
    assert in_gaps("{}\n\nThe end.\n", [" \n "]) == escaped("{}\n\nThe end.\n", [" \n "])


def test_a_value_can_not_pass_for_a_gap_of_another() -> None:
    text, _ = in_gaps("{} and {}\n", ["\ue0001\ue001", "secret"])
    assert text.count("secret") == 1


def test_letters_with_a_value_in_a_link_are_parsed_one_by_one() -> None:
    gaps = Gaps()
    assert shape_of("subject", f"[Book a time]({gaps.leave('https://example.com/me')})") is None


def test_letters_of_one_shape_are_parsed_once() -> None:
    shape_of.cache_clear()
    for name in ("Maya", "Ada", "Ines"):
        in_gaps("Good morning {}, how are you?\n", [name])
    assert shape_of.cache_info().misses == 1
