"""Indexes of newcomers and of pairings that came to an end, for sweeps that look for them"""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(op.f("ix_mentors_to_be_written_to"), "mentors", ["to_be_written_to"])
    op.create_index(op.f("ix_mentees_to_be_written_to"), "mentees", ["to_be_written_to"])
    op.create_index("ix_pairings_ended_because_ended_at", "pairings", ["ended_because", "ended_at"])


def downgrade() -> None:
    op.drop_index("ix_pairings_ended_because_ended_at", "pairings")
    op.drop_index(op.f("ix_mentees_to_be_written_to"), "mentees")
    op.drop_index(op.f("ix_mentors_to_be_written_to"), "mentors")
