"""What mentors and mentees tell the programme, in their own words."""

from datetime import UTC, date, datetime

import pytest

from mailbot.parsers.commands.command import Command
from mailbot.parsers.commands.reader import read_personal_commands

NOW = datetime(2026, 3, 3, 10, 12, tzinfo=UTC)  # a Tuesday


def command_in(line: str, zone: str = "Europe/London") -> Command:
    (command,) = read_personal_commands([line], now=NOW, time_zone=zone).commands
    return command


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("help", ["help", "Help please!", "how does this work?", "Could you send me the help text again?", "Hilfe"]),
        (
            "status",
            ["STATUS.", "what's my status please", "Where am I on the list?", "Any news on my application?", "stauts"],
        ),
        (
            "resume",
            [
                "resume",
                "back from holiday, resume please",
                "I'm back from leave and ready to resume.",
                "you can take me off pause now",
                "un-pause",
            ],
        ),
        (
            "stop",
            [
                "stop",
                "Please stop",
                "stop please, I am too busy",
                "Thanks for everything, but I'd like to stop now.",
                "Stop. I have no time for this any more.",
                "I do not want to receive these emails any more, please stop.",
                "Please unsubscribe me from this list.",
                "Could you take me off this mailing list? Thank you.",
                "I wish to withdraw from the programme.",
                "No more emails please!",
                "Bitte abmelden",
                "Je souhaite me désinscrire",
                "darse de baja",
                "wypisz mnie",
            ],
        ),
        (
            "my data",
            [
                "my data",
                "What do you hold about me?",
                "I'd like a copy of the data you hold on me.",
                "Under GDPR Article 15 please send me all data that you hold about me.",
            ],
        ),
        (
            "forget me",
            [
                "forget me",
                "delete everything you have on me",
                "I'd like you to delete my data please",
                "Please delete my account and all my data.",
                "Lösche meine Daten",
            ],
        ),
        (
            "not yet",
            [
                "not yet, sorry",
                "No, not yet.",
                "Not yet but we will next week",
                "haven't heard from him",
                "She hasn't replied",
                "no luck yet",
                "I wrote to him twice but got no answer",
                "we're still trying to find a slot",
                "Nothing from him yet, should I write again?",
                "noch nicht, leider",
            ],
        ),
        (
            "met",
            [
                "met",
                "Met yesterday, went great!",
                "we had a call yesterday",
                "Yes, we met last week and it was very helpful.",
                "I spoke to my mentor on Friday",
                "Had a lovely chat with Asha on Zoom today",
                "Our first session went really well.",
            ],
        ),
        (
            "decline",
            [
                "decline",
                "no thanks, I'm out",
                "I'm afraid I can't do this after all.",
                "Sorry, I'm going to have to decline.",
            ],
        ),
        (
            "rematch",
            [
                "rematch please, our schedules don't fit",
                "I'd rather have another mentor",
                "can I be matched with someone else please",
                "Ben and I don't click. Could I be paired with someone else?",
            ],
        ),
        ("booked", ["booked", "Yes, booked", "All booked, thanks!", "we have a date"]),
        ("pause until", ["pause", "Please pause, I have exams"]),
    ],
)
def test_a_command_is_understood_in_forgiving_words(name: str, lines: list[str]) -> None:
    for line in lines:
        command = command_in(line)
        assert (command.name, command.argument) == (name, "")
        assert command.line in line


@pytest.mark.parametrize(
    ("line", "argument", "until"),
    [
        ("pause until 12 May", "12 May", date(2026, 5, 12)),
        ("Please pause until mid June, exams", "mid June", date(2026, 6, 15)),
        ("Pause until next Tuesday please", "next Tuesday", date(2026, 3, 10)),
        ("pause for three weeks", "three weeks", date(2026, 3, 24)),
        ("pause me till after Easter", "after Easter", date(2026, 4, 7)),
        ("could you please pause me from today until 7 April", "7 April", date(2026, 4, 7)),
        ("I'm going to need a break until June.", "June", date(2026, 6, 1)),
        ("I'm away until 5 May, please pause", "5 May", date(2026, 5, 5)),
        ("Please pause. I'll be back on 3 April.", "3 April", date(2026, 4, 3)),
        ("pause until the summer is over, say 1 September", "1 September", date(2026, 9, 1)),
        ("puase until 3 May", "3 May", date(2026, 5, 3)),
        ("pause bis 12. Mai", "12. Mai", date(2026, 5, 12)),
        ("mettre en pause jusqu'au 3 avril", "3 avril", date(2026, 4, 3)),
        ("on hold until further notice", "further notice", None),
        ("pause until 31 February", "31 February", None),
    ],
)
def test_a_pause_has_the_day_on_which_it_ends(line: str, argument: str, until: date | None) -> None:
    command = command_in(line)

    assert (command.name, command.argument, command.until) == ("pause until", argument, until)


