"""How many mentors somebody would like to have at one time"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("mentees", sa.Column("mentors_wanted", sa.Integer(), server_default="1", nullable=False))


def downgrade() -> None:
    op.drop_column("mentees", "mentors_wanted")
