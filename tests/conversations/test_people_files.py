"""A coordinator sends a file of people: it is shown first, and imported when they say so."""

from base64 import b64encode
from pathlib import Path

import pytest

from mailbot.console import acts, people_files
from mailbot.errors import ImportRefused
from mailbot.workflows.people.newcomers import AT_ONCE
from tests.conversations.test_pairing import a_mentee, a_mentor
from tests.support.person import PersonUnderTest
from tests.support.programme import ADDRESS, ProgrammeUnderTest

FILE = """role,name,email,skills,availability,calendly,mentor
mentor,Tom Reed,tom@example.net,SQL,Tue 17:00-20:00,https://calendly.com/tom,
mentee,Maya Okafor,maya@example.net,SQL,Tue 18:00-20:00,,tom@example.net
mentee,Ida Brandt,ida@example.net,,,,
mentee,Nobody,not-an-address,,,,
"""


def sends(person: PersonUnderTest, *files: tuple[str, str], text: str = "Hi, here they are. Thanks!") -> None:
    message = person.message(text, subject="New people")
    for name, content in files:
        message.add_attachment(content.encode(), "text", "csv", filename=name)
    person.programme.deliver(message)


def addresses(programme: ProgrammeUnderTest) -> set[str]:
    return {person["address"] for person in programme.listing("people")}


def test_a_file_is_shown_first_and_imported_when_the_coordinator_says_so(programme: ProgrammeUnderTest) -> None:
    sends(programme.coordinator, ("people.csv", FILE))
    shown = programme.coordinator.receives("confirm")
    shown.says("3 new, 0 changed, 1 line not understood", "Line 5: “not-an-address” is not an email address.")
    shown.says("Maya Okafor (maya@example.net), mentee, allocated to tom@example.net", "> import")
    assert addresses(programme) == set()
    programme.coordinator.replies("Import")
    programme.coordinator.receives("result").says("Imported: 3 new, 0 changed, 1 line not understood.")
    assert addresses(programme) == {"tom@example.net", "maya@example.net", "ida@example.net"}
    programme.stranger("Ida <ida@example.net>").receives("invitation")
    programme.stranger("Tom <tom@example.net>").receives("confirmation").says("https://calendly.com/tom")
    programme.pairs_people()
    programme.stranger("Maya <maya@example.net>").receives("introduction").says("https://calendly.com/tom")


@pytest.mark.parametrize("words", ["yes", "don't import yet", "Looks good!", "please import only Maya"])
def test_nothing_but_the_word_imports(programme: ProgrammeUnderTest, words: str) -> None:
    sends(programme.coordinator, ("people.csv", FILE))
    programme.coordinator.receives("confirm")
    programme.coordinator.replies(words)
    programme.coordinator.receives("result").says("Nothing has been imported")
    assert addresses(programme) == set()


def test_a_file_can_allocate_nobody_to_whom_they_were_refused(programme: ProgrammeUnderTest) -> None:
    a_mentor(programme)
    a_mentee(programme)
    programme.pairs_people()
    programme.coordinator.receives("proposal")
    programme.coordinator.replies("reject 1")
    programme.coordinator.receives("result")
    sends(programme.coordinator, ("mentees.csv", "email,mentor\nmaya@example.net,tom@example.net\n"))
    programme.coordinator.receives("result").says(
        "Line 2: Maya Okafor can't be allocated to Tom Reed. One of them declined, or this pairing ended before.",
    )


def test_thanks_for_it_is_not_answered(programme: ProgrammeUnderTest) -> None:
    sends(programme.coordinator, ("people.csv", FILE))
    shown = programme.coordinator.receives("confirm")
    programme.coordinator.replies("import")
    programme.coordinator.receives("result")
    programme.coordinator.replies("Thanks!", to=shown)
    programme.coordinator.receives_nothing()


