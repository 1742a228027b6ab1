"""Which skills do they mean? Lists, prose, false friends and slips of the keyboard."""

import pytest

from mailbot.parsers.skills.reader import find_skills, read_skills, suggestion


@pytest.mark.parametrize(
    ("written", "skills"),
    [
        ("Python, SQL & data viz", ("python", "sql", "data-visualization")),
        ("JS, k8s and Postgres", ("javascript", "kubernetes", "postgresql")),
        ("* Python 3\n* Node.js", ("python", "nodejs")),
        ("full-stack (React/Node)", ("fullstack", "react", "nodejs")),
        ("CI/CD; .NET; C#", ("ci-cd", "dotnet", "csharp")),
        ("no frontend please, backend and Go", ("backend", "go")),
        ("React, not Angular", ("react",)),
        ("public speaking, leading teams, how to prioritise", ("public speaking", "leadership", "how to prioritise")),
        ("career change and CV writing", ("career change", "cv writing")),
        ("knitting, underwater basket weaving", ("knitting", "underwater basket weaving")),
        ("I'd like some help with Python and maybe SQL", ("python", "sql")),
        ("anything really", ()),
        ("not sure yet", ()),
        ("", ()),
    ],
)
def test_a_list_is_read_in_order_of_mention(written: str, skills: tuple[str, ...]) -> None:
    assert read_skills(written) == skills


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Java", "JavaScript"),
        ("React", "Preact"),
        ("C", "C++"),
        ("C++", "C#"),
        ("CSS", "SCSS"),
        ("Angular", "AngularJS"),
    ],
)
def test_false_friends_stay_apart(one: str, other: str) -> None:
    assert read_skills(one) != read_skills(other)
    assert len(read_skills(f"{one}, {other}")) == 2


@pytest.mark.parametrize(
    ("sentence", "skills"),
    [
        ("I'd love to learn React and maybe some SQL", ("react", "sql")),
        ("I want to learn Go", ("go",)),
        ("I love Java but not JavaScript", ("java",)),
        ("Looking for a mentor in product management", ("product-management",)),
        ("Can you go to the rest of it?", ()),
        ("There is a spring in my step", ()),
        ("I express myself well", ()),
    ],
)
def test_prose_names_only_skills_that_are_meant(sentence: str, skills: tuple[str, ...]) -> None:
    assert find_skills(sentence) == skills


def test_a_near_miss_is_never_taken_for_the_skill_but_suggested() -> None:
    assert read_skills("javscript, djano") == ("javscript", "djano")
    assert suggestion("javscript") == "javascript"
    assert suggestion("djano") == "django"
    assert suggestion("javascript") == ""
    assert suggestion("knitting") == ""
