"""What coordinators write, as they write it: on phones, in Outlook, with greetings, signatures, bullets and slips.

Each is read from a whole message, the proposal quoted in it as the program does. What is not surely understood is
asked about: the last column is empty then. Where names stand, the first one is enough to tell who is meant.
"""

from collections.abc import Iterable
from itertools import cycle

import pytest

from mailbot.adapters.renderer import Renderer
from mailbot.console.sample_letters import sample_values
from mailbot.domain.correspondence import LetterKind
from mailbot.parsers.commands.command import Command, Who
from mailbot.parsers.message.inbound import read_message
from mailbot.parsers.opening import direct
from mailbot.parsers.quoting.separation import separate
from tests.support.client_styles import STYLES

PAIRS = (
    ("Amara Okafor", "Maria Lind"), ("Ben Keller", "Tom Baker"), ("Chidi Eze", "Priya Nair"),
    ("Dana Petrov", "Jonas Weber"), ("Elif Yilmaz", "Sam Reed"),
)  # fmt: skip
PROPOSAL = Renderer().render(
    LetterKind.PROPOSAL,
    sample_values(
        LetterKind.PROPOSAL,
        pairs=[
            {"number": n, "mentor": mentor, "mentee": mentee, "reasons": ["Both named Python"], "instead": ""}
            for n, (mentee, mentor) in enumerate(PAIRS, start=1)
        ],
        waiting=[{"names": "Farid Haddad", "reason": "No mentor has offered Rust yet."}],
    ),
)
OUTLOOK = cycle(("outlook", "outlook_page", "outlook_web_page", "outlook_phone", "outlook_mac", "outlook_2003"))
OTHERS = cycle(("gmail", "iphone_page", "gmail_page", "apple", "samsung", "thunderbird", "gmail_with_signature"))

