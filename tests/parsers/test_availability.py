"""When are they free? What people write, and the week that it means by our table of conventions."""

import time

import pytest

from mailbot.parsers.availability.reader import find_availability, read_availability

PHRASES = {
    # days and times, in either order
    "tue 17-19": "Tuesday 17:00-19:00",
    "Tue/Thu 5-7pm": "Tuesday and Thursday 17:00-19:00",
    "1pm-2pm weekdays": "Monday to Friday 13:00-14:00",
    "Mon-Fri 9am-5pm": "Monday to Friday 09:00-17:00",
    "M-F 9-5": "Monday to Friday 09:00-17:00",
    "M/W/F 10-11am": "Monday, Wednesday and Friday 10:00-11:00",
    "from 5pm until 7pm": "Monday to Sunday 17:00-19:00",
    "between 5 and 7 on Wednesdays": "Wednesday 17:00-19:00",
    "18h-20h": "Monday to Sunday 18:00-20:00",
    "Mon 12-1, Tue 5-7pm": "Monday 12:00-13:00; Tuesday 17:00-19:00",
    "Mon-Thu 10-12 and 14-16": "Monday to Thursday 10:00-12:00, 14:00-16:00",
    "Mondays only, 3-6 PM": "Monday 15:00-18:00",
    "Monday 5pm-7pm\nWednesday 6pm-8pm": "Monday 17:00-19:00; Wednesday 18:00-20:00",
    "after 4pm Mon-Thu, all day Fri": "Monday to Thursday 16:00-22:00; Friday 09:00-21:00",
    "Tuesdays. After 5pm.": "Tuesday 17:00-22:00",
    # bare hours
    "Tues 6-7": "Tuesday 18:00-19:00",
    "Sat 9-1": "Saturday 09:00-13:00",
    "Weds 7-3": "Wednesday 07:00-15:00",
    "Sunday evening, 8ish": "Sunday 20:00-21:00",
    "six to eight on Wednesdays": "Wednesday 18:00-20:00",
    "22:00-00:30 on Fridays": "Friday 22:00-24:00; Saturday 00:00-00:30",
    # parts of the day
    "evenings": "Monday to Friday 18:00-21:00",
    "evenings and weekends": "Monday to Friday 18:00-21:00; Saturday and Sunday 09:00-21:00",
    "Mon & Tue evenings after 7pm": "Monday and Tuesday 19:00-22:00",
    "lunch (12:30-1:30) Mon to Thu": "Monday to Thursday 12:30-13:30",
    "weekday mornings before 10": "Monday to Friday 09:00-10:00",
    "thursday after work": "Thursday 17:30-21:00",
    "during working hours": "Monday to Friday 09:00-17:00",
    "all day on Wednesdays and on Friday afternoons": "Wednesday 09:00-21:00; Friday 12:00-17:00",
    "evenings and Saturday mornings": "Monday to Friday 18:00-21:00; Saturday 09:00-12:00",
    # open ends
    "Fri 4pm onwards": "Friday 16:00-22:00",
    "Saturdays before noon": "Saturday 08:00-12:00",
    "before 10am or after 4 on weekdays": "Monday to Friday 08:00-10:00, 16:00-22:00",
    "not before 10": "Monday to Sunday 10:00-22:00",
    "flexible": "Monday to Sunday 09:00-21:00",
    # exclusions
    "any lunchtime but Fri": "Monday to Thursday 12:00-14:00",
    "evenings except Friday": "Monday to Thursday 18:00-21:00",
    "weekends, but not Sunday mornings": "Saturday 09:00-21:00; Sunday 12:00-21:00",
    "weekdays 9-5 but not lunchtimes": "Monday to Friday 09:00-12:00, 14:00-17:00",
    "Mondays don't work, any other weekday after 5pm": "Tuesday to Friday 17:00-22:00",
    "I work Mon-Fri 9-5 so evenings only": "Monday to Friday 18:00-21:00",
    "Can't do Thursdays. Otherwise any weekday 12-2": "Monday, Tuesday, Wednesday and Friday 12:00-14:00",
    "weekday evenings but Fridays until 8pm": "Monday to Thursday 18:00-21:00; Friday 08:00-20:00",
    # other languages
    "dienstags abends": "Tuesday 18:00-21:00",
    "Mo-Do 18-20 Uhr": "Monday to Thursday 18:00-20:00",
    "Mi 17-19 Uhr, Fr ab 15 Uhr": "Wednesday 17:00-19:00; Friday 15:00-22:00",
    "lundi et mercredi de 18h à 20h": "Monday and Wednesday 18:00-20:00",
    "en soirée, sauf le vendredi": "Monday to Thursday 18:00-21:00",
    "los martes por la tarde": "Tuesday 12:00-17:00",
    "terça-feira à noite": "Tuesday 18:00-21:00",
    "lunedì pomeriggio": "Monday 12:00-17:00",
    "maandagavond": "Monday 18:00-21:00",
    "wtorek wieczorem": "Tuesday 18:00-21:00",
}


@pytest.mark.parametrize(("written", "week"), PHRASES.items())
def test_a_phrase_is_read_as_the_week_that_it_means(written: str, week: str) -> None:
    reading = read_availability(written)

    assert reading.availability.in_words() == week
    assert reading.question == ""


@pytest.mark.parametrize(
    "written",
    [
        "ask me",
        "2 hours a week",
        "next Tuesday 3pm",
        "tomorrow at 5",
        "on 12 May at 3pm",
        "it depends",
        "soon",
        "5",
        "",
    ],
)
def test_what_is_no_weekly_time_is_asked(written: str) -> None:
    reading = read_availability(written)

    assert not reading.availability
    assert reading.question.startswith("When in the week are you usually free?")


@pytest.mark.parametrize(
    "written",
    ["weekends and Tuesday evenings", "late afternoons", "weekday evenings, but it varies", "Mondays after choir"],
)
def test_a_doubtful_phrase_is_read_and_confirmed(written: str) -> None:
    reading = read_availability(written)

    assert reading.availability
    assert reading.question == f"I read your times as {reading.availability.in_words()}. Is that right?"


@pytest.mark.parametrize(
    ("written", "zone"),
    [
        ("Tuesday 10am-1pm PT, Thursday 8am-12pm PT", "America/Los_Angeles"),
        ("weekday evenings (UTC+7)", "Etc/GMT-7"),
        ("weekday evenings after 6 UK time", "Europe/London"),
        ("18:00-20:00 CET most weekdays", "Europe/Paris"),
        ("Mon-Fri 6-8pm est", "America/New_York"),
        ("Tuesday evenings", None),
    ],
)
def test_a_zone_that_is_named_goes_with_the_times(written: str, zone: str | None) -> None:
    assert read_availability(written).time_zone == zone


def test_prose_that_is_not_about_free_times_gives_none() -> None:
    assert find_availability("I'd love to learn React, I'm free on Tuesday evenings") is not None
    assert find_availability("I met Tom at the conference on Tuesday") is None
    assert find_availability("Good morning, I am a nurse and open to new things") is None


@pytest.mark.parametrize("piece", ["mon ", "1-", "not ", "(", "tue 5-7pm and ", "9" * 20, "except "])
def test_a_hostile_phrase_takes_no_time(piece: str) -> None:
    started = time.perf_counter()

    read_availability(piece * 20_000)

    assert time.perf_counter() - started < 0.5
