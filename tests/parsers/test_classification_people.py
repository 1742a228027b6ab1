"""People who sound like machines. To lose what they wrote is the worst that a classification can do."""

import pytest

from mailbot.parsers.classification.classify import classify
from mailbot.parsers.classification.kind import MessageKind
from mailbot.parsers.message.inbound import read_message

ANSWER = ("In-Reply-To: <letter-7@example.org>", "To: mentoring@example.org")

PEOPLE = [
    ("Re: Your profile", "I'm away this week but happy to help: python, sql.", ANSWER),
    ("Re: Your profile", "I am on annual leave until Monday. My phone says I have to answer: python.", ANSWER),
    ("Re: Your profile", "I'm on leave until 16 June, will reply when I'm back.", (*ANSWER, "Return-Path: <>")),
    ("Re: Your profile", "Thank you for your message. Tuesday is fine.", (*ANSWER, "Precedence: bulk")),
    ("Re: Your profile", "Bin bis 14. Juni im Urlaub, danach gerne dienstags ab 18 Uhr.", ANSWER),
    ("Re: Votre profil", "Je suis en congé jusqu'au 15, ensuite disponible le mardi soir.", ANSWER),
    ("Re: Профиль", "Я в отпуске до 20 июня, потом готов.", ANSWER),
    ("Re: 프로필", "6월 20일까지 휴가라서 그 이후에 가능합니다.", ANSWER),
    ("automatic reply to your question: yes!", "Haha. Yes, I'd love to mentor.", ANSWER),
    ("Re: Automatic reply: Introduction", "Enjoy your holidays! Could we meet on the 16th?", ANSWER),
    ("Réponse automatique", "Désolée pour la réponse automatique d'hier, je suis bien là.", ANSWER),
    ("Out of office", "Working out of the office these days, so video calls only please! Tue evenings.", ANSWER),
    ("Away next week", "Hi both, just to let you know I'm away next week, back on the 16th.", ()),
    ("Vacation time for mentoring", "I have lots of vacation time in July and would like to mentor.", ()),
    ("Urlaub", "Hallo, ich bin bis 20.6. im Urlaub. Können wir die Sitzung verschieben?", ()),
    ("Absence", "Bonjour, je serai absente mardi, pouvons-nous décaler la séance ?", ANSWER),
    ("De vacaciones", "Me voy de vacaciones el lunes, ¿podemos aplazar la mentoría?", ()),
    ("お休みについて", "来週はお休みをいただくので、セッションを変更できますか?", ()),
    ("I have left the company", "I've left Acme. I can still mentor on Tuesdays at 6pm.", ANSWER),
    ("New job", "I no longer work at Acme; please use ana@example.net for everything about mentoring.", ()),
    ("Undeliverable promises", "I'd like a mentor: I keep promising what can't be delivered.", ("Return-Path: <>",)),
    ("Delivery failure", "My last project failed in delivery and I'd love to talk to a mentor.", ()),
    ("Bounced", "I wrote to sam@example.net and it bounced with '550 5.1.1 user unknown'.", ("Return-Path: <>",)),
    ("Read: Refactoring", "I read Refactoring as you said. Can I have a mentor for design patterns?", ()),
    ("Your order", "As to the order of my skills: sql first, then python.", ()),
    ("Request", "We received your request for mentors and three people want to join.", ()),
    ("Ticket", "My train ticket was for Tuesday, so I can't do our session, sorry!", ()),
    ("Newsletter", "I'd like to write for your newsletter. How do I unsubscribe from chases?", ()),
    ("Accepted!", "I got accepted to the university! Could I pause until September?", ()),
    ("Invitation: our demo day", "We'd like to invite you to our demo day. Can you come?", ()),
    ("no reply", "I got no reply from my mentor in two weeks. What should I do?", ()),
]


@pytest.mark.parametrize(("subject", "body", "fields"), PEOPLE, ids=[f"{s}, {b[:15]}" for s, b, _ in PEOPLE])
def test_people_are_people(subject: str, body: str, fields: tuple[str, ...]) -> None:
    heading = ("From: Ana <ana@example.net>", f"Subject: {subject}", *fields)
    raw = "\n".join((*heading, "Content-Type: text/plain; charset=utf-8")) + f"\n\n{body}\n"
    found = classify(read_message(raw.encode()), lambda _: False)
    assert found.kind is MessageKind.PERSONAL, found.reason


@pytest.mark.parametrize(
    "sender", ["postmaster@smallfirm.example", "Daemon Hill <daemon.hill@example.net>", "noreply.jones@example.net"]
)
def test_a_name_makes_no_machine(sender: str) -> None:
    raw = f"From: {sender}\nSubject: Re: Your profile\n\nI run mail servers and can teach Postfix. Wednesdays 7pm.\n"
    assert classify(read_message(raw.encode()), lambda _: False).kind is MessageKind.PERSONAL
