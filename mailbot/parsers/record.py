"""From answers and findings to the values of a record, with a question wherever a value is in doubt."""

import re
from collections.abc import Iterable

from mailbot.domain.availability import Availability, zone_in_words
from mailbot.domain.people import Role
from mailbot.domain.skills import skill_in_words
from mailbot.parsers.availability.reader import read_availability
from mailbot.parsers.availability.time_zones import read_time_zone, rival_zones
from mailbot.parsers.fields.additions import adds
from mailbot.parsers.fields.answer import Answer, is_unchanged, together
from mailbot.parsers.fields.capacity import read_capacity
from mailbot.parsers.fields.labels import is_sort_of_skills
from mailbot.parsers.fields.languages import read_language_of_letters, read_languages
from mailbot.parsers.fields.links import read_booking_link
from mailbot.parsers.fields.mentors_wanted import ASK_HOW_MANY_MENTORS, read_mentors_wanted
from mailbot.parsers.fields.names import read_name
from mailbot.parsers.folding import fold
from mailbot.parsers.prose.findings import Findings
from mailbot.parsers.skills.reader import read_skills, skill_spans, suggestion
from mailbot.parsers.stated import Stated

_DAYS = 7
_EVERY_DAY = re.compile(
    r"\b(?:every|each|any|all|daily|days?|week|weekdays?|weekends?|most|jeden|taglich|immer|tous|toda|todos|tutti|elke|"
    r"nights?|mornings?|evenings?|afternoons?|lunch\w*|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?)\b"
)
_CHANGE_OF_A_LIST = re.compile(
    r"(?:(?<=^)|(?<=[,;]))\s*(?:(?:and|please|also) )*(?:add|plus|remove|drop|delete|minus|take off|without|no more)\b|\band (?:add|remove|drop|delete)\b",
    re.I,
)
_REMOVES = re.compile(r"\b(?:remove|drop|delete|minus|take off|without|no more)")
_CORRECTS = re.compile(
    r"\b(?:actually|make (?:that|it)|correction|sorry|scratch that|i mean|i meant|should (?:be|say|read)|instead|rather)\b",
    re.I,
)
_UMBRELLAS = frozenset(("programming",))  # says nothing beside what is programmed in
_SHORTEST_SAYING = 60
_CALLED = {"time_zone": "time zone", "booking_link": "booking link"}


def take_answers(answers: Iterable[Answer], stated: Stated) -> None:
    """Takes what stands behind labels. A bare label changes nothing; two different values are asked about."""
    by_field: dict[str, list[Answer]] = {}
    for answer in answers:
        if answer.value.strip() and not is_unchanged(answer.value):
            by_field.setdefault(answer.field, []).append(answer)
    if any(is_sort_of_skills(answer.line) for answer in by_field.get("skills", ())):
        by_field["skills"] = [together(by_field["skills"])]
    for name, given in sorted(by_field.items(), key=lambda one: one[0] != "time_zone"):  # it tells what times mean
        stated.settled.add(name)
        if len({fold(answer.value).strip(" .") for answer in given}) > 1:
            _ask_which(name, [answer.value for answer in given], [answer.line for answer in given], stated)
        else:
            _READERS[name](given[-1], stated)


def take_findings(found: Findings, stated: Stated) -> None:
    """Takes what sentences said, where no label spoke of it."""
    lines = {name: "\n".join(dict.fromkeys(said)) for name, said in found.said.items()}
    _take_zone(found, lines, stated)
    if found.gone_days:
        stated.lines["availability"] = lines["availability"]
    if found.times:
        answer = Answer("availability", ". ".join(found.times), lines["availability"], frozenset())
        if "availability" in stated.settled:
            _availability_again(answer, stated)
        else:
            _availability(answer, stated)
    if "skills" not in stated.settled:
        _take_skills(found, lines, stated)
    if found.capacities and "capacity" not in stated.settled:
        if len(set(found.capacities)) > 1:
            _ask_which("capacity", [str(count) for count in found.capacities], [lines["capacity"]], stated)
        else:
            stated.capacity, stated.lines["capacity"] = found.capacities[0], lines["capacity"]
    _take_mentors(found, lines, stated)
    for name, values in (("name", found.names[:1]), ("booking_link", found.links)):
        if values and name not in stated.settled and name not in stated.values:
            if len(set(values)) > 1 and name != "booking_link":
                _ask_which(name, values, [lines[name]], stated)
            else:
                _state(name, next(filter(None, values), ""), Answer(name, "", lines[name], frozenset()), stated)
    stated.doubts += [doubt for doubt in found.doubts if doubt.field not in stated.settled]


