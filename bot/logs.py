"""Logs: plain lines on standard error; they name rows by number and never repeat what people said."""

import logging
import sys

# Libraries whose everyday lines tell an operator nothing.
_QUIET = ("apscheduler", "alembic", "uvicorn.access")


def log_to_stderr(level: str) -> None:
    """Sends every logger's lines of this level and above to standard error."""
    logging.basicConfig(
        level=level, stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s: %(message)s", force=True
    )
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
