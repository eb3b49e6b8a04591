"""What has to be true of every message once nothing waits any more, and what a scenario came to in numbers."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from storage.models import Outbox
from tests.delivery.recorder import Recorder, Try, most_in_a_second

COLUMNS = (
    f"{'scenario':<44}{'store':<12}{'rows':>6}{'sent':>6}{'repeated':>9}{'failed':>7}{'seconds':>9}{'used':>6}{'most':>5}"
)
_SETTLED = {"sent", "failed", "cancelled"}


@dataclass(frozen=True)
class Sum:
    """A scenario in numbers: rows, those of them sent, handed over again after they had been taken, and failed; on
    a stepped loop its seconds, which share of the account's rate its tries used, and the most that any second held."""

    scenario: str
    store: str
    rows: int
    sent: int
    repeated: int
    failed: int
    seconds: float | None = None
    used: float | None = None
    most: int | None = None

    def __str__(self) -> str:
        seconds = "" if self.seconds is None else f"{self.seconds:.1f}"
        used = "" if self.used is None else f"{self.used:.0%}"
        most = "" if self.most is None else str(self.most)
        counts = f"{self.rows:>6}{self.sent:>6}{self.repeated:>9}{self.failed:>7}"
        return f"{self.scenario:<44}{self.store:<12}{counts}{seconds:>9}{used:>6}{most:>5}"


def check(rows: Mapping[int, Outbox], *recorders: Recorder) -> None:
    """Raises AssertionError where a message was lost, repeated unmarked, out of its chat's order or too early."""
    taken: Counter[int] = sum((recorder.taken for recorder in recorders), Counter())
    for row in rows.values():
        assert row.state in _SETTLED, row
        assert row.lease is None, row
        assert row.state != "sent" or taken[row.id], f"lost: {row}"
        assert taken[row.id] <= 1 or row.maybe_repeated, f"repeated, and not marked: {row}"
        assert row.kind == "reply" or taken[row.id] <= 2, f"a notice was repeated more than once: {row}"
    for recorder in recorders:
        assert most_in_a_second(recorder.tries) <= recorder.limits.rate
        in_order((one.chat, one.row) for one in recorder.tries)


def in_order(tries: Iterable[tuple[int, int]]) -> None:
    """Raises AssertionError where a chat's rows were not handed over in their order, given (chat, row) as it went."""
    chats: dict[int, list[int]] = defaultdict(list)
    for chat, row in tries:
        chats[chat].append(row)
    for order in chats.values():
        assert order == sorted(order), f"out of order: {order}"


def used(tries: list[Try], rate: float) -> float:
    """Which share of the rate was used between the first try and the last."""
    return len(tries) / (rate * (tries[-1].at - tries[0].at) + 1)


def summed(scenario: str, store: str, rows: Mapping[int, Outbox], seconds: float, *recorders: Recorder) -> Sum:
    """A scenario on a stepped loop in numbers."""
    states = Counter(row.state for row in rows.values())
    [first, *_] = recorders
    taken: Counter[int] = sum((recorder.taken for recorder in recorders), Counter())
    return Sum(
        scenario=scenario,
        store=store,
        rows=len(rows),
        sent=states["sent"],
        repeated=sum(times > 1 for times in taken.values()),
        failed=states["failed"],
        seconds=seconds,
        used=used(first.tries, first.limits.rate),
        most=max(most_in_a_second(recorder.tries) for recorder in recorders),
    )
