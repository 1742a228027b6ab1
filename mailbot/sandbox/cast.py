"""The people of `mailbot demo`, and what they write. Everybody is invented; so are their addresses (RFC 2606)."""

import re
from datetime import UTC, datetime

from mailbot.domain.correspondence import Correspondent
from mailbot.sandbox.character import Character, Part, Reply
from mailbot.sandbox.mail import Mail
from mailbot.sandbox.mail_program import outlook
from mailbot.sandbox.mentees import MENTEES
from mailbot.sandbox.mentors import MENTORS

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

CAST = (INGRID, *MENTORS, *MENTEES)
