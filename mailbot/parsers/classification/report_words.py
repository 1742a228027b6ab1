"""How mail systems word their reports on delivery, in the languages that they speak.

The notation is that of `phrases.any_of`; English, which has the most programs, stands as patterns in `bounce_texts`.
"""

SUBJECTS = """
de: unzustellbar* | nicht zustellbar | mailzustellung* | zustellung* | nicht zugestellt | unzustellbare nachricht |
    zustellungsfehler | zurückgewiesen
fr: non remis | non remise | échec de la remise | échec de remise | échec de distribution |
    échec de la distribution | échec d'envoi | délai de distribution | non distribué | non délivré |
    notification d'état de remise | avis de non-remise | message non distribué | retardé | non livré |
    retour à l'expéditeur | retard de remise
es: no se puede entregar | no se pudo entregar | no entregado | no se ha podido entregar |
    notificación de estado de entrega | error de entrega | entrega fallida | correo devuelto | mensaje devuelto |
    no entregable | entrega retrasada | fallo de entrega | fallo en la entrega |
    notificación del estado de la entrega
pt: não entregue | não foi entregue | falha na entrega | falha de entrega | notificação de status de entrega |
    mensagem não entregue | devolvido | não é possível entregar | não foi possível entregar | erro de entrega |
    entrega atrasada
it: mancato recapito | mancata consegna | impossibile recapitare | non recapitabile | consegna ritardata |
    notifica dello stato | messaggio non recapitato | errore di consegna | non consegnato | recapito non riuscito
nl: onbestelbaar* | niet bezorgd | bezorging mislukt | kan niet worden bezorgd | niet afgeleverd |
    aflevering mislukt | vertraagd* | niet bezorgbaar
pl: nie dostarczon* | niedostarczon* | nie można dostarczyć | powiadomienie o stanie dostarczenia |
    zwrot wiadomości | nie doręczono | opóźnion* | niepowodzenie dostarczenia | błąd dostarczenia
sv: kan inte levereras | kunde inte levereras | gick inte att leverera | olevererbart | ej levererat | leveransfel |
    inte levererat | går inte att leverera | leveransstatus* | försenad*
da: kan ikke leveres | kunne ikke leveres | ikke leveret | leveringsfejl | ikke leverbar
no: ikke levert | leveringsfeil | kan ikke levere | leveringsstatus* | uleverlig* | mislykket levering
fi: ei voitu toimittaa | toimitus epäonnistui | toimittamatta | ei voi toimittaa | toimitusvirhe |
    toimitusilmoitus | viestin toimitus
cs: nedoručiteln* | nedoručen* | nelze doručit | doručení se nezdařilo | oznámení o stavu doručení |
    chyba doručení | selhání doručení
sk: nedoručiteľn* | nedá sa doručiť | doručenie zlyhalo
hu: kézbesíthetetlen* | nem kézbesíthető | kézbesítési hiba | sikertelen kézbesítés | kézbesítési értesítés |
    nem sikerült kézbesíteni | késleltetett
ro: nelivrat* | nu s-a putut livra | nu poate fi livrat | livrare eșuată | eșec la livrare | eroare de livrare |
    mesaj nelivrat | nelivrabil*
bg: не може да бъде доставен* | недоставен* | неуспешна доставка | неуспешно доставяне | не е доставен*
ru: недоставленн* | не доставлен* | невозможно доставить | не удалось доставить | сбой доставки | ошибка доставки |
    уведомление о доставке | не может быть доставлен* | недоставка | возврат письма
uk: не доставлено | недоставлен* | не вдалося доставити | неможливо доставити | помилка доставки | збій доставки |
    не може бути доставлен*
el: δεν παραδόθηκε | μη παραδοτέο | αποτυχία παράδοσης | αδυναμία παράδοσης | ειδοποίηση κατάστασης παράδοσης |
    ανεπίδοτ* | δεν είναι δυνατή η παράδοση
tr: teslim edilemedi | teslim edilemeyen | iletilemedi | teslim edilemiyor | teslimat hatası | teslimat başarısız |
    gönderilemedi | ulaştırılamadı | teslim durumu
ja: 配信不能 | 不達 | 配信できません | 配信に失敗 | 配送不能 | 送信できません | 配信エラー | 配信遅延 | 未配信 |
    エラーメール | 返送 | 配信状況 | 配達不能
zh: 退信 | 不能投递 | 投递失败 | 无法送达 | 未送达 | 未能送达 | 无法投递 | 無法傳遞 | 無法投遞 | 退回 | 传递失败 |
    傳送失敗 | 未傳遞 | 無法送達 | 发送失败 | 投遞失敗 | 邮件被退回 | 传递状态
ko: 배달되지 않음 | 배달 실패 | 전송 실패 | 반송 | 전달되지 않음 | 배달할 수 없 | 발송 실패 | 수신 실패 |
    배달 지연 | 전송되지 | 전달 실패 | 전달할 수 없
"""

