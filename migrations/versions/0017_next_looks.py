"""When a pairing has to be looked at"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("pairings", sa.Column("look_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE pairings SET look_at = '2000-01-01 00:00:00.000000'")  # now, once; no index to keep up meanwhile
    op.create_index(op.f("ix_pairings_look_at"), "pairings", ["look_at"])


def downgrade() -> None:
    op.drop_index(op.f("ix_pairings_look_at"), "pairings")
    op.drop_column("pairings", "look_at")
