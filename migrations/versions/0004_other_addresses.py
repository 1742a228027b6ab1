"""More than one address for a person"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "other_addresses",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(length=320), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_other_addresses_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_other_addresses")),
        sa.UniqueConstraint("address", name=op.f("uq_other_addresses_address")),
    )
    op.create_index(op.f("ix_other_addresses_person_id"), "other_addresses", ["person_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_other_addresses_person_id"), table_name="other_addresses")
    op.drop_table("other_addresses")
