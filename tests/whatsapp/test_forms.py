"""What Twilio posts, in our own words: nothing that somebody did not say is taken for what they said."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.whatsapp.forms import Fields, Heard, NoFields, Receipt, form_fields, json_fields, read
from flows.messages import MAX_CHOICE, MAX_TEXT, Incoming
from tests.whatsapp.signed import ANN, ANN_ID, SENDER, message, new_sid, pick, status, tap


def fields(form: dict[str, str]) -> Fields:
    return {name: [value] for name, value in form.items()}


def heard(form: dict[str, str]) -> Heard:
    found = read(fields(form), SENDER)
    assert isinstance(found, Heard)
    return found


def from_ann(**said: Any) -> Incoming:
    return Incoming(**said, name="Ann", phone=ANN)


def test_a_message_is_told_by_its_id_and_its_sender() -> None:
    form = message("hello")
    assert read(fields(form), SENDER) == Heard(form["MessageSid"], ANN_ID, ANN, "Ann", from_ann(text="hello"))


@pytest.mark.parametrize(
    ("more", "address", "send_to", "phone"),
    [
        ({}, ANN_ID, ANN, ANN),
        ({"id": None}, ANN, None, ANN),
        ({"number": "ES.hidden", "id": "ES.hidden"}, "ES.hidden", None, None),
        ({"number": "ES.hidden"}, ANN_ID, "ES.hidden", None),
        ({"number": "+551187654321"}, ANN_ID, "+551187654321", "+551187654321"),
        ({"number": "+123"}, ANN_ID, "+123", None),
        ({"id": ""}, ANN, None, ANN),
        ({"id": "x" * 191}, ANN, None, ANN),
        ({"id": "with space"}, ANN, None, ANN),
    ],
)
def test_who_wrote_is_known_by_an_id_and_answered_where_they_wrote_from(
    more: Any, address: str, send_to: str | None, phone: str | None
) -> None:
    told = heard(message("hello", **more))
    assert (told.address, told.send_to, told.incoming.phone) == (address, send_to, phone)


@pytest.mark.parametrize("post", [tap, pick])
def test_a_tap_is_the_value_that_was_shown_and_never_its_label(post: Any) -> None:
    assert heard(post("token:3", "Haircut")).incoming == from_ann(choice="token:3")
    assert heard(post("x" * 300)).incoming.choice == "x" * MAX_CHOICE


def test_a_button_of_a_template_is_a_tap_too() -> None:
    form = message("Confirm", MessageType="button", ButtonPayload="token:0", ButtonText="Confirm")
    assert heard(form).incoming == from_ann(choice="token:0")


def test_words_that_quote_an_older_message_are_words() -> None:
    quoted = new_sid()
    form = message("2", OriginalRepliedMessageSid=quoted, OriginalRepliedMessageSender=f"whatsapp:+{SENDER}")
    assert (heard(form).incoming, heard(form).quotes) == (from_ann(text="2"), quoted)


def test_a_contact_is_found_where_twilio_keeps_it() -> None:
    card = {"NumMedia": "1", "MediaContentType0": "text/vcard", "MediaUrl0": "https://api.twilio.com/card"}
    shared = heard(message(MessageType="contacts", **card))
    assert (shared.card, shared.incoming) == ("https://api.twilio.com/card", from_ann(unread="other"))
    assert heard(message(MessageType="contacts", **card, Forwarded="true")).card is None
    assert heard(message(**{**card, "MediaContentType0": "image/png"})).card is None


@pytest.mark.parametrize(
    ("content", "unread"),
    [
        ({"MessageType": "location", "Latitude": "41.4", "Longitude": "2.2", "Address": "Gran Via 1"}, "location"),
        ({"Latitude": "41.4", "Longitude": "2.2"}, "location"),
        ({"MessageType": "document", "Body": "tomorrow at 10.pdf", "NumMedia": "1"}, "media"),
        ({"MessageType": "document", "Body": "1", "NumMedia": "1", "MediaContentType0": "application/pdf"}, "media"),
        ({"MessageType": "image", "Body": "tomorrow", "NumMedia": "1", "MediaContentType0": "image/jpeg"}, "media"),
        ({"MessageType": "video", "NumMedia": "1", "MediaContentType0": "video/mp4"}, "media"),
        ({"MessageType": "audio", "NumMedia": "1", "MediaContentType0": "audio/ogg"}, "voice"),
        ({"MessageType": "sticker", "NumMedia": "1", "MediaContentType0": "image/webp"}, "sticker"),
        ({"MessageType": "contacts", "NumMedia": "1", "MediaContentType0": "text/vcard"}, "other"),
        ({"MessageType": "reaction", "Body": "👍"}, "other"),
        ({"MessageType": "order", "Body": "1"}, "other"),
        ({"MessageType": "whatever comes next", "Body": "yes"}, "other"),
        ({"NumMedia": "1", "MediaContentType0": "audio/ogg; codecs=opus"}, "voice"),
        ({"NumMedia": "1", "MediaContentType0": "image/webp"}, "sticker"),
        ({"NumMedia": "1", "MediaContentType0": "text/x-vcard"}, "other"),
        ({"NumMedia": "1", "Body": "yes"}, "media"),
        ({"NumMedia": "many", "Body": "yes"}, "media"),
        ({"Forwarded": "true", "Body": "yes"}, "forwarded"),
        ({"FrequentlyForwarded": "true", "Body": "yes"}, "forwarded"),
        ({"Body": ""}, "other"),
        ({"Body": " \u0000\n "}, "other"),
    ],
)
def test_what_holds_no_words_of_the_senders_is_told_by_its_kind(content: dict[str, str], unread: Any) -> None:
    assert heard(message(**{"body": "", **content})).incoming == from_ann(unread=unread)


def test_words_are_cleaned_and_bounded() -> None:
    assert heard(message(" mañana\u0000 a las\n10 ✂ ")).incoming.text == "mañana a las 10 ✂"
    assert heard(message("x" * 5000)).incoming.text == "x" * MAX_TEXT


@pytest.mark.parametrize(
    "form",
    [
        {},
        message("x", sid="SM1"),
        message("x", sid="SM" + "0" * 31 + "é"),
        message("x") | {"From": "+34600111222"},
        message("x") | {"From": "whatsapp:"},
        message("x") | {"From": "whatsapp:+34 600"},
        message("x") | {"From": "whatsapp:" + "1" * 200},
        message("x") | {"To": "whatsapp:+15550001111"},
        message("x") | {"To": f"+{SENDER}"},
        {name: value for name, value in message("x").items() if name != "From"},
    ],
)
def test_what_concerns_nobody_here_is_passed_over(form: dict[str, str]) -> None:
    assert read(fields(form), SENDER) is None


@pytest.mark.parametrize(("code", "known"), [("63016", 63016), ("", 0), ("none", 0), ("٣", 0), ("9" * 30, 0)])
def test_a_receipt_is_none_of_the_clients_messages(code: str, known: int) -> None:
    sid = new_sid()
    assert read(fields(status(sid, "Undelivered", code)), SENDER) == Receipt(sid, "undelivered", known)


def test_json_tells_the_same() -> None:
    form = message("hello")
    assert json_fields(json.dumps({**form, "Number": 1, "None": None}).encode()) == fields(form)


@pytest.mark.parametrize("body", [b"", b"[]", b"1", b"{", b"\xff", b"[" * 100_000, b'"x"'])
def test_what_is_no_object_has_no_fields(body: bytes) -> None:
    with pytest.raises(NoFields):
        json_fields(body)


@pytest.mark.parametrize("body", [b"\xff=1", b"&".join(b"%d=1" % number for number in range(201))])
def test_an_odd_form_has_no_fields(body: bytes) -> None:
    with pytest.raises(NoFields):
        form_fields(body)


def test_a_blank_field_is_one_and_every_value_is_kept() -> None:
    assert form_fields(b"a=&b=+1+&b=2&c=%26") == {"a": [""], "b": [" 1 ", "2"], "c": ["&"]}


ANYTHING = st.dictionaries(
    st.sampled_from([*message(), "Latitude", "ButtonPayload", "ListId", "Forwarded", "MediaContentType0", "ErrorCode"]),
    st.text(max_size=30) | st.sampled_from([new_sid(), f"whatsapp:+{SENDER}", "whatsapp:+34600111222", "audio", "1"]),
)


@given(ANYTHING)
def test_whatever_comes_is_read_or_passed_over(form: dict[str, str]) -> None:
    for told in (form, {**message("x"), **form}, {**status(new_sid(), "sent"), **form}):
        found = read(fields(told), SENDER)
        if isinstance(found, Heard):
            assert Incoming.from_json(found.incoming.to_json()) == found.incoming
            assert len(found.address) <= 200
