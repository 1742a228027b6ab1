"""How mail programs introduce a message, in the languages that they speak: words, lower case, `_` for a space.

From the translations of Gmail, Outlook, Apple Mail, Yahoo, Thunderbird, GMX, Mail.ru, QQ, Naver and Zendesk.
"""


def _words(table: str) -> tuple[str, ...]:
    return tuple(word.replace("_", " ") for word in table.split())


WROTE = _words("""
    wrote writes schrieb schreibt geschrieben écrit escribió escribio escribiu escreveu scritto scrive schreef
    geschreven skrev skriver kirjoitti napisał napisała napisał(a) napisal napsal napsal(a) napísal napísal(a) pisze
    píše napisao napisao_je napisala написал написала написал(а) написал(a) пишет пише написав написала(в) написа
    написао/ла írta scris yazdı viết menulis έγραψε כתב כתבה كتب نوشت लिखा เขียนว่า 写道 寫道 작성 のメール rašė
    rakstīja kirjutas skrifaði shkroi idatzi_du missatge quoting quoth zitat citando
""")
"""What a person did to a message; introductions end with it, or go on with a date or a name."""

OPENERS = _words("""
    on at am le el em il op den på dnia w dne dana la a vào pada στις în na на у в i kuupäev ในวันที่ في در
""")
"""With what an introduction begins, where it doesn't begin with a date, a day of the week or a name."""

WEEKDAYS = _words("""
    mon tue tues wed thu thur thurs fri sat sun mo di mi do fr sa so lun mar mer jeu ven sam dim seg ter qua qui sex
    sáb dom gio ma wo vr za zo man tirs tir ons tor tors fre lør lör søn sön ti ke to pe la su pon wt śr czw pt sob
    niedz út st čt pá ne ut pn вт ср чт пт сб вс нд пн уто sri čet pet dt dl dc dj dv ds dg sel rab kam jum min sen
    otrd monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag
    samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado
    domingo понедельник вторник среда четверг пятница суббота воскресенье lunedì martedì mercoledì giovedì venerdì
    sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
""")

FROM = _words("""
    from von de da van fra från od от від lähettäjä feladó kimden gönderen από šalje pošiljatelj de_la dari từ من
    מאת از 发件人 寄件者 寄件人 差出人 送信者 보낸_사람 보낸사람 จาก saatja siuntėjas odesílatel odosielateľ
    expéditeur expediteur remitente mittente absender avsender afsender avsändare
""")
SENT = _words("""
    sent gesendet envoyé envoye enviado enviado_el enviada enviada_em enviat inviato verzonden skickat sendt sänt
    wysłano wysłane отправлено надіслано изпратено lähetetty odesláno odoslané elküldve gönderildi gönderilme_tarihi
    εστάλη στάλθηκε trimis poslano poslato dikirim terkirim đã_gửi تم_الإرسال נשלח 发送时间 發送時間 寄件日期
    送信日時 보낸_날짜 보낸날짜 ส่งเมื่อ saadetud išsiųsta nosūtīts data_invio
""")
"""Labels that only a machine writes."""

DATE = _words("""
    date datum data fecha dato дата päivämäärä dátum tarih ημερομηνία 日期 日付 日時 날짜 datums kuupäev tanggal
    ngày תאריך التاريخ วันที่ dag
""")
TO = _words("""
    to an à para a aan till til do кому до vastaanottaja komu címzett kime alıcı προς către kepada đến إلى אל 收件人
    收件者 宛先 受信者 받는_사람 받는사람 ถึง per_a adressaat kam gavėjas prima primatelj za destinataire
    destinatario empfänger pour pro
""")
SUBJECT = _words("""
    subject betreff objet sujet asunto assunto oggetto onderwerp ämne emne temat тема относно aihe předmět predmet
    tárgy konu θέμα subiect subjek perihal chủ_đề tiêu_đề الموضوع נושא 主题 主旨 主題 件名 제목 เรื่อง assumpte
    teema tema temats zadeva naslov
""")
OTHER = _words("""
    cc bcc cci kopie kopia copia copie kopi kópia copy reply-to antwort_an répondre_à responder_a importance
    priority wichtigkeit attachments anlagen anhänge 抄送 副本 참조 копия копія másolatot_kap bilgi organization
""")

