"""Updates as Telegram sends them; https://core.telegram.org/bots/api#update."""

from typing import Any

Raw = dict[str, Any]

ANN: Raw = {"id": 7, "is_bot": False, "first_name": "Ann", "last_name": "Lee", "language_code": "es"}
PRIVATE: Raw = {"id": 7, "type": "private", "first_name": "Ann", "last_name": "Lee"}
GROUP: Raw = {"id": -1001234567890, "type": "supergroup", "title": "Friends"}
BOT: Raw = {"id": 42, "is_bot": True, "first_name": "Slotwright", "username": "slotwright_bot"}
DATE = 1_780_000_000
_RIGHTS = (
    *("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats"),
    *("can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories"),
    *("can_edit_stories", "can_delete_stories", "can_send_welcome_messages"),
)
FILE: Raw = {"file_id": "f", "file_unique_id": "u"}


def written(number: int = 1, *, kind: str = "message", sender: Raw = ANN, **content: Any) -> Raw:
    """A message in Ann's private chat; `content` is what it holds, or where else it stands."""
    return {"update_id": number, kind: {"message_id": 10, "from": sender, "chat": PRIVATE, "date": DATE, **content}}


def tapped(data: str | None, number: int = 1, *, sender: Raw = ANN, **content: Any) -> Raw:
    """A tap on a button of the bot's message 5."""
    message = {"message_id": 5, "from": BOT, "chat": PRIVATE, "date": DATE, "text": "Which day?"}
    query = {"id": "4382", "from": sender, "message": message, "chat_instance": "1", "data": data}
    return {"update_id": number, "callback_query": {**query, **content}}


def membership(before: str, now: str, chat: Raw = PRIVATE, number: int = 1) -> Raw:
    """The bot's standing in a chat changes, by Ann's hand."""
    sides = {side: _standing(status) for side, status in (("old_chat_member", before), ("new_chat_member", now))}
    return {"update_id": number, "my_chat_member": {"chat": chat, "from": ANN, "date": DATE, **sides}}


def _standing(status: str) -> Raw:
    extra: dict[str, Raw] = {"kicked": {"until_date": 0}, "administrator": dict.fromkeys(_RIGHTS, False)}
    return {"user": BOT, "status": status, **extra.get(status, {})}
