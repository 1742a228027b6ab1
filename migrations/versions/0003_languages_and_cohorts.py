"""The languages that people speak, and the cohorts of mentors"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("people") as people:
        people.add_column(sa.Column("languages", sa.JSON(), nullable=False, server_default="[]"))
    with op.batch_alter_table("mentors") as mentors:
        mentors.add_column(sa.Column("cohort", sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    with op.batch_alter_table("mentors") as mentors:
        mentors.drop_column("cohort")
    with op.batch_alter_table("people") as people:
        people.drop_column("languages")
