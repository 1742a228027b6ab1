"""Which skills does a list name? Separators, levels, versions, negatives, other languages, false friends."""

import pytest

from mailbot.parsers.skills.reader import read_skills, says_no_skill


@pytest.mark.parametrize(
    ("written", "skills"),
    [
        ("Python, SQL & data viz", ("python", "sql", "data-visualization")),
        ("JS, k8s and Postgres", ("javascript", "kubernetes", "postgresql")),
        ("* Python 3\n* Node.js", ("python", "nodejs")),
        ("1) python 2) sql", ("python", "sql")),
        ("• Python • SQL • Docker", ("python", "sql", "docker")),
        ("full-stack (React/Node)", ("fullstack", "react", "nodejs")),
        ("Frontend: React, Vue. Backend: Node, Go.", ("frontend", "react", "vue", "backend", "nodejs", "go")),
        ("CI/CD; .NET; C#", ("ci-cd", "dotnet", "csharp")),
        ("CI / CD pipelines", ("ci-cd",)),
        ("C/C++", ("c", "cpp")),
        ("C#/.NET", ("csharp", "dotnet")),
        ("HTML/CSS/JS", ("html", "css", "javascript")),
        ("UX & UI", ("ux", "ui")),
        ("python+sql", ("python", "sql")),
        ("python sql docker", ("python", "sql", "docker")),
        ("Python – SQL – Docker", ("python", "sql", "docker")),
        ("Python,Java,C++,C#,Go,R", ("python", "java", "cpp", "csharp", "go", "r")),
        ("gRPC vs REST", ("grpc", "rest-api")),
        ("SQL (postgres), dbt", ("sql", "postgresql", "dbt")),
        ("AWS (EC2, RDS, Lambda)", ("aws", "ec2", "rds", "lambda")),
        ("web scraping with Python", ("web-scraping", "python")),
        ('"python"', ("python",)),
        ("#python #django", ("python", "django")),
        ("🐍 Python, React ⚛️", ("python", "react")),
        ("PYTHON. ", ("python",)),
        ("React.js, Node.js, etc.", ("react", "nodejs")),
        ("programming languages: Python, C", ("python", "c")),
        ("I'd like some help with Python and maybe SQL", ("python", "sql")),
        ("public speaking, leading teams, how to prioritise", ("public speaking", "leadership", "how to prioritise")),
        ("career change and CV writing", ("career change", "cv writing")),
        ("", ()),
    ],
)
def test_a_list_is_read_in_order_of_mention(written: str, skills: tuple[str, ...]) -> None:
    assert read_skills(written) == skills


@pytest.mark.parametrize(
    ("written", "skill"),
    [
        ("Python (beginner)", "python"),
        ("Python - intermediate", "python"),
        ("Python: advanced", "python"),
        ("Python 3/5", "python"),
        ("Python ★★★☆☆", "python"),
        ("Python 80%", "python"),
        ("5 yrs of Java", "java"),
        ("10+ years C++", "cpp"),
        ("advanced SQL", "sql"),
        ("English (B1/B2)", "english"),
        ("Java 8/11/17", "java"),
        ("Python3.8+", "python"),
        ("ES6+", "javascript"),
        ("Angular 2+", "angular"),
        (".NET 8", "dotnet"),
        ("C++17/20", "cpp"),
        ("Vue3", "vue"),
        ("c99", "c"),
        ("D3.js", "d3"),
        ("OAuth2", "oauth"),
    ],
)
def test_levels_grades_and_versions_are_no_part_of_a_skill(written: str, skill: str) -> None:
    assert read_skills(written) == (skill,)


@pytest.mark.parametrize(
    ("written", "skills"),
    [
        ("programación en Python", ("python",)),
        ("Datenbanken, maschinelles Lernen", ("database", "machine-learning")),
        ("apprentissage automatique", ("machine-learning",)),
        ("öffentlich reden", ("public speaking",)),
        ("hablar en público", ("public speaking",)),
        ("entretiens d'embauche", ("interviewing",)),
        ("gestão de projetos", ("project-management",)),
        ("sviluppo web", ("web-development",)),
        ("onderhandelen", ("negotiation",)),
        ("język angielski", ("english",)),
        ("Python, aber kein Java", ("python",)),
        ("Python, pas de PHP", ("python",)),
        ("tout sauf Java", ()),
    ],
)
def test_other_languages_have_words_for_skills(written: str, skills: tuple[str, ...]) -> None:
    assert read_skills(written) == skills


@pytest.mark.parametrize(
    ("written", "skills"),
    [
        ("no frontend please, backend and Go", ("backend", "go")),
        ("React, not Angular", ("react",)),
        ("Java but not JavaScript", ("java",)),
        ("JavaScript (no React), SQL", ("javascript", "sql")),
        ("Python rather than R", ("python",)),
        ("less Java, more Kotlin", ("kotlin",)),
        ("I don't do PHP, Python is fine", ("python",)),
        ("anything but Java", ()),
        ("everything except Excel, Word and PowerPoint", ()),
        ("no JavaScript, no CSS", ()),
        ("I hate Java", ()),
        ("nothing with Excel", ()),
        ("SEO / SEM", ("seo", "sem")),
    ],
)
def test_what_is_not_wanted_is_left_out(written: str, skills: tuple[str, ...]) -> None:
    assert read_skills(written) == skills


@pytest.mark.parametrize(
    "written", ["anything really", "not sure yet", "I can go either way", "no preference", "N/A", "see my CV", "egal"]
)
def test_some_answers_name_no_skill(written: str) -> None:
    assert says_no_skill(written)
    assert read_skills(written) == ()


@pytest.mark.parametrize(
    "written",
    ["knitting", "underwater basket weaving", "rustic furniture", "flask making", "swift learner", "R&D", "Q&A", "I/O"],
)
def test_an_unknown_skill_stays_as_it_was_written(written: str) -> None:
    assert read_skills(written) == (written.casefold(),)


@pytest.mark.parametrize(
    "friends",
    [
        ("Java", "JavaScript", "Jakarta EE"),
        ("React", "Preact", "React Native"),
        ("C", "C++", "C#", "Objective-C"),
        ("CSS", "SCSS", "Sass", "Less"),
        ("Angular", "AngularJS"),
        ("Vue", "Vuex"),
        ("SQL", "MySQL", "NoSQL", "PostgreSQL", "PL/SQL"),
        ("Swift", "SwiftUI"),
        (".NET", "C#", "VB.NET", "F#"),
        ("HTML", "XHTML"),
        ("Node", "Deno"),
        ("Excel", "Excel VBA"),
        ("Power BI", "PowerShell", "PowerPoint"),
        ("Spark", "SPARQL"),
        ("Git", "GitHub", "GitLab"),
        ("Docker", "docker compose"),
        ("AWS", "Azure", "GCP", "Lambda", "S3"),
        ("ML", "AI", "DL", "NLP", "LLM"),
        ("UI", "UX"),
        ("Go", "Godot"),
    ],
)
def test_false_friends_stay_apart(friends: tuple[str, ...]) -> None:
    assert len({read_skills(friend) for friend in friends}) == len(friends)
    assert len(read_skills(", ".join(friends))) == len(friends)


def test_an_address_names_no_skill() -> None:
    assert read_skills("Python, https://github.com/ann/java-course, ann@sql.example") == ("python",)
