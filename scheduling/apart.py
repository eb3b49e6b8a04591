"""What falls due is done as one; where that meets a bug, one by one, so that only what is broken is left undone."""

import logging
from collections.abc import Callable

from scheduling.errors import RunAgain, StorageUnavailable
from scheduling.transaction import Transaction
from storage.errors import savepoint

Each = Callable[[Callable[[], int]], int | None]
"""Does one thing: what it returns, None where it met a bug and was undone."""

_log = logging.getLogger(__name__)


def as_one(tx: Transaction, part: Callable[[Transaction, Each], int]) -> int:
    """What a part of the due work returns, which does its things by the `Each` that it is given.

    Raises RunAgain or StorageUnavailable.
    """
    noted = len(tx.events)
    try:
        with savepoint(tx.connection):
            return part(tx, lambda do: do())
    except (RunAgain, StorageUnavailable):
        raise
    except Exception as error:
        _log.warning("what fell due is done one by one: %s", type(error).__name__)
    del tx.events[noted:]
    return part(tx, _alone(tx))


def _alone(tx: Transaction) -> Each:
    def each(do: Callable[[], int]) -> int | None:
        noted = len(tx.events)
        try:
            with savepoint(tx.connection):
                return do()
        except (RunAgain, StorageUnavailable):
            raise
        except Exception:
            _log.exception("something that fell due is left undone")
        del tx.events[noted:]
        return None

    return each
