"""Fetching a voice note from the messenger that it was sent through."""

import asyncio
import logging
from collections.abc import Mapping
from importlib import import_module
from typing import Any

from bot.settings import Settings
from storage.models import ChannelAccount

MAX_SECONDS = 60
# A minute of speech takes a quarter of that.
MAX_BYTES = 1_000_000
# Channel → the module whose `download` fetches it; imported only where such a note came.
CHANNELS: Mapping[str, str] = {"telegram": "bot.telegram.voices", "whatsapp": "bot.whatsapp.voices"}
_PATIENCE = 10.0

_log = logging.getLogger(__name__)


class NoVoice(Exception):
    """There is nothing to hear: it is too long, gone, or could not be fetched."""


def fetch(settings: Settings, account: ChannelAccount, raw: Mapping[str, Any]) -> bytes | None:
    """The sound of the voice note that a messenger's message tells of, None where it cannot be had."""
    try:
        return asyncio.run(_within(import_module(CHANNELS[account.channel]).download(settings, account, raw)))
    except (NoVoice, TimeoutError) as error:
        _log.warning("a voice note is not heard: %s", error or type(error).__name__)
        return None


async def _within(download: Any) -> bytes:
    async with asyncio.timeout(_PATIENCE):
        sound: bytes = await download
    return sound
