"""the first tables"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "business",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("slug", sa.String(length=50), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("default_language", sa.String(length=8), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("contact", sa.String(length=500), nullable=False),
        sa.Column("address", sa.String(length=500), nullable=False),
        sa.Column("slot_step", sa.Integer(), nullable=False),
        sa.Column("grid", sa.String(length=16), nullable=False),
        sa.Column("fill", sa.Boolean(), nullable=False),
        sa.Column("buffer_after", sa.Integer(), nullable=False),
        sa.Column("notice", sa.Integer(), nullable=False),
        sa.Column("horizon_days", sa.Integer(), nullable=False),
        sa.Column("cancel_cutoff", sa.Integer(), nullable=False),
        sa.Column("reschedule_cutoff", sa.Integer(), nullable=False),
        sa.Column("provider_day_limit", sa.Integer(), nullable=True),
        sa.Column("open_bookings_limit", sa.Integer(), nullable=True),
        sa.Column("holds_limit", sa.Integer(), nullable=False),
        sa.Column("hold_minutes", sa.Integer(), nullable=False),
        sa.Column("grace_minutes", sa.Integer(), nullable=False),
        sa.Column("approval", sa.String(length=16), nullable=False),
        sa.Column("poor_record_no_shows", sa.Integer(), nullable=False),
        sa.Column("poor_record_late_cancels", sa.Integer(), nullable=False),
        sa.Column("poor_record_window", sa.Integer(), nullable=False),
        sa.Column("ask_phone", sa.String(length=16), nullable=False),
        sa.Column("ask_email", sa.String(length=16), nullable=False),
        sa.Column("ask_notes", sa.String(length=16), nullable=False),
        sa.Column("verified_messenger", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "approval IN ('none', 'all', 'new_clients', 'poor_record')", name=op.f("ck_business_approval")
        ),
        sa.CheckConstraint(
            "ask_email IN ('off', 'optional', 'required')", name=op.f("ck_business_ask_email")
        ),
        sa.CheckConstraint(
            "ask_notes IN ('off', 'optional', 'required')", name=op.f("ck_business_ask_notes")
        ),
        sa.CheckConstraint(
            "ask_phone IN ('off', 'optional', 'required')", name=op.f("ck_business_ask_phone")
        ),
        sa.CheckConstraint("grid IN ('opening', 'clock')", name=op.f("ck_business_grid")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_business")),
        sa.UniqueConstraint("slug", name=op.f("uq_business_slug")),
    )
    op.create_table(
        "channel_account",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("secret", sa.String(length=64), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["business_id"], ["business.id"], name=op.f("fk_channel_account_business_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_channel_account")),
        sa.UniqueConstraint("channel", "name", name=op.f("uq_channel_account_channel_name")),
    )
    op.create_index(op.f("ix_channel_account_business_id"), "channel_account", ["business_id"], unique=False)
    op.create_table(
        "client",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("public_id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("phone", sa.String(length=20), nullable=True),
        sa.Column("phone_verified_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("email", sa.String(length=254), nullable=True),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("blocked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_client_business_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client")),
        sa.UniqueConstraint("public_id", name=op.f("uq_client_public_id")),
    )
    op.create_index(op.f("ix_client_business_id_name"), "client", ["business_id", "name"], unique=False)
    op.create_index(
        "ix_client_phone",
        "client",
        ["business_id", "phone"],
        unique=False,
        sqlite_where=sa.text("phone IS NOT NULL"),
        postgresql_where=sa.text("phone IS NOT NULL"),
    )
    op.create_table(
        "command_result",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("actor", sa.String(length=200), nullable=False),
        sa.Column("command", sa.String(length=32), nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("request_hash", sa.String(length=64), nullable=False),
        sa.Column("result", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_command_result_business_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_command_result")),
        sa.UniqueConstraint(
            "business_id",
            "actor",
            "command",
            "key",
            name=op.f("uq_command_result_business_id_actor_command_key"),
        ),
    )
    op.create_index(op.f("ix_command_result_created_at"), "command_result", ["created_at"], unique=False)
    op.create_table(
        "event_counter",
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("last", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_event_counter_business_id")),
        sa.PrimaryKeyConstraint("business_id", name=op.f("pk_event_counter")),
    )
    op.create_table(
        "location",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("uid", sa.String(length=50), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("address", sa.String(length=500), nullable=False),
        sa.Column("translations", sa.JSON(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_location_business_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_location")),
        sa.UniqueConstraint("business_id", "uid", name=op.f("uq_location_business_id_uid")),
    )
    op.create_table(
        "plan",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("bookings_a_month", sa.Integer(), nullable=True),
        sa.Column("active_services", sa.Integer(), nullable=True),
        sa.Column("staff", sa.Integer(), nullable=True),
        sa.Column("manual_bookings", sa.Boolean(), nullable=False),
        sa.Column("template_editing", sa.Boolean(), nullable=False),
        sa.Column("calendar_sync", sa.Boolean(), nullable=False),
        sa.Column("full_calendar", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_plan_business_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
        sa.UniqueConstraint("business_id", name=op.f("uq_plan_business_id")),
    )
    op.create_table(
        "provider",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("uid", sa.String(length=50), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=True),
        sa.Column("description", sa.String(length=1000), nullable=False),
        sa.Column("photo", sa.String(length=500), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("assigned_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_provider_business_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_provider")),
        sa.UniqueConstraint("business_id", "uid", name=op.f("uq_provider_business_id_uid")),
    )
    op.create_table(
        "service",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("uid", sa.String(length=50), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("description", sa.String(length=1000), nullable=False),
        sa.Column("translations", sa.JSON(), nullable=False),
        sa.Column("duration", sa.Integer(), nullable=False),
        sa.Column("price", sa.Integer(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("buffer_before", sa.Integer(), nullable=True),
        sa.Column("buffer_after", sa.Integer(), nullable=True),
        sa.Column("approval", sa.String(length=16), nullable=True),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.CheckConstraint("status IN ('active', 'private', 'inactive')", name=op.f("ck_service_status")),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_service_business_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service")),
        sa.UniqueConstraint("business_id", "uid", name=op.f("uq_service_business_id_uid")),
    )
    op.create_table(
        "tombstone",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("public_id", sa.String(length=32), nullable=False),
        sa.Column("deleted_by", sa.String(length=200), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_tombstone_business_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tombstone")),
    )
    op.create_index(
        op.f("ix_tombstone_business_id_public_id"), "tombstone", ["business_id", "public_id"], unique=False
    )
    op.create_table(
        "chat",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("channel_account_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("external_id", sa.String(length=200), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=True),
        sa.Column("profile_name", sa.String(length=100), nullable=False),
        sa.Column("network", sa.String(length=64), nullable=True),
        sa.Column("state", sa.JSON(), nullable=False),
        sa.Column("schema_version", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_message_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_chat_business_id")),
        sa.ForeignKeyConstraint(
            ["channel_account_id"], ["channel_account.id"], name=op.f("fk_chat_channel_account_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chat")),
        sa.UniqueConstraint(
            "channel_account_id", "external_id", name=op.f("uq_chat_channel_account_id_external_id")
        ),
    )
    op.create_index(op.f("ix_chat_business_id"), "chat", ["business_id"], unique=False)
    op.create_index(
        op.f("ix_chat_channel_account_id_network_created_at"),
        "chat",
        ["channel_account_id", "network", "created_at"],
        unique=False,
    )
    op.create_table(
        "client_address",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("client_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("channel_account_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("external_id", sa.String(length=200), nullable=False),
        sa.Column("dead_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_client_address_business_id")),
        sa.ForeignKeyConstraint(
            ["channel_account_id"], ["channel_account.id"], name=op.f("fk_client_address_channel_account_id")
        ),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_client_address_client_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client_address")),
        sa.UniqueConstraint(
            "business_id",
            "channel_account_id",
            "external_id",
            name=op.f("uq_client_address_business_id_channel_account_id_external_id"),
        ),
    )
    op.create_index(op.f("ix_client_address_client_id"), "client_address", ["client_id"], unique=False)
    op.create_table(
        "date_override",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("provider_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("opens", sa.Integer(), nullable=True),
        sa.Column("closes", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_date_override_business_id")),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name=op.f("fk_date_override_provider_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_date_override")),
    )
    op.create_index(
        op.f("ix_date_override_business_id_provider_id"),
        "date_override",
        ["business_id", "provider_id"],
        unique=False,
    )
    op.create_table(
        "link",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("service_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("provider_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_link_business_id")),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name=op.f("fk_link_provider_id")),
        sa.ForeignKeyConstraint(["service_id"], ["service.id"], name=op.f("fk_link_service_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link")),
        sa.UniqueConstraint("token", name=op.f("uq_link_token")),
    )
    op.create_index(op.f("ix_link_business_id"), "link", ["business_id"], unique=False)
    op.create_table(
        "member",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("uid", sa.String(length=50), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("provider_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.CheckConstraint("role IN ('owner', 'manager', 'provider')", name=op.f("ck_member_role")),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_member_business_id")),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name=op.f("fk_member_provider_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member")),
        sa.UniqueConstraint("business_id", "uid", name=op.f("uq_member_business_id_uid")),
    )
    op.create_table(
        "offer",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("service_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("provider_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("duration", sa.Integer(), nullable=True),
        sa.Column("price", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_offer_business_id")),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name=op.f("fk_offer_provider_id")),
        sa.ForeignKeyConstraint(["service_id"], ["service.id"], name=op.f("fk_offer_service_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offer")),
        sa.UniqueConstraint("service_id", "provider_id", name=op.f("uq_offer_service_id_provider_id")),
    )
    op.create_index(
        op.f("ix_offer_business_id_provider_id"), "offer", ["business_id", "provider_id"], unique=False
    )
    op.create_table(
        "provider_location",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("provider_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("location_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["business_id"], ["business.id"], name=op.f("fk_provider_location_business_id")
        ),
        sa.ForeignKeyConstraint(
            ["location_id"], ["location.id"], name=op.f("fk_provider_location_location_id")
        ),
        sa.ForeignKeyConstraint(
            ["provider_id"], ["provider.id"], name=op.f("fk_provider_location_provider_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_provider_location")),
        sa.UniqueConstraint(
            "provider_id", "location_id", name=op.f("uq_provider_location_provider_id_location_id")
        ),
    )
    op.create_index(
        op.f("ix_provider_location_business_id"), "provider_location", ["business_id"], unique=False
    )
    op.create_table(
        "service_location",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("service_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("location_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["business_id"], ["business.id"], name=op.f("fk_service_location_business_id")
        ),
        sa.ForeignKeyConstraint(
            ["location_id"], ["location.id"], name=op.f("fk_service_location_location_id")
        ),
        sa.ForeignKeyConstraint(["service_id"], ["service.id"], name=op.f("fk_service_location_service_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_location")),
        sa.UniqueConstraint(
            "service_id", "location_id", name=op.f("uq_service_location_service_id_location_id")
        ),
    )
    op.create_index(
        op.f("ix_service_location_business_id"), "service_location", ["business_id"], unique=False
    )
    op.create_table(
        "time_off",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("provider_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("starts", sa.DateTime(), nullable=False),
        sa.Column("ends", sa.DateTime(), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_time_off_business_id")),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name=op.f("fk_time_off_provider_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_time_off")),
    )
    op.create_index(
        op.f("ix_time_off_business_id_provider_id"), "time_off", ["business_id", "provider_id"], unique=False
    )
    op.create_table(
        "weekly_hours",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("provider_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("opens", sa.Integer(), nullable=False),
        sa.Column("closes", sa.Integer(), nullable=False),
        sa.Column("is_break", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_weekly_hours_business_id")),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name=op.f("fk_weekly_hours_provider_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_weekly_hours")),
    )
    op.create_index(
        op.f("ix_weekly_hours_business_id_provider_id"),
        "weekly_hours",
        ["business_id", "provider_id"],
        unique=False,
    )
    op.create_table(
        "booking",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("public_id", sa.String(length=32), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("previous_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("client_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("service_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("provider_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("location_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("chat_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("channel", sa.String(length=16), nullable=True),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("approval", sa.String(length=16), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("local_start", sa.DateTime(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("duration", sa.Integer(), nullable=False),
        sa.Column("price", sa.Integer(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("reschedule_count", sa.Integer(), nullable=False),
        sa.Column("reschedule_reason", sa.String(length=500), nullable=True),
        sa.Column("cancel_reason", sa.String(length=500), nullable=True),
        sa.Column("cancelled_by", sa.String(length=16), nullable=True),
        sa.Column("cancelled_late", sa.Boolean(), nullable=False),
        sa.Column("attendance", sa.String(length=16), nullable=False),
        sa.Column("attendance_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("rating", sa.Integer(), nullable=True),
        sa.Column("place", sa.String(length=1000), nullable=True),
        sa.Column("source", sa.String(length=100), nullable=False),
        sa.Column("notes", sa.String(length=1000), nullable=True),
        sa.Column("extra", sa.JSON(), nullable=False),
        sa.Column("created_by", sa.String(length=200), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "approval IN ('not_needed', 'awaited', 'given', 'declined')", name=op.f("ck_booking_approval")
        ),
        sa.CheckConstraint(
            "attendance IN ('unknown', 'coming', 'late', 'not_coming')", name=op.f("ck_booking_attendance")
        ),
        sa.CheckConstraint(
            "status IN ('pending', 'confirmed', 'in_progress', 'completed', 'cancelled', 'no_show', 'rescheduled')",
            name=op.f("ck_booking_status"),
        ),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_booking_span")),
        sa.CheckConstraint("rating BETWEEN 0 AND 5", name=op.f("ck_booking_rating")),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_booking_business_id")),
        sa.ForeignKeyConstraint(["chat_id"], ["chat.id"], name=op.f("fk_booking_chat_id")),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_booking_client_id")),
        sa.ForeignKeyConstraint(["location_id"], ["location.id"], name=op.f("fk_booking_location_id")),
        sa.ForeignKeyConstraint(["previous_id"], ["booking.id"], name=op.f("fk_booking_previous_id")),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name=op.f("fk_booking_provider_id")),
        sa.ForeignKeyConstraint(["service_id"], ["service.id"], name=op.f("fk_booking_service_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_booking")),
        sa.UniqueConstraint("public_id", "seq", name=op.f("uq_booking_public_id_seq")),
    )
    op.create_index(
        op.f("ix_booking_business_id_starts_at"), "booking", ["business_id", "starts_at"], unique=False
    )
    op.create_index(
        op.f("ix_booking_client_id_starts_at"), "booking", ["client_id", "starts_at"], unique=False
    )
    op.create_index(
        "ix_booking_made",
        "booking",
        ["business_id", "created_at"],
        unique=False,
        sqlite_where=sa.text("seq = 0"),
        postgresql_where=sa.text("seq = 0"),
    )
    op.create_index(
        "ix_booking_open",
        "booking",
        ["business_id", "client_id"],
        unique=False,
        sqlite_where=sa.text("status IN ('pending', 'confirmed', 'in_progress')"),
        postgresql_where=sa.text("status IN ('pending', 'confirmed', 'in_progress')"),
    )
    op.create_index(
        op.f("ix_booking_provider_id_starts_at"), "booking", ["provider_id", "starts_at"], unique=False
    )
    op.create_table(
        "hold",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("public_id", sa.String(length=32), nullable=False),
        sa.Column("chat_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("client_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("network", sa.String(length=64), nullable=True),
        sa.Column("service_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("provider_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("location_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lapses_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("live", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_hold_business_id")),
        sa.ForeignKeyConstraint(["chat_id"], ["chat.id"], name=op.f("fk_hold_chat_id")),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_hold_client_id")),
        sa.ForeignKeyConstraint(["location_id"], ["location.id"], name=op.f("fk_hold_location_id")),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name=op.f("fk_hold_provider_id")),
        sa.ForeignKeyConstraint(["service_id"], ["service.id"], name=op.f("fk_hold_service_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hold")),
        sa.UniqueConstraint("public_id", name=op.f("uq_hold_public_id")),
    )
    op.create_index(
        "ix_hold_chat",
        "hold",
        ["business_id", "chat_id"],
        unique=False,
        sqlite_where=sa.text("live = 1"),
        postgresql_where=sa.text("live"),
    )
    op.create_index(
        "ix_hold_client",
        "hold",
        ["business_id", "client_id"],
        unique=False,
        sqlite_where=sa.text("live = 1"),
        postgresql_where=sa.text("live"),
    )
    op.create_index(op.f("ix_hold_created_at"), "hold", ["created_at"], unique=False)
    op.create_index(
        "ix_hold_lapsing",
        "hold",
        ["lapses_at"],
        unique=False,
        sqlite_where=sa.text("live = 1"),
        postgresql_where=sa.text("live"),
    )
    op.create_table(
        "inbox",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("channel_account_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("chat_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("message_id", sa.String(length=300), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("network", sa.String(length=64), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lease", sa.String(length=64), nullable=True),
        sa.Column("error", sa.String(length=200), nullable=True),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("handled_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("state IN ('new', 'leased', 'done', 'dead')", name=op.f("ck_inbox_state")),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_inbox_business_id")),
        sa.ForeignKeyConstraint(
            ["channel_account_id"], ["channel_account.id"], name=op.f("fk_inbox_channel_account_id")
        ),
        sa.ForeignKeyConstraint(["chat_id"], ["chat.id"], name=op.f("fk_inbox_chat_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
        sa.UniqueConstraint(
            "channel_account_id", "message_id", name=op.f("uq_inbox_channel_account_id_message_id")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_inbox_channel_account_id_network_received_at"),
        "inbox",
        ["channel_account_id", "network", "received_at"],
        unique=False,
    )
    op.create_index(
        "ix_inbox_line",
        "inbox",
        ["id"],
        unique=False,
        sqlite_where=sa.text("state IN ('new', 'leased')"),
        postgresql_where=sa.text("state IN ('new', 'leased')"),
    )
    op.create_index(op.f("ix_inbox_state_handled_at"), "inbox", ["state", "handled_at"], unique=False)
    op.create_index(
        "ix_inbox_waiting",
        "inbox",
        ["chat_id", "id"],
        unique=False,
        sqlite_where=sa.text("state IN ('new', 'leased')"),
        postgresql_where=sa.text("state IN ('new', 'leased')"),
    )
    op.create_table(
        "audit_entry",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("booking_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(length=200), nullable=False),
        sa.Column("change", sa.String(length=50), nullable=False),
        sa.Column("before", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("after", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("why", sa.String(length=500), nullable=True),
        sa.ForeignKeyConstraint(["booking_id"], ["booking.id"], name=op.f("fk_audit_entry_booking_id")),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_audit_entry_business_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entry")),
    )
    op.create_index(
        op.f("ix_audit_entry_business_id_booking_id"),
        "audit_entry",
        ["business_id", "booking_id"],
        unique=False,
    )
    op.create_table(
        "event",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("schema_version", sa.Integer(), nullable=False),
        sa.Column("booking_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["booking_id"], ["booking.id"], name=op.f("fk_event_booking_id")),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_event_business_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
        sa.UniqueConstraint("business_id", "seq", name=op.f("uq_event_business_id_seq")),
    )
    op.create_index(
        op.f("ix_event_business_id_booking_id"), "event", ["business_id", "booking_id"], unique=False
    )
    op.create_table(
        "menu_token",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("token", sa.String(length=32), nullable=False),
        sa.Column("chat_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("booking_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("booking_version", sa.Integer(), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["booking_id"], ["booking.id"], name=op.f("fk_menu_token_booking_id")),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_menu_token_business_id")),
        sa.ForeignKeyConstraint(["chat_id"], ["chat.id"], name=op.f("fk_menu_token_chat_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_menu_token")),
        sa.UniqueConstraint("token", name=op.f("uq_menu_token_token")),
    )
    op.create_index(op.f("ix_menu_token_booking_id"), "menu_token", ["booking_id"], unique=False)
    op.create_index(op.f("ix_menu_token_chat_id"), "menu_token", ["chat_id"], unique=False)
    op.create_table(
        "outbox",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("channel_account_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("chat_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("inbox_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("booking_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lease", sa.String(length=64), nullable=True),
        sa.Column("maybe_repeated", sa.Boolean(), nullable=False),
        sa.Column("error", sa.String(length=200), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("kind IN ('reply', 'notice')", name=op.f("ck_outbox_kind")),
        sa.CheckConstraint(
            "state IN ('pending', 'leased', 'sent', 'failed', 'skipped', 'cancelled')",
            name=op.f("ck_outbox_state"),
        ),
        sa.ForeignKeyConstraint(["booking_id"], ["booking.id"], name=op.f("fk_outbox_booking_id")),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_outbox_business_id")),
        sa.ForeignKeyConstraint(
            ["channel_account_id"], ["channel_account.id"], name=op.f("fk_outbox_channel_account_id")
        ),
        sa.ForeignKeyConstraint(["chat_id"], ["chat.id"], name=op.f("fk_outbox_chat_id")),
        sa.ForeignKeyConstraint(["inbox_id"], ["inbox.id"], name=op.f("fk_outbox_inbox_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_outbox_chat_id_id"), "outbox", ["chat_id", "id"], unique=False)
    op.create_index(op.f("ix_outbox_inbox_id"), "outbox", ["inbox_id"], unique=False)
    op.create_index(op.f("ix_outbox_state_sent_at"), "outbox", ["state", "sent_at"], unique=False)
    op.create_index(
        "ix_outbox_waiting",
        "outbox",
        ["channel_account_id", "due_at", "id"],
        unique=False,
        sqlite_where=sa.text("state IN ('pending', 'leased')"),
        postgresql_where=sa.text("state IN ('pending', 'leased')"),
    )
    op.create_table(
        "segment",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("business_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("provider_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("hold_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("booking_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("starts", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("ends", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("occupied_from", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("occupied_until", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("lapses_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("live", sa.Boolean(), nullable=False),
        sa.CheckConstraint("(hold_id IS NULL) <> (booking_id IS NULL)", name=op.f("ck_segment_one_owner")),
        sa.CheckConstraint(
            "occupied_from <= starts AND starts < ends AND ends <= occupied_until",
            name=op.f("ck_segment_order"),
        ),
        sa.CheckConstraint("occupied_until - occupied_from <= 4320", name=op.f("ck_segment_length")),
        sa.ForeignKeyConstraint(["booking_id"], ["booking.id"], name=op.f("fk_segment_booking_id")),
        sa.ForeignKeyConstraint(["business_id"], ["business.id"], name=op.f("fk_segment_business_id")),
        sa.ForeignKeyConstraint(["hold_id"], ["hold.id"], name=op.f("fk_segment_hold_id")),
        sa.ForeignKeyConstraint(["provider_id"], ["provider.id"], name=op.f("fk_segment_provider_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_segment")),
    )
    op.create_index(
        "ix_segment_booking",
        "segment",
        ["booking_id"],
        unique=False,
        sqlite_where=sa.text("booking_id IS NOT NULL"),
        postgresql_where=sa.text("booking_id IS NOT NULL"),
    )
    op.create_index(
        "ix_segment_hold",
        "segment",
        ["hold_id"],
        unique=False,
        sqlite_where=sa.text("hold_id IS NOT NULL"),
        postgresql_where=sa.text("hold_id IS NOT NULL"),
    )
    op.create_index(
        "ix_segment_occupied",
        "segment",
        ["provider_id", "occupied_from"],
        unique=False,
        sqlite_where=sa.text("live = 1"),
        postgresql_where=sa.text("live"),
        postgresql_include=["occupied_until", "starts", "ends", "hold_id", "booking_id", "lapses_at"],
    )

    forbid_double_booking()


def forbid_double_booking() -> None:
    """No two live segments of a provider may overlap: an exclusion constraint, or triggers on SQLite."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
        op.execute(
            "ALTER TABLE segment ADD CONSTRAINT no_double_booking EXCLUDE USING gist"
            " (provider_id WITH =, int8range(occupied_from, occupied_until) WITH &&) WHERE (live)"
        )
        return
    for name, moment, others in (
        ("insert", "INSERT", ""),
        ("update", "UPDATE OF provider_id, occupied_from, occupied_until, live", "AND id <> NEW.id"),
    ):
        op.execute(
            f"CREATE TRIGGER no_double_booking_{name} BEFORE {moment} ON segment WHEN NEW.live BEGIN"  # noqa: S608
            " SELECT RAISE(ABORT, 'no_double_booking') WHERE EXISTS (SELECT 1 FROM segment"
            " WHERE provider_id = NEW.provider_id AND live = 1 AND occupied_from < NEW.occupied_until"
            f" AND occupied_from > NEW.occupied_from - 4320 AND occupied_until > NEW.occupied_from {others}); END"
        )


