"""The methods: what each does to a bot's state and what it answers; each takes the bot and the decoded parameters."""

import copy
import json
import re
import time
from collections.abc import Callable, Mapping
from typing import Any

from tests.botapi import refusals
from tests.botapi.bots import Bot, Webhook
from tests.botapi.chats import Chat, Message, buttons_of
from tests.botapi.refusals import Refused

Given = Mapping[str, Any]

# Fields of methods below that travel as JSON; the others are text (Making requests).
_OBJECTS = frozenset({"reply_markup", "entities", "allowed_updates", "commands", "scope"})
_MAX_TEXT = 4096
_MAX_BUTTONS = 100
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
# The longest description and short description.
_LONGEST = {"Description": 512, "ShortDescription": 120}


def decoded(form: Mapping[str, str]) -> dict[str, Any]:
    """The parameters of a call that came as a form."""
    return {name: json.loads(text) if name in _OBJECTS else text for name, text in form.items()}


def call(bot: Bot, method: str, given: Given) -> Any:
    """The result of a method; `getUpdates` is not among them. Raises Refused."""
    found = _METHODS.get(method.lower())
    if found is None:
        raise Refused(*refusals.NO_SUCH_METHOD)
    with bot.changed:
        result = found(bot, given)
        bot.changed.ring()
    return result


def _get_me(bot: Bot, given: Given) -> Any:
    abilities = {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}
    return {**bot.user, **abilities}


def _set_webhook(bot: Bot, given: Given) -> Any:
    secret = given.get("secret_token", "")
    if secret and not _SECRET.fullmatch(secret):
        raise Refused(*refusals.BAD_SECRET)
    if given.get("url"):
        bot.webhook = Webhook(given["url"], secret, int(given.get("max_connections") or 40))
    else:
        bot.webhook = None
    if "allowed_updates" in given:
        bot.allowed = given["allowed_updates"]
    return _dropping(bot, given)


def _delete_webhook(bot: Bot, given: Given) -> Any:
    bot.webhook = None
    return _dropping(bot, given)


def _dropping(bot: Bot, given: Given) -> bool:
    if str(given.get("drop_pending_updates")).lower() == "true":
        bot.updates.clear()
    return True


def _get_webhook_info(bot: Bot, given: Given) -> Any:
    info: dict[str, Any] = {"url": "", "has_custom_certificate": False, "pending_update_count": len(bot.updates)}
    if bot.allowed:
        info["allowed_updates"] = bot.allowed
    if bot.webhook is None:
        return info
    info.update(url=bot.webhook.url, max_connections=bot.webhook.max_connections)
    if bot.webhook.failed_at:
        info.update(last_error_date=bot.webhook.failed_at, last_error_message=bot.webhook.failed_by)
    return info


def _send_message(bot: Bot, given: Given) -> Any:
    chat = _chat(bot, given)
    return _show(chat, chat.keep(bot.user, _text(given)), given)


def _send_venue(bot: Bot, given: Given) -> Any:
    chat = _chat(bot, given)
    place = {name: float(given[name]) for name in ("latitude", "longitude")}
    venue = {"location": place, "title": given["title"], "address": given["address"]}
    return _show(chat, chat.keep(bot.user, {"location": place, "venue": venue}), given)


def _edit_text(bot: Bot, given: Given) -> Any:
    return _edit(bot, given, {"entities": None, **_text(given)})


def _edit_markup(bot: Bot, given: Given) -> Any:
    return _edit(bot, given, {})


def _send_action(bot: Bot, given: Given) -> Any:
    _chat(bot, given).actions.append(given["action"])
    return True


def _answer_query(bot: Bot, given: Given) -> Any:
    chat = bot.queries.pop(given["callback_query_id"], None)
    if chat is None:
        raise Refused(*refusals.OLD_QUERY)
    chat.popups.append(given.get("text", ""))
    return True


def _set_commands(bot: Bot, given: Given) -> Any:
    for command in given["commands"]:
        if not _COMMAND.fullmatch(command["command"]) or not 1 <= len(command["description"]) <= 256:
            raise Refused(*refusals.BAD_COMMAND)
    bot.commands[_place(given)] = given["commands"]
    return True


