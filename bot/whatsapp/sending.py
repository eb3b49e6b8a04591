"""The way out through a WhatsApp number: a reply becomes messages, and what Twilio answers an outcome."""

import asyncio
import json
import logging
from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from typing import Any

from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from bot.assembly import Parts
from bot.delivery.carrier import Limits, Parcel
from bot.delivery.outcomes import Accepted, Barred, Closed, Gone, NotSent, Outcome, Paused, Refused
from bot.whatsapp import rendering, templates
from bot.whatsapp.contents import SHELLS
from bot.whatsapp.errors import FAILED, UNFIT_CONTENT, outcome_of, why
from bot.whatsapp.rendering import Message
from scheduling import outcomes
from scheduling.contents import contents_of
from scheduling.errors import RunAgain, StorageUnavailable
from scheduling.outcomes import TEMPLATE_ONLY
from storage.models import ChannelAccount, Content, OutboxKind

SHOWN_AS = "whatsapp:"
NO_TEMPLATE = "window is closed and no approved template says this"

# A window that closes while a message is on its way is closed.
_MARGIN = timedelta(seconds=30)
_LOOKED_AT = 50
_CAME_TO_NOTHING = frozenset({"failed", "undelivered", "canceled"})

_log = logging.getLogger(__name__)

Known = Mapping[tuple[str, str], Content]


class WhatsAppCarrier:
    """Carries the messages of one number.

    A reply may take several messages. Those that Twilio took are not sent again while the rest is tried again. Twilio
    knows no key by which it would see a repetition: where nobody knows whether it took a message, it is looked for
    among those that it has, before it is sent again.
    """

    def __init__(
        self, parts: Parts, client: Client, account: ChannelAccount, limits: Limits, *, receipts: str | None = None
    ) -> None:
        """receipts: the public address to which Twilio posts what becomes of each message."""
        self._parts = parts
        self._client = client
        self._account = account
        self._limits = limits
        self._receipts = receipts
        self._taken: dict[int, list[str]] = {}

    @property
    def account(self) -> ChannelAccount:
        """The number as a channel account."""
        return self._account

    @property
    def limits(self) -> Limits:
        """How fast it may."""
        return self._limits

    def weight(self, parcel: Parcel) -> int:
        """How many messages show the parcel."""
        return len(rendering.messages(parcel.reply, SHELLS)) if self._inside(parcel) else 1

    async def carry(self, parcel: Parcel) -> Outcome:
        """Shows a reply, or a notice while the client's window is open; else says the notice by a template."""
        try:
            known = await asyncio.to_thread(self._contents)
        except (StorageUnavailable, RunAgain) as error:
            return NotSent(type(error).__name__)
        shown = self._messages(parcel, known)
        if not shown:
            return Refused(NO_TEMPLATE)
        row, taken = parcel.row, self._taken.get(parcel.row.id, [])
        try:
            if row.maybe_repeated:
                bodies = [message.body for message, _ in shown[len(taken) :]]
                taken = [*taken, *await self._found(parcel, bodies, taken)]
        except (StorageUnavailable, RunAgain) as error:
            return NotSent(f"cannot be looked for: {type(error).__name__}")
        except FAILED as error:
            met = outcome_of(error)
            return met if isinstance(met, Barred | Paused) else NotSent(f"cannot be looked for: {why(error)}")
        try:
            for message, content in shown[len(taken) :]:
                taken = self._taken[row.id] = [*taken, await self._send(parcel, message, content)]
        except FAILED as error:
            return self._failed(parcel, error)
        self._taken.pop(row.id, None)
        return Accepted(taken[-1])

    def _inside(self, parcel: Parcel) -> bool:
        """Whether the window is open: a reply answers somebody who has just opened it."""
        if parcel.row.kind == OutboxKind.REPLY:
            return True
        until = parcel.window_until
        open_now = until is not None and self._parts.clock.now() < until - _MARGIN
        return open_now and not parcel.row.payload.get(TEMPLATE_ONLY)

    def _contents(self) -> Known:
        with self._parts.look() as desk:
            return {(one.name, one.language): one for one in contents_of(desk, self._account.id)}

    def _messages(self, parcel: Parcel, known: Known) -> Sequence[tuple[Message, str]]:
        """What is sent, each with the id of its content; none where the window is closed and nothing may be."""
        if self._inside(parcel):
            menus = {name for name, language in known if not language}
            shown = rendering.messages(parcel.reply, menus)
            return [(message, known[message.content, ""].sid if message.content else "") for message in shown]
        told = templates.outside(parcel.reply)
        if told is None:
            return []
        message, language = told
        content = known.get((message.content or "", language))
        return [(message, content.sid)] if content and content.status == templates.APPROVED else []

    async def _send(self, parcel: Parcel, message: Message, content: str) -> str:
        """The id under which Twilio took a message. A menu that it refuses as such is sent as numbered text."""
        try:
            return await self._create(parcel, message, content)
        except TwilioRestException as error:
            if not content or not self._inside(parcel) or error.code not in UNFIT_CONTENT:
                raise
            _log.error("WhatsApp takes no content for message %d: %s; it is sent as text", parcel.row.id, why(error))
            for plain in rendering.numbered(message.body, parcel.reply):
                sid = await self._create(parcel, plain, "")
            return sid

    async def _create(self, parcel: Parcel, message: Message, content: str) -> str:
        said: dict[str, Any] = {"body": message.body}
        if content:
            said = {"content_sid": content, "content_variables": json.dumps(dict(message.variables))}
        if message.place:
            said["persistent_action"] = [message.place]
        if self._receipts:
            said["status_callback"] = self._receipts
        taken = await self._client.messages.create_async(to=_to(parcel), from_=self._from, **said)
        return str(taken.sid)

    async def _found(self, parcel: Parcel, bodies: Sequence[str], ours: Collection[str]) -> list[str]:
        """The ids under which Twilio took the first of these messages, though its answer was lost.

        Those are the newest to this person that say the same and are no message's that we know of.
        """
        listed = await self._client.messages.list_async(to=_to(parcel), from_=self._from, limit=_LOOKED_AT)
        alive = [one for one in listed if one.status not in _CAME_TO_NOTHING]
        known = await asyncio.to_thread(self._known_as, [str(one.sid) for one in alive])
        left = {str(one.sid): one.body for one in alive if one.sid not in known and one.sid not in ours}
        found: list[str] = []
        for body in bodies:
            sid = next((sid for sid, said in left.items() if sid not in found and _same(said, body)), None)
            if sid is None:
                break
            found.append(sid)
        return found

    def _known_as(self, sids: Sequence[str]) -> set[str]:
        with self._parts.look() as desk:
            return outcomes.taken_as(desk, self._account.id, sids)

    def _failed(self, parcel: Parcel, error: Exception) -> Outcome:
        outcome = outcome_of(error)
        if isinstance(outcome, Gone | Refused | Closed):
            self._taken.pop(parcel.row.id, None)
        if isinstance(outcome, Refused):
            _log.error("WhatsApp refuses message %d: %s", parcel.row.id, why(error))
        return outcome

    @property
    def _from(self) -> str:
        return f"{SHOWN_AS}+{self._account.name}"


def _to(parcel: Parcel) -> str:
    """Where it goes: what came as the sender's address, never corrected."""
    address = parcel.send_to or parcel.address
    return address if address.startswith(SHOWN_AS) else f"{SHOWN_AS}{address}"


def _same(taken: str | None, body: str) -> bool:
    return " ".join((taken or "").split()) == " ".join(body.split())
