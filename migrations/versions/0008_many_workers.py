"""Many workers: the versions of records, so that no two change what both have read; and who watches the mailbox"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0004"
branch_labels = None
depends_on = None

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


def downgrade() -> None:
    op.drop_table("leases")
    for table in _VERSIONED:
        with op.batch_alter_table(table) as rows:
            rows.drop_column("version")
