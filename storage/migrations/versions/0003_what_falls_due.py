"""What falls due: rules for reminders and follow-ups, and the notices that they plan; and who is told at work."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_WIDE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
# What every service had until now, unwritten: one reminder, 24 hours before.
_REMINDER = '[{"title": "", "texts": {}, "days": 0, "hours": 24, "minutes": 0, "active": true}]'
# When an unanswered request is asked about again, goes to a manager, and ends: minutes after it came, before the start.
_DEADLINES = {"nudge_minutes": 60, "escalate_minutes": 180, "expiry_minutes": 60, "offer_minutes": 30}
_CLOCKS = ("quiet_from", "quiet_until", "agenda_at")


def upgrade() -> None:
    op.add_column("service", sa.Column("reminders", sa.JSON(), nullable=False, server_default=_REMINDER))
    op.add_column("service", sa.Column("follow_ups", sa.JSON(), nullable=False, server_default="[]"))
    for name in ("remind_again", "remind_when_inactive"):
        op.add_column("service", sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false()))
    for name, minutes in _DEADLINES.items():
        op.add_column("business", sa.Column(name, sa.Integer(), nullable=False, server_default=str(minutes)))
    for name in _CLOCKS:
        op.add_column("business", sa.Column(name, sa.Integer(), nullable=True))
    op.add_column("channel_account", sa.Column("staff", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("member", sa.Column("agenda_on", sa.Date(), nullable=True))
    _staff_tables()
    op.add_column(
        "hold",
        sa.Column("booking_id", _WIDE, sa.ForeignKey("booking.id", name="fk_hold_booking_id"), nullable=True),
        inline_references=True,
    )
    op.add_column("business", sa.Column("texts", sa.JSON(), nullable=False, server_default="{}"))
    op.add_column("client", sa.Column("no_follow_ups_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("booking", sa.Column("comment", sa.String(length=500), nullable=True))
    op.add_column("booking", sa.Column("completes_at", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "due_notice",
        sa.Column("id", _WIDE, nullable=False),
        sa.Column("business_id", _WIDE, nullable=False),
        sa.Column("booking_id", _WIDE, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=True),
        sa.Column("outbox_id", _WIDE, nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("kind IN ('reminder', 'follow_up', 'nudge', 'escalation')", name=op.f("ck_due_notice_kind")),
        sa.CheckConstraint(
            "state IN ('pending', 'queued', 'sent', 'skipped', 'cancelled', 'failed')",
            name=op.f("ck_due_notice_state"),
        ),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_due_notice_business_id")),
        sa.ForeignKeyConstraint(["booking_id"], ["booking.id"], name=op.f("fk_due_notice_booking_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_due_notice")),
        sa.UniqueConstraint("booking_id", "kind", "sequence", name=op.f("uq_due_notice_booking_id_kind_sequence")),
    )
    op.create_index(op.f("ix_due_notice_business_id_due_at"), "due_notice", ["business_id", "due_at"])
    for name, of, columns, where in _PARTIAL:
        op.create_index(name, of, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def downgrade() -> None:
    for name, of, _, where in _PARTIAL:
        op.drop_index(name, table_name=of, sqlite_where=sa.text(where), postgresql_where=sa.text(where))
    op.drop_index(op.f("ix_due_notice_business_id_due_at"), table_name="due_notice")
    op.drop_table("due_notice")
    op.drop_column("booking", "completes_at")
    op.drop_column("booking", "comment")
    op.drop_column("client", "no_follow_ups_at")
    op.drop_column("business", "texts")
    op.drop_column("hold", "booking_id")
    for name in ("invitation", "member_address"):
        op.drop_table(name)
    op.drop_column("member", "agenda_on")
    op.drop_column("channel_account", "staff")
    for name in (*_DEADLINES, *_CLOCKS):
        op.drop_column("business", name)
    for name in ("remind_when_inactive", "remind_again", "follow_ups", "reminders"):
        op.drop_column("service", name)


def _staff_tables() -> None:
    op.create_table(
        "invitation",
        sa.Column("id", _WIDE, nullable=False),
        sa.Column("business_id", _WIDE, nullable=False),
        sa.Column("member_id", _WIDE, nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_invitation_business_id")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_invitation_member_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_invitation_token_hash")),
    )
    for column in ("business_id", "member_id"):
        op.create_index(op.f(f"ix_invitation_{column}"), "invitation", [column])
    op.create_table(
        "member_address",
        sa.Column("id", _WIDE, nullable=False),
        sa.Column("business_id", _WIDE, nullable=False),
        sa.Column("member_id", _WIDE, nullable=False),
        sa.Column("channel_account_id", _WIDE, nullable=False),
        sa.Column("external_id", sa.String(length=200), nullable=False),
        sa.Column("dead_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_member_address_business_id")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_member_address_member_id")),
        sa.ForeignKeyConstraint(
            ["channel_account_id"], ["channel_account.id"], name=op.f("fk_member_address_channel_account_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member_address")),
        sa.UniqueConstraint(
            "channel_account_id",
            "external_id",
            "member_id",
            name=op.f("uq_member_address_channel_account_id_external_id_member_id"),
        ),
    )
    op.create_index(op.f("ix_member_address_business_id_member_id"), "member_address", ["business_id", "member_id"])


_PARTIAL = (
    ("ix_due_notice_waiting", "due_notice", ["due_at", "id"], "state = 'pending'"),
    ("ix_due_notice_outbox", "due_notice", ["outbox_id"], "outbox_id IS NOT NULL"),
    ("ix_hold_booking", "hold", ["booking_id"], "booking_id IS NOT NULL"),
    ("ix_booking_starting", "booking", ["starts_at"], "status IN ('pending', 'confirmed')"),
    ("ix_booking_ending", "booking", ["ends_at"], "status = 'in_progress'"),
)
