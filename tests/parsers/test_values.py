"""How many mentees, which booking link, whose name?"""

import pytest

from mailbot.parsers.fields.capacity import find_capacities, read_capacity
from mailbot.parsers.fields.links import find_link, read_booking_link
from mailbot.parsers.fields.names import place_of_name


@pytest.mark.parametrize(
    ("value", "capacity"),
    [("2", 2), ("two", 2), ("up to 3", 3), ("1 at a time", 1), ("a couple", 2), ("zwei", 2), ("0", 0)],
)
def test_a_capacity_is_one_number(value: str, capacity: int) -> None:
    assert read_capacity(value) == (capacity, "")


@pytest.mark.parametrize("value", ["loads", "999", "-1", "2.5", "one more", "another one"])
def test_any_other_capacity_is_asked(value: str) -> None:
    assert read_capacity(value) == (None, "How many mentees could you take at one time? One number is enough.")


def test_of_two_numbers_the_lower_is_noted_and_asked_about() -> None:
    assert read_capacity("2 or 3") == (2, "We have noted that you can take 2: is that right?")


def test_prose_states_a_capacity_only_where_it_is_offered() -> None:
    assert [told.mentees for told in find_capacities("I'm happy to take two.")] == [2]
    assert [told.mentees for told in find_capacities("I can take up to 3 mentees")] == [3]
    assert find_capacities("I have mentored 3 people before") == []
    assert find_capacities("I have two kids") == []
    assert find_capacities("I could take one more mentee") == []
    assert [told.mentees for told in find_capacities("Just one mentee for me please, not two")] == [1]


@pytest.mark.parametrize(
    ("value", "link"),
    [
        ("https://calendly.com/maya", "https://calendly.com/maya"),
        ("<https://calendly.com/maya>", "https://calendly.com/maya"),
        ("[book](https://calendly.com/maya).", "https://calendly.com/maya"),
        ("calendly.com/maya", "https://calendly.com/maya"),
        ("none", ""),
        ("I don't have one", ""),
        ("-", ""),
        ("javascript:alert(1)", None),
        ("https://user@evil.example/", None),
        ("ftp://example.org/x", None),
        ("later maybe", None),
    ],
)
def test_a_booking_link_is_http_or_none_at_all(value: str, link: str | None) -> None:
    assert read_booking_link(value) == link


def test_a_link_in_prose_ends_where_the_sentence_does() -> None:
    assert find_link("Book me at https://cal.com/maya/30min, please.") == "https://cal.com/maya/30min"
    assert find_link('see "https://example.org/a"onclick=1') == "https://example.org/a"
    assert find_link("no link here") is None


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("My name is Maya Lopez and I am a nurse.", "Maya Lopez"),
        ("Hi, I'm Maya.", "Maya"),
        ("This is Tom, a friend sent me", "Tom"),
        ("I'm free on Tuesdays", None),
        ("I'm Available most days.", None),
        ("I'm German.", None),
        ("I am a Python developer", None),
    ],
)
def test_a_name_is_taken_carefully(sentence: str, name: str | None) -> None:
    place = place_of_name(sentence)

    assert (place and place[0]) == name
