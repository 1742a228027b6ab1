"""The mentees of the demo. They write as people do who don't know what a programme wants to hear."""

from datetime import time

from mailbot.sandbox.character import Character, Opening, Part, Reply
from mailbot.sandbox.mail_program import apple_mail, delivery_report, phone

# Says it in his own words, all at once; then the two of them simply write to each other.
BEN = Character(
    name="Ben Whitaker",
    address="ben.whitaker@example.net",
    part=Part.MENTEE,
    zone="Europe/London",
    openings=(
        Opening(
            day=1,
            clock=time(19, 40),
            subject="Looking for a mentor",
            says="""\
Hi,

I write small web pages after work and would love to learn React properly.
I'm free on Tuesday evenings and on Saturday mornings. I live in Leeds.

Thanks,
Ben""",
        ),
        Opening(day=10, clock=time(8, 20), subject="Tomás", says="We met!"),
    ),
    replies=(
        Reply(
            to="message",
            after=3,
            says="""\
Hi Tomás, Tuesday at seven is perfect. I have booked it on your page.
The code is a recipe box, be gentle!

Ben""",
        ),
    ),
)

# One shy sentence; says thank you when all is well.
AMARA = Character(
    name="Amara Nwosu",
    address="amara@example.org",
    part=Part.MENTEE,
    zone="Africa/Lagos",
    program=phone,
    openings=(
        Opening(
            day=2,
            clock=time(12, 15),
            subject="mentor?",
            says="Hello, I am not sure if this is for people like me but I would like to learn Python.",
        ),
    ),
    replies=(
        Reply(to="question", after=3, says="Tuesdays and Wednesdays from 2pm to 5pm. I am in Lagos."),
        Reply(to="confirmation", after=0.5, says="Thanks!"),
        Reply(
            to="message",
            after=4,
            says="Thank you Priya! I have booked Wednesday. I want to stop doing our stock list by hand.",
        ),
    ),
)

# Knows what she wants. Her first mentor turns out to be a colleague.
LEILA = Character(
    name="Leila Haddad",
    address="leila.haddad@example.com",
    part=Part.MENTEE,
    zone="Europe/Paris",
    openings=(
        Opening(
            day=2,
            clock=time(9, 30),
            subject="Mentoring for data people",
            says="""\
skills: SQL, data analysis
availability: Wed 12:00-14:30, Thu 14:00-16:00
time zone: Europe/Paris
goals: move from reporting to data engineering within a year""",
        ),
    ),
    replies=(Reply(to="message", after=20, says="Thank you Priya, Thursday at two is booked. See you then!\n\nLeila"),),
)

# Asks how things stand, and books without telling anybody until she is asked.
NOOR = Character(
    name="Noor Aziz",
    address="noor.aziz@example.net",
    part=Part.MENTEE,
    zone="Asia/Karachi",
    program=apple_mail,
    openings=(
        Opening(
            day=2,
            clock=time(16, 5),
            subject="I freeze when I present",
            says="""\
Hello,

I want to get better at public speaking, my voice shakes in every stand-up.
I am free Thursdays 3-6pm and Saturdays 3-6pm. I live in Karachi.

Noor""",
        ),
        Opening(day=3, clock=time(21, 10), subject="status", says="status"),
        Opening(day=11, clock=time(18, 30), subject="Kwame and I", says="met"),
    ),
    replies=(Reply(to="contact-check", after=5, says="booked Thursday 4pm"),),
)

# Waits for a mentor, then for a word from her.
RAFAEL = Character(
    name="Rafael Costa",
    address="rafael.costa@example.org",
    part=Part.MENTEE,
    zone="America/Sao_Paulo",
    openings=(
        Opening(
            day=2,
            clock=time(10, 50),
            subject="Rust",
            says="""\
Hi! I'd like to learn Rust.
Mondays and Wednesdays 14:00-17:00 are good for me, I'm in São Paulo.

Rafael""",
        ),
    ),
    replies=(
        Reply(to="contact-check", after=1, says="not yet"),
        Reply(to="message", after=2, says="Hi Sofia, no worries at all! Monday 18:00 your time is booked.\n\nRafael"),
    ),
)

# Wants what nobody offers.
YUKI = Character(
    name="Yuki Tanaka",
    address="yuki.tanaka@example.net",
    part=Part.MENTEE,
    zone="Asia/Tokyo",
    openings=(
        Opening(
            day=2,
            clock=time(18, 20),
            subject="Haskell mentor",
            says="""\
Hello, I would like to learn Haskell.
I'm free on weekday evenings. My time zone is Asia/Tokyo.

Yuki""",
        ),
    ),
)

# Her address was copied with a mistake.
GIULIA = Character(
    name="Giulia Conti",
    address="guilia.conti@example.net",
    part=Part.MENTEE,
    zone="Europe/Rome",
    program=delivery_report,
    invited=(1, time(9, 10)),
    replies=(
        Reply(
            to="invitation",
            after=0.02,
            says="I'm sorry to have to inform you that your message could not be delivered: nobody has this address.",
        ),
    ),
)

MENTEES = (BEN, AMARA, LEILA, NOOR, RAFAEL, YUKI, GIULIA)
