"""A chat with a small salon, where what was understood of each message is given instead of read."""

from datetime import datetime, timedelta
from typing import Any

from flows import turn
from flows.messages import Incoming, Reply
from flows.understanding.protocol import About, Understanding, Understood, When, Wish
from scheduling import claims, mail
from scheduling.clock import SetClock
from scheduling.desk import Desk, open_desk
from scheduling.wanted import Actor
from storage.database import Store
from storage.models import Booking
from tests import builders
from tests.builders import NOW, a_business, a_provider, a_service

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = (f"2030-01-{day:02}" for day in range(7, 12))
WITHOUT_FRIDAY = (0, 1, 2, 3)


class Window:
    """A web chat on a Monday at eight: Anna cuts, not on Fridays; Boris cuts and shaves; both from nine to five."""

    def __init__(self, store: Store, boris: tuple[int, int] = (9 * 60, 17 * 60), **business: Any) -> None:
        self.store = store
        self.clock = SetClock(NOW)
        self._count = 0
        self._shown: dict[str, Reply] = {}
        with self.desk() as desk:
            own = a_business(desk.connection, languages=["en", "es", "pt", "ru"], **business)
            cut, shave = (a_service(desk.connection, own, uid) for uid in ("haircut", "shave"))
            a_provider(desk.connection, own, "anna", [cut], weekdays=WITHOUT_FRIDAY)
            a_provider(desk.connection, own, "boris", [cut, shave], hours=[boris])

    def desk(self) -> Any:
        """A transaction on its store, at its time."""
        return open_desk(self.store, self.clock)

    def says(
        self,
        wish: Wish | None = None,
        address: str = "ann",
        *,
        text: str = "words",
        answer: bool | None = None,
        choice: int | None = None,
        whens: tuple[When, ...] = (),
        **hints: str,
    ) -> Reply:
        """The reply to a message of which this was understood."""
        understood = Understood(wish=wish, hints=hints, answer=answer, choice=choice, whens=whens)
        return self.understands(address, understood, text)

    def asks(self, about: About | None, address: str = "ann", **hints: str) -> Reply:
        """The reply to a question."""
        return self.understands(address, Understood(wish="ask", about=about, hints=hints))

    def understands(self, address: str, understood: Understood, text: str = "words") -> Reply:
        """The reply to a message that was understood like this."""
        return self._turn(address, Incoming(text=text), lambda said: understood)

    def types(self, text: str, address: str = "ann") -> Reply:
        """The reply to words that answer a question in the client's own wording."""
        return self._turn(address, Incoming(text=text), lambda said: Understood())

    def taps(self, label: str, address: str = "ann") -> Reply:
        """The reply to a tap on the entry last shown with this label."""
        choice = next(choice for choice in self._shown[address].choices if choice.label == label)
        return self._turn(address, Incoming(choice=choice.value), lambda said: Understood())

    def books(self, address: str = "ann", **hints: str) -> Reply:
        """A booking of whom the name is known or told, confirmed."""
        card = self.understands(address, Understood(wish="book", hints={"name": address.title(), **hints}))
        assert card.asks == "confirm", card.text
        return self.says(None, address, answer=True)

    def bookings(self) -> list[Booking]:
        """What the store holds, by start."""
        with self.desk() as desk:
            return list(desk.bookings(desk.business_named("demo").business.id))

    def reprice(self, service: str, price: int) -> None:
        """The business asks another price, in minor units."""
        with self.desk() as desk:
            builders.change(desk.connection, desk.business_named("demo").service(service), {"price": price})

    def charges(self, provider: str, service: str, price: int) -> None:
        """Somebody asks a price of their own, in minor units."""
        with self.desk() as desk:
            catalogue = desk.business_named("demo")
            offer = catalogue.offers[catalogue.service(service).id, catalogue.provider(provider).id]
            builders.change(desk.connection, offer, {"price": price})

    def moves(self, booking: Booking, start: int) -> None:
        """Staff moves a booking to another start (UTC epoch minute)."""
        with self.desk() as desk:
            catalogue = desk.business_named("demo")
            desk.reschedule(catalogue, booking.public_id, start, actor=Actor("staff", "anna"))

    def provider_of(self, booking: Booking) -> str:
        """The uid of who gives the visit."""
        with self.desk() as desk:
            return str(desk.business_named("demo").providers[booking.provider_id].uid)

    def passes(self, **span: float) -> None:
        """Moves the clock."""
        self.clock.set(self.clock.now() + timedelta(**span))

    def _turn(self, address: str, incoming: Incoming, understand: Understanding) -> Reply:
        if address not in self._shown:
            self._shown[address] = Reply("")
            self._turn(address, Incoming(text="hello"), lambda said: Understood(wish="greeting"))
        self._count += 1
        with self.desk() as desk:
            account = mail.account(desk, "web", "demo")
            chat = mail.receive(desk, account, address, str(self._count), incoming.to_json()).chat_id
            turn.handle(desk, _claimed(desk), understand=understand)
            self._shown[address] = Reply.from_json(mail.outgoing(desk, chat, 0)[-1].payload)
        return self._shown[address]


def labels(reply: Reply) -> list[str]:
    """What can be tapped."""
    return [choice.label for choice in reply.choices]


def answers(reply: Reply) -> list[str]:
    """What can be tapped to answer the question."""
    return labels(reply)[: reply.answers]


def hour(wall: str) -> When:
    """A time of day that was said, of which the other reading is twelve hours later."""
    at = datetime.fromisoformat(f"{TUESDAY}T{wall}")
    return When(at, has_time=True, other=at + timedelta(hours=12))


def _claimed(desk: Desk) -> Any:
    found = claims.claim(desk)
    assert found is not None
    return found
