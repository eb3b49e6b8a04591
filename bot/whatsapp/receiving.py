"""Receiving: what Twilio posts is a row of the inbox, or a receipt, before Twilio is told that it arrived."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.assembly import Parts
from bot.intake import Intake
from bot.whatsapp import receipts
from bot.whatsapp.accounts import CHANNEL
from bot.whatsapp.cards import contact
from bot.whatsapp.edge import read_card
from bot.whatsapp.forms import Fields, Heard, Receipt, read
from bot.whatsapp.quoting import meant
from flows.messages import Incoming
from scheduling.intake import Letter
from storage.models import ChannelAccount

WINDOW = timedelta(hours=24)
"""For so long somebody who wrote may be answered in our own words.
https://www.twilio.com/docs/whatsapp/key-concepts#customer-service-windows"""

# Twilio waits 15 seconds for an answer, and a failure may be told before the sender has noted the message's id.
_PAUSES = (0.1, 0.3, 0.6, 1.0, 2.0, 3.0, 5.0)

_log = logging.getLogger(__name__)


class Receiver:
    """Takes in what is posted for one number. It belongs to the event loop that uses it."""

    def __init__(self, parts: Parts, account: ChannelAccount, *, pauses: Sequence[float] = _PAUSES) -> None:
        """pauses: seconds after which a failure of a message that is not known yet is looked at again."""
        self._parts = parts
        self._account = account
        self._pauses = pauses
        self._intake = Intake(parts, CHANNEL)

    async def take_in(self, fields: Fields) -> None:
        """Returns once what was posted is kept, was kept before, or is nothing to keep.

        Raises StorageUnavailable or RunAgain.
        """
        match read(fields, self._account.name):
            case Heard() as heard:
                said = await self._said(heard)
                await self._intake.take(self._letter(heard, said, fields))
            case Receipt() as receipt:
                await self._note(receipt)
            case None:
                _log.warning("something posted for WhatsApp number %s is not for it", self._account.id)

    async def _said(self, heard: Heard) -> Incoming:
        """What somebody said; a contact that they shared is read first, and so is an older message that they quote."""
        said = heard.incoming
        if heard.quotes and said.text:
            value = await asyncio.to_thread(meant, self._parts, self._account, heard.quotes, said.text)
            return replace(said, choice=value, text=None) if value else said
        card = await read_card(self._parts.settings, heard.card) if heard.card else None
        shared = contact(card, said.phone) if card else None
        return replace(said, contact=shared, unread=None) if shared else said

    def _letter(self, heard: Heard, said: Incoming, fields: Fields) -> Letter:
        return Letter(
            self._account,
            heard.address,
            heard.message_id,
            said.to_json(),
            heard.name,
            {name: values[0] for name, values in fields.items()},
            send_to=heard.send_to,
            window_until=self._parts.clock.now() + WINDOW,
        )

    async def _note(self, receipt: Receipt) -> None:
        for pause in (*self._pauses, None):
            if await asyncio.to_thread(receipts.note, self._parts, self._account, receipt) or pause is None:
                return
            await asyncio.sleep(pause)
