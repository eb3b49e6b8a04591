"""Telegram's ways of saying no, word by word."""

from typing import Any


class Refused(Exception):
    """An answer whose `ok` is false; `parameters` are those of ResponseParameters."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def answer(self) -> dict[str, Any]:
        """The body of the answer; its HTTP status is `code`."""
        said: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        return {**said, "parameters": self.parameters} if self.parameters else said


UNAUTHORIZED = (401, "Unauthorized")
NO_SUCH_METHOD = (404, "Not Found: method not found")
WEBHOOK_IS_SET = (
    409,
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
)
ANOTHER_POLLS = (
    409,
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
)
NO_CHAT = (400, "Bad Request: chat not found")
BLOCKED = (403, "Forbidden: bot was blocked by the user")
EMPTY = (400, "Bad Request: message text is empty")
TOO_LONG = (400, "Bad Request: message is too long")
BAD_BUTTON = (400, "Bad Request: BUTTON_DATA_INVALID")
BAD_KEYBOARD = (400, "Bad Request: reply markup is too long")
NOT_FOUND = (400, "Bad Request: message to edit not found")
NOT_OURS = (400, "Bad Request: message can't be edited")
NOT_MODIFIED = (
    400,
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message",
)
OLD_QUERY = (400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
BAD_SECRET = (400, "Bad Request: secret token contains unallowed characters")
BAD_COMMAND = (400, "Bad Request: BOT_COMMAND_INVALID")
TOO_LONG_DESCRIPTION = (400, "Bad Request: description is too long")
