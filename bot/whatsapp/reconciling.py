"""Reconciling: what Twilio has and could not post is taken in all the same, a few minutes late."""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from twilio.rest import Client

from bot.assembly import Parts
from bot.delivery.lease import Lease, passed
from bot.intake import Intake
from bot.retry import rerun
from bot.stopping import Stopped, answered
from bot.whatsapp import receipts
from bot.whatsapp.accounts import CHANNEL
from bot.whatsapp.errors import FAILED, for_operator
from bot.whatsapp.forms import Fields, Heard, Receipt, read
from bot.whatsapp.receiving import WINDOW
from flows.messages import Incoming
from scheduling import catching_up
from scheduling.errors import RunAgain, StorageUnavailable
from scheduling.intake import Letter
from scheduling.receipts import FAILED as CAME_TO_NOTHING
from storage.models import ChannelAccount

EVERY_SECONDS = 180.0
GRACE = timedelta(seconds=60)
"""For so long a message is left to its own post, which says more of it than Twilio's list."""

# What is listed again each time, since lists are not always complete at once.
_OVERLAP = timedelta(minutes=10)
_PAGE = 200

_log = logging.getLogger(__name__)


class Reconciler:
    """Looks at what Twilio has of one number, in one process at a time."""

    def __init__(self, parts: Parts, client: Client, account: ChannelAccount) -> None:
        self._parts = parts
        self._client = client
        self._account = account
        self._lease = Lease(parts, catching_up.lease_name(account.id))

    async def run(self, stop: asyncio.Event) -> None:
        """Reconciles every few minutes until told to stop."""
        while not stop.is_set():
            async with self._lease.held(stop) as won:
                while won and self._lease.sure and not stop.is_set():
                    try:
                        await answered(reconcile(self._parts, self._client, self._account), stop)
                    except Stopped:
                        return
                    except FAILED as error:
                        _log.warning("WhatsApp account %d is not reconciled: %s", self._account.id, for_operator(error))
                    except (StorageUnavailable, RunAgain) as error:
                        _log.warning("WhatsApp account %d: %s", self._account.id, type(error).__name__)
                    await passed(stop, EVERY_SECONDS)


async def reconcile(parts: Parts, client: Client, account: ChannelAccount) -> None:
    """Takes in what came to a number since the last time and was never posted, and notes what failed on its way out.

    The first time it only begins to watch. What came before the window that it opened is of no use any more. Raises
    one of `FAILED`, StorageUnavailable or RunAgain; then all of it is looked at again.
    """
    until = parts.clock.now() - GRACE
    before = await asyncio.to_thread(_heard_until, parts, account)
    if before is not None:
        since = max(before - _OVERLAP, until - WINDOW)
        lost = [one async for one in _lost(parts, client, account, since, until)]
        # The newest are listed first, and the time is told to the second.
        lost.reverse()
        await _take_in(parts, account, sorted(lost, key=_sent))
        await _note_failed(parts, client, account, since)
    await asyncio.to_thread(rerun, lambda: _hear(parts, account, until))


async def _lost(
    parts: Parts, client: Client, account: ChannelAccount, since: datetime, until: datetime
) -> AsyncIterator[Any]:
    """What came in between and nobody has posted, in no order."""
    page: list[Any] = []
    listed = await client.messages.stream_async(to=_named(account), date_sent_after=since, page_size=_PAGE)
    async for message in listed:
        if message.direction == "inbound" and since <= _sent(message) <= until:
            page.append(message)
        if len(page) == _PAGE:
            for one in await _unseen(parts, account, page):
                yield one
            page = []
    for one in await _unseen(parts, account, page):
        yield one


async def _unseen(parts: Parts, account: ChannelAccount, page: Sequence[Any]) -> list[Any]:
    def unseen() -> set[str]:
        with parts.look() as tx:
            return catching_up.unseen(tx, account, [one.sid for one in page])

    missing = await asyncio.to_thread(unseen)
    return [one for one in page if one.sid in missing]


async def _take_in(parts: Parts, account: ChannelAccount, lost: Sequence[Any]) -> None:
    if not lost:
        return
    letters = await asyncio.to_thread(_letters, parts, account, lost)
    intake = Intake(parts, CHANNEL)
    _log.warning("%d messages to WhatsApp account %d were never posted", len(letters), account.id)
    await asyncio.gather(*(intake.take(one) for one in letters))


def _letters(parts: Parts, account: ChannelAccount, lost: Sequence[Any]) -> list[Letter]:
    with parts.look() as tx:
        return [
            _letter(account, heard, one, late=catching_up.wrote_since(tx, account, heard.address, _sent(one)))
            for one in lost
            if isinstance(heard := read(_fields(one), account.name), Heard)
        ]


def _letter(account: ChannelAccount, heard: Heard, message: Any, *, late: bool) -> Letter:
    """A lost message. Where its sender has gone on since, it would answer what it was not meant for."""
    said = heard.incoming
    told = Incoming(unread="late", name=said.name, phone=said.phone) if late else said
    raw = {name: values[0] for name, values in _fields(message).items()}
    until = _sent(message) + WINDOW
    return Letter(account, heard.address, heard.message_id, told.to_json(), heard.name, raw, heard.send_to, until)


def _sent(message: Any) -> datetime:
    """When Twilio posted a message, or would have."""
    sent: datetime = message.date_sent or message.date_created
    return sent


def _fields(message: Any) -> Fields:
    """What a post would have said, as far as Twilio's list tells."""
    told = {
        "MessageSid": message.sid,
        "From": message.from_,
        "To": message.to,
        "Body": message.body,
        "NumMedia": message.num_media,
    }
    return {name: [str(value)] for name, value in told.items() if value is not None}


async def _note_failed(parts: Parts, client: Client, account: ChannelAccount, since: datetime) -> None:
    listed = await client.messages.stream_async(from_=_named(account), date_sent_after=since, page_size=_PAGE)
    async for message in listed:
        if message.status in CAME_TO_NOTHING:
            receipt = Receipt(str(message.sid), str(message.status), message.error_code or 0)
            await asyncio.to_thread(receipts.note, parts, account, receipt)


def _named(account: ChannelAccount) -> str:
    return f"whatsapp:+{account.name}"


def _heard_until(parts: Parts, account: ChannelAccount) -> datetime | None:
    with parts.look() as tx:
        return catching_up.heard_until(tx, account.id)


def _hear(parts: Parts, account: ChannelAccount, until: datetime) -> None:
    with parts.desk() as desk:
        catching_up.hear(desk, account.id, until)
