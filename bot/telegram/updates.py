"""What an update says, in our own words; pure. The fields are those of https://core.telegram.org/bots/api#update."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from aiogram import Bot
from aiogram.enums import ChatMemberStatus, ChatType, ContentType
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message, Update, User
from aiogram.types.update import UpdateTypeLookupError
from pydantic import ValidationError

from flows.messages import MAX_CHOICE, MAX_NAME, Contact, Incoming, Unread, clean

_MAX_PHONE = 40
_MAX_LANGUAGE = 35
# Ids have at most 52 significant bits, says the Bot API.
_MAX_ID = 2**63
_COMMAND = re.compile(r"/(?P<name>\w+)(?:@(?P<bot>\w+))?(?: +(?P<rest>.*))?")
_UNREAD: dict[str, Unread] = {
    ContentType.STICKER: "sticker",
    ContentType.VOICE: "voice",
    ContentType.AUDIO: "voice",
    ContentType.VIDEO_NOTE: "voice",
    ContentType.PHOTO: "media",
    ContentType.LIVE_PHOTO: "media",
    ContentType.PAID_MEDIA: "media",
    ContentType.VIDEO: "media",
    ContentType.ANIMATION: "media",
    ContentType.DOCUMENT: "media",
    ContentType.LOCATION: "location",
    ContentType.VENUE: "location",
    ContentType.CHECKLIST: "other",
    ContentType.DICE: "other",
    ContentType.GAME: "other",
    ContentType.GIVEAWAY: "other",
    ContentType.POLL: "other",
    ContentType.RICH_MESSAGE: "other",
    ContentType.STORY: "other",
    # Whatever a later Bot API brings. All the types that are not here tell of a chat, and nobody said them.
    ContentType.UNKNOWN: "other",
}
# Without these an update cannot be answered, or would be taken for what it is not.
_SAID = frozenset({"message_id", "from", "chat", "date", "text", "caption", "forward_origin"})
_ESSENTIAL = {
    "message": _SAID,
    "edited_message": _SAID,
    "callback_query": frozenset({"id", "from", "chat_instance", "data"}),
}
_OUTSIDE = {ChatMemberStatus.LEFT, ChatMemberStatus.KICKED}
_GROUPS = {ChatType.GROUP, ChatType.SUPERGROUP}


@dataclass(frozen=True, slots=True)
class Heard:
    """A message to take in: the chat's address, the message's id and the sender's name.

    to: the name of the bot that it is for, where it names one.
    """

    address: str
    message_id: str
    name: str
    incoming: Incoming
    to: str | None = None


@dataclass(frozen=True, slots=True)
class Reach:
    """Somebody stopped the bot, or lets it write again."""

    address: str
    open: bool


def parsed(raw: dict[str, Any], bot: Bot | None = None) -> Update | None:
    """The update, bound to its bot; None where it cannot be read or is of no known kind.

    Of one with parts that this release does not know, such as a later Bot API's, what it needs to be answered is read.
    """
    for told in (raw, _essence(raw)):
        try:
            update = Update.model_validate(told, context={"bot": bot})
            return update if update.event_type else None
        except ValidationError:
            continue
        except UpdateTypeLookupError:
            return None
    return None


def read(update: Update) -> Heard | Reach | None:
    """What an update brings; None for what concerns nobody here, such as talk in groups, other bots and its own deeds.

    Only private chats talk; a group is told so. An edit is never what it was before: it only says that it was made.
    """
    reader = _READERS.get(update.event_type)
    return reader(update.update_id, update.event) if reader else None


def _essence(raw: dict[str, Any]) -> dict[str, Any]:
    return {
        kind: {name: part for name, part in told.items() if name in _ESSENTIAL[kind]}
        if kind in _ESSENTIAL and isinstance(told, dict)
        else told
        for kind, told in raw.items()
    }


def _message(number: int, message: Message) -> Heard | None:
    sender, text = message.from_user, clean(message.text or "")
    if sender is None or sender.is_bot:
        return None
    command = _COMMAND.fullmatch(text)
    to = command["bot"] if command else None
    if message.chat.type in _GROUPS:
        return _heard(number, message.chat.id, sender, to, unread="group") if command else None
    if message.chat.type != ChatType.PRIVATE:
        return None
    if message.forward_origin is not None:
        return _heard(number, message.chat.id, sender, unread="forwarded")
    if command:
        return _heard(number, message.chat.id, sender, to, **_commanded(command["name"], command["rest"] or ""))
    if text:
        return _heard(number, message.chat.id, sender, text=text)
    if message.contact is not None:
        shared = message.contact
        contact = Contact(clean(shared.phone_number, _MAX_PHONE), shared.user_id == sender.id)
        return _heard(number, message.chat.id, sender, contact=contact)
    unread = "other" if message.text else _UNREAD.get(message.content_type)
    return _heard(number, message.chat.id, sender, unread=unread) if unread else None


def _commanded(name: str, rest: str) -> dict[str, str]:
    if name == "start" and rest:
        return {"start": rest[:MAX_CHOICE]}
    return {"text": f"/{name} {rest}".strip()}


def _edit(number: int, message: Message) -> Heard | None:
    """Only an edit of words: a live location and much that nobody did by hand come as edits too."""
    sender = message.from_user
    if sender is None or sender.is_bot or message.chat.type != ChatType.PRIVATE:
        return None
    if not (message.text or message.caption):
        return None
    return _heard(number, message.chat.id, sender, unread="edited")


def _tap(number: int, tap: CallbackQuery) -> Heard | None:
    """A tap belongs to who tapped, wherever the button stands, and whether the message can still be seen or not."""
    if tap.data is None or tap.from_user.is_bot:
        return None
    return _heard(number, tap.from_user.id, tap.from_user, choice=clean(tap.data, MAX_CHOICE))


def _membership(number: int, change: ChatMemberUpdated) -> Heard | Reach | None:
    before, now = change.old_chat_member.status, change.new_chat_member.status
    if change.chat.type == ChatType.PRIVATE and _is_id(change.chat.id):
        if now in (ChatMemberStatus.KICKED, ChatMemberStatus.MEMBER):
            return Reach(str(change.chat.id), open=now == ChatMemberStatus.MEMBER)
        return None
    if change.chat.type in _GROUPS and before in _OUTSIDE and now not in _OUTSIDE:
        return _heard(number, change.chat.id, change.from_user, unread="group")
    return None


_READERS: dict[str, Callable[[int, Any], Heard | Reach | None]] = {
    "message": _message,
    "edited_message": _edit,
    "callback_query": _tap,
    "my_chat_member": _membership,
}


def _heard(number: int, chat: int, sender: User, to: str | None = None, **said: Any) -> Heard | None:
    if not _is_id(chat):
        return None
    name = clean(sender.full_name, MAX_NAME)
    language = clean(sender.language_code or "", _MAX_LANGUAGE) or None
    return Heard(str(chat), f"update:{number}", name, Incoming(**said, name=name, language=language), to)


def _is_id(number: int) -> bool:
    return -_MAX_ID < number < _MAX_ID
