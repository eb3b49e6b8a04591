"""What does a tap cost, beside the raw driver writing the same rows?"""

import itertools
from collections.abc import Callable

from bench.twins import compare
from bench.worlds import World, worlds
from flows.messages import Incoming, Reply
from flows.turn import handle
from scheduling import claims, mail
from scheduling.desk import open_desk
from scheduling.transaction import open_reading

EACH = 6  # journeys a round
GOAL = 3.0


def main() -> None:
    """Prints the CPU time of a turn over whole journeys by taps, from the greeting to a booking."""
    print("A client's message, received and answered, averaged over journeys to a booking (CPU ms, best of 7)")
    print(f"{'store':12} {'turn':>8} {'driver':>8} {'ratio':>7}  goal")
    with worlds(3) as found:
        for name, three in found.items():
            turns = max(_journey(world, "0") for world in three)
            timing = compare((three[0], three[1], three[2]), _journeys, EACH)
            ours, driver = (seconds / turns * 1000 for seconds in (timing.cpu, timing.driver_cpu))
            print(f"{name:12} {ours:8.2f} {driver:8.2f} {ours / driver:7.1f}  ≤ {GOAL:.0f}")


def _journeys(world: World) -> Callable[[], int]:
    addresses = itertools.count(1)
    return lambda: _journey(world, str(next(addresses)))


def _journey(world: World, address: str) -> int:
    """Goes from the greeting to a booking by the first choice of each menu; returns how many messages it took."""
    said = _say(world, address, 0, Incoming(text="hi", name="Ann"))
    for turn in itertools.count(1):
        said = _say(world, address, turn, Incoming(choice=said.choices[0].value))
        if said.booking is not None:
            return turn + 1
    raise AssertionError("unreachable")


def _say(world: World, address: str, turn: int, incoming: Incoming) -> Reply:
    with open_desk(world.store, world.clock) as desk:
        account = mail.account(desk, "terminal", "bench")
        received = mail.receive(desk, account, address, f"{address}:{turn}", incoming.to_json(), name=incoming.name)
    with open_desk(world.store, world.clock) as desk:
        message = claims.claim(desk, chat_id=received.chat_id, without=frozenset())
        assert message is not None
        handle(desk, message, network_holds=20)
    with open_reading(world.store, world.clock) as tx:
        row = mail.outgoing(tx, received.chat_id, 0)[-1]
    return Reply.from_json(row.payload)
