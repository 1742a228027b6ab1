"""A letter of the demo, as its page shows it."""

from dataclasses import replace

from mailbot.adapters.composer import compose
from mailbot.domain.correspondence import Picture, Rendered
from mailbot.sandbox.mail import read_mail
from tests.adapters.test_composer import HEADING


def test_a_letter_is_shown_with_the_pictures_that_travel_with_it() -> None:
    funnel = Picture("funnel", "funnel.1@example.org", "Asked 42.", b"\x89PNG")
    steps = replace(funnel, name="steps", content_id="steps.1@example.org")
    shown = '<img src="cid:funnel.1@example.org"><img src="cid:steps.1@example.org">'
    raw = compose(HEADING, Rendered("Digest", "Hello,\n", shown), [funnel, steps])
    assert read_mail(raw, HEADING.date).html.count('src="data:image/png;base64,iVBORw=="') == 2
