"""Messages that a human must see, or whose writer must be asked: what they say changes nothing."""

from datetime import timedelta

from mailbot.domain.correspondence import Draft, LetterKind
from mailbot.parsers.quoting.display import shown_text
from mailbot.workflows.context import Context, Incoming, Outcome, held, processed
from mailbot.workflows.conversation.answers import start_patience_again
from mailbot.workflows.conversation.notices import notice, quoted

ONE_ANSWER_IN = timedelta(days=1)  # to one address, for mail that can't be read (promise 8)
MOST_ANSWERS, IN = 200, timedelta(hours=1)  # of the whole programme to mail that can't be read (promise 8)
READ_IT = "Please read it in the mailbox, under Held, and answer it yourself."


def sender_unclear(incoming: Incoming, context: Context) -> Outcome:
    """Nobody can be answered, so nobody is."""
    problem = incoming.content.sender_problem
    return held(f"sender unclear: {problem}", *tell(context, incoming, "A message whose sender is unclear", problem))


def for_a_human(incoming: Incoming, context: Context) -> Outcome:
    """It may be about somebody's safety: no machine answers it, and the partner learns nothing of it."""
    return held(
        "may be about somebody's safety",
        *tell(context, incoming, "Please read a message at once", "It may be about somebody's safety or wellbeing."),
    )


def too_large(incoming: Incoming, context: Context) -> Outcome:
    """Only the header was fetched. The whole message stays on the server."""
    megabytes = incoming.message.size // (1024 * 1024)
    because = "Your message was too large for us to read: please send it again without its attachments."
    return held(
        f"too large: {megabytes} MB",
        *help_once(context, incoming, because),
        *tell(context, incoming, "A message was too large to read", f"It has {megabytes} MB; 25 MB can be read."),
    )


def out_of_reach(incoming: Incoming, context: Context) -> Outcome:
    """Encrypted, say: the sender is asked for plain words, and a human may know how to open it."""
    obstacle = incoming.content.obstacle
    because = f"We could not read your message. {obstacle} Please send it again as plain text."
    return held(
        f"out of reach: {obstacle}",
        *help_once(context, incoming, because),
        *tell(context, incoming, "A message could not be opened", obstacle),
    )


def not_understood(incoming: Incoming, context: Context) -> Outcome:
    """Help once; the next time a human looks at it."""
    if incoming.person is not None:
        start_patience_again(context, incoming.person)
    if incoming.reading.only_courtesy:
        greeted = help_once(context, incoming, "") if _is_first_word(incoming) else []
        return processed("a greeting: help sent" if greeted else "a courtesy", *greeted)
    if _is_flood(context):
        return held("not understood, and the ceiling of answers is reached", *_tell_of_flood(context))
    if helped := help_once(context, incoming, "We could not tell what you would like us to do."):
        return processed("not understood: help sent", *helped)
    return held(
        "not understood twice",
        *tell(
            context,
            incoming,
            "A message was not understood",
            f"It is from {incoming.sender.address}.",
            *quoted(shown_text(incoming.lines)),
        ),
    )


def _is_first_word(incoming: Incoming) -> bool:
    """Whether somebody new says hello and no more: the shy are told how to go on."""
    return incoming.person is None and not incoming.content.in_reply_to


def help_once(context: Context, incoming: Incoming, because: str) -> list[Draft]:
    """The help letter, unless this address had one within a day, or a flood of such mail comes in."""
    since = context.now - ONE_ANSWER_IN
    if _is_flood(context) or context.records.letters.sent_to(incoming.sender.address, LetterKind.HELP, since):
        return []
    return [help_letter(context, incoming, because)]


def _is_flood(context: Context) -> bool:
    return context.records.letters.count(LetterKind.HELP, context.now - IN, context.now) >= MOST_ANSWERS


def _tell_of_flood(context: Context) -> list[Draft]:
    return notice(
        context,
        f"ceiling {context.now:%Y-%m-%d}",
        "Something is writing to us in floods",
        f"We sent {MOST_ANSWERS} letters within an hour to mail that could not be read, and now send no more.",
        to_do="Have a look at the mailbox, under Held. What can be read is answered as before.",
    )


def help_letter(context: Context, incoming: Incoming, because: str = "") -> Draft:
    """What one can write to the programme, for whoever asks."""
    person = incoming.person
    is_coordinator = context.programme.is_coordinator(incoming.sender.address)
    roles = [role.value for role in person.roles] if person else []
    role = "coordinator" if is_coordinator else "both" if len(roles) == 2 else "".join(roles)
    return Draft(
        LetterKind.HELP,
        (incoming.sender,),
        {"known": bool(role), "role": role, "because": because},
        matter=f"help {incoming.sender.address}",
        answers=incoming.message,
        person=person,
    )


def tell(context: Context, incoming: Incoming, headline: str, *facts: str) -> list[Draft]:
    """Coordinators read it themselves, in the mailbox."""
    return notice(context, f"message {incoming.message.id}", headline, *facts, to_do=READ_IT, about=incoming.message)
