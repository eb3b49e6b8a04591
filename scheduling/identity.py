"""Names that leave the system: random, opaque, safe in a link."""

import secrets


def new_id() -> str:
    """A public id or token of 128 random bits, 22 characters of `[A-Za-z0-9_-]`."""
    return secrets.token_urlsafe(16)
