"""Do the tables of names hold together, and are near misses asked about?"""

import time

import pytest

from mailbot.domain.skills import skill_in_words, skills_in_words, translations, vocabulary
from mailbot.parsers.skills.names import lookup
from mailbot.parsers.skills.reader import find_skills, is_technology, read_skills, skill_spans, suggestion
from mailbot.parsers.skills.spelling import key

HOSTILE = {
    "commas": "," * 100_000,
    "one word": "a" * 100_000,
    "a skill again and again": "python " * 15_000,
    "slashes": "ci/cd/" * 17_000,
    "ampersands": "a&b" * 33_000,
    "dots": "a." * 50_000,
    "negatives": "not a, " * 15_000,
    "unknown items": "python, foo bar, " * 6_000,
    "brackets": "(" * 100_000,
    "snakes": "🐍" * 50_000,
    "accents": "e\u0301" * 50_000,
}


def test_every_name_belongs_to_one_skill() -> None:
    owners: dict[str, str] = {}
    for skill in vocabulary():
        for spelling in skill.spellings:
            assert owners.setdefault(key(spelling.written), skill.canonical) == skill.canonical, spelling.written


def test_a_skill_is_found_by_its_canonical_name_and_by_its_name_in_words() -> None:
    for skill in vocabulary():
        for name in (skill.canonical, skill_in_words(skill.canonical)):
            found = lookup(name)
            assert found is not None, name
            assert found.canonical == skill.canonical, name


def test_only_known_skills_are_translated() -> None:
    assert {canonical for canonical, _ in translations()} <= {skill.canonical for skill in vocabulary()}


def test_skills_in_words() -> None:
    skills = ("cpp", "react", "public speaking", "ci-cd", "rest-api", "english", "system-design", "knitting")

    assert skills_in_words(skills) == "C++, React, public speaking, CI/CD, REST API, English, system design, knitting"


def test_technologies_are_told_from_professional_skills() -> None:
    assert is_technology("python")
    assert is_technology("system-design")
    assert not is_technology("public speaking")
    assert not is_technology("knitting")


@pytest.mark.parametrize(
    ("written", "skill"),
    [
        ("javscript", "javascript"),
        ("phyton", "python"),
        ("Pyhton", "python"),
        ("djano", "django"),
        ("kubernets", "kubernetes"),
        ("postgress", "postgresql"),
        ("tensorflwo", "tensorflow"),
        ("artifical inteligence", "ai"),
        ("machne learning", "machine-learning"),
        ("public speeking", "public speaking"),
        ("project managment", "project-management"),
        ("leadrship", "leadership"),
        ("excell", "excel"),
    ],
)
def test_a_near_miss_is_never_taken_for_the_skill_but_suggested(written: str, skill: str) -> None:
    assert read_skills(written) == (written.casefold(),)
    assert suggestion(written) == skill


@pytest.mark.parametrize(
    "word",
    ["javascript", "preact", "godot", "trust", "pearls", "reach", "flash", "dockers", "cipher", "knitting", "r&d", "",
     "confidence", "nation", "motion", "wedding", "Pythons", "x" * 100_000],
)  # fmt: skip
def test_a_real_word_is_no_near_miss(word: str) -> None:
    assert suggestion(word) == ""


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_costs_next_to_nothing(text: str) -> None:
    suggestion("warm")  # the tables are read once
    begun = time.process_time()
    for read in (read_skills, find_skills, skill_spans, suggestion):
        read(text)
    assert time.process_time() - begun < 5
