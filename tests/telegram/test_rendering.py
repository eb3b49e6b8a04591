"""What a reply looks like in Telegram."""

from collections.abc import Sequence

import pytest
from aiogram import Bot
from aiogram.methods import SendMessage, SendVenue
from aiogram.types import InlineKeyboardMarkup, LinkPreviewOptions, ReplyKeyboardMarkup, ReplyKeyboardRemove
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.keyboards import laid_out, laid_out_from_below, used
from bot.telegram.rendering import MAX_UNITS, Call, calls, edited, parts, units
from flows.messages import Choice, Moment, Pin, Reply
from flows.sentences import LANGUAGES, say
from tests.telegram.schema import faults_of_call, needs_schema, wired

CHAT = 42


def _choices(*labels: str) -> tuple[Choice, ...]:
    return tuple(Choice(label, f"token:{index}") for index, label in enumerate(labels))


def _only(sent: Sequence[Call]) -> SendMessage:
    [call] = sent
    assert isinstance(call, SendMessage)
    return call


def _labels(call: Call) -> list[list[str]]:
    assert isinstance(call.reply_markup, InlineKeyboardMarkup)
    return [[button.text for button in row] for row in call.reply_markup.inline_keyboard]


def test_text_is_sent_as_it_is() -> None:
    text = "<b>Ann</b> & _co_ wants *nothing* [here](https://example.org)"
    call = _only(calls(Reply(text), CHAT))
    assert (call.chat_id, call.text, call.entities, call.parse_mode) == (CHAT, text, None, None)
    assert call.reply_markup is None
    assert call.link_preview_options == LinkPreviewOptions(is_disabled=True)


@pytest.mark.parametrize(
    ("labels", "rows"),
    [
        (["09:00", "09:30", "10:00"], [["09:00", "09:30", "10:00"]]),
        (["09:00", "09:30", "10:00", "10:30"], [["09:00", "09:30"], ["10:00", "10:30"]]),
        (["9:00", "9:30", "10:00", "10:30", "11:00"], [["9:00", "9:30", "10:00"], ["10:30", "11:00"]]),
        (["Tue 24 Nov · 7 free", "Wed 25 Nov · 9"], [["Tue 24 Nov · 7 free"], ["Wed 25 Nov · 9"]]),
        (["Tue 24 Nov · 7", "Wed 25 Nov · 9", "Back"], [["Tue 24 Nov · 7", "Wed 25 Nov · 9"], ["Back"]]),
        (["Back", "Stop", "Something else"], [["Back", "Stop"], ["Something else"]]),
        (["安娜的美髮沙龍", "二", "三"], [["安娜的美髮沙龍", "二"], ["三"]]),
    ],
)
def test_short_labels_stand_side_by_side(labels: list[str], rows: list[list[str]]) -> None:
    reply = Reply("When?", _choices(*labels), answers=len(labels))
    assert _labels(_only(calls(reply, CHAT))) == rows


def test_the_ways_back_and_out_stand_together() -> None:
    reply = Reply("All right?", _choices("Yes", "Another time", "Back", "Stop"), answers=1)
    assert _labels(_only(calls(reply, CHAT))) == [["Yes"], ["Another time"], ["Back", "Stop"]]


def test_answers_stand_above_where_else_one_may_go() -> None:
    reply = Reply("When?", _choices("09:00", "09:30", "Later", "Back"), answers=2)
    assert _labels(_only(calls(reply, CHAT))) == [["09:00", "09:30"], ["Later", "Back"]]


def test_a_label_is_never_empty_or_long() -> None:
    keyboard = _labels(_only(calls(Reply("?", _choices(" ", "x" * 65, "y" * 64)), CHAT)))
    assert keyboard == [["…"], ["x" * 63 + "…"], ["y" * 64]]


@given(st.lists(st.text(max_size=30), max_size=60))
def test_no_choice_is_lost_or_moved(labels: list[str]) -> None:
    choices = _choices(*labels)
    for rows in (laid_out(choices), laid_out_from_below(choices)):
        assert [choice for row in rows for choice in row] == list(choices)
        assert all(1 <= len(row) <= 3 for row in rows)


def test_the_last_button_opens_the_link() -> None:
    call = _only(calls(Reply("Here:", _choices("Back"), link="https://example.org/x"), CHAT))
    assert isinstance(call.reply_markup, InlineKeyboardMarkup)
    [[back], [link]] = call.reply_markup.inline_keyboard
    assert (back.callback_data, link.url, link.text) == ("token:0", "https://example.org/x", "Open the link")
    assert call.text == "Here:"


@pytest.mark.parametrize(
    "link", ["http://example.org/x", "https://localhost/x", "https://127.0.0.1:8000/x", "https://[::1]/x"]
)
def test_a_link_that_telegram_refuses_is_told_in_the_text(link: str) -> None:
    call = _only(calls(Reply("Here:", link=link), CHAT))
    assert (call.text, call.reply_markup) == (f"Here:\n{link}", None)


@pytest.mark.parametrize("text", ["Booked.", "Booked 💇‍♀️ for Zoë 😀."])
def test_the_instant_is_told_for_the_readers_zone(text: str) -> None:
    moment = Moment("2026-11-24T14:00:00Z", "Tue, 24 Nov 2026, 15:00 (Madrid time) 😀")
    call = _only(calls(Reply(text, moment=moment), CHAT))
    assert call.text == f"{text}\n🕒 {moment.words}"
    [entity] = call.entities or []
    assert (entity.type, entity.unix_time, entity.date_time_format) == ("date_time", 1795528800, "wDT")
    covered = call.text.encode("utf-16-le")[2 * entity.offset : 2 * (entity.offset + entity.length)]
    assert covered.decode("utf-16-le") == moment.words


