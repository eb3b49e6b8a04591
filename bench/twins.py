"""A floor to stand beside: the rows that our code wrote, written again by the bare driver into a twin database.

Three worlds are furnished alike. In the first our code runs while its writing statements are recorded, in the second
it runs and is timed, in the third the driver alone repeats the record: the same rows, with nothing around them.
"""

import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import psycopg
from sqlalchemy import Engine, event

from bench.worlds import World

Written = list[list[tuple[str, Any]]]
ROUNDS = 7


@dataclass(frozen=True)
class Timing:
    """Best of the rounds, seconds for one operation: ours and the driver's, of CPU and by the wall's clock."""

    cpu: float
    wall: float
    driver_cpu: float
    driver_wall: float


def compare(worlds: tuple[World, World, World], prepare: Callable[[World], Callable[[], object]], each: int) -> Timing:
    """Runs an operation `each` times a round, ours and the driver's by turns.

    `prepare(world)` returns the operation; it has to do the same in every world.
    """
    recorded, timed, twin = worlds
    record = prepare(recorded)
    rounds = [_record(recorded.store.write_engine, record, each) for _ in range(ROUNDS)]
    ours = prepare(timed)
    write = _driver(twin)
    best = [float("inf")] * 4
    for written in rounds:
        cpu, wall = _time(partial(_repeat, ours, each))
        driver_cpu, driver_wall = _time(partial(write, written))
        best = [min(pair) for pair in zip(best, (cpu, wall, driver_cpu, driver_wall), strict=True)]
    return Timing(*(seconds / each for seconds in best))


def _repeat(work: Callable[[], object], times: int) -> None:
    for _ in range(times):
        work()


def _time(work: Callable[[], object]) -> tuple[float, float]:
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - cpu, time.perf_counter() - wall


def _record(engine: Engine, work: Callable[[], object], each: int) -> Written:
    transactions: Written = []

    def begun(_connection: object) -> None:
        transactions.append([])

    def about_to(_c: object, _k: object, statement: str, parameters: Any, _x: object, _m: object) -> None:
        if statement.lstrip()[:6].upper() in ("INSERT", "UPDATE", "DELETE"):
            transactions[-1].append((statement, parameters))

    event.listen(engine, "begin", begun)
    event.listen(engine, "before_cursor_execute", about_to)
    _repeat(work, each)
    event.remove(engine, "begin", begun)
    event.remove(engine, "before_cursor_execute", about_to)
    return [transaction for transaction in transactions if transaction]


def _driver(world: World) -> Callable[[Written], None]:
    address = world.store.write_engine.url
    if world.store.dialect == "sqlite":
        plain: Any = sqlite3.connect(str(address.database), isolation_level=None)
        plain.execute("PRAGMA synchronous=FULL")
        plain.execute("PRAGMA foreign_keys=ON")
    else:
        plain = psycopg.connect(address.set(drivername="postgresql").render_as_string(False), autocommit=True)

    def write(transactions: Written) -> None:
        for transaction in transactions:
            plain.execute("BEGIN IMMEDIATE" if world.store.dialect == "sqlite" else "BEGIN")
            for statement, parameters in transaction:
                plain.execute(statement, parameters)
            plain.execute("COMMIT")

    return write
