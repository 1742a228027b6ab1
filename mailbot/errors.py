"""Everything that mailbot raises on purpose.

MailbotError                     one plain sentence that says what to do; the command line prints it and exits with 1
├── SettingsError                a setting is missing or wrong
├── UnreadableMessage            these bytes are no message that we can read; the reason is for people
├── InboxError                   the IMAP side
│   ├── InboxUnavailable         try again later: no connection, a timeout, a server that is restarting
│   └── InboxRefused             trying again won't help: wrong password, no such mailbox, an untrusted certificate
├── CourierError                 the SMTP side, before any recipient was named
│   ├── CourierUnavailable       try again later
│   └── CourierRefused           trying again won't help
├── LoginError                   no token to log in with, where the mailbox wants one
│   ├── LoginUnavailable         try again later
│   └── LoginRefused             somebody has to log in anew
├── NamesUnavailable             the DNS does not answer
├── ChatError                    the chat tool's side
│   ├── ChatUnavailable          try again later: no connection, too many requests, a server that is restarting
│   └── ChatRefused              trying again won't help: somebody is not there, say
│       └── ChatLockedOut        somebody has to change something first: a token was revoked, a right is missing
├── TemplateError                a letter's file can't be rendered
├── Conflict                     two transactions changed the same at one moment; this one was undone
├── StoreUnavailable             try again later: the database is locked, full or restarting
├── ImportRefused                a people file that can't be taken as it is
├── NotAllowed                   what was asked goes against a rule of the programme
└── NotFound                     what the operator named does not exist
"""

from datetime import timedelta


class MailbotError(Exception):
    """Its text is one plain sentence that says what to do."""


class SettingsError(MailbotError):
    """A setting is missing or wrong."""


class UnreadableMessage(MailbotError):
    """These bytes are no message that we can read; the text is the reason, in words for people."""


class InboxError(MailbotError):
    """Something about the IMAP mailbox."""


class InboxUnavailable(InboxError):
    """The mailbox can't be reached now; trying again later may help."""


class InboxRefused(InboxError):
    """The mailbox refuses us; somebody has to change something first."""


class CourierError(MailbotError):
    """Something about the SMTP server as a whole, not about one recipient."""


class CourierUnavailable(CourierError):
    """The SMTP server can't be reached now; trying again later may help."""


class CourierRefused(CourierError):
    """The SMTP server refuses us; somebody has to change something first."""


class LoginError(MailbotError):
    """There is no token to log in with."""


class LoginUnavailable(LoginError):
    """Whoever gives out tokens can't be reached now; trying again later may help."""


class LoginRefused(LoginError):
    """No token is given out; somebody has to log in, or to correct the settings."""


class NamesUnavailable(MailbotError):
    """The DNS can't be asked; trying again later may help."""


class ChatError(MailbotError):
    """Something about the chat tool; its text is a few words for coordinators."""


class ChatUnavailable(ChatError):
    """The chat tool can't do it now. `pause` is how long it wants us to wait; `in_doubt` means that it may be done."""

    def __init__(self, words: str, *, pause: timedelta | None = None, in_doubt: bool = False) -> None:
        super().__init__(words)
        self.pause, self.in_doubt = pause, in_doubt


class ChatRefused(ChatError):
    """The chat tool won't do it."""


class ChatLockedOut(ChatRefused):
    """The chat tool lets nobody in until somebody has changed something."""


class TemplateError(MailbotError):
    """A letter's file can't be rendered."""


class Conflict(MailbotError):
    """Another transaction was quicker to change the same; this one was undone, and may simply be done again."""

    def __init__(self) -> None:
        super().__init__("Something else changed the same record at the same moment; please try once more.")


class StoreUnavailable(MailbotError):
    """The database can't be used; trying again later may help. No message is to blame for it."""


class ImportRefused(MailbotError):
    """A people file that can't be taken as it is."""


class NotAllowed(MailbotError):
    """What was asked goes against a rule of the programme; nothing was changed."""


class NotFound(MailbotError):
    """What was named does not exist."""