SPELLINGS = [
    ("", "Approve 1 and 3\n\nSent from my iPhone", "approve 1,3"),
    ("outlook", "Approve 1, 3\n\nKind regards,\nCora Diaz\nProgramme coordinator | Example Org\nT: +44 20 7946 0000", "approve 1,3"),
    ("", "aprove 1, 2 & 4", "approve 1,2,4"),
    ("", "Hi bot,\n\nplease approve 1-3.\n\nThanks\nCora", "approve 1,2,3"),
    ("", "approve all", "approve 1,2,3,4,5"),
    ("", "Approve all but 2", "approve 1,3,4,5"),
    ("outlook", "Approve all except 2 and 4 please.", "approve 1,3,5"),
    ("", "approve the first two", "approve 1,2"),
    ("", "approve #1 #4", "approve 1,4"),
    ("", "* approve 1\n* reject 2\n* lock 4", "approve 1; reject 2; lock 4"),
    ("outlook", "• Approve 1\n• Reject 2", "approve 1; reject 2"),
    ("", "1. approve 1\n2. approve 3\n3. reject 2", "approve 1; approve 3; reject 2"),
    ("", "1 yes\n2 no\n3 yes", "approve 1; reject 2; approve 3"),
    ("", "yes to 1 and 2, no to 3", "approve 1,2; reject 3"),
    ("", "1 ok, 2 ok, 3 reject", "approve 1; approve 2; reject 3"),
    ("", "All good, go ahead!", ""),
    ("", "Looks good to me", ""),
    ("", "Approved: 1,2,5", "approve 1,2,5"),
    ("", "I approve 1 to 4 and reject 5", "approve 1,2,3,4; reject 5"),
    ("outlook", "Please could you approve numbers 2 and 3", "approve 2,3"),
    ("", "Can you approve no. 2?", "approve 2"),
    ("", "approve one and three", "approve 1,3"),
    ("", "reject two", "reject 2"),
    ("", "Rejct 2", "reject 2"),
    ("", "decline 2", "reject 2"),
    ("", "approve everything apart from 5", "approve 1,2,3,4"),
    ("", "approve the rest, reject 2", "approve 1,3,4,5; reject 2"),
    ("", "reject 2, approve the others", "reject 2; approve 1,3,4,5"),
    ("outlook", "Swap 2 and 5", "swap 2 5"),
    ("", "swap 2 with 5 and then approve all", "swap 2 5; approve 1,2,3,4,5"),
    ("", "pls swap 2 <-> 5", "swap 2 5"),
    ("", "Swap Ben and Elif", "swap Ben Elif"),
    ("", "swap mentors of 1 and 2", "swap 1 2"),
    ("", "Lock 4 please", "lock 4"),
    ("", "keep 4", ""),
    ("", "Why 2?", "why 2"),
    ("", "Why Ben and Tom?", "why Ben Tom"),
    ("outlook", "Why is Amara Okafor with Maria Lind?", "why Amara Maria"),
    ("", "why not Amara with Tom Baker", "why not Amara Tom"),
    ("", "Why didn’t Amara get Tom?", "why not Amara Tom"),
    ("", "Why is Farid waiting?", "why not Farid"),
    ("", "pair farid haddad with tom baker", "allocate Farid Tom"),
    ("", "Pls pair Farid with Maria", "allocate Farid Maria"),
    ("", "Allocate Farid Haddad → Sam Reed", "allocate Farid Sam"),
    ("outlook", "Please allocate farid@example.org to sam@example.org", "allocate Farid Sam"),
    ("", "match Farid to Sam Reed please", "allocate Farid Sam"),
    ("subject", "Pair", "pair"),
    ("subject", "pair (dry run)", "pair dry run"),
    ("", "Do a dry run", "pair dry run"),
    ("subject", "Waiting?", "waiting"),
    ("", "Who is waiting?", "waiting"),
    ('', "who's waiting at the moment", 'waiting'),
    ("subject", "Digest please", "digest"),
    ("outlook", "Could you send me the digest?", "digest"),
    ("", "Show Amara", "show Amara"),
    ('', "show me Maria Lind's record", 'show Maria'),
    ("subject", "Pause the program", "pause programme"),
    ("outlook", "Please pause the programme.\n\nCora", "pause programme"),
    ("", "Resume program", "resume programme"),
    ("", "Invite a mentor: Jane Doe jane.doe@example.org", "invite mentor jane.doe@example.org"),
    ("", "Hello,\n\nApprove 1–3 please\n\n--\nCora Diaz", "approve 1,2,3"),
    ("outlook", "Approving 1 and 2.", "approve 1,2"),
    ("", "approve 1,2,3\n\nGet Outlook for iOS", "approve 1,2,3"),
    ("", "Apporve 3", "approve 3"),
    ("", "Approve: 1\nReject: 4", "approve 1; reject 4"),
    ("outlook", "#1 approve\n#2 approve\n#3 reject", "approve 1,2; reject 3"),
    ('', "I'd like to approve all of them", 'approve 1,2,3,4,5'),
    ("", "Approve all apart from number 3, thanks!", "approve 1,2,4,5"),
    ("", "All approved", "approve 1,2,3,4,5"),
    ("", "all ok except 2 & 3", "approve 1,4,5"),
    ("", "Please go ahead with 1, 2 and 4.", "approve 1,2,4"),
    ("outlook", "Hi Bot,\n\nCould you please approve 1, 2, and 5, and reject 3?\n\nMany thanks,\n\nCora", "approve 1,2,5; reject 3"),
    ("", "Yes to all", "approve 1,2,3,4,5"),
    ("", "Yes for 1, no for 2", "approve 1; reject 2"),
    ("", "1: approve\n2: approve\n3: reject\n4: lock\n5: approve", "approve 1,2,5; reject 3; lock 4"),
    ("", "1) yes\n2) yes\n3) no", "approve 1,2; reject 3"),
    ("", "1 - yes, 2 - no", "approve 1; reject 2"),
    ("", "accept 1 2 3", "approve 1,2,3"),
    ("outlook", "- approve 1\n- approve 4", "approve 1,4"),
    ("", "approve the first three, reject the others", "approve 1,2,3; reject 4,5"),
    ("", "Approve the second one", "approve 2"),
    ("", "approve 1 thru 4", "approve 1,2,3,4"),
    ("", "approve 2 only", "approve 2"),
    ('', "don't approve 3", ''),
    ("", "Not sure about 2", ""),
    ("", "Should I approve 2?", ""),
    ("", "reject #5 pls", "reject 5"),
    ("", "Reject 3, they work together", "reject 3"),
    ("", "Reject number four", "reject 4"),
    ("", "no to 4", "reject 4"),
    ("outlook", "Please swap 1 and 4 and approve the rest.", "swap 1 4; approve 2,3,5"),
    ("", "Swap #1 with #2", "swap 1 2"),
    ("", "Can we swap 3 and 4?", "swap 3 4"),
    ("", "swop 3 & 5", "swap 3 5"),
    ("", "lock 1 and 2", "lock 1,2"),
    ("", "please lock #3", "lock 3"),
    ("", "why number 4", "why 4"),
    ("", "Why did you choose Tom for Ben?", "why Tom Ben"),
    ("", "Why not pair Ben with Maria?", "why not Ben Maria"),
    ("outlook", "Why Elif Yilmaz and Sam Reed", "why Elif Sam"),
    ("", "Allocate farid haddad to maria lind", "allocate Farid Maria"),
    ("", "Please match Farid Haddad with Priya Nair.", "allocate Farid Priya"),
    ("", "Assign Farid to Tom", "allocate Farid Tom"),
    ("", "pair up Farid and Tom Baker", "allocate Farid Tom"),
    ("subject", "Show Farid", "show Farid"),
    ("", "Show me everything on Dana Petrov", "show Dana"),
    ("", "Show farid@example.org please", "show Farid"),
    ("subject", "waiting list", "waiting"),
    ("", "Who is still without a mentor?", "waiting"),
    ("", "Send the weekly digest", "digest"),
    ("subject", "DIGEST", "digest"),
    ("", "Pause the whole programme", "pause programme"),
    ("", "PAUSE PROGRAMME", "pause programme"),
    ("", "please unpause the program", "resume programme"),
    ("", "Resume the programme please. Thanks, Cora", "resume programme"),
    ("", "Forget Farid Haddad", "forget Farid"),
    ("", "invite mentor Jane Doe <jane@example.org>\ninvite mentee Jim Roe <jim@example.org>", "invite mentor jane@example.org; invite mentee jim@example.org"),
    ("outlook", "Please invite jane.doe@example.org as a mentor", "invite mentor jane.doe@example.org"),
    ("", "Please run the pairing dry run", "pair dry run"),
    ("subject", "Help", "help"),
]  # fmt: skip


