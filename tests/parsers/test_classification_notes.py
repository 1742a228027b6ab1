"""What machines answer in many languages, and the day on which their owners are back."""

from datetime import UTC, date, datetime

import pytest

from mailbot.parsers.classification.classify import classify
from mailbot.parsers.classification.kind import MessageKind
from mailbot.parsers.classification.return_date import return_date
from mailbot.parsers.message.content import InboundMessage
from mailbot.parsers.message.inbound import read_message

NOW = datetime(2025, 6, 4, 10, tzinfo=UTC)  # a Wednesday


def note(subject: str, body: str, *fields: str, sender: str = "Ana <ana@example.net>") -> InboundMessage:
    heading = (f"From: {sender}", f"Subject: {subject}", "Date: Wed, 4 Jun 2025 09:58:00 +0000", *fields)
    return read_message(("\n".join((*heading, "Content-Type: text/plain; charset=utf-8")) + "\n\n" + body).encode())


def kind(message: InboundMessage) -> MessageKind:
    return classify(message, lambda _: False).kind


ABSENCES = [
    ("Automatic reply: Hi", "Out of the office, returning on Monday, June 23rd. Please contact Kim.", "06-23"),
    ("Automatische Antwort: Hallo", "Ich bin vom 3. bis 17. Juni 2025 im Urlaub.", "06-17"),
    ("Réponse automatique : Bonjour", "Je suis absente du 3 au 17 août inclus.", "08-17"),
    ("Respuesta automática: Hola", "Estaré fuera de la oficina hasta el 18 de junio.", "06-18"),
    ("Resposta automática: Olá", "Estou de férias até dia 15. Volto no dia 16 de junho.", "06-16"),
    ("Risposta automatica: Ciao", "Sarò in ferie dall'8 al 25 agosto.", "08-25"),
    ("Automatisch antwoord: Hoi", "Ik ben afwezig tot en met vrijdag 13 juni.", "06-13"),
    ("Odpowiedź automatyczna: Cześć", "Przebywam na urlopie do piątku 13.06. Odpowiem po powrocie.", "06-13"),
    ("Automatiskt svar: Hej", "Jag är på tjänsteresa t.o.m. fredag den 13/6.", "06-13"),
    ("Autosvar: Hej", "Jeg er på ferie og er tilbage mandag d. 16/6.", "06-16"),
    ("Automatisk svar: Hei", "Jeg er bortreist fra 10. juni til 20. juni.", "06-20"),
    ("Automaattinen vastaus: Hei", "Olen vuosilomalla 9.–16.6. Palaan 17.6.", "06-17"),
    ("Automatická odpověď: Dobrý den", "Od 9. 6. do 20. 6. 2025 jsem na služební cestě.", "06-20"),
    ("Automatická odpoveď: Ahoj", "Som na dovolenke do 16. júna.", "06-16"),
    ("Automatikus válasz: Szia", "Június 19-ig szabadságon vagyok.", "06-19"),
    ("Răspuns automat: Salut", "Sunt în concediu până pe 15 iunie.", "06-15"),
    ("Автоматичен отговор: Здравей", "В отпуск съм и ще се върна на 16 юни.", "06-16"),
    ("Автоматический ответ: Привет", "Я в отпуске с 9.06 по 22.06, выйду на работу 23 июня.", "06-23"),
    ("Автоматична відповідь: Привіт", "Я у відпустці до 12 червня включно.", "06-12"),
    ("Αυτόματη απάντηση: Γεια", "Θα είμαι εκτός γραφείου από τις 16 έως τις 30 Ιουνίου.", "06-30"),
    ("Otomatik yanıt: Selam", "18 Haziran tarihine kadar izindeyim.", "06-18"),
    ("自動応答: ご連絡", "6月9日から6月17日まで出張しております。18日に戻ります。", "06-18"),
    ("自动回复: 你好", "我将于下周四返回办公室。", "06-12"),
    ("자동 회신: 안녕", "6월 9일부터 13일까지 휴가입니다.", "06-13"),
]


@pytest.mark.parametrize(("subject", "body", "back"), ABSENCES, ids=[body[:20] for _, body, _ in ABSENCES])
def test_absence_notes_say_when_somebody_is_back(subject: str, body: str, back: str) -> None:
    message = note(subject, body, "In-Reply-To: <letter-7@example.org>")
    assert kind(message) is MessageKind.AUTOMATIC
    assert return_date(message, NOW, "UTC") == date.fromisoformat(f"2025-{back}")


