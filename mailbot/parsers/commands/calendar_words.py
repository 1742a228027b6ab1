"""The names of days, months, distances and feasts in the eight languages that we read, in folded spelling."""

from collections.abc import Iterable
from datetime import date, timedelta

_MONTHS = (
    "january,jan,januar,janner,janvier,janv,enero,ene,janeiro,gennaio,genn,januari,styczen,stycznia",
    "february,feb,febr,februar,feber,fevrier,fevr,febrero,fevereiro,fev,febbraio,februari,luty,lutego",
    "march,mar,marz,mars,marzo,marco,maart,mrt,marzec,marca",
    "april,apr,avril,avr,abril,abr,aprile,kwiecien,kwietnia",
    "may,mai,mayo,maio,maggio,mei,maj,maja",
    "june,jun,juni,juin,junio,junho,giugno,czerwiec,czerwca",
    "july,jul,juli,juillet,juil,julio,julho,luglio,lipiec,lipca",
    "august,aug,aout,agosto,ago,augustus,sierpien,sierpnia",
    "september,sept,sep,septembre,septiembre,setembro,settembre,wrzesien,wrzesnia",
    "october,oct,oktober,okt,octobre,octubre,outubro,ottobre,pazdziernik,pazdziernika",
    "november,nov,novembre,noviembre,novembro,listopad,listopada",
    "december,dec,dezember,dez,decembre,diciembre,dic,dezembro,dicembre,grudzien,grudnia",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split(",")}

_WEEKDAYS = (
    "monday,mon,montag,lundi,lunes,segunda-feira,lunedi,maandag,poniedzialek",
    "tuesday,tues,tue,dienstag,mardi,martes,terca-feira,martedi,dinsdag,wtorek",
    "wednesday,weds,wed,mittwoch,mercredi,miercoles,quarta-feira,mercoledi,woensdag,sroda,srode",
    "thursday,thurs,thur,thu,donnerstag,jeudi,jueves,quinta-feira,giovedi,donderdag,czwartek",
    "friday,fri,freitag,vendredi,viernes,sexta-feira,venerdi,vrijdag,piatek",
    "saturday,sat,samstag,sonnabend,samedi,sabado,sabato,zaterdag,sobota,sobote",
    "sunday,sun,sonntag,dimanche,domingo,domenica,zondag,niedziela,niedziele",
)
WEEKDAYS = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split(",")}

# Days only in front of a number: `Mo 1.12.`, `mar 2`.
_SHORT_WEEKDAYS = (
    "mo,lun,lu",
    "di,ma",
    "mi,mer,me,mie",
    "do,jeu,je,jue,gio",
    "fr,ven,ve,vie,vr",
    "sa,sam,sab,za",
    "so,dim,dom,zo",
)
SHORT_WEEKDAYS = {name: number for number, names in enumerate(_SHORT_WEEKDAYS) for name in names.split(",")}

_NEAR_DAYS = {
    -2: "the day before yesterday,day before yesterday,vorgestern,avant-hier,anteayer,anteontem,eergisteren",
    -1: "yesterday,last night,gestern,hier,ayer,ontem,ieri,gisteren,wczoraj",
    0: "today,tonight,this morning,this afternoon,this evening,earlier today,later "
        "today,heute,aujourd'hui,hoy,hoje,oggi,"
    "vandaag,dzisiaj,dzis",
    1: "tomorrow,tmrw,tmr,morgen,demain,amanha,domani,jutro",
    2: "the day after tomorrow,day after tomorrow,ubermorgen,apres-demain,pasado manana,depois de amanha,dopodomani,"
    "overmorgen,pojutrze",
}  # fmt: skip
NEAR_DAYS = {name: days for days, names in _NEAR_DAYS.items() for name in names.split(",")}

_COUNTS = (
    "a,an,one,1,ein,eine,einem,einen,un,une,una,um,uma,een",
    "two,a couple of,couple of,zwei,deux,dos,dois,duas,due,twee,dwa",
    "three,drei,trois,tres,tre,drie,trzy",
    "four,vier,quatre,cuatro,quatro,quattro,cztery",
    "five,funf,cinq,cinco,cinque,vijf",
    "six,sechs,seis,sei,zes",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
COUNTS = {name: number for number, names in enumerate(_COUNTS, 1) for name in names.split(",")}

_UNITS = {
    (1, 0): "day,days,tag,tage,tagen,jour,jours,dia,dias,giorno,giorni,dag,dagen,dni",
    (7, 0): "week,weeks,wk,wks,woche,wochen,semaine,semaines,semana,semanas,settimana,settimane,weken,tygodnie,tydzien",
    (14, 0): "fortnight,fortnights",
    (0, 1): "month,months,monat,monate,monaten,mois,mes,meses,mese,mesi,maand,maanden,miesiac,miesiace",
    (0, 3): "quarter,quarters",
    (0, 12): "year,years",
}
UNITS = {name: length for length, names in _UNITS.items() for name in names.split(",")}
"""Each unit of time as (days, months)."""

FEASTS = frozenset(("easter", "ostern", "paques", "pascua", "christmas", "xmas", "weihnachten", "noel", "navidad"))
FEASTS |= {"new year", "new year's", "new years", "new year's day", "thanksgiving"}


def alternatives(names: Iterable[str]) -> str:
    """One of `names`, the longest first, as a pattern without groups; a space may be any space."""
    longest_first = sorted(names, key=len, reverse=True)
    return "(?:" + "|".join(name.replace(".", r"\.") for name in longest_first) + ")"


def days_of_feast(name: str, year: int) -> tuple[date, date]:
    """The first and the last day of a feast in `year`: of Easter from Sunday to Monday."""
    if name in ("easter", "ostern", "paques", "pascua"):
        sunday = _easter(year)
        return sunday, sunday + timedelta(days=1)
    if name == "thanksgiving":
        november = date(year, 11, 1)
        thursday = november + timedelta(days=(3 - november.weekday()) % 7 + 21)
        return thursday, thursday
    if name.startswith("new year"):
        return date(year, 1, 1), date(year, 1, 1)
    return date(year, 12, 25), date(year, 12, 26)


def _easter(year: int) -> date:
    """The Gregorian Easter Sunday, by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8)."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    shift = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
