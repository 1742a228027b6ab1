"""What calendars say of sessions, each side of a pairing, and who is away"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_ROLES = ("mentor", "mentee")


def upgrade() -> None:
    op.add_column("people", sa.Column("away_until", sa.DateTime(timezone=True), nullable=True))
    op.add_column("sessions", sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("sessions", sa.Column("uid", sa.Text(), nullable=False, server_default=""))
    op.add_column("sessions", sa.Column("date_key", sa.String(length=32), nullable=False, server_default=""))
    op.add_column("sessions", sa.Column("sequence", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("sessions", sa.Column("stamped_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("sessions", sa.Column("link", sa.Text(), nullable=False, server_default=""))
    op.add_column("sessions", sa.Column("version", sa.Integer(), nullable=False, server_default="1"))
    op.create_index("ix_sessions_uid", "sessions", ["uid"])
    op.create_table(
        "pairing_sides",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pairing_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.Enum(*_ROLES, name="role", native_enum=False, length=24), nullable=False),
        sa.Column("contact", sa.String(length=24), nullable=True),
        sa.Column("goals", sa.Text(), nullable=False),
        sa.Column("goals_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("mood", sa.String(length=24), nullable=True),
        sa.Column("course", sa.String(length=24), nullable=True),
        sa.Column("guided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("checked_in_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reviewed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("thanked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("told_back_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
        sa.ForeignKeyConstraint(["pairing_id"], ["pairings.id"], name=op.f("fk_pairing_sides_pairing_id_pairings")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pairing_sides")),
        sa.UniqueConstraint("pairing_id", "role", name=op.f("uq_pairing_sides_pairing_id_role")),
    )


def downgrade() -> None:
    op.drop_table("pairing_sides")
    op.drop_index("ix_sessions_uid", "sessions")
    for column in ("version", "link", "stamped_at", "sequence", "date_key", "uid", "ends_at"):
        op.drop_column("sessions", column)
    op.drop_column("people", "away_until")
