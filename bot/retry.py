"""Repeating a transaction that lost against another one."""

from collections.abc import Callable
from typing import TypeVar

from scheduling.errors import RunAgain

_RUNS = 3

Result = TypeVar("Result")


def rerun(do: Callable[[], Result]) -> Result:
    """What `do` returns; where it raises RunAgain it is called anew, three times at most, then RunAgain is raised."""
    for _ in range(_RUNS - 1):
        try:
            return do()
        except RunAgain:
            continue
    return do()