def _get_commands(bot: Bot, given: Given) -> Any:
    return bot.commands.get(_place(given), [])


def _place(given: Given) -> tuple[str, str]:
    scope = given.get("scope") or {"type": "default"}
    return json.dumps(scope, sort_keys=True), given.get("language_code", "")


def _set_text(name: str, field: str) -> Callable[[Bot, Given], Any]:
    def set_text(bot: Bot, given: Given) -> Any:
        text = given.get(field, "")
        if len(text) > _LONGEST[name]:
            raise Refused(*refusals.TOO_LONG_DESCRIPTION)
        bot.texts[name, given.get("language_code", "")] = text
        return True

    return set_text


def _get_text(name: str, field: str) -> Callable[[Bot, Given], Any]:
    return lambda bot, given: {field: bot.texts.get((name, given.get("language_code", "")), "")}


def _chat(bot: Bot, given: Given) -> Chat:
    chat = bot.chats.get(int(given["chat_id"]))
    if chat is None:
        raise Refused(*refusals.NO_CHAT)
    if chat.blocked:
        raise Refused(*refusals.BLOCKED)
    return chat


def _text(given: Given) -> Message:
    text = given.get("text", "").strip()
    if not text:
        raise Refused(*refusals.EMPTY)
    if len(text) > _MAX_TEXT:
        raise Refused(*refusals.TOO_LONG)
    return {"text": text, **({"entities": given["entities"]} if given.get("entities") else {})}


def _show(chat: Chat, message: Message, given: Given) -> Message:
    markup = given.get("reply_markup") or {}
    kept = chat.messages[message["message_id"]]
    if "inline_keyboard" in markup:
        kept["reply_markup"] = _checked(markup)
    elif markup:
        chat.keyboard = markup if "keyboard" in markup else None
    return _shown(chat, kept)


def _edit(bot: Bot, given: Given, change: Message) -> Message:
    chat = _chat(bot, given)
    before = chat.messages.get(int(given["message_id"]))
    if before is None:
        raise Refused(*refusals.NOT_FOUND)
    if before["from"]["id"] != bot.id:
        raise Refused(*refusals.NOT_OURS)
    markup = _checked(given.get("reply_markup") or {})
    wanted = {**before, **change, "reply_markup": markup if markup.get("inline_keyboard") else None}
    after = {name: value for name, value in wanted.items() if value is not None}
    if after == before:
        raise Refused(*refusals.NOT_MODIFIED)
    chat.messages[before["message_id"]] = {**after, "edit_date": int(time.time())}
    return _shown(chat, chat.messages[before["message_id"]])


def _shown(chat: Chat, message: Message) -> Message:
    seen = copy.deepcopy(message)
    chat.shown.append(seen)
    return seen


def _checked(markup: dict[str, Any]) -> dict[str, Any]:
    buttons = list(buttons_of({"reply_markup": markup}))
    if len(buttons) > _MAX_BUTTONS:
        raise Refused(*refusals.BAD_KEYBOARD)
    if not all(1 <= len(button.get("callback_data", "x").encode()) <= 64 for button in buttons):
        raise Refused(*refusals.BAD_BUTTON)
    return markup


_METHODS: dict[str, Callable[[Bot, Given], Any]] = {
    "getme": _get_me,
    "setwebhook": _set_webhook,
    "deletewebhook": _delete_webhook,
    "getwebhookinfo": _get_webhook_info,
    "sendmessage": _send_message,
    "sendvenue": _send_venue,
    "editmessagetext": _edit_text,
    "editmessagereplymarkup": _edit_markup,
    "sendchataction": _send_action,
    "answercallbackquery": _answer_query,
    "setmycommands": _set_commands,
    "getmycommands": _get_commands,
    "setmydescription": _set_text("Description", "description"),
    "getmydescription": _get_text("Description", "description"),
    "setmyshortdescription": _set_text("ShortDescription", "short_description"),
    "getmyshortdescription": _get_text("ShortDescription", "short_description"),
}
