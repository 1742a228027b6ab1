"""How absence notes are worded, in the languages whose writers we expect; the notation is that of `phrases.any_of`."""

# "I am not here", said in a subject or in a text; people say it, too.
ABSENCE = """
en: out of office | out of the office | ooo | out-of-office | on leave | on _ leave | on vacation | on holiday |
    on holidays | on annual leave | on my holidays | on my vacation | on a business trip | on pto |
    on paternity leave | on sick leave | away from the office | away from my desk | away from my mail |
    away from my email | is away | am away | be away | will be traveling | i am travelling | i'm travelling |
    i am traveling | i'm traveling | i'm away | not in the office | out sick | be out of | am out of | out today |
    away until | away from | at a conference | backpacking | sabbatical
de: nicht im büro | nicht im haus | außer haus | abwesen* | urlaub* | elternzeit | mutterschutz | dienstreise |
    nicht erreichbar | nicht am arbeitsplatz | krankgeschrieben | im krankenstand | betriebsferien | verreist |
    fortbildung
fr: absent | absente | absence | en congé | en congés | en vacances | hors du bureau | congé maternité |
    congé parental | en déplacement | ne suis pas au bureau | arrêt maladie | en congé de maternité | absent(e)
es: fuera de la oficina | fuera de oficina | de vacaciones | ausente | ausencia | de viaje | de baja | de permiso |
    de licencia | baja por maternidad | baja médica | fuera del despacho
pt: fora do escritório | estou fora | estarei fora | de férias | ausência | em viagem | de licença | em licença | licença maternidade | férias |
    fora da oficina
it: fuori ufficio | fuori sede | in ferie | assente | assenza | in viaggio | in maternità | in trasferta |
    non sono in ufficio
nl: afwezig* | niet op kantoor | met vakantie | op vakantie | niet aanwezig | met verlof | zwangerschapsverlof |
    buiten kantoor
pl: nieobecn* | na urlopie | poza biurem | urlop* | w delegacji | na zwolnieniu
sv: på semester | semester | frånvaro | frånvarande | är ledig | på resa | föräldraledig | inte på kontoret |
    tjänsteresa
da: fravær* | på ferie | holder ferie | ikke på kontoret | har ferie | ikke til stede | barsel* | bortrejst |
    på rejse
no: ikke tilgjengelig | ute av kontoret | permisjon | bortreist | på kurs | avspasering
fi: poissa | lomalla | vuosilomalla | poissaolo | matkoilla | en ole paikalla | virkamatkalla | vapaalla
cs: mimo kancelář | dovolená | dovolenou | na dovolené | nepřítom* | na služební cestě | čerpám dovolenou |
    mateřské dovolené | nejsem v kanceláři
sk: mimo kanceláriu | dovolenke | dovolenku | neprítom* | na služobnej ceste | čerpám dovolenku
hu: szabadság* | házon kívül | távol* | nem vagyok az irodában | irodán kívül | kiküldetés*
ro: în concediu | concediu | plecat din birou | absent din birou | nu sunt în birou | în afara biroului |
    în delegație
bg: в отпуск* | отпуск* | отсъств* | извън офиса | в командировка | в болничен
ru: отсутств* | нет на месте | не будет в офисе | вне офиса | в командировке | на больничном | меня не будет
uk: у відпуст* | відпуст* | відсутн* | у відрядженні | на лікарняному | мене не буде | поза офісом
el: άδεια | εκτός γραφείου | απουσ* | διακοπές | δεν βρίσκομαι στο γραφείο | εκτός έδρας
tr: izinde* | izinli* | izne | ofis dışında | ofiste değil* | yıllık izin* | tatilde* | seyahatte* | yurt dışında
hr: godišnjem odmoru | na odmoru | odsutan | odsutna | izvan ureda
sl: na dopustu | odsoten | odsotna
lt: atostog*
lv: atvaļinājum*
et: puhkusel
vi: nghỉ phép | vắng mặt
id: cuti | di luar kantor
ca: de vacances | fora de l'oficina
ja: 不在 | 休暇 | 休業 | お休み | 外出 | 出張 | 休み
zh: 休假 | 出差 | 度假 | 放假 | 请假 | 不在办公室 | 請假 | 不在辦公室 | 公出
ko: 부재중 | 부재 중 | 휴가 | 출장 | 자리를 비 | 휴무
he: בחופשה | מחוץ למשרד | היעדרות | איני במשרד
ar: إجازة | خارج المكتب
th: ลาพักร้อน
"""

