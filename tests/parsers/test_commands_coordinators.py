"""What coordinators tell the programme, in their own words."""

import pytest

from mailbot.parsers.commands.command import Command, Who
from mailbot.parsers.commands.reader import read_coordinator_commands
from mailbot.parsers.quoting.display import Line, LineKind


def read(*lines: str) -> tuple[list[Command], list[str]]:
    return read_coordinator_commands([Line(line, LineKind.NEW) for line in lines])


def told(*lines: str) -> list[tuple[str, str]]:
    return [(command.name, command.argument) for command in read(*lines)[0]]


@pytest.mark.parametrize(
    ("line", "commands"),
    [
        ("approve 1,3", [("approve", "1,3")]),
        ("approve 1 and 3", [("approve", "1,3")]),
        ("approve 6-8", [("approve", "6,7,8")]),
        ("approve no. 4", [("approve", "4")]),
        ("aprove 2", [("approve", "2")]),
        ("Approve #1, reject #2 - thanks!", [("approve", "1"), ("reject", "2")]),
        ("1: yes 2: no", [("approve", "1"), ("reject", "2")]),
        ("1 and 3 approved, 2 rejected.", [("approve", "1,3"), ("reject", "2")]),
        ("ok 1 & 2, not 3", [("approve", "1,2"), ("reject", "3")]),
        ("Happy with 1 and 3. Please reject 2.", [("approve", "1,3"), ("reject", "2")]),
        ("Yes: 1, 2, 4. No: 3.", [("approve", "1,2,4"), ("reject", "3")]),
        ("Reject 2 because she works for him.", [("reject", "2")]),
        ("Reject 1 (they know each other) and approve 2", [("reject", "1"), ("approve", "2")]),
        ("approve all", [("approve", "all")]),
        ("yes to all", [("approve", "all")]),
        ("approve everything except 4", [("approve", "all except 4")]),
        ("All fine except 5", [("approve", "all except 5")]),
        ("Reject 3 please, and approve the others.", [("reject", "3"), ("approve", "rest")]),
        ("swap 2 with 5", [("swap", "2,5")]),
        ("Could you swap 1 and 2?", [("swap", "1,2")]),
        ("swap the mentors of 2 and 4", [("swap", "2,4")]),
        ("Keep 4 locked.", [("lock", "4")]),
        ("allocate Sam Lee to Jo Park", [("allocate", "Sam Lee to Jo Park")]),
        ("pls pair Ana de la Cruz with Ian McKay", [("allocate", "Ana de la Cruz to Ian McKay")]),
        ("pair asha with ben", [("allocate", "asha to ben")]),
        ("assign sam@example.net to jo@example.org", [("allocate", "sam@example.net to jo@example.org")]),
        ("invite mentor Jo Park <jo@example.org>", [("invite", "mentor Jo Park <jo@example.org>")]),
        (
            "Please invite Mary Jones (mary@example.com) as a mentee",
            [("invite", "mentee Mary Jones <mary@example.com>")],
        ),
        (
            "invite mentors jo@example.org and Kim Oh <kim@example.com>",
            [("invite", "mentor jo@example.org"), ("invite", "mentor Kim Oh <kim@example.com>")],
        ),
        ("why Asha Ben", [("why", "Asha Ben")]),
        ("Why did you pair Asha with Ben?", [("why", "Asha Ben")]),
        ("why was Asha not paired with Ben?", [("why not", "Asha Ben")]),
        ("why isn't Sam Lee matched?", [("why not", "Sam Lee")]),
        ("why 3?", [("why", "3")]),
        ("Why did you pair number 2 and #4?", [("why", "2,4")]),
        ("pair", [("pair", "")]),
        ("Pair, but only a dry run please", [("pair dry run", "")]),
        ("allocate Asha and Cleo to Ben", [("allocate", "Asha to Ben"), ("allocate", "Cleo to Ben")]),
        ("Assign Asha to Ben, and Cleo to Dan.", [("allocate", "Asha to Ben"), ("allocate", "Cleo to Dan")]),
        ("Allocate Asha -> Ben", [("allocate", "Asha to Ben")]),
        ("swop 2/3", [("swap", "2,3")]),
        ("approve both 1 and 2", [("approve", "1,2")]),
        ("pause programme please, we have a problem with our list", [("pause programme", "")]),
        ("Let's resume the programme", [("resume programme", "")]),
        ("who doesn't have a mentor yet?", [("waiting", "")]),
        ("Forget sam@example.net please, he asked for it", [("forget", "sam@example.net")]),
        ("This is done, thanks", [("done", "")]),
        ("I've dealt with it", [("done", "")]),
        ("Please pair everyone now", [("pair", "")]),
        ("pair dry run", [("pair dry run", "")]),
        ("pair (dry run)", [("pair dry run", "")]),
        ("do a dry run of the pairing", [("pair dry run", "")]),
        ("show priya@example.org", [("show", "priya@example.org")]),
        ("Show me Priya Shah's record", [("show", "Priya Shah")]),
        ("What do you know about Sam Lee?", [("show", "Sam Lee")]),
        ("who is waiting?", [("waiting", "")]),
        ("Send me the digest please", [("digest", "")]),
        ("pause the programme please", [("pause programme", "")]),
        ("Hi, can you resume the programme?", [("resume programme", "")]),
        ('forget "Sam Lee" <sam@example.net>', [("forget", "Sam Lee <sam@example.net>")]),
        ("Please forget sam@example.net, he asked us to.", [("forget", "sam@example.net")]),
        ("show Sam Lee, waiting and digest", [("show", "Sam Lee"), ("waiting", ""), ("digest", "")]),
        ("help", [("help", "")]),
    ],
)
def test_a_command_is_understood_in_forgiving_words(line: str, commands: list[tuple[str, str]]) -> None:
    assert told(line) == commands
    assert read(line)[1] == []


