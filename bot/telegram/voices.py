"""A voice note's sound, from Telegram. https://core.telegram.org/bots/api#getfile"""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from aiogram.exceptions import AiogramError

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
        sound = BytesIO()
        await bot.download_file(file.file_path, sound)
    except AiogramError as error:
        raise NoVoice(why(error)) from error
    finally:
        await bot.session.close()
    return sound.getvalue()
