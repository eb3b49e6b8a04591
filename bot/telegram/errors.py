"""What an error met on the way to Telegram says of the message."""

import re

from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiohttp import ClientConnectorError, ConnectionTimeoutError, InvalidURL

from bot.delivery.outcomes import Barred, Gone, NotSent, Outcome, Paused, Refused, Unknown

# Bad requests that nothing but the person's absence explains.
_NOBODY_THERE = ("chat not found", "user not found", "user is deactivated", "peer_id_invalid")
# No connection came about, so no request left: no address, nobody listening, no trust, no answer to the greeting.
_NEVER_LEFT = (ClientConnectorError, ConnectionTimeoutError, InvalidURL)
# Telegram's descriptions hold no secret, but those of a server before it may repeat the address that was asked.
_TOKEN = re.compile(r"\d+:[\w-]{20,}")
_LONGEST = 150


def outcome_of(error: AiogramError) -> Outcome:
    """What became of the message whose call ended with this error. https://core.telegram.org/bots/api#making-requests"""
    match error:
        case TelegramRetryAfter():
            return Paused(float(error.retry_after))
        case TelegramForbiddenError():
            return Gone(why(error))
        case TelegramBadRequest() if any(sign in why(error).lower() for sign in _NOBODY_THERE):
            return Gone(why(error))
        case TelegramBadRequest() | TelegramMigrateToChat() | TelegramEntityTooLarge():
            return Refused(why(error))
        case TelegramNetworkError():
            return NotSent(why(error)) if isinstance(error.__cause__, _NEVER_LEFT) else Unknown(why(error))
        case TelegramUnauthorizedError() | TelegramNotFound():
            return Barred(why(error))
        case TelegramAPIError():
            # Whatever else the server says, it says no.
            return NotSent(why(error))
        case _:
            return Unknown(why(error))


def why(error: AiogramError) -> str:
    """The error in a few words that hold no token, telephone number or text of a message.

    Network errors tell only their kind: their words may hold the address that was asked, and that holds the token.
    """
    match error:
        case TelegramNetworkError() if not isinstance(error, TelegramEntityTooLarge):
            return f"network: {type(error.__cause__ or error).__name__}"
        case TelegramAPIError():
            return _TOKEN.sub("…", error.message or type(error).__name__)[:_LONGEST]
        case ClientDecodeError():
            return "unreadable answer"
        case _:
            return type(error).__name__


def for_operator(error: AiogramError, setting: str) -> str:
    """What the operator is to know where the bot itself cannot do something; as discreet as `why`.

    setting: the one that names the bot.
    """
    match error:
        case TelegramUnauthorizedError() | TelegramNotFound():
            return f"{setting}: Telegram refuses this token; @BotFather gives a new one"
        case TelegramNetworkError():
            return f"Telegram cannot be reached ({why(error)})"
        case TelegramRetryAfter():
            return f"Telegram asks to come again after {error.retry_after} s"
        case _:
            return " ".join(why(error).split())


def taken_as(error: ClientDecodeError) -> int | None:
    """The id of a message that Telegram says it took in an answer that could not be read as a whole."""
    told = error.data if isinstance(error.data, dict) else {}
    result = told.get("result")
    message_id = result.get("message_id") if told.get("ok") is True and isinstance(result, dict) else None
    return message_id if isinstance(message_id, int) else None
