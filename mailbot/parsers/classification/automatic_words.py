"""How automatic responses, acknowledgements and notifications are worded, in the languages of their programs.

The notation is that of `phrases.any_of`. What a phrase is worth, see `automatic_response`.
"""

# What programs put before the subject that they answer, or make their whole subject.
LABELS = """
en: automatic reply | automatic response | automated reply | automated response | auto reply | auto-reply |
    autoreply | auto response | auto-response | autoresponse | autoresponder | auto responder |
    out of office autoreply | vacation reply | vacation response | away message | vacation message |
    automatic message | automated message | out-of-office reply | out of office reply | out of office response |
    out of office message | out of office notification
de: automatische antwort | automatische rückantwort | abwesenheitsnotiz | abwesenheitsnachricht |
    abwesenheitsmeldung | abwesenheitsassistent | abwesenheitsbenachrichtigung | abwesenheitsinfo |
    automatische nachricht | autoantwort | automatische abwesenheitsnotiz | automatische empfangsbestätigung |
    abwesenheitsagent | auto-antwort
fr: réponse automatique | message automatique | message d'absence | notification d'absence | avis d'absence |
    réponse automatisée | réponse automatique d'absence | absence du bureau
es: respuesta automática | mensaje automático | respuesta automatizada | aviso de ausencia |
    contestación automática | mensaje de ausencia
pt: resposta automática | mensagem automática | mensagem de ausência | aviso de ausência
it: risposta automatica | messaggio automatico | risposta automatizzata | messaggio di assenza | avviso di assenza
nl: automatisch antwoord | automatische reactie | automatisch bericht | afwezigheidsbericht |
    automatische beantwoording | afwezigheidsassistent | afwezigheidsmelding
pl: odpowiedź automatyczna | automatyczna odpowiedź | autoodpowiedź | autoodpowiedz | wiadomość automatyczna |
    autoresponder
sv: autosvar | automatiskt svar | frånvaromeddelande | automatisk meddelande
da: automatisk svar | automatisk besvarelse | fraværsbesked | automatisk besked | autosvar fra
no: fraværsmelding
fi: automaattinen vastaus | automaattivastaus | poissaoloilmoitus | poissaoloviesti | lomavastaus
cs: automatická odpověď | oznámení o nepřítomnosti
sk: automatická odpoveď | oznámenie o neprítomnosti
hu: automatikus válasz | automata válasz | automatikus üzenet
ro: răspuns automat | mesaj automat
bg: автоматичен отговор | автоматично съобщение
ru: автоматический ответ | автоответ | автоответчик | автоматическое сообщение
uk: автоматична відповідь | автовідповідь | автоматичне повідомлення
el: αυτόματη απάντηση | αυτόματο μήνυμα
tr: otomatik yanıt | otomatik cevap | otomatik mesaj
hr: automatski odgovor
sl: samodejni odgovor
lt: automatinis atsakymas
lv: automātiska atbilde
et: automaatvastus
ca: resposta automàtica
vi: trả lời tự động
id: balasan otomatis | jawapan automatik
ja: 自動応答 | 自動返信 | 不在通知 | 不在のお知らせ
zh: 自动回复 | 自动答复 | 自動回覆 | 自動回復 | 自動答覆 | 自动应答 | 外出自动回复
ko: 자동 회신 | 자동회신 | 자동 응답 | 자동응답 | 자동 답장 | 부재중 자동 | 부재중 알림
he: תשובה אוטומטית
ar: رد تلقائي
th: ตอบกลับอัตโนมัติ
"""

