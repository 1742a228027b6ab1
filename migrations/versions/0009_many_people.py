"""Many people and many workers: who watches the mailbox, and indexes of what a sweep may have to act on"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_KEPT = sa.text("length(raw) > 0")  # in the words of the query: an index with a condition is used for the same one


def upgrade() -> None:
    op.create_table(
        "leases",
        sa.Column("job", sa.String(length=64), nullable=False),
        sa.Column("holder", sa.String(length=255), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("job", name=op.f("pk_leases")),
    )
    op.create_index("ix_pairings_state_introduced_at", "pairings", ["state", "introduced_at"])
    op.drop_index(op.f("ix_pairings_state"), "pairings")
    op.create_index("ix_letters_sent_at", "letters", ["sent_at"])
    op.create_index("ix_messages_kept", "messages", ["received_at"], sqlite_where=_KEPT, postgresql_where=_KEPT)


def downgrade() -> None:
    op.drop_index("ix_messages_kept", "messages")
    op.drop_index("ix_letters_sent_at", "letters")
    op.create_index(op.f("ix_pairings_state"), "pairings", ["state"])
    op.drop_index("ix_pairings_state_introduced_at", "pairings")
    op.drop_table("leases")
