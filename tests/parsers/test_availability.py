"""When are they free? What people write, and the week that it means by our table of conventions."""

import time

import pytest

from mailbot.parsers.availability.reader import read_availability

PHRASES = {
    # days and times, in either order
    "tue 17-19": "Tuesday 17:00-19:00",
    "Tue/Thu 5-7pm": "Tuesday and Thursday 17:00-19:00",
    "1pm-2pm weekdays": "Monday to Friday 13:00-14:00",
    "M/W/F 10-11am": "Monday, Wednesday and Friday 10:00-11:00",
    "M, W 10-12": "Monday and Wednesday 10:00-12:00",
    "Mon-Wed-Fri 6pm": "Monday, Wednesday and Friday 18:00-19:00",
    "between Monday and Thursday, 5-6pm": "Monday to Thursday 17:00-18:00",
    "between 5 and 7 on Wednesdays": "Wednesday 17:00-19:00",
    "Mon 12-1, Tue 5-7pm": "Monday 12:00-13:00; Tuesday 17:00-19:00",
    "10-12 Mon, 2-4 Tue, 6-8 Wed": "Monday 10:00-12:00; Tuesday 14:00-16:00; Wednesday 18:00-20:00",
    "Mon-Thu 10-12 and 14-16": "Monday to Thursday 10:00-12:00, 14:00-16:00",
    "Mon, Tue and Thu after 6, weekends free": (
        "Monday, Tuesday and Thursday 18:00-22:00; Saturday and Sunday 09:00-21:00"
    ),
    "after 4pm Mon-Thu, all day Fri": "Monday to Thursday 16:00-22:00; Friday 09:00-21:00",
    "Tuesdays. After 5pm.": "Tuesday 17:00-22:00",
    "Tue 5-6pm, Thu same time": "Tuesday and Thursday 17:00-18:00",
    "Fully flexible on weekdays 9-6": "Monday to Friday 09:00-18:00",
    "Any time on Mondays or Fridays before 3pm": "Monday and Friday 08:00-15:00",
    "Any time Saturday, Sunday from 2 pm": "Saturday 09:00-21:00; Sunday 14:00-22:00",
    "every evening of the week": "Monday to Sunday 18:00-21:00",
    # lists over several lines
    "Monday 5pm-7pm\nWednesday 6pm-8pm": "Monday 17:00-19:00; Wednesday 18:00-20:00",
    "- weekdays: after 18:00\n- Saturdays: 10:00-14:00\n- Sundays: no": (
        "Monday to Friday 18:00-22:00; Saturday 10:00-14:00"
    ),
    "1. Tuesday 6pm-7pm\n2. Thursday 6pm-7pm": "Tuesday and Thursday 18:00-19:00",
    "Monday  17:00-19:00\nTuesday  -\nWednesday  17:00-19:00": "Monday and Wednesday 17:00-19:00",
    # spellings of clock times
    "Thursdays 1800-2000": "Thursday 18:00-20:00",
    "Thursdays 18.00 - 20.00": "Thursday 18:00-20:00",
    "18h-20h Thursdays": "Thursday 18:00-20:00",
    "quarter past five to quarter to seven on Wednesdays": "Wednesday 17:15-18:45",
    "Tuesday five thirty": "Tuesday 17:30-18:30",
    "Fridays 2pm. Could also do 3.30pm": "Friday 14:00-15:00, 15:30-16:30",
    "Tuesday 6-8pm. Also 9-10am": "Tuesday 09:00-10:00, 18:00-20:00",
    "Evenings, Mon-Thu 19:00-21:00": "Monday to Thursday 19:00-21:00",
    "Evenings, Saturday 10-12": "Monday to Friday 18:00-21:00; Saturday 10:00-12:00",
    "Monday 6 30 to 8": "Monday 18:30-20:00",
    "Tuesdays 5 to 6 30": "Tuesday 17:00-18:30",
    "from half six on Tuesdays": "Tuesday 18:30-22:00",
    "six to eight on Wednesdays": "Wednesday 18:00-20:00",
    "Sunday evening, 8ish": "Sunday 20:00-21:00",
    "10 in the morning till noon on Fridays": "Friday 10:00-12:00",
    "8 at night on Thursdays": "Thursday 20:00-21:00",
    "10 to 12 noon on Fridays": "Friday 10:00-12:00",
    "Mondays from 6 for an hour and a half": "Monday 18:00-19:30",
    "Mon 8.30am, Thu 8.30am (30 mins each)": "Monday and Thursday 08:30-09:00",
    "donnerstags von halb sieben bis acht": "Thursday 18:30-20:00",
    "Mon 6pm for 90 minutes": "Monday 18:00-19:30",
    "Sat 9-1": "Saturday 09:00-13:00",
    "Weds 7-3": "Wednesday 07:00-15:00",
    # parts of the day
    "Mon & Tue evenings after 7pm": "Monday and Tuesday 19:00-22:00",
    "lunch (12:30-1:30) Mon to Thu": "Monday to Thursday 12:30-13:30",
    "Mornings (before work) 7-8.30 Mon-Fri": "Monday to Friday 07:00-08:30",
    "Early evening Mon-Thu (5.30-6.30)": "Monday to Thursday 17:30-18:30",
    "all day on Wednesdays and on Friday afternoons": "Wednesday 09:00-21:00; Friday 12:00-17:00",
    "straight after work on Wednesdays, 17:15-18:15": "Wednesday 17:15-18:15",
    "Wednesday mornings. I could do 9:30 to 11": "Wednesday 09:30-11:00",
    "9pm-11pm any day Sunday to Thursday": "Monday, Tuesday, Wednesday, Thursday and Sunday 21:00-23:00",
    "evenings and Saturday mornings": "Monday to Friday 18:00-21:00; Saturday 09:00-12:00",
    "Weekends only, mornings": "Saturday and Sunday 09:00-12:00",
    # slips of the fingers
    "tuseday 6pm-7pm": "Tuesday 18:00-19:00",
    "wensday and thrusday evenigns": "Wednesday and Thursday 18:00-21:00",
    "saterday mornin": "Saturday 09:00-12:00",
    # exclusions
    "any lunchtime but Fri": "Monday to Thursday 12:00-14:00",
    "weekends, but not Sunday mornings": "Saturday 09:00-21:00; Sunday 12:00-21:00",
    "weekdays 9-5 but not lunchtimes": "Monday to Friday 09:00-12:00, 14:00-17:00",
    "every day except Sunday 6-8pm": "Monday to Saturday 18:00-20:00",
    "apart from Mondays any evening works": "Tuesday to Friday 18:00-21:00",
    "weekday evenings but Fridays until 8pm": "Monday to Thursday 18:00-21:00; Friday 18:00-20:00",
    "evenings, but no later than 9:30": "Monday to Friday 18:00-21:00",
    "No evenings, weekdays only": "Monday to Friday 09:00-18:00",
    "any day but Monday works, ideally between 10 and 4": ("Tuesday to Sunday 10:00-16:00"),
    "Tuesdays, not after 8pm, not before 6pm": "Tuesday 18:00-20:00",
    "not Thursday evenings, otherwise evenings after 6:30": "Monday, Tuesday, Wednesday and Friday 18:30-22:00",
    "the afternoons of Monday and Tuesday": "Monday and Tuesday 12:00-17:00",
    "any weeknight bar Thursday from 8 to 9": "Monday, Tuesday, Wednesday and Friday 20:00-21:00",
    "8-9am on Tuesdays, or 8-9pm on any weekday but Tuesday": (
        "Monday, Wednesday, Thursday and Friday 20:00-21:00; Tuesday 08:00-09:00"
    ),
    # when they are busy, and why
    "Can't do Thursdays. Otherwise any weekday 12-2": "Monday, Tuesday, Wednesday and Friday 12:00-14:00",
    "Mondays don't work, any other weekday after 5pm": "Tuesday to Friday 17:00-22:00",
    "I work 9 to 5 so only evenings or weekends": ("Monday to Friday 18:00-21:00; Saturday and Sunday 09:00-21:00"),
    "I work part time, Tuesday to Thursday, so Mondays and Fridays are wide open": "Monday and Friday 09:00-21:00",
    "I do the school run at 3, so Tuesdays 10-2": "Tuesday 10:00-14:00",
    "I don't work Fridays so Friday daytime": "Friday 09:00-17:00",
    "Kids' swimming on Tuesdays, so Mon, Wed 8-9pm": "Monday and Wednesday 20:00-21:00",
    "I finish work at 5 so 5:30 onwards Monday to Thursday": "Monday to Thursday 17:30-22:00",
    "I have lectures until 4 Mon-Thu, so after 4:30 those days": "Monday to Thursday 16:30-22:00",
    "Saturdays are best because I travel during the week": "Saturday 09:00-21:00",
    "Not Monday, I meant Tuesday evenings": "Tuesday 18:00-21:00",
    # other languages
    "Mo-Do 18-20 Uhr": "Monday to Thursday 18:00-20:00",
    "Mo. und Do. ab 18h": "Monday and Thursday 18:00-22:00",
    "Di 17-18, Do 17-18": "Tuesday and Thursday 17:00-18:00",
    "werktags ab 18:00 außer freitags": "Monday to Thursday 18:00-22:00",
    "je suis libre le vendredi de 10h à midi": "Friday 10:00-12:00",
    "du lundi au jeudi, entre 18h et 20h": "Monday to Thursday 18:00-20:00",
    "en soirée, sauf le vendredi": "Monday to Thursday 18:00-21:00",
    "lunes a jueves de 6 a 8 de la tarde": "Monday to Thursday 18:00-20:00",
    "we wtorek o 18": "Tuesday 18:00-19:00",
    "giovedì sera o domenica mattina": "Thursday 18:00-21:00; Sunday 09:00-12:00",
    "terça à noite e sábado de manhã": "Tuesday 18:00-21:00; Saturday 09:00-12:00",
    "no sábado à tarde": "Saturday 12:00-17:00",
    "dal lunedì al venerdì, 13-14": "Monday to Friday 13:00-14:00",
    "ma-do na 18u": "Monday to Thursday 18:00-22:00",
    "maandagavond": "Monday 18:00-21:00",
    "w poniedziałki po 18:00 i w soboty od 10 do 12": "Monday 18:00-22:00; Saturday 10:00-12:00",
    "codziennie oprócz piątku": ("Monday, Tuesday, Wednesday, Thursday, Saturday and Sunday 09:00-21:00"),
}


