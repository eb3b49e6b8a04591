"""Waiting for others no longer than the process goes on."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

Result = TypeVar("Result")


class Stopped(Exception):
    """The process was told to stop before the answer came."""


async def answered(call: Coroutine[Any, Any, Result], stop: asyncio.Event) -> Result:
    """What a call comes to. Raises Stopped, and the call is given up, where `stop` is set before."""
    calling = asyncio.create_task(call)
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait((calling, stopping), return_when=asyncio.FIRST_COMPLETED)
        if calling.done():
            return await calling
        raise Stopped
    finally:
        calling.cancel()
        stopping.cancel()
        await asyncio.gather(calling, stopping, return_exceptions=True)
