"""Which sentences of a letter say when somebody is free, and which only speak of days and times."""

import pytest

from mailbot.parsers.availability.reader import find_availability, speaks_of_weekly_times

OFFERS = {
    "I can also do Sunday from 3 to 6 pm.": "Sunday 15:00-18:00",
    "We could meet Tuesdays at 7.": "Tuesday 19:00-20:00",
    "Hi, I'd like help with Python on weekday evenings.": "Monday to Friday 18:00-21:00",
    "I work full time so weekends are best for me.": "Saturday and Sunday 09:00-21:00",
    "Happy to mentor two people, ideally Tues/Thurs lunchtime.": "Tuesday and Thursday 12:00-14:00",
    "My schedule is quite open: Monday to Wednesday after 4 works.": "Monday to Wednesday 16:00-22:00",
    "Am besten passt mir Mittwoch ab 18 Uhr.": "Wednesday 18:00-22:00",
    "Je suis disponible le mercredi après 18h.": "Wednesday 18:00-22:00",
    "Estoy libre los sábados por la mañana.": "Saturday 09:00-12:00",
    "Tenho disponibilidade às terças depois das 19h.": "Tuesday 19:00-22:00",
    "Ik kan op donderdagavond.": "Thursday 18:00-21:00",
}


@pytest.mark.parametrize(("sentence", "week"), OFFERS.items())
def test_a_sentence_offers_its_times(sentence: str, week: str) -> None:
    reading = find_availability(sentence)

    assert reading is not None
    assert reading.availability.in_words() == week


@pytest.mark.parametrize(
    "sentence",
    [
        "I have 3 years of experience.",
        "I've been coding since 2019.",
        "Our servers run 24/7.",
        "in my evenings course I learned Python",
        "My number is +44 7700 900123.",
        "I was born on 12/05/1990.",
        "I use Python 3.12 and Django 5.0.",
        "I live at 12 Sunday Street, Leeds.",
        "I met Tom at the conference on Tuesday.",
        "Good evening, I'm new here.",
        "Evening all!",
        "Thanks, and have a lovely weekend.",
        "Thanks for the session on Thursday.",
        "I'm a morning person.",
        "We deploy on Fridays.",
        "I teach maths on Mondays and Wednesdays.",
        "I sleep until noon on Sundays.",
        "The course starts on Monday 3 June.",
        "Could you send me the link by Friday?",
        "I'm flexible about the language.",
        "I'm open to anything.",
        "I'm looking for a mentor once a week for an hour.",
    ],
)
def test_a_sentence_about_something_else_offers_none(sentence: str) -> None:
    assert find_availability(sentence) is None


def test_a_clause_that_takes_times_away_speaks_of_them_too() -> None:
    assert speaks_of_weekly_times("but not Wednesdays")
    assert speaks_of_weekly_times("except Friday afternoons")
