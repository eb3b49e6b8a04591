"""What follows from a receipt: a message that came to nothing is settled as if Twilio had refused it at once."""

from bot.assembly import Parts
from bot.delivery.outcomes import Closed, Gone
from bot.retry import rerun
from bot.whatsapp.errors import outcome_of_code
from bot.whatsapp.forms import Receipt
from scheduling import receipts, returning
from scheduling.desk import Desk
from storage.models import ChannelAccount, Outbox


def note(parts: Parts, account: ChannelAccount, receipt: Receipt) -> bool:
    """Keeps a receipt; false for a failure of a message that nobody knows yet, whose sender may be about to note it.

    Raises RunAgain or StorageUnavailable.
    """

    def noted() -> bool:
        with parts.desk() as desk:
            # Asked first, for a message may be noted in between, and has heard nothing then.
            known = receipts.is_known(desk, account.id, receipt.provider_id)
            row = receipts.note(desk, account.id, receipt.provider_id, receipt.status)
            failed = receipt.status in receipts.FAILED
            if row is not None and failed:
                _return(desk, row, receipt.code)
            return row is not None or not failed or known

    return rerun(noted)


def _return(desk: Desk, row: Outbox, code: int) -> None:
    match outcome_of_code(code):
        case Closed():
            returning.closed(desk, row)
        case Gone(why, opted_out):
            returning.gone(desk, row, why, opted_out=opted_out)
        case _:
            returning.failed(desk, row, f"error {code}" if code else "came to nothing")
