"""The bell: wakes the workers, the open streams and the senders of this process, from any thread."""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from threading import Event, Lock
from typing import NamedTuple


class _Listener(NamedTuple):
    """What is to be set, and the loop on which somebody waits for it."""

    heard: asyncio.Event
    loop: asyncio.AbstractEventLoop


class Wake:
    """Nothing depends on being woken: whoever waits also looks by itself after a while."""

    def __init__(self) -> None:
        self._message = Event()
        self._lock = Lock()
        self._listeners: dict[int | None, set[_Listener]] = defaultdict(set)
        self._stopped = False

    @property
    def stopped(self) -> bool:
        """Whether everybody is to leave."""
        return self._stopped

    def message(self) -> None:
        """A message came in: wakes a worker."""
        self._message.set()

    def wait_for_message(self, seconds: float) -> None:
        """Waits until a message comes in, the process stops or the time is over."""
        if not self._stopped and self._message.wait(seconds):
            self._message.clear()

    @contextmanager
    def listening(self, chat_id: int | None = None) -> Iterator[asyncio.Event]:
        """An event that is set whenever something happens in a chat, or in any; call it on the loop that waits."""
        listener = _Listener(asyncio.Event(), asyncio.get_running_loop())
        with self._lock:
            self._listeners[chat_id].add(listener)
        try:
            yield listener.heard
        finally:
            with self._lock:
                self._listeners[chat_id].discard(listener)
                if not self._listeners[chat_id]:
                    del self._listeners[chat_id]

    def chat(self, chat_id: int) -> None:
        """Something happened in a chat: wakes its streams, and the senders."""
        with self._lock:
            for listens_to in (chat_id, None):
                _ring(self._listeners.get(listens_to, ()))

    def everybody(self) -> None:
        """Wakes every worker, stream and sender."""
        self._message.set()
        with self._lock:
            for listeners in self._listeners.values():
                _ring(listeners)

    def stop(self) -> None:
        """Lets every worker and every stream leave."""
        self._stopped = True
        self.everybody()


def _ring(listeners: Iterable[_Listener]) -> None:
    for heard, loop in listeners:
        if not loop.is_closed():
            loop.call_soon_threadsafe(heard.set)