@pytest.mark.parametrize(
    ("line", "argument", "when"),
    [
        ("booked Thursday 4pm", "Thursday 4pm", datetime(2026, 3, 5, 16, tzinfo=UTC)),
        ("Booked! Friday 6 March at 15:30", "Friday 6 March at 15:30", datetime(2026, 3, 6, 15, 30, tzinfo=UTC)),
        ("booked for tomorrow 10", "tomorrow 10", datetime(2026, 3, 4, 10, tzinfo=UTC)),
        (
            "yes we're booked in for the 14th at half two",
            "the 14th at half two",
            datetime(2026, 3, 14, 14, 30, tzinfo=UTC),
        ),
        ("session on Friday at 3 confirmed", "Friday at 3", datetime(2026, 3, 6, 15, tzinfo=UTC)),
        (
            "We've been emailing and found a date, 13 March 17:00",
            "13 March 17:00",
            datetime(2026, 3, 13, 17, tzinfo=UTC),
        ),
        ("Ben and I are meeting at 9am on the 12th", "9am on the 12th", datetime(2026, 3, 12, 9, tzinfo=UTC)),
        ("We will speak on Saturday at 11.", "Saturday at 11", datetime(2026, 3, 7, 11, tzinfo=UTC)),
        ("We've booked for 12 March at 5pm CET", "12 March at 5pm CET", datetime(2026, 3, 12, 16, tzinfo=UTC)),
        ("booked 2026-06-12 17:00", "2026-06-12 17:00", datetime(2026, 6, 12, 16, tzinfo=UTC)),
        ("Gebucht: Donnerstag 18 Uhr", "Donnerstag 18 Uhr", datetime(2026, 3, 5, 18, tzinfo=UTC)),
        ("booked for Thursday", "Thursday", None),
        ("We're meeting tomorrow at lunchtime", "tomorrow at lunchtime", None),
        ("booked 31 February 4pm", "31 February 4pm", None),
    ],
)
def test_a_booking_has_its_moment(line: str, argument: str, when: datetime | None) -> None:
    command = command_in(line)

    assert (command.name, command.argument, command.when) == ("booked", argument, when)


def test_a_moment_is_meant_where_the_person_is() -> None:
    assert command_in("booked Thursday 4pm", "America/New_York").when == datetime(2026, 3, 5, 21, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("I have not met her and I'm not going to, please rematch", ["not yet", "rematch"]),
        ("I'd rather not be matched with this person, decline", ["decline"]),
        ("I'd like help with my CV and resume", []),
        ("Hi team, I've got too much on my plate so I need to drop out. Sorry!", ["stop"]),
        ("I think it's better that I leave the programme for now. My thesis takes all my time.", ["stop"]),
        ("Please cancel.", []),
        ("Count me out", ["decline"]),
        ("Count me out for December, back in January", []),
        ("I'm sorry but I can't accept this match, I know him privately.", ["decline"]),
        ("Please don't send me reminders at weekends.", []),
        ("Nein, wir haben noch nichts voneinander gehört.", ["not yet"]),
        ("Ich möchte nicht mehr teilnehmen.", ["stop"]),
        ("Bonjour, je ne souhaite plus participer au programme. Merci.", ["stop"]),
    ],
)
def test_what_stands_around_a_command_says_whether_it_is_one(line: str, names: list[str]) -> None:
    commands = read_personal_commands([line], now=NOW, time_zone="Europe/London").commands
    assert [command.name for command in commands] == names