@pytest.mark.parametrize(("written", "week"), PHRASES.items())
def test_a_phrase_is_read_as_the_week_that_it_means(written: str, week: str) -> None:
    reading = read_availability(written)

    assert reading.availability.in_words() == week
    assert reading.question == ""
    assert reading.not_understood == ()


@pytest.mark.parametrize(
    ("written", "unread"),
    {
        "it depends": ("depends",),
        "2 hours a week": (),
        "next Tuesday 3pm": ("next",),
        "nächsten Dienstag um 18 Uhr": ("nächsten",),
        "on 12 May at 3pm": ("12 May",),
        "Mondays after choir": ("after choir",),
        "late afternoons": ("late afternoons",),
        "Whenever I'm not on shift": ("shift",),
        "Tuesday - sorry, Thursday - 5pm": ("sorry",),
        "Soon™": ("Soon™",),
        "": (),
    }.items(),
)
def test_what_no_week_can_be_made_of_is_asked_and_quoted(written: str, unread: tuple[str, ...]) -> None:
    reading = read_availability(written)

    assert not reading.availability
    assert reading.question.startswith("When in the week are you usually free?")
    assert reading.not_understood == unread


@pytest.mark.parametrize(
    ("written", "unread"),
    {
        "weekends and Tuesday evenings": (),
        "weekdays except Mondays after 17:00": (),
        "Mondays and evenings": (),
        "fines de semana o entre semana después de las 20h": (),
        "weekday evenings, but it varies": ("varies",),
        "Tuesday 6pm (bei mir zu Hause, Übung) every week": ("Hause, Übung",),
    }.items(),
)
def test_a_doubtful_phrase_is_read_and_confirmed(written: str, unread: tuple[str, ...]) -> None:
    reading = read_availability(written)

    assert reading.question == f"I read your times as {reading.availability.in_words()}. Is that right?"
    assert reading.not_understood == unread


