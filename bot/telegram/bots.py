"""Telegram's bots as settings name them: their ids, their webhooks' secrets, and the way to call them."""

import hashlib
import hmac
import re
from collections.abc import Sequence

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.methods import Response
from aiogram.types import Message, Update
from aiohttp import ClientTimeout

from bot.settings import BotToken

CHANNEL = "telegram"
# What we want to hear of, in getUpdates and setWebhook alike.
ALLOWED = ["message", "edited_message", "callback_query", "my_chat_member"]
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105

# aiogram asks for an answer's model with every call, and pydantic makes one that nobody keeps anew, in milliseconds.
ANSWERS = (Response[bool], Response[Message], Response[Message | bool], Response[list[Update]])
_LIMITS = ClientTimeout(total=20, sock_connect=5)
_TOKEN = re.compile(r"([0-9]{1,20}):[A-Za-z0-9_-]+")


class BadToken(Exception):
    """What should be a bot's token is none; the message does not repeat it."""


def bot_id(token: str) -> str:
    """The bot's own number, which its token begins with and its channel account is named by. Raises BadToken."""
    found = _TOKEN.fullmatch(token)
    if found is None:
        raise BadToken("a token is NUMBER:LETTERS, as @BotFather gives it")
    return found[1]


def usable(bots: Sequence[BotToken]) -> list[BotToken]:
    """Those of the settings' bots whose token is one."""
    return [bot for bot in bots if _TOKEN.fullmatch(bot.token)]


def secret_of(token: str) -> str:
    """What Telegram shows at the bot's webhook: derived from the token, so that nobody has to keep it."""
    return hmac.new(token.encode(), b"telegram webhook", hashlib.sha256).hexdigest()


def webhook_path(name: str) -> str:
    """Where the updates of the bot with this id are posted to."""
    return f"/telegram/{name}"


def shows(secret: str, header: str | None) -> bool:
    """Whether a header, as HTTP brought it in Latin-1, holds the secret; an empty secret is never shown.

    The comparison takes the same time wherever they differ.
    """
    if not secret or header is None:
        return False
    return hmac.compare_digest(secret.encode(), header.encode("latin-1", "replace"))


def open_bot(token: str, api_url: str) -> Bot:
    """A bot that calls this Bot API server, 20 seconds a call at most; to be closed by `bot.session.close()`.

    Raises BadToken.
    """
    bot_id(token)
    # aiogram declares a number here and hands on whatever aiohttp takes.
    session = AiohttpSession(api=TelegramAPIServer.from_base(api_url), timeout=_LIMITS)
    return Bot(token, session=session)
