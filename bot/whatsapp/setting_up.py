"""Telling Twilio what our messages look like: it keeps menus and templates, and WhatsApp approves the latter.

Whatever is there already is known again by its name, which holds a digest of it. So it may be run as often as one
likes; and it has to be run again when words changed, and when WhatsApp has decided.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client
from twilio.rest.content.v1.content import ContentList
from twilio.rest.content.v1.content.approval_create import ApprovalCreateList

from bot.assembly import Parts
from bot.exits import BadArgument
from bot.retry import rerun
from bot.whatsapp.accounts import open_accounts, public, webhook_path
from bot.whatsapp.contents import SHELLS, Definition
from bot.whatsapp.edge import open_client
from bot.whatsapp.errors import FAILED, for_operator
from bot.whatsapp.templates import APPROVED, CATEGORY, definitions
from flows.sentences import FALLBACK
from scheduling.contents import keep_content

# What WhatsApp says of a template that will not be sent as it is.
REFUSED = frozenset({"rejected", "paused", "disabled"})

_NOT_ASKED = frozenset({"", "unsubmitted"})
_PAGE = 100

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Made:
    """A content as it is at Twilio. status: what WhatsApp says of it, empty where nobody asked; why: of a refusal."""

    sid: str
    status: str = ""
    why: str = ""


def set_up(parts: Parts, tell: Tell) -> bool:
    """Creates what is missing at Twilio and asks for approval, telling line by line; false where something was not done
    or is refused. What waits for approval is only told.

    Raises BadArgument where WhatsApp is off, or for a number that cannot be served.
    """
    if not parts.settings.whatsapp:
        raise BadArgument(f"{parts.settings.absent[0]}: is not set, so WhatsApp is off")
    numbers = open_accounts(parts, parts.settings.whatsapp_sender)
    wanted = [*SHELLS.values(), *definitions()]
    try:
        made, done = asyncio.run(_made_all(parts, wanted, tell))
    except FAILED as error:
        tell(f"NOT DONE: {for_operator(error)}")
        return False
    rerun(lambda: _keep(parts, [served.account.id for served in numbers], made))
    waiting = [one for one, at in made if one.language and at.status not in REFUSED | {APPROVED}]
    for served in numbers:
        where = public(parts.settings, webhook_path(served.sender.digits))
        tell(f"{served.sender.number}: have Twilio post its messages to {where}")
    tell(f"{len(made)} menus and templates are at Twilio, {len(waiting)} wait for approval")
    return done


async def listed(client: Client) -> dict[str, Made]:
    """What the account has at Twilio, by its name there. Raises one of `FAILED`."""
    every = await client.content.v1.content_and_approvals.list_async(page_size=_PAGE)
    return {str(one.friendly_name): _seen(str(one.sid), one.approval_requests) for one in every}


async def _made_all(
    parts: Parts, wanted: Sequence[Definition], tell: Tell
) -> tuple[list[tuple[Definition, Made]], bool]:
    made: list[tuple[Definition, Made]] = []
    done = True
    async with open_client(parts.settings) as client:
        there = await listed(client)
        for one in wanted:
            try:
                made.append((one, await _made(client, one, there.get(one.title), tell)))
            except TwilioRestException as error:
                tell(f"{_named(one)}: NOT DONE: {for_operator(error)}")
                done = False
            else:
                done = done and made[-1][1].status not in REFUSED
    return made, done


async def _made(client: Client, one: Definition, there: Made | None, tell: Tell) -> Made:
    """The content, created where it is not there, and its approval asked for where that is needed."""
    if there is None:
        there = Made(await _created(client, one))
        if not one.language:
            tell(f"{_named(one)}: created")
    if not one.language:
        return there
    if there.status in _NOT_ASKED:
        there = replace(there, status=await _asked(client, one, there.sid))
    why = f", {there.why}" if there.why else ""
    tell(f"{_named(one)}: {'NOT APPROVED: ' if there.status in REFUSED else ''}{there.status}{why}")
    return there


async def _created(client: Client, one: Definition) -> str:
    request = ContentList.ContentCreateRequest(
        {
            "friendly_name": one.title,
            "language": one.language or FALLBACK,
            "variables": dict(one.samples),
            "types": {one.kind: one.shape},
        }
    )
    return str((await client.content.v1.contents.create_async(request)).sid)


async def _asked(client: Client, one: Definition, sid: str) -> str:
    """What WhatsApp says to a template that it is asked to approve."""
    request = ApprovalCreateList.ContentApprovalRequest({"name": one.title, "category": CATEGORY})
    return str((await client.content.v1.contents(sid).approval_create.create_async(request)).status)


def _seen(sid: str, approval: Mapping[str, object] | None) -> Made:
    told = approval or {}
    status = str(told.get("status") or "")
    return Made(sid, "" if status in _NOT_ASKED else status, str(told.get("rejection_reason") or ""))


def _keep(parts: Parts, accounts: Sequence[int], made: Sequence[tuple[Definition, Made]]) -> None:
    with parts.desk() as desk:
        for account in accounts:
            for one, at in made:
                told = {"digest": one.digest, "sid": at.sid, "status": at.status}
                keep_content(desk, account, one.name, one.language, **told)


def _named(one: Definition) -> str:
    return f"{one.name} ({one.language})" if one.language else one.name
