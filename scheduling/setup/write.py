"""Making what is stored into what a set-up file says."""

import secrets

from scheduling.setup.compare import Change, Report, Verdict, compare, keep_missing
from scheduling.setup.rows import to_rows
from scheduling.setup.shape import Setup
from scheduling.transaction import Transaction
from storage import catalogue
from storage import setup as stored
from storage.models import Business, ChannelAccount, EventCounter, Plan
from storage.rows import add
from storage.setup import SetupRows

# The doors that every business has from its first day.
_FIRST_CHANNELS = ("web", "terminal")


def import_setup(tx: Transaction, setup: Setup, *, check: bool = False) -> Report:
    """Creates or updates the business that the set-up names by slug; with `check` it only reports.

    Things are matched by uid; what the set-up leaves out is made inactive. Hours, overrides, time off, offers and
    places are replaced. Any change raises the business's version by one; none writes nothing. Raises
    storage.errors.Duplicate where another transaction creates the same business.
    """
    business_id = catalogue.id_of(tx.connection, setup.business.slug)
    if business_id is None:
        wanted = to_rows(setup)
        report = compare(None, wanted)
        if not check:
            _fill(tx, _create(tx, wanted), None, wanted, report)
        return report
    if not check:
        stored.lock(tx.connection, business_id)
    current = stored.read(tx.connection, business_id)
    wanted = keep_missing(current, to_rows(setup))
    report = compare(current, wanted)
    if report.changes and not check:
        stored.change_business(tx.connection, business_id, wanted.business, wanted.plan)
        _fill(tx, business_id, current, wanted, report)
    return report


def _create(tx: Transaction, wanted: SetupRows) -> int:
    business_id = add(tx.connection, Business(**wanted.business, created_at=tx.now))
    add(tx.connection, Plan(business_id=business_id, **wanted.plan))
    add(tx.connection, EventCounter(business_id=business_id))
    for channel in _FIRST_CHANNELS:
        add(
            tx.connection,
            ChannelAccount(
                business_id=business_id,
                channel=channel,
                name=wanted.business["slug"],
                secret=secrets.token_hex(16),
                created_at=tx.now,
            ),
        )
    return business_id


def _fill(tx: Transaction, business_id: int, current: SetupRows | None, wanted: SetupRows, report: Report) -> None:
    for change in report.verdicts:
        if change.kind in wanted.things:
            _write_thing(tx, business_id, wanted, change)
    links = current.links if current else frozenset()
    stored.change_links(tx.connection, business_id, links - wanted.links, wanted.links - links)


def _write_thing(tx: Transaction, business_id: int, wanted: SetupRows, change: Change) -> None:
    values = wanted.things[change.kind][change.uid]
    if change.verdict is Verdict.CREATED:
        stored.add_thing(tx.connection, business_id, change.kind, change.uid, values)
        return
    differing = {name: value for name, value in values.items() if name in change.fields}
    if differing:
        stored.change_thing(tx.connection, business_id, change.kind, change.uid, differing)
