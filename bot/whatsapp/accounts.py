"""Each number's channel account, as the settings say whom it serves, and where Twilio posts what concerns it."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.accounts import account_named
from bot.assembly import Parts
from bot.retry import rerun
from bot.settings import Sender, Settings
from bot.whatsapp.signing import REPEATED
from scheduling.accounts import name_account
from scheduling.desk import Desk
from storage.models import ChannelAccount

CHANNEL = "whatsapp"


class Served(NamedTuple):
    """A number and its channel account."""

    sender: Sender
    account: ChannelAccount


def open_accounts(parts: Parts, senders: Sequence[Sender]) -> list[Served]:
    """These numbers, the account of each opened or brought up to date.

    Raises BadArgument for a business that there is not.
    """

    def opened() -> list[Served]:
        with parts.desk() as desk:
            return [_served(desk, sender) for sender in senders]

    return rerun(opened)


def webhook_path(digits: str) -> str:
    """Where the messages for a number are posted to."""
    return f"/whatsapp/{digits}"


def receipts_path(digits: str) -> str:
    """Where it is told what became of a number's own messages."""
    return f"{webhook_path(digits)}/status"


def public(settings: Settings, path: str) -> str:
    """The address that Twilio is given, so that it repeats what it could not post."""
    return f"{settings.public_url}{path}{REPEATED}"


def _served(desk: Desk, sender: Sender) -> Served:
    account = account_named(desk, CHANNEL, sender.digits, sender.businesses, "WHATSAPP_SENDER")
    # By its digits a link opens the chat.
    name_account(desk, account.id, sender.digits)
    return Served(sender, account)
