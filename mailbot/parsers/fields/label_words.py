"""What people call the fields that they fill in; one language a line: English, German, French, Spanish, Portuguese,
Italian, Dutch, Polish.

Written in small letters without accents, as labels are compared. `labels` strips `my`, `your` and the like itself.
"""

from collections.abc import Mapping

_WORDS = {
    "name": """name, full name, first name, preferred name, what shall we call you
        vorname, vollstandiger name
        nom, prenom, nom complet, nom et prenom
        nombre, nombre completo, nombre y apellido, nombre y apellidos
        nome, nome completo, nome e cognome
        naam, volledige naam, voornaam
        imie, imie i nazwisko, nazwisko""",
    "skills": """skills, skill, skillset, skill set, topics, topic, subjects, subject areas, expertise, areas of expertise,
        area of expertise, areas, area, interests, tech, technologies, technology, tech stack, stack, tools, strengths,
        can help with, i can help with, what i can help with, what can i help with, what i know, what i do, what, can do, i can do, good at, i'm good at, help with, help wanted with, what can you help with, offer,
        i offer, can offer, i can offer, can teach, i can teach, teach, teaching, can mentor, can mentor in, mentor in,
        want, wanted, i want, want to learn, i want to learn, what i want to learn, would like to learn,
        i would like to learn, i'd like to learn, wants to learn, learn, learning, to learn, looking for, need,
        need help with, i need help with, you can help with, you would like to learn,
        skills i can help with, skills i can offer, skills i want to develop, skills to develop, skill to develop,
        wants to develop, want to develop, skills and interests, skills offered, skills wanted, knowledge, experience
        fahigkeiten, faehigkeiten, kenntnisse, themen, thema, kompetenzen, fachgebiete, fachgebiet, fertigkeiten, ich kann helfen bei,
        ich mochte lernen, schwerpunkte, was ich lernen mochte, lernen, hilfe bei, lernziel, skills/kenntnisse
        competences, competence, competences techniques, sujets, sujet, domaines, domaine, domaines d'expertise,
        themes, savoir-faire, je veux apprendre, je peux aider en, a apprendre
        habilidades, habilidad, competencias, conocimientos, temas, tema, tecnologias, puedo ayudar con, quiero aprender,
        areas de conocimiento, especialidad, especialidades
        competencia, conhecimentos, assuntos, posso ajudar com, quero aprender, tenho interesse em
        competenze, competenza, argomenti, argomento, abilita, conoscenze, capacita tecniche, posso aiutare con,
        vorrei imparare, tecnologie
        vaardigheden, vaardigheid, onderwerpen, onderwerp, kennis, expertises, ik kan helpen met, ik wil leren,
        umiejetnosci, umiejetnosc, tematy, temat, kompetencje, technologie, moge pomoc z, moge pomoc w, chce sie nauczyc""",
    "availability": """availability, availabilities, available, available times, available on, times available, times,
        time, free, free times, free time, free slots, available slots, when, when free, when i'm free, when i am free,
        when are you free, days, days and times, times and days, day and time, schedule, hours, preferred times,
        preferred time, best times, best time, times that work, slots, time slots, timeslots, i'm free, i am free,
        you are free, meeting times, availibility, avaliability, availablity, avalability, availabilty
        verfugbarkeit, verfugbarkeiten, verfuegbarkeit, zeiten, zeit, verfugbar, zeitfenster, freie zeiten, wann, termine, tage
        disponibilite, disponibilites, disponible, horaires, horaire, creneaux, creneau, dispo, dispos, quand, jours
        disponibilidad, disponibilidades, horario, horarios, horas, cuando, dias, dias y horas, horario disponible
        disponibilidade, disponivel, horarios disponiveis, quando, dias e horarios
        disponibilita, orari, orario, giorni, giorni e orari, disponibile
        beschikbaarheid, beschikbaar, tijden, tijd, wanneer, dagen, dagen en tijden, beschikbare tijden
        dostepnosc, dostepny, dostepna, terminy, termin, godziny, kiedy, dni, dni i godziny""",
    "time_zone": """time zone, timezone, time-zone, tz, zone, location, where, where are you, where i live, where i am,
        where i'm based, where do you live, country, city, town, located, located in, based, based in, i'm based in, i am based in, i'm from, i live in,
        living in, home, place, city/time zone, city / time zone, local time, region, home town
        zeitzone, ort, wohnort, stadt, land, standort
        fuseau horaire, fuseau, ville, pays, lieu, localisation, ou
        zona horaria, huso horario, huso, ciudad, pais, ubicacion, lugar
        fuso horario, fuso, cidade, localizacao, local
        fuso orario, citta, paese, luogo, dove
        tijdzone, stad, woonplaats, plaats
        strefa czasowa, strefa, miasto, kraj, miejscowosc""",
    "booking_link": """calendly, calendly link, booking link, booking, bookings, booking page, booking url, book me,
        book here, book, link, links, link to book, calendar, calendar link, scheduling link, scheduling, scheduler,
        appointment link, appointments, cal.com, cal, url, calendly url, calendly page, meeting link, savvycal,
        google calendar, bookings link, calendly/booking link, calendly / booking link
        buchungslink, buchungsseite, kalender, kalenderlink, terminlink, terminbuchung, buchung
        lien, lien de reservation, calendrier, lien calendly, reservation, lien de rendez-vous, lien agenda, prise de rendez-vous
        enlace, enlace de reserva, enlace de reservas, calendario, reservas, link de reservas, enlace calendly
        link de reserva, link de agendamento, agendamento, ligacao
        link di prenotazione, prenotazione, prenotazioni, link prenotazione, link calendly
        boekingslink, agenda, boekingspagina, afspraaklink, link agenda, kalenderlink
        link do kalendarza, link do rezerwacji, rezerwacja, kalendarz, link do spotkan""",
    "capacity": """capacity, cap, number, mentees, mentee, places, number of mentees, how many mentees, how many, max mentees,
        maximum mentees, mentee capacity, seats, spaces, spots, max, maximum, max number of mentees,
        number of people, how many people, no of mentees, no. of mentees, mentees at once, mentees you can take
        kapazitat, kapazitaet, anzahl mentees, anzahl der mentees, platze, wie viele, anzahl, wie viele mentees
        capacite, places disponibles, nombre de mentees, nombre de mentores, nombre de mentorees, combien,
        nombre de personnes, nombre de places
        capacidad, plazas, cupo, cupos, numero de mentorizados, cuantos, cuantas personas, numero de personas,
        numero de mentees, mentorizados
        capacidade, vagas, numero de mentorados, quantos, lugares, mentorados
        capacita, posti, numero di mentee, numero di persone, quanti, posti disponibili
        capaciteit, aantal mentees, plekken, aantal, hoeveel, plaatsen
        liczba miejsc, miejsca, pojemnosc, liczba osob, ile, ile osob, liczba podopiecznych, limit""",
    "mentors": """mentors, number of mentors, how many mentors, mentors wanted, mentors you would like, mentors at once
        mentoren, anzahl mentoren, wie viele mentoren, mentorinnen und mentoren
        nombre de mentors, combien de mentors
        mentores, numero de mentores, cuantos mentores
        mentores, quantos mentores
        quanti mentori
        aantal mentoren, hoeveel mentoren
        ilu mentorow, liczba mentorow""",
    "languages": """languages, spoken languages, languages spoken, languages i speak, i speak, languages you speak,
        mother tongue, native language
        sprachen, muttersprache, ich spreche
        langues, langues parlees, je parle
        idiomas, lenguas, hablo
        linguas, falo
        lingue, parlo
        talen, ik spreek
        jezyki, mowie""",
    "language": """language, preferred language, language of letters, letters in, write to me in, correspondence language
        sprache, bevorzugte sprache, korrespondenzsprache, briefe auf, schreibt mir auf, schreib mir auf
        langue, langue preferee
        idioma, idioma preferido
        idioma preferido
        lingua, lingua preferita
        taal, voorkeurstaal
        jezyk, preferowany jezyk""",
    "goals": """goals, goal, aims, aim, objectives, objective, learning goals, what i hope to achieve, target, targets
        ziele, ziel
        objectifs, objectif, buts
        objetivos, objetivo, metas, meta
        obiettivi, obiettivo
        doelen, doel, leerdoelen
        cele, cel""",
    "about": """about, about me, about you, bio, background, a bit about me, introduction, intro, profile, summary, notes,
        note to mentor, occupation, job, role, profession
        uber mich, uber dich, hintergrund, beruf
        a propos, a propos de moi, profil, metier
        sobre mi, perfil, profesion
        sobre mim, profissao
        su di me, profilo, professione
        over mij, achtergrond, beroep
        o mnie, zawod""",
}
LABELS: Mapping[str, str] = {
    label: field
    for field, words in _WORDS.items()
    for label in (alias.strip() for alias in words.replace("\n", ",").split(","))
    if label
}
