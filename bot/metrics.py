"""What this process counts and measures, and what the database says when it is asked, in Prometheus's text form."""

from collections.abc import Iterator
from datetime import datetime

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from bot.assembly import Parts
from scheduling.errors import StorageUnavailable
from scheduling.queues import Queues, queues

_COUNTED = CollectorRegistry()
_TURN = Histogram(
    "slotwright_turn_seconds",
    "Handling one message, by outcome: handled or failed.",
    ["outcome"],
    registry=_COUNTED,
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5),
)
_DELIVERY = Histogram(
    "slotwright_delivery_seconds",
    "From the instant at which a message was due until its messenger took it.",
    ["channel"],
    registry=_COUNTED,
    buckets=(0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3600),
)
_UNDELIVERED = Counter(
    "slotwright_undelivered",
    "Tries after which a message was not with its messenger, by the kind of outcome.",
    ["channel", "kind"],
    registry=_COUNTED,
)
_ASKED = Counter(
    "slotwright_model_asked",
    "Messages that the rules doubted, and voice notes: answered, unavailable or over_budget; heard or unheard.",
    ["outcome"],
    registry=_COUNTED,
)
_RECEIVED = Counter("slotwright_received", "Messages taken in for the first time.", ["channel"], registry=_COUNTED)


def turned(seconds: float, outcome: str) -> None:
    """A message was handled, or was not; in so many seconds of the machine's own clock."""
    _TURN.labels(outcome).observe(seconds)


def delivered(channel: str, seconds: float) -> None:
    """A messenger took a message so many seconds after it was due."""
    _DELIVERY.labels(channel).observe(seconds)


def undelivered(channel: str, kind: str) -> None:
    """A try to deliver ended in an outcome of this kind, which is not that the messenger took it."""
    _UNDELIVERED.labels(channel, kind).inc()


def asked(outcome: str) -> None:
    """A model was asked about a message, or was not for want of budget."""
    _ASKED.labels(outcome).inc()


def received(channel: str, messages: int = 1) -> None:
    """Messages were taken in that had not come before."""
    _RECEIVED.labels(channel).inc(messages)


def exposition(parts: Parts) -> bytes:
    """Everything as Prometheus's text format 0.0.4; without a usable database what this process counted itself.

    Source: https://prometheus.io/docs/instrumenting/exposition_formats/
    """
    try:
        with parts.look() as tx:
            asked = [_up(True), *_lengths(queues(tx), tx.now)]
    except StorageUnavailable:
        asked = [_up(False)]
    return generate_latest(_COUNTED) + generate_latest(_Asked(asked))


class _Asked(Collector):
    """Numbers that were asked for once."""

    def __init__(self, metrics: list[Metric]) -> None:
        self._metrics = metrics

    def collect(self) -> list[Metric]:
        return self._metrics


def _up(usable: bool) -> Metric:
    return GaugeMetricFamily("slotwright_database_up", "Whether the database answers.", value=usable)


def _lengths(found: Queues, now: datetime) -> Iterator[Metric]:
    yield GaugeMetricFamily(
        "slotwright_inbox_oldest_seconds",
        "For how long the oldest unhandled message waits; 0 where none does.",
        value=_age(found.waiting_since, now),
    )
    due = GaugeMetricFamily(
        "slotwright_outbox_oldest_due_seconds",
        "For how long the oldest message that is due has not left, by channel; 0 where none is.",
        labels=["channel"],
    )
    for channel, since in found.due_since.items():
        due.add_metric([channel], _age(since, now))
    yield due
    for name, what, rows in (
        ("slotwright_inbox_rows", "Messages that came in and are not done with, by state.", found.inbox),
        ("slotwright_outbox_rows", "Messages that leave and are not done with, by state.", found.outbox),
    ):
        by_state = GaugeMetricFamily(name, what, labels=["state"])
        for state, number in rows.items():
            by_state.add_metric([state], number)
        yield by_state


def _age(since: datetime | None, now: datetime) -> float:
    return max((now - since).total_seconds(), 0.0) if since else 0.0
