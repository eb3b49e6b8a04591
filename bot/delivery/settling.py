"""What an outcome makes of a message: written to its row, then counted and told."""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot import metrics
from bot.delivery.outcomes import Accepted, Barred, Closed, Gone, NotSent, Outcome, Paused, Refused, Unknown
from bot.delivery.retrying import next_try
from scheduling import dead_ends, outcomes
from scheduling.desk import Desk
from storage.models import Outbox

TRIES_AT_A_BUG = 5
PAUSED = "told to wait"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Untried:
    """It was claimed and not handed over: the account was told to wait meanwhile, or its lease was lost."""


@dataclass(frozen=True, slots=True)
class Broken:
    """No outcome but a bug: carrying the message raised this kind of exception."""

    why: str


Met = Outcome | Untried | Broken


@dataclass(frozen=True, slots=True)
class Result:
    """What a message met at an instant. chance: from 0 to 1, for when it is tried again."""

    row: Outbox
    met: Met
    at: datetime
    chance: float


# By which name metrics count it, and how loudly an operator is told.
_KINDS: dict[type[Met], tuple[str, int]] = {
    Untried: ("untried", logging.DEBUG),
    Paused: ("paused", logging.INFO),
    NotSent: ("not_sent", logging.INFO),
    Barred: ("barred", logging.INFO),
    Unknown: ("unknown", logging.WARNING),
    Gone: ("gone", logging.INFO),
    Closed: ("closed", logging.INFO),
    Refused: ("refused", logging.WARNING),
    Broken: ("broken", logging.ERROR),
}


def settle(desk: Desk, result: Result, holder: str) -> None:
    """Writes it to the row; nothing where the row is not the holder's any more, for then others look after it.

    A message is tried again for a day, and no more than five times where it met a bug.
    """
    row, at = result.row, result.at
    again = next_try(row.due_at, row.attempts, at, result.chance)
    match result.met:
        case Accepted(provider_id):
            outcomes.sent(desk, row, holder, provider_id)
        case Untried():
            outcomes.put_back(desk, row, holder, row.error, None, counted=False)
        case Paused(seconds):
            outcomes.put_back(desk, row, holder, PAUSED, at + timedelta(seconds=seconds), counted=False)
        case Gone(why, opted_out):
            dead_ends.gone(desk, row, holder, why, opted_out=opted_out)
        case Closed():
            outcomes.closed(desk, row, holder)
        case NotSent(why) | Barred(why) if again:
            outcomes.put_back(desk, row, holder, why, again, counted=True)
        case Unknown(why) if again:
            outcomes.unknown(desk, row, holder, why, again)
        case Broken(why) if again and row.attempts < TRIES_AT_A_BUG:
            outcomes.put_back(desk, row, holder, why, again, counted=True)
        case Refused(why) | NotSent(why) | Barred(why) | Unknown(why) | Broken(why):
            outcomes.fail(desk, row, holder, why)


def tell(channel: str, result: Result) -> None:
    """Counts it in this process's metrics, and logs what did not get through."""
    if isinstance(result.met, Accepted):
        metrics.delivered(channel, (result.at - result.row.due_at).total_seconds())
        return
    kind, level = _KINDS[type(result.met)]
    metrics.undelivered(channel, kind)
    _log.log(level, "message %d was not delivered: %s", result.row.id, kind)
