"""The numbers of a process: one thread and one event loop, in which each sends and is reconciled with Twilio.

What people write is posted to the web server; see `web.whatsapp`.
"""

import asyncio
import logging
import threading

from twilio.rest import Client

from bot.assembly import Parts
from bot.delivery.carrier import Limits
from bot.delivery.sender import deliver
from bot.jobs import hand_on, kept_up
from bot.whatsapp.accounts import Served, open_accounts, public, receipts_path
from bot.whatsapp.edge import open_client
from bot.whatsapp.errors import FAILED, why
from bot.whatsapp.reconciling import Reconciler
from bot.whatsapp.sending import WhatsAppCarrier

_log = logging.getLogger(__name__)


def run_whatsapp(parts: Parts, stop: threading.Event) -> None:
    """Runs the numbers of the settings until told to stop."""
    asyncio.run(_run_all(parts, stop))


async def _run_all(parts: Parts, stop: threading.Event) -> None:
    told = asyncio.Event()

    async def run_numbers(stop: asyncio.Event) -> None:
        opened = await asyncio.to_thread(open_accounts, parts, parts.settings.whatsapp_sender)
        async with open_client(parts.settings) as client:
            await asyncio.gather(*(_run(parts, client, one, stop) for one in opened))

    await asyncio.gather(hand_on(parts, stop, told), kept_up("WhatsApp", run_numbers, told, _foreseen))


async def _run(parts: Parts, client: Client, served: Served, stop: asyncio.Event) -> None:
    account, settings = served.account, parts.settings
    limits = Limits(settings.whatsapp_rate, settings.whatsapp_chat_rate, settings.whatsapp_chat_burst)
    receipts = public(settings, receipts_path(served.sender.digits))
    carrier = WhatsAppCarrier(parts, client, account, limits, receipts=receipts)
    _log.info("WhatsApp account %d sends", account.id)
    await asyncio.gather(
        kept_up(f"sender {account.id}", lambda stop: deliver(parts, carrier, stop), stop, _foreseen),
        kept_up(f"reconciler {account.id}", Reconciler(parts, client, account).run, stop, _foreseen),
    )


def _foreseen(error: Exception) -> str | None:
    return why(error) if isinstance(error, FAILED) else None
