"""The zone that people mean by what they call it."""

from importlib.resources import files
from zoneinfo import ZoneInfo

import pytest

from mailbot.parsers.availability.time_zone_names import ABBREVIATIONS, NAMES, PLACES
from mailbot.parsers.availability.time_zones import (
    find_time_zone,
    read_time_zone,
    rival_zones,
    without_time_zones,
    zones_of_times,
)


@pytest.mark.parametrize(
    ("written", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("Berlin", "Europe/Berlin"),
        ("Berlin time", "Europe/Berlin"),
        ("Munich, Germany", "Europe/Berlin"),
        ("UK time", "Europe/London"),
        ("London, Ontario", "America/Toronto"),
        ("Cambridge, MA", "America/New_York"),
        ("Casablanca, MA", "Africa/Casablanca"),
        ("Lagos, Portugal", "Europe/Lisbon"),
        ("Portland, Maine", "America/New_York"),
        ("El Paso, Texas", "America/Denver"),
        ("Texas", "America/Chicago"),
        ("London (BST)", "Europe/London"),
        ("IST (Dublin)", "Europe/Dublin"),
        ("CET (Berlin)", "Europe/Berlin"),
        ("EST", "America/New_York"),
        ("et", "America/New_York"),
        ("Eastern", "America/New_York"),
        ("Central European Summer Time", "Europe/Paris"),
        ("IST", "Asia/Kolkata"),
        ("GMT", "UTC"),
        ("UTC+7", "Etc/GMT-7"),
        ("GMT-3", "Etc/GMT+3"),
        ("Etc/GMT-7", "Etc/GMT-7"),
        ("UTC+5:30", "Asia/Kolkata"),
        ("São Paulo", "America/Sao_Paulo"),
        ("Milton Keynes", "Europe/London"),
        ("Las Vegas", "America/Los_Angeles"),
        ("Reading, UK", "Europe/London"),
        ("hyderabad india", "Asia/Kolkata"),
        ("same as London", "Europe/London"),
        ("Kent", "Europe/London"),
        ("portland or", "America/Los_Angeles"),
        ("Richmond, VIC", "Australia/Melbourne"),
        ("Newcastle, NSW", "Australia/Sydney"),
        ("Honolulu HI", "Pacific/Honolulu"),
        ("leeds or", None),
        ("Kleve, DE", None),
        ("Richmond", None),
        ("Nancy", None),
        ("UTC+25", None),
        ("somewhere sunny", None),
    ],
)
def test_a_value_names_its_zone(written: str, zone: str | None) -> None:
    assert read_time_zone(written) == zone


@pytest.mark.parametrize(
    ("written", "home", "zone", "rivals"),
    [
        ("IST", None, "Asia/Kolkata", ("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem")),
        ("IST", "Europe/Dublin", "Europe/Dublin", ()),
        ("EST", None, "America/New_York", ("America/New_York", "Australia/Sydney")),
        ("EST", "America/Toronto", "America/Toronto", ()),
        ("EST", "Australia/Sydney", "Australia/Sydney", ()),
        ("CST", "Asia/Shanghai", "Asia/Shanghai", ()),
        ("GMT", None, "UTC", ("UTC", "Europe/London")),
        ("GMT", "Europe/London", "Europe/London", ()),
        ("GMT", "America/Toronto", "UTC", ()),
        ("GMT, I'm in London", None, "Europe/London", ()),
        ("PST", None, "America/Los_Angeles", ()),
        ("UTC+1", "Europe/Berlin", "Europe/Berlin", ()),
        ("Berlin", "Europe/London", "Europe/Berlin", ()),
    ],
)
def test_an_ambiguous_name_is_settled_by_where_somebody_lives(
    written: str, home: str | None, zone: str, rivals: tuple[str, ...]
) -> None:
    assert read_time_zone(written, home) == zone
    assert rival_zones(written, home) == rivals


def test_prose_names_a_zone_only_where_people_say_that_they_are_there() -> None:
    assert find_time_zone("I'm in Berlin and love it") == "Europe/Berlin"
    assert find_time_zone("I am a nurse from Leeds.") == "Europe/London"
    assert find_time_zone("I'd love to visit Berlin") is None
    assert find_time_zone("Ich bin neu, c'est tout") is None


def test_two_zones_in_one_phrase_contradict_each_other_unless_their_clocks_agree() -> None:
    assert zones_of_times("Mon 6pm CET, Tue 6pm PST") == ("Europe/Paris", "America/Los_Angeles")
    assert zones_of_times("6pm UK/Ireland time, I'm in London") == ("Europe/Dublin",)
    assert zones_of_times("18:00 cet, Berlin time") == ("Europe/Berlin",)


def test_zones_are_blanked_out_and_nothing_else_moves() -> None:
    written = "Tue 6pm Europe/Rome or Wed 7pm EST, Berlin time"

    assert without_time_zones(written) == "tue 6pm             or wed 7pm    ,            "


def test_a_zone_s_own_name_counts_though_its_clocks_agree_with_home() -> None:
    assert read_time_zone("Africa/Lagos", "Europe/London") == "Africa/Lagos"


def test_every_name_means_a_zone_that_exists() -> None:
    rows = files("mailbot.parsers.availability").joinpath("towns.tsv").read_text("utf-8").splitlines()
    towns = [line.split("\t")[0] for line in rows]
    for zone in (
        *towns,
        *NAMES.values(),
        *PLACES.values(),
        *(zone for zones in ABBREVIATIONS.values() for zone in zones),
    ):
        assert ZoneInfo(zone).key == zone
