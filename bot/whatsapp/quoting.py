"""What somebody means who answers an older message by quoting it: an entry of that message, not of the newest one."""

from bot.assembly import Parts
from bot.showing import shown
from flows.messages import Reply
from scheduling import receipts
from storage.models import ChannelAccount


def meant(parts: Parts, account: ChannelAccount, quoted: str, words: str) -> str | None:
    """The value of the choice that the words name, by its label or its number, in an older message of ours; else None.

    quoted: the id under which Twilio took it. The newest message of a chat is answered without being quoted, too.
    Raises StorageUnavailable or RunAgain.
    """
    with parts.look() as desk:
        row = receipts.older_message(desk, account.id, quoted)
        return named(shown(desk, row), words) if row is not None else None


def named(reply: Reply, words: str) -> str | None:
    """The value of the choice of a reply that words name by its label or its number, if they name one."""
    labels = [choice.label.casefold() for choice in reply.choices]
    if words.casefold() in labels:
        return reply.choices[labels.index(words.casefold())].value
    number = words.strip(" .)")
    at = int(number) if number.isascii() and number.isdigit() and len(number) < 3 else 0
    return reply.choices[at - 1].value if 0 < at <= len(reply.choices) else None
