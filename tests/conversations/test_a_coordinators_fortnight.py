"""A coordinator runs a whole programme from the inbox: nothing here is done in any other way than by mail."""

import re

from tests.support.person import PersonUnderTest
from tests.support.programme import ProgrammeUnderTest

SKILLS = ("rust", "python", "sql", "react", "giving talks")
MENTORS = [
    f"Mentor {name} <{name.lower()}@example.net>" for name in "Ada Ben Cleo Dev Eve Finn Gus Hana Ivo Jo".split()
]
MENTEES = [f"Mentee {name} <{name.lower()}@example.com>" for name in "Kim Lea Max Noa Oli Pia Quin Roy Sam Tia".split()]


def test_from_a_file_of_twenty_people_to_a_digest(programme: ProgrammeUnderTest) -> None:
    programme.with_settings(digest="Mon 08:00")
    coordinator = programme.coordinator
    people = imports_twenty(programme)
    programme.days_pass(1)
    they_answer(people)
    reviews_and_corrects_the_proposal(programme)
    sees_the_introductions(programme)
    asks_why(programme)
    pauses_and_resumes(programme, people)

    programme.time_passes(seconds=programme.until("Monday", 8).total_seconds())
    digest = coordinator.receives("digest")
    digest.says("From asking to introduction: 1 day", "How the pairs are doing", "Of 10 mentees in the past year")
    assert len(digest.pictures) == 3
    coordinator.replies("thanks! who is waiting?", to=digest)
    coordinator.receives("result")


def imports_twenty(programme: ProgrammeUnderTest) -> dict[str, PersonUnderTest]:
    """A spreadsheet, shown before it is imported with one word; one of its lines can't be read."""
    coordinator = programme.coordinator
    lines = ["Role;Full name;E-mail address"]
    lines += [f"{person.split()[0]};{person.replace(' <', ';').rstrip('>')}" for person in (*MENTORS, *MENTEES)]
    message = coordinator.message("Good morning,\n\nhere they are.\n\nBest,\nCora", subject="Our new term")
    content = "\r\n".join((*lines, "Mentee;Nobody;not-an-address")).encode("utf-16")
    message.add_attachment(content, maintype="text", subtype="csv", filename="term.csv")
    programme.posts(message)
    shown = coordinator.receives("confirm").says("20 new, 0 changed, 1 line not understood", "Line 22:")
    assert programme.listing("people") == []
    coordinator.replies("import", to=shown)
    coordinator.receives("result").says("Imported: 20 new")
    return {person: programme.stranger(person) for person in (*MENTORS, *MENTEES)}


def they_answer(people: dict[str, PersonUnderTest]) -> None:
    """Each skill is offered by two and wanted by two."""
    for number, person in enumerate(people.values()):
        person.receives("invitation")
        link = "\ncalendly: none" if number < len(MENTORS) else ""
        person.replies(f"skills: {SKILLS[number % len(SKILLS)]}\navailability: tue 18-20, thu 18-20{link}")
        person.receives("confirmation")


def reviews_and_corrects_the_proposal(programme: ProgrammeUnderTest) -> None:
    """Two mentors exchanged, one pair rejected, the rest approved: three lines of one reply."""
    coordinator = programme.coordinator
    coordinator.writes("pair")
    coordinator.receives("confirm")
    coordinator.replies("yes")
    coordinator.receives("result").says("10 paired, 0 waiting.")
    proposal = coordinator.receives("proposal")
    pairs = re.findall(r"^(\d+)\. (.+) mentors (.+)$", proposal.text, re.M)
    assert len(pairs) == 10
    one, other = of_one_skill(programme)
    coordinator.replies(f"swap {one} with {other}\nreject 10\napprove 1-9", to=proposal)
    result = coordinator.receives("result")
    result.says("They still wait for “approve”.", "will not be paired")
    assert result.text.count("are introduced now.") == 9


def of_one_skill(programme: ProgrammeUnderTest) -> tuple[int, int]:
    """The numbers of two pairs below 10 who could as well be the other way round."""
    pairings = programme.listing("pairings")
    skills = {person["address"]: tuple(person["skills"]) for person in programme.listing("people")}
    seen: dict[tuple[str, ...], int] = {}
    for number, pairing in enumerate(pairings[:9], start=1):
        skill = skills[pairing["mentee"]]
        if skill in seen:
            return seen[skill], number
        seen[skill] = number
    raise AssertionError("each skill is wanted by two")


def sees_the_introductions(programme: ProgrammeUnderTest) -> None:
    """In copy, each to two people."""
    introductions = [letter for letter in programme.coordinator.unread() if letter.kind == "introduction"]
    assert len(introductions) == 9
    assert {len(letter.addresses("To")) for letter in introductions} == {2}
    assert all("cora@example.org" in letter.addresses("Cc") for letter in introductions)
    programme.coordinator.reads_everything()


def asks_why(programme: ProgrammeUnderTest) -> None:
    pairing = programme.listing("pairings")[0]
    programme.coordinator.writes(f"why {pairing['mentee']} {pairing['mentor']}\nwaiting")
    programme.coordinator.receives("result").says("They are a pair already (introduced).")


def pauses_and_resumes(programme: ProgrammeUnderTest, people: dict[str, PersonUnderTest]) -> None:
    """Two days of silence, in which somebody writes and hears nothing until it goes on."""
    mentor = people[MENTORS[0]]
    mentor.reads_everything()
    programme.coordinator.writes("please pause the programme")
    programme.coordinator.replies("yes", to=programme.coordinator.receives("confirm"))
    paused = programme.coordinator.receives("result").says("Paused")
    mentor.writes("status", subject="status")
    programme.days_pass(2)
    mentor.receives_nothing()
    programme.coordinator.replies("resume programme", to=paused)
    programme.coordinator.receives("result").says("The programme goes on")
    programme.works()
    mentor.receives("result")
