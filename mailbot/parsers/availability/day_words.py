"""The names of days, one language a line: English, German, French, Spanish, Portuguese, Italian, Dutch, Polish.

All are folded: small letters without accents. Several names of one day in a line are set apart by commas.
"""

from mailbot.parsers.availability.conventions import EVERY_DAY, WEEKDAYS, WEEKEND

SINGLE_DAYS = (
    """mon, mons, monday, mondays, monday's,
    montag, montags,
    lundi, lundis,
    lunes,
    segunda, segundas, segunda feira, segundas feiras,
    lunedi,
    maandag, maandags, maandagen,
    poniedzialek, poniedzialki, poniedzialku, poniedzialkami, poniedzialkow""",
    """tue, tues, tuesday, tuesdays, tuesday's,
    dienstag, dienstags,
    mardi, mardis,
    martes,
    terca, tercas, terca feira, tercas feiras,
    martedi,
    dinsdag, dinsdags, dinsdagen,
    wtorek, wtorki, wtorku, wtorkow""",
    """wed, weds, wednes, wednesday, wednesdays, wednesday's,
    mittwoch, mittwochs,
    mercredi, mercredis,
    miercoles,
    quarta, quartas, quarta feira, quartas feiras,
    mercoledi,
    woensdag, woensdags, woensdagen,
    sroda, srody, srode, srod""",
    """thu, thur, thurs, thursday, thursdays, thursday's,
    donnerstag, donnerstags,
    jeudi, jeudis,
    jueves, jue,
    quinta, quintas, quinta feira, quintas feiras,
    giovedi,
    donderdag, donderdags, donderdagen,
    czwartek, czwartki, czwartku, czwartkow""",
    """fri, fris, friday, fridays, friday's,
    freitag, freitags,
    vendredi, vendredis,
    viernes,
    sexta, sextas, sexta feira, sextas feiras,
    venerdi,
    vrijdag, vrijdags, vrijdagen,
    piatek, piatki, piatku, piatkow""",
    """sat, sats, saturday, saturdays, saturday's,
    samstag, samstags, sonnabend, sonnabends,
    samedi, samedis,
    sabado, sabados, no sabado,
    sabato, sabati,
    zaterdag, zaterdags, zaterdagen,
    sobota, soboty, sobote, sobot, sob""",
    """sun, suns, sunday, sundays, sunday's,
    sonntag, sonntags,
    dimanche, dimanches,
    domingo, domingos, no domingo,
    domenica, domeniche,
    zondag, zondags, zondagen,
    niedziela, niedziele, niedzieli, niedziel, ndz""",
)

SEVERAL_DAYS = {
    WEEKDAYS: """wkday, wkdays, weekday, weekdays, week day, week days, workday, workdays, work days, working day,
    working days, business days, the working week, of the working week,
    of the work week, every day of the working week, any day of the working week, each day of the working week,
    every day of the work week, during the working week, during the week, in the week, through the week, m f, m to f, m through f, mtwthf,
    mtwtf,
    werktags, werktage, werktagen, wochentags, unter der woche,
    en semaine, jours de semaine, la semaine, jours ouvres, jours ouvrables,
    entre semana, dias de semana, laborables, dias laborables,
    dias uteis, durante a semana, dias da semana,
    in settimana, feriali, giorni feriali, durante la settimana, infrasettimanale,
    doordeweeks, doordeweekse dagen, werkdagen, door de week,
    w tygodniu, dni robocze, w dni robocze, dni powszednie""",
    WEEKEND: """wkend, wkends, weekend, weekends,
    week end, week ends, w/e, w/ends,
    wochenende, wochenenden,
    fin de semana, fines de semana, fins de semana, finde, findes,
    fim de semana, no fim de semana, finais de semana,
    fine settimana,
    weekeinde, weekenden, weekeinden,
    weekendy, weekendami""",
    EVERY_DAY: """daily, every day, everyday, any day, each day, all days, all week, 7 days a week,
    seven days a week, any day of the week, every day of the week, of the week, most days, the whole week, whole week,
    all week long,
    taglich, jeden tag, alle tage, die ganze woche,
    tous les jours, chaque jour, n'importe quel jour, toute la semaine,
    todos los dias, cada dia, cualquier dia, toda la semana,
    todos os dias, todo dia, qualquer dia, a semana toda, toda a semana,
    tutti i giorni, ogni giorno, qualsiasi giorno, tutta la settimana,
    elke dag, iedere dag, alle dagen, dagelijks, de hele week,
    codziennie, kazdego dnia, w kazdy dzien, caly tydzien""",
    frozenset((0, 2, 4)): "mwf, m w f",
    frozenset(range(3)): "mtw, m t w",
    frozenset(range(4)): "m th, m thu, m thurs, mtwth, mtwt",
    frozenset((0, 2)): "mw",
    frozenset((1, 3)): "tth, tuth, t th, tuthu",
}

# Abbreviations that are also words: days only where a sign joins them to another day (`Mo-Do`), some before a number.
SHORT_DAYS = (
    "mo pon pn lu lun seg ma",
    "tu di wt mar ter",
    "we mi mer mie qua sr wo",
    "th do czw jeu gio qui",
    "fr vie ven pt sex vr",
    "sa sab sob sb sam za",
    "su so dom dim nd zo",
)
NEVER_DAYS_BY_THEMSELVES = frozenset(
    ("we", "do", "so", "mar", "mer", "di", "ma", "qui", "pt", "wo", "za", "sex", "sr", "sb", "pn")
)

# What stands for two tokens at once in German and Dutch: `Dienstagabend`, `maandagochtend`.
COMPOUND_DAYS = (
    "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
)
COMPOUND_PARTS = (
    "vormittag mittag nachmittag abend morgen fruh nacht",
    "ochtend middag avond morgen namiddag voormiddag nacht",
)
LETTERS_OF_DAYS = {
    "m": "mon",
    "t": "tue",
    "tu": "tue",
    "w": "wed",
    "th": "thu",
    "f": "fri",
    "sa": "sat",
    "su": "sun",
}
