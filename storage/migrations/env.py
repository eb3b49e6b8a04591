"""Runs migrations on the connection that `storage.database.migrate` hands over, or on DATABASE_URL by hand."""

import os
from typing import Any

from alembic import context
from sqlmodel import SQLModel

import storage.models  # noqa: F401  (registers the tables)
from storage.database import open_store

_OURS: dict[str, Any] = {"target_metadata": SQLModel.metadata, "compare_type": True, "render_as_batch": False}


def run() -> None:
    given = context.config.attributes.get("connection")
    if given is not None:
        context.configure(connection=given, **_OURS)
        context.run_migrations()
        return
    store = open_store(os.environ["DATABASE_URL"])
    try:
        with store.writing() as connection:
            context.configure(connection=connection, **_OURS)
            context.run_migrations()
    finally:
        store.close()


run()