def test_a_file_is_imported_once(programme: ProgrammeUnderTest) -> None:
    sends(programme.coordinator, ("people.csv", FILE))
    shown = programme.coordinator.receives("confirm")
    programme.coordinator.replies("import")
    programme.coordinator.receives("result").says("Imported")
    programme.coordinator.replies("import", to=shown)
    programme.coordinator.receives("result").says("was answered before")


def test_only_what_was_shown_is_imported(programme: ProgrammeUnderTest) -> None:
    sends(programme.coordinator, ("people.csv", FILE))
    programme.coordinator.receives("confirm")
    a_mentee(programme, "Maya Okafor <maya@example.net>", skills="rust")
    programme.coordinator.replies("import")
    programme.coordinator.receives("result").says("something has changed, so nothing was imported")
    assert addresses(programme) == {"maya@example.net"}
    programme.coordinator.receives("confirm").says("2 new, 1 changed", "skills “SQL”, was “Rust”")
    programme.coordinator.replies("import")
    programme.coordinator.receives("result").says("Imported: 2 new, 1 changed")


def test_what_changes_elsewhere_is_no_reason_to_ask_again(programme: ProgrammeUnderTest) -> None:
    sends(programme.coordinator, ("people.csv", FILE))
    programme.coordinator.receives("confirm")
    a_mentee(programme, "Lea Roth <lea@example.net>", skills="rust")
    programme.coordinator.replies("Yes, import them please")
    programme.coordinator.receives("result").says("Imported: 3 new")


def test_a_mended_file_may_be_sent_as_the_answer(programme: ProgrammeUnderTest) -> None:
    sends(programme.coordinator, ("people.csv", FILE))
    letter = programme.coordinator.receives("confirm")
    message = programme.coordinator.message("Mended, sorry!", subject=f"Re: {letter['Subject']}")
    message.replace_header("To", letter["Reply-To"])
    message["In-Reply-To"] = letter["Message-ID"]
    mended = FILE.replace("not-an-address", "nobody@example.net")
    message.add_attachment(mended.encode(), "text", "csv", filename="people.csv")
    programme.deliver(message)
    programme.coordinator.receives("confirm").says("4 new, 0 changed, 0 lines not understood")


def test_whoever_takes_a_coordinators_address_gets_nothing_done(programme: ProgrammeUnderTest) -> None:
    sends(programme.coordinator, ("people.csv", FILE))  # anybody can write their address into From
    assert addresses(programme) == set()
    programme.coordinator.writes("import", subject="import")  # out of the blue: it answers no letter
    assert addresses(programme) == set()


def test_a_file_from_anybody_else_is_no_file_of_people(programme: ProgrammeUnderTest) -> None:
    stranger = programme.stranger()
    sends(stranger, ("people.csv", FILE), text="I'd love to learn React, I'm free on Tuesday evenings")
    stranger.receives("confirmation")
    assert addresses(programme) == {stranger.address}


def test_who_is_no_coordinator_any_more_imports_nothing(programme: ProgrammeUnderTest) -> None:
    sends(programme.coordinator, ("people.csv", FILE))
    programme.coordinator.receives("confirm")
    programme.with_settings(coordinators="New Lind <new@example.org>")
    programme.coordinator.replies("import")
    assert addresses(programme) == set()


def test_two_files_in_one_message_are_two_letters(programme: ProgrammeUnderTest) -> None:
    people = "name,email\n{0},{0}@example.net\n"
    sends(programme.coordinator, ("mentors.csv", people.format("tom")), ("mentees.csv", people.format("maya")))
    mentors, mentees = programme.coordinator.receives("confirm"), programme.coordinator.receives("confirm")
    programme.coordinator.replies("import", to=mentees)
    assert addresses(programme) == {"maya@example.net"}
    programme.coordinator.replies("import", to=mentors)
    assert addresses(programme) == {"maya@example.net", "tom@example.net"}


def test_commands_beside_a_file_are_obeyed_as_well(programme: ProgrammeUnderTest) -> None:
    a_mentee(programme, "Lea Roth <lea@example.net>", skills="rust")
    sends(programme.coordinator, ("people.csv", FILE), text="show lea@example.net")
    programme.coordinator.receives("result").says("Would like to learn: Rust")
    programme.coordinator.receives("confirm").says("3 new")


