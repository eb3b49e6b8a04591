"""What a provider-day costs the slot engine, beside a floor: the same integers with nothing around them."""

import random
import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from scheduling.hours import Hours, Span, Weekly, instant, windows
from scheduling.slots import Busy, Candidate, Part, Rules, Slots, find

ZONE = "Europe/Berlin"
FIRST = datetime.combine(date(2027, 3, 10), datetime.min.time())  # the offset changes on the 28th
DAYS, PROVIDERS, BOOKINGS, STEP, DURATION = 30, 10, 50, 15, 30
SINCE = instant(FIRST, ZONE)
UNTIL = instant(FIRST + timedelta(days=DAYS), ZONE)
NOW = datetime(2027, 3, 9, 12, 0, tzinfo=UTC)
SPLIT = ((540, 780), (840, 1080))
ROUNDS, EACH = 7, 40

PLAIN = Hours(ZONE, tuple(Weekly(day, *span) for day in range(7) for span in SPLIT))
FULL = Hours(
    ZONE,
    weekly=tuple(Weekly(day, 540, 1080) for day in range(7)),
    breaks=tuple(Weekly(day, 780, 840) for day in range(7)),
    overrides=((date(2027, 3, 15), ((600, 900),)), (date(2027, 3, 29), ())),
    off=((FIRST + timedelta(days=20), FIRST + timedelta(days=22)),),
)

Work = Callable[[], object]


def main() -> None:
    """Prints microseconds of CPU for a provider-day, engine and floor by turns; best of 7."""
    busy = _busy(random.Random(7))
    plain = [Candidate(f"p{n}", PLAIN, (Part(DURATION),), rows) for n, rows in enumerate(busy)]
    full = [Candidate(f"p{n}", FULL, (Part(DURATION, 5, 10),), rows) for n, rows in enumerate(busy)]
    simple = Rules(STEP)
    every = Rules(STEP, grid="clock", notice=24 * 60, per_day=8)
    bare = _floor(busy)
    named = _named(busy)
    new = count()

    def changed() -> list[Candidate]:
        off = FIRST - timedelta(days=1000 + next(new))
        return [Candidate("p", Hours(ZONE, PLAIN.weekly, off=((off, off),)), (Part(DURATION),), busy[0])]

    if bare() != _find(plain, simple).starts() or named() != [
        (slot.starts, slot.providers) for slot in _find(plain, simple)
    ]:
        raise AssertionError("the floor finds other starts than the engine")

    rows: list[tuple[str, Work, Work, int]] = [
        ("every start", lambda: _find(plain, simple).starts(), bare, PROVIDERS),
        ("starts a day", lambda: _find(plain, simple).days(ZONE), bare, PROVIDERS),
        ("the first six with who is free", lambda: _find(plain, simple).first(6), bare, PROVIDERS),
        ("the same with every rule on", lambda: _find(full, every).first(6), bare, PROVIDERS),
        ("every start with who is free", lambda: list(_find(plain, simple)), named, PROVIDERS),
        ("one provider, hours just changed", lambda: _find(changed(), simple).starts(), _floor(busy[:1]), 1),
    ]
    print(f"Slot engine: {PROVIDERS} providers, {DAYS} days, {BOOKINGS} bookings each (µs of CPU a provider-day)")
    print("Goal for finding: ≤ 3 µs and ≤ 3 ×. Naming who is free at each of 900 starts, and hours that are not yet")
    print("kept, stand outside it: a chat shows a few starts, and hours are resolved once after each change.")
    print(f"{'':34} {'engine':>7} {'floor':>7} {'ratio':>6}")
    for name, ours, floor, providers in rows:
        engine, least = _best(ours, floor, providers * DAYS)
        print(f"{name:34} {engine:7.2f} {least:7.2f} {engine / least:6.2f}")


def _find(candidates: Sequence[Candidate], rules: Rules) -> Slots:
    return find(candidates, rules, SINCE, UNTIL, NOW)


def _busy(draw: random.Random) -> list[list[Busy]]:
    starts = [day * 1440 + minute for day in range(DAYS) for span in SPLIT for minute in range(*span, DURATION)]
    return [
        [Busy(at, at + DURATION, at, at + DURATION, False, n) for n, at in enumerate(_days(chosen))]
        for chosen in (sorted(draw.sample(starts, BOOKINGS)) for _ in range(PROVIDERS))
    ]


def _days(minutes: list[int]) -> list[int]:
    """Wall minutes since the first midnight as UTC minutes."""
    return [instant(FIRST + timedelta(minutes=minute), ZONE) for minute in minutes]


def _masks(busy: list[list[Busy]]) -> Callable[[], list[int]]:
    """The bare computation: hours are two ready integers, all else is shifts, in cells of one step."""
    low, size, length = SINCE // 1440 * 1440, (DAYS + 2) * 1440 // STEP, DURATION // STEP
    opened: list[Span] = windows(PLAIN, FIRST.date(), FIRST.date() + timedelta(days=DAYS - 1))
    work = sum(((1 << (until - since) // STEP) - 1) << (since - low) // STEP for since, until in opened)
    fits = work & work >> length - 1
    full = (1 << size) - 1

    def masks() -> list[int]:
        found = []
        for rows in busy:
            taken = 0
            for row in rows:
                taken |= ((1 << (row[1] - row[0]) // STEP) - 1) << (row[0] - low) // STEP
            free = full ^ taken
            found.append(free & free >> 1 & fits)
        return found

    return masks


def _set_bits(bits: int) -> list[int]:
    text = bin(bits)[:1:-1]
    found, at = [], text.find("1")
    while at >= 0:
        found.append(at)
        at = text.find("1", at + 1)
    return found


def _floor(busy: list[list[Busy]]) -> Callable[[], list[int]]:
    """Every start of anyone, as minutes."""
    masks, low = _masks(busy), SINCE // 1440 * 1440

    def starts() -> list[int]:
        anyone = 0
        for mask in masks():
            anyone |= mask
        return [low + STEP * at for at in _set_bits(anyone)]

    return starts


def _named(busy: list[list[Busy]]) -> Callable[[], list[tuple[int, tuple[str, ...]]]]:
    """Every start with the names of who is free."""
    masks, low = _masks(busy), SINCE // 1440 * 1440

    def starts() -> list[tuple[int, tuple[str, ...]]]:
        names: dict[int, list[str]] = {}
        for n, mask in enumerate(masks()):
            name = f"p{n}"
            for at in _set_bits(mask):
                names.setdefault(at, []).append(name)
        return [(low + STEP * at, tuple(names[at])) for at in sorted(names)]

    return starts


def _best(ours: Work, floor: Work, provider_days: int) -> tuple[float, float]:
    ours(), floor()
    pairs = [(_cpu(ours), _cpu(floor)) for _ in range(ROUNDS)]
    engine, least = (min(column) * 1e6 / provider_days for column in zip(*pairs, strict=True))
    return engine, least


def _cpu(work: Work) -> Any:
    begun = time.process_time()
    for _ in range(EACH):
        work()
    return (time.process_time() - begun) / EACH
