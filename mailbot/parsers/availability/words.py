"""The words in which people say when they are free, and the tokens that they become.

This is the published table of conventions, in local time: morning 09-12, lunch 12-14, afternoon 12-17, evening 18-21,
after work 17:30-21, working hours 09-17, any time 09-21. A word that stands in no table says nothing about time.
"""

from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    """What a token does in a phrase."""

    DAYS = auto()
    CLOCK = auto()
    PART = auto()  # a part of the day
    ANYTIME = auto()
    RANGE = auto()  # 5-7, Mon to Thu
    UNTIL = auto()
    AFTER = auto()
    BEFORE = auto()
    ONWARDS = auto()  # stands behind its clock time
    BETWEEN = auto()
    AND = auto()
    COMMA = auto()
    STOP = auto()  # ends a statement
    BUT = auto()
    NOT = auto()
    BUSY = auto()  # negative in front of its days or behind them
    YES = auto()  # positive again
    ONCE = auto()  # one week, not every week
    VAGUE = auto()  # the person must be asked
    FORTNIGHT = auto()  # every other week
    OTHER = auto()  # `other evenings`: not on the days named before
    NUMBER = auto()  # a number that nothing explains
    WORD = auto()


@dataclass(frozen=True)
class Token:
    """`start` and `end` in minutes after midnight. `half` of a clock time: am, pm, 24 (told in full) or "" (bare)."""

    kind: Kind
    text: str = ""
    days: frozenset[int] = frozenset()
    start: int = 0
    end: int = 0
    half: str = ""
    limit: bool = False  # "not before 10" bounds other times
    certain: bool = False  # a clock time that needs no neighbour to be one


ANYTIME = (9 * 60, 21 * 60)
WEEKDAYS, WEEKEND, EVERY_DAY = frozenset(range(5)), frozenset((5, 6)), frozenset(range(7))

_DAYS = {
    frozenset(
        (0,)
    ): "mon,mons,monday,mondays,lundi,lundis,lun,lunes,montag,montags,segunda,segunda feira,segundas,lunedi,"
    "maandag,maandags,poniedzialek,poniedzialki",
    frozenset((1,)): "tue,tues,tuesday,tuesdays,mardi,mardis,martes,dienstag,dienstags,terca,terca feira,tercas,"
    "martedi,dinsdag,dinsdags,wtorek,wtorki",
    frozenset((2,)): "wed,weds,wednesday,wednesdays,mercredi,mercredis,miercoles,mittwoch,mittwochs,quarta,quarta "
    "feira,quartas,mercoledi,woensdag,woensdags,sroda,srody,wednes",
    frozenset((3,)): "thu,thur,thurs,thursday,thursdays,jeudi,jeudis,jueves,jue,donnerstag,donnerstags,quinta,quinta "
    "feira,quintas,giovedi,donderdag,donderdags,czwartek,czwartki",
    frozenset((4,)): "fri,fris,friday,fridays,vendredi,vendredis,viernes,freitag,freitags,sexta,sexta feira,sextas,"
    "venerdi,vrijdag,vrijdags,piatek,piatki",
    frozenset((5,)): "sat,sats,saturday,saturdays,samedi,samedis,sabado,sabados,samstag,samstags,sonnabend,sabato,"
    "zaterdag,zaterdags,sobota,soboty,sob",
    frozenset((6,)): "sun,suns,sunday,sundays,dimanche,dimanches,domingo,domingos,sonntag,sonntags,domenica,zondag,"
    "zondags,niedziela,niedziele,ndz",
    WEEKDAYS: "wkday,wkdays,weekday,weekdays,m f,m to f,m through f,week day,week days,workday,workdays,work days,"
    "working day,working days,business days,during the week,in the week,through the week,werktags,wochentags,unter "
    "der woche,en semaine,entre semana,laborables,dias uteis,in settimana,feriali,doordeweeks,w tygodniu",
    WEEKEND: "wkend,wkends,weekend,weekends,week end,week ends,wochenende,am wochenende,wochenenden,fin de semana,"
    "fines de semana,fim de semana,fine settimana,weekenden,weekendy",
    EVERY_DAY: "daily,every day,everyday,any day,each day,all days,all week,7 days a week,any day of the week,"
    "taglich,jeden tag,tous les jours,todos los dias,todos os dias,tutti i giorni,elke dag,codziennie",
    frozenset((0, 2, 4)): "mwf,m w f",
    frozenset(range(4)): "m th,m thu,m thurs",
    frozenset((0, 2)): "mw",
    frozenset((1, 3)): "tth,tuth,t th",
}
# Abbreviations that are also words: days only where a sign joins them to another day (`Mo-Do`), some before a number.
SHORT_DAYS = {
    name: Token(Kind.DAYS, name, days=frozenset((day,)))
    for day, names in enumerate(
        (
            "mo pon",
            "tu di wt mar",
            "we mi mer mie",
            "th do czw jeu gio",
            "fr vie ven",
            "sa sab sob sam",
            "su so dom dim",
        )
    )
    for name in names.split()
}
NEVER_DAYS_BY_THEMSELVES = frozenset(("we", "do", "so", "mar", "mer", "di"))