# "I'll answer when I'm back", "ask somebody else", "thank you for writing": what surrounds it in such a note.
NOTE = """
en: will respond | will reply | will answer | will get back to you | i'll respond | i'll reply |
    i'll get back to you | will read your | limited access | no access to | intermittent access | in urgent cases |
    for urgent | if urgent | please direct | kindly direct | if it is urgent | if it's urgent |
    if your _ is urgent | for anything urgent | for immediate assistance | in case of emergency | please contact |
    please reach out to | thank you for your email | thank you for your e-mail | thank you for your message |
    thanks for your email | thanks for your message | thanks for the email | until further notice | upon my return |
    when i return | on my return | when i'm back | when i am back | slow to respond | will be checked |
    covering for me | in my absence | during my absence | during this time | limited email | patchy |
    not be checking | is covering | not checking email | reading email | sporadic access | delay in responding |
    response may be delayed
de: in dringenden fällen | wenden sie sich | vielen dank für ihre | danke für ihre | wird nicht weitergeleitet |
    danke für deine | werden nicht weitergeleitet | bei dringenden | meine vertretung | vertritt mich |
    keinen zugriff | während meiner | nicht gelesen | melde mich | beantworte ich | eingeschränkt
fr: en cas d'urgence | je vous répond* | je répond* | merci de contacter | pour toute urgence | veuillez contacter |
    merci de votre message | merci pour votre message | à mon retour | veuillez vous adresser |
    vous pouvez contacter | contactez | pour toute question urgente | durant mon absence | pendant mon absence |
    accès limité
es: en caso de urgencia | temas urgentes | asuntos urgentes | por favor contact* | contacte con | contactar con |
    a mi regreso | gracias por su mensaje | gracias por su correo | responderé | si es urgente | para urgencias |
    a mi vuelta | acceso limitado
pt: em caso de urgência | contate | contactar | assuntos urgentes | obrigad* pelo seu | responderei |
    por favor contacte | no meu regresso
it: in caso di urgenza | in caso di necessità | per urgenze | risponderò | al mio rientro | rivolgersi a |
    contattare | la ringrazio per | accesso limitato
nl: bij spoed | dringende zaken | in dringende gevallen | bedankt voor uw | neem contact op | kunt u contact |
    zal ik uw | beantwoord ik
pl: w pilnych | w sprawach pilnych | proszę o kontakt | dziękuję za wiadomość | odpowiem | proszę kontaktować
sv: brådskande | vid akuta | svarar jag | tack för ditt | kontakta
da: ved hastende | haster det | svarer jeg | besvares | tak for din
no: takk for din | hastesaker | kontakt venligst
fi: kiireelli* | vastaan | kiitos viestistäsi | yhteyttä
cs: v naléhavých | v urgentních | kontaktujte | děkuji za | odpovím
sk: v súrnych | v naliehavých | ďakujem za | odpoviem
hu: sürgős | köszönöm levelét | köszönöm a levelét | keresse | visszatérésem
ro: pentru urgențe | în caz de urgență | contactați | vă mulțumesc pentru | voi răspunde
bg: при спешни | при неотложни | за спешни | свържете се | ще отговоря | благодаря за
ru: срочн* | обращайтесь | свяжитесь | спасибо за ваше | отвечу | по возвращении
uk: термінов* | звертайтесь | відповім | після повернення | дякую за
el: για επείγον* | σε περίπτωση ανάγκης | επικοινωνήστε | θα απαντήσω | ευχαριστώ για το
tr: acil | iletişime geçebilirsiniz | ulaşabilirsiniz | dönüş yapacağım | teşekkür ederim | yanıtlayacağım |
    dönüşümde
ja: お急ぎ | ご用件 | ご連絡ください | ご迷惑 | 返信が遅れ
zh: 如有急事 | 紧急事宜 | 尽快回复 | 如有紧急 | 請聯絡 | 请联系 | 無法及時 | 无法及时
ko: 급한 | 용무 | 연락 주 | 연락주 | 회신 드리 | 답변드리 | 빠른 회신
"""

# This person or this address is gone for good.
GONE = """
en: no longer work | no longer works | no longer working | no longer with | no longer employed | no longer at |
    have left | has left | no longer in use | no longer active | no longer monitored | longer being monitored |
    mailbox is closed | has moved on | have moved on | is no longer valid | has retired | have retired | i left |
    has been closed | will be closed | will be deactivated
de: nicht mehr _ tätig | nicht mehr im unternehmen | nicht mehr bei | nicht mehr gültig | nicht mehr aktiv |
    nicht mehr abgerufen | verlassen | ausgeschieden | im ruhestand | nicht mehr erreichbar | nicht mehr gelesen
fr: ne travaille plus | ai quitté | a quitté | n'est plus utilisée | n'est plus consultée | n'est plus valide |
    n'est plus active | ne fait plus partie | ne fais plus partie | à la retraite
es: ya no trabajo | ya no trabaja | ya no está | ya no forma parte | ha dejado de | no está en uso
pt: não trabalho mais | já não trabalho | não trabalha mais | desliguei-me | não faço mais parte | não está mais
it: non lavoro più | non lavora più | non è più attiv* | non è più
nl: werk niet meer | niet meer werkzaam | niet meer in gebruik | wordt niet meer | werkt niet meer
pl: już nie pracuj* | nie pracuję już | nie jest już
sv: slutat | arbetar inte längre | används inte längre | inte längre kvar
da: ikke længere ansat | arbejder ikke længere | er fratrådt
no: ikke lenger ansatt | jobber ikke lenger | sluttet
fi: en työskentele enää | ei ole enää käytössä
cs: již nepracuj* | již není
sk: nepracujem | už nepracuj* | už nie je
hu: már nem dolgoz* | megszűnt
ro: nu mai lucr* | nu mai este
bg: вече не работ*
ru: больше не работа* | уже не работа* | больше не использ*
uk: більше не працю* | вже не працю*
el: δεν εργάζομαι πλέον | δεν εργάζεται πλέον
tr: artık çalışm* | ayrıldım | ayrılmış* | kullanılmamaktadır
ja: 退職 | 退社いたしました
zh: 离职 | 已离开 | 離職
ko: 퇴사 | 퇴직
"""
