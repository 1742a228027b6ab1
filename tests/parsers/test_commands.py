"""Where a command is one, and where it is only a word: what stands around it, in its line and in the message."""

from datetime import UTC, datetime
from time import process_time

import pytest

from mailbot.parsers.commands.reader import read_coordinator_commands, read_personal_commands
from mailbot.parsers.quoting.display import Line, LineKind

NOW = datetime(2026, 3, 3, 10, 12, tzinfo=UTC)  # a Tuesday


def commands_in(*lines: str, subject: str = "") -> list[str]:
    """The names of all commands, personal and coordinators', in a message."""
    personal = read_personal_commands(lines, subject=subject, now=NOW, time_zone="Europe/London").commands
    others, _ = read_coordinator_commands([Line(line, LineKind.NEW) for line in lines], subject=subject)
    return [command.name for command in (*personal, *others)]


@pytest.mark.parametrize(
    "line",
    [
        # words of commands in other sentences
        "please stop by",
        "stop the war",
        "Stop it, you're making me blush!",
        "Stop asking for my availability, I sent it twice!",
        "I'll stop by your office",
        "help with python",
        "I would love to help.",
        "thanks for your help",
        "status quo",
        "resume writing",
        "My resume: https://example.org/cv.pdf",
        "I'd like to resume coding after ten years",
        "my data skills are rusty",
        "My data: see the attached file",
        "What data science topics do you cover?",
        "forget me not",
        "Forget it, I found the link.",
        "Don't forget to send the link.",
        "let's pause on that",
        "pause and think",
        "pause and reflect is my motto",
        "I was on a break until March and am now looking for a mentor",
        "sales are in decline",
        "I'm not interested in frontend",
        "No thanks to frontend, yes to backend",
        "I would like to be another mentor in your programme",
        "Would it be possible to pause until May, in theory?",
        "Bob is travelling and would like to pause until May",
        "I think he is unhappy and would like to stop",
        "We talked about how to stop procrastinating",
        "I met her at PyCon",
        # what happened elsewhere, is planned, or was cancelled
        "I met my last mentor in 2019",
        "we met at university",
        "I met someone from your programme yesterday",
        "met office",
        "Requirements not met",
        "Let's meet on Thursday",
        "Can we meet on Thursday at 4pm?",
        "I could do Thursday at 4",
        "booked solid until May",
        "I'm fully booked",
        "I'm booked on Thursday 4pm, so any other day please",
        "I have a meeting on Thursday at 4",
        "We booked a flight for Monday at 6pm",
        "The session on Friday was cancelled",
        "not yet sure about times",
        "I haven't heard of that framework",
        "Still waiting for my laptop",
        "No reply needed.",
        # asked, denied, conditional, reported
        "Should I write stop?",
        "stop?",
        "What would happen if I wrote forget me?",
        "Can I decline later?",
        "Don't stop!",
        "please don't forget me :)",
        "I don't want to stop",
        "if I can't make it I'll write pause",
        "In case of an emergency, stop.",
        "I'm thinking about whether to stop.",
        'he wrote "stop"',
        "My dad said stop, my mum said go.",
        'You said "reply stop to leave", but I want to stay.',
        # what looks like a decision
        "I can't approve of this",
        "All good, thanks!",
        "Python 3 ok",
        "2 mentees is ok",
        "I can take 2, not 3",
        "No 2 in the family",
        "Yes to Tuesdays, no to Fridays",
        "approve 1?",
        "approve 1 or 2",
        "approve 1 once Ben has confirmed",
        "Don't approve 2 yet",
        "I would approve 1 if she spoke French",
        # what looks like another command of a coordinator
        "why not both?",
        "Why Python and not Ruby?",
        "Why not Tuesday?",
        "show me the money",
        "Show me Rust",
        "Forget Python, I want Rust",
        "Pair programming please",
        "pair me with somebody who knows Rust",
        "I'd like to pair with Ben",
        "I invite Jo Park <jo@example.org> to lunch",
        "invite mentor Jo Park",
        "I'm waiting for the bus",
        "stop the programme",
        "Please resume the programme on Monday.",
        "",
    ],
)
def test_what_only_looks_like_a_command_is_none(line: str) -> None:
    assert commands_in(line) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("My mentor told me to write", "rematch", "but I'd rather stay."),
        ("Ben wrote:", "stop"),
        ("stop", "but not before I have met her"),
        ("Best wishes,", "Will Pause"),
        ("Kind regards", "Stop"),
        ("Stop. You are going too fast. What comes next?",),
    ],
)
def test_the_lines_around_it_undo_a_command(lines: tuple[str, ...]) -> None:
    assert commands_in(*lines) == []