_PARTS = {
    (
        9 * 60,
        12 * 60,
    ): "morning,mornings,am,a m,forenoon,vormittag,vormittags,morgens,matin,matins,matinee,por la manana,manana,"
    "mananas,de manha,manha,manhas,mattina,mattine,mattino,ochtend,ochtends,s ochtends,rano,before lunch",
    (12 * 60, 14 * 60): "lunch,lunchtime,lunchtimes,lunch time,lunch times,lunches,lunch hour,lunch break,lunchbreak,"
    "lunch breaks,over lunch,mittag,mittags,mittagspause,midi,midis,mediodia,al mediodia,pranzo,pausa pranzo,middags",
    (12 * 60, 17 * 60): "afternoon,afternoons,pm,p m,arvo,nachmittag,nachmittags,apres midi,tarde,tardes,por la "
    "tarde,de tarde,pomeriggio,pomeriggi,middag,middagen,popoludnie,popoludniu,popoludnia",
    (18 * 60, 21 * 60): "evening,evenings,eve,eves,night,nights,nighttime,night time,nite,nites,abend,abends,abende,"
    "soir,soirs,"
    "soiree,soirees,noche,noches,por la noche,noite,noites,sera,sere,avond,avonds,s avonds,avonden,wieczor,wieczorem,"
    "wieczory,wieczorami",
    (17 * 60 + 30, 21 * 60): "after work,after hours,out of hours,outside work hours,outside working hours,outside "
    "of work,outside of working hours,outside office hours,outside work,nach feierabend,nach der arbeit,feierabend,"
    "apres le travail,despues del trabajo,depois do trabalho,dopo il lavoro,na het werk,po pracy",
    (9 * 60, 17 * 60): "working hours,work hours,office hours,business hours,work time,working time,during work,"
    "normal hours,9 to 5,arbeitszeit,burozeiten,heures de bureau,horario de oficina,horario laboral,orario d'ufficio,"
    "kantooruren,in the day,during the day,daytime,day time,daytimes",
}
_OTHERS: dict[Kind, str] = {
    Kind.ANYTIME: "anytime,any time,all of,flexible,flexibly,whenever,all day,whole day,the whole day,all times,any "
    "times,"
    "always,any hour,wide open,very flexible,pretty flexible,easy,immer,jederzeit,flexibel,ganztags,n'importe quand,"
    "cuando sea,qualquer hora,sempre,altijd,zawsze,around the clock,totally free,completely free,open",
    Kind.RANGE: "to,through,thru,bis,tot,ate,al,bis um",
    Kind.UNTIL: "until,till,til,'til,untill,up to,up until,jusqu'a,hasta,hasta las,ate as,fino alle,ends at,ending,"
    "finishing",
    Kind.AFTER: "after,from,from about,past,post,since,starting,starting at,starting from,beginning at,any time after,"
    "anytime after,any time from,later than,ab,nach,von,apres,des,a partir de,a partir de las,a partir das,despues "
    "de las,desde las,de las,de,despues de,desde,depois das,das,dopo le,dalle,na,vanaf,po,od",
    Kind.BEFORE: "before,by,earlier than,any time before,anytime before,vor,avant,antes de,antes de las,antes das,"
    "prima delle,voor,przed",
    Kind.ONWARDS: "onwards,onward,on wards,till late,until late,til late,or later,and later,and beyond,and up,or so "
    "onwards,plus",
    Kind.BETWEEN: "between,in between,zwischen,entre,tra,fra,tussen,miedzy",
    Kind.AND: "and,or,und,oder,et,ou,y,e,lub,as well as,also,n,and also,and then",
    Kind.NOT: "not,no,never,except,except for,except on,excepting,excluding,excl,exc,bar,barring,apart from,aside "
    "from,other than,save for,minus,without,nor,avoid,avoiding,unless,can't,cant,cannot,can not,can't do,couldn't,"
    "won't,wont,not on,not at,ausser,nicht,kein,keine,sauf,pas,excepto,menos,salvo,exceto,tranne,eccetto,non,behalve,"
    "niet,oprocz,nie,i'm not free,i am not free,not free,not available,don't do,i don't do,anything but,rather not,"
    "preferably not,ideally not",
    Kind.BUSY: "don't,doesn't,busy,unavailable,working,at work,i work,i do work,i am working,i'm working,i'm at work,"
    "i am at work,"
    "i teach,i'm teaching,i have work,i have class,i have classes,i have lectures,i'm in class,i'm in lectures,in "
    "meetings,have meetings,booked up,fully booked,taken,tied up,off limits,is out,are out,is off,are off,no good,"
    "not good,not great,bad,is bad,are bad,doesn't work,don't work,does not work,do not work,won't work,can't make,"
    "can't manage,not possible,impossible,difficult,tricky,hard,blocked,i train,i commute,i study,not work,is full,"
    "are full,i'm away,i am away",
    Kind.YES: "otherwise,don't mind,day off,days off,work too,also work,work as well,also possible,would work,"
    "could work,"
    "convenient,dispo,free,available,i can do,can do,can make,works,work for me,work best,works "
    "best,is fine,are fine,is ok,are ok,is good,are good,ok,okay,fine,best,better,good,great,ideal,ideally,"
    "preferably,prefer,preferred,suits,suit,so,that leaves,leaving,only,just,yes,would be,could be,frei,verfugbar,"
    "disponible,libre,disponibile,beschikbaar,dostepny,dostepna,i'm around,around",
    Kind.OTHER: "any other,all other,other",
    Kind.FORTNIGHT: "fortnightly,every fortnight,biweekly,bi weekly,every second,alternate,alternating,"
    "every two weeks,"
    "every 2 weeks,every other week,every second week,alternate weeks,jeden zweiten,jede zweite woche,"
    "alle zwei wochen,"
    "14 tagig,vierzehntagig,une semaine sur deux,cada dos semanas,cada quince dias,a cada duas semanas,om de week,"
    "a settimane alterne,co dwa tygodnie",
    Kind.ONCE: "tomorrow,today,tonight,yesterday,this week,next week,this weekend,next weekend,coming week,the week "
    "of,this month,next month,this evening,this afternoon,this morning,morgen,heute,demain,hoy,domani,oggi,jutro,"
    "week commencing,last week,last",
    Kind.VAGUE: "rest of the week,the rest,other days,every other day,remaining days,varies,vary,varying,variable,"
    "so does,so do,midweek,mid week,off,second half,first half,half of the week,end of the week,depends,depending,"
    "depend,changes,changing,rota,"
    "roster,shift,shifts,irregular,ask me,tbc,tbd,tba,unsure,not sure,"
    "sometimes,some days,occasionally,occasional,maybe,perhaps,possibly,term time,termtime,term,school holidays,half "
    "term,school hours,school run,school time,summer,winter,autumn,january,february,august,september,october,"
    "november,december,first,second,third,fourth,holidays,every third,once a month,most likely,a few days,few days,"
    "couple of days,some evenings,some mornings,some weekends,one evening,one day,two evenings,two days,one of,"
    "either of,hit and miss,unpredictable,late afternoon,late afternoons,early evening,early evenings,early "
    "afternoon,early afternoons,late evening,late evenings,late night,late nights,early morning,early mornings,late "
    "morning,late mornings,first thing,nap,bedtime,dinner,breakfast,school,church,gym,before work,after school",
}
_LIMITS = {
    Kind.AFTER: "not before,no earlier than,not earlier than,nothing before,never before,not until,nicht vor,pas avant",
    Kind.BEFORE: "not after,no later than,not later than,nothing after,never after,at the latest by,nicht nach,pas "
    "apres",
}
# What stands for two tokens at once, in German and Dutch compounds such as `Dienstagabend`.
_DAY_STEMS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_DUTCH_STEMS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_COMPOUND_PARTS = ("vormittag", "mittag", "nachmittag", "abend", "ochtend", "middag", "avond")
NUMBER_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def _lexicon() -> dict[str, tuple[Token, ...]]:
    words: dict[str, tuple[Token, ...]] = {}
    for days, names in _DAYS.items():
        words |= {name: (Token(Kind.DAYS, name, days=days),) for name in names.split(",")}
    for kind, names in _OTHERS.items():
        words |= {name: (Token(kind, name),) for name in names.split(",")}
    for kind, names in _LIMITS.items():
        words |= {name: (Token(kind, name, limit=True),) for name in names.split(",")}
    for (start, end), names in _PARTS.items():
        words |= {name: (Token(Kind.PART, name, start=start, end=end),) for name in names.split(",")}
    for stems in (_DAY_STEMS, _DUTCH_STEMS):
        for stem in stems:
            words |= {f"{stem}{part}{s}": (*words[stem], *words[part]) for part in _COMPOUND_PARTS for s in ("", "s")}
    noon = Token(Kind.CLOCK, "noon", start=720, half="pm")
    midnight = Token(Kind.CLOCK, "midnight", start=1440, half="am")
    words |= dict.fromkeys(("noon", "midday", "mid day", "12 noon"), (noon,))
    words |= dict.fromkeys(("midnight", "mitternacht", "minuit", "12 midnight"), (midnight,))
    # What follows is a reason, and what people are says nothing of when they are free.
    words |= dict.fromkeys(("because", "as i", "since i", "weil", "porque", "omdat"), (Token(Kind.STOP, "because"),))
    words |= dict.fromkeys(
        ("or so", "night owl", "early bird", "morning person", "evening person"), (Token(Kind.WORD, "i"),)
    )
    words |= dict.fromkeys(("midweek", "mid week"), (Token(Kind.VAGUE, "midweek"), *words["weekdays"]))
    words |= dict.fromkeys(("but", "aber", "mais", "pero"), (Token(Kind.BUT, "but"),))
    outside = (Token(Kind.VAGUE, "outside"), Token(Kind.NOT, "outside"))
    words |= dict.fromkeys(("outside", "outside of", "out of", "around my job", "around work"), outside)
    weeknight = (Token(Kind.DAYS, "weeknights", days=WEEKDAYS), *words["evenings"])
    words |= dict.fromkeys(("weeknight", "weeknights", "week night", "week nights", "weekday nights"), weeknight)
    for day in [name for name in words if words[name][0].kind is Kind.DAYS and len(words[name][0].days) == 1]:
        words[f"every other {day}"] = words[f"every second {day}"] = (Token(Kind.FORTNIGHT, "every other"), *words[day])
    # "late afternoon" is asked about, but it is an afternoon.
    for name in [name for name in words if words[name][0].kind is Kind.VAGUE]:
        if (part := words.get(name.split()[-1])) and part[0].kind in (Kind.PART, Kind.DAYS):
            words[name] += part
    return words


