"""Leases: which process sends for an account, or asks a messenger for its updates."""

from scheduling.transaction import Transaction
from storage import leases


def sender_lease(account_id: int) -> str:
    """The name of the lease that lets a process send for an account."""
    return f"send:{account_id}"


def poller_lease(account_id: int) -> str:
    """The name of the lease that lets a process ask a messenger for an account's updates."""
    return f"poll:{account_id}"


def held(tx: Transaction) -> frozenset[str]:
    """The names of the leases that somebody holds now."""
    return leases.held(tx.connection)


def acquire(tx: Transaction, name: str, holder: str, seconds: float) -> bool:
    """Takes a lease, or prolongs one's own, for so many seconds of the database's clock; false where another has it."""
    return leases.acquire(tx.connection, name, holder, seconds)


def idle(tx: Transaction, name: str) -> float:
    """For how many seconds of the database's clock nobody has had a lease, infinitely many where nobody ever had."""
    return leases.idle(tx.connection, name)


def release(tx: Transaction, name: str, holder: str) -> None:
    """Gives a lease up, so that another process need not wait for its end."""
    leases.release(tx.connection, name, holder)