def _take_mentors(found: Findings, lines: dict[str, str], stated: Stated) -> None:
    if found.mentors and "mentors" not in stated.settled:
        stated.mentors, stated.lines["mentors"] = found.mentors[-1], lines["mentors"]


def _take_zone(found: Findings, lines: dict[str, str], stated: Stated) -> None:
    """Where somebody says that they are settles what an abbreviation means."""
    if "time_zone" in stated.settled:
        return
    zones = list(dict.fromkeys(found.zones))
    if len(zones) > 1:
        _ask_which("time_zone", [zone_in_words(zone) for zone in zones], [lines["time_zone"]], stated)
    elif zones:
        _state("time_zone", zones[0], Answer("time_zone", "", lines["time_zone"], frozenset()), stated)
    elif found.rival_zones and not found.times:
        rivals = " or ".join(found.rival_zones[0])
        stated.doubt("time_zone", "", f"Which time zone do you mean: {rivals}?")


def _take_skills(found: Findings, lines: dict[str, str], stated: Stated) -> None:
    """A mentor who names nothing else can help with what they do; what is not wanted counts as such."""
    skills = found.skills or (found.professions if found.role is not Role.MENTEE else [])
    if not skills and found.of_others:
        skills = found.of_others
        skill, can_help = skill_in_words(skills[0]), found.role is Role.MENTOR
        question = (
            f"Is it you who can help with {skill}?" if can_help else f"Is it you who would like to learn {skill}?"
        )
        stated.doubt("skills", "", question)
    stated.unwanted = tuple(dict.fromkeys(skill for skill in found.unwanted if skill not in skills))
    if skills:
        named = tuple(dict.fromkeys(skills))
        stated.skills = tuple(skill for skill in named if skill not in _UMBRELLAS) or named
        _ask_about_near_misses(stated.skills, lines.get("skills", ""), stated)
    if skills or stated.unwanted:
        stated.lines["skills"] = lines.get("skills", "")


def _ask_which(name: str, values: list[str], lines: list[str], stated: Stated) -> None:
    written = " and ".join(f"“{_shortened(value)}”" for value in values[:3])
    stated.doubt(name, "\n".join(lines), f"You wrote {written} for {_CALLED.get(name, name)}: which is right?")


def _name(answer: Answer, stated: Stated) -> None:
    if name := read_name(answer.value):
        _state("name", name, answer, stated)
    else:
        stated.doubt("name", answer.line, "What name may we use for you?")


def _skills(answer: Answer, stated: Stated) -> None:
    if _CHANGE_OF_A_LIST.match(answer.value):
        _changed_skills(answer, stated)
        return
    skills = read_skills(answer.value)
    unwanted = [name for span in skill_spans(answer.value, cue=True) if span.negated for name in span.names]
    stated.unwanted = tuple(dict.fromkeys(name for name in unwanted if name not in skills))
    if skills:
        stated.skills = skills
    if skills or stated.unwanted:
        stated.lines["skills"] = answer.line
    else:
        stated.doubt("skills", answer.line, f"Which skills do you mean by “{_shortened(answer.value)}”?")
    _ask_about_near_misses(skills, answer.line, stated)


def _ask_about_near_misses(skills: Iterable[str], line: str, stated: Stated) -> None:
    for skill in skills:
        if near := suggestion(skill):
            stated.doubt("skills", line, f"You wrote “{skill}”: did you mean {skill_in_words(near)}?")


def _changed_skills(answer: Answer, stated: Stated) -> None:
    """`skills: add Airflow, remove SQL`"""
    parts = [part for part in _CHANGE_OF_A_LIST.split(answer.value) if part and part.strip()]
    verbs = [found[0].lower() for found in _CHANGE_OF_A_LIST.finditer(answer.value)]
    added = [part for verb, part in zip(verbs, parts, strict=False) if not _REMOVES.search(verb)]
    removed = [part for verb, part in zip(verbs, parts, strict=False) if _REMOVES.search(verb)]
    stated.skills = tuple(skill for part in added for skill in read_skills(part)) or None
    stated.unwanted = tuple(skill for part in removed for skill in read_skills(part))
    stated.lines["skills"] = answer.line
    stated.changes_skills = True


