"""A client's bot and the assistant of those who work there, side by side: what one person taps reaches the other.

Everything goes the whole way, as the journeys of clients do: receivers, inbox, worker, outbox, and a sender for each
bot. The client reads Spanish, the staff English and Russian.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest

from storage.database import Store
from tests.telegram.phone import ASSISTANT_ID, MONDAY, STUDIO, Phone, Town

VISIT = datetime(2026, 11, 24, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


class Studio:
    """A client, and those who work at the studio: a master, and a manager who is asked where she does not answer."""

    def __init__(self, store: Store) -> None:
        self.town = Town(store, STUDIO, assistant=True)
        self.client = self.town.phone("es", "Eva")
        self.master = self.town.phone("en", "Anna", ASSISTANT_ID)
        self.manager = self.town.phone("ru", "Mia", ASSISTANT_ID)

    async def opens(self) -> None:
        """Both members come in by their private links."""
        for phone, uid in ((self.master, "anna"), (self.manager, "mia")):
            await phone.start(self.town.invitation(uid))

    async def asks(self) -> None:
        """The client asks for a visit, which waits for a yes."""
        await self.client.type("corte con Anna mañana a las 10:00")
        await self.client.tap(self.client.says("menu.confirm"))
        assert self.client.says("book.booked.waiting") in self.client.last.text

    async def is_booked(self) -> None:
        """The client has a visit, which the master said yes to."""
        await self.asks()
        await self.master.tap(self.master.says("work.do.approve"))

    def stands(self, start: datetime, status: str) -> bool:
        """Whether there is such a booking."""
        return f"cut anna {start:%Y-%m-%dT%H:%M}Z {status}" in self.town.bookings()


Journey = Callable[[Studio], Awaitable[None]]


def tells(phone: Phone, key: str, **values: object) -> bool:
    """Whether the newest message says this."""
    return phone.says(key, **values) in phone.last.text


async def invited(studio: Studio) -> None:
    """A private link lets one person in, once; whoever comes by it later stays outside."""
    token, eve = studio.town.invitation("anna"), studio.town.phone("pt", "Eve", ASSISTANT_ID)
    welcome = await studio.master.start(token)
    assert studio.master.says("work.walk_in") in welcome.labels
    refused = await eve.start(token)
    assert refused.text == eve.says("refusal.invitation_over")
    assert (await eve.type("olá")).text == eve.says("work.door")
    assert refused.buttons == []


async def approved(studio: Studio) -> None:
    """A request brings its buttons; one tap tells the client, in their language and with the instant."""
    await studio.opens()
    await studio.asks()
    request = studio.master.last
    assert tells(studio.master, "notice.staff.request")
    assert "Eva" in request.text
    assert request.labels == [studio.master.says(f"work.do.{deed}") for deed in ("approve", "decline", "propose")]
    assert [entity.unix_time for entity in request.entities] == [int(VISIT.timestamp())]
    assert len(studio.manager.sees) == 1
    await studio.master.tap(studio.master.says("work.do.approve"))
    assert tells(studio.master, "work.done.approve")
    assert tells(studio.client, "notice.booking_confirmed")
    assert studio.client.says("menu.move") in studio.client.last.labels
    assert studio.stands(VISIT, "confirmed")


async def declined(studio: Studio) -> None:
    """The reason reaches the client as it was typed, with other times to tap; nothing is booked before their yes."""
    await studio.opens()
    await studio.asks()
    await studio.master.tap(studio.master.says("work.do.decline"))
    await studio.master.tap(studio.master.says("menu.add_reason"))
    await studio.master.type("<b>Busy</b> & *away*")
    await studio.master.tap(studio.master.says("work.decline.yes"))
    assert tells(studio.client, "notice.booking_declined")
    assert "<b>Busy</b> & *away*" in studio.client.last.text
    assert studio.stands(VISIT, "cancelled")
    await studio.client.tap("11:00")
    assert studio.client.says("book.confirm.ask") in studio.client.last.text
    await studio.client.tap(studio.client.says("menu.confirm"))
    assert studio.stands(VISIT + HOUR, "pending")


async def offered(studio: Studio) -> None:
    """Other times are kept for the client; the one that is tapped is the visit's, and the master hears of it."""
    await studio.opens()
    await studio.asks()
    await studio.master.tap(studio.master.says("work.do.propose"))
    await studio.master.tap(studio.master.says("work.propose.all"))
    assert tells(studio.master, "work.done.propose")
    assert tells(studio.client, "notice.other_times")
    assert len(studio.client.last.labels) == 4
    await studio.client.tap("11:00")
    assert tells(studio.client, "offer.accepted")
    assert tells(studio.master, "notice.staff.moved")
    assert studio.stands(VISIT + HOUR, "confirmed")


