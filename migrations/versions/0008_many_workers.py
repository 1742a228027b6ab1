"""Many people and many workers: versions of records, who watches the mailbox, and indexes of what is due alone"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0004"
branch_labels = None
depends_on = None

# In the words of the queries: an index with a condition is used where a query has the same one.
_OF_WHAT_IS_DUE = (
    ("ix_letters_awaited", "letters", "sent_at", "awaits_answer IS true AND answered_at IS NULL"),
    ("ix_messages_kept", "messages", "received_at", "length(raw) > 0"),
)
_VERSIONED = ("people", "mentors", "mentees", "pairings")


def upgrade() -> None:
    for table in _VERSIONED:
        # Without a batch: both databases add a column with a default at once, however many rows there are.
        op.add_column(table, sa.Column("version", sa.Integer(), nullable=False, server_default="1"))
    op.create_table(
        "leases",
        sa.Column("job", sa.String(length=64), nullable=False),
        sa.Column("holder", sa.String(length=255), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("job", name=op.f("pk_leases")),
    )
    op.create_index(op.f("ix_pairings_state_introduced_at"), "pairings", ["state", "introduced_at"])
    op.drop_index(op.f("ix_pairings_state"), "pairings")
    op.create_index(op.f("ix_letters_kind_queued_at"), "letters", ["kind", "queued_at"])
    op.create_index(op.f("ix_letters_sent_at"), "letters", ["sent_at"])
    for name, table, column, where in _OF_WHAT_IS_DUE:
        as_sqlite_says = sa.text(where.replace("IS true", "IS 1"))
        op.create_index(name, table, [column], sqlite_where=as_sqlite_says, postgresql_where=sa.text(where))
    op.drop_index("ix_letters_awaits_answer_sent_at", "letters")


def downgrade() -> None:
    op.create_index("ix_letters_awaits_answer_sent_at", "letters", ["awaits_answer", "sent_at"])
    for name, table, _, _ in _OF_WHAT_IS_DUE:
        op.drop_index(name, table)
    op.drop_index(op.f("ix_letters_sent_at"), "letters")
    op.drop_index(op.f("ix_letters_kind_queued_at"), "letters")
    op.create_index(op.f("ix_pairings_state"), "pairings", ["state"])
    op.drop_index(op.f("ix_pairings_state_introduced_at"), "pairings")
    op.drop_table("leases")
    for table in _VERSIONED:
        with op.batch_alter_table(table) as rows:
            rows.drop_column("version")
