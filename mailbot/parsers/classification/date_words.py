"""The words of dates in the languages whose absence notes we read: months, days of the week, near days.

A row begins at the margin and is one month or one day in every language, in the forms in which it stands in a date.
"""

MONTHS = """
january jan januar jänner janvier enero janeiro gennaio januari stycznia styczeń styczniu tammikuuta tammikuun
    ledna leden januára január januárja januárig januarie ianuarie ян януари января январь січня січень
    ιανουαρίου ιανουάριος ιαν ocak ocak'ta sty led siječnja gener
february feb februar feber février févr fevr febrero fevereiro fev febbraio febbr februari lutego luty lutym
    helmikuuta helmikuun února únor februára február februárig februarie февруари февраля февраль лютого лютий
    φεβρουαρίου φεβρουάριος φεβ şubat veljače febrer
march mar märz mrz mär mars marzo março marco maart mrt marca marzec maaliskuuta maaliskuun března březen marec
    március márciusig martie март марта березня березень μαρτίου μάρτιος μαρ marts mart mart'ta ožujka març märts märtsini
april apr avril avr abril abr aprile kwietnia kwiecień huhtikuuta huhtikuun dubna duben apríla apríl április
    áprilisig aprilie април апреля апрель квітня квітень απριλίου απρίλιος απρ nisan travnja
may mai mayo maio maggio mei maja maj toukokuuta toukokuun května květen mája máj május májusig maius май мая
    травня травень μαΐου μάιος μαι mayıs svibnja maig
june jun juni juin junio junho giugno giu czerwca czerwiec kesäkuuta kesäkuun června červen júna jún június
    júniusig iunie iun юни июня июнь червня червень ιουνίου ιούνιος ιουν haziran lipnja juny
july jul juli juillet juil julio julho luglio lug lipca lipiec heinäkuuta heinäkuun července červenec júla júl
    július júliusig iulie iul юли июля июль липня липень ιουλίου ιούλιος ιουλ temmuz srpnja juliol
august aug août aout agosto ago augustus sierpnia sierpień augusti elokuuta elokuun srpna srpen augusta
    augusztus augusztusig август августа серпня серпень αυγούστου αύγουστος αυγ ağustos kolovoza agost
september sept sep septembre septiembre setembro set settembre sett września wrzesień syyskuuta syyskuun září
    septembra szeptember szeptemberig septembrie септември сентября сентябрь вересня вересень σεπτεμβρίου
    σεπτέμβριος σεπ eylül rujna setembre
october oct okt oktober octobre octubre outubro out ottobre ott października październik lokakuuta lokakuun
    října říjen októbra október októberig octombrie октомври октября октябрь жовтня жовтень οκτωβρίου οκτώβριος
    οκτ ekim
november nov novembre noviembre novembro listopada listopadu listopad marraskuuta marraskuun novembra novemberig
    noiembrie ноември ноября ноябрь листопада листопад νοεμβρίου νοέμβριος νοε kasım
december dec dez dezember déc décembre diciembre dic dezembro dicembre grudnia grudzień joulukuuta joulukuun
    prosince prosinec decembra decemberig decembrie декември декабря декабрь грудня грудень δεκεμβρίου
    δεκέμβριος δεκ aralık desember des joulukuu
"""

