"""Logs: plain lines on standard error; they name rows by number and never repeat what people said, nor a secret."""

import copy
import logging
import re
import sys
import traceback
from collections.abc import Iterator
from json import JSONDecodeError
from types import TracebackType

# Libraries whose everyday lines tell an operator nothing.
_QUIET = ("aiogram", "aiohttp", "alembic", "apscheduler", "httpcore2", "httpx2", "openai", "twilio", "uvicorn.access")
# A bot's id and its secret, as in the Bot API's addresses; see https://core.telegram.org/bots/api#authorizing-your-bot
_TOKEN = re.compile(r"(\d+)(?::|%3A)[A-Za-z0-9_-]{35,}", re.IGNORECASE)
# Whoever writes by WhatsApp, and what E.164 makes of any telephone.
_PERSON = re.compile(r"whatsapp(?::|%3A)[^\s'\"&,)\]}]+|(?:\+|%2B)[1-9]\d{6,14}\b", re.IGNORECASE)
# Errors whose text speaks of code or of the machine; the text of others may repeat what somebody wrote.
_OF_CODE = (
    AttributeError,
    ImportError,
    IndexError,
    JSONDecodeError,
    NameError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
)
_OURS = ("bot", "flows", "scheduling", "storage", "web")

_Information = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def log_to_stderr(level: str) -> None:
    """Sends every logger's lines of this level and above to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)


class Discreet(logging.Formatter):
    """Writes errors by their type, with their text only where it speaks of code; never a bot's token or a telephone."""

    def format(self, record: logging.LogRecord) -> str:
        told = copy.copy(record)
        told.exc_text = None
        if isinstance(record.args, tuple):
            told.args = tuple(_words(part) if isinstance(part, BaseException) else part for part in record.args)
        return _PERSON.sub("***", _TOKEN.sub(r"\1:***", super().format(told)))

    def formatException(self, ei: _Information) -> str:
        return "".join(_trace(ei[1])).rstrip("\n") if ei[1] else ""


def _trace(error: BaseException) -> Iterator[str]:
    """The lines of an error's trace, those of what led to it first."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _trace(before)
        yield "then:\n"
    yield from traceback.format_tb(error.__traceback__)
    yield f"{_words(error)}\n"
    for part in error.exceptions if isinstance(error, BaseExceptionGroup) else ():
        yield from _trace(part)


def _words(error: BaseException) -> str:
    kind = type(error)
    speaks = isinstance(error, _OF_CODE) or kind.__module__.partition(".")[0] in _OURS
    return f"{kind.__name__}: {error}" if speaks else kind.__name__
