"""What an operator sees of the messages that leave, and does about those that failed."""

from typing import Any

from bot.assembly import Parts
from bot.exits import BadArgument
from bot.retry import rerun
from scheduling import outbox
from scheduling.clock import iso
from scheduling.errors import AlreadyDone, NotFound
from storage.models import OutboxState


def list_messages(parts: Parts, state: str | None) -> list[dict[str, Any]]:
    """The newest messages in a state, else those not settled and those that failed, newest last. Raises BadArgument.

    Never what they say, nor to whom.
    """
    if state is not None and state not in list(OutboxState):
        raise BadArgument(f"--state: there is no {state!r}; there are: {', '.join(OutboxState)}")
    with parts.look() as tx:
        found = outbox.listed(tx, state=OutboxState(state) if state else None)
    return [
        {**one, "due_at": iso(one["due_at"]), "sent_at": iso(one["sent_at"]) if one["sent_at"] else None}
        for one in found
    ]


def line_of(message: dict[str, Any]) -> str:
    """A listed message as one line for people."""
    told = [
        f"{message['id']:>6}  {message['state']:<9}  {message['kind']:<6}  {message['channel']} {message['account']}",
        f"due {message['due_at']}",
        f"sent {message['sent_at']}" if message["sent_at"] else "",
        f"tried {message['attempts']} times" if message["attempts"] else "",
        "maybe repeated" if message["maybe_repeated"] else "",
        message["error"] or "",
    ]
    return "  ".join(part for part in told if part)


def retry(parts: Parts, message: int) -> dict[str, Any]:
    """Lets a message that failed be sent again. Raises BadArgument where there is no such message."""

    def do() -> None:
        with parts.desk() as desk:
            outbox.retry(desk, message)

    try:
        rerun(do)
    except NotFound as error:
        raise BadArgument(f"ID: there is no message {message}") from error
    except AlreadyDone as error:
        raise BadArgument(f"ID: message {message} did not fail; `slotwright outbox` lists those that did") from error
    return {"id": message, "state": OutboxState.PENDING}
