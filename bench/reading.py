"""Does listing free times stay as fast when the past grows?"""

import time

from bench.worlds import NOW, World, add_bookings, worlds
from scheduling.availability import slots
from scheduling.catalogue import catalogue_of
from scheduling.clock import to_minute
from scheduling.transaction import open_reading
from scheduling.wanted import Wanted

LITTLE, MUCH = 10_000, 1_000_000
EVERY = 40  # minutes from one past booking to the next


def main() -> None:
    """Prints how long it takes to list 30 days of ten providers, after a short and after a long past."""
    print("Listing 30 days, 10 providers, 50 bookings each in the window (best of 7, ms)")
    print(f"{'store':12} {'10,000 past':>12} {'1,000,000':>12} {'ratio':>7}  goal")
    with worlds(1) as found:
        for name, (world,) in found.items():
            today = to_minute(NOW)
            add_bookings(world, today + 60, 840, 50)
            each = LITTLE // len(world.providers)
            add_bookings(world, today - EVERY * (each + 1), EVERY, each)
            little = _best(world)
            more = (MUCH - LITTLE) // len(world.providers)
            add_bookings(world, today - EVERY * (each + more + 2), EVERY, more)
            much = _best(world)
            goal = {"sqlite": 1.3, "postgresql": 2.0}[name]
            print(f"{name:12} {little:12.2f} {much:12.2f} {much / little:7.2f}  ≤ {goal}")


def _best(world: World) -> float:
    return min(_once(world) for _ in range(7))


def _once(world: World) -> float:
    since = to_minute(NOW)
    rounds = 20
    with open_reading(world.store, world.clock) as tx:
        catalogue = catalogue_of(tx, world.business)
        started = time.perf_counter()
        for _ in range(rounds):
            slots(tx, catalogue, Wanted(world.service), since, since + 30 * 24 * 60).first(6)
        return (time.perf_counter() - started) / rounds * 1000