# It says of itself that no one wrote it.
SAYS_AUTOMATIC = """
en: this is an automated | this is an automatic | this is an auto-generated | this is an auto generated |
    automatically generated | has been generated automatically | this automated response |
    this is a system generated | auto-generated message | this is an autoreply | this is an auto-reply |
    this message was sent automatically | an automated reply | this is an auto reply | automatic acknowledgement | automatic acknowledgment | automated acknowledgement |
    generated automatically | sent automatically | your _ has not been forwarded | your _ will not be forwarded |
    your _ is not being forwarded | generated in response to | sent automatically by |
    this is an automated response to | autoresponder
de: automatisch generiert* | automatisch erstellt* | automatisch erzeugt* | automatisch versand* |
    automatisch versendet | dies ist eine automatische | diese nachricht wurde automatisch |
    automatische antwort auf | wurde automatisch erstellt | wurde automatisch erzeugt | wurde automatisch generiert |
    wird automatisch erstellt | automatische e-mail
fr: message automatique | réponse automatique | généré automatiquement | générée automatiquement |
    envoyé automatiquement
es: mensaje automático | respuesta automática | generado automáticamente | enviado automáticamente |
    correo automático
pt: mensagem automática | resposta automática | gerada automaticamente | gerado automaticamente | email automático
it: messaggio automatico | risposta automatica | generato automaticamente | generata automaticamente |
    inviata automaticamente
nl: automatisch gegenereerd* | automatisch bericht | automatisch verzonden
pl: wiadomość automatyczna | wiadomość została wygenerowana | wygenerowan* automatycznie | automatyczna odpowiedź
sv: ett automatiskt | automatiskt genererat | automatiskt svar
da: et automatisk | automatisk genereret
no: automatisk generert | automatisk svar
fi: automaattinen viesti | automaattinen vastaus | automaattisesti
cs: automaticky generovan* | automatická odpověď
sk: automatická odpoveď | automaticky vygenerovan*
hu: automatikus üzenet | automatikusan
ro: mesaj automat | generat automat | răspuns automat
bg: автоматично съобщение | автоматично генериран*
ru: автоматический ответ | автоматическое сообщение | сформировано автоматически | сгенерировано автоматически |
    создано автоматически | отправлено автоматически
uk: автоматична відповідь | автоматичне повідомлення | згенеровано автоматично | надіслано автоматично
el: αυτόματο μήνυμα | αυτοματοποιημένο μήνυμα | αυτόματη απάντηση
tr: otomatik olarak | otomatik bir | otomatik mesaj* | otomatik yanıt*
ja: 自動送信 | 自動返信 | 自動配信 | 自動応答
zh: 系统自动 | 自动发送 | 自动回复 | 系統自動 | 自動發送 | 自動回覆
ko: 자동 발송 | 자동으로 발송 | 자동 응답 | 발신 전용
"""

# "We have your message, and it has a number".
RECEIVED = """
en: we have received your | we've received your | we received your | has been received | was received and |
    we got your | acknowledge receipt | acknowledge that we have received | ticket has been created |
    ticket has been opened | ticket number | your reference number | your case number | case has been created |
    request has been logged | your ticket | ticket id | thank you for contacting | thanks for contacting |
    thanks for reaching out to | thank you for reaching out to | will get back to you within |
    will get back to you shortly | will get back to you as soon as | will be in touch shortly | one of our _ will |
    our team will | a member of our team | being reviewed by | respond within | reply within | has been logged |
    has been registered | has been opened | has been assigned | has been submitted | will contact you |
    aim to respond | aim to reply | thank you for getting in touch | thanks for getting in touch |
    within _ working days | within _ business days | within _ hours | within _ days | your request ( |
    reply above this line | type your reply above | thank you for your order | your order has | has been confirmed
de: haben ihre _ erhalten | ist bei uns eingegangen | wir haben ihre | ihre ticketnummer | ihre anfrage wurde |
    schnellstmöglich bearbeit* | vielen dank für ihre anfrage | vielen dank für ihre bestellung | vorgangsnummer
fr: avons bien reçu | a bien été reçu | a bien été reçue | avons reçu votre | numéro de ticket | numéro de dossier |
    votre demande a été | dans les meilleurs délais | a bien été enregistrée | merci pour votre commande |
    accusons réception
es: hemos recibido su | hemos recibido tu | ha sido registrada | ha sido recibid* | número de ticket |
    a la mayor brevedad | gracias por contactar | gracias por ponerse en contacto | gracias por su pedido |
    número de caso
pt: recebemos a sua | recebemos sua | recebemos o seu | recebemos seu | foi registad* | foi registrad* |
    número do chamado | foi recebid* | entraremos em contato | entraremos em contacto | obrigado pelo seu contato |
    obrigado por entrar em contato
it: abbiamo ricevuto la | abbiamo ricevuto il | è stata ricevuta | è stata registrata | numero di ticket |
    nel più breve tempo | la tua richiesta | la sua richiesta | grazie per averci contattato
nl: hebben uw _ ontvangen | is ontvangen | hebben je _ ontvangen | is geregistreerd | zo spoedig mogelijk |
    ticketnummer | bedankt voor uw bestelling
pl: otrzymaliśmy | zostało zarejestrowane | zostało przyjęte | numer zgłoszenia | dziękujemy za kontakt |
    nadano numer
sv: vi har mottagit | har tagit emot | ärendenummer | återkommer så snart | tack för att du kontaktar
da: vi har modtaget | sagsnummer | tak for din henvendelse
no: vi har mottatt | saksnummer | takk for din henvendelse
fi: olemme vastaanottaneet | on vastaanotettu | tikettinumero | kiitos yhteydenotosta | kiitos yhteydenotostasi |
    palaamme asiaan
cs: obdrželi jsme | byl přijat | bylo přijato | váš požadavek | číslo požadavku
sk: prijali sme | bola prijatá | vaša požiadavka
hu: megkaptuk | beérkezett | ügyszám | hibajegy* | köszönjük megkeresését | köszönjük, hogy
ro: am primit | a fost înregistrat* | a fost primit* | vă vom răspunde
bg: получихме ваш* | е регистриран* | вашата заявка
ru: мы получили ваш* | ваше обращение | ваш запрос | зарегистрирован* | принято в обработку | номер заявки |
    ваша заявка
uk: ми отримали ваш* | ваше звернення | ваш запит | зареєстрован*
el: λάβαμε το | έχουμε λάβει | το αίτημά σας | αριθμός αιτήματος
tr: talebiniz | mesajınız alınmış* | mesajınızı aldık | talep numaranız | başvurunuz | en kısa sürede |
    kayıt numara*
ja: お問い合わせありがとう | お問い合わせを受け付け | 受け付けました | 受付番号 | 受付いたしました
zh: 已收到 | 工单 | 已經收到 | 受理 | 感谢您的来信 | 感謝您的來信
ko: 접수되었 | 접수 되었 | 문의가 접수 | 문의해 주셔서 | 접수번호
"""

