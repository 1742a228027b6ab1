"""A booking link is what it looks like, says whose page it is, and tells the tool who comes."""

import pytest

from mailbot.domain.booking_links import accepted, host_of, prefilled


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("https://calendly.com/tom-reed/30min", "https://calendly.com/tom-reed/30min"),
        ("http://calendly.com/tom-reed", "https://calendly.com/tom-reed"),
        ("https://CAL.com/tom", "https://cal.com/tom"),
        ("https://calendar.app.google/AbC123", "https://calendar.app.google/AbC123"),
        ("https://doodle.com/bp/tomreed/coffee", "https://doodle.com/bp/tomreed/coffee"),
        ("https://tom.example.org:443/book?x=1#top", "https://tom.example.org/book?x=1#top"),
        ("https://büro.example/termin", "https://xn--bro-hoa.example/termin"),
    ],
)
def test_a_link_that_is_what_it_looks_like_is_shown(written: str, shown: str) -> None:
    assert accepted(written) == shown


@pytest.mark.parametrize(
    "written",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "http://tom.example.org/book",
        "https://calendly.com@evil.example/tom",
        "https://calendly.com:pw@evil.example/tom",
        "https://calendly.com\\@evil.example/tom",
        "https://evil.example\u202e/moc.yldnelac",
        "https://127.0.0.1/book",
        "https://localhost/book",
        "https://[::1]/book",
        "https://tom.example.org:8443/book",
        "https:///calendly.com",
        "https://tom..example.org/",
        "https://tom.example.org/" + "a" * 500,
        "calendly.com/tom",
        "",
    ],
)
def test_a_link_that_hides_something_is_not(written: str) -> None:
    assert accepted(written) is None
    assert host_of(written) == ""


def test_it_says_whose_page_it_is() -> None:
    assert host_of("https://www.doodle.com/bp/tom") == "doodle.com"


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ("https://calendly.com/tom", "https://calendly.com/tom?name=Maya%20Okafor&email=maya%2Bm%40example.net"),
        (
            "https://cal.com/tom?duration=30",
            "https://cal.com/tom?duration=30&name=Maya%20Okafor&email=maya%2Bm%40example.net",
        ),
        ("https://savvycal.com/t", "https://savvycal.com/t?display_name=Maya%20Okafor&email=maya%2Bm%40example.net"),
        (
            "https://calendly.com/tom?email=a%40b.example",
            "https://calendly.com/tom?email=a%40b.example&name=Maya%20Okafor",
        ),
        ("https://calendar.app.google/AbC", "https://calendar.app.google/AbC"),
        ("https://notcalendly.com/tom", "https://notcalendly.com/tom"),
        ("https://tom.example.org/book", "https://tom.example.org/book"),
    ],
)
def test_a_tool_with_fields_for_it_is_told_who_comes(link: str, told: str) -> None:
    assert prefilled(link, "Maya Okafor", "maya+m@example.net") == told


def test_without_a_name_only_the_address_is_filled_in() -> None:
    assert (
        prefilled("https://calendly.com/tom", "", "m@example.net") == "https://calendly.com/tom?email=m%40example.net"
    )
