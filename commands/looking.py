"""Commands that only look: is all sound, what is booked, what is free, what is understood."""

import json
import sys
from typing import Annotated, Any

import typer

from commands.options import AsJson, Business, Database, Now, TheBusiness, opened, write, write_all

app = typer.Typer()


@app.command()
def doctor(context: typer.Context, now: Now = None, database: Database = None) -> None:
    """Examine database, queues, plans, bookings to come, bots and numbers; exit 1 where something is not sound."""
    with opened(context, database, now) as parts:
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
        write(f"{'ok ' if finding.sound else 'BAD'}  {finding.about}: {finding.what}")
    raise typer.Exit(0 if all(finding.sound for finding in findings) else 1)


@app.command()
def bookings(
    context: typer.Context, business: Business = None, as_json: AsJson = False, database: Database = None
) -> None:
    """List bookings by start."""
    with opened(context, database) as parts:
        from bot.asking import list_bookings

        found = list_bookings(parts, business)
    write_all(found, _booking, as_json=as_json)


def _booking(one: dict[str, Any]) -> str:
    names = f"{one['service']}  {one['provider']}  {one['client']['name']}"
    return f"{one['starts_at']}  {one['status']:<11}  {one['id']}  {names}"


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
    with opened(context, database, now) as parts:
        from bot.asking import SlotsAsked, explain_start, list_slots

        asked = SlotsAsked(business, service, provider, location)
        if why is not None:
            found = explain_start(parts, asked, why)
            lines = [f"{one['provider']}: {one['reason'] or 'bookable'}" for one in found["providers"]]
        else:
            found = list_slots(parts, asked, since, until)
            lines = [f"{slot['starts_at']}  {', '.join(slot['providers'])}" for slot in found["slots"]]
    write(json.dumps(found) if as_json else "\n".join(lines))


@app.command("understand")
def understand_messages(context: typer.Context, business: TheBusiness, database: Database = None) -> None:
    """Read messages as JSON lines, and write what is understood of each, without any model."""
    with opened(context, database) as parts:
        from bot.understanding import answers

        for answer in answers(parts, business, sys.stdin.buffer):
            write(json.dumps(answer, ensure_ascii=False))