# The subjects of such notes, of orders, receipts and the like; at the beginning.
NOTIFICATIONS = """
en: we received your | we have received your | we've received your | thank you for contacting |
    thanks for contacting | thank you for your message | thank you for your email | ticket received |
    ticket created | request received | your ticket | your request | case created | order confirmation |
    your order | your receipt | receipt for your | invoice | your invoice | payment received |
    payment confirmation | booking confirmation | your booking | your appointment | appointment |
    reservation confirmed | your reservation | shipping confirmation | password reset | reset your password |
    verify your | confirm your | please confirm your | security alert | new sign-in | new login | welcome to |
    acknowledgement | acknowledgment | auto-acknowledgement | delivery confirmation | your subscription |
    your account | new event | completed | your enquiry | your inquiry | your application | thank you for applying |
    thank you for your order | thank you for reaching out | your message has been received | message received |
    case number
de: eingangsbestätigung | bestellbestätigung | ihre anfrage | ihre bestellung | buchungsbestätigung |
    terminbestätigung | rechnung | empfangsbestätigung | wir haben ihre | auftragsbestätigung
fr: accusé de réception | confirmation de | votre commande | votre demande | nous avons bien reçu |
    confirmation d*
es: acuse de recibo | hemos recibido | confirmación de | su pedido | su solicitud | tu pedido | tu solicitud
pt: recebemos | confirmação de | seu pedido | sua solicitação | a sua encomenda
it: conferma di | conferma d'ordine | conferma ordine | abbiamo ricevuto | la tua richiesta | il tuo ordine
nl: ontvangstbevestiging | orderbevestiging | bevestiging van | uw aanvraag | uw bestelling
pl: potwierdzenie | otrzymaliśmy | twoje zgłoszenie | twoje zamówienie
sv: bekräftelse | orderbekräftelse | mottagningsbekräftelse | vi har mottagit | ärende
da: kvittering | ordrebekræftelse | vi har modtaget
no: vi har mottatt | ordrebekreftelse | bekreftelse
fi: vahvistus | tilausvahvistus | olemme vastaanottaneet
cs: potvrzení | obdrželi jsme
sk: potvrdenie | prijali sme
hu: visszaigazolás | megkaptuk
ro: confirmare | am primit
bg: потвърждение | получихме
ru: подтверждение | ваша заявка | ваше обращение | мы получили
uk: підтвердження | ваше звернення | ми отримали
el: επιβεβαίωση | λάβαμε
tr: onay | sipariş onayı | talebiniz | başvurunuz
ja: 受付完了 | お問い合わせ受付 | ご注文
zh: 订单确认 | 订单 | 已收到 | 訂單
ko: 접수 완료 | 문의 접수 | 주문 확인 | 접수되었습니다
"""

