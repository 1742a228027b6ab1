"""How it goes with a pair is told in one word or a number, and what they would like to do in a few."""

from datetime import UTC, date, datetime

import pytest

from mailbot.parsers.contact_reasons import Told, told_of_contact
from mailbot.parsers.pair_answers.agreed_date import agreed_date
from mailbot.parsers.pair_answers.reader import Verdict, Wish, read_verdict, read_wish


@pytest.mark.parametrize("written", ["5", "4", "5/5", "4 out of 5", "9/10", "5!", "four", "★★★★★", "Great!", "good", "Very good, thanks",
    "It was great, we talked about SQL.", "on track", "Yes, on track", "going well :)", "not bad at all", "all good", "👍", "Sehr gut!", "très bien",
    "Thanks for asking.\n5\nMaya", "5\ngoals: a first talk", "really helpful", "pretty good!", "8", "No problems!", "it went really well", "I'm happy", "couldn't be better"])  # fmt: skip
def test_it_goes_well(written: str) -> None:
    assert read_verdict(written) is Verdict.GOOD


@pytest.mark.parametrize(
    "written",
    [
        "3",
        "3/5",
        "6/10",
        "ok",
        "so-so",
        "Okay.",
        "6",
        "7",
        "not too bad",
        "could be better",
        "it was alright",
        "geht so",
    ],
)
def test_it_goes(written: str) -> None:
    assert read_verdict(written) is Verdict.FAIR


@pytest.mark.parametrize("written", ["1", "2", "2/5", "3/10", "bad", "stuck", "We are stuck.", "not good", "not really", "Ok but we're stuck", "no",
    "Terrible, he never shows up", "👎", "nicht gut", "he didn't show up", "It was ok but a bit awkward", "not so great", "She never answers.", "rather disappointing", "5 minutes in he left.\nnot great"])  # fmt: skip
def test_there_is_trouble(written: str) -> None:
    assert read_verdict(written) is Verdict.TROUBLE


@pytest.mark.parametrize("written", ["", "Hello!", "0", "12", "1. a first talk\n2. a second one", "2 goals agreed", "10 March at 4pm",
    "We talked about her project for an hour and then about the weather and the news", "7/5"])  # fmt: skip
def test_what_says_nothing_of_it_is_not_guessed(written: str) -> None:
    assert read_verdict(written) is None


@pytest.mark.parametrize(
    ("written", "wish"),
    [
        ("end", Wish.END),
        ("End, please. It was lovely.", Wish.END),
        ("we're done, thanks!", Wish.END),
        ("Go on!", Wish.GO_ON),
        ("We would like to continue", Wish.GO_ON),
        ("new mentor", Wish.NEW_PARTNER),
        ("I'd like a new mentor", Wish.NEW_PARTNER),
        ("rematch", Wish.NEW_PARTNER),
        ("end or go on? I don't know", None),
        ("end, go on", None),
        ("Let me think about it.", None),
        ("", None),
    ],
)
def test_what_they_would_like_to_do(written: str, wish: Wish | None) -> None:
    assert read_wish(written) is wish


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("not yet, I haven't written to him", Told.NEVER_WROTE),
        ("I have not been in touch, my fault", Told.NEVER_WROTE),
        ("Haven't had time yet", Told.NEVER_WROTE),
        ("I need to write to her this week", Told.NEVER_WROTE),
        ("I wrote but got no reply", Told.NEVER_ANSWERED),
        ("She never answered.", Told.NEVER_ANSWERED),
        ("still waiting to hear from him", Told.NEVER_ANSWERED),
        ("I emailed twice and haven't heard anything", Told.NEVER_ANSWERED),
        ("not yet", None),
        ("no", None),
        ("", None),
    ],
)
def test_who_never_wrote_and_who_never_answered(written: str, told: Told | None) -> None:
    assert told_of_contact(written) is told


@pytest.mark.parametrize(
    ("goals", "day"),
    [
        ("a first talk by 30 June", date(2027, 6, 30)),
        ("read any query until the end of May; find a job before 1 September", date(2027, 9, 1)),
        ("Erste eigene Auswertung bis 15. Juni", date(2027, 6, 15)),
        ("learn SQL by doing", None),
        ("a first talk by tomorrow", None),
        ("retire by 2060", None),
        ("", None),
    ],
)
def test_the_day_by_which_goals_are_to_be_reached(goals: str, day: date | None) -> None:
    now = datetime(2027, 3, 1, 9, tzinfo=UTC)
    assert agreed_date(goals, now, "Europe/London") == day


@pytest.mark.parametrize("read", [read_verdict, read_wish, told_of_contact])
def test_long_texts_take_no_time(read: object) -> None:
    assert callable(read)
    for piece in ("not ", "5 ", "(5", "no answer ", "★", "very ", "i have "):
        read(piece * 200_000)


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("We'd like to go on for a few more weeks", Wish.GO_ON),
        ("can we keep meeting until June?", Wish.GO_ON),
        ("we will carry on with our meetings for another two months", Wish.GO_ON),
        ("let's end it here, all goals are reached", Wish.END),
        ("I think we can end it now", Wish.END),
        ("I'd like a different mentor please", Wish.NEW_PARTNER),
        ("We don't want to end", None),
        ("I'm not sure yet", None),
    ],
)
def test_how_a_wish_is_put_and_for_how_long_does_not_matter(words: str, wish: Wish | None) -> None:
    assert read_wish(words) is wish
