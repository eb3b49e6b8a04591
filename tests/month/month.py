"""The course of the month: the clock steps from one instant at which anything happens to the next."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from heapq import heappop, heappush
from itertools import count
from random import Random
from threading import Event
from time import monotonic

from sqlalchemy import func, select

from storage.models import Booking, DueNotice, Outbox
from storage.rows import table
from tests.month.business import EXPIRY_MINUTES, House
from tests.month.clock import FileClock
from tests.month.history import Downtime, Life, Silence
from tests.month.line import Line
from tests.month.oracle import before_start
from tests.month.people import Command, Next, People
from tests.month.processes import Processes
from tests.waiting import PATIENCE_SECONDS

_AT_ONCE = 4
_LOOK_SECONDS = 0.005
_MINUTE = timedelta(minutes=1)
_GRID = timedelta(hours=1)
_BESIDE = timedelta(minutes=7)
_LONGEST_DOWN = timedelta(hours=9)
_SILENT_HOURS = (7, 11)

_booking, _due, _outbox = table(Booking), table(DueNotice), table(Outbox)
_WAITING = select(
    select(func.min(_due.c.due_at)).where(_due.c.state == "pending").scalar_subquery(),
    select(func.min(_booking.c.starts_at))
    .where(_booking.c.status.in_(("pending", "confirmed")), _booking.c.approval != "awaited")
    .scalar_subquery(),
    select(func.min(_booking.c.starts_at))
    .where(_booking.c.status == "pending", _booking.c.approval == "awaited")
    .scalar_subquery(),
    select(func.min(func.coalesce(_booking.c.completes_at, _booking.c.ends_at)))
    .where(_booking.c.status == "in_progress")
    .scalar_subquery(),
    select(func.count()).where(_outbox.c.state.in_(("pending", "leased"))).scalar_subquery(),
)


class Month:
    """Commands are given while the processes do their work; the clock goes on once nothing is left to do."""

    def __init__(
        self, house: House, clock: FileClock, line: Line, processes: Processes, people: People, seed: str
    ) -> None:
        self.lives: list[Life] = []
        self.downtimes: list[Downtime] = []
        self.silences: list[Silence] = []
        self._store = house.store
        self._line = line
        self._clock = clock
        self._processes = processes
        self._people = people
        self._random = Random(f"{seed} month")
        self._commands: list[tuple[datetime, int, Command]] = []
        self._strikes: list[datetime] = []
        self._doomed: set[int] = set()
        self._falls: list[Downtime] = []
        self._hushes: list[Silence] = []
        self._order = count()

    def plan(self, since: datetime, days: int, *, bookings: int, kills: int, pauses: int) -> None:
        """Draws when bookings are asked for, at whose reminders somebody is killed, and, in turn, when nothing runs and
        when nobody sends. pauses: of each kind."""
        self._clock.set(since)
        slots = timedelta(days=days) // _GRID
        for number in range(bookings):
            life, ask = self._people.life(number)
            self.lives.append(life)
            self._push([Next(since + self._random.randrange(slots) * _GRID + _BESIDE, ask)])
        self._doomed = set(self._random.sample(range(bookings), kills))
        part = slots // (2 * pauses)
        for number in range(pauses):
            begun = since + (2 * number * part + self._random.randrange(1, part // 2)) * _GRID
            lasts = self._random.randrange(1, _LONGEST_DOWN // _GRID) * _GRID + 2 * _BESIDE
            self._falls.append(Downtime(begun, begun + lasts, abrupt=self._random.random() < 0.5))
            begun = since + ((2 * number + 1) * part + self._random.randrange(1, part // 4)) * _GRID
            lasts = self._random.randrange(*_SILENT_HOURS) * _GRID
            self._hushes.append(Silence(begun, begun + lasts))

    def run(self) -> None:
        """Until nothing will ever happen again."""
        self._processes.begin()
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            while (at := self._next()) is not None:
                self._clock.set(at)
                if self.silences and self.silences[-1].until == at:
                    self._line.open()
                given = [pool.submit(list, do(at)) for do in self._given(at)]
                while self._strikes and self._strikes[0] <= at:
                    heappop(self._strikes)
                    self._processes.strike()
                for one in given:
                    self._push(one.result())
                self._doom(at)
                if self._falls and self._falls[0].since == at:
                    at = self._fall(self._falls.pop(0))
                self._settle(at)
                if self._hushes and self._hushes[0].since == at:
                    self._hush(self._hushes.pop(0))

    def _hush(self, silence: Silence) -> None:
        self._processes.fail("silence")
        self._line.close()
        self.silences.append(silence)
        self._processes.begin()

    def _fall(self, down: Downtime) -> datetime:
        if not down.abrupt:
            self._settle(down.since)
        self._processes.fail("downtime")
        self.downtimes.append(down)
        # Nobody can be asked anything meanwhile.
        held_up = [Next(down.until + _MINUTE, do) for do in self._given(down.until)]
        self._push(held_up)
        self._strikes = [max(at, down.until + _MINUTE) for at in self._strikes]
        self._clock.set(down.until)
        self._processes.begin()
        return down.until

    def _doom(self, now: datetime) -> None:
        """Somebody is to be killed at the first reminder to come of a doomed booking."""
        for life in [life for life in self.lives if life.number in self._doomed and life.places]:
            place = life.places[-1]
            due = [before_start(rule, place) for rule in life.treatment.reminders]
            heappush(self._strikes, min((at for at in due if at > now), default=place.ends))
            self._doomed.remove(life.number)

    def _push(self, commands: Iterable[Next]) -> None:
        for command in commands:
            heappush(self._commands, (command.at, next(self._order), command.do))

    def _given(self, until: datetime) -> list[Command]:
        given = []
        while self._commands and self._commands[0][0] <= until:
            given.append(heappop(self._commands)[2])
        return given

    def _next(self) -> datetime | None:
        instants, _ = self._waiting()
        instants += [at for at, _, _ in self._commands[:1]]
        instants += self._strikes[:1]
        instants += [down.since for down in self._falls[:1]]
        instants += [silence.since for silence in self._hushes[:1]]
        instants += [silence.until for silence in self.silences[-1:] if self._line.closed]
        return min(instants, default=None)

    def _settle(self, now: datetime) -> None:
        """Waits until all that fell due is done. Raises AssertionError where that does not come to pass."""
        until = monotonic() + PATIENCE_SECONDS
        while True:
            falls_due, leaving = self._waiting()
            if (not leaving or self._line.closed) and min(falls_due, default=now + _MINUTE) > now:
                return
            self._processes.check()
            self._processes.look()
            assert monotonic() < until, f"at {now} {leaving} messages and {falls_due} wait for ever"
            Event().wait(_LOOK_SECONDS)

    def _waiting(self) -> tuple[list[datetime], int]:
        """The next instant of each kind at which something falls due, and how many messages are to leave."""
        with self._store.reading() as connection:
            due, starts, lapses, ends, leaving = connection.execute(_WAITING).one()
        expiry = timedelta(minutes=EXPIRY_MINUTES)
        return [at for at in (due, starts, lapses and lapses - expiry, ends) if at is not None], leaving
