"""Letters in the reader's language: every one is there, and each is given what its English original is given."""

import ast
import calendar
from pathlib import Path

import pytest

from mailbot.adapters.letter_files import OURS, unknown_names
from mailbot.adapters.phrases import FILE, GAP, Phrases
from mailbot.adapters.renderer import Renderer, languages
from mailbot.console.sample_letters import sample_values, variants
from mailbot.domain.availability import Availability, Slot
from mailbot.domain.correspondence import LetterKind
from mailbot.domain.people import Mentee, Mentor, Person, Role
from mailbot.workflows.people.record import known_fields, questions, record_of
from tests.support.page import read_page

HOUSE = Path(__file__).resolve().parents[2] / "mailbot"
TO_COORDINATORS = {LetterKind.PROPOSAL, LetterKind.NOTICE, LetterKind.DIGEST}
TO_PEOPLE = sorted(set(LetterKind) - TO_COORDINATORS)


def test_german_is_shipped_beside_english() -> None:
    assert languages() == ("de",)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("kind", TO_PEOPLE)
def test_every_letter_to_people_is_there_and_uses_what_the_english_one_uses(language: str, kind: LetterKind) -> None:
    letter, english = OURS / language / f"{kind}.md", OURS / f"{kind}.md"
    assert list(unknown_names(letter, english)) == []
    assert list(unknown_names(english, letter)) == []


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("kind", TO_PEOPLE)
def test_a_letter_is_in_one_language_and_says_so(language: str, kind: LetterKind) -> None:
    renderer = Renderer()
    for _, values in variants(kind):
        letter = renderer.render(kind, values, language)
        assert f'lang="{language}"' in letter.html
        assert not {"Hello", "Warm", "Reply", "reply"} & set(letter.text.split())
        assert "\n\n\n" not in letter.text
        assert read_page(letter.html).words


@pytest.mark.parametrize("language", ["", "en", "xx", "../de", "de/.."])
def test_a_language_that_we_do_not_ship_is_english(language: str) -> None:
    kind, values = next((kind, values) for kind in TO_PEOPLE for _, values in variants(kind))
    assert Renderer().render(kind, values, language) == Renderer().render(kind, values)


def test_a_rewording_is_of_its_own_language(tmp_path: Path) -> None:
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "waitlist.md").write_text("---\nsubject: Warten\n---\nNoch ein wenig.")
    (tmp_path / "waitlist.md").write_text("---\nsubject: Wait\n---\nA little.")
    renderer = Renderer(tmp_path)
    values = next(values for _, values in variants(LetterKind.WAITLIST))
    assert renderer.check() == []
    assert renderer.render(LetterKind.WAITLIST, values, "de").text == "Noch ein wenig.\n"
    assert renderer.render(LetterKind.WAITLIST, values).text == "A little.\n"


@pytest.mark.parametrize("language", languages())
def test_every_question_and_label_is_translated(language: str) -> None:
    phrases = Phrases(OURS / language / FILE)
    for role in Role:
        for question in questions(role):
            assert phrases.translated(question["label"]) != question["label"]
            assert phrases.translated(question["hint"]) != question["hint"] or question["hint"].isdecimal()
    for line in record_of(somebody()):
        assert line["label"] == "Name" or phrases.translated(line["label"]) != line["label"]


@pytest.mark.parametrize("language", languages())
def test_no_phrase_is_left_of_words_that_nobody_says_any_more(language: str) -> None:
    sources = [path for room in ("workflows", "domain", "parsers") for path in (HOUSE / room).rglob("*.py")]
    trees = [node for path in sources for node in ast.walk(ast.parse(path.read_text("utf-8")))]
    said = " ".join(str(node.value) for node in trees if isinstance(node, ast.Constant))
    said += (HOUSE / "domain/vocabulary/languages.tsv").read_text("utf-8")
    lines = (OURS / language / FILE).read_text("utf-8").splitlines()
    phrases = [line.split("\t")[0] for line in lines if line and not line.startswith("#")]
    pieces = [piece for phrase in phrases for piece in GAP.split(phrase.removeprefix("="))]
    said += " ".join([*calendar.month_name, "CET CEST {numbers and dates} -"])
    assert [
        piece
        for piece in pieces
        if piece.strip(" .:?;,") not in said and piece.strip(" ").replace(" ", "_") not in said
    ] == []


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("Tuesday 18:00-20:00", "Dienstag 18:00-20:00"),
        ("Monday to Friday 18:00-21:00; Saturday 09:00-12:00", "Montag bis Freitag 18:00-21:00; Samstag 09:00-12:00"),
        ("Monday and Thursday 09:00-10:00", "Montag und Donnerstag 09:00-10:00"),
        (
            "I read your times as Sunday 09:00-10:00. Is that right?",
            "Ich lese deine Zeiten als Sonntag 09:00-10:00. Stimmt das?",
        ),
        ("Wednesday 3 March at 16:00 (GMT)", "Mittwoch, 3. März um 16:00 Uhr (GMT)"),
        ("Thursday 4 March 2027 at 16:00 (CEST)", "Donnerstag, 4. März 2027 um 16:00 Uhr (MESZ)"),
        ("You are on pause until 12 May 2027.", "Du machst Pause bis 12. Mai 2027."),
        ("You both speak German, Urdu and French.", "Ihr sprecht beide Deutsch, Urdu und Französisch."),
        ("No mentor has offered SQL, Go or Rust yet.", "Noch niemand bietet SQL, Go oder Rust an."),
        (
            "A session takes 1 hour 30 minutes, and you are free for less than that at a time.",
            "Ein Treffen dauert eine Stunde und 30 Minuten, und so lange am Stück hast du keine Zeit.",
        ),
        (
            "You and Tom: in contact. You meet next on Thursday 4 March at 16:00 (CET).",
            "Du und Tom: in Verbindung. Euer nächstes Treffen ist am Donnerstag, 4. März um 16:00 Uhr (MEZ).",
        ),
        ("May", "May"),
        ("German", "German"),
        ("I have to go", "I have to go"),
        ("Ruby to Rust", "Ruby to Rust"),
        ("You are paired.\nYou are free: Monday 09:00-10:00", "Du bist zugeordnet.\nDu hast Zeit: Montag 09:00-10:00"),
    ],
)
def test_a_phrase_is_translated_and_nothing_else(english: str, german: str) -> None:
    assert Phrases(OURS / "de" / FILE).translated({"said": [english]}) == {"said": [german]}


def somebody() -> Person:
    ada = Person("ada@example.org", "Ada", "Europe/Berlin", Availability((Slot(1, 1080, 1200),)), "Hello")
    ada.mentor = Mentor(ada, ("sql",), "", 2)
    ada.mentee = Mentee(ada, ("rust",), "A job")
    assert all(known_fields(ada, role) for role in Role)
    return ada


@pytest.mark.parametrize(
    ("when", "german"),
    [
        ("Wednesday 10 March at 16:00 (GMT)", "Mittwoch, 10. März um 16:00 Uhr (GMT)"),
        ("Thursday 4 May 2028 at 09:30 (CEST)", "Donnerstag, 4. Mai 2028 um 09:30 Uhr (MESZ)"),
    ],
)
def test_a_session_is_told_in_the_readers_words(when: str, german: str) -> None:
    values = sample_values(LetterKind.SESSION_REMINDER, when=when)
    assert german in Renderer().render(LetterKind.SESSION_REMINDER, values, "de").text