WEEKDAYS = """
monday mon montag lundi lunes segunda segunda-feira lunedì maandag poniedziałek poniedziałku poniedziałkiem
    måndag måndagen mandag maanantai maanantaina maanantaihin pondělí pondelok pondelka hétfő hétfőn hétfőig
    luni понеделник понедельник понедельника понеділок понеділка δευτέρα pazartesi
tuesday tue tues dienstag mardi martes terça terça-feira martedì dinsdag wtorek wtorku tisdag tisdagen tirsdag
    tiistai tiistaina tiistaihin úterý úterok utorok utorka kedd kedden keddig marți вторник вторника вівторок
    вівторка τρίτη salı
wednesday wed mittwoch mercredi miércoles quarta quarta-feira mercoledì woensdag środa środę środy onsdag
    onsdagen keskiviikko keskiviikkona keskiviikkoon středa středu středy streda stredu stredy szerda szerdán
    szerdáig miercuri сряда среда среду среды середа середу середи τετάρτη çarşamba
thursday thu thur thurs donnerstag jeudi jueves quinta quinta-feira giovedì donderdag czwartek czwartku torsdag
    torsdagen torstai torstaina torstaihin čtvrtek čtvrtka štvrtok štvrtka csütörtök csütörtökön csütörtökig joi
    четвъртък четверг четверга четвер четверга πέμπτη perşembe
friday fri freitag vendredi viernes sexta sexta-feira venerdì vrijdag piątek piątku piątkiem fredag fredagen
    perjantai perjantaina perjantaihin pátek pátku piatok piatku péntek pénteken péntekig vineri петък пятница
    пятницу пятницы п'ятниця п'ятницю п'ятниці παρασκευή cuma
saturday sat samstag sonnabend samedi sábado sabato zaterdag sobota sobotę soboty lördag lørdag lauantai
    lauantaina sobotu szombat szombaton sâmbătă събота суббота субботу субботы субота суботу σάββατο cumartesi
sunday sun sonntag dimanche domingo domenica zondag niedziela niedzielę niedzieli söndag søndag sunnuntai
    sunnuntaina neděle neděli nedeľa nedeľu vasárnap duminică неделя воскресенье воскресенья неділя неділю
    κυριακή pazar
"""

# In scripts without spaces between words.
WEEKDAY_SIGNS = """
月曜 周一 星期一 週一 礼拜一 월요일
火曜 周二 星期二 週二 화요일
水曜 周三 星期三 週三 수요일
木曜 周四 星期四 週四 목요일
金曜 周五 星期五 週五 금요일
土曜 周六 星期六 週六 토요일
日曜 周日 星期日 週日 星期天 일요일
"""

# As phrases, see `phrases.any_of`. A row each for the first, the middle and the last days of a month.
PARTS_OF_A_MONTH = """
beginning | the beginning | start | the start | early | anfang | début | principios | comienzos | inicio | início |
    inizio | begin | początku | början | begyndelsen | začátku | elején | începutul | начала | початку | αρχές
middle | the middle | mid | mitte | mi | mediados | meados | metà | medio | połowy | mitten | midten | poloviny |
    mijlocul | середины | середини | μέσα
end | the end | late | ende | fin | fines | finales | fim | final | fine | eind | einde | końca | slutet |
    udgangen | slutten | konce | konca | sfârșitul | конца | кінця | края | τέλη | τέλος
"""

# Behind one of these a month stands for its first day.
BEFORE_A_MONTH = "until till in from since bis im ab jusqu'en hasta en até em tot til do w v od до в с з на în"

# As phrases, see `phrases.any_of`.
TOMORROW = """
tomorrow | morgen | demain | mañana | amanhã | domani | jutro | imorgon | i morgon | i morgen | huomenna | zítra |
    zajtra | holnap | mâine | утре | завтра | αύριο | yarın | 明日 | 明天 | 내일
"""

# Its Monday is meant.
NEXT_WEEK = """
next week | nächste woche | nächster woche | kommende woche | semaine prochaine | la próxima semana |
    la semana que viene | próxima semana | semana que vem | prossima settimana | settimana prossima |
    volgende week | przyszłym tygodniu | nästa vecka | næste uge | neste uke | ensi viikolla | příští týden |
    budúci týždeň | jövő héten | săptămâna viitoare | следващата седмица | следующей неделе | наступного тижня |
    επόμενη εβδομάδα | gelecek hafta | önümüzdeki hafta | 来週 | 下周 | 下週 | 다음 주
"""