def test_a_long_text_is_cut_at_the_end_of_a_line_and_its_last_part_has_the_keyboard() -> None:
    line = "😀" * 1000
    moment = Moment("2026-11-24T14:00:00Z", "Tue, 24 Nov 2026")
    sent = calls(Reply("\n".join([line] * 4), _choices("Back"), moment=moment), CHAT)
    assert [call.text for call in sent if isinstance(call, SendMessage)] == [
        f"{line}\n{line}",
        f"{line}\n{line}\n🕒 Tue, 24 Nov 2026",
    ]
    assert [call.reply_markup is not None for call in sent] == [False, True]


def test_the_instant_goes_on_a_message_of_its_own_where_there_is_no_room() -> None:
    moment = Moment("2026-11-24T14:00:00Z", "Tue, 24 Nov 2026")
    first, second = calls(Reply("x" * MAX_UNITS, moment=moment), CHAT)
    assert isinstance(first, SendMessage)
    assert isinstance(second, SendMessage)
    assert (len(first.text), first.entities) == (MAX_UNITS, None)
    assert second.text == "🕒 Tue, 24 Nov 2026"
    assert second.entities is not None
    assert second.entities[0].offset == 3


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), min_size=1, max_size=3000), max_size=9))
def test_pieces_hold_the_whole_text_and_fit(lines: list[str]) -> None:
    cut = parts("\n".join(lines))
    assert all(units(piece) <= MAX_UNITS for piece in cut)
    assert "".join(cut).replace("\n", "") == "".join(lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_is_shared_by_a_button_of_the_clients_own_keyboard(language: str) -> None:
    reply = Reply("Your number?", _choices("Skip", "Back", "Stop"), own_number=True, language=language)
    markup = _only(calls(reply, CHAT)).reply_markup
    assert isinstance(markup, ReplyKeyboardMarkup)
    [[share], others] = markup.keyboard
    assert (share.text, share.request_contact) == (say(language, "telegram.share_number"), True)
    assert [button.text for button in others] == ["Skip", "Back", "Stop"]
    assert not any(button.request_contact for button in others)
    assert markup.one_time_keyboard
    assert markup.resize_keyboard


def test_a_shared_keyboard_leaves_no_room_for_a_link_button() -> None:
    reply = Reply("Your number?", own_number=True, link="https://example.org/x")
    assert _only(calls(reply, CHAT)).text == "Your number?\nhttps://example.org/x"


def test_the_keyboard_goes_before_the_next_message() -> None:
    gone, shown = calls(Reply("All right?", _choices("Yes"), language="es"), CHAT, asked_number=True)
    assert isinstance(gone.reply_markup, ReplyKeyboardRemove)
    assert isinstance(gone, SendMessage)
    assert gone.text == say("es", "telegram.keyboard_gone")
    assert _labels(shown) == [["Yes"]]


def test_the_keyboard_stays_while_the_number_is_asked_again() -> None:
    assert len(calls(Reply("Your number?", own_number=True), CHAT, asked_number=True)) == 1


def test_a_place_is_shown_before_its_words() -> None:
    pin = Pin(40.4168, -3.7038, "Salon Lumi", "")
    venue, words = calls(Reply("We are here.", _choices("Book"), pin=pin), CHAT)
    assert isinstance(venue, SendVenue)
    assert (venue.latitude, venue.longitude) == (40.4168, -3.7038)
    assert (venue.title, venue.address) == ("Salon Lumi", "Salon Lumi")
    assert _labels(words) == [["Book"]]


def test_an_edit_shows_the_same() -> None:
    moment = Moment("2026-11-24T14:00:00Z", "Tue, 24 Nov 2026")
    call = _only(calls(Reply("When?", _choices("09:00"), moment=moment), CHAT))
    edit = edited(call, 7)
    assert edit is not None
    assert (edit.chat_id, edit.message_id) == (CHAT, 7)
    assert (edit.text, edit.entities, edit.reply_markup) == (call.text, call.entities, call.reply_markup)


@pytest.mark.parametrize(
    "reply", [Reply("Your number?", own_number=True), Reply("Here.", pin=Pin(1.0, 2.0, "Salon", "Street 1"))]
)
def test_only_a_new_message_can_show_a_place_or_the_clients_keyboard(reply: Reply) -> None:
    assert edited(calls(reply, CHAT)[0], 7) is None


def test_of_a_used_menu_the_tapped_button_stays() -> None:
    [[button]] = used("x" * 70, "token:3").inline_keyboard
    assert (button.text, button.callback_data) == ("✓ " + "x" * 61 + "…", "token:3")


@needs_schema
def test_every_shape_is_as_the_bot_api_describes_it() -> None:
    bot = Bot("42:TEST")
    reply = Reply(
        "x\n" * 3000,
        _choices("09:00", "Back"),
        link="https://example.org",
        moment=Moment("2026-11-24T14:00:00Z", "Tue"),
        pin=Pin(1.0, 2.0, "Salon", "Street 1"),
    )
    sent = [*calls(reply, CHAT, asked_number=True), *calls(Reply("Your number?", own_number=True), CHAT)]
    edit = edited(sent[-2], 7)
    assert edit is not None
    assert len(sent) == 5
    assert [list(faults_of_call(call.__api_method__, wired(bot, call))) for call in (*sent, edit)] == [[]] * 6
