"""The labels of the fields that people fill in, in eight languages, and the questions under which they answer."""

import re
from collections.abc import Mapping

from mailbot.parsers.folding import fold

_NAMES_OF_LABELS = {
    "name": "name,your name,full name,vorname,nom,prenom,nombre,nome,naam,imie",
    "skills": "skills,skill,topics,topic,subjects,can help with,i can help with,what i can help with,help with,"
    "what can you help with,want to learn,i want to learn,what i want to learn,would like to learn,wants to learn,"
    "skills i can help with,skills i want to develop,skills to develop,skill to develop,wants to develop,"
    "want to develop,expertise,areas of expertise,areas,interests,tech,technologies,tech stack,stack,"
    "fahigkeiten,kenntnisse,themen,kompetenzen,competences,competences techniques,habilidades,competencias,"
    "conocimientos,temas,competenze,argomenti,vaardigheden,onderwerpen,umiejetnosci,tematy,skillset,skill set",
    "availability": "availability,available,available times,availabilities,times,time,times available,free,when,free "
    "times,"
    "when i'm free,when i am free,days,days and times,schedule,hours,preferred times,verfugbarkeit,zeiten,verfugbar,"
    "disponibilite,disponibilites,disponible,horaires,disponibilidad,horario,horarios,disponibilidade,disponibilita,"
    "orari,"
    "beschikbaarheid,beschikbaar,tijden,dostepnosc,terminy,godziny,availibility,avaliability,availablity",
    "time_zone": "time zone,timezone,tz,time-zone,my time zone,zeitzone,fuseau horaire,fuseau,zona horaria,huso "
    "horario,"
    "fuso horario,fuso orario,tijdzone,strefa czasowa,strefa,location,where,country,located,based in,city,ort,ville,"
    "ciudad,cidade,citta,"
    "stad,miasto",
    "booking_link": "calendly,calendly link,booking link,booking,bookings,booking page,booking url,link,links,calendar,"
    "calendar link,scheduling link,cal.com,cal,url,buchungslink,kalender,terminlink,lien,lien de reservation,"
    "calendrier,"
    "lien calendly,enlace,enlace de reserva,calendario,link de reserva,link di prenotazione,boekingslink,agenda,link "
    "do kalendarza",
    "capacity": "capacity,mentees,places,number of mentees,how many mentees,max mentees,maximum mentees,mentee "
    "capacity,"
    "seats,slots,kapazitat,anzahl mentees,platze,capacite,places disponibles,nombre de mentees,capacidad,plazas,"
    "capacidade,vagas,capacita,posti,capaciteit,aantal mentees,plekken,liczba miejsc,miejsca,pojemnosc",
    "goals": "goals,goal,my goals,aims,aim,objectives,objective,ziele,ziel,objectifs,objectif,objetivos,objetivo,metas,"
    "obiettivi,obiettivo,doelen,doel,cele,cel,learning goals",
    "about": "about,about me,bio,background,about you,a bit about me,uber mich,a propos,a propos de moi,sobre mi,"
    "sobre mim,"
    "su di me,over mij,o mnie,introduction,profile,intro",
}
LABELS: Mapping[str, str] = {
    alias: field for field, aliases in _NAMES_OF_LABELS.items() for alias in aliases.split(",")
}

# What a question of ours, without a label in it, asks for: the first that fits.
_QUESTIONS = (
    ("time_zone", ("time zone", "timezone", "where are you based", "zeitzone", "fuseau")),
    (
        "capacity",
        ("how many", "mentees can you", "wie viele", "combien", "cuantos", "quantos", "quanti", "hoeveel", "ilu"),
    ),
    ("booking_link", ("booking", "calendly", "link", "buchung", "reserva")),
    (
        "availability",
        ("when are you", "when in the week", "free", "available", "availability", "times", "wann", "quand", "cuando"),
    ),
    ("goals", ("goal", "achieve", "hope to", "aim")),
    ("skills", ("skill", "help with", "learn", "develop", "topics", "get better at")),
    ("name", ("your name", "call you")),
    ("about", ("about you", "yourself")),
)
_MARKS = re.compile(r"^[\s>]*(?:(?:[-*+•·–—]|\d{1,2}[.)]|\(?[a-z\d]\))\s+)?[*_#`]*\s*")
_LONGEST_LABEL = 45


def label_of(line: str, labels: Mapping[str, str] = LABELS) -> tuple[str, str] | None:
    """The field that a line begins with and the value behind it (perhaps empty), or None.

    Bullets, numbers, Markdown's marks, brackets behind the label and a space before the colon don't matter:
    `2. **Skills** (can help with) : Python` gives `("skills", "Python")`.
    """
    marks = _MARKS.match(line)
    written = line[marks.end() :] if marks else line
    head = written[: _LONGEST_LABEL + 40]
    for separator in (":", "：", "=", " - ", " – ", " — ", " -> "):
        label, found, _ = head.partition(separator)
        if found and (field := _field(label, labels)):
            return field, written[len(label) + len(found) :].strip(" \t*_`")
    if len(written) <= _LONGEST_LABEL and (field := _field(written.rstrip(" ?"), labels)):
        return field, ""
    return None


def asks_for(question: str, labels: Mapping[str, str] = LABELS) -> str | None:
    """The field that a line of our own letter asks for: by its label, else by its words."""
    if labelled := label_of(question, labels):
        return labelled[0]
    folded = fold(question)
    fields = set(labels.values())
    return next(
        (field for field, signs in _QUESTIONS if field in fields and any(sign in folded for sign in signs)), None
    )


def labels_in(line: str, labels: Mapping[str, str] = LABELS) -> list[str]:
    """The line, cut where a second label begins: `skills: sql; availability: tue 17-19` are two lines."""
    cuts = [0]
    for found in re.finditer(r"[;|,.]\s+(?=[^\W\d][^:;|,.]{0,30}:)", line[:4000]):
        label = line[found.end() :].partition(":")[0]
        is_list_number = not line[cuts[-1] : found.start()].strip("0123456789( ")
        if _field(label, labels) and not is_list_number:
            cuts.append(found.end())
    ends = [*cuts[1:], len(line)]
    return [
        line[start:end].rstrip(" ;|,") if end < len(line) else line[start:end]
        for start, end in zip(cuts, ends, strict=True)
    ]


def _field(label: str, labels: Mapping[str, str]) -> str | None:
    if len(label) > _LONGEST_LABEL + 20:
        return None
    plain = fold(label.partition("(")[0]).strip(" \t*_`#?\"'")
    return labels.get(plain) or labels.get(plain.removeprefix("my ").removeprefix("your "))
