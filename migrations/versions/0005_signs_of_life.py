"""When pairs booked, met and were last heard of, and indexes for who is silent and which notices stand"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0008"
branch_labels = None
depends_on = None

_NEW = ("booked_at", "met_at", "heard_at")


def upgrade() -> None:
    with op.batch_alter_table("pairings") as pairings:
        for name in _NEW:
            pairings.add_column(sa.Column(name, sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE pairings SET heard_at = in_contact_at")
    with op.batch_alter_table("letters") as letters:
        letters.drop_index("ix_letters_awaits_answer_sent_at")
        letters.create_index(
            "ix_letters_awaits_answer_answered_at_sent_at", ["awaits_answer", "answered_at", "sent_at"], unique=False
        )
        letters.create_index(
            "ix_letters_kind_answered_at_queued_at", ["kind", "answered_at", "queued_at"], unique=False
        )


def downgrade() -> None:
    with op.batch_alter_table("letters") as letters:
        letters.drop_index("ix_letters_kind_answered_at_queued_at")
        letters.drop_index("ix_letters_awaits_answer_answered_at_sent_at")
        letters.create_index("ix_letters_awaits_answer_sent_at", ["awaits_answer", "sent_at"], unique=False)
    with op.batch_alter_table("pairings") as pairings:
        for name in _NEW:
            pairings.drop_column(name)
