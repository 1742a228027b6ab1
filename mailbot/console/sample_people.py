"""Sample people, what they are asked, and how their programme goes: what letters are shown with."""

from mailbot.domain.chart import Bar, Chart, Tone

SKILLS = {
    "field": "skills",
    "label": "What can you help with?",
    "hint": "e.g. Python, giving talks",
    "value": "",
}
AVAILABILITY = {
    "field": "availability",
    "label": "When are you usually free?",
    "hint": "e.g. Tuesdays 18:00-20:00, Saturday mornings",
    "value": "",
}
TIME_ZONE = {
    "field": "time zone",
    "label": "Which time zone are you in?",
    "hint": "a city will do",
    "value": "Europe/London",
}
CALENDLY = {
    "field": "calendly",
    "label": "Where can people book a time with you?",
    "hint": "a Calendly or other booking link; none is fine too",
    "value": "",
}
CAPACITY = {
    "field": "capacity",
    "label": "How many mentees can you take at a time?",
    "hint": "one is plenty",
    "value": "1",
}

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
