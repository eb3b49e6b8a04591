"""Processes that begin at once: each is forked from a server that has imported everything and holds nothing open."""

import os
import sys
import warnings
from collections.abc import Mapping, Sequence
from multiprocessing import get_context, reduction
from multiprocessing.context import ForkServerProcess
from typing import Any

from slotwright import main
from tests.house.project import ROOT

# All that any of them runs: a server is started once, whoever needs it first.
FORKING = get_context("forkserver")
FORKING.set_forkserver_preload(
    [
        "bot.telegram.running",
        "flows.turn",
        "tests.delivery.living",
        "tests.forking",
        "tests.month.worker",
        "tests.races.racing",
        "web.serving",
    ]
)


def slotwright(
    arguments: Sequence[str],
    environment: Mapping[str, str],
    *,
    out: int,
    given: int | None = None,
    errors: int = 2,
) -> ForkServerProcess:
    """Starts the command with these arguments and nothing else in its environment, as `python -W error` would.

    out, given, errors: file descriptors of its standard streams, which stay open here; without `given` it is given
    nothing.
    """
    with open(os.devnull) as nothing:
        streams = [_Handed(nothing.fileno() if given is None else given), _Handed(out), _Handed(errors)]
        process = FORKING.Process(target=_run, args=(list(arguments), dict(environment), streams), daemon=True)
        process.start()
    return process


class _Handed:
    """A file descriptor on its way to a process that begins."""

    def __init__(self, number: int) -> None:
        self._number = number

    def __reduce__(self) -> tuple[Any, tuple[Any]]:
        return _arrived, (reduction.DupFd(self._number),)


def _arrived(handed: Any) -> int:
    number: int = handed.detach()
    return number


def _run(arguments: list[str], environment: dict[str, str], streams: list[int]) -> None:
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    sys.stdin, sys.stdout, sys.stderr = (os.fdopen(number, mode, closefd=False) for number, mode in enumerate("rww"))
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(ROOT)
    sys.argv = ["slotwright", *arguments]
    warnings.simplefilter("error")
    main()