def _availability(answer: Answer, stated: Stated) -> None:
    reading = read_availability(answer.value, stated.values.get("time_zone") or stated.home_zone)
    if reading.availability:
        stated.availability = reading.availability
        stated.lines["availability"] = answer.line
    if reading.availability and not reading.question and _is_every_day_unsaid(reading.availability, answer.value):
        times, stated.names_no_day = reading.availability.in_words(), True
        stated.doubt("availability", answer.line, f"I read your times as {times}. Is that right?")
    if reading.question:
        stated.doubt("availability", answer.line, reading.question)
    if reading.time_zone and "time_zone" not in stated.settled and "time_zone" not in stated.values:
        _state("time_zone", reading.time_zone, answer, stated)


def _availability_again(answer: Answer, stated: Stated) -> None:
    """What a sentence says of times beside a labelled line: more of them, a correction, or something to be asked."""
    told = read_availability(answer.value, stated.values.get("time_zone") or stated.home_zone).availability
    labelled = stated.availability
    if not told or labelled is None or told == labelled:
        return
    if adds(answer.line):
        stated.availability = Availability.of((*labelled.slots, *told.slots))
        return
    if _CORRECTS.search(answer.line):
        stated.availability = told
    noted = stated.availability.in_words() if stated.availability else ""
    stated.doubt("availability", answer.line, f"We have noted your times as {noted}. Is that right?")


def _is_every_day_unsaid(week: Availability, value: str) -> bool:
    """`7pm to 9pm` alone: a clock time on all seven days, none of which was named."""
    everywhere = len({slot.day for slot in week.slots}) == _DAYS
    return everywhere and bool(re.search(r"\d", value)) and not _EVERY_DAY.search(fold(value))


def _time_zone(answer: Answer, stated: Stated) -> None:
    rivals = rival_zones(answer.value, stated.home_zone)
    zone = read_time_zone(answer.value, stated.home_zone)
    if zone and not rivals:
        _state("time_zone", zone, answer, stated)
    else:
        question = (
            f"Which time zone do you mean by “{_shortened(answer.value)}”? The name of a big city in it is enough."
        )
        stated.doubt("time_zone", answer.line, question)


def _booking_link(answer: Answer, stated: Stated) -> None:
    link = read_booking_link(answer.value)
    if link is not None:
        _state("booking_link", link, answer, stated)
    else:
        question = "What is the address of your booking page? It begins with https://; write none if you have none."
        stated.doubt("booking_link", answer.line, question)


def _capacity(answer: Answer, stated: Stated) -> None:
    stated.capacity, question = read_capacity(answer.value)
    if stated.capacity is not None:
        stated.lines["capacity"] = answer.line
    if question:
        stated.doubt("capacity", answer.line, question)


def _mentors(answer: Answer, stated: Stated) -> None:
    stated.mentors = read_mentors_wanted(answer.value)
    if stated.mentors is not None:
        stated.lines["mentors"] = answer.line
    else:
        stated.doubt("mentors", answer.line, ASK_HOW_MANY_MENTORS)


def _languages(answer: Answer, stated: Stated) -> None:
    """`Languages: Python, SQL` is about skills."""
    languages, unknown = read_languages(answer.value)
    if not languages and "skills" not in stated.settled and read_skills(answer.value):
        _skills(answer, stated)
        stated.settled.add("skills")
        return
    if languages:
        stated.languages, stated.lines["languages"] = languages, answer.line
    if unknown:
        question = f"Which language do you mean by “{_shortened(unknown[0])}”? Its name in English is enough."
        stated.doubt("languages", answer.line, question)


def _language(answer: Answer, stated: Stated) -> None:
    """In which we write. One that we don't write may be one that they speak, and `Language: Python` is about skills."""
    if (language := read_language_of_letters(answer.value)) is not None:
        stated.language, stated.lines["language"] = language, answer.line
    elif read_languages(answer.value).names or skill_spans(answer.value):
        _languages(answer, stated)
    else:
        stated.doubt("language", answer.line, "We write in English or German: which would you like?")


def _free_text(answer: Answer, stated: Stated) -> None:
    _state(answer.field, answer.value, answer, stated)


_READERS = {
    "name": _name,
    "skills": _skills,
    "availability": _availability,
    "time_zone": _time_zone,
    "booking_link": _booking_link,
    "capacity": _capacity,
    "mentors": _mentors,
    "languages": _languages,
    "language": _language,
    "goals": _free_text,
    "about": _free_text,
}


def _state(name: str, value: str, answer: Answer, stated: Stated) -> None:
    stated.values[name] = value
    stated.lines[name] = answer.line


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHORTEST_SAYING else f"{text[:_SHORTEST_SAYING].rstrip()}…"
