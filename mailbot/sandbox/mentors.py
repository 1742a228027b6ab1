"""The mentors of the demo. Each answers the invitation in another way; one never does."""

from datetime import time

from mailbot.sandbox.character import Character, Part, Reply
from mailbot.sandbox.mail_program import absence_notice, apple_mail, in_place, outlook, phone

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

Pick any slot on my page that suits you.
Before we meet, could you think of one thing that you would like to be able to do by the summer?

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
Hi! Happy to help.
I know React and TypeScript well, and I'm free on Tuesday and Thursday evenings. I live in Madrid.
You can book me at https://cal.com/tomas-herrera, and I can take two mentees.

Tomás""",
        ),
        Reply(
            to="introduction",
            after=5,
            says="""\
Hi Ben,

Good to meet you! Send me the repository of something that you have built, however small, and we will start from there.
Does Tuesday at seven work?

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
Sorry, I was in the mountains without a computer! Yes, count me in:
I can help with Rust and C++. I'm free Mondays and Wednesdays 18-20. I live in Stockholm,
and https://cal.com/sofia-lindqvist is where to book. One mentee, please.""",
            program=phone,
        ),
        Reply(
            to="contact-check",
            after=7,
            in_thread_of="introduction",
            says="""\
Hej Rafael,

I should have written days ago, forgive me. What are you building?
Bring the part where the borrow checker beats you, and we will read it together.

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

MENTORS = (PRIYA, TOMAS, HANNAH, KWAME, SOFIA, MARCUS)
