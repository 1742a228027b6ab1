"""People files as spreadsheets, forms and address books export them, and as nobody should."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.domain.people import Role
from mailbot.errors import ImportRefused
from mailbot.parsers.people_file.columns import WRITTEN, read_columns
from mailbot.parsers.people_file.formulas import escaped, is_formula, unescaped
from mailbot.parsers.people_file.people import PeopleFile, PersonRow
from mailbot.parsers.people_file.reader import LONGEST_CELL, read_people
from mailbot.parsers.people_file.roles import roles_in
from mailbot.parsers.people_file.sheet import read_sheet
from mailbot.parsers.people_file.writer import write_people_file

EXPORTS = Path(__file__).parent / "people_files"


def read(content: bytes | str, name: str = "people.csv") -> PeopleFile:
    sheet = read_sheet(content if isinstance(content, bytes) else content.encode(), name)
    return read_people(sheet.rows, sheet.columns, name)


def export(name: str) -> PeopleFile:
    return read((EXPORTS / name).read_bytes(), name)


def said(row: PersonRow) -> tuple[str, str, str]:
    return row.role.value, row.correspondent.address, row.correspondent.name


@pytest.mark.parametrize(
    ("name", "people"),
    [
        (
            "google-forms.csv",
            (
                "mentor amara.obi@example.com Amara Obi, mentee jonas.weber@example.com Jonas Weber, "
                "mentor li.wen@example.com Li Wen, mentee li.wen@example.com Li Wen"
            ),
        ),
        (
            "mentors-google-contacts.csv",
            "mentor priya.nair@example.org Priya Nair, mentor tomas.ruiz@example.org Tomás Ruiz",
        ),
        (
            "outlook-mentees.csv",
            "mentee zoe.mueller@example.net Zoë Müller, mentee andre.lefevre@example.net André Lefèvre",
        ),
        ("excel-german.csv", "mentor juergen.gross@example.com Jürgen Groß, mentee kaethe@example.com Käthe Öztürk"),
        ("excel-unicode.txt", "mentor lukasz.zak@example.org Łukasz Żak, mentee hanako@example.org 佐藤 花子"),
        ("excel-sep.csv", "mentor aoife@example.com O'Brien; Aoife, mentor ben@example.com Ben Carter"),
        ("mentors from linkedin.csv", "mentor fatima.haddad@example.org Fatima Haddad"),
        ("microsoft-forms.csv", "mentee sana.iqbal@example.org Sana Iqbal, mentee omar.aziz@example.org Omar Aziz"),
        ("airtable.csv", 'mentee grace@example.com Grace Okonkwo, mentor hugo@example.com Hugo "Hugh" Lang'),
        ("allocated.csv", "mentee ida.brandt@example.net Ida Brandt, mentee joe@example.net Joe Mbeki"),
        ("libreoffice-french.csv", "mentor elodie@example.com Élodie Dûment"),
    ],
)
def test_an_export_names_its_people(name: str, people: str) -> None:
    assert ", ".join(" ".join(said(row)) for row in export(name).rows) == people


def test_what_a_form_was_answered_is_understood() -> None:
    amara, jonas, li_as_mentor, li_as_mentee = export("google-forms.csv").rows
    assert amara.values["skills"] == ("python", "data-analysis")
    assert (amara.values["capacity"], amara.values["time zone"]) == (2, "Europe/London")
    assert amara.values["about"] == "Data analyst by day. Choir by night."
    assert jonas.values["skills"] == ("sql", "public speaking")
    assert li_as_mentor.values["skills"] == ("react",)
    assert "skills" not in li_as_mentee.values
    assert export("google-forms.csv").unused == ("Timestamp",)


def test_lists_with_line_breaks_in_a_cell_stay_lists() -> None:
    grace = export("airtable.csv").rows[0]
    assert grace.values["skills"] == ("react", "sql")
    assert grace.written["goals"] == "A first job. Then a second."


def test_what_a_spreadsheet_makes_of_numbers_and_links() -> None:
    aoife, ben = export("excel-sep.csv").rows
    assert (aoife.values["capacity"], aoife.values["calendly"]) == (3, "https://calendly.com/aoife")
    assert ben.values["calendly"] == ""


def test_whom_a_mentee_is_allocated_to_is_named_or_addressed() -> None:
    ida, joe = export("allocated.csv").rows
    assert ida.mentor is not None
    assert joe.mentor is not None
    assert (ida.mentor.name, ida.mentor.address) == ("Amara Obi", "")
    assert (joe.mentor.name, joe.mentor.address) == ("Jonas Weber", "jonas.weber@example.com")


def test_lines_that_nothing_can_be_made_of_are_named() -> None:
    assert export("mentors from linkedin.csv").refused == ("Line 6: Noel Baker has no email address.",)
    assert export("microsoft-forms.csv").rows[1].problems.keys() == {"availability"}


def test_a_list_of_subscribers_does_not_say_who_they_are() -> None:
    with pytest.raises(ImportRefused, match="Add a column `role`"):
        export("subscribed_members_export.csv")


@pytest.mark.parametrize(
    ("heading", "cell"),
    [("Ticket Type", "Mentor ticket"), ("Persona", "mentor"), ("So, which will it be?", "A mentor")],
)
def test_a_column_in_which_every_cell_names_a_role_says_who_they_are(heading: str, cell: str) -> None:
    file = read(f'Order,,Email,"{heading}"\n12,,ada@example.org,{cell}\n13,,ben@example.org,Mentee\n')
    assert [row.role for row in file.rows] == [Role.MENTOR, Role.MENTEE]
    assert file.unused == ("Order",)


def test_remarks_about_mentors_are_no_such_column() -> None:
    with pytest.raises(ImportRefused, match="Add a column `role`"):
        read("Email,Remark\nada@example.org,has met her mentor\nben@example.org,likes tea\n")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_delimiter_line_end_and_encoding(encoding: str, delimiter: str, end: str) -> None:
    lines = (("role", "name", "email"), ("mentor", "Zoë Müller", "zoe@example.com"), ("mentee", "Al", "al@example.com"))
    content = end.join(map(delimiter.join, lines)).encode(encoding)
    assert [said(row) for row in read(content).rows] == [
        ("mentor", "zoe@example.com", "Zoë Müller"),
        ("mentee", "al@example.com", "Al"),
    ]


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("E-Mail", "address"),
        ("email_address", "address"),
        ("  E-mail   Address (required) ", "address"),
        ("What's your email address?", "address"),
        ("Emergency email", ""),
        ("Can you help with any of these?", "offers"),
        ("What would you like to learn?", "wishes"),
        ("How many mentees could you take?", "capacity"),
        ("Time Zone", "time zone"),
        ("Notes", ""),
        ("NACHNAME", "last name"),
        ("Mentor/Mentee", "role"),
    ],
)
def test_headings_in_many_spellings(heading: str, column: str) -> None:
    assert read_columns([heading]).at == (column,)


def test_columns_of_ours_are_known_by_their_own_names() -> None:
    assert read_columns(WRITTEN).at == WRITTEN


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Mentor", "mentor"),
        ("MENTEES", "mentee"),
        ("Mentorin", "mentor"),
        ("I'd like to find a mentor", "mentee"),
        ("I would like to mentor others", "mentor"),
        ("both", "mentor mentee"),
        ("Mentor; Mentee", "mentor mentee"),
        ("spring-mentors_2027.csv", "mentor"),
        ("Mentees (autumn).csv", "mentee"),
        ("people.csv", ""),
        ("commentary.csv", ""),
    ],
)
def test_roles_in_many_words(text: str, roles: str) -> None:
    assert roles_in(text) == tuple(map(Role, roles.split()))


@pytest.mark.parametrize(
    ("cell", "address", "name"),
    [
        ("Ada Byron <ada@example.org>", "ada@example.org", "Ada Byron"),
        ('"Byron, Ada" <Ada@Example.org>;', "ada@example.org", "Byron, Ada"),
        ("mailto:ada@example.org", "ada@example.org", ""),
        ("ada@example.org (Ada Byron)", "ada@example.org", "Ada Byron"),
        ("\u200bada@example.org\u00a0", "ada@example.org", ""),
    ],
)
def test_an_address_as_people_paste_it(cell: str, address: str, name: str) -> None:
    quoted = cell.replace('"', '""')
    (row,) = read(f'email\n"{quoted}"\n', "mentors.csv").rows
    assert (row.correspondent.address, row.correspondent.name) == (address, name)


@pytest.mark.parametrize("cell", ["ada@example.org, ben@example.org", "ada@", "=cmd|' /C calc'!A0", "a@b", "x" * 300])
def test_what_is_not_one_address_is_said_so(cell: str) -> None:
    file = read(f'email\n"{cell}"\n', "mentors.csv")
    assert file.rows == ()
    assert len(file.refused) == 1
    assert len(file.refused[0]) < 120


def test_a_cell_of_a_megabyte_costs_its_line_alone() -> None:
    file = read(f"email,about\nada@example.org,{'x' * 1_000_000}\nben@example.org,hello\n", "mentors.csv")
    assert [row.correspondent.address for row in file.rows] == ["ben@example.org"]
    assert file.refused == (f"Line 2: one of its cells is longer than {LONGEST_CELL:,} characters.",)


def test_a_formula_is_no_name_and_elsewhere_only_text() -> None:
    (row,) = read('email,name,goals\nada@example.org,=1+1,"=HYPERLINK(""https://example.com"")"\n', "mentees.csv").rows
    assert row.problems == {"name": "“=1+1” is no name that can be used"}
    assert row.values["goals"] == '=HYPERLINK("https://example.com")'


def test_a_line_break_in_a_cell_begins_no_line() -> None:
    (row,) = read('email,name\nada@example.org,"Ada\r\nBcc: evil@example.com"\n', "mentors.csv").rows
    assert row.correspondent.name == ""
    assert "\n" not in "".join(row.written.values())


@pytest.mark.parametrize(
    "content", [b"", b"\n\n", b"\x00\x01\x02", b"hello", b"PK\x03\x04xlsx", b"\xd0\xcf\x11\xe0xls"]
)
def test_what_is_no_file_of_people_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(ImportRefused):
        read(content)


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reader(content: bytes) -> None:
    with suppress(ImportRefused):
        read(b"email,role,name,mentor\n" + content)


CELLS = st.text(alphabet=st.sampled_from("=+-@'; \t\r\n,\"aé"), max_size=12)


@given(CELLS)
def test_what_is_made_harmless_is_read_back_exactly(cell: str) -> None:
    assert unescaped(escaped(cell)) == cell


@given(CELLS)
def test_no_cell_of_ours_begins_a_formula_whatever_separates_cells(cell: str) -> None:
    for separator in (";", "\t", "\n", "\r"):
        assert not any(is_formula(part) for part in escaped(cell).split(separator))


def test_what_we_write_is_read_back() -> None:
    cells = {"role": "mentee", "address": "ada@example.org", "name": "Zoë, “Z” Müller", "goals": "=1+1;@x\n-y"}
    (row,) = read(write_people_file([cells])).rows
    assert said(row) == ("mentee", "ada@example.org", "Zoë, “Z” Müller")
    assert row.written["goals"] == "=1+1;@x -y"
