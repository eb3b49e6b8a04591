"""How many bookings a second, beside the raw driver writing the same rows?"""

import itertools
from collections.abc import Callable, Iterator

from bench.twins import compare
from bench.worlds import NOW, World, worlds
from scheduling.booking import Request
from scheduling.clock import to_minute
from scheduling.desk import open_desk
from scheduling.wanted import Actor, Details, Wanted

EACH = 40
GOALS = {"sqlite": 0.30, "postgresql": 0.40}


def main() -> None:
    """Prints bookings a second of the desk and of the raw driver, each committed durably, one at a time."""
    print("Bookings a second, one at a time, each durable (best of 7, by the wall's clock)")
    print(f"{'store':12} {'desk':>8} {'driver':>8} {'share':>7}  goal")
    with worlds(3) as found:
        for name, three in found.items():
            timing = compare((three[0], three[1], three[2]), _booker, EACH)
            desk, driver = 1 / timing.wall, 1 / timing.driver_wall
            print(f"{name:12} {desk:8.0f} {driver:8.0f} {desk / driver:7.0%}  ≥ {GOALS[name]:.0%}")


def _booker(world: World) -> Callable[[], None]:
    starts = _starts()
    count = itertools.count()

    def book() -> None:
        with open_desk(world.store, world.clock) as desk:
            catalogue = desk.catalogue(world.business)
            request = Request(Wanted(world.service), next(starts), Details(name="Ann"), client_id=world.client)
            desk.book(catalogue, request, Actor("api", "bench"), key=str(next(count)))

    return book


def _starts() -> Iterator[int]:
    opening = to_minute(NOW.replace(hour=9))
    for day in range(1, 60):
        for minute in range(0, 240, 30):
            yield from [opening + day * 24 * 60 + minute] * 10
