"""Every conversation from a tap in Telegram to what is shown there: receiver, inbox, worker, outbox, sender.

People press what they see. Every call is checked by the Bot API's description where that lies beside the project.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest

from bot.deciding import move
from bot.telegram.keyboards import USED
from flows.conversations import OF_CLIENTS
from flows.sentences import LANGUAGES, full_date, own_name
from scheduling import elsewhen, requests
from scheduling.clock import from_minute
from scheduling.wanted import Actor
from storage.database import Store
from tests.telegram.phone import ATELIER, SALON, Phone, Town

Journey = Callable[[Phone], Awaitable[None]]

HAIRCUT = {"en": "Haircut", "es": "Corte de pelo", "pt": "Corte de cabelo", "ru": "Стрижка"}
CONSULTATION = {"en": "Consultation", "es": "Consulta", "pt": "Consulta", "ru": "Консультация"}
TOMORROW = {
    "en": "with Anna tomorrow at 11:30",
    "es": "con Anna mañana a las 11:30",
    "pt": "com Anna amanhã às 11:30",
    "ru": "Anna завтра в 11:30",
}
NUMBER = "34612345678"
BOOKED = ["haircut anna 2026-11-24T10:30Z confirmed"]
VISIT = datetime(2026, 11, 24, 10, 30, tzinfo=UTC)
STARTS = int(VISIT.timestamp())


async def _asks(phone: Phone, service: dict[str, str] = HAIRCUT) -> None:
    """Says in one sentence what is wanted."""
    await phone.type(f"{service[phone.language]} {TOMORROW[phone.language]}")


async def _booked(phone: Phone, service: dict[str, str] = HAIRCUT) -> None:
    await _asks(phone, service)
    await phone.tap(phone.name)
    await phone.share(NUMBER)
    await phone.tap(phone.says("menu.confirm"))


async def book(phone: Phone) -> None:
    """Each question is a new message, its pages turn in place, what was chosen turns grey; the receipt is new."""
    await phone.start()
    services = await phone.tap(HAIRCUT[phone.language])
    providers = await phone.tap("Anna")
    days = await phone.tap("24")
    first = phone.last
    later = await phone.tap(phone.says("time.later"))
    assert (later.id, len(later.shown), len(phone.sees)) == (first.id, 2, 4)
    earlier = await phone.tap(phone.says("time.earlier"))
    assert (earlier.id, earlier.labels) == (first.id, first.labels)
    await phone.tap("11:30")
    assert phone.sees[3].labels == [f"{USED}11:30"]
    await phone.tap(phone.name)
    await phone.share(NUMBER)
    card = phone.last
    receipt = await phone.tap(phone.says("menu.confirm"))
    assert phone.town.bookings() == BOOKED
    assert receipt.id > card.id
    assert phone.says("book.booked.done") in receipt.text
    assert full_date(phone.language, datetime(2026, 11, 24).date()) in receipt.text  # noqa: DTZ001
    [entity] = receipt.entities
    assert (entity.type, entity.unix_time) == ("date_time", STARTS)
    asked = [bubble for bubble in phone.sees[:-1] if bubble.buttons]
    assert len({bubble.id for bubble in (services, providers, days, card)}) == 4
    assert all(bubble.used for bubble in asked)
    assert len(asked) == 6


async def reschedule(phone: Phone) -> None:
    """Moves by the receipt's button."""
    await _booked(phone)
    await phone.tap(phone.says("menu.move"))
    await phone.tap("25")
    await phone.tap("10:00")
    card = phone.last
    moved = await phone.tap(phone.says("menu.confirm_move"))
    assert phone.town.bookings() == [
        "haircut anna 2026-11-24T10:30Z rescheduled",
        "haircut anna 2026-11-25T09:00Z confirmed",
    ]
    assert moved.id > card.id
    assert phone.says("reschedule.moved.done") in moved.text


async def cancel(phone: Phone) -> None:
    """Cancels by the command of Telegram's menu."""
    await _booked(phone)
    await phone.type("/cancel")
    cancelled = await phone.tap(phone.says("menu.confirm_cancel"))
    assert phone.town.bookings() == ["haircut anna 2026-11-24T10:30Z cancelled"]
    assert phone.says("cancel.cancelled.done") in cancelled.text


async def bookings(phone: Phone) -> None:
    """Lists by the receipt's button, and asks what is under way again."""
    await _booked(phone)
    card = await phone.tap(phone.says("menu.bookings"))
    assert HAIRCUT[phone.language] in card.text
    assert phone.says("menu.cancel") in card.labels


async def attend(phone: Phone) -> None:
    """A reminder is answered by one tap, and its other buttons go on working."""
    await _booked(phone)
    await phone.town.wait_until(VISIT - timedelta(days=1))
    reminder = phone.last
    assert phone.says("notice.reminder") in reminder.text
    [entity] = reminder.entities
    assert entity.unix_time == STARTS
    noted = await phone.tap(phone.says("menu.coming"))
    assert phone.says("attend.noted.coming") in noted.text
    assert phone.sees[-2] == reminder
    assert (await phone.tap(phone.says("menu.late"), on=reminder)).id > noted.id
    assert phone.town.bookings() == BOOKED


