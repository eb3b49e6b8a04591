"""How often a language model may still be asked, by one chat and at one business, on a local day."""

from zoneinfo import ZoneInfo

from scheduling.transaction import Transaction
from storage import model_use
from storage.models import Business, Chat


def spend(tx: Transaction, business: Business, chat: Chat) -> bool:
    """Counts a call before it is made; false, and nothing is counted, where the day's calls are used up.

    Callers of one business wait for each other until their transactions end, so it comes last in a short one. chat: is
    locked by the transaction.
    """
    day = tx.now.astimezone(ZoneInfo(business.zone)).date()
    if model_use.calls_of_chat(tx.connection, chat.id, day) >= business.model_calls_a_chat:
        return False
    model_use.wait_in_line(tx.connection, business.id)
    if model_use.calls_of_business(tx.connection, business.id, day) >= business.model_calls_a_day:
        return False
    model_use.count(tx.connection, business.id, chat.id, day)
    return True
