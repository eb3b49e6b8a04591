"""A voice note's sound, from Telegram. https://core.telegram.org/bots/api#getfile"""

from collections.abc import Mapping
from contextlib import aclosing
from typing import Any

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiohttp import ClientError

from bot.settings import Settings
from bot.telegram.bots import bot_id, open_bot, usable
from bot.telegram.errors import why
from bot.voices import MAX_BYTES, MAX_SECONDS, NoVoice
from storage.models import ChannelAccount


async def download(settings: Settings, account: ChannelAccount, raw: Mapping[str, Any]) -> bytes:
    """The sound of the voice note that an update tells of. Raises NoVoice."""
    message = raw.get("message") or {}
    voice = message.get("voice") or message.get("audio") or {}
    token = next((bot.token for bot in usable(settings.bots) if bot_id(bot.token) == account.name), None)
    if token is None or not voice or voice["duration"] > MAX_SECONDS or voice.get("file_size", 0) > MAX_BYTES:
        raise NoVoice("too long, or no voice note of a bot that is set")
    bot = open_bot(token, settings.telegram_api_url)
    try:
        file = await bot.get_file(voice["file_id"])
        if file.file_path is None or (file.file_size or 0) > MAX_BYTES:
            raise NoVoice("its file is gone or too large")
        return await _read(bot, file.file_path)
    except AiogramError as error:
        raise NoVoice(why(error)) from error
    except ClientError as error:
        raise NoVoice(type(error).__name__) from error
    finally:
        await bot.session.close()


async def _read(bot: Bot, path: str) -> bytes:
    """A file, whatever Telegram says of its size; aiogram's own way reads it to its end."""
    sound = bytearray()
    async with aclosing(bot.session.stream_content(bot.session.api.file_url(bot.token, path))) as parts:
        async for part in parts:
            sound += part
            if len(sound) > MAX_BYTES:
                raise NoVoice("too large")
    return bytes(sound)
