"""Commands that decide about a booking."""

import json
from typing import Annotated

import typer

from commands.options import Business, Database, Now, opened, write

app = typer.Typer()

BookingId = Annotated[str, typer.Argument(metavar="ID", help="The booking's id.")]
Reason = Annotated[str | None, typer.Option("--reason", help="Why; the client is told.")]


def _declare(command: str, what: str) -> None:
    @app.command(command, help=what)
    def decide(
        context: typer.Context,
        booking: BookingId,
        business: Business = None,
        reason: Reason = None,
        now: Now = None,
        database: Database = None,
    ) -> None:
        with opened(context, database, now) as parts:
            from bot.deciding import Which, decide

            write(json.dumps(decide(parts, command, Which(booking, business), reason)))


for _command, _what in {
    "approve": "Say yes to a pending booking.",
    "decline": "Say no to a pending booking.",
    "cancel": "Cancel a booking.",
    "complete": "Note that a visit took place.",
    "no-show": "Note that a client did not come.",
}.items():
    _declare(_command, _what)


@app.command()
def reschedule(
    context: typer.Context,
    booking: BookingId,
    to: Annotated[str, typer.Option("--to", metavar="ISO", help="The new start: an instant, or a local time.")],
    provider: Annotated[str | None, typer.Option("--provider", metavar="UID", help="Another provider.")] = None,
    business: Business = None,
    reason: Reason = None,
    now: Now = None,
    database: Database = None,
) -> None:
    """Move a booking to another start."""
    with opened(context, database, now) as parts:
        from bot.deciding import Which, move

        write(json.dumps(move(parts, Which(booking, business), to, provider, reason)))
