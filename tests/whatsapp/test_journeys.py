"""Whole visits by WhatsApp, against Twilio's rules: webhook, inbox, worker, outbox, sender.

People tap what they see, or type its number. Between two of their days a server ends and another begins.
"""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.deciding import move
from flows.sentences import LANGUAGES, full_date, own_name
from storage.database import Store
from tests.channels.doors import MONDAY
from tests.whatsapp.phone import ATELIER, Phone, Town, town
from tests.whatsapp.twilio import Twilio
from tests.whatsapp.window import OUTSIDE_THE_WINDOW, Fault

HAIRCUT = {"en": "Haircut", "es": "Corte de pelo", "pt": "Corte de cabelo", "ru": "Стрижка"}
CONSULTATION = {"en": "Consultation", "es": "Consulta", "pt": "Consulta", "ru": "Консультация"}
# Two days from now, so that the day before it is outside the window that the booking opened.
WEDNESDAY, VISIT = date(2026, 11, 25), datetime(2026, 11, 25, 8, 0, tzinfo=UTC)

# https://www.twilio.com/docs/messaging/tutorials/advanced-opt-out
STOPS_MESSAGES = {"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"}

Answers = Callable[[Phone, str], object]


def taps(phone: Phone, like: str) -> object:
    return phone.tap(like)


def types_numbers(phone: Phone, like: str) -> object:
    return phone.pick(like)


def _speaks(phone: Phone) -> None:
    """Says hello and changes the language where it is another than the business's."""
    phone.type("hello")
    if phone.language != "en":
        phone.tap("Language")
        phone.tap(own_name(phone.language))
        phone.type(phone.says("menu.book"))


def _books(phone: Phone, answers: Answers, service: dict[str, str]) -> None:
    """From the list of services to the receipt."""
    answers(phone, service[phone.language])
    if service is HAIRCUT:
        answers(phone, "Anna")
    answers(phone, "25")
    answers(phone, "09:00")
    if phone.name in phone.last.labels:
        answers(phone, phone.name)
    if phone.says("book.phone.ask") in phone.last.text:
        phone.type(phone.number)
    answers(phone, phone.says("menu.confirm"))


