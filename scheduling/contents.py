"""What a messenger keeps for a channel account and sends by its id: menus, and templates that somebody approves."""

from scheduling.transaction import Transaction
from storage import contents
from storage.models import Content


def contents_of(tx: Transaction, account_id: int) -> list[Content]:
    """Every content of an account, by name and language."""
    return contents.of_account(tx.connection, account_id)


def keep_content(
    tx: Transaction, account_id: int, name: str, language: str, *, digest: str, sid: str, status: str
) -> None:
    """Notes what was created under a name and in a language, and what the messenger says of it now."""
    made = Content(
        channel_account_id=account_id,
        name=name,
        language=language,
        digest=digest,
        sid=sid,
        status=status,
        created_at=tx.now,
    )
    contents.keep(tx.connection, made)
