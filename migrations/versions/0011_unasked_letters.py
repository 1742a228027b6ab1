"""When somebody was last written to unasked is kept with them, no longer with each of their pairings"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
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
    with op.batch_alter_table("people") as people:
        people.add_column(sa.Column("unasked_at", sa.DateTime(timezone=True), nullable=True))
    op.execute(_LATEST)
    with op.batch_alter_table("pairing_sides") as sides:
        sides.drop_column("written_at")
        sides.add_column(sa.Column("reminded_of", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("pairing_sides") as sides:
        sides.drop_column("reminded_of")
        sides.add_column(sa.Column("written_at", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("people") as people:
        people.drop_column("unasked_at")
