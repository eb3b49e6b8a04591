"""A voice note's sound, from Twilio. https://www.twilio.com/docs/messaging/api/media-resource"""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from aiohttp import ClientError, ClientSession, DummyCookieJar, encode_basic_auth

from bot.settings import TWILIO, Settings
from bot.voices import MAX_BYTES, NoVoice
from storage.models import ChannelAccount


async def download(settings: Settings, account: ChannelAccount, raw: Mapping[str, Any]) -> bytes:
    """The sound of the voice note that a webhook's form tells of; only Twilio itself is asked. Raises NoVoice."""
    told = urlsplit(str(raw.get("MediaUrl0", "")))
    if f"{told.scheme}://{told.netloc}" not in (TWILIO, settings.twilio_api_url) or not settings.whatsapp:
        raise NoVoice("its address is not Twilio's")
    # Where Twilio sends on to a store of files, aiohttp leaves the key behind.
    heads = {"Authorization": encode_basic_auth(settings.twilio_account_sid or "", settings.twilio_auth_token[0])}
    sound, where = bytearray(), f"{settings.twilio_api_url}{told.path}"
    try:
        async with (
            ClientSession(cookie_jar=DummyCookieJar(), headers=heads, raise_for_status=True) as session,
            session.get(where) as file,
        ):
            async for part in file.content.iter_any():
                sound += part
                if len(sound) > MAX_BYTES:
                    raise NoVoice("too long")
    except ClientError as error:
        raise NoVoice(type(error).__name__) from error
    return bytes(sound)