def test_several_commands_stand_in_one_message_or_in_one_line() -> None:
    assert commands_in("Hi,", "status", "pause until 3 May, then my data", "Thanks", "Maya") == [
        "status",
        "pause until",
        "my data",
    ]
    assert commands_in("met yesterday, next session booked for Friday at 3") == ["met", "booked"]


def test_what_a_line_says_besides_its_command_is_left_for_others_to_read() -> None:
    found = read_personal_commands(
        ["Please pause me until 1 May. I can also help with Rust.", "Not yet, sorry. She is on leave until Monday."],
        now=NOW,
        time_zone="Europe/London",
    )

    assert [command.name for command in found.commands] == ["pause until", "not yet"]
    assert found.rest == {0: "I can also help with Rust.", 1: ""}  # the second remark is about the partner


def test_a_wrapped_line_is_read_as_one() -> None:
    wrapped = [
        "I have two exams in February, so could you please pause my",
        "mentoring until the 20th of March? Thank you!",
    ]
    found = read_personal_commands(wrapped, now=NOW, time_zone="Europe/London")

    assert [(command.name, command.argument, command.place) for command in found.commands] == [
        ("pause until", "the 20th of March", 0)
    ]


def test_a_subject_commands_like_a_line() -> None:
    assert commands_in(subject="Unsubscribe") == ["stop"]
    assert commands_in("Please remove me.", subject="unsubscribe") == ["stop"]
    assert commands_in("with my CV", subject="Help") == []
    assert commands_in("But please don't forget me, I'm back in May.", subject="forget me") == []
    assert commands_in(subject="pair dry run") == ["pair dry run"]
    assert commands_in("A question about Rust", subject="pair") == []


def test_a_hostile_text_commands_nothing_and_takes_no_time() -> None:
    for text in (
        "stop, " * 20_000,
        "not yet " * 15_000,
        "(" * 100_000,
        ('"' * 900 + "\n") * 100,
        "approve 1," * 10_000,
        "why " + "Ann " * 25_000,
    ):
        began = process_time()
        assert commands_in(*text.split("\n")) == []
        assert process_time() - began < 2


def test_a_word_that_goes_on_below_is_no_command() -> None:
    assert commands_in("I want to stop", "being afraid of databases") == []
    assert commands_in("stop", "That is what I wrote last week, and nothing happened.") == []
    assert commands_in("stop", "thanks for everything") == ["stop"]


def test_of_two_words_for_one_thing_the_better_one_counts() -> None:
    assert commands_in("I don't want to take part any more. Please unsubscribe me.") == ["stop"]
    paused = read_personal_commands(["I need a break for a month. Please pause me."], now=NOW, time_zone="UTC").commands
    assert [command.argument for command in paused] == ["a month"]


def test_who_wishes_may_have_been_said_before() -> None:
    assert commands_in("I am travelling and would like to pause until 4 May") == ["pause until"]
    assert commands_in("Would like to unsubscribe please") == ["stop"]


def test_a_numbered_list_of_commands_is_read() -> None:
    assert commands_in("1) my data", "2) pause until 1 May") == ["my data", "pause until"]
