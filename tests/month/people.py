"""What people do to their bookings, drawn from a seed: they ask, say yes, move, cancel, miss and complete visits."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import TypeVar

from bot.retry import rerun
from scheduling import mail
from scheduling.booking import Request
from scheduling.clock import SetClock, from_minute, to_minute
from scheduling.desk import Desk, open_desk
from scheduling.errors import Refusal
from scheduling.wanted import Actor, Details
from storage.models import Approval, Booking
from tests.month.business import TREATMENTS, House
from tests.month.history import How, Life, Place
from tests.month.oracle import before_start

_STAFF = Actor("staff", "owner")
_GRID = timedelta(hours=1)
# Past the hours at which everything else falls due.
_BESIDE = timedelta(minutes=7)
_SEARCHED = timedelta(days=2)
_MET = 0.2

Came = TypeVar("Came")
Command = Callable[[datetime], "Iterator[Next]"]


@dataclass(frozen=True)
class Next:
    """A command that somebody will give at an instant."""

    at: datetime
    do: Command


class People:
    """Each command gives what those concerned will do next; what is refused leaves no trace.

    longest: how far ahead anybody books.
    """

    def __init__(self, house: House, seed: str, longest: timedelta) -> None:
        self._house = house
        self._seed = seed
        self._longest = longest

    def life(self, number: int) -> tuple[Life, Command]:
        """A booking to be, and the command that makes it."""
        draw = Random(f"{self._seed} life {number}")
        life = Life(number, draw.choice(TREATMENTS), draw.choice(self._house.people))
        return life, lambda now: self._book(life, draw, now)

    def _book(self, life: Life, draw: Random, now: datetime) -> Iterator[Next]:
        actor = self._client(life)

        def book(desk: Desk, start: int) -> Booking:
            chat = mail.chat(desk, life.person.chat_id) if life.person.chat_id else None
            details, client = Details(f"Person {life.number}"), None if chat else life.person.client_id
            wanted = self._house.wanted(life.treatment)
            request = Request(wanted, start, details, chat=chat, client_id=client)
            return desk.book(desk.catalogue(self._house.business_id), request, actor)

        made = self._taken(draw, life, now, book)
        if made is not None:
            life.public_id = made.public_id
            yield from self._go_on(life, draw, now, made)

    def _move(self, life: Life, draw: Random, now: datetime) -> Iterator[Next]:
        # What clients had to ask for they move themselves, and so have to ask again.
        actor = self._client(life) if life.treatment.asks else draw.choice([_STAFF, self._client(life)])

        def move(desk: Desk, start: int) -> Booking:
            catalogue = desk.catalogue(self._house.business_id)
            return desk.reschedule(catalogue, life.public_id, start, actor=actor)

        made = self._taken(draw, life, now, move)
        if made is not None:
            _end(life, now, How.MOVED)
            yield from self._go_on(life, draw, now, made)

    def _go_on(self, life: Life, draw: Random, now: datetime, made: Booking) -> Iterator[Next]:
        place = Place(now, made.starts_at, made.ends_at, asked=made.approval == Approval.AWAITED)
        life.places.append(place)
        if place.asked:
            yield from _some_time(draw, life, place, self._answer(life, draw))
        chance = draw.random()
        if chance < 0.3 and len(life.places) < 4:
            yield from _some_time(draw, life, place, lambda at: self._move(life, draw, at))
        elif chance < 0.45:
            actor = draw.choice([_STAFF, self._client(life)])
            yield from _some_time(draw, life, place, lambda at: self._ends(life, at, How.CANCELLED, "cancel", actor))
        elif chance < 0.53:
            missed = place.starts + timedelta(minutes=17)
            yield Next(missed, lambda at: self._ends(life, at, How.MISSED, "no_show", _STAFF))
        elif chance < 0.6:
            early = place.ends - timedelta(minutes=8)
            yield Next(early, lambda at: self._ends(life, at, How.COMPLETED, "complete", _STAFF))

    def _answer(self, life: Life, draw: Random) -> Command:
        place, chance = len(life.places), draw.random()

        def approve(now: datetime) -> Iterator[Next]:
            if len(life.places) == place and self._done(life, now, "approve", _STAFF):
                life.places[-1].approved = now
            yield from ()

        def decline(now: datetime) -> Iterator[Next]:
            if len(life.places) == place:
                yield from self._ends(life, now, How.CANCELLED, "decline", _STAFF)

        def wait(now: datetime) -> Iterator[Next]:
            yield from ()

        return approve if chance < 0.8 else decline if chance < 0.9 else wait

    def _ends(self, life: Life, now: datetime, how: How, command: str, actor: Actor) -> Iterator[Next]:
        if self._done(life, now, command, actor):
            _end(life, now, how)
        yield from ()

    def _done(self, life: Life, now: datetime, command: str, actor: Actor) -> bool:
        def do(desk: Desk) -> object:
            return getattr(desk, command)(desk.catalogue(self._house.business_id), life.public_id, actor=actor)

        return self._tried(now, do) is not None

    def _taken(self, draw: Random, life: Life, now: datetime, take: Callable[[Desk, int], Booking]) -> Booking | None:
        """A free time some hours or days ahead, taken as told."""
        wanted = self._house.wanted(life.treatment)
        hours = draw.uniform(0.5, 30) if draw.random() < 0.3 else draw.uniform(24, self._longest / timedelta(hours=1))
        since = to_minute(now + timedelta(hours=hours))

        def do(desk: Desk) -> Booking | None:
            catalogue = desk.catalogue(self._house.business_id)
            starts = desk.slots(catalogue, wanted, since, since + _SEARCHED // timedelta(minutes=1)).starts()
            return take(desk, Random(f"{self._seed} {now} {life.number}").choice(starts)) if starts else None

        return self._tried(now, do)

    def _tried(self, now: datetime, do: Callable[[Desk], Came]) -> Came | None:
        def attempt() -> Came:
            with open_desk(self._house.store, SetClock(now)) as desk:
                return do(desk)

        try:
            return rerun(attempt)
        except Refusal:
            return None

    def _client(self, life: Life) -> Actor:
        return Actor("client", life.person.public_id) if life.person.address else _STAFF


def _end(life: Life, now: datetime, how: How) -> None:
    life.places[-1].ended, life.places[-1].how = now, how


def _some_time(draw: Random, life: Life, place: Place, do: Command) -> Iterator[Next]:
    """Between now and the start; now and then at the very instant of a reminder."""
    met = [before_start(rule, place) for rule in life.treatment.reminders]
    met = [at for at in met if at > place.made]
    if met and draw.random() < _MET:
        yield Next(draw.choice(met), do)
        return
    whole = (place.starts - place.made) // _GRID
    at = place.made - (place.made - from_minute(0)) % _GRID + draw.randrange(whole + 1) * _GRID + _BESIDE
    if place.made < at < place.starts:
        yield Next(at, do)