def test_every_other_week_is_never_noted_as_every_week_without_saying_so() -> None:
    reading = read_availability("alternate Thursdays 5-6pm")

    assert reading.availability.in_words() == "Thursday 17:00-18:00"
    assert "though you wrote every other week" in reading.question


@pytest.mark.parametrize(
    ("written", "zone"),
    [
        ("Tuesday 10am-1pm PT, Thursday 8am-12pm PT", "America/Los_Angeles"),
        ("weekday evenings (UTC+7)", "Etc/GMT-7"),
        ("weekdays 7pm gmt+2", "Etc/GMT-2"),
        ("weekday evenings after 6 UK time", "Europe/London"),
        ("18:00-20:00 CET most weekdays", "Europe/Paris"),
        ("Saturdays 15:00-17:00 Nairobi", "Africa/Nairobi"),
        ("martedì, la sera", None),
        ("Tuesday evenings", None),
    ],
)
def test_a_zone_that_is_named_goes_with_the_times(written: str, zone: str | None) -> None:
    reading = read_availability(written)

    assert reading.time_zone == zone
    assert reading.question == ""


def test_an_ambiguous_zone_is_settled_by_where_somebody_lives_or_asked() -> None:
    asked = read_availability("Mondays 6pm IST")

    assert asked.availability.in_words() == "Monday 18:00-19:00"
    assert asked.question == (
        "In which time zone are the times that you wrote: Asia/Kolkata or Europe/Dublin or Asia/Jerusalem?"
    )
    assert read_availability("Mondays 6pm IST", home_zone="Europe/Dublin").time_zone == "Europe/Dublin"
    assert read_availability("Mondays 6pm IST", home_zone="Europe/Dublin").question == ""


def test_what_is_too_long_to_be_read_is_shown_as_not_understood() -> None:
    reading = read_availability("Tuesdays" + " " * 2000 + "or not")

    assert reading.not_understood == ("or not",)
    assert reading.question


@pytest.mark.parametrize("piece", ["mon ", "1-", "not ", "(", "tue 5-7pm and ", "9" * 20, "except ", "so ", "a-a", "½"])
def test_a_hostile_phrase_takes_no_time(piece: str) -> None:
    started = time.perf_counter()

    read_availability(piece * 20_000)

    assert time.perf_counter() - started < 5