async def rate(phone: Phone) -> None:
    """After the visit, stars by a tap and a word that is typed."""
    await _booked(phone)
    visit = phone.town.to_come()
    await phone.town.wait_until(VISIT + timedelta(hours=5))
    assert phone.says("notice.follow_up") in phone.last.text
    await phone.tap(phone.says("menu.rate"))
    await phone.tap("★★★★")
    thanks = await phone.type("<i>Lovely</i> & quick")
    assert phone.says("rate.done") in thanks.text
    assert phone.town.bookings() == ["haircut anna 2026-11-24T10:30Z completed"]
    with phone.town.parts.look() as desk:
        booking = desk.booking(phone.town.business.id, visit.booking)
    assert (booking.rating, booking.comment) == (4, "<i>Lovely</i> & quick")


async def quiet(phone: Phone) -> None:
    """The client wants no more messages after visits."""
    await _booked(phone)
    await phone.town.wait_until(VISIT + timedelta(hours=5))
    told = await phone.tap(phone.says("menu.no_follow_ups"))
    assert phone.says("quiet.done") in told.text
    assert phone.known_as().no_follow_ups_at is not None


async def where(phone: Phone) -> None:
    """A pin, then words with the buttons."""
    await _booked(phone)
    told = await phone.tap(phone.says("menu.where"))
    pin = phone.sees[-2]
    assert pin.venue == (40.4168, -3.7038)
    assert "Calle Mayor 1" in pin.text
    assert "Calle Mayor 1" in told.text
    assert told.buttons


async def help(phone: Phone) -> None:
    """An aside leaves the question under way where it is."""
    await phone.start()
    await phone.tap(HAIRCUT[phone.language])
    asked = phone.last
    card = await phone.type("/help")
    assert "+34 910 000 000" in card.text
    again = await phone.tap(phone.says("menu.continue"))
    assert again.labels == asked.labels


async def language(phone: Phone) -> None:
    """The very next message is in the other language, and so are those after it."""
    await phone.start()
    await phone.tap(phone.says("menu.language"))
    other = LANGUAGES[LANGUAGES.index(phone.language) - 1]
    told = await phone.tap(own_name(other))
    phone.language = other
    assert phone.says("language.changed") in told.text
    assert phone.says("menu.help") in (await phone.start()).labels


async def stop(phone: Phone) -> None:
    """Leaves, and a menu from before is old."""
    await phone.start()
    await phone.tap(HAIRCUT[phone.language])
    stopped = await phone.tap(phone.says("menu.stop"))
    assert phone.says("stop.done") in stopped.text
    services, providers, _ = phone.sees
    assert providers.labels == [f"{USED}{phone.says('menu.stop')}"]
    old = await phone.tap(services.labels[0], on=services)
    assert phone.says("turn.old_menu") in old.text
    assert phone.town.bookings() == []


async def business(phone: Phone) -> None:
    """A bot of several businesses asks which one."""
    asked = await phone.start()
    assert asked.labels == ["Atelier Lumi", "Salon Lumi"]
    greeted = await phone.tap("Salon Lumi")
    assert phone.says("turn.greeting", business="Salon Lumi") in greeted.text
    assert phone.sees[0].used


async def one_sentence(phone: Phone) -> None:
    """What was said is not asked again; a number may be typed, too."""
    await _asks(phone)
    assert phone.says("turn.greeting", business="Atelier Lumi") in phone.last.text
    await phone.tap(phone.name)
    assert phone.panel != []
    await phone.type("+34 612 345 678")
    assert phone.panel == []
    await phone.tap(phone.says("menu.confirm"))
    assert phone.town.bookings() == BOOKED


async def contact(phone: Phone) -> None:
    """A number counts as proven only where it is the sender's own and was not forwarded."""
    await _asks(phone)
    asked = await phone.tap(phone.name)
    panel = [[phone.says("telegram.share_number")], [phone.says("menu.back"), phone.says("menu.stop")]]
    assert (asked.buttons, phone.panel) == ([], panel)
    foreign = await phone.share("34600000000", of=phone.user_id + 1)
    assert phone.says("book.phone.not_own") in foreign.text
    forwarded = await phone.share("34600000000", forwarded=True)
    assert phone.says("unread.forwarded") in forwarded.text
    assert phone.panel == panel
    assert phone.says("menu.confirm") not in forwarded.labels
    card = await phone.share(NUMBER)
    assert phone.panel == []
    assert phone.sees[-2].text == phone.says("telegram.keyboard_gone")
    assert f"+{NUMBER}" in card.text
    await phone.tap(phone.says("menu.confirm"))
    client = phone.known_as()
    assert client.phone == f"+{NUMBER}"
    assert client.phone_verified_at is not None


