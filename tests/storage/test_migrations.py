"""The tables are made by migrations only, and every start checks that they are current."""

from pathlib import Path

import psycopg
import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from psycopg import sql
from sqlalchemy import inspect, make_url, text

import storage
from storage.database import SCHEMA_VERSION, Store, check_migrated, migrate, open_store
from storage.errors import NotMigrated
from tests import builders


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(storage.__file__).parent / "migrations"))
    return config


@pytest.fixture(params=["sqlite", "postgresql"])
def bare_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database without any table, of each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/new/folder/slotwright.db"
    address: str = request.getfixturevalue("postgresql_database")
    name = f"{make_url(address).database}_bare"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    return make_url(address).set(database=name).render_as_string(hide_password=False)


def test_the_models_and_the_migrations_say_the_same(store: Store) -> None:
    config = _config()
    said: list[str] = []
    config.print_stdout = lambda text, *_: said.append(str(text))  # type: ignore[method-assign]
    with store.writing() as connection:
        config.attributes["connection"] = connection
        command.check(config)
    assert said == ["No new upgrade operations detected."]


def test_the_release_names_the_newest_migration() -> None:
    assert ScriptDirectory.from_config(_config()).get_heads() == [SCHEMA_VERSION]


def test_an_empty_database_is_migrated_once_and_again_without_harm(bare_url: str) -> None:
    migrate(bare_url)
    store = open_store(bare_url)
    with store.writing() as connection:
        builders.a_business(connection)
    migrate(bare_url)
    check_migrated(store)
    with store.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM business")).scalar() == 1
    store.close()


def test_a_migration_can_be_undone_and_done_again(bare_url: str) -> None:
    migrate(bare_url)
    store = open_store(bare_url)
    config = _config()
    with store.writing() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
    with store.reading() as connection:
        assert inspect(connection).get_table_names() == ["alembic_version"]
    migrate(bare_url)
    check_migrated(store)
    store.close()


def test_a_database_without_tables_says_which_command_helps(bare_url: str) -> None:
    if bare_url.startswith("sqlite"):
        Path(bare_url.removeprefix("sqlite:///")).parent.mkdir(parents=True)
    store = open_store(bare_url)
    with pytest.raises(NotMigrated, match="no tables yet; run `slotwright migrate`"):
        check_migrated(store)
    store.close()


@pytest.mark.parametrize("version", ["0000", "9999"])
def test_a_database_of_another_release_says_so(store: Store, version: str) -> None:
    with store.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :version"), {"version": version})
    try:
        with pytest.raises(NotMigrated, match=f"version {version}, this release needs {SCHEMA_VERSION}"):
            check_migrated(store)
    finally:
        with store.writing() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = :version"), {"version": SCHEMA_VERSION})


def test_every_table_names_its_business(store: Store) -> None:
    """One installation serves many businesses, so no row may be of nobody's."""
    # What was created at a messenger serves everybody behind its account.
    without = {"business", "alembic_version", "lease", "content"}
    with store.reading() as connection:
        found = inspect(connection)
        for name in set(found.get_table_names()) - without:
            assert "business_id" in {column["name"] for column in found.get_columns(name)}, name
