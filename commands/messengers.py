"""Commands that look after messengers, and what they are given to carry."""

import json
from typing import Annotated

import typer

from commands.options import AsJson, Database, opened, write, write_all

app = typer.Typer()
telegram = typer.Typer(help="Look after Telegram's bots.")
app.add_typer(telegram, name="telegram")


@telegram.command("setup")
def set_up_telegram(context: typer.Context, database: Database = None) -> None:
    """Tell Telegram how updates reach this server, and what its bots show of themselves; exit 1 where that fails."""
    with opened(context, database) as parts:
        from bot.telegram.setting_up import set_up

        done = set_up(parts, write)
    raise typer.Exit(0 if done else 1)


whatsapp = typer.Typer(help="Look after WhatsApp's numbers.")
app.add_typer(whatsapp, name="whatsapp")


@whatsapp.command("setup")
def set_up_whatsapp(context: typer.Context, database: Database = None) -> None:
    """Create menus and templates at Twilio, and tell which wait for approval; exit 1 where something is refused."""
    with opened(context, database) as parts:
        from bot.whatsapp.setting_up import set_up

        done = set_up(parts, write)
    raise typer.Exit(0 if done else 1)


outbox = typer.Typer(invoke_without_command=True)
app.add_typer(outbox, name="outbox")


@outbox.callback()
def list_outbox(
    context: typer.Context,
    state: Annotated[str | None, typer.Option("--state", help="Only those in this state.")] = None,
    as_json: AsJson = False,
    database: Database = None,
) -> None:
    """List messages that leave, newest last: those not yet sent and those that failed, or those in one state."""
    context.obj = database or context.obj
    if context.invoked_subcommand is not None:
        return
    with opened(context, None) as parts:
        from bot.outbox import line_of, list_messages

        found = list_messages(parts, state)
    write_all(found, line_of, as_json=as_json)


@outbox.command("retry")
def retry_message(
    context: typer.Context,
    message: Annotated[int, typer.Argument(metavar="ID", help="The message's number, as `outbox` lists it.")],
    database: Database = None,
) -> None:
    """Let a message that failed be sent again."""
    with opened(context, database) as parts:
        from bot.outbox import retry

        write(json.dumps(retry(parts, message)))
