"""When somebody was last written to unasked, kept with them; reminders; conversations in a chat tool"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_LATEST = """
UPDATE people SET unasked_at = (
    SELECT max(pairing_sides.written_at) FROM pairing_sides
    JOIN pairings ON pairings.id = pairing_sides.pairing_id
    LEFT JOIN mentors ON mentors.id = pairings.mentor_id AND pairing_sides.role = 'mentor'
    LEFT JOIN mentees ON mentees.id = pairings.mentee_id AND pairing_sides.role = 'mentee'
    WHERE people.id IN (mentors.person_id, mentees.person_id)
)
"""


def upgrade() -> None:
    op.add_column("people", sa.Column("unasked_at", sa.DateTime(timezone=True), nullable=True))
    op.execute(_LATEST)
    op.drop_column("pairing_sides", "written_at")
    op.add_column("pairing_sides", sa.Column("reminded_of", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "pairing_chats",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pairing_id", sa.Integer(), nullable=False),
        sa.Column("wanted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("try_again_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["pairing_id"], ["pairings.id"], name=op.f("fk_pairing_chats_pairing_id_pairings")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pairing_chats")),
        sa.UniqueConstraint("pairing_id", name=op.f("uq_pairing_chats_pairing_id")),
    )
    op.create_index("ix_pairing_chats_state_try_again_at", "pairing_chats", ["state", "try_again_at"])


def downgrade() -> None:
    op.drop_table("pairing_chats")
    op.drop_column("pairing_sides", "reminded_of")
    op.add_column("pairing_sides", sa.Column("written_at", sa.DateTime(timezone=True), nullable=True))
    op.drop_column("people", "unasked_at")
