"""The tables. Migrations follow this file; which record of the domain each keeps stands in mapping.py."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
    and_,
    false,
    func,
    literal_column,
)

from mailbot.adapters.column_types import LONG_AGO, Tuple, UtcDateTime, Week, one_of

# Those of pairs are named here as well, so that whoever asks for the metadata gets every table.
from mailbot.adapters.pair_tables import chats as chats
from mailbot.adapters.pair_tables import sessions as sessions
from mailbot.adapters.pair_tables import sides as sides
from mailbot.adapters.schema import metadata as metadata
from mailbot.adapters.schema import new_id, version
from mailbot.domain.correspondence import LetterKind, LetterState, MessageState
from mailbot.domain.pairing import PairingState
from mailbot.domain.people import Role

people = Table(
    "people",
    metadata,
    new_id(),
    Column("address", String(320), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("time_zone", String(64)),
    Column("availability", Week, nullable=False),
    Column("about", Text, nullable=False),
    Column("languages", Tuple, nullable=False, server_default="[]"),
    Column("language", String(8), nullable=False, server_default=""),
    Column("created_at", UtcDateTime),
    Column("answered_at", UtcDateTime),
    Column("paused_until", UtcDateTime),
    Column("stopped_at", UtcDateTime),
    Column("undeliverable_at", UtcDateTime),
    Column("away_until", UtcDateTime),
    Column("unasked_at", UtcDateTime),
    version(),
)

other_addresses = Table(
    "other_addresses",
    metadata,
    new_id(),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("address", String(320), nullable=False, unique=True),
)

mentors = Table(
    "mentors",
    metadata,
    new_id(),
    Column("person_id", ForeignKey("people.id"), nullable=False, unique=True),
    Column("skills", Tuple, nullable=False),
    Column("booking_link", Text),
    Column("capacity", Integer, nullable=False),
    Column("cohort", Text, nullable=False, server_default=""),
    Column("to_be_written_to", Boolean, nullable=False, server_default=false(), index=True),
    version(),
)

mentees = Table(
    "mentees",
    metadata,
    new_id(),
    Column("person_id", ForeignKey("people.id"), nullable=False, unique=True),
    Column("skills", Tuple, nullable=False),
    Column("goals", Text, nullable=False),
    Column("cohort", Text, nullable=False),
    Column("waiting_since", UtcDateTime),
    Column("waiting_because", Text, nullable=False),
    Column("allocated_to_id", ForeignKey("mentors.id")),
    Column("mentors_wanted", Integer, nullable=False, server_default="1"),
    Column("to_be_written_to", Boolean, nullable=False, server_default=false(), index=True),
    version(),
)

pairings = Table(
    "pairings",
    metadata,
    new_id(),
    Column("mentor_id", ForeignKey("mentors.id"), nullable=False, index=True),
    Column("mentee_id", ForeignKey("mentees.id"), nullable=False, index=True),
    Column("state", one_of(PairingState), nullable=False),
    Column("reasons", Tuple, nullable=False),
    Column("shared_skills", Tuple, nullable=False),
    Column("allocated", Boolean, nullable=False),
    Column("locked", Boolean, nullable=False, server_default=false()),
    Column("proposed_at", UtcDateTime),
    Column("introduced_at", UtcDateTime),
    Column("in_contact_at", UtcDateTime),
    Column("booked_at", UtcDateTime),
    Column("met_at", UtcDateTime),
    Column("heard_at", UtcDateTime),
    Column("ended_at", UtcDateTime),
    Column("ended_because", Text, nullable=False),
    # When somebody has to look for what is due to it, see next_looks.py; never, where there is none.
    Column("look_at", UtcDateTime, default=LONG_AGO, index=True),
    version(),
    Index("ix_pairings_state_introduced_at", "state", "introduced_at"),
    Index("ix_pairings_ended_because_ended_at", "ended_because", "ended_at"),
)

messages = Table(
    "messages",
    metadata,
    new_id(),
    Column("account", String(320), nullable=False),
    Column("mailbox", String(255), nullable=False),
    Column("uid_validity", BigInteger, nullable=False),
    # Told apart by it when many are inserted together, which are all of one mailbox; see `letters.message_id`.
    Column("uid", BigInteger, nullable=False, insert_sentinel=True),
    Column("raw", LargeBinary, nullable=False),
    Column("size", Integer, nullable=False),
    Column("whole", Boolean, nullable=False),
    Column("fingerprint", String(64), nullable=False, index=True),
    Column("message_id", Text, nullable=False),
    Column("received_at", UtcDateTime, nullable=False),
    Column("sender", String(320), nullable=False, index=True),
    Column("references", Text, nullable=False),
    Column("state", one_of(MessageState), nullable=False, index=True),
    Column("reason", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("try_again_at", UtcDateTime),
    Column("filed_at", UtcDateTime),
    Column("private", Boolean, nullable=False),
    Column("duplicate_of", Integer),
    UniqueConstraint("account", "mailbox", "uid_validity", "uid"),
    Index("ix_messages_filed_at", "filed_at"),
)
# Of the rows of years a sweep sees those alone that it may have to act on: what an index leaves out costs it nothing.
is_kept = func.length(messages.c.raw) > literal_column("0")
_KEPT = Index("ix_messages_kept", messages.c.received_at, sqlite_where=is_kept, postgresql_where=is_kept)

letters = Table(
    "letters",
    metadata,
    new_id(),
    Column("kind", one_of(LetterKind), nullable=False),
    # The sentinel: letters that are inserted together get their ids in an order that no database promises.
    Column("message_id", String(255), nullable=False, unique=True, insert_sentinel=True),
    Column("raw", LargeBinary, nullable=False),
    Column("sender", String(320), nullable=False),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("subject", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("matter", Text, nullable=False),
    Column("queued_at", UtcDateTime, nullable=False),
    Column("person_id", ForeignKey("people.id")),
    Column("role", one_of(Role)),
    Column("pairing_id", ForeignKey("pairings.id"), index=True),
    Column("references", Text, nullable=False),
    Column("items", Tuple, nullable=False),
    Column("state", one_of(LetterState), nullable=False),
    Column("reason", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("try_again_at", UtcDateTime),
    Column("claimed_by", String(255), nullable=False),
    Column("claimed_at", UtcDateTime),
    Column("sent_at", UtcDateTime),
    Column("awaits_answer", Boolean, nullable=False),
    Column("answered_at", UtcDateTime),
    Column("chases", Integer, nullable=False),
    Column("chased_at", UtcDateTime),
    Column("chase_of_id", ForeignKey("letters.id")),
    Index("ix_letters_state_try_again_at", "state", "try_again_at"),
    Index("ix_letters_sent_at", "sent_at"),
    # A letter's bytes stand before these columns in its row: an index that holds all of them spares reading those.
    Index("ix_letters_awaits_answer_answered_at_sent_at", "awaits_answer", "answered_at", "sent_at"),
    # What is awaited in one matter, or of one person. SQLite goes by how many columns of an index a statement names:
    # with fewer than above it would look through all that is awaited of anybody.
    Index("ix_letters_matter_awaits_answer", "matter", "awaits_answer", "answered_at"),
    Index("ix_letters_person_id_awaits_answer", "person_id", "awaits_answer", "answered_at"),
    Index("ix_letters_kind_answered_at_queued_at", "kind", "answered_at", "queued_at"),
)
is_awaited = and_(letters.c.awaits_answer.is_(True), letters.c.answered_at.is_(None))

recipients = Table(
    "recipients",
    metadata,
    new_id(),
    Column("letter_id", ForeignKey("letters.id"), nullable=False, index=True),
    Column("address", String(320), nullable=False, index=True),
    Column("state", one_of(LetterState), nullable=False),
    Column("response", Text, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    new_id(),
    Column("at", UtcDateTime, nullable=False),
    Column("what", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("message_id", ForeignKey("messages.id")),
)

# Copies of erased mail that still lie on the server, until they are deleted there as well.
erased_mail = Table("erased_mail", metadata, new_id(), Column("message_id", Text, nullable=False))

# By what erased mail is known when it is delivered again: keyed hashes, see tombstone_records.py.
tombstones = Table("tombstones", metadata, Column("mark", String(64), primary_key=True))

# When coordinators stopped all sending, and who; at most one row has no end.
pauses = Table(
    "pauses",
    metadata,
    new_id(),
    Column("began_at", UtcDateTime, nullable=False),
    Column("ended_at", UtcDateTime),
    Column("by", Text, nullable=False),
)

periodic_jobs = Table(
    "periodic_jobs",
    metadata,
    Column("job", String(64), primary_key=True),
    Column("period", String(64), primary_key=True),
    Column("done_at", UtcDateTime),
)

# What one worker at a time may do; `done_at` is when its holder did it first.
leases = Table(
    "leases",
    metadata,
    Column("job", String(64), primary_key=True),
    Column("holder", String(255), nullable=False),
    Column("until", UtcDateTime, nullable=False),
    Column("done_at", UtcDateTime),
)

# How the programme is logged in to its mailbox where that takes tokens; sealed with its secret key.
logins = Table(
    "logins",
    metadata,
    Column("account", String(320), primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
)
