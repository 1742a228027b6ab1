"""The one word that has a people file imported."""

import pytest

from mailbot.parsers.commands.importing import asks_to_import


@pytest.mark.parametrize(
    "text",
    [
        "import",
        "Import.",
        "IMPORT!!",
        "“import”",
        "`import`",
        "Yes, import them please",
        "ok import",
        "Please import all of them, thanks",
        "go ahead and import",
        "import\n\nThanks, Cora",
        "\n\n  Import  \n--\nCora Lind",
        "Bitte importieren",
    ],
)
def test_the_word_and_what_stands_around_it(text: str) -> None:
    assert asks_to_import(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yes",
        "don't import",
        "do not import yet",
        "import 3",
        "import only the mentors",
        "import all but Maya",
        "import\nbut not Maya",
        "import\nexcept line 7",
        "should I import?",
        "what does import do",
        "important: please wait",
        "reimport",
        "I will import it tomorrow",
        "Thanks!\nimport",
    ],
)
def test_nothing_else_is_taken_for_it(text: str) -> None:
    assert not asks_to_import(text)
