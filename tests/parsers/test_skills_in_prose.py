"""Which skills do sentences name, where, and which of them are not wanted?"""

import pytest

from mailbot.parsers.skills.reader import find_skills, names_what_is_not_meant, skill_spans


@pytest.mark.parametrize(
    ("sentence", "skills"),
    [
        ("I'd love to learn React and maybe some SQL", ("react", "sql")),
        ("I want to learn Go", ("go",)),
        ("can you teach me go", ("go",)),
        ("I know R and a bit of C", ("r", "c")),
        ("I need R for my thesis", ("r",)),
        ("better at Excel, please", ("excel",)),
        ("I would like help with Express and React", ("express", "react")),
        ("We use Spring and Hibernate at work", ("spring", "hibernate")),
        ("I build iOS apps in Swift", ("ios", "swift")),
        ("I could help with java, c# or go.", ("java", "csharp", "go")),
        ("Looking for a mentor in product management", ("product-management",)),
        ("Would love some help with AI", ("ai",)),
        ("I want to improve my English", ("english",)),
        ("Möchte gern Java, SQL und Projektmanagement lernen", ("java", "sql", "project-management")),
        ("Je souhaite apprendre l'anglais et Excel", ("english", "excel")),
        ("Mogę pomóc w Javie i z Pythonem", ("java", "python")),
        ("Quisiera mejorar en Python y estadística", ("python", "statistics")),
    ],
)
def test_prose_names_skills(sentence: str, skills: tuple[str, ...]) -> None:
    assert find_skills(sentence) == skills


@pytest.mark.parametrize(
    "sentence",
    [
        "I go to work every day and then rest",
        "Can you go to the rest of it?",
        "There is a spring in my step",
        "I can only start in the spring term",
        "I want to learn to excel",
        "I'd like to express my thanks",
        "I have less time in summer",
        "plan C is to take vitamin C",
        "I'm R. Smith from Leeds",
        "Best, C.",
        "Thanks, Ruby",
        "My name is Ruby and I like pearls",
        "there was a spark between us",
        "I have been a swift learner",
        "you can react to my message",
        "We moved to the R&D department",
        "I work as a chef in a big kitchen",
        "Send it to ann@python.example or see https://github.com/ann/java",
        "I saw your post on LinkedIn and would like to join",
        "I am writing to you because I need a mentor",
    ],
)
def test_words_that_mean_other_things_name_no_skill(sentence: str) -> None:
    assert find_skills(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "skills"),
    [
        ("maths, python and public speaking", ("mathematics", "python", "public speaking")),
        (
            "I need help with maths, python, beekeeping and public speaking",
            ("mathematics", "python", "beekeeping", "public speaking"),
        ),
        ("my skills are in carpentry, glassblowing and CAD", ("carpentry", "glassblowing", "cad")),
        ("I'd like help with python, sql and Monday suits me", ("python", "sql")),
    ],
)
def test_all_of_a_list_is_found(sentence: str, skills: tuple[str, ...]) -> None:
    assert find_skills(sentence) == skills


@pytest.mark.parametrize(
    ("sentence", "skills"),
    [
        ("I love Java but not JavaScript", ("java",)),
        ("I hate Java but love Kotlin", ("kotlin",)),
        ("I do not want to learn Java, Kotlin or Scala", ()),
        ("Please don't pair me with a Java developer", ()),
        ("I would prefer TypeScript over JavaScript", ("typescript",)),
        ("I'm tired of Excel and want to learn Python", ("python",)),
        ("I have never used Docker, keen to start", ("docker",)),
        ("I haven't touched C++ in years", ()),
        ("Not only Python but SQL too", ("python", "sql")),
        ("Kein PHP bitte, lieber Python", ("python",)),
        ("I'd rather learn Vue than React", ("vue",)),
        ("I want to learn Python, not Java? No. JavaScript, no.", ("python",)),
    ],
)
def test_what_is_not_wanted_does_not_count(sentence: str, skills: tuple[str, ...]) -> None:
    assert find_skills(sentence) == skills


def test_a_cue_says_that_a_fragment_is_about_skills() -> None:
    assert find_skills("Go") == ()
    assert find_skills("Go", cue=True) == ("go",)


def test_spans_tell_where_and_whether_it_is_wanted() -> None:
    text = "I'd like to learn C♯ and – maybe – SQL, but not Java."

    spans = [(text[span.start : span.end], span.names, span.negated) for span in skill_spans(text)]

    assert spans == [("C♯", ("csharp",), False), ("SQL", ("sql",), False), ("Java", ("java",), True)]
    assert names_what_is_not_meant(text)
    assert not names_what_is_not_meant("Python and not only that")