@pytest.mark.parametrize(
    ("body", "back"),
    [
        ("I am back on 12 June.", "2025-06-12"),
        ("I am away until 12 June.", "2025-06-12"),
        ("I am away from 12 - 20 June, returning on Monday 23rd.", "2025-06-23"),
        ("Away August 3 to 17.", "2025-08-17"),
        ("I'm at a conference through Friday.", "2025-06-06"),
        ("Out sick today. I return Monday.", "2025-06-09"),
        ("I will be back tomorrow.", "2025-06-05"),
        ("I will be back next week.", "2025-06-09"),
        ("I'm on parental leave, returning January 5.", "2026-01-05"),
        ("Out of office, back on 2025-06-19.", "2025-06-19"),
        ("Ich bin ab Dienstag, dem 10. Juni wieder erreichbar.", "2025-06-10"),
        ("Regreso el lunes 16.", "2025-06-16"),
        ("I will not be available from 9 June to 20 June.", "2025-06-20"),
        ("Je ne serai pas disponible du 9 juin au 20 juin.", "2025-06-20"),
        ("I won't return before 20 June.", "2025-06-20"),
    ],
)
def test_a_day_of_return_and_a_last_day_are_the_day_stated(body: str, back: str) -> None:
    assert return_date(note("Automatic reply: Hi", body), NOW, "UTC") == date.fromisoformat(back)


@pytest.mark.parametrize(
    "body",
    [
        "I'm out of the office with no access to email.",
        "I was on leave until 30 May and am catching up.",
        "I'm out of the office today, 4 June.",
        "I only work Mondays and Tuesdays and will answer then.",
        "I left Acme on 30 May. This account will be closed on 31 August 2025.",
        "For press, call 020 7946 0018, 24/7.",
        "Je ne suis pas joignable, je réponds à mon retour.",
    ],
)
def test_a_note_that_names_no_coming_day_of_return_gives_none(body: str) -> None:
    assert return_date(note("Automatic reply: Hi", body), NOW, "UTC") is None


@pytest.mark.parametrize(
    ("body", "zone", "back"),
    [
        ("I'm on holiday, returning 9/6.", "Europe/London", "2025-06-09"),
        ("I'm on vacation, returning 7/8.", "Europe/London", "2025-08-07"),
        ("I'm on vacation, returning 7/8.", "America/New_York", "2025-07-08"),
        ("Vuelvo el 7/8.", "America/Bogota", "2025-08-07"),
        ("Starting 06/02/2025 and returning 07/01/2025.", "UTC", "2025-07-01"),
        ("OOO until 6/16.", "UTC", "2025-06-16"),
        ("OOO until 16/6.", "America/New_York", "2025-06-16"),
    ],
)
def test_day_and_month_go_as_where_the_writer_is_or_as_is_possible(body: str, zone: str, back: str) -> None:
    assert return_date(note("Automatic reply: Hi", body), NOW, zone) == date.fromisoformat(back)


def test_today_is_the_writers_today() -> None:
    evening = datetime(2025, 6, 4, 23, 30, tzinfo=UTC)
    message = note("Automatic reply: Hi", "I'm back tomorrow.")
    assert return_date(message, evening, "UTC") == date(2025, 6, 5)
    assert return_date(message, evening, "Asia/Tokyo") == date(2025, 6, 6)


@pytest.mark.parametrize(
    ("subject", "body", "sender"),
    [
        ("Out of office", "I am away until Monday. In urgent cases please contact Ben.", "ana@example.net"),
        ("Abwesend: Hallo", "Danke für Ihre Nachricht. Ich bin zurzeit in Elternzeit.", "ana@example.net"),
        ("Ana is out of the office", "I will respond to your message when I return.", "ana@example.net"),
        (
            "Ana no longer works here",
            "Thank you for your email. Ana has left us; please contact Ben.",
            "ana@example.net",
        ),
        ("[#HD-4431] We received your request", "A ticket has been created for you.", "support@desk.example"),
        ("Eingangsbestätigung [Ticket#20250604]", "Wir haben Ihre Nachricht erhalten.", "service@firma.example"),
        ("Accusé de réception", "Nous avons bien reçu votre message.", "contact@boutique.example"),
        ("お問い合わせを受け付けました", "このメールは自動送信されています。", "support@kaisha.example"),
        ("Ваше обращение зарегистрировано", "Письмо сформировано автоматически.", "help@firma.example"),
        ("Order confirmation #99812", "Thank you for your order! Please do not reply.", "orders@shop.example"),
        ("Gelesen: Ihr Profil", "Ihre Nachricht\n\nAn: Ana\n\nwurde am 4. Juni gelesen.", "ana@example.net"),
        ("Please confirm your message", "Click the link below to verify that you are human.", "ana@example.net"),
    ],
)
def test_notes_without_a_field_of_machines_are_known_by_all_that_they_say(subject: str, body: str, sender: str) -> None:
    assert kind(note(subject, body, sender=sender)) is MessageKind.AUTOMATIC
