"""Exports of forms, address books and spreadsheets, a person each: what they call their columns, in which code page."""

import pytest

from mailbot.parsers.people_file.people import PeopleFile
from mailbot.parsers.people_file.reader import read_people
from mailbot.parsers.people_file.sheet import read_sheet


def read(content: bytes | str, name: str = "people.csv") -> PeopleFile:
    sheet = read_sheet(content if isinstance(content, bytes) else content.encode(), name)
    return read_people(sheet.rows, sheet.columns, name)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("numbers.csv", "Table 1,,,\r\nFull Name,E-mail,Role,Skills\r\nAda Byron,ada@example.org,Mentor,SQL\r\n", {}),
        ("sheet of mentees.csv", 'Name,Email address,What do you want to learn?\r\n"Byron, Ada",ada@example.org,SQL\r\n', {}),
        (
            "typeform.csv",
            ("#,What's your first name?,And your last name?,What's your email address?,"
            '"Would you like to be a mentor, or find one?",Which skills?,Where are you based?,Network ID\n'
            "a1,Ada,Byron,ada@example.org,Find a mentor,SQL,Lagos,x\n"),
            {"time zone": "Africa/Lagos"},
        ),
        (
            "eventbrite mentors.csv",
            ("Order #,First Name,Last Name,Email,Which skills can you offer?,How many people could you mentor?\n"
            "12,Ada,Byron,ada@example.org,SQL,2\n"),
            {"capacity": 2},
        ),
        ("mailchimp.csv", '"Email Address","First Name","Last Name",ROLE,SKILLS,EUID\nada@example.org,Ada,Byron,mentor,SQL,1\n', {}),
        ("es.csv", "Nombre;Apellidos;Correo electrónico;Rol;Habilidades;Plazas\nAda;Byron;ada@example.org;mentora;SQL;2\n", {"capacity": 2}),
        ("it.csv", "Nome;Cognome;Indirizzo e-mail;Ruolo;Competenze\nAda;Byron;ada@example.org;mentore;SQL\n", {}),
        ("jotform.csv", "Full Name,E-mail,I want to be a...,Skills I want to learn,My time zone\nAda Byron,ada@example.org,Mentee,SQL,Berlin\n", {"time zone": "Europe/Berlin"}),
        ("salesforce.csv", "Contact ID,First Name,Last Name,Email,Program Role,Areas of Expertise\n3,Ada,Byron,ada@example.org,Mentor,SQL\n", {}),
    ],
)  # fmt: skip
def test_what_forms_and_tools_call_things_is_known(name: str, content: str, told: dict[str, object]) -> None:
    (row,) = read(content, name).rows
    assert (row.correspondent.address, row.correspondent.name) == ("ada@example.org", "Ada Byron")
    assert row.values["skills"] == ("sql",)
    assert {column: row.values[column] for column in told} == told


def test_a_polish_workbook_is_read_in_its_own_code_page() -> None:
    content = "Imię;Nazwisko;Adres e-mail;Rola;Umiejętności\nŁucja;Żak;lucja@example.org;mentorka;SQL\n".encode(
        "cp1250"
    )
    (row,) = read(content).rows
    assert (row.correspondent.name, row.values["skills"]) == ("Łucja Żak", ("sql",))


@pytest.mark.parametrize("name", ["Ada Byron, PhD", "Ada Byron, MBA", "Byron Smith Jones, Ada Mary"])
def test_only_a_name_that_is_sorted_is_turned_round(name: str) -> None:
    (row,) = read(f'role,name,email\nmentor,"{name}",ada@example.org\n').rows
    assert row.correspondent.name == name
