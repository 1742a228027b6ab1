"""Sample people, what they are asked, and how their programme goes: what letters are shown with."""

from mailbot.domain.chart import Bar, Chart, Tone
from mailbot.domain.people import Role
from mailbot.workflows.people.record import questions

SKILLS, AVAILABILITY, TIME_ZONE, CALENDLY, CAPACITY = questions(
    Role.MENTOR, known={"time zone": "Europe/London", "capacity": "1"}
)

MAYA = {"name": "Maya Okafor", "first_name": "Maya", "address": "maya@example.org"}
SAM = {"name": "Sam Lindqvist", "first_name": "Sam", "address": "sam@example.net"}
ANA = {"name": "Ana Duarte", "first_name": "Ana", "address": "ana@example.com"}

CHARTS = (
    Chart(
        "health",
        "Pairs by health",
        (
            Bar("thriving", 12, "12", Tone.GOOD),
            Bar("quiet", 3, "3", Tone.FAIR),
            Bar("at risk", 2, "2", Tone.POOR),
            Bar("ended", 4, "4", Tone.OVER),
        ),
    ),
    Chart("steps", "Days to each step", (Bar("introduction", 2.5, "2.5"), Bar("first session", 6.0, "6"))),
    Chart("funnel", "From request to first session", (Bar("asked", 42, "42"), Bar("introduced", 30, "30"))),
)
"""Of a digest, in the order in which it shows them."""
