"""What is made of updates as Telegram sends them."""

from typing import Any

import pytest

from bot.telegram.updates import Heard, Reach, parsed, read
from flows.messages import Contact, Incoming
from tests.telegram.arriving import ANN, BOT, DATE, FILE, GROUP, PRIVATE, Raw, membership, tapped, written

ORIGIN = {"type": "hidden_user", "sender_user_name": "Bob", "date": DATE}
PLACE = {"latitude": 41.38, "longitude": 2.17}
CHANNEL = {"id": -100777, "type": "channel", "title": "News"}


def brought(raw: Raw) -> Heard | Reach | None:
    update = parsed(raw)
    assert update is not None
    return read(update)


def said(raw: Raw) -> Incoming:
    """What Ann says, by whom it is told already known."""
    heard = brought(raw)
    assert isinstance(heard, Heard)
    assert (heard.address, heard.message_id, heard.name) == ("7", "update:1", "Ann Lee")
    assert (heard.incoming.name, heard.incoming.language) == ("Ann Lee", "es")
    return heard.incoming


def from_ann(**said: Any) -> Incoming:
    return Incoming(**said, name="Ann Lee", language="es")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tomorrow at ten", from_ann(text="tomorrow at ten")),
        ("  one\ntwo\x00\u202e ", from_ann(text="one two\u202e")),
        ("x" * 4096, from_ann(text="x" * 2000)),
        ("/start", from_ann(text="/start")),
        ("/start@slotwright_bot", from_ann(text="/start")),
        ("/start AbC-_9", from_ann(start="AbC-_9")),
        ("/start@slotwright_bot AbC-_9", from_ann(start="AbC-_9")),
        ("/start " + "x" * 100, from_ann(start="x" * 64)),
        ("/book", from_ann(text="/book")),
        ("/book@slotwright_bot", from_ann(text="/book")),
        ("/book@slotwright_bot tomorrow\nat ten", from_ann(text="/book tomorrow at ten")),
        ("/", from_ann(text="/")),
        ("9/5 please", from_ann(text="9/5 please")),
        ("\x00", from_ann(unread="other")),
    ],
)
def test_words_are_cleaned_and_commands_are_told_apart(text: str, expected: Incoming) -> None:
    assert said(written(text=text)) == expected


