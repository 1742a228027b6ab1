"""Which record of the domain each table keeps."""

from sqlalchemy.orm import registry, relationship

from mailbot.adapters.next_looks import look_again_at_what_changes
from mailbot.adapters.tables import (
    chats,
    letters,
    mentees,
    mentors,
    messages,
    metadata,
    other_addresses,
    pairings,
    people,
    recipients,
    sessions,
    sides,
)
from mailbot.domain.correspondence import Letter, Message, Recipient
from mailbot.domain.pair_chat import PairChat
from mailbot.domain.pairing import Pairing
from mailbot.domain.people import Mentee, Mentor, OtherAddress, Person
from mailbot.domain.sessions import Session
from mailbot.domain.sides import Side

mapper = registry(metadata=metadata)


def map_records() -> None:
    """Ties the domain's classes to their tables; once in a process."""
    if hasattr(Person, "__mapper__"):
        return
    mapper.map_imperatively(OtherAddress, other_addresses)
    mapper.map_imperatively(
        Person,
        people,
        version_id_col=people.c.version,
        properties={
            "other_addresses": relationship(
                OtherAddress, lazy="selectin", order_by=other_addresses.c.id, cascade="all, delete-orphan"
            ),
            "mentor": relationship(Mentor, back_populates="person", uselist=False, lazy="joined"),
            "mentee": relationship(Mentee, back_populates="person", uselist=False, lazy="joined"),
        },
    )
    mapper.map_imperatively(
        Mentor,
        mentors,
        version_id_col=mentors.c.version,
        properties={"person": relationship(Person, back_populates="mentor", lazy="joined")},
    )
    mapper.map_imperatively(
        Mentee,
        mentees,
        version_id_col=mentees.c.version,
        properties={
            "person": relationship(Person, back_populates="mentee", lazy="joined"),
            "allocated_to": relationship(Mentor, foreign_keys=mentees.c.allocated_to_id),
        },
    )
    mapper.map_imperatively(Session, sessions, version_id_col=sessions.c.version)
    mapper.map_imperatively(Side, sides, version_id_col=sides.c.version)
    mapper.map_imperatively(PairChat, chats)
    mapper.map_imperatively(
        Pairing,
        pairings,
        version_id_col=pairings.c.version,
        exclude_properties=["look_at"],  # no fact about the pair: see next_looks.py
        properties={
            "mentor": relationship(Mentor, lazy="joined"),
            "mentee": relationship(Mentee, lazy="joined"),
            "sessions": relationship(Session, lazy="selectin", order_by=sessions.c.id),
            "sides": relationship(Side, lazy="selectin", order_by=sides.c.id),
            "chat": relationship(PairChat, uselist=False, lazy="joined"),
        },
    )
    mapper.map_imperatively(Message, messages)
    # Known by what they are: their own ids need not be asked for, so that all of a batch are inserted at once.
    mapper.map_imperatively(
        Recipient,
        recipients,
        primary_key=[recipients.c.letter_id, recipients.c.address],
        exclude_properties=["id"],
    )
    mapper.map_imperatively(
        Letter,
        letters,
        properties={
            "person": relationship(Person, lazy="joined"),
            "pairing": relationship(Pairing),
            "chase_of": relationship(Letter, remote_side=letters.c.id),
            "recipients": relationship(Recipient, order_by=recipients.c.id, cascade="all, delete-orphan"),
        },
    )
    look_again_at_what_changes()
