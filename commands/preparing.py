"""Commands that prepare an installation: its tables, its businesses, the links into their chats."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from commands.options import Database, TheBusiness, opened, settings_of, write

app = typer.Typer()


@app.command()
def migrate(context: typer.Context, database: Database = None) -> None:
    """Bring the database's tables to this release."""
    settings = settings_of(context, database)
    from bot.assembly import migrate_database

    migrate_database(settings)


@app.command("import")
def import_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The set-up as YAML.")],
    check: Annotated[bool, typer.Option("--check", help="Only report what would change.")] = False,
    database: Database = None,
) -> None:
    """Make a business what a set-up file says."""
    with opened(context, database) as parts:
        from bot.installing import import_file

        for change in import_file(parts, file, check=check).changes:
            write(change)


@app.command()
def export(
    context: typer.Context,
    slug: Annotated[str, typer.Argument(metavar="SLUG", help="The business.")],
    database: Database = None,
) -> None:
    """Write a business's set-up file."""
    with opened(context, database) as parts:
        from bot.installing import export_business

        sys.stdout.write(export_business(parts, slug))


@app.command()
def link(
    context: typer.Context,
    business: TheBusiness,
    service: Annotated[str | None, typer.Option("--service", metavar="UID", help="Open at this service.")] = None,
    provider: Annotated[str | None, typer.Option("--provider", metavar="UID", help="Open at this master.")] = None,
    database: Database = None,
) -> None:
    """Make a link that opens a business's chat, on the web and in messengers, at a service or a master if named."""
    with opened(context, database) as parts:
        from bot.linking import make_link

        write("\n".join(make_link(parts, business, service, provider)))


@app.command()
def invite(
    context: typer.Context,
    business: TheBusiness,
    provider: Annotated[
        str, typer.Option("--provider", metavar="UID", help="The master, or another member such as the owner.")
    ],
    hours: Annotated[int, typer.Option("--hours", min=1, max=8760, help="How long the link can be used.")] = 72,
    revoke: Annotated[bool, typer.Option("--revoke", help="Instead take links and access back.")] = False,
    database: Database = None,
) -> None:
    """Make a private link that opens the assistant bot to a master, once."""
    with opened(context, database) as parts:
        from bot import inviting

        if revoke:
            write(f"{inviting.revoke(parts, business, provider)} has no access any more")
        else:
            write("\n".join(inviting.invite(parts, business, provider, hours)))
