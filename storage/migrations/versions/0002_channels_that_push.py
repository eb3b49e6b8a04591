"""Channels that push: who serves whom, who carries what, and how far a message came."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_WAITING = "state IN ('pending', 'leased')"
_ACCEPTED = "provider_id IS NOT NULL"
_WIDE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "lease",
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("holder", sa.String(length=64), nullable=False),
        sa.Column("until", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_lease")),
    )
    op.create_table(
        "account_business",
        sa.Column("id", _WIDE, nullable=False),
        sa.Column("channel_account_id", _WIDE, nullable=False),
        sa.Column("business_id", _WIDE, nullable=False),
        sa.ForeignKeyConstraint(
            ["channel_account_id"], ["channel_account.id"], name=op.f("fk_account_business_channel_account_id")
        ),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_account_business_business_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account_business")),
        sa.UniqueConstraint(
            "channel_account_id", "business_id", name=op.f("uq_account_business_channel_account_id_business_id")
        ),
    )
    op.create_index(op.f("ix_account_business_business_id"), "account_business", ["business_id"])
    op.add_column("channel_account", sa.Column("handle", sa.String(length=100), nullable=True))
    op.add_column("location", sa.Column("latitude", sa.Float(), nullable=True))
    op.add_column("location", sa.Column("longitude", sa.Float(), nullable=True))
    op.add_column("inbox", sa.Column("raw", sa.JSON(), nullable=True))
    op.drop_column("outbox", "leased_until")
    op.add_column("outbox", sa.Column("retry_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("outbox", sa.Column("provider_id", sa.String(length=100), nullable=True))
    _index("ix_outbox_accepted", ["chat_id", "sent_at", "id"], _ACCEPTED)
    _index("ix_outbox_line", ["chat_id", "id"], _WAITING)
    op.drop_index("ix_outbox_waiting", table_name="outbox")
    _index("ix_outbox_waiting", ["channel_account_id", "kind", "due_at", "id"], _WAITING)
    op.create_index(
        op.f("ix_client_address_channel_account_id_external_id"),
        "client_address",
        ["channel_account_id", "external_id"],
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_client_address_channel_account_id_external_id"), table_name="client_address")
    for name in ("ix_outbox_waiting", "ix_outbox_line", "ix_outbox_accepted"):
        op.drop_index(name, table_name="outbox")
    _index("ix_outbox_waiting", ["channel_account_id", "due_at", "id"], _WAITING)
    op.drop_column("outbox", "provider_id")
    op.drop_column("outbox", "retry_at")
    op.add_column("outbox", sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True))
    op.drop_column("inbox", "raw")
    op.drop_column("location", "longitude")
    op.drop_column("location", "latitude")
    op.drop_column("channel_account", "handle")
    op.drop_index(op.f("ix_account_business_business_id"), table_name="account_business")
    op.drop_table("account_business")
    op.drop_table("lease")


def _index(name: str, columns: list[str], where: str) -> None:
    op.create_index(name, "outbox", columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))
