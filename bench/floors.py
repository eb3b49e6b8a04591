"""The least that keeps a post: one route, as the framework's manual writes it, that commits the update as it came as
one row by the bare driver."""

import json
import sqlite3
import threading
from collections.abc import Callable
from typing import Any

import psycopg
from fastapi import FastAPI

_TABLE = "CREATE TABLE raw_row (id {key} PRIMARY KEY, body {body} NOT NULL)"


def create_floor(url: str) -> FastAPI:
    """The application with the one route, over a table of its own in that store."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    keep = _sqlite(url) if url.startswith("sqlite") else _postgresql(url)

    @app.post("/raw")
    def take(update: dict[str, Any]) -> None:
        keep(json.dumps(update))

    return app


def _sqlite(url: str) -> Callable[[str], Any]:
    connection = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None, check_same_thread=False)
    for setting in ("journal_mode=WAL", "synchronous=FULL"):
        connection.execute(f"PRAGMA {setting}")
    connection.execute(_TABLE.format(key="INTEGER", body="TEXT"))
    one = threading.Lock()

    def keep(body: str) -> None:
        with one:
            connection.execute("INSERT INTO raw_row (body) VALUES (?)", (body,))

    return keep


def _postgresql(url: str) -> Callable[[str], Any]:
    with psycopg.connect(url) as first:
        first.execute(_TABLE.format(key="BIGINT GENERATED ALWAYS AS IDENTITY", body="JSON"))
    each = threading.local()

    def keep(body: str) -> None:
        if not hasattr(each, "connection"):
            each.connection = psycopg.connect(url, autocommit=True)
        each.connection.execute("INSERT INTO raw_row (body) VALUES (%s)", (body,))

    return keep
