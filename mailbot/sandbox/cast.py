"""The people of `mailbot demo`, and what they write. Everybody is invented; so are their addresses (RFC 2606)."""

import re
from datetime import UTC, datetime, time

from mailbot.domain.correspondence import Correspondent
from mailbot.sandbox.character import Character, Opening, Part, Reply
from mailbot.sandbox.mail import Mail
from mailbot.sandbox.mail_program import (
    absence_notice,
    apple_mail,
    delivery_report,
    gmail,
    in_place,
    outlook,
    phone,
)

PROGRAMME = Correspondent("mentoring@example.org", "Harbour Mentoring")
BEGINS = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)  # a Monday
ENDS = datetime(2027, 3, 12, 18, 0, tzinfo=UTC)

COLLEAGUES = {"Hannah Vogel", "Leila Haddad"}


def decide(proposal: Mail) -> str:
    """The coordinator approves everything but a pair who share an office; and says why, which no machine reads."""
    pairs = re.findall(r"^(\d+)\. (.+) mentors (.+)$", proposal.text, re.M)
    rejected = [number for number, *names in pairs if set(names) == COLLEAGUES]
    approved = [number for number, *names in pairs if set(names) != COLLEAGUES]
    lines = [f"approve {','.join(approved)}"] if approved else []
    if rejected:
        lines += [
            f"reject {','.join(rejected)}",
            "",
            "They share an office, so let us find Leila somebody from outside.",
        ]
    return "\n".join(lines)


INGRID = Character(
    name="Ingrid Solheim",
    address="ingrid@example.org",
    part=Part.COORDINATOR,
    zone="Europe/London",
    program=outlook,
    replies=(Reply(to="proposal", after=1.5, says=decide, standing=True),),
)

# Fills in the lines, as asked.
PRIYA = Character(
    name="Priya Raman",
    address="priya.raman@example.com",
    part=Part.MENTOR,
    zone="Asia/Kolkata",
    invited=(1, time(8, 5)),
    replies=(
        Reply(
            to="invitation",
            after=4,
            says="""\
Skills: Python, SQL, data analysis
Availability: Tue-Thu 18:00-21:00
Time zone: Asia/Kolkata
Calendly: https://calendly.com/priya-raman
Mentees: 2""",
        ),
        Reply(
            to="introduction",
            after=6,
            says="""\
Hi, how lovely to be introduced!

Pick any slot on my page that suits you. Before we meet, could you think of one thing that you would like to be able to do by the summer?

Priya""",
            standing=True,
        ),
    ),
)

# Answers in a paragraph, and expects to be understood.
TOMAS = Character(
    name="Tomás Herrera",
    address="tomas@example.net",
    part=Part.MENTOR,
    zone="Europe/Madrid",
    program=apple_mail,
    invited=(1, time(8, 15)),
    replies=(
        Reply(
            to="invitation",
            after=7,
            says="""\
Hi! Happy to help. I know React and TypeScript well, and I'm free on Tuesday and Thursday evenings. I live in Madrid. You can book me at https://cal.com/tomas-herrera, and I can take two mentees.

Tomás""",
        ),
        Reply(
            to="introduction",
            after=5,
            says="""\
Hi Ben,

Good to meet you! Send me the repository of something that you have built, however small, and we will start from there. Does Tuesday at seven work?

Tomás""",
        ),
    ),
)

# Works in a company: HTML without a plain text, the letter below a rule.
HANNAH = Character(
    name="Hannah Vogel",
    address="hannah.vogel@example.com",
    part=Part.MENTOR,
    zone="Europe/Berlin",
    program=outlook,
    invited=(1, time(8, 25)),
    replies=(
        Reply(
            to="invitation",
            after=23,
            says="""\
Hello,

here are my answers:

Skills: SQL, data analysis, project management
Availability: Wed 12:00-14:00, Fri 12:00-14:00
Time zone: Berlin
Calendly: none

Kind regards
Hannah Vogel""",
        ),
    ),
)

# Fills in the form inside the quoted letter.
KWAME = Character(
    name="Kwame Mensah",
    address="kwame@example.net",
    part=Part.MENTOR,
    zone="Africa/Accra",
    program=in_place,
    invited=(1, time(8, 35)),
    replies=(
        Reply(
            to="invitation",
            after=26,
            says="""\
skills: public speaking, JavaScript
availability: Thu 10:00-12:00, Sat 10:00-13:00
time zone: Accra
calendly: https://calendly.com/kwame-mensah
capacity: 1""",
        ),
    ),
)

# On holiday: a machine answers first, she herself only when she is chased.
SOFIA = Character(
    name="Sofia Lindqvist",
    address="sofia.lindqvist@example.com",
    part=Part.MENTOR,
    zone="Europe/Stockholm",
    invited=(1, time(8, 45)),
    replies=(
        Reply(
            to="invitation",
            after=0.02,
            says="Hej! I am on holiday until 3 March and will answer when I am back. /Sofia",
            program=absence_notice,
        ),
        Reply(
            to="chase",
            after=5,
            says="""\
Sorry, I was in the mountains without a computer! Yes, count me in: I can help with Rust and C++. I'm free Mondays and Wednesdays 18-20. I live in Stockholm, and https://cal.com/sofia-lindqvist is where to book. One mentee, please.""",
            program=phone,
        ),
        Reply(
            to="contact-check",
            after=7,
            in_thread_of="introduction",
            says="""\
Hej Rafael,

I should have written days ago, forgive me. What are you building? Bring the part where the borrow checker beats you, and we will read it together.

Sofia""",
        ),
    ),
)

# Never answers.
MARCUS = Character(
    name="Marcus Webb",
    address="marcus.webb@example.com",
    part=Part.MENTOR,
    zone="America/Chicago",
    invited=(1, time(8, 55)),
)

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

I write small web pages after work and would love to learn React properly. I'm free on Tuesday evenings and on Saturday mornings. I live in Leeds.

Thanks,
Ben""",
        ),
        Opening(day=10, clock=time(8, 20), subject="Tomás", says="We met!"),
    ),
    replies=(
        Reply(
            to="message",
            after=3,
            says="Hi Tomás, Tuesday at seven is perfect. I have booked it on your page. The code is a recipe box, be gentle!\n\nBen",
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

I want to get better at public speaking, my voice shakes in every stand-up. I am free Thursdays 3-6pm and Saturdays 3-6pm. I live in Karachi.

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
            says="Hi! I'd like to learn Rust. Mondays and Wednesdays 14:00-17:00 are good for me, I'm in São Paulo.\n\nRafael",
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
            says="Hello, I would like to learn Haskell. I'm free on weekday evenings. My time zone is Asia/Tokyo.\n\nYuki",
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

CAST = (INGRID, PRIYA, TOMAS, HANNAH, KWAME, SOFIA, MARCUS, BEN, AMARA, LEILA, NOOR, RAFAEL, YUKI, GIULIA)
