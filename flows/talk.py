"""What a step may know and use in one turn."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import takewhile
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from flows import sentences
from flows.folding import folded
from flows.limits import Limits
from flows.messages import Asks, Choice, Moment, Reply
from flows.room import Room, room_of
from flows.routes import CLIENT, Routes
from flows.state import Offer, Position
from scheduling.accounts import businesses_of, serves
from scheduling.catalogue import Catalogue
from scheduling.desk import Desk
from scheduling.errors import NotFound
from scheduling.staffing import actor_of, may
from scheduling.wanted import Actor
from storage.models import Booking, Business, ChannelAccount, Chat, Client, Location, Member, Provider, Service

ANYONE = "*"
NOWHERE = ""

Found = TypeVar("Found")


@dataclass(frozen=True)
class Talk:
    """The desk, who is talking, and where the conversation stands; the only effect a step may have is the desk.

    received: when the message that is handled came in. members: whom the address of a staff's chat is linked to, one of
    a business. within: the set-up of the business that the chat is with, None where it is still to be chosen. member:
    who works there, None for a client. routes: the ways that are open here. reported: the name that the channel tells.
    phone: the own number for which it vouches. network_holds: how many times one network may keep. held: the hold with
    which the turn began. kept: the flow that stays under way while an aside answers. words: field → what was said
    before it is asked for. nearest: what can be had instead of what was asked. offers: the menu of this turn, filled as
    replies are made.
    """

    desk: Desk
    account: ChannelAccount
    chat: Chat
    received: datetime
    token: str
    language: str
    members: tuple[Member, ...] = ()
    within: Catalogue | None = None
    member: Member | None = None
    routes: Routes = CLIENT
    reported: str = ""
    phone: str | None = None
    network_holds: int | None = None
    held: int | None = None
    position: Position = field(default_factory=Position)
    kept: Position | None = None
    words: Mapping[str, str] = field(default_factory=dict)
    nearest: tuple[Any, ...] = ()
    offers: list[Offer] = field(default_factory=list)
    found: dict[Any, Any] = field(default_factory=dict)

    @property
    def draft(self) -> Mapping[str, Any]:
        """The answers of the flow under way."""
        return self.position.draft

    @property
    def limits(self) -> Limits:
        """What was said that narrows the choices of the flow under way."""
        return self.position.limits

    @property
    def catalogue(self) -> Catalogue:
        """The set-up of the business that the chat is with. Raises NotFound where that is still to be chosen."""
        if self.within is None:
            raise NotFound
        return self.within

    @property
    def channel(self) -> str:
        """The kind of channel, such as `web`."""
        return self.account.channel

    @property
    def room(self) -> Room:
        """How much a menu holds there."""
        return room_of(self.channel)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that the business offers and that there are sentences for."""
        return tuple(code for code in self.catalogue.business.languages if code in sentences.LANGUAGES)

    @property
    def client(self) -> Client | None:
        """Who the business knows at this address; None before the first booking."""
        business, chat = self.catalogue.business.id, self.chat
        return self.once("client", lambda: self.desk.client_at(business, chat.channel_account_id, chat.external_id))

    @property
    def actor(self) -> Actor:
        """Who causes a change: a member, or a client, who has no id yet when booking for the first time."""
        if self.member is not None:
            return actor_of(self.member)
        return Actor("client", self.client.public_id if self.client else "new")

    def businesses(self) -> list[Business]:
        """Those that the channel account serves; of staff, those where they are a member."""
        served = self.once("businesses", lambda: businesses_of(self.desk, self.account))
        return [business for business in served if self._belongs(business.id)]

    def serves(self, business_id: int) -> bool:
        """Whether this is one of those businesses."""
        return self._belongs(business_id) and serves(self.desk, self.account, business_id)

    def drafting(self, draft: Mapping[str, Any]) -> "Talk":
        """The same talk over other answers."""
        return replace(self, position=replace(self.position, draft=draft))

    def example(self) -> str:
        """What a client might write."""
        offered = self.catalogue.bookable_services() or list(self.catalogue.services.values())
        service = sentences.named(offered[0], self.language).lower() if offered else ""
        return self.say("turn.example", service=service)

    def say(self, key: str, **values: object) -> str:
        """A sentence in the client's language."""
        return sentences.say(self.language, key, **values)

    def reply(
        self,
        text: str,
        offers: Sequence[Offer] = (),
        *,
        asks: Asks | None = None,
        booking: str | None = None,
        moment: Moment | None = None,
    ) -> Reply:
        """A message with a menu, whose entries answer until the chat's next turn."""
        first, offers = len(self.offers), self._folded(offers)
        self.offers.extend(offers)
        choices = tuple(Choice(offer.label, f"{self.token}:{index}") for index, offer in enumerate(offers, first))
        answers = sum(1 for _ in takewhile(lambda offer: offer.act[0] == "answer", offers))
        return Reply(text, choices, asks=asks, booking=booking, moment=moment, answers=answers)

    def _folded(self, offers: Sequence[Offer]) -> Sequence[Offer]:
        """Those of them that the channel has room for."""
        if self.room.menu is None:
            return offers
        aside = self.position.flow if self.kept is not None else None
        more, earlier = self.say("menu.more"), self.say("menu.earlier")
        return folded(offers, self.position.fold, self.room, more, earlier, aside)

    def once(self, key: object, find: Callable[[], Found]) -> Found:
        """What `find` returns, looked up at most once in this turn."""
        if key not in self.found:
            self.found[key] = find()
        found: Found = self.found[key]
        return found

    def changed(self, booking: Booking) -> None:
        """Forgets what was looked up before a command changed this booking."""
        self.found.clear()
        self.found["booking", booking.public_id] = booking

    def zone(self, provider: int | None = None) -> ZoneInfo:
        """The zone in which times are told."""
        return ZoneInfo(self.catalogue.zone(provider))

    def now(self, provider: int | None = None) -> datetime:
        """The present wall time there."""
        return self.desk.now.astimezone(self.zone(provider))

    def service(self) -> Service:
        """The service of the draft. Raises NotFound."""
        return self.catalogue.service(self.draft["service"])

    def provider(self) -> Provider | None:
        """The provider of the draft, None for anyone. Raises NotFound."""
        uid = self.draft.get("provider", ANYONE)
        return None if uid == ANYONE else self.catalogue.provider(uid)

    def location(self) -> Location | None:
        """The location of the draft, None where the business has none. Raises NotFound."""
        uid = self.draft.get("location", NOWHERE)
        return None if uid == NOWHERE else self.catalogue.location(uid)

    def booking(self) -> Booking:
        """The booking that the draft is about, as it is now. Raises NotFound, as `own_booking` does."""
        return self.own_booking(self.draft["booking"])

    def own_booking(self, public_id: str) -> Booking:
        """One of the client's own bookings, or of those that a member may see. Raises NotFound."""
        business = self.catalogue.business.id
        booking = self.once(("booking", public_id), lambda: self.desk.booking(business, public_id))
        if not self._sees(booking):
            raise NotFound
        return booking

    def client_of(self, booking: Booking) -> Client:
        """Whose booking it is."""
        of = booking.client_id
        return self.once(("client", of), lambda: self.desk.client_with(booking.business_id, of))

    def open_bookings(self) -> list[Booking]:
        """The client's bookings that are still to come or under way, by start."""
        client = self.client
        if client is None:
            return []
        business = self.catalogue.business.id
        return self.once("open", lambda: self.desk.bookings(business, client_id=client.id, open_only=True))

    def visits(self) -> list[Booking]:
        """All of the client's own bookings here, whatever became of them, by start."""
        client = self.client
        if client is None:
            return []
        business = self.catalogue.business.id
        return self.once("visits", lambda: self.desk.bookings(business, client_id=client.id))

    def last_visit(self) -> Booking | None:
        """The client's newest booking that was not cancelled."""
        client = self.client
        if client is None:
            return None
        return self.once("last", lambda: self.desk.last_visit(self.catalogue.business.id, client.id))

    def _sees(self, booking: Booking) -> bool:
        if self.member is not None:
            return may(self.member, booking)
        return self.client is not None and booking.client_id == self.client.id

    def _belongs(self, business_id: int) -> bool:
        return not self.account.staff or any(member.business_id == business_id for member in self.members)