def _plain(text: str) -> str:
    """With ordinary spaces: a template's values hold no others."""
    return " ".join(text.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_visit(store: Store, twilio: Twilio, language: str) -> None:
    with town(store, twilio, ATELIER) as place:
        phone = place.phone(language)
        _speaks(phone)
        _books(phone, taps, CONSULTATION)
        assert phone.says("book.booked.waiting") in phone.last.text
        assert full_date(language, WEDNESDAY) in phone.last.text
        place.decided("approve")
        assert phone.says("notice.booking_confirmed") in phone.last.text
        assert not phone.last.template
        place.restart()
        place.wait_until(VISIT - timedelta(hours=24))
        reminder = phone.last
        assert (reminder.template, reminder.labels[0]) == (True, phone.says("menu.coming"))
        assert _plain(full_date(language, WEDNESDAY)) in _plain(reminder.text)
        noted = phone.tap(phone.says("menu.coming"))
        assert phone.says("attend.noted.coming") in noted.text
        phone.tap(phone.says("menu.move"), on=reminder)
        phone.pick("26")
        phone.pick("10:30")
        phone.pick(phone.says("menu.confirm_move"))
        assert phone.says("reschedule.moved.waiting") in phone.last.text
        phone.tap(phone.says("menu.cancel"))
        phone.tap(phone.says("menu.confirm_cancel"))
        assert phone.says("cancel.cancelled.done") in phone.last.text
        assert place.bookings() == [
            "consultation anna 2026-11-25T08:00Z rescheduled",
            "consultation anna 2026-11-26T09:30Z cancelled",
        ]
        phone.type(phone.says("menu.book"))
        _books(phone, types_numbers, HAIRCUT)
        assert phone.says("book.booked.done") in phone.last.text
        assert "haircut anna 2026-11-25T08:00Z confirmed" in place.bookings()
        place.check()


def _booked(place: Town, service: dict[str, str] = HAIRCUT, language: str = "en") -> Phone:
    """Somebody who has booked for Wednesday at nine."""
    phone = place.phone(language)
    _speaks(phone)
    _books(phone, taps, service)
    return phone


def _comes_too_late(place: Town) -> None:
    """Nobody has written for a day."""
    place.wait_until(MONDAY + timedelta(hours=24))


def declined(place: Town, phone: Phone) -> None:
    place.decided("decline", "ill <b>today</b>")


def approved(place: Town, phone: Phone) -> None:
    place.decided("approve")


def cancelled(place: Town, phone: Phone) -> None:
    place.decided("cancel", "closed")


def moved(place: Town, phone: Phone) -> None:
    move(place.parts, place.to_come(), "2026-11-27T12:00", None, None)
    place.wait_until(place.clock.now())


def visited(place: Town, phone: Phone) -> None:
    place.decided("approve")
    place.wait_until(VISIT + timedelta(hours=5))


OUTSIDE = {
    "booking_declined": (declined, "menu.book"),
    "booking_confirmed": (approved, "menu.move"),
    "booking_cancelled": (cancelled, "menu.book"),
    "booking_moved": (moved, "menu.cancel"),
    "follow_up": (visited, "menu.rate"),
}


@pytest.mark.parametrize("template", OUTSIDE)
def test_who_has_not_written_for_a_day_is_told_by_a_template(store: Store, twilio: Twilio, template: str) -> None:
    happens, button = OUTSIDE[template]
    with town(store, twilio, ATELIER) as place:
        phone = _booked(place, CONSULTATION)
        _comes_too_late(place)
        happens(place, phone)
        told = phone.last
        assert told.template
        assert phone.says(button) in told.labels
        assert "Consultation with Anna" in told.text
        answered = phone.tap(phone.says(button))
        assert not answered.template
        assert answered.text
        place.check()


def test_a_window_that_closed_unnoticed_costs_one_message_more(store: Store, twilio: Twilio) -> None:
    with town(store, twilio, ATELIER) as place:
        phone = _booked(place, CONSULTATION)
        # WhatsApp knows better than we, for whatever reason.
        place.window.heard[phone.address] -= timedelta(days=2)
        before = len(place.window.sent)
        place.decided("approve")
        place.wait_for(lambda: phone.last.template)
        assert [(one.failed, one.template) for one in place.window.sent[before:]] == [
            (OUTSIDE_THE_WINDOW, False),
            (0, True),
        ]
        assert "confirmed" in phone.last.text
        place.decided("cancel", "closed")
        assert [one.failed for one in place.window.sent[before + 2 :]] == [0]
        phone.tap(phone.says("menu.book"))
        assert not phone.last.template
        place.check()


def test_a_message_that_is_refused_for_the_window_goes_as_a_template_at_once(store: Store, twilio: Twilio) -> None:
    with town(store, twilio, ATELIER) as place:
        _booked(place, CONSULTATION)
        place.window.faults.append(Fault(code=OUTSIDE_THE_WINDOW))
        before = len(place.window.sent)
        place.decided("approve")
        assert [(one.failed, one.template) for one in place.window.sent[before:]] == [(0, True)]
        place.check()


def test_who_shows_no_number_is_asked_for_it_and_answered_all_the_same(store: Store, twilio: Twilio) -> None:
    with town(store, twilio, ATELIER) as place:
        ann, eve = place.phone(hidden=True), place.phone(name="Eve", hidden=True)
        for phone in (ann, eve):
            _speaks(phone)
            phone.tap("Haircut")
        ann.tap("Anna")
        ann.tap("25")
        ann.tap("09:00")
        if ann.name in ann.last.labels:
            ann.tap(ann.name)
        assert ann.last.labels == [ann.says("whatsapp.share_number")]
        card = ann.share()
        assert ann.number in card.text
        ann.tap(ann.says("menu.confirm"))
        client = ann.known_as()
        # Nothing shows that the number is theirs.
        assert (client.phone, client.phone_verified_at) == (ann.number, None)
        assert place.bookings() == ["haircut anna 2026-11-25T08:00Z confirmed"]
        place.check()


def test_words_that_stop_messages_cancel_no_visit(store: Store, twilio: Twilio) -> None:
    with town(store, twilio, ATELIER) as place:
        phone = _booked(place)
        for word in ("stop", "cancel", *sorted(STOPS_MESSAGES)):
            phone.type(word)
            assert place.bookings() == ["haircut anna 2026-11-25T08:00Z confirmed"], word
        place.check()


def test_nobody_is_asked_to_type_a_word_that_stops_messages(store: Store, twilio: Twilio) -> None:
    with town(store, twilio, ATELIER) as place:
        phone = _booked(place)
        for text in ("help", "my bookings", "cancel my booking"):
            phone.type(text)
        lines = [line for bubble in phone.sees for line in (*bubble.text.splitlines(), *bubble.labels)]
        said = {re.sub(r"^\d+\. ", "", line).upper() for line in lines}
        shouted = {word.strip(".,:;!?\"'") for line in lines for word in line.split()}
        assert said & STOPS_MESSAGES == set()
        assert shouted & STOPS_MESSAGES == set()


def test_how_many_messages_a_booking_takes(store: Store, twilio: Twilio) -> None:
    with town(store, twilio, ATELIER) as place:
        phone = place.phone()
        phone.type("hello")
        _books(phone, taps, HAIRCUT)
        assert place.bookings() == ["haircut anna 2026-11-25T08:00Z confirmed"]
        assert len(phone.sees) <= 7
        first = len(phone.sees)
        phone.type("hello")
        phone.tap("Consultation")
        phone.tap("26")
        phone.tap("10:30")
        phone.tap(phone.says("menu.confirm"))
        assert len(place.bookings()) == 2
        assert len(phone.sees) - first <= 5
        place.check()


# What Twilio posts of whatever is no text, and the sentence that answers it.
NO_WORDS = {
    "voice": {"MessageType": "audio", "NumMedia": "1", "MediaContentType0": "audio/ogg"},
    "media": {"MessageType": "document", "Body": "1", "NumMedia": "1", "MediaContentType0": "application/pdf"},
    "sticker": {"MessageType": "sticker", "NumMedia": "1", "MediaContentType0": "image/webp"},
    "location": {"MessageType": "location", "Latitude": "41.4", "Longitude": "2.2"},
    "forwarded": {"Body": "Consultation", "Forwarded": "true"},
    "other": {"MessageType": "reaction", "Body": "👍"},
}


def test_what_holds_no_words_is_told_so_and_asked_again(store: Store, twilio: Twilio) -> None:
    with town(store, twilio, ATELIER) as place:
        phone = place.phone()
        asked = phone.type("hello")
        for kind, content in NO_WORDS.items():
            told = phone.bring(**content)
            assert phone.says(f"unread.{kind}") in told.text, kind
            assert told.labels == asked.labels
        phone.tap("Haircut")
        assert "Anna" in phone.last.labels
        place.check()


def test_a_reply_to_an_old_message_is_an_answer_to_the_present_one(store: Store, twilio: Twilio) -> None:
    with town(store, twilio, ATELIER) as place:
        phone = place.phone()
        first = phone.type("hello")
        phone.tap("Haircut")
        quoted = {"OriginalRepliedMessageSid": first.sid, "OriginalRepliedMessageSender": place.window.sender}
        phone.bring(Body="Anna", **quoted)
        assert "Haircut with Anna" in phone.last.text
        old = phone.tap("Consultation", on=first)
        assert phone.says("turn.old_menu") in old.text
        assert place.bookings() == []
        place.check()


def test_who_is_first_known_by_number_is_the_same_person_later(store: Store, twilio: Twilio) -> None:
    with town(store, twilio, ATELIER) as place:
        phone = place.phone()
        phone.user_id, known = "", phone.user_id
        phone.type("haircut with Anna on 25 November")
        phone.user_id = known
        phone.tap("09:00")
        phone.tap(phone.says("menu.confirm"))
        assert place.bookings() == ["haircut anna 2026-11-25T08:00Z confirmed"]
        assert phone.known_as().phone == phone.number
        place.check()


# Brazil, Mexico and Argentina; how each was known before, how it is now, and when there is time for them.
TWO_WAYS = [
    ("+551187654321", "+5511987654321", "09:00"),
    ("+5215512345678", "+525512345678", "10:30"),
    ("+5491123456789", "+541123456789", "12:00"),
]


def test_a_number_that_is_written_in_two_ways_is_one_person_and_is_never_corrected(
    store: Store, twilio: Twilio
) -> None:
    with town(store, twilio, ATELIER) as place:
        for before, later, time in TWO_WAYS:
            phone = place.phone()
            phone.user_id, known, phone.number = "", phone.user_id, before
            asked = phone.type("haircut with Anna on 25 November")
            phone.user_id, phone.number = known, later
            phone.tap(time, on=asked)
            phone.tap(phone.says("menu.confirm"))
            assert phone.known_as().phone == later
        sent_to = [bubble.to.removeprefix("whatsapp:") for bubble in place.window.sent]
        assert sent_to == [number for before, later, _ in TWO_WAYS for number in (before, later, later)]
        assert [booking.rpartition(" ")[2] for booking in place.bookings()] == ["confirmed"] * 3
        place.check()