@pytest.mark.parametrize(
    ("content", "unread"),
    [
        (
            {"sticker": {**FILE, "type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False}},
            "sticker",
        ),
        ({"voice": {**FILE, "duration": 3}}, "voice"),
        ({"audio": {**FILE, "duration": 3}}, "voice"),
        ({"video_note": {**FILE, "length": 3, "duration": 3}}, "voice"),
        ({"photo": [{**FILE, "width": 1, "height": 1}], "caption": "tomorrow at ten"}, "media"),
        ({"video": {**FILE, "width": 1, "height": 1, "duration": 3}}, "media"),
        ({"document": {**FILE, "file_name": "tomorrow at ten.pdf"}}, "media"),
        (
            {"animation": {**FILE, "width": 1, "height": 1, "duration": 3}, "document": FILE},
            "media",
        ),
        ({"location": PLACE}, "location"),
        ({"location": {**PLACE, "live_period": 900}}, "location"),
        ({"location": PLACE, "venue": {"location": PLACE, "title": "Salon", "address": "Main St"}}, "location"),
        ({"dice": {"emoji": "🎲", "value": 4}}, "other"),
        ({"story": {"chat": PRIVATE, "id": 3}}, "other"),
        ({"poll": {"id": "1", "question": "When?", "as_an_earlier_bot_api_has_it": True}}, "other"),
        ({"something_of_a_later_bot_api": {"text": "tomorrow"}}, "other"),
        ({"text": "tomorrow at ten", "forward_origin": ORIGIN}, "forwarded"),
        ({"contact": {"phone_number": "1", "first_name": "Ann", "user_id": 7}, "forward_origin": ORIGIN}, "forwarded"),
        ({"voice": {**FILE, "duration": 3}, "forward_origin": ORIGIN}, "forwarded"),
        ({"text": "/start AbC", "forward_origin": ORIGIN}, "forwarded"),
    ],
)
def test_what_holds_no_words_of_the_senders_is_told_by_its_kind(content: Raw, unread: str) -> None:
    assert said(written(**content)) == from_ann(unread=unread)


@pytest.mark.parametrize(("user_id", "own"), [(7, True), (8, False), (None, False)])
def test_a_contact_is_the_senders_own_where_telegram_says_so(user_id: int | None, own: bool) -> None:
    contact = {"phone_number": "+34 600\u200b11\x0022 33", "first_name": "Ann", "user_id": user_id}
    incoming = said(written(contact=contact))
    assert incoming.contact is not None
    assert incoming.contact.own is own
    assert "\x00" not in incoming.contact.phone


def test_a_contacts_phone_is_kept_as_telegram_writes_it() -> None:
    contact = {"phone_number": "34600112233", "first_name": "Ann", "user_id": 7}
    assert said(written(contact=contact)) == from_ann(contact=Contact("34600112233", own=True))


@pytest.mark.parametrize("content", [{"text": "tomorrow"}, {"caption": "tomorrow", "document": FILE}])
def test_an_edit_of_words_only_says_that_it_was_made(content: Raw) -> None:
    assert said(written(kind="edited_message", edit_date=DATE, **content)) == from_ann(unread="edited")


def test_a_tap_is_a_choice_wherever_its_message_went() -> None:
    gone = {"chat": PRIVATE, "message_id": 5, "date": 0}
    for raw in (tapped("token:3"), tapped("token:3", message=gone), tapped("token:3", message=None)):
        assert said(raw) == from_ann(choice="token:3")


def test_a_tap_belongs_to_who_tapped() -> None:
    elsewhere = {"message_id": 5, "from": BOT, "chat": GROUP, "date": DATE, "text": "Which day?"}
    assert said(tapped("token:3", message=elsewhere)) == from_ann(choice="token:3")


def test_what_a_button_carries_is_bounded() -> None:
    assert said(tapped("x" * 3000)) == from_ann(choice="x" * 64)


@pytest.mark.parametrize(
    "raw",
    [
        membership("left", "member", GROUP),
        membership("kicked", "administrator", GROUP),
        written(chat=GROUP, text="/book"),
        written(chat=GROUP, text="/book@slotwright_bot now"),
    ],
)
def test_a_group_is_answered_once_when_the_bot_comes_or_is_asked(raw: Raw) -> None:
    heard = brought(raw)
    assert isinstance(heard, Heard)
    assert heard.address == str(GROUP["id"])
    assert heard.incoming == from_ann(unread="group")


@pytest.mark.parametrize("chat", [PRIVATE, GROUP])
def test_a_command_may_name_the_bot_that_it_is_for(chat: Raw) -> None:
    named, unnamed = brought(written(chat=chat, text="/book@Other_bot")), brought(written(chat=chat, text="/book"))
    assert isinstance(named, Heard)
    assert isinstance(unnamed, Heard)
    assert (named.to, unnamed.to) == ("Other_bot", None)


@pytest.mark.parametrize(("now", "is_open"), [("kicked", False), ("member", True)])
def test_a_stopped_bot_cannot_reach_the_chat_until_it_is_let_again(now: str, is_open: bool) -> None:
    assert brought(membership("member" if now == "kicked" else "kicked", now)) == Reach("7", open=is_open)


@pytest.mark.parametrize(
    "raw",
    [
        written(sender=BOT, text="hello"),
        written(kind="edited_message", sender=BOT, text="hello"),
        tapped("token:3", sender={**ANN, "is_bot": True}),
        tapped(None, game_short_name="chess"),
        written(chat=GROUP, text="hello"),
        written(chat=GROUP, new_chat_members=[BOT]),
        written(chat=GROUP, kind="edited_message", text="/book"),
        written(chat=CHANNEL, text="/book"),
        written(kind="edited_message", location=PLACE),
        written(pinned_message={"message_id": 5, "chat": PRIVATE, "date": 0}),
        written(message_auto_delete_timer_changed={"message_auto_delete_time": 60}),
        written(chat={**PRIVATE, "id": 10**30}, text="hello"),
        {"update_id": 1, "message": {"message_id": 1, "date": DATE, "chat": PRIVATE, "text": "from nobody"}},
        membership("member", "administrator", GROUP),
        membership("member", "left", GROUP),
        membership("left", "administrator", CHANNEL),
        {"update_id": 1, "channel_post": {"message_id": 1, "date": DATE, "chat": CHANNEL, "text": "/book"}},
        {"update_id": 1, "inline_query": {"id": "1", "from": ANN, "query": "book", "offset": ""}},
    ],
)
def test_what_nobody_says_to_the_bot_is_nothing(raw: Raw) -> None:
    assert brought(raw) is None


def test_a_part_that_cannot_be_read_leaves_the_rest() -> None:
    strange = {"message_id": 5, "chat": {"no": "id"}, "date": "then"}
    assert said(written(text="tomorrow", reply_to_message=strange)) == from_ann(text="tomorrow")
    assert said(tapped("token:3", message=strange)) == from_ann(choice="token:3")
    assert said(written(kind="edited_message", text="tomorrow", entities=5)) == from_ann(unread="edited")


@pytest.mark.parametrize(
    "raw",
    [
        {"update_id": 1},
        {"update_id": 1, "message": None},
        {"update_id": 1, "message": []},
        {"update_id": 1, "message": {}},
        {"update_id": 1, "something_of_a_later_bot_api": {"text": "tomorrow"}},
        {"update_id": "one", "message": written(text="tomorrow")["message"]},
        written(text={"not": "text"}),
        # Without its origin it would be the sender's own word.
        written(text="tomorrow", forward_origin={"type": "unheard_of"}),
    ],
)
def test_what_is_no_update_that_we_know_cannot_be_read(raw: Raw) -> None:
    assert parsed(raw) is None