async def back_by_the_panel(phone: Phone) -> None:
    """The other buttons beside the contact are words, which are understood as taps."""
    await _asks(phone)
    named = phone.last
    await phone.tap(phone.name)
    again = await phone.push(phone.says("menu.back"))
    assert phone.panel == []
    assert (again.text, again.labels) == (named.text.split("\n\n")[-1], named.labels)


async def link(phone: Phone) -> None:
    """A link to a service and its master asks for the day at once; a second one works over the first."""
    with phone.town.parts.desk() as desk:
        catalogue = desk.catalogue(phone.town.business.id)
        haircut, boris = catalogue.service("haircut").id, catalogue.provider("boris").id
        token = desk.make_link(catalogue, service=haircut, provider=boris).token
        other = desk.make_link(catalogue, service=catalogue.service("consultation").id).token
    day = await phone.start(token)
    assert HAIRCUT[phone.language] in day.text
    assert "Boris" in day.text
    assert CONSULTATION[phone.language] in (await phone.start(other)).text
    assert phone.says("turn.link_over") in (await phone.start("A" * 22)).text


async def approved(phone: Phone) -> None:
    """The yes of the master is a new message, whose buttons go on working after one was tapped."""
    await _booked(phone, CONSULTATION)
    receipt = phone.last
    assert phone.says("book.booked.waiting") in receipt.text
    await phone.decided("approve")
    notice = phone.last
    assert notice.id != receipt.id
    assert phone.says("notice.booking_confirmed") in notice.text
    [entity] = notice.entities
    assert entity.unix_time == STARTS
    await phone.tap(phone.says("menu.move"))
    assert phone.sees[-2] == notice
    await phone.tap(phone.says("menu.cancel"), on=notice)
    await phone.tap(phone.says("menu.confirm_cancel"))
    assert phone.town.bookings() == ["consultation anna 2026-11-24T10:30Z cancelled"]


async def offer(phone: Phone) -> None:
    """Other times of the master are buttons; the one that is tapped is the visit's at once."""
    await _booked(phone, CONSULTATION)
    with phone.town.parts.desk() as desk:
        catalogue = desk.catalogue(phone.town.business.id)
        booking = desk.booking(phone.town.business.id, phone.town.to_come().booking)
        start = elsewhen.times_to_offer(desk, catalogue, booking)[0]
        requests.offer(desk, catalogue, booking.public_id, [start], Actor("staff", "anna"))
    await phone.town.settle()
    told = phone.last
    await phone.tap(told.labels[0])
    assert phone.says("offer.accepted") in phone.last.text
    assert phone.sees[-2] == told
    assert f"consultation anna {from_minute(start):%Y-%m-%dT%H:%M}Z confirmed" in phone.town.bookings()


async def declined(phone: Phone) -> None:
    """The no of the master comes with the reason, as it was written."""
    await _booked(phone, CONSULTATION)
    await phone.decided("decline", "<b>Sorry</b> & *bye*")
    assert phone.says("notice.booking_declined") in phone.last.text
    assert "<b>Sorry</b> & *bye*" in phone.last.text
    assert phone.says("menu.book") in phone.last.labels


async def cancelled_by_the_master(phone: Phone) -> None:
    """A notice comes between two questions and leaves the menu above it as it is."""
    await _booked(phone)
    await phone.tap(phone.says("menu.book_another"))
    asked = phone.last
    await phone.decided("cancel", "closed")
    assert phone.says("notice.booking_cancelled") in phone.last.text
    await phone.tap(CONSULTATION[phone.language], on=asked)
    assert phone.town.bookings() == ["haircut anna 2026-11-24T10:30Z cancelled"]
    assert CONSULTATION[phone.language] in phone.last.text


async def moved_by_the_master(phone: Phone) -> None:
    """The notice tells the new time and its instant; the receipt's buttons are of the past."""
    await _booked(phone)
    move(phone.town.parts, phone.town.to_come(), "2026-11-25T12:00", None, None)
    await phone.town.settle()
    assert phone.says("notice.booking_moved") in phone.last.text
    assert "12:00" in phone.last.text
    [entity] = phone.last.entities
    assert entity.unix_time == int(datetime(2026, 11, 25, 11, tzinfo=UTC).timestamp())
    await phone.tap(phone.says("menu.cancel"))
    await phone.tap(phone.says("menu.confirm_cancel"))
    assert phone.town.bookings()[-1] == "haircut anna 2026-11-25T11:00Z cancelled"


JOURNEYS: dict[str, Journey] = {
    one.__name__: one
    for one in (
        *(book, reschedule, cancel, bookings, attend, rate, quiet, where, help, language, stop, business),
        *(one_sentence, contact, back_by_the_panel, link),
        *(offer, approved, declined, cancelled_by_the_master, moved_by_the_master),
    )
}


def test_every_conversation_has_its_journey() -> None:
    assert OF_CLIENTS.keys() <= JOURNEYS.keys()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("journey", JOURNEYS)
def test_a_journey(store: Store, journey: str, language: str) -> None:
    town = Town(store, *((ATELIER, SALON) if journey == "business" else (ATELIER,)))

    town.play(lambda: JOURNEYS[journey](town.phone(language)))
