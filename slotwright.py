"""The command line: every command, and what an operator sees where one fails."""

import sys
from typing import NoReturn

import typer

from commands import deciding, looking, messengers, preparing, serving
from commands.options import Database, write

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
for group in (preparing, serving, looking, deciding, messengers):
    app.add_typer(group.app)


def main() -> NoReturn:
    """Runs the command that the arguments name; a problem of the operator's is one line, never a trace."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        sys.exit(app(standalone_mode=False) or 0)
    except typer.TyperException as error:
        _fail(2, f"{' '.join(error.format_message().split())}{_allowed(error)}")
    except Exception as error:
        from bot.exits import ending

        found = ending(error)
        if found is None:
            raise
        _fail(*found)


@app.callback(invoke_without_command=True)
def everything(context: typer.Context, database: Database = None) -> None:
    """Appointments by chat: clients book, move and cancel; nobody is booked twice."""
    context.obj = database
    if context.invoked_subcommand is None:
        write(context.get_help())


def _allowed(error: typer.TyperException) -> str:
    """What may stand where something unknown was named."""
    context = getattr(error, "ctx", None)
    if context is None or not error.format_message().startswith("No such"):
        return ""
    if error.format_message().startswith("No such command"):
        return f" Allowed: {', '.join(context.command.list_commands(context))}."
    return f" Allowed: {', '.join(option for known in context.command.params for option in known.opts)}."


def _fail(code: int, line: str) -> NoReturn:
    sys.stderr.write(f"{line}\n")
    sys.exit(code)


if __name__ == "__main__":
    main()
