"""The buttons under a message, and those in place of the client's own keyboard."""

from collections.abc import Sequence
from ipaddress import ip_address
from unicodedata import category, east_asian_width
from urllib.parse import urlsplit

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup

from flows.messages import Choice, Reply
from flows.sentences import say

MAX_LABEL = 64
USED = "✓ "
"""What stands before the label of a button that was tapped."""

# The widest label, in columns of Latin letters, of which so many fit side by side on a narrow telephone.
_SIDE_BY_SIDE = ((10, 3), (18, 2))


def inline(reply: Reply, language: str) -> InlineKeyboardMarkup | None:
    """The rows under a message: the answers, then where else one may go, then the link; None where there is nothing.

    Nothing is dropped and the order is kept.
    """
    answers, others = reply.choices[: reply.answers], reply.choices[reply.answers :]
    rows = [
        [InlineKeyboardButton(text=_trimmed(choice.label), callback_data=choice.value) for choice in row]
        for row in (*laid_out(answers), *laid_out_from_below(others))
    ]
    if reply.link and opens(reply.link):
        rows.append([InlineKeyboardButton(text=say(language, "page.chat.link"), url=reply.link)])
    return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None


def sharing(reply: Reply, language: str) -> ReplyKeyboardMarkup:
    """In place of the client's keyboard: a button that shares the own number, and the choices as words to say."""
    rows = laid_out_from_below(reply.choices)
    share = KeyboardButton(text=say(language, "telegram.share_number"), request_contact=True)
    others = [[KeyboardButton(text=_trimmed(choice.label)) for choice in row] for row in rows]
    return ReplyKeyboardMarkup(keyboard=[[share], *others], resize_keyboard=True, one_time_keyboard=True)


def used(label: str, value: str) -> InlineKeyboardMarkup:
    """What remains of a menu after one of its buttons was tapped."""
    button = InlineKeyboardButton(text=_trimmed(f"{USED}{label}"), callback_data=value)
    return InlineKeyboardMarkup(inline_keyboard=[[button]])


def laid_out(choices: Sequence[Choice]) -> list[list[Choice]]:
    """Rows of one to three choices, their order kept; a row holds as many as its widest label leaves room for.

    Four stand two by two, so that the last is not alone.
    """
    most = 2 if len(choices) == 4 else 3
    rows: list[list[Choice]] = []
    for choice in choices:
        together = [*rows[-1], choice] if rows else []
        if together and len(together) <= min(most, *(_columns(one.label) for one in together)):
            rows[-1] = together
        else:
            rows.append([choice])
    return rows


def laid_out_from_below(choices: Sequence[Choice]) -> list[list[Choice]]:
    """The same with the last row filled first: the ways back and out, which come last, stand together."""
    return [row[::-1] for row in laid_out(choices[::-1])[::-1]]


def opens(link: str) -> bool:
    """Whether an address may stand on a button: Telegram refuses those of the own machine."""
    address = urlsplit(link)
    host = address.hostname or ""
    if address.scheme != "https" or not host or host == "localhost" or host.endswith(".localhost"):
        return False
    try:
        return not ip_address(host).is_loopback
    except ValueError:
        return True


def _columns(label: str) -> int:
    wide = _width(label)
    return next((columns for widest, columns in _SIDE_BY_SIDE if wide <= widest), 1)


def _width(label: str) -> int:
    """How many columns of Latin letters a label takes: marks take none, ideographs and most emoji two."""
    return sum(
        0 if category(char) in ("Mn", "Me", "Cf") else 2 if east_asian_width(char) in "WF" else 1 for char in label
    )


def _trimmed(label: str) -> str:
    shown = label.strip()
    return (shown if len(shown) <= MAX_LABEL else f"{shown[: MAX_LABEL - 1]}…") or "…"
