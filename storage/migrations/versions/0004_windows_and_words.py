"""What a messenger with windows and receipts needs, and what understanding may be told and may spend."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_WIDE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_MOMENT = sa.DateTime(timezone=True)
_COLUMNS = (
    ("chat", sa.Column("send_to", sa.String(length=200), nullable=True)),
    ("chat", sa.Column("window_until", _MOMENT, nullable=True)),
    ("outbox", sa.Column("receipt", sa.String(length=16), nullable=True)),
    ("outbox", sa.Column("receipt_at", _MOMENT, nullable=True)),
    ("channel_account", sa.Column("heard_until", _MOMENT, nullable=True)),
    ("business", sa.Column("parts_of_day", sa.JSON(), nullable=False, server_default="{}")),
    ("business", sa.Column("model_calls_a_day", sa.Integer(), nullable=False, server_default="500")),
    ("business", sa.Column("model_calls_a_chat", sa.Integer(), nullable=False, server_default="30")),
)
_BY_SEND_TO = "ix_chat_send_to"
_TAKEN = "ix_outbox_provider_id"


def upgrade() -> None:
    for table, column in _COLUMNS:
        op.add_column(table, column)
    op.create_table(
        "content",
        sa.Column("id", _WIDE, nullable=False),
        sa.Column("channel_account_id", _WIDE, nullable=False),
        sa.Column("name", sa.String(length=50), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("sid", sa.String(length=64), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["channel_account_id"], ["channel_account.id"], name=op.f("fk_content_channel_account_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_content")),
        sa.UniqueConstraint(
            "channel_account_id", "name", "language", name=op.f("uq_content_channel_account_id_name_language")
        ),
    )
    op.create_table(
        "model_use",
        sa.Column("id", _WIDE, nullable=False),
        sa.Column("business_id", _WIDE, nullable=False),
        sa.Column("chat_id", _WIDE, nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("calls", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_model_use_business_id")),
        sa.ForeignKeyConstraint(["chat_id"], ["chat.id"], name=op.f("fk_model_use_chat_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_model_use")),
        sa.UniqueConstraint("chat_id", "on", name=op.f("uq_model_use_chat_id_on")),
    )
    op.create_index(op.f("ix_model_use_business_id_on"), "model_use", ["business_id", "on"])
    for name, table, columns, where in _PARTIAL:
        op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def downgrade() -> None:
    for name, table, _, where in _PARTIAL:
        op.drop_index(name, table_name=table, sqlite_where=sa.text(where), postgresql_where=sa.text(where))
    for table in ("model_use", "content"):
        op.drop_table(table)
    for table, column in reversed(_COLUMNS):
        op.drop_column(table, column.name)


_PARTIAL = (
    (_BY_SEND_TO, "chat", ["channel_account_id", "send_to"], "send_to IS NOT NULL"),
    (_TAKEN, "outbox", ["channel_account_id", "provider_id"], "provider_id IS NOT NULL"),
)
