"""Who kills, and when: at instants drawn from a seed, some of them recognised by what the database shows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import cycle, islice
from random import Random
from threading import Event
from time import monotonic

from sqlalchemy import TextClause, text

from storage.database import Store
from tests.conversing.browser import Browser
from tests.crashes.fleet import Fleet, Member
from tests.waiting import PATIENCE_SECONDS

_LOOK_SECONDS = 0.002
_DELIVERY_SECONDS = 0.25
_LONGEST_DELAY = 0.3
# How many die with the one that a moment is about.
_MORE = (0, 0, 1)

_HANDLED = text("SELECT count(*) FROM inbox WHERE state = 'done'")
_WAITING = text("SELECT count(*) FROM inbox WHERE state = 'new'")
_NEWEST = text(
    "SELECT outbox.id, chat.external_id FROM outbox JOIN chat ON chat.id = outbox.chat_id"
    " ORDER BY outbox.id DESC LIMIT 1"
)


@dataclass(frozen=True)
class Unsent:
    """A reply that was committed and not on its way yet: whose, its row, and how many streams there had been."""

    browser: Browser
    row: int
    streams: int


@dataclass(frozen=True)
class Kill:
    """What was killed, when, and before what was sent. handled: how many messages had been by then."""

    when: str
    handled: int
    members: tuple[str, ...]
    unsent: Unsent | None


class Killer:
    """Kills members of a fleet and starts each again at once. browsers: by their address; may grow meanwhile."""

    def __init__(self, fleet: Fleet, store: Store, browsers: Mapping[str, Browser], seed: str) -> None:
        self.kills: list[Kill] = []
        self._fleet = fleet
        self._store = store
        self._browsers = browsers
        self._random = Random(seed)
        self._called_off = Event()
        self._moments = {"unsent": self._unsent, "unhandled": self._unhandled, "anything": self._anything}

    def kill(self, times: int, messages: int) -> None:
        """Kills so many times while so many messages are handled, at each kind of moment in turn.

        Raises AssertionError where such a moment does not come.
        """
        marks = sorted(self._random.sample(range(messages // 20, messages), times))
        kinds = self._random.sample(list(self._moments), len(self._moments))
        for mark, when in zip(marks, islice(cycle(kinds), times), strict=True):
            for _ in self._looking():
                if self._count(_HANDLED) >= mark:
                    break
            while not self._strike(when):
                continue

    def call_off(self) -> None:
        """Kills nothing more."""
        self._called_off.set()

    def _strike(self, when: str) -> bool:
        """Kills at such a moment; whether it was one."""
        member, unsent = self._moments[when]()
        others = [other for other in self._fleet.members if other is not member]
        victims = [member, *self._random.sample(others, min(len(others), self._random.choice(_MORE)))]
        for victim in victims:
            victim.kill()
        names = tuple(victim.command for victim in victims)
        held_up = unsent is not None and self._was_held_up(unsent)
        self.kills.append(Kill(when, self._count(_HANDLED), names, unsent if held_up else None))
        for victim in victims:
            victim.start_again()
        return unsent is None or held_up

    def _was_held_up(self, unsent: Unsent) -> bool:
        """Whether it did not come by the stream that a kill broke off, of which all that came is read by then."""
        browser = unsent.browser
        for _ in self._looking():
            if browser.hears_from is None or browser.streams > unsent.streams:
                break
        return not any(shown.row == unsent.row and shown.stream <= unsent.streams for shown in browser.events)

    def _unsent(self) -> tuple[Member, Unsent | None]:
        """A reply is in the database and not on its way: the server freezes before it can send it."""
        for _ in self._looking():
            with self._store.reading() as connection:
                row, address = connection.execute(_NEWEST).one()
            browser = self._browsers[address]
            base = browser.hears_from
            if base is None or browser.saw(row, 0):
                continue
            found = Unsent(browser, row, browser.streams)
            server = self._fleet.server(base)
            server.freeze()
            if not browser.saw(row, _DELIVERY_SECONDS):
                return server, found
            server.thaw()
        raise AssertionError("every reply was sent before anybody could look")

    def _unhandled(self) -> tuple[Member, None]:
        """A message waits, or a worker is about to commit what it makes of it."""
        for _ in self._looking():
            if self._count(_WAITING):
                break
        return self._random.choice(self._fleet.members), None

    def _anything(self) -> tuple[Member, None]:
        self._called_off.wait(self._random.uniform(0, _LONGEST_DELAY))
        return self._random.choice(self._fleet.members), None

    def _count(self, query: TextClause) -> int:
        with self._store.reading() as connection:
            found: int = connection.execute(query).scalar_one()
        return found

    def _looking(self) -> Iterator[None]:
        until = monotonic() + PATIENCE_SECONDS
        while monotonic() < until:
            yield
            assert not self._called_off.wait(_LOOK_SECONDS), "the kills were called off"
        raise AssertionError("the moment to kill never came")