def test_a_workbook_is_answered_with_what_to_do(programme: ProgrammeUnderTest) -> None:
    message = programme.coordinator.message("Here they are", subject="Mentees")
    message.add_attachment(b"PK\x03\x04 and so on", "application", "octet-stream", filename="people.xlsx")
    programme.deliver(message)
    programme.coordinator.receives("result").says("people.xlsx", "choose “Save as” or “Download”, then CSV")


def test_a_file_of_what_is_known_already_asks_nothing(programme: ProgrammeUnderTest) -> None:
    a_mentee(programme, "Maya Okafor <maya@example.net>", skills="rust")
    exported, _ = people_files.export_people(programme.assembly, None)
    sends(programme.coordinator, ("people.csv", exported.decode("utf-8")))
    programme.coordinator.receives("result").says("Nothing in it is new", "1 line says what we have already.")


def test_a_file_too_large_to_be_kept_is_said_so(programme: ProgrammeUnderTest) -> None:
    sends(programme.coordinator, ("people.csv", FILE + "x" * 2_100_000))
    programme.coordinator.receives("result").says("larger than 2 MB")


def test_a_coordinator_who_is_a_mentor_too_may_send_a_file(programme: ProgrammeUnderTest) -> None:
    programme.invites("mentor", "Cora Lind <cora@example.org>")
    sends(programme.coordinator, ("people.csv", FILE))
    programme.coordinator.receives("confirm").says("3 new")


def test_the_programmes_own_address_and_repetitions_are_named(programme: ProgrammeUnderTest, tmp_path: Path) -> None:
    file = tmp_path / "mentors.csv"
    file.write_text(f"email,name\n{ADDRESS},Us\ntom@example.net,Tom\nTom@Example.net,Tom again\n")
    _, problems = people_files.import_people_file(programme.assembly, file, dry=False)
    assert problems == [
        f"Line 2: {ADDRESS} is the programme's own address.",
        "Line 4: tom@example.net stands in line 3 already.",
    ]


def test_who_has_left_is_changed_but_not_written_to(programme: ProgrammeUnderTest, tmp_path: Path) -> None:
    tom = programme.invites("mentor", "Tom Reed <tom@example.net>")
    tom.replies("stop")
    tom.reads_everything()
    file = tmp_path / "mentees.csv"
    file.write_text("email,name,skills\ntom@example.net,Tom Reed,SQL\n")
    done, _ = people_files.import_people_file(programme.assembly, file, dry=False)
    programme.works()
    assert done[0] == "1 new, 0 changed, 0 lines not understood."
    assert done[-1] == "No letter was needed."
    tom.receives_nothing()


def test_who_is_erased_is_gone_from_the_file_that_brought_them_as_well(programme: ProgrammeUnderTest) -> None:
    sends(programme.coordinator, ("people.csv", FILE))
    programme.coordinator.receives("confirm")
    programme.coordinator.replies("import")
    programme.coordinator.receives("result")
    encoded = b64encode(FILE.encode())[:60]
    assert encoded in programme.database_bytes()
    acts.erase_address(programme.assembly, "ida@example.net")
    assert encoded not in programme.database_bytes()