@pytest.mark.parametrize(("where", "written", "meant"), SPELLINGS)
def test_it_is_taken_as_it_was_meant(where: str, written: str, meant: str) -> None:
    if where == "subject":
        raw, answered, subject = f"From: cora@example.org\nSubject: {written}\n\n".encode(), None, written
    else:
        style = STYLES[next(OUTLOOK if where == "outlook" else OTHERS)]
        raw, answered, subject = style(written, PROPOSAL), PROPOSAL.text, "Re: Who with whom"
    read = direct(separate(read_message(raw), answered), subject)
    assert together(map(said, read.commands)) == together(filter(None, meant.split("; ")))


def said(command: Command) -> str:
    numbers = [n for n in range(1, len(PAIRS) + 1) if n not in command.excepted] if command.everything else []
    told = [str(n) for n in numbers or command.numbers] or [first_name(who) for who in command.people]
    if command.name == "invite":
        told = [command.role, *(who.address for who in command.people)]
    comma = "," if told and told[0].isdecimal() and command.name != "swap" else " "
    return " ".join(filter(None, (command.name, comma.join(told))))


def first_name(who: Who) -> str:
    return (who.name or who.address.partition("@")[0]).split()[0].capitalize()


def together(commands: Iterable[str]) -> dict[str, set[str]]:
    """`approve 1` and `approve 3` are `approve 1,3`."""
    decided: dict[str, set[str]] = {}
    for command in commands:
        verb, _, numbers = command.partition(" ")
        key = verb if verb in ("approve", "reject", "lock") else command
        decided.setdefault(key, set()).update(numbers.split(",") if key == verb else ())
    return decided
