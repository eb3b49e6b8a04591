"""What is wrong with a set-up file, and where."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_PLAIN_KEY = re.compile(r"[\w-]{1,50}")

Place = tuple[str | int, ...]  # the keys and indexes that lead to a value


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: `path` such as `providers.anna.hours.mon[0]`, `message` says what is allowed."""

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


class SetupRefused(Exception):
    """A set-up file that is not taken; `faults` has all that was found."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))


def path_of(place: Place) -> str:
    """How people write a place: keys joined by dots, indexes in brackets; "file" for the top."""
    path = ""
    for step in place:
        if isinstance(step, int):
            path += f"[{step}]"
        else:
            key = step if _PLAIN_KEY.fullmatch(step) else repr(step[:50])
            path += f".{key}" if path else key
    return path or "file"
