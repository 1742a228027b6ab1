"""The zone that people mean by what they call it."""

import pytest

from mailbot.parsers.availability.time_zones import find_time_zone, read_time_zone


@pytest.mark.parametrize(
    ("written", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("Berlin", "Europe/Berlin"),
        ("Munich, Germany", "Europe/Berlin"),
        ("UK time", "Europe/London"),
        ("London (BST)", "Europe/London"),
        ("EST", "America/New_York"),
        ("Eastern", "America/New_York"),
        ("Central European Summer Time", "Europe/Paris"),
        ("IST", "Asia/Kolkata"),
        ("GMT", "UTC"),
        ("UTC+7", "Etc/GMT-7"),
        ("GMT-3", "Etc/GMT+3"),
        ("Etc/GMT-7", "Etc/GMT-7"),
        ("UTC+5:30", "Asia/Kolkata"),
        ("São Paulo", "America/Sao_Paulo"),
        ("UTC+25", None),
        ("somewhere sunny", None),
    ],
)
def test_a_value_names_its_zone(written: str, zone: str | None) -> None:
    assert read_time_zone(written) == zone


def test_prose_names_a_zone_only_where_people_say_that_they_are_there() -> None:
    assert find_time_zone("I'm in Berlin and love it") == "Europe/Berlin"
    assert find_time_zone("I am a nurse from Leeds.") == "Europe/London"
    assert find_time_zone("I'd love to visit Berlin") is None
    assert find_time_zone("Ich bin neu, c'est tout") is None