LEXICON = _lexicon()

# Words that may stand around times without changing them. Any word that stands in no table makes the reading doubtful.
HARMLESS = frozenset(
    "a an the on in at of for my me i i'm im i'd i'll i've am is are it it's its that that's this these those be been "
    "will would could can do does may might should shall must usually normally generally mostly most typically often "
    "regularly regular usual typical if possible possibly please thanks thank you kindly hi hello about approx "
    "approximately roughly say circa ca any all each every both either local time times slot slots session sessions "
    "call "
    "calls meeting meetings chat chats meet meetup talk speak catch catchup with we us our your as well too there then "
    "when where what has have had got like love want quite pretty very really super much fairly more most less "
    "basically "
    "currently right now moment presently weekly week weeks per day days during within into here availability "
    "work zoom online video phone teams mentoring mentor mentee mentees suitable feasible doable manageable perfect "
    "option options choice anything everything though although however make manage offer set aside spare keep commit "
    "hoping think guess know let give personally honestly unfortunately sorry afraid hope year round long lot kind "
    "sort so-called "
    "first choice both them they he she one ones hour hours weekdays' whole full entire span window windows block "
    "blocks "
    "starting start starts begin begins beginning schedule scheduled calendar diary preference preferences wise "
    "jeden jede nur geht ich kann habe bin zeit am an um immer meist meistens gerne gern jeweils passt mir bei uhr "
    "der die das den dem in im "
    "uniquement seulement soirs semaine je j'ai peux suis le la les du de des au aux en chaque tous toutes le puis "
    "l' horaire vers "
    "solo yo puedo estoy el los las la en por todos todas cada del al suelo posso eu estou o os as no na nos nas aos "
    "il lo gli la nel alle ogni sono posso di ik kan ben het op elke in de om moge jestem w we".split()
)