def downgrade() -> None:
    op.drop_index(
        "ix_segment_occupied",
        table_name="segment",
        sqlite_where=sa.text("live = 1"),
        postgresql_where=sa.text("live"),
        postgresql_include=["occupied_until", "starts", "ends", "hold_id", "booking_id", "lapses_at"],
    )
    op.drop_index(
        "ix_segment_hold",
        table_name="segment",
        sqlite_where=sa.text("hold_id IS NOT NULL"),
        postgresql_where=sa.text("hold_id IS NOT NULL"),
    )
    op.drop_index(
        "ix_segment_booking",
        table_name="segment",
        sqlite_where=sa.text("booking_id IS NOT NULL"),
        postgresql_where=sa.text("booking_id IS NOT NULL"),
    )
    op.drop_table("segment")
    op.drop_index(
        "ix_outbox_waiting",
        table_name="outbox",
        sqlite_where=sa.text("state IN ('pending', 'leased')"),
        postgresql_where=sa.text("state IN ('pending', 'leased')"),
    )
    op.drop_index(op.f("ix_outbox_state_sent_at"), table_name="outbox")
    op.drop_index(op.f("ix_outbox_inbox_id"), table_name="outbox")
    op.drop_index(op.f("ix_outbox_chat_id_id"), table_name="outbox")
    op.drop_table("outbox")
    op.drop_index(op.f("ix_menu_token_chat_id"), table_name="menu_token")
    op.drop_index(op.f("ix_menu_token_booking_id"), table_name="menu_token")
    op.drop_table("menu_token")
    op.drop_index(op.f("ix_event_business_id_booking_id"), table_name="event")
    op.drop_table("event")
    op.drop_index(op.f("ix_audit_entry_business_id_booking_id"), table_name="audit_entry")
    op.drop_table("audit_entry")
    op.drop_index(
        "ix_inbox_waiting",
        table_name="inbox",
        sqlite_where=sa.text("state IN ('new', 'leased')"),
        postgresql_where=sa.text("state IN ('new', 'leased')"),
    )
    op.drop_index(op.f("ix_inbox_state_handled_at"), table_name="inbox")
    op.drop_index(
        "ix_inbox_line",
        table_name="inbox",
        sqlite_where=sa.text("state IN ('new', 'leased')"),
        postgresql_where=sa.text("state IN ('new', 'leased')"),
    )
    op.drop_index(op.f("ix_inbox_channel_account_id_network_received_at"), table_name="inbox")
    op.drop_table("inbox")
    op.drop_index(
        "ix_hold_lapsing",
        table_name="hold",
        sqlite_where=sa.text("live = 1"),
        postgresql_where=sa.text("live"),
    )
    op.drop_index(op.f("ix_hold_created_at"), table_name="hold")
    op.drop_index(
        "ix_hold_client",
        table_name="hold",
        sqlite_where=sa.text("live = 1"),
        postgresql_where=sa.text("live"),
    )
    op.drop_index(
        "ix_hold_chat", table_name="hold", sqlite_where=sa.text("live = 1"), postgresql_where=sa.text("live")
    )
    op.drop_table("hold")
    op.drop_index(op.f("ix_booking_provider_id_starts_at"), table_name="booking")
    op.drop_index(
        "ix_booking_open",
        table_name="booking",
        sqlite_where=sa.text("status IN ('pending', 'confirmed', 'in_progress')"),
        postgresql_where=sa.text("status IN ('pending', 'confirmed', 'in_progress')"),
    )
    op.drop_index(
        "ix_booking_made",
        table_name="booking",
        sqlite_where=sa.text("seq = 0"),
        postgresql_where=sa.text("seq = 0"),
    )
    op.drop_index(op.f("ix_booking_client_id_starts_at"), table_name="booking")
    op.drop_index(op.f("ix_booking_business_id_starts_at"), table_name="booking")
    op.drop_table("booking")
    op.drop_index(op.f("ix_weekly_hours_business_id_provider_id"), table_name="weekly_hours")
    op.drop_table("weekly_hours")
    op.drop_index(op.f("ix_time_off_business_id_provider_id"), table_name="time_off")
    op.drop_table("time_off")
    op.drop_index(op.f("ix_service_location_business_id"), table_name="service_location")
    op.drop_table("service_location")
    op.drop_index(op.f("ix_provider_location_business_id"), table_name="provider_location")
    op.drop_table("provider_location")
    op.drop_index(op.f("ix_offer_business_id_provider_id"), table_name="offer")
    op.drop_table("offer")
    op.drop_table("member")
    op.drop_index(op.f("ix_link_business_id"), table_name="link")
    op.drop_table("link")
    op.drop_index(op.f("ix_date_override_business_id_provider_id"), table_name="date_override")
    op.drop_table("date_override")
    op.drop_index(op.f("ix_client_address_client_id"), table_name="client_address")
    op.drop_table("client_address")
    op.drop_index(op.f("ix_chat_channel_account_id_network_created_at"), table_name="chat")
    op.drop_index(op.f("ix_chat_business_id"), table_name="chat")
    op.drop_table("chat")
    op.drop_index(op.f("ix_tombstone_business_id_public_id"), table_name="tombstone")
    op.drop_table("tombstone")
    op.drop_table("service")
    op.drop_table("provider")
    op.drop_table("plan")
    op.drop_table("location")
    op.drop_table("event_counter")
    op.drop_index(op.f("ix_command_result_created_at"), table_name="command_result")
    op.drop_table("command_result")
    op.drop_index(
        "ix_client_phone",
        table_name="client",
        sqlite_where=sa.text("phone IS NOT NULL"),
        postgresql_where=sa.text("phone IS NOT NULL"),
    )
    op.drop_index(op.f("ix_client_business_id_name"), table_name="client")
    op.drop_table("client")
    op.drop_index(op.f("ix_channel_account_business_id"), table_name="channel_account")
    op.drop_table("channel_account")
    op.drop_table("business")
