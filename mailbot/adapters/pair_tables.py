"""The tables of what becomes of a pairing: its sessions, and each side of it."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from mailbot.adapters.column_types import UtcDateTime, one_of
from mailbot.adapters.schema import metadata, new_id, version
from mailbot.domain.pair_chat import ChatState
from mailbot.domain.people import Role
from mailbot.domain.sessions import SessionState
from mailbot.domain.sides import ContactAnswer, Course, Mood

sessions = Table(
    "sessions",
    metadata,
    new_id(),
    Column("pairing_id", ForeignKey("pairings.id"), nullable=False, index=True),
    Column("starts_at", UtcDateTime),
    Column("state", one_of(SessionState), nullable=False),
    Column("ends_at", UtcDateTime),
    Column("uid", Text, nullable=False, server_default="", index=True),
    Column("date_key", String(32), nullable=False, server_default=""),
    Column("sequence", Integer, nullable=False, server_default="0"),
    Column("stamped_at", UtcDateTime),
    Column("link", Text, nullable=False, server_default=""),
    version(),
)

sides = Table(
    "pairing_sides",
    metadata,
    new_id(),
    Column("pairing_id", ForeignKey("pairings.id"), nullable=False),
    Column("role", one_of(Role), nullable=False),
    Column("contact", one_of(ContactAnswer)),
    Column("goals", Text, nullable=False),
    Column("goals_until", UtcDateTime),
    Column("mood", one_of(Mood)),
    Column("course", one_of(Course)),
    Column("guided_at", UtcDateTime),
    Column("checked_in_at", UtcDateTime),
    Column("reviewed_at", UtcDateTime),
    Column("thanked_at", UtcDateTime),
    Column("told_back_at", UtcDateTime),
    Column("reminded_of", UtcDateTime),
    version(),
    UniqueConstraint("pairing_id", "role"),
)

chats = Table(
    "pairing_chats",
    metadata,
    new_id(),
    Column("pairing_id", ForeignKey("pairings.id"), nullable=False, unique=True),
    Column("wanted_at", UtcDateTime, nullable=False),
    Column("state", one_of(ChatState), nullable=False),
    Column("reason", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("try_again_at", UtcDateTime),
    Index("ix_pairing_chats_state_try_again_at", "state", "try_again_at"),
)
