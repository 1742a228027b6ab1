"""Indexes by which an answer finds what was awaited in its matter, or of its writer, and nothing else"""

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for column in ("matter", "person_id"):
        op.create_index(f"ix_letters_{column}_awaits_answer", "letters", [column, "awaits_answer", "answered_at"])
        op.drop_index(op.f(f"ix_letters_{column}"), "letters")


def downgrade() -> None:
    for column in ("matter", "person_id"):
        op.create_index(op.f(f"ix_letters_{column}"), "letters", [column])
        op.drop_index(f"ix_letters_{column}_awaits_answer", "letters")