def test_a_dry_run_says_the_same_and_changes_nothing(programme: ProgrammeUnderTest, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text(FILE)
    dry, problems = people_files.import_people_file(programme.assembly, file, dry=True)
    assert addresses(programme) == set()
    done, same = people_files.import_people_file(programme.assembly, file, dry=False)
    assert (dry[:-1], problems) == (done[:-1], same)
    assert done[-1] == "3 letters are queued."


def test_a_file_without_addresses_is_refused_whole(programme: ProgrammeUnderTest, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("product,price\npears,3\n")
    with pytest.raises(ImportRefused, match="The first line should: address is needed"):
        people_files.import_people_file(programme.assembly, file, dry=False)


def test_a_cell_that_can_not_be_read_costs_the_line_nothing_else(programme: ProgrammeUnderTest, tmp_path: Path) -> None:
    file = tmp_path / "mentees.csv"
    file.write_text("email,name,skills,availability\nmaya@example.net,Maya,SQL,whenever the moon is full\n")
    _, problems = people_files.import_people_file(programme.assembly, file, dry=False)
    assert len(problems) == 1
    assert problems[0].startswith("Line 2: the times “whenever the moon is full” can't be read for certain")
    programme.works()
    programme.stranger().receives("invitation").says("skills: SQL", "availability:")


def test_an_import_of_an_export_changes_nothing(programme: ProgrammeUnderTest, tmp_path: Path) -> None:
    file, again = tmp_path / "people.csv", tmp_path / "again.csv"
    file.write_text(FILE)
    people_files.import_people_file(programme.assembly, file, dry=False)
    maya = programme.stranger("Maya Okafor <maya@example.net>")
    maya.writes('goals: =HYPERLINK("https://example.com")\nabout: \'+1 and more;@x\nskills: c++, blah-blah, gEOlogy')
    people_files.export_people(programme.assembly, again)
    before = people_files.export_people(programme.assembly, None)
    done, problems = people_files.import_people_file(programme.assembly, again, dry=False)
    assert (done[0], problems) == ("0 new, 0 changed, 0 lines not understood.", [])
    assert people_files.export_people(programme.assembly, None) == before
    assert b"'=HYPERLINK" in before[0]


def test_an_export_can_be_read_by_its_owner_alone(programme: ProgrammeUnderTest, tmp_path: Path) -> None:
    people_files.export_people(programme.assembly, tmp_path / "people.csv")
    assert (tmp_path / "people.csv").stat().st_mode & 0o077 == 0


def test_many_newcomers_are_written_to_in_portions_and_each_once(programme: ProgrammeUnderTest, tmp_path: Path) -> None:
    file = tmp_path / "mentees.csv"
    file.write_text("email\n" + "".join(f"mentee{n}@example.net\n" for n in range(AT_ONCE + 20)))
    done, _ = people_files.import_people_file(programme.assembly, file, dry=False)
    assert "the others" in done[-1]
    assert len(programme.listing("letters")) == AT_ONCE
    eager = programme.stranger(f"Last <mentee{AT_ONCE + 19}@example.net>")
    eager.writes("I'd love to learn React, I'm free on Tuesday evenings")
    eager.receives("confirmation")
    programme.works(2)
    invited = [letter["to"] for letter in programme.listing("letters") if letter["kind"] == "invitation"]
    assert len(invited) == len(set(invited)) == AT_ONCE + 19
    assert eager.address not in invited


def test_who_is_new_in_both_roles_is_shown_their_record_once(programme: ProgrammeUnderTest, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("role,email,offers,wishes,availability,calendly\nboth,li@example.net,SQL,Rust,Tue 17-19,none\n")
    people_files.import_people_file(programme.assembly, file, dry=False)
    programme.works()
    li = programme.stranger("Li <li@example.net>")
    li.receives("confirmation").says("You can help with: SQL", "You would like to learn: Rust")
    li.receives_nothing()


@pytest.mark.parametrize(
    ("number", "figures"), [(1, "1 new, 0 changed, 0 lines"), (500, "500 new, 0 changed, 0 lines")]
)
def test_a_letter_about_one_or_500_people_is_short(programme: ProgrammeUnderTest, number: int, figures: str) -> None:
    lines = "".join(f"mentee{n}@example.net\n" for n in range(number))
    sends(programme.coordinator, ("mentees.csv", f"email\n{lines}"))
    shown = programme.coordinator.receives("confirm").says(f"{figures} not understood")
    assert len(shown.text.splitlines()) < 60
    assert ("and 475 more" in shown.text) is (number == 500)
    shown.says("1 letter." if number == 1 else "500 letters.")
