"""The command line: declares the commands. Each body is a function of a room, imported when its command runs."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

if TYPE_CHECKING:
    from bot.assembly import Parts
    from bot.settings import Settings

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)

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
BookingId = Annotated[str, typer.Argument(metavar="ID", help="The booking's id.")]
Reason = Annotated[str | None, typer.Option("--reason", help="Why; the client is told.")]


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
        _write(context.get_help())


@app.command()
def migrate(context: typer.Context, database: Database = None) -> None:
    """Bring the database's tables to this release."""
    settings = _settings(context, database)
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
    with _parts(context, database) as parts:
        from bot.installing import import_file

        for change in import_file(parts, file, check=check).changes:
            _write(change)


@app.command()
def export(
    context: typer.Context,
    slug: Annotated[str, typer.Argument(metavar="SLUG", help="The business.")],
    database: Database = None,
) -> None:
    """Write a business's set-up file."""
    with _parts(context, database) as parts:
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
    with _parts(context, database) as parts:
        from bot.linking import make_link

        _write("\n".join(make_link(parts, business, service, provider)))


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
    with _parts(context, database) as parts:
        from bot import inviting

        if revoke:
            _write(f"{inviting.revoke(parts, business, provider)} has no access any more")
        else:
            _write("\n".join(inviting.invite(parts, business, provider, hours)))


@app.command()
def doctor(context: typer.Context, now: Now = None, database: Database = None) -> None:
    """Examine database, queues, plans, bookings to come, bots and numbers; exit 1 where something is not sound."""
    with _parts(context, database, now) as parts:
        from scheduling.doctor import examine

        with parts.look() as desk:
            findings = examine(desk)
        if parts.settings.bots:
            from bot.telegram.checking import examine_bots

            findings += examine_bots(parts)
        if parts.settings.whatsapp:
            from bot.whatsapp.checking import examine_numbers

            findings += examine_numbers(parts)
    for finding in findings:
        _write(f"{'ok ' if finding.sound else 'BAD'}  {finding.about}: {finding.what}")
    raise typer.Exit(0 if all(finding.sound for finding in findings) else 1)


telegram = typer.Typer(help="Look after Telegram's bots.")
app.add_typer(telegram, name="telegram")


@telegram.command("setup")
def set_up_telegram(context: typer.Context, database: Database = None) -> None:
    """Tell Telegram how updates reach this server, and what its bots show of themselves; exit 1 where that fails."""
    with _parts(context, database) as parts:
        from bot.telegram.setting_up import set_up

        done = set_up(parts, _write)
    raise typer.Exit(0 if done else 1)


whatsapp = typer.Typer(help="Look after WhatsApp's numbers.")
app.add_typer(whatsapp, name="whatsapp")


@whatsapp.command("setup")
def set_up_whatsapp(context: typer.Context, database: Database = None) -> None:
    """Create menus and templates at Twilio, and tell which wait for approval; exit 1 where something is refused."""
    with _parts(context, database) as parts:
        from bot.whatsapp.setting_up import set_up

        done = set_up(parts, _write)
    raise typer.Exit(0 if done else 1)


@app.command()
def run(
    context: typer.Context,
    host: Annotated[str | None, typer.Option("--host", help="Where to listen; else HOST.")] = None,
    port: Annotated[int | None, typer.Option("--port", help="0 takes any free one; else PORT.")] = None,
    demo: Annotated[bool, typer.Option("--demo", help="Prepare the database and the demo business.")] = False,
    database: Database = None,
) -> None:
    """Serve the web chat, with worker and timers in the same process."""
    with _parts(context, database, migrated=not demo, host=host, port=port) as parts:
        from bot.installing import addresses, prepare_demo
        from web.serving import serve

        if demo:
            prepare_demo(parts)
        serve(parts, lambda base: _write("\n".join(addresses(parts, base))))


@app.command()
def worker(context: typer.Context, database: Database = None) -> None:
    """Add workers beside a server (PostgreSQL only)."""
    with _parts(context, database) as parts:
        from bot.serving import run_worker

        run_worker(parts)


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
    with _parts(context, database, now, migrated=False) as parts:
        from bot.playing import Asked, part_of
        from bot.screens import JsonScreen, PlainScreen
        from bot.terminal import Terminal

        part = part_of(parts, Asked(business, address, provider, name, language, demo=demo))
        screen = JsonScreen(_write) if as_json else PlainScreen(_write)
        Terminal(parts, part.business, part.visitor, screen, door=part.door).run(sys.stdin.buffer)