A_MESSAGE = _words("""
    messag nachricht mensaje mensagem messaggio meddelelse meddelande melding bericht wiadomo сообщени съобщение
    повідомлен viesti zpráva zprav správa správ üzenet mesaj μήνυμα 邮件 郵件 メッセージ メール 메시지 메일 thư
    pesan poruka mail correo kiri original forwarded missatge הודעה رسالة
""")
"""Parts of words that say "message", between the dashes of "-----Original Message-----"."""

FORWARDED = _words("""
    begin_forwarded_message anfang_der_weitergeleiteten_nachricht anfang_der_weitergeleiteten_e-mail
    début_du_message_transféré début_du_message_réexpédié inicio_del_mensaje_reenviado
    início_da_mensagem_reencaminhada início_da_mensagem_encaminhada inizio_messaggio_inoltrato
    begin_doorgestuurd_bericht vidarebefordrat_brev videresendt_besked videresendt_melding välitetty_viesti_alkaa
    początek_przekazywanej_wiadomości начало_переадресованного_сообщения 開始轉寄郵件 开始转发的邮件
    転送されたメッセージ
""")

FORWARDING = _words("""
    forward weitergeleitet transféré réexpédié reenviad reencaminhad encaminhad inoltrat doorgestuurd vidarebefordra
    videresend välitet przekaz przesłan пересыла пересланн переадресован 转发 轉寄 転送 전달 iletilen přeposlan
    preposlan továbbít redirecționat
""")
"""Parts of words that say "forwarded"."""

REPLY = _words("""
    reply respond answer write type enter add antwort antworten antworte réponse répondez répondre écrivez responda
    responder respuesta escriba responde resposta escreva risposta rispondi rispondere scrivi antwoord typ svar
    skriv vastaus odpowiedź odpowiedz odpověď ответ ответьте yanıt cevap
""")
PLEASE = _words(
    "please bitte veuillez merci por pf s'il prosím proszę пожалуйста lütfen vänligen vennligst gelieve per"
)
"""With what a polite request begins."""

ABOVE = _words("""
    above über oberhalb dessus encima arriba acima sopra boven ovanför över over ovenfor yläpuolelle powyżej nad
    выше üzerine üstüne
""")
LINE = _words("""
    line zeile linie ligne línea linea linha riga lijn regel linje raden rad rivin linii řádek строки satırın
""")

CLOSINGS = _words("""
    best best_regards kind_regards warm_regards warmest_regards regards best_wishes all_the_best warmly sincerely
    yours yours_sincerely yours_truly cheers thanks many_thanks thank_you thanks_again thanks_a_lot take_care
    with_kind_regards mit_freundlichen_grüßen freundliche_grüße viele_grüße liebe_grüße beste_grüße herzliche_grüße
    schöne_grüße gruß grüße mfg lg vg vielen_dank danke cordialement bien_cordialement bien_à_vous merci
    bonne_journée à_bientôt saludos un_saludo saludos_cordiales atentamente gracias muchas_gracias un_abrazo
    atenciosamente cumprimentos abraços obrigado obrigada cordiali_saluti saluti grazie un_saluto groeten groetjes
    met_vriendelijke_groet vriendelijke_groeten mvg bedankt pozdrawiam z_poważaniem dziękuję med_vänliga_hälsningar
    vänliga_hälsningar hälsningar mvh tack med_venlig_hilsen venlig_hilsen hilsen kh tak med_vennlig_hilsen takk
    terveisin ystävällisin_terveisin kiitos с_уважением спасибо s_pozdravem děkuji üdvözlettel köszönöm saygılarımla
    teşekkürler 此致 谢谢 よろしくお願いします 감사합니다
""")
"""What stands above the name at the end of a letter."""
