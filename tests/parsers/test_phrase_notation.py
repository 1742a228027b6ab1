"""Our notation for phrases, and what a text must hold for one of them to stand in it."""

import pytest

from mailbot.parsers.commands.phrases import Ways
from mailbot.parsers.phrase_notation import needs, parsed, stems_in

_NAMED = {"letters": "(emails|letters)", "partner": "mentor|mentee"}


def needed(phrase: str) -> tuple[frozenset[str], ...]:
    return needs(parsed(phrase, _NAMED))


def test_a_text_needs_every_word_that_is_not_left_out() -> None:
    assert needed("please [do] stop") == (frozenset({"please"}), frozenset({"stop"}))


def test_the_rarest_words_are_looked_for_first() -> None:
    assert needed("i want (him|her) to (unsubscribe|leave)")[0] == frozenset({"want"})
    assert needed("(you|me) ... unsubscribe")[0] == frozenset({"unsubscribe"})


def test_of_a_choice_one_word_of_each_row_will_do() -> None:
    assert needed("(drop out|withdraw) of {letters}") == (
        frozenset({"drop", "withdraw"}),
        frozenset({"emails", "letters"}),
        frozenset({"of"}),
    )


@pytest.mark.parametrize("phrase", ["stop (it", "stop it)", "[stop", "a | b)"])
def test_a_bracket_without_its_other_half_is_no_phrase(phrase: str) -> None:
    with pytest.raises(ValueError, match="bracket"):
        parsed(phrase, {})


def test_only_phrases_that_the_words_allow_are_tried() -> None:
    ways = Ways({"rematch": ("(another|new) {partner}", "don't want him"), "stop": ("stop {letters}",)}, _NAMED)

    def possible(text: str) -> list[str]:
        return [name for name, _ in ways.possible(stems_in(text))]

    assert possible("a new mentor, please") == ["rematch"]
    assert possible("i don't want him") == ["rematch"]
    assert possible("stop these letters") == ["stop"]
    assert possible("my new job") == []
    assert not ways.may_be_said(stems_in("skills: python"))