@app.command()
def bookings(
    context: typer.Context, business: Business = None, as_json: AsJson = False, database: Database = None
) -> None:
    """List bookings by start."""
    with _parts(context, database) as parts:
        from bot.asking import list_bookings

        found = list_bookings(parts, business)
    if as_json:
        _write(json.dumps(found))
        return
    for one in found:
        _write(
            f"{one['starts_at']}  {one['status']:<11}  {one['id']}  {one['service']}  {one['provider']}  "
            f"{one['client']['name']}"
        )


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
    with _parts(context, None) as parts:
        from bot.outbox import line_of, list_messages

        found = list_messages(parts, state)
    if as_json:
        _write(json.dumps(found))
        return
    for one in found:
        _write(line_of(one))


@outbox.command("retry")
def retry_message(
    context: typer.Context,
    message: Annotated[int, typer.Argument(metavar="ID", help="The message's number, as `outbox` lists it.")],
    database: Database = None,
) -> None:
    """Let a message that failed be sent again."""
    with _parts(context, database) as parts:
        from bot.outbox import retry

        _write(json.dumps(retry(parts, message)))


@app.command()
def slots(
    context: typer.Context,
    business: TheBusiness,
    service: Annotated[str, typer.Option("--service", metavar="UID")],
    since: Annotated[str | None, typer.Option("--from", help="A local date, or an instant.")] = None,
    until: Annotated[str | None, typer.Option("--to", help="A local date, or an instant; exclusive.")] = None,
    provider: Annotated[str | None, typer.Option("--provider", metavar="UID", help="Else anyone.")] = None,
    location: Annotated[str | None, typer.Option("--location", metavar="UID", help="Else anywhere.")] = None,
    why: Annotated[str | None, typer.Option("--why", metavar="ISO", help="Say why this start is not free.")] = None,
    now: Now = None,
    as_json: AsJson = False,
    database: Database = None,
) -> None:
    """List the starts that clients may book, or say why one is not among them."""
    with _parts(context, database, now) as parts:
        from bot.asking import SlotsAsked, explain_start, list_slots

        asked = SlotsAsked(business, service, provider, location)
        if why is not None:
            found = explain_start(parts, asked, why)
            lines = [f"{one['provider']}: {one['reason'] or 'bookable'}" for one in found["providers"]]
        else:
            found = list_slots(parts, asked, since, until)
            lines = [f"{slot['starts_at']}  {', '.join(slot['providers'])}" for slot in found["slots"]]
    _write(json.dumps(found) if as_json else "\n".join(lines))


@app.command("understand")
def understand_messages(context: typer.Context, business: TheBusiness, database: Database = None) -> None:
    """Read messages as JSON lines, and write what is understood of each, without any model."""
    with _parts(context, database) as parts:
        from bot.understanding import answers

        for answer in answers(parts, business, sys.stdin.buffer):
            _write(json.dumps(answer, ensure_ascii=False))


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
        with _parts(context, database, now) as parts:
            from bot.deciding import Which, decide

            _write(json.dumps(decide(parts, command, Which(booking, business), reason)))


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
    with _parts(context, database, now) as parts:
        from bot.deciding import Which, move

        _write(json.dumps(move(parts, Which(booking, business), to, provider, reason)))


def _settings(context: typer.Context, database: str | None, **given: Any) -> "Settings":
    from bot.logs import log_to_stderr
    from bot.settings import read_settings

    settings = read_settings(database_url=database or context.obj, **given)
    log_to_stderr(settings.log_level)
    return settings


@contextmanager
def _parts(
    context: typer.Context, database: str | None, now: str | None = None, *, migrated: bool = True, **given: Any
) -> Iterator["Parts"]:
    settings = _settings(context, database, **given)
    from bot.asking import read_clock
    from bot.assembly import assembled

    with assembled(settings, read_clock(now)) as parts:
        if migrated:
            parts.check_migrated()
        yield parts


def _allowed(error: typer.TyperException) -> str:
    """What may stand where something unknown was named."""
    context = getattr(error, "ctx", None)
    if context is None or not error.format_message().startswith("No such"):
        return ""
    if error.format_message().startswith("No such command"):
        return f" Allowed: {', '.join(context.command.list_commands(context))}."
    return f" Allowed: {', '.join(option for known in context.command.params for option in known.opts)}."


def _write(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _fail(code: int, line: str) -> NoReturn:
    sys.stderr.write(f"{line}\n")
    sys.exit(code)


if __name__ == "__main__":
    main()
