"""What people write to a mentoring programme and machines do not; the notation is that of `phrases.any_of`."""

# They ask for something or offer it.
WISHES = """
en: sorry | could we | can we | do you | did you | shall we | may i | could you | can you | can i | could i |
    could my | can my | i'd like | i would like | i'd love | i would love | i want to | i'd be happy | happy to |
    i can help | i can teach | i can mentor | i can still | glad to | i'm free | i am free | yes please |
    i'm available | i am available after | i accept | i confirm | please send me | please tell | looking for |
    instead | what should i | what do i | i wrote to | i got this | see below | works for me | suits me |
    i'm interested | my mentor | my mentee | let's | how about | sorry for | sorry i | thanks for letting |
    came back | after that i | then i can | i'd rather
de: sorry | tut mir leid | können wir | könnten wir | könnt ihr | können sie mir | ich möchte | ich würde | gerne |
    gern | ich kann | lieber | was soll ich | passt mir | schlage vor
fr: désolé | désolée | pouvons-nous | peut-on | pourrait-on | pourriez-vous m* | je voudrais | j'aimerais |
    je veux bien | je peux | volontiers | que dois-je | ça me va | on peut
es: lo siento | perdón | podemos | podríamos | me gustaría | puedo | quisiera | quiero | prefiero | encantad* |
    me va bien | qué hago | podrían | podrías
pt: desculp* | podíamos | poderíamos | gostaria | gostava | posso | quero | prefiro | adoraria | o que faço
it: scusa* | mi dispiace | possiamo | potremmo | vorrei | mi piacerebbe | posso | volentieri | preferisco |
    cosa devo
nl: sorry | kunnen we | zouden we | ik wil | ik zou | ik kan | graag | liever | wat moet ik
pl: przepraszam | możemy | moglibyśmy | chciał* | chętnie | mogę | wolę
sv: förlåt | kan vi | skulle vi | jag vill | jag kan | gärna
da: undskyld | beklager | jeg vil | jeg kan | gerne | heller
fi: anteeksi | voimmeko | voisimmeko | haluaisin | voin | mielelläni
cs: omlouvám | můžeme | mohli bychom | chtěl* bych | mohu | můžu | rád* | raději
sk: môžeme | mohli by sme | chcel* by | môžem | rád | radšej
hu: bocs* | tudunk | tudnánk | szeretnék | tudok | szívesen | inkább
ro: putem | am putea | aș dori | aș vrea | pot să | prefer | cu plăcere
bg: можем ли | бихме | бих искал* | мога да | с удоволствие
ru: простите | можем | могли бы | хотел* бы | я могу | смогу | с удовольствием | хочу | лучше | давайте
uk: вибачте | можемо | могли б | хотів би | хотіла б | я можу | зможу | залюбки | краще
el: συγγνώμη | μπορούμε | θα μπορούσαμε | θα ήθελα | μπορώ | ευχαρίστως | προτιμώ
tr: kusura bakma* | yapabilir miyiz | olur mu | isterim | istiyorum | yardımcı olabilirim | yapabilirim |
    memnuniyetle | uygunum | tercih ederim
ja: お願いできますか | いかがでしょうか | お手伝いでき | 希望します | 教えて | 学びたい | できますか | 得意 |
    探しています | 可能です | 大丈夫です
zh: 我想 | 可以吗 | 能否 | 可以幫 | 可以帮 | 我可以 | 希望能 | 我会 | 想学 | 想學 | 可以嗎 | 之后可以
ko: 할 수 있 | 하고 싶 | 가능할까요 | 괜찮을까요 | 도와드릴 | 배우고 | 도울 수
"""

# They tell us something, as one does to people whom one knows.
TELLING = """
en: just to let you know | letting you know | let you know that | heads up | just a quick note | quick note |
    just a note | wanted to tell you | wanted to let you | fyi | from now on | my new address | this is my new |
    please use this | write to me here | see attached | this bounced | came back | as promised | as i said |
    as discussed | by the way | btw | haha | lol | remember | i forgot
de: nur zur info | nur kurz | wollte nur | kurze info | zur info | übrigens
fr: je voulais vous | je tenais à | petit mot | juste pour
es: solo quería | quería avis* | os aviso | les aviso
pt: só para avisar | queria avisar
it: volevo avvis* | vi avviso | per informazione
nl: even laten weten | wilde even | ter info
pl: chciał* tylko | daję znać
sv: ville bara | bara så ni vet
da: ville bare | bare så
fi: halusin vain
cs: chtěl jsem jen
sk: chcel som len
hu: csak szólok | csak szeretném
ro: vreau doar | doar să vă
bg: искам само
ru: просто хотел* | хочу предупред*
uk: хотів попередити | просто хочу
el: απλώς ήθελα
tr: haber vermek | bilginize
ja: お知らせまで | 念のため
zh: 跟您说一声 | 告诉您
ko: 미리 알려
"""

# When they can.
SCHEDULE = """
en: evening | evenings | mornings | afternoons | lunchtime | lunchtimes | weekends | weeknights | mondays |
    tuesdays | wednesdays | thursdays | fridays | after work
de: abends | nachmittags | vormittags | montags | dienstags | mittwochs | donnerstags | freitags | abend
fr: le soir | lundi soir | mardi soir | mercredi soir | jeudi soir | vendredi soir
es: por la tarde | por las tardes | por la noche | los lunes | los martes | los miércoles | los jueves |
    los viernes
pt: à noite | às segundas | às terças | às quartas | às quintas | às sextas
it: la sera | il lunedì | il martedì | il mercoledì | il giovedì | il venerdì
nl: 's avonds | avond | avonden
pl: wieczorem | wieczorami
sv: kvällar | på kvällen | kvällstid
da: om aftenen | aftener
no: om kvelden | kvelder
fi: iltaisin | illalla
cs: večer
sk: večery
hu: este | esténként
ro: seara
ru: вечер*
uk: вечор*
el: βράδυ
tr: akşam*
ja: 夕方 | 夜
zh: 晚上
ko: 저녁
"""

# The programme's own matter.
MENTORING = """
mentor* | mentee* | mentoring | mentorship | coach | coaching | our session | a session | the session | sitzung |
    séance | sesión | sessão | sessione
ментор* | наставни* | μέντορ* | mentör* | メンター | メンタリング | 导师 | 導師 | 멘토* | μεντορ*
"""