NO_ANSWER = """
en: do not reply to this | don't reply to this | do not respond to this | please do not reply | please don't reply |
    replies to this _ are not | not monitored | no longer monitored | unmonitored | unattended mailbox | send-only |
    notification-only | cannot receive replies | can't receive replies | no-reply address | do not answer this
de: bitte antworten sie nicht | nicht auf diese | wird nicht überwacht | bitte nicht antworten |
    nicht auf diese e-mail
fr: ne pas répondre | ne répondez pas | merci de ne pas y répondre
es: no responda | no respondas | no responder | no conteste
pt: não responda | nao responda | favor não responder
it: non rispondere | non rispondete | si prega di non
nl: niet beantwoorden | niet antwoorden | niet op deze
pl: nie odpowiadaj* | prosimy nie odpowiadać | prosimy na nią nie
sv: svara inte | kan inte besvaras
da: svar ikke | ikke svare | kan ikke besvares
no: kan ikke svares
fi: älä vastaa | ei voi vastata
cs: neodpovídejte
sk: neodpovedajte
hu: ne válaszoljon | nem kell válaszolni
ro: nu răspundeți
bg: не отговаряйте
ru: не отвечайте
uk: не відповідайте
el: μην απαντάτε | μην απαντήσετε
tr: yanıtlamayınız | cevaplamayınız | yanıtlamayın | cevap vermeyiniz
ja: 返信しないで | 返信いただいても | 返信はできません | 返信不要
zh: 请勿回复 | 請勿回覆 | 请勿直接回复 | 請勿直接回覆
ko: 회신하지 마 | 회신이 불가 | 발신전용
"""

# Read receipts, and systems that want the writer to prove that they are one.
RECEIPT_SUBJECTS = """
en: read | not read | read receipt | return receipt | delivered | relayed
de: gelesen | ungelesen | lesebestätigung | nicht gelesen
fr: lu | non lu | confirmation de lecture
es: leído | no leído | confirmación de lectura
pt: lido | não lido | confirmação de leitura
it: letto | non letto | conferma di lettura
nl: gelezen | niet gelezen | leesbevestiging
pl: przeczytano | nie przeczytano | potwierdzenie przeczytania
sv: läst | oläst | läskvitto
da: læst | ikke læst
no: lest | ikke lest | lesekvittering
fi: luettu | lukukuittaus
cs: přečteno | přečtené | potvrzení o přečtení
sk: prečítané
hu: olvasott | elolvasva | olvasási visszaigazolás
ro: citit | confirmare de citire
bg: прочетено
ru: прочитано | уведомление о прочтении
el: αναγνώστηκε | διαβάστηκε
tr: okundu | okundu bilgisi
ja: 開封済み | 既読
zh: 已读 | 已讀
ko: 읽음
"""
RECEIPTS = """
en: was read on | was deleted without being read | was displayed | was read at | has been read |
    has been delivered to the following | your message has been delivered | this is a receipt for | return receipt |
    delivered to the following recipients
de: wurde _ gelesen | wurde am
fr: a été lu | a été supprimé sans
es: fue leído | ha sido leído | se eliminó sin leer
pt: foi lida | foi excluída sem | foi eliminada sem
it: è stato letto
nl: is gelezen
pl: została przeczytana | zostala wyswietlona
sv: lästes
da: blev læst
no: ble lest
fi: on luettu | luettiin
cs: byla přečtena
sk: bola prečítaná
hu: elolvasták
ro: a fost citit
bg: е прочетено
ru: было прочитано | прочтено
uk: було прочитано
el: διαβάστηκε | αναγνώσθηκε
tr: okundu | tarihinde okundu
ja: 開封されました
zh: 已被阅读 | 已被讀取 | 已于 | 已於
ko: 읽었습니다
"""
CHALLENGES = """
en: verify that you are | confirm that you are | prove that you are | you are a real person | you are human |
    you are not a robot | guest list | challenge/response | challenge-response | is being held | being held until |
    awaits verification | awaiting verification | spam-protection | spam protection service | approved senders |
    allowed senders | allowed list | recipient's allowed | release your message | released for delivery |
    release the message | to deliver your message | confirm your message | click the link below to verify |
    protected by | unsolicited mail | greylisted | anti-spam | antispam | prove you are human |
    confirm you're human | boxbe
de: spamschutz | um ihre nachricht zuzustellen | bestätigen sie bitte ihre
fr: pour que votre message soit
es: para entregar su mensaje
"""