async def answered_twice(studio: Studio) -> None:
    """Where the master does not answer the manager may; whoever taps later is told who did what, and when."""
    await studio.opens()
    await studio.asks()
    request = studio.master.last
    await studio.town.wait_until(MONDAY + timedelta(minutes=90))
    assert tells(studio.master, "notice.staff.request_again")
    assert tells(studio.manager, "notice.staff.request_escalated")
    await studio.manager.tap(studio.manager.says("work.do.approve"))
    assert tells(studio.client, "notice.booking_confirmed")
    assert tells(studio.master, "work.latest.confirmed", who="Mia", when="09:30")
    late = await studio.master.tap(studio.master.says("work.do.decline"), on=request)
    assert studio.master.says("work.latest.confirmed", who="Mia", when="09:30") in late.text
    assert studio.stands(VISIT, "confirmed")


async def not_answered(studio: Studio) -> None:
    """A request that nobody answers lapses before the visit, and the client may book another time with one tap."""
    await studio.opens()
    await studio.asks()
    await studio.town.wait_until(MONDAY + timedelta(minutes=90))
    await studio.town.wait_until(VISIT - HOUR)
    assert tells(studio.client, "notice.booking_lapsed")
    assert tells(studio.master, "notice.staff.lapsed")
    assert tells(studio.manager, "notice.staff.lapsed")
    await studio.client.tap("12:00")
    assert studio.client.says("book.confirm.ask") in studio.client.last.text


async def walked_in(studio: Studio) -> None:
    """Somebody who came in is booked in a few taps, and needs no chat."""
    await studio.opens()
    await studio.master.tap(studio.master.says("work.walk_in"))
    await studio.master.type("Bea +34 600 111 222")
    await studio.master.tap("10:00")
    card = await studio.master.tap(studio.master.says("work.walk_in.yes"))
    assert studio.master.says("work.done.walk_in") in card.text
    assert studio.stands(VISIT - timedelta(days=1), "confirmed")


async def closed(studio: Studio) -> None:
    """A sentence closes a time; whoever is booked in it is written to with one tap, and moves with a few."""
    await studio.opens()
    await studio.is_booked()
    await studio.master.type("closed tomorrow 9-12")
    assert "Eva" in studio.master.last.text
    await studio.master.tap(studio.master.says("work.block.yes"))
    await studio.master.tap(studio.master.says("work.block.message", count=1))
    assert tells(studio.client, "notice.please_move")
    await studio.client.tap(studio.client.says("menu.move"))
    await studio.client.tap("24")
    assert "10:00" not in studio.client.last.labels
    await studio.client.tap("15:00")
    await studio.client.tap(studio.client.says("menu.confirm_move"))
    assert studio.stands(VISIT + 5 * HOUR, "pending")
    assert tells(studio.master, "notice.staff.asks_to_move")


async def missed(studio: Studio) -> None:
    """The master hears that the client is late, and says with a tap that they never came; nobody asks for stars."""
    await studio.opens()
    await studio.is_booked()
    await studio.town.wait_until(VISIT - timedelta(minutes=20))
    await studio.client.type("llego tarde")
    assert tells(studio.client, "attend.noted.late")
    assert tells(studio.master, "notice.staff.late")
    await studio.town.wait_until(VISIT + HOUR)
    assert tells(studio.master, "notice.staff.outcome")
    await studio.master.tap(studio.master.says("work.do.no_show"))
    assert studio.stands(VISIT, "no_show")
    await studio.town.wait_until(VISIT + 4 * HOUR)
    assert tells(studio.client, "notice.missed")
    assert studio.client.says("menu.rate") not in studio.client.last.labels


async def rated(studio: Studio) -> None:
    """A visit that took place is asked about; the master sees the stars and the words."""
    await studio.opens()
    await studio.is_booked()
    await studio.town.wait_until(VISIT + HOUR)
    await studio.master.tap(studio.master.says("work.do.complete"))
    done = studio.master.last
    assert studio.stands(VISIT, "completed")
    await studio.town.wait_until(VISIT + 4 * HOUR)
    await studio.client.tap(studio.client.says("menu.rate"))
    await studio.client.tap("★★★★★")
    await studio.client.type("¡muy bien!")
    assert tells(studio.client, "rate.done")
    await studio.master.tap(studio.master.says("work.home"), on=done)
    await studio.master.tap("Eva")
    assert "★★★★★" in studio.master.last.text
    assert "¡muy bien!" in studio.master.last.text


JOURNEYS: dict[str, Journey] = {
    one.__name__: one
    for one in (
        *(invited, approved, declined, offered, answered_twice, not_answered),
        *(walked_in, closed, missed, rated),
    )
}


@pytest.mark.parametrize("journey", JOURNEYS)
def test_a_journey_of_two(store: Store, journey: str) -> None:
    studio = Studio(store)
    studio.town.play(lambda: JOURNEYS[journey](studio))
