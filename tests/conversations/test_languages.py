"""People are written to in the language that was noted for them, and in English until then."""

from pathlib import Path

from mailbot.console import people_files
from tests.conversations.test_pairing import a_mentee, a_mentor
from tests.support.programme import ProgrammeUnderTest


def test_a_german_mentee_is_invited_asked_and_confirmed_in_german(
    programme: ProgrammeUnderTest, tmp_path: Path
) -> None:
    file = tmp_path / "mentees.csv"
    file.write_text("email,name,language\nanke@example.net,Anke Vogt,Deutsch\n")
    people_files.import_people_file(programme.assembly, file, dry=False)
    programme.works()
    anke = programme.stranger("Anke Vogt <anke@example.net>")
    anke.receives("invitation").says("Hallo Anke,", "Worin möchtest du besser werden?")
    anke.replies("Fähigkeiten: SQL")
    anke.receives("question").says("Wann hast du normalerweise Zeit?", "Verfügbarkeit:")
    anke.replies("Verfügbarkeit: Dienstag 18:00-20:00")
    anke.receives("confirmation").says("Du hast Zeit: Dienstag 18:00-20:00", "wir suchen jemanden für dich")


def test_two_who_read_different_languages_are_introduced_in_english(
    programme: ProgrammeUnderTest, tmp_path: Path
) -> None:
    tom = a_mentor(programme, "Tom Reed <tom@example.net>", skills="rust")
    a_mentee(programme, "Anke Vogt <anke@example.net>", skills="rust")
    file = tmp_path / "mentees.csv"
    file.write_text("email,language\nanke@example.net,de\n")
    people_files.import_people_file(programme.assembly, file, dry=False)
    programme.pairs_people()
    programme.coordinator.receives("proposal")
    programme.coordinator.replies("approve all")
    tom.receives("introduction").says("Hello Tom and Anke,")


def test_a_language_that_we_do_not_write_is_said_so(programme: ProgrammeUnderTest, tmp_path: Path) -> None:
    file = tmp_path / "mentees.csv"
    file.write_text("email,language\nanke@example.net,Klingon\n")
    _, problems = people_files.import_people_file(programme.assembly, file, dry=False)
    assert problems == [
        "Line 2: we write no letters in “Klingon” yet, but in English or German; the line is taken without it."
    ]


def test_two_who_say_so_by_mail_read_german_to_the_end(programme: ProgrammeUnderTest) -> None:
    tom = a_mentor(programme, "Tom Reed <tom@example.net>", skills="rust, sql")
    anke = a_mentee(programme, "Anke Vogt <anke@example.net>", skills="rust, go")
    for person in (tom, anke):
        person.writes("language: Deutsch")
        person.receives("confirmation").says("Wir schreiben dir auf: Deutsch")
    programme.pairs_people()
    programme.coordinator.receives("proposal").says("approve", "Tuesday")
    programme.coordinator.replies("approve all")
    introduction = anke.receives("introduction")
    introduction.says("Hallo Tom und Anke,", "Tom kann bei Rust helfen: einem von zwei Dingen", "Dienstag")
    tom.receives("introduction").does_not_say("Tuesday", "can help", "Hello")
    programme.days_pass(2)
    anke.receives("contact-check").says("gebucht Donnerstag 16 Uhr")
    anke.replies("gebucht Donnerstag 16 Uhr")
    anke.receives("result").says("Notiert: Du triffst Tom Reed am Donnerstag, ", "um 16:00 Uhr")
    anke.writes("Status")
    anke.receives("result").says("Euer nächstes Treffen ist am Donnerstag, ", "Du hast Zeit: Dienstag")
    anke.writes("Pause bis 1. September")
    anke.receives("result").says("Du machst Pause bis ", "September 2027", "„weitermachen“")
    anke.writes("Sprache: Englisch")
    anke.receives("confirmation").says("We write to you in: English")
