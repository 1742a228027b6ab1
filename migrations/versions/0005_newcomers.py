"""Who was imported and still has to be written to, and in which language"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_TABLES = ("mentors", "mentees")


def upgrade() -> None:
    op.add_column("people", sa.Column("language", sa.String(length=8), nullable=False, server_default=""))
    for name in _TABLES:
        op.add_column(name, sa.Column("to_be_written_to", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    for name in _TABLES:
        op.drop_column(name, "to_be_written_to")
    op.drop_column("people", "language")
