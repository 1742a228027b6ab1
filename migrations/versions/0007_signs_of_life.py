"""When pairs booked, met and were last heard of, and indexes for who is silent and which notices stand"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_NEW = ("booked_at", "met_at", "heard_at")


def upgrade() -> None:
    for name in _NEW:
        op.add_column("pairings", sa.Column(name, sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE pairings SET heard_at = in_contact_at")
    op.drop_index("ix_letters_awaits_answer_sent_at", "letters")
    op.create_index(
        "ix_letters_awaits_answer_answered_at_sent_at", "letters", ["awaits_answer", "answered_at", "sent_at"]
    )
    op.create_index("ix_letters_kind_answered_at_queued_at", "letters", ["kind", "answered_at", "queued_at"])


def downgrade() -> None:
    op.drop_index("ix_letters_kind_answered_at_queued_at", "letters")
    op.drop_index("ix_letters_awaits_answer_answered_at_sent_at", "letters")
    op.create_index("ix_letters_awaits_answer_sent_at", "letters", ["awaits_answer", "sent_at"])
    for name in _NEW:
        op.drop_column("pairings", name)
