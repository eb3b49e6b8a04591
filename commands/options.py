"""What several commands may be told, and how they open what they work with."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from bot.assembly import Parts
    from bot.settings import Settings


Database = Annotated[
    str | None,
    typer.Option("--database", metavar="URL", help="sqlite:///FILE or postgresql://…; else DATABASE_URL."),
]
Business = Annotated[str | None, typer.Option("--business", metavar="SLUG", help="The business.")]
TheBusiness = Annotated[str, typer.Option("--business", metavar="SLUG", help="The business.")]
Now = Annotated[
    str | None,
    typer.Option("--now", metavar="ISO", help="Take this instant for the present, such as 2030-01-31T09:00Z."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON.")]


def settings_of(context: typer.Context, database: str | None, **given: Any) -> "Settings":
    """The settings, with what the command line gives put before the environment; logs go to standard error from now on.

    Raises BadArgument.
    """
    from bot.logs import log_to_stderr
    from bot.settings import read_settings

    settings = read_settings(database_url=database or context.obj, **given)
    log_to_stderr(settings.log_level)
    return settings


@contextmanager
def opened(
    context: typer.Context, database: str | None, now: str | None = None, *, migrated: bool = True, **given: Any
) -> Iterator["Parts"]:
    """What a command works with, until the block ends; now: an instant to take for the present.

    Raises BadArgument, NotMigrated or StorageUnavailable; migrated: false where the command sees to the tables itself.
    """
    settings = settings_of(context, database, **given)
    from bot.asking import read_clock
    from bot.assembly import assembled

    with assembled(settings, read_clock(now)) as parts:
        if migrated:
            parts.check_migrated()
        yield parts


def write_all(found: Sequence[dict[str, Any]], line_of: Callable[[dict[str, Any]], str], *, as_json: bool) -> None:
    """Writes what was found, a line each, or all of it as JSON."""
    for line in [json.dumps(found)] if as_json else map(line_of, found):
        write(line)


def write(line: str) -> None:
    """Writes to standard output at once, as others may read along."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
