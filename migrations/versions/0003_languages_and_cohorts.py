"""The languages that people speak, and the cohorts of mentors"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("people", sa.Column("languages", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("mentors", sa.Column("cohort", sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    op.drop_column("mentors", "cohort")
    op.drop_column("people", "languages")
