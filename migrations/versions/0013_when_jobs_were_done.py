"""When a periodic job was done, so that one done by a clock that was ahead is known"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("periodic_jobs", sa.Column("done_at", sa.DateTime(timezone=True)))


def downgrade() -> None:
    op.drop_column("periodic_jobs", "done_at")
