"""What this process measures, and how long the queues are."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from prometheus_client.parser import text_string_to_metric_families

from bot import metrics
from bot.assembly import Parts
from bot.settings import Settings
from bot.worker import ATTEMPTS, run_next
from scheduling import mail
from scheduling.clock import SetClock
from storage.database import Store, open_store
from tests import builders
from tests.bot.shop import left, open_shop, send
from tests.builders import NOW


def measured(parts: Parts) -> Mapping[str, float]:
    """Every sample by its name and labels, such as `slotwright_inbox_rows state=new`."""
    families = text_string_to_metric_families(metrics.exposition(parts).decode())
    return {
        " ".join([sample.name, *(f"{name}={value}" for name, value in sorted(sample.labels.items()))]): sample.value
        for family in families
        for sample in family.samples
    }


def _grown(parts: Parts, before: Mapping[str, float], sample: str) -> float:
    """By how much a sample grew; other tests of this process count, too."""
    return measured(parts)[sample] - before.get(sample, 0)


def test_what_a_process_counts(store: Store) -> None:
    parts = open_shop(store)
    before = measured(parts)
    metrics.received("carrier")
    metrics.undelivered("carrier", "Paused")
    metrics.delivered("carrier", 0.2)
    assert _grown(parts, before, "slotwright_received_total channel=carrier") == 1
    assert _grown(parts, before, "slotwright_undelivered_total channel=carrier kind=Paused") == 1
    assert _grown(parts, before, "slotwright_delivery_seconds_bucket channel=carrier le=0.1") == 0
    assert _grown(parts, before, "slotwright_delivery_seconds_bucket channel=carrier le=0.25") == 1


def test_a_turn_is_measured_by_how_it_ended(store: Store) -> None:
    parts = open_shop(store)
    before = measured(parts)
    send(parts, "1", "hello")
    with parts.desk() as desk:
        mail.receive(desk, mail.account(desk, "web", "demo"), "bob", "poison", {"no such field": ""})
    while run_next(parts) is not None:
        pass
    assert _grown(parts, before, "slotwright_turn_seconds_count outcome=handled") == 1
    assert _grown(parts, before, "slotwright_turn_seconds_count outcome=failed") == ATTEMPTS
    assert measured(parts)["slotwright_inbox_rows state=dead"] == 1


def test_the_queues_as_they_are_when_asked(store: Store) -> None:
    clock = SetClock(NOW)
    parts = open_shop(store, clock)
    assert measured(parts)["slotwright_inbox_oldest_seconds"] == 0
    send(parts, "1", "hello")
    send(parts, "2", "hello")
    clock.set(NOW + timedelta(seconds=90))
    found = measured(parts)
    assert found["slotwright_inbox_oldest_seconds"] == 90
    assert [found[f"slotwright_inbox_rows state={state}"] for state in ("new", "leased", "dead")] == [2, 0, 0]
    run_next(parts)
    assert measured(parts)["slotwright_inbox_rows state=new"] == 1


def test_what_is_due_counts_by_channel_that_pushes(store: Store) -> None:
    clock = SetClock(NOW)
    parts = open_shop(store, clock)
    with parts.desk() as desk:
        account = builders.an_account(desk.connection, desk.business_named("demo").business, "telegram")
        chat = builders.a_chat(desk.connection, account)
        mail.say(desk, chat, {}, kind="reply", due_at=NOW)
        mail.say(desk, chat, {}, kind="notice", due_at=NOW + timedelta(hours=1))
    send(parts, "1", "hello")
    run_next(parts)
    clock.set(NOW + timedelta(seconds=5))
    found = measured(parts)
    assert found["slotwright_outbox_oldest_due_seconds channel=telegram"] == 5
    assert "slotwright_outbox_oldest_due_seconds channel=web" not in found
    assert found["slotwright_outbox_rows state=pending"] == len(left(parts)) == 3
    assert found["slotwright_database_up"] == 1


def test_without_a_database_the_process_still_tells_its_own(tmp_path: Path) -> None:
    away = open_store(f"sqlite:///{tmp_path}/no/such/folder/slotwright.db")
    parts = Parts(Settings(_env_file=None), away, SetClock(NOW))
    metrics.received("carrier")
    found = measured(parts)
    assert found["slotwright_database_up"] == 0
    assert found["slotwright_received_total channel=carrier"] >= 1
    assert "slotwright_inbox_oldest_seconds" not in found
    away.close()