def test_each_line_is_carried_out_or_asked_about() -> None:
    commands, not_understood = read("Hi,", "approve 2 and 4", "ring me about 5", "reject #1", "Best,", "Kim")

    assert [(command.name, command.numbers) for command in commands] == [("approve", (2, 4)), ("reject", (1,))]
    assert not_understood == ["ring me about 5"]


def test_what_is_said_of_one_goes_before_what_is_said_of_all() -> None:
    for lines in (("approve all", "but not 3"), ("approve all", "reject 3")):
        command = read(*lines)[0][0]
        assert (command.name, command.everything, command.excepted) == ("approve", True, (3,))

    commands, _ = read("swap 1 with 4 and approve the rest")
    assert [(command.numbers, command.excepted) for command in commands] == [((1, 4), ()), ((), (1, 4))]


def test_all_is_not_decided_in_a_line_that_is_half_understood() -> None:
    commands, not_understood = read("Approve all. But not the one with Sam.")

    assert commands == []
    assert not_understood == ["Approve all. But not the one with Sam."]


def test_a_list_of_people_goes_with_the_line_above_it() -> None:
    commands, not_understood = read(
        "Please invite as mentees:", "- Sam Lee <sam@example.net>", "- ada@example.com", "Thanks!"
    )

    assert [command.argument for command in commands] == ["mentee Sam Lee <sam@example.net>", "mentee ada@example.com"]
    assert not_understood == []


@pytest.mark.parametrize(
    "line",
    [
        "why 3 people left",
        "why not 3?",
        "Why does it rain on the 3rd?",
        "pause programme, unless Kim objects",
        "Let's not pause the programme",
        "Help! is my favourite song",
        "pair Asha, Ben",
        "I'm nearly done",
        "Well done!",
        "What is done is done, isn't it",
    ],
)
def test_what_only_sounds_like_it_is_asked_about(line: str) -> None:
    assert told(line) == []


def test_two_contrary_words_on_one_number_are_asked_about() -> None:
    commands, not_understood = read("approve 1, 2", "reject 2", "lock 3")

    assert [command.name for command in commands] == ["lock"]
    assert not_understood == ["approve 1, 2", "reject 2"]


def test_nothing_is_taken_from_quoted_text() -> None:
    commands, not_understood = read_coordinator_commands(
        [Line("Approve all!", LineKind.NEW), Line("reject 1", LineKind.QUOTED)]
    )

    assert [(command.name, command.everything) for command in commands] == [("approve", True)]
    assert not_understood == []


def test_people_are_known_by_name_and_address() -> None:
    (allocated,) = read('allocate "Sam Lee" <sam@example.net> to Jo Park')[0]
    (invited,) = read("add mentee: Léa Dupont, lea@example.org")[0]

    assert allocated.people == (Who("Sam Lee", "sam@example.net"), Who("Jo Park"))
    assert (invited.role, invited.people) == ("mentee", (Who("Léa Dupont", "lea@example.org"),))


def test_nothing_is_carried_out_of_a_text_without_end() -> None:
    commands, not_understood = read("approve all", *["From: a"] * 12_500, "but not number 3")

    assert commands == []
    assert not_understood == ["From: a"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Approve 1, reject 2 - Ben asked for someone in his own company.", [("approve", "1"), ("reject", "2")]),
        ("Approve 1. Reject 2: Ben asked for someone else.", [("approve", "1"), ("reject", "2")]),
        ("reject 2 - not a good fit", [("reject", "2")]),
        ("approve 1, Tom will be thrilled", [("approve", "1")]),
        ("approve 1 - hmm, not really", []),
        ("approve 1, I'll think about the rest", []),
        ("approve 1; maybe 2 tomorrow", []),
        ("show maya", [("show", "maya")]),
        ("show of hands", []),
        ("1 and 3 are fine, 2 is not", [("approve", "1,3"), ("reject", "2")]),
        ("1 would be fine too", []),
        ("approve 1 and 4 pls, rest no", [("approve", "1,4"), ("reject", "rest")]),
        ("2 please reject, the others are fine", [("reject", "2"), ("approve", "rest")]),
        ("the others are fine", []),
        ("looks good, go ahead with all of them", [("approve", "all")]),
        ("please erase Tom Hart completely", [("forget", "Tom Hart")]),
        ("pause the programme until further notice", [("pause programme", "")]),
        ("run a round please", [("pair", "")]),
        ("status of the programme please", [("digest", "")]),
    ],
)
def test_a_reason_decides_nothing_and_a_doubt_leaves_all_undecided(line: str, told: list[tuple[str, str]]) -> None:
    commands, _ = read_coordinator_commands([Line(line, LineKind.NEW)])
    assert [(command.name, command.argument) for command in commands] == told