FAILED = """
de: nicht zugestellt | nicht übermittelt | nicht zustellbar | nicht erreicht | unzustellbar* |
    konnte nicht _ werden | nicht gefunden | existiert nicht | ist voll | fehler bei der zustellung |
    fehlgeschlagen
fr: n'a pas pu être | n'a pu être | pas pu être remis* | n'a pas été remis | non remis* | n'existe pas |
    échec de la remise | est pleine | introuvable | n'a pas pu être distribué*
es: no se pudo | no se ha podido | no pudo | no se ha entregado | no ha podido | no se encontró |
    no se ha encontrado | no existe | error al entregar | está lleno | no se puede entregar
pt: não pôde | não pode | não foi | falha na entrega | não existe | não foi possível | está cheia |
    não foi encontrado
it: non è stato recapitato | impossibile recapitare | non è stato possibile | non esiste | è piena |
    non può essere | non è stato trovato | recapito non riuscito
nl: niet bezorgd | niet afgeleverd | kon niet | niet worden bezorgd | bestaat niet | mislukt | is vol |
    niet gevonden
pl: nie można dostarczyć | nie została dostarczona | nie dostarczono | nie ma takiego | nie istnieje |
    nie powiodło | jest pełna | nie udało
sv: kunde inte | gick inte att | finns inte | misslyckades | är full | inte levererats
da: kunne ikke | findes ikke | mislykkedes | blev ikke leveret | er fuld
no: finnes ikke | ble ikke levert | er full
fi: ei voitu | ei ole olemassa | epäonnistui | on täynnä | ei löydy
cs: nebylo možné | nebyla doručena | nezdařilo | neexistuje | se nepodařilo | je plná | nelze doručit
sk: nebolo možné | nepodarilo | nebola doručená | zlyhalo
hu: nem sikerült | nem létezik | nem kézbesíthető | megtelt | nem található
ro: nu a putut fi | nu a fost livrat | nu există | nu s-a putut | este plină | eșuat
bg: не може да бъде | не беше доставен* | не съществува | неуспешн* | не можа да
ru: не может быть | не доставлен* | не удалось | не существует | переполнен* | не найден* | не было доставлено
uk: не вдалося | не може бути | не існує | не знайдено | переповнен* | не доставлено
el: δεν ήταν δυνατ* | δεν παραδόθηκε | δεν υπάρχει | απέτυχε | αποτυχία παράδοσης | είναι πλήρ* | δεν μπόρεσε |
    δεν βρέθηκε
tr: edilemedi | başarısız* | bulunamadı | mevcut değil | dolu | iletilemedi | ulaştırılamadı | gönderilemedi
ja: 失敗しました | できませんでした | 見つかりません | 存在しません | 届きません | 配信できな | 配送できな |
    いっぱい
zh: 不存在 | 无法送达 | 被退回 | 失败 | 未能 | 无法投递 | 無法傳遞 | 無法投遞 | 找不到 | 已满 | 被拒收 | 拒收 |
    拒绝 | 無法送達 | 無法將
ko: 못했습니다 | 없습니다 | 실패 | 존재하지 | 찾을 수 없 | 반송되 | 가득 | 할 수 없
"""

DELAYED = """
de: wird weiterhin versucht | verzögert* | noch nicht zugestellt | vorübergehend | weitere zustellversuche
fr: retardé* | différé* | temporaire | nouvelle tentative | pas encore été
es: retrasad* | temporal | aún no se ha | seguirá intentando
pt: atrasad* | temporári* | ainda não foi | continuará tentando
it: ritardat* | temporane* | non è ancora
nl: vertraagd* | tijdelijk* | nog niet
pl: opóźnion* | tymczasow* | jeszcze nie
sv: försena* | tillfällig* | ännu inte
da: forsinke* | midlertidig* | endnu ikke
no: ennå ikke
fi: viivästy* | tilapäi*
cs: zpožděn* | dočasn* | zatím nebyl*
sk: oneskoren*
hu: késleltet* | késik | átmeneti*
ro: întârzi* | temporar*
bg: забавен*
ru: временн* | отложен* | задержан* | ещё не
uk: затриман* | тимчасов* | ще не було
el: καθυστερ* | προσωριν*
tr: gecik* | geçici* | henüz
ja: 遅延 | 遅れて | 一時的 | まだ配信
zh: 延迟 | 延遲 | 暂时 | 暫時
ko: 지연 | 일시적
"""
