"""Signatures, sign-offs of programs, law and banners around what people write; and what they write that looks alike."""

from dataclasses import replace

import pytest

from mailbot.parsers.message.inbound import read_message
from mailbot.parsers.quoting.display import LineKind, new_text, shown_text
from mailbot.parsers.quoting.separation import separate

EMPTY = read_message(b"From: ana@example.net\n\n")
ATTRIBUTION = "On Tue, 3 Mar 2026 at 10:12, Team <team@example.org> wrote:"


def read(text: str) -> str:
    return new_text(separate(replace(EMPTY, text=text), None))


def shown(text: str) -> str:
    return shown_text(separate(replace(EMPTY, text=text), None))


@pytest.mark.parametrize(
    "sign_off",
    [
        "Sent from my BlackBerry 10 smartphone on the Verizon Wireless 4G LTE network.",
        "Sent from Mailspring (https://mail.example.com/), the best free email app for work",
        "Sent with Aqua Mail for Android\nhttps://mail.example.com/aqua-mail",
        "Sent from my phone, please excuse typos and brevity", "Sent with Proton Mail secure email.",
        "Sent via Superhuman", "Get Outlook for iOS<https://aka.ms/o0ukef>", "Von meinem/meiner Galaxy gesendet",
        "Gesendet mit der GMX Mail App",
        "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.", "Outlook für Android beziehen",
        "Envoyé à partir d'Outlook pour Android", "Télécharger BlueMail pour Android", "Enviado desde mi HUAWEI P30",
        "Obter o Outlook para iOS", "Enviado do meu iPhone", "Inviato da iPhone", "Verstuurd vanaf mijn iPhone",
        "Skickat från min Samsung-enhet", "Sendt fra min iPhone", "Lähetetty iPhonesta", "Wysłano z telefonu Galaxy",
        "Odesláno z iPhonu", "iPhone-ról küldve", "iPhone'umdan gönderildi", "Στάλθηκε από το iPhone μου",
        "Отправлено из мобильной Почты Mail.ru", "Надіслано з iPhone", "iPhoneから送信", "发自我的iPhone",
        "從我的 Galaxy 智慧型手機傳送。", "나의 iPhone에서 보냄", "Outlook for Android를 다운로드하세요",
    ],
)  # fmt: skip
def test_a_program_signs_off_in_many_languages(sign_off: str) -> None:
    assert read(f"Fine.\n\n{sign_off}\n") == "Fine."
    assert read(f"Fine.\n{sign_off}\n\n{ATTRIBUTION}\n> Hello") == "Fine."


@pytest.mark.parametrize(
    "notice",
    [
        "This email and any attachments are confidential and intended solely for the addressee.",
        "CONFIDENTIALITY NOTICE: The contents of this message are intended solely for the addressee.",
        "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Empfänger sind, löschen Sie sie.",
        "Ce message et les pièces jointes sont confidentiels et établis à l'intention exclusive de ses destinataires.",
        "Este mensaje y sus archivos adjuntos son confidenciales y se dirigen exclusivamente a su destinatario.",
        "Please consider the environment before printing this e-mail",
        "-- \nAna Silva\nEngineer",
        "_____________________\nAna Silva\n+44 20 7946 0000",
        "Ana Silva\nProduct Manager\nPhone: +1 (555) 010-0123",
    ],
)
def test_law_and_signatures_are_not_read(notice: str) -> None:
    assert read(f"Fine with me.\n\n{notice}\n") == "Fine with me."


@pytest.mark.parametrize(
    "banner",
    [
        "[EXTERNAL EMAIL]",
        "You don't often get email from ana@example.net. Learn why this is important",
        "**EXTERNAL SENDER** Please be careful when opening attachments.",
        "Achtung: Diese E-Mail stammt von einem externen Absender.",
    ],
)
def test_a_banner_is_not_read(banner: str) -> None:
    assert read(f"{banner}\n\nI am in.") == "I am in."


@pytest.mark.parametrize(
    "text",
    [
        "Hello\n\nThis message is confidential: I am not happy with my mentor.",
        "This is short.\n\nThis message is for you only, it is confidential: I was hurt, please do not disclose it.",
        "Hi\n\nCall me any evening\nTel: +44 7700 900123\nor write.",
        "Sent from my desk, which is easier than the phone.",
        "Gesendet habe ich die Unterlagen gestern per Mail.\n\nGruß",
        "Envoyé hier par la poste de Lyon\n\nDonc ça arrive",
        "Get Outlook working for me first!\n\nThen I can reply from my phone.",
        "Attention: I moved to a company outside London, please update my time zone.",
        "Note: I will be outside the company network on Friday.\n\nEva",
        "My skills:\n\n-Python\n-Go",
        "Best\n\nBest is to write to me on Mondays.",
        "Thanks,\nAna",
        ":-)",
        "+1",
    ],
)
def test_what_people_write_stays(text: str) -> None:
    assert read(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "> This is a quote.\n\nAnd this is some text.",
        "skills: Java\n> 5 years of experience\navailability: Monday",
        "I typed\n\n>>> 1 + 1\n2\n>>> print('x')\nx\n\nin Python",
        "> Only a quotation.",
    ],
)
def test_a_quotation_that_no_program_introduced_is_shown_but_not_read(text: str) -> None:
    assert shown(text) == text
    assert ">" not in read(text)


def test_a_quotation_between_two_pieces_of_a_reply_is_shown_without_its_introduction() -> None:
    text = f"Two things.\n\n{ATTRIBUTION}\n> Which days?\n\nMondays would be best for me.\n\nBye"
    assert shown(text) == "Two things.\n\n> Which days?\n\nMondays would be best for me.\n\nBye"
    assert read(text) == "Two things.\n\n\nMondays would be best for me.\n\nBye"


def test_what_was_passed_on_without_a_word_is_shown_but_not_read() -> None:
    text = "---------- Forwarded message ---------\nFrom: Eva\nDate: Mon, 2 Mar 2026\nSubject: Hi\nTo: Ana\n\nstop\n"
    assert (read(text), shown(text)) == ("", "stop")


def test_of_our_own_letter_nothing_is_cited() -> None:
    lines = separate(replace(EMPTY, text="> Hello Ana,\n> what can you do?\n\nGo"), "Hello Ana,\nwhat can you do?\n")
    assert [line.kind for line in lines] == [LineKind.OURS, LineKind.OURS, LineKind.NEW, LineKind.NEW]
