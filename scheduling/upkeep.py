"""What time brings about by itself, and what is thrown away after its time."""

from datetime import timedelta

from scheduling.apart import as_one
from scheduling.daily import tell_agendas
from scheduling.due import give_up_unread, run
from scheduling.holds import release_lapsed
from scheduling.living import live
from scheduling.transaction import Transaction
from storage import pruning

COMMAND_RESULTS_KEPT = timedelta(days=7)
_MOST = 1000


def run_due(tx: Transaction) -> bool:
    """Does some hundreds of things that fell due; whether there may be more, for another transaction."""
    release_lapsed(tx)
    return sum(as_one(tx, part) for part in (live, run, tell_agendas)) > 0


def prune(tx: Transaction, kept: timedelta) -> int:
    """Deletes messages settled longer ago than `kept`, also those that failed or were never read; holds that ended;
    old results.

    Returns how many rows went.
    """
    before = tx.now - kept
    give_up_unread(tx, before, _MOST)
    return (
        pruning.sent(tx.connection, before, _MOST)
        + pruning.unsent(tx.connection, before, _MOST)
        + pruning.handled(tx.connection, before, _MOST)
        + pruning.ended_holds(tx.connection, before, _MOST)
        + pruning.command_results(tx.connection, tx.now - COMMAND_RESULTS_KEPT, _MOST)
        + pruning.model_calls(tx.connection, before, _MOST)
    )
