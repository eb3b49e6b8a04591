"""What a reply looks like in WhatsApp."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.whatsapp.contents import BODY, BUTTON, DESCRIPTION, SHELLS, TITLE
from bot.whatsapp.rendering import MAX_TEXT, Message, messages, parts
from flows.messages import Choice, Pin, Reply
from flows.sentences import LANGUAGES, say

_TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.just("\n"), max_size=2500)
_LABELS = st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=60), max_size=3).map(
    " · ".join
)
_REPLIES = st.builds(
    Reply,
    _TEXTS,
    st.lists(_LABELS, max_size=14).map(lambda labels: _choices(*labels)),
    language=st.sampled_from(LANGUAGES),
    own_number=st.booleans(),
)


def _choices(*labels: str) -> tuple[Choice, ...]:
    return tuple(Choice(label, f"token:{index}") for index, label in enumerate(labels))


def _only(shown: Sequence[Message]) -> Message:
    [message] = shown
    return message


def _values(message: Message) -> list[str]:
    return list(message.variables.values())


def test_words_alone_are_a_text() -> None:
    assert _only(messages(Reply("Welcome!"), SHELLS)) == Message("Welcome!")


def test_three_short_choices_are_buttons() -> None:
    shown = _only(messages(Reply("Sure?", _choices("Yes", "No", "Back")), SHELLS))
    assert (shown.body, shown.content) == ("Sure?", "quick_3")
    assert _values(shown) == ["Sure?", "Yes", "token:0", "No", "token:1", "Back", "token:2"]


@pytest.mark.parametrize("labels", [["A", "B", "C", "D"], ["A label that no button has room for", "B"]])
def test_more_or_longer_ones_are_a_list(labels: list[str]) -> None:
    shown = _only(messages(Reply("Which?", _choices(*labels)), SHELLS))
    assert str(shown.content).startswith(f"list_{len(labels)}")
    assert _values(shown)[:2] == ["Which?", "Choose"]


@pytest.mark.parametrize("label", ["Stop", "CANCEL", "end", " Quit "])
@pytest.mark.parametrize("labels", [["Yes"], ["A", "B", "C"], [str(number) for number in range(11)]])
def test_no_label_is_a_word_that_stops_all_messages(label: str, labels: list[str]) -> None:
    shown = _only(messages(Reply("Which?", _choices(*labels, label), language="en"), SHELLS))
    assert label.strip() not in shown.body
    assert label.strip() not in _values(shown)
    assert "Leave" in [*_values(shown), *(line.partition(". ")[2] for line in shown.body.splitlines())]


def test_two_alike_are_never_buttons() -> None:
    assert _only(messages(Reply("Which?", _choices("Ann", "Ann")), SHELLS)).content == "list_2"


def test_what_follows_the_dot_stands_below_the_title() -> None:
    shown = _only(
        messages(Reply("Which day?", _choices("Tue 24 Nov · 5 times", "Wed 25 Nov · 1 time", "A", "B")), SHELLS)
    )
    assert shown.content == "list_4_described"
    assert _values(shown)[2:8] == ["Tue 24 Nov", "token:0", "5 times", "Wed 25 Nov", "token:1", "1 time"]
    assert _values(shown)[8:11] == ["A", "token:2", "·"]


def test_a_long_title_is_told_whole_below_it() -> None:
    label = "Full colour with care and styling · 90 min"
    shown = _only(messages(Reply("Which?", _choices(label, "B", "C", "D")), SHELLS))
    title, _, description = _values(shown)[2:5]
    assert (title, description) == ("Full colour with care a…", label)
    assert len(title) == TITLE


def test_titles_that_tell_all_need_no_description() -> None:
    assert _only(messages(Reply("When?", _choices("09:00", "09:30", "10:00", "10:30")), SHELLS)).content == "list_4"


def test_more_than_a_list_holds_is_numbered() -> None:
    shown = _only(messages(Reply("Which?", _choices(*map(str, range(11)))), SHELLS))
    assert shown.content is None
    assert shown.body.splitlines()[:2] == ["Which?", "1. 0"]
    assert shown.body.splitlines()[-1] == "11. 10"


def test_a_menu_that_was_not_created_is_numbered() -> None:
    assert _only(messages(Reply("Sure?", _choices("Yes", "No")), {"quick_3"})) == Message("Sure?\n1. Yes\n2. No")


def test_a_number_is_asked_for_with_a_button_to_share_it() -> None:
    shown = _only(messages(Reply("Your number?", _choices("Back"), own_number=True), SHELLS))
    assert shown.content == "share"
    assert _values(shown) == ["Your number?\n1. Back", "Share my number"]


def test_a_number_may_be_asked_for_without_a_word() -> None:
    assert _values(_only(messages(Reply("", own_number=True), SHELLS))) == ["·", "Share my number"]


def test_the_button_of_a_list_is_in_the_language_of_the_reply() -> None:
    shown = _only(messages(Reply("Cuándo", _choices(*"ABCD"), language="es"), SHELLS))
    assert shown.variables["2"] == "Elegir"


def test_a_place_comes_first_on_a_map() -> None:
    pin = Pin(40.4169, -3.7038, "City centre", "Calle Mayor 1 | left")
    place, text = messages(Reply("There:", pin=pin), SHELLS)
    assert place == Message("City centre", place="geo:40.4169,-3.7038|Calle Mayor 1 left")
    assert text == Message("There:")


def test_a_link_stands_below_the_text() -> None:
    assert (
        _only(messages(Reply("Here:", link="https://salon.example/c"), SHELLS)).body == "Here:\nhttps://salon.example/c"
    )


def test_a_long_text_is_split_and_the_menu_is_under_its_end() -> None:
    text = "\n".join(f"line {number}" for number in range(300))
    *earlier, last = messages(Reply(text, _choices("Yes", "No")), SHELLS)
    assert "\n".join([*(message.body for message in earlier), last.body]) == text
    assert [message.content for message in earlier] == [None] * len(earlier)
    assert last.content == "quick_2"
    assert last.body.endswith("line 299")


def test_the_words_on_every_button_of_ours_fit_in_every_language() -> None:
    for language in LANGUAGES:
        assert len(say(language, "whatsapp.choose")) <= BUTTON
        assert len(say(language, "whatsapp.share_number")) <= BUTTON


@given(_TEXTS)
def test_no_word_of_a_text_is_lost(text: str) -> None:
    cut = parts(text)
    assert all(len(part) <= MAX_TEXT for part in cut)
    assert "".join("".join(cut).split()) == "".join(text.split())


@given(_REPLIES)
def test_whatever_is_shown_keeps_the_limits_and_leaves_no_value_empty(reply: Reply) -> None:
    shown = messages(reply, SHELLS)
    assert all(len(message.body) <= MAX_TEXT for message in shown)
    for message in shown:
        if message.content is None:
            continue
        shell = SHELLS[message.content]
        assert message.variables.keys() == shell.samples.keys()
        assert all(value.strip() for value in message.variables.values())
        assert len(message.variables["1"]) <= BODY
        for item in shell.shape.get("items", ()):
            assert len(_filled(item["item"], message)) <= TITLE
            assert len(_filled(item.get("description", ""), message)) <= DESCRIPTION
        for action in shell.shape.get("actions", ()):
            assert len(_filled(action["title"], message)) <= BUTTON


def _filled(pattern: str, message: Message) -> str:
    return re.sub(r"\{\{(\d+)\}\}", lambda found: message.variables[found[1]], pattern)
