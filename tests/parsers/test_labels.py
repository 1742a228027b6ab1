"""Labels, and the questions that stand for them."""

from mailbot.parsers.fields.labels import LABELS, asks_for, label_of


def test_every_field_of_the_contract_has_labels() -> None:
    assert set(LABELS.values()) == {
        "name", "skills", "availability", "time_zone", "booking_link", "capacity", "mentors", "languages", "language", "goals", "about",
    }  # fmt: skip


def test_a_programme_may_ask_for_other_things() -> None:
    assert label_of("Level: 3/5", {"level": "level"}) == ("level", "3/5")
    assert label_of("Level: 3/5") is None


def test_a_question_is_known_by_its_words() -> None:
    assert asks_for("What would you like to learn?") == "skills"
    assert asks_for("When in the week are you usually free?") == "availability"
    assert asks_for("Which time zone are you in?") == "time_zone"
    assert asks_for("Dear Ana,") is None
