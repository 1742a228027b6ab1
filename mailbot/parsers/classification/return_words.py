"""Words that say what a date in an absence note means; the notation is that of `phrases.any_of`."""

# Before or behind the date on which somebody is there again.
BACK = """
en: back | available | reopen* | re-open* | open again | return | returning | returns | returned | available again |
    available from | available on | resume | reachable again | in the office from | in the office on | see you | resumes | working again | at work again
de: wieder | zurück | zurückkehren | rückkehr | erst am | erst ab
fr: de nouveau | disponible | à nouveau | rouvr* | réouverture | retour | reviens | reviendrai | serai présent* |
    serai disponible | joignable à | reprise | reprends | reprendrai
es: reabr* | reapertura | vuelvo | volveré | regreso | regresaré | regresando | retorno | vuelta | reincorpor* |
    estaré de vuelta | disponible a partir | disponible el | incorporaré | de nuevo
pt: volto | voltarei | regresso | regressarei | retornarei | retorno | retomo | de volta | disponível a partir |
    estarei disponível | retorna
it: riapr* | riapertura | rientro | rientrerò | rientra | torno | tornerò | ritorno | sarò di nuovo |
    disponibile dal | nuovamente | di ritorno | di rientro
nl: heropen* | terug | weer | opnieuw
pl: wracam | wrócę | powrót | powrotem | wraca | ponownie | będę dostępn* | powrócę | z powrotem
sv: tillbaka | åter | återkommer
da: tilbage | retur | igen
no: tilbake | igjen
fi: palaan | takaisin | paluu | jälleen | tavoitettavissa | taas
hr: vraćam | vratit | natrag | vrnem | nazaj | tagasi
vi: quay lại | trở lại
id: kembali
he: אשוב | אחזור
ar: سأعود | أعود | العودة
cs: k zastižení | vrátím se | vrátím | zpět | návrat | vracím | opět | znovu | budu k dispozici | budu v práci |
    budu v kanceláři
sk: k zastihnutiu | vrátim | späť | vraciam | opäť | budem k dispozícii | budem v práci
hu: legközelebb | dolgozom | vissza | visszatér* | térek vissza | visszaérek | újra | ismét | leszek újra |
    elérhető
ro: revin | mă întorc | voi reveni | înapoi | întoarc* | revenire | voi fi disponibil*
bg: връщам | ще се върна | завръщ* | отново | обратно | на линия | на разположение | ще бъда на работа
ru: вернусь | вернётся | возвращаюсь | возвращ* | снова | выхожу | выйду | буду на работе | буду в офисе |
    буду доступ* | на связи | на рабочем месте | буду на месте
uk: повернуся | повертаюся | повернення | знову | буду на роботі | буду в офісі | буду доступ* | виходжу | вийду
el: επιστρ* | επιστροφή | ξανά | πάλι | θα είμαι διαθέσιμ* | πίσω | θα είμαι στο γραφείο
tr: dön* | geri | tekrar | ofiste olacağım | işe başlayacağım | yeniden | dönüş* | işbaşı*
ja: 戻 | 出社 | 復帰 | 帰社 | 出勤 | 復職 | 以降に | 以降の | 以降
zh: 返回 | 回来 | 回到 | 返岗 | 上班 | 返工 | 恢复 | 恢復 | 回來 | 復工 | 后回复 | 回公司 | 回办 | 回辦 | 回国 |
    回國 | 回校 | 回岗 | 後回覆
ko: 복귀 | 돌아오 | 돌아옵 | 출근 | 돌아올 | 이후 | 부터 근무 | 정상 근무 | 근무합니다 | 근무 예정 | 다시 근무 |
    돌아와
"""

# Looks like one of these, and says the opposite.
NOT_BACK = """
en: not available | not be available | unavailable | not back | not return
de: nicht wieder
fr: pas disponible | indisponible
es: no disponible | no estaré disponible | no estoy disponible
pt: não disponível | não estarei disponível | indisponível
it: non disponibile | non sarò disponibile | non sono disponibile
pl: nie będę dostępn* | niedostępn*
cs: nebudu k dispozici | nebudu k zastižení | nebudu v práci
sk: nebudem k dispozícii | nebudem v práci
hu: nem leszek elérhető | nem vagyok elérhető
ro: nu voi fi disponibil*
bg: не съм на разположение | няма да съм на разположение
ru: не буду доступ* | не буду на связи
uk: не буду доступ*
el: δεν θα είμαι διαθέσιμ* | δεν είμαι διαθέσιμ*
"""

# Directly before the last day of an absence, but for a few words such as "and including" or the name of a day.
UNTIL = """
en: until | till | til | 'til | through | thru | up to | up until | to and including | ending | ends | end on |
    untill | not before | last day | after | nach dem | après | après le | después del | después de | após |
    depois de | dopo il | na | po | efter | etter | după | след | после | після | μετά τις | μετά την
de: bis | bis zum | bis einschließlich | bis einschl. | bis inkl. | bis und mit
fr: jusqu'au | jusqu'à | jusque
es: hasta | hasta el | hasta la
pt: até | até ao | até o | até a | até dia
it: fino al | fino a | fino all' | sino al | sino a | fino
nl: tot | tot en met | t/m | tm | t.e.m. | tot aan
pl: do | aż do | do dnia
sv: till och med | t.o.m. | tom | tills | fram till
da: til og med | indtil | til d. | før
vi: đến | đến ngày | đến hết ngày
id: hingga | sampai
et: kuni
he: עד
ar: حتى
no: frem til | inntil
cs: až do | až
ro: până | până pe | până la | până în | până în data de | pana la
ru: до | по
el: έως | μέχρι | ως | έως και | μέχρι και
zh: 直到 | 直至 | 截至 | 至 | 到
"""

# Between the two ends of a span of days.
TO = """
to | until | till | through | thru | and | és | bis | und | au | à | et | al | a | y | ao | e | all' | tot | en |
    do | i | till | og | och | til | ja | až | až do | la | și | до | по | и | й | та | έως | ως | και | ve | ile
至 | 到 | から | 부터 | и до | a do | und dem | und am | bis zum | tot en met | t/m | t.o.m. | t.e.m. | til og med |
    jusqu'au | hasta el | hasta | até | fino al
"""

# Directly behind it, where that is how the language says it.
UNTIL_BEHIND = """
jälkeen | után | sonra | asti | saakka | mennessä | kadar | dek | tarihine kadar | inclusive | inclus | incluse |
    inclusief | inclusive of | included | einschließlich | compreso | incluso | incluído | włącznie | включительно |
    включно
まで | 迄 | 之前 | 之后 | 之後 | 以后 | 以後 | 为止 | 為止 | 前 | 期间 | 期間 | 까지 | ig | -ig | ga qadar |
    sonuna kadar
"""

# A sentence with these says nothing on when somebody is back, whatever dates are in it.
OTHER_MATTERS = """
no longer work* | no longer with | no longer employed | no longer monitored | have left | has left |
    will be closed | will be deactivated | closed on | working hours | office hours | opening hours |
    work part-time | work part time | my working days
account will | mailbox will | nicht mehr im unternehmen | nicht mehr bei | arbeitszeiten | bürozeiten |
    ne travaille plus | ya no trabaj* | não trabalho mais | non lavoro più | niet meer werkzaam | już nie pracuj* |
    больше не работа*
mes horaires | horario de | orario di | kantooruren | godziny pracy | sent on | sent: | gesendet | submitted |
    deadline | workshop on | conference on | webinar
"""
