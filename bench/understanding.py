"""What understanding a message by the rules costs, beside a floor: the same texts folded and nothing else."""

import random
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from flows.understanding.doubt import Unsure, doubting
from flows.understanding.protocol import Said
from flows.understanding.rules import understand
from flows.understanding.rules.words import fold
from tests.evals.messages import LANGUAGES, rows, said

ROUNDS = 7
LENGTH = 2000
_PIECES = (
    *("tomorrow ", "10:00 ", "from 9 to 11 ", "at 5 or 6 ", "next friday after 5 ", "1", "12/11/2026 ", "9-", "-"),
    *("завтра с 9 до 11 ", "кроме понедельника ", "не в среду а в четверг ", "mañana por la tarde ", "segunda "),
    *(
        "haircut with anna ",
        "not with boris ",
        "for two ",
        "the second one ",
        "cancel my ",
        "\0",
        "👍",
        "é",
        "Ǆ",
        "a",
        "(",
    ),
)


def main() -> None:
    """Prints microseconds of CPU for a message, milliseconds for the worst long text, and megabytes."""
    own = [said(row) for language in LANGUAGES for row in rows(language)]
    spent, least = _best(own, understand), _best([one.text for one in own], fold)
    print(f"Understanding by rules: {len(own)} messages in {len(LANGUAGES)} languages (CPU, best of {ROUNDS} each)")
    print("Goal: median ≤ 1000 µs, 95 of 100 ≤ 5000 µs, any text of 2000 characters ≤ 50 ms, ≤ 10 MB.")
    print(f"{'':34} {'rules':>8} {'folding':>8} {'ratio':>6}")
    for name, place in (("median (µs)", 0.5), ("95 of 100 (µs)", 0.95), ("all (µs)", 1.0)):
        ours, floor = (_at(column, place) * 1e6 for column in (spent, least))
        print(f"{name:34} {ours:8.0f} {floor:8.1f} {ours / floor:6.1f}")
    long = list(_long(own[0]))
    worst, text = max((_cpu(partial(understand, one)), one.text) for one in long)
    folding = max(_cpu(partial(fold, one.text)) for one in long)
    print(
        f"{f'worst of {len(long)} long texts (ms)':34} {worst * 1e3:8.1f} {folding * 1e3:8.2f} {worst / folding:6.1f}"
    )
    print(f"  {text[:40]!r} …")
    print(f"{'memory (MB)':34} {_memory():8.1f}")
    print(f"{'a model would be asked about (%)':34} {100 * sum(map(_doubted, own)) / len(own):8.1f}")


def _doubted(one: Said) -> bool:
    """Whether a model would be asked about it, where one is set."""
    try:
        doubting(one)
    except Unsure:
        return True
    return False


def _best(values: Sequence[object], work: Callable[..., object]) -> list[float]:
    """Seconds for each value, the best of some rounds; the first round warms up."""
    taken = [[_cpu(partial(work, one)) for one in values] for _ in range(ROUNDS + 1)]
    return [min(each) for each in zip(*taken[1:], strict=True)]


def _cpu(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _at(values: Iterable[float], place: float) -> float:
    ordered = sorted(values)
    return statistics.median(ordered) if place == 0.5 else ordered[min(int(place * len(ordered)), len(ordered) - 1)]


def _long(one: Said) -> Iterable[Said]:
    """Each piece over and over, and mixtures of them, in each language, with a time asked for and without."""
    draw = random.Random(7)
    texts = [piece * LENGTH for piece in _PIECES]
    texts += ["".join(draw.choice(_PIECES) for _ in range(LENGTH)) for _ in range(100)]
    for text in texts:
        for language in LANGUAGES:
            for pending in (None, "time"):
                yield replace(one, text=text[:LENGTH], language=language, pending=pending)


def _memory() -> float:
    """What lexicons and reading add to a process that has imported the rules' libraries."""
    program = "from bench import understanding; print(understanding.grown())"
    return float(subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout)


def grown() -> float:
    """Megabytes that this process grows by while it reads all messages for the first time."""
    every = [said(row) for language in LANGUAGES for row in rows(language)]
    before = _resident()
    for one in every:
        understand(one)
    return (_resident() - before) / 1e6


def _resident() -> int:
    """Bytes that this process holds in memory now, as Linux tells."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * resource.getpagesize()
