"""Commands that serve: a server, more workers beside it, a chat on the terminal."""

import sys
from typing import Annotated

import typer

from commands.options import AsJson, Business, Database, Now, opened, write

app = typer.Typer()


@app.command()
def run(
    context: typer.Context,
    host: Annotated[str | None, typer.Option("--host", help="Where to listen; else HOST.")] = None,
    port: Annotated[int | None, typer.Option("--port", help="0 takes any free one; else PORT.")] = None,
    demo: Annotated[bool, typer.Option("--demo", help="Prepare the database and the demo business.")] = False,
    database: Database = None,
) -> None:
    """Serve the web chat, with worker and timers in the same process."""
    with opened(context, database, migrated=not demo, host=host, port=port) as parts:
        from bot.installing import addresses, prepare_demo
        from web.serving import serve

        if demo:
            prepare_demo(parts)
        serve(parts, lambda base: write("\n".join(addresses(parts, base))))


@app.command()
def worker(
    context: typer.Context,
    port: Annotated[
        int | None, typer.Option("--port", help="Answer /healthz, /readyz and /metrics there; 0 takes any free one.")
    ] = None,
    database: Database = None,
) -> None:
    """Add workers beside a server (PostgreSQL only)."""
    with opened(context, database, port=port) as parts:
        if port is None:
            from bot.serving import run_worker

            run_worker(parts)
        else:
            from web.serving import serve_worker

            serve_worker(parts, write)


@app.command()
def chat(
    context: typer.Context,
    business: Business = None,
    address: Annotated[str | None, typer.Option("--as", metavar="ADDRESS", help="Who you are.")] = None,
    provider: Annotated[
        str | None, typer.Option("--as-provider", metavar="UID", help="Be this master, or another member.")
    ] = None,
    name: Annotated[str, typer.Option("--name", help="The name that the channel reports.")] = "",
    language: Annotated[str | None, typer.Option("--lang", metavar="xx", help="The language that it reports.")] = None,
    now: Now = None,
    as_json: AsJson = False,
    demo: Annotated[bool, typer.Option("--demo", help="Prepare and talk to the demo business.")] = False,
    database: Database = None,
) -> None:
    """Talk to a business as a client, or work there as a master, line by line on standard input."""
    with opened(context, database, now, migrated=False) as parts:
        from bot.playing import Asked, part_of
        from bot.screens import JsonScreen, PlainScreen
        from bot.terminal import Terminal

        part = part_of(parts, Asked(business, address, provider, name, language, demo=demo))
        screen = JsonScreen(write) if as_json else PlainScreen(write)
        Terminal(parts, part.business, part.visitor, screen, door=part.door).run(sys.stdin.buffer)
