"""The bell: wakes the workers and the open streams of this process, from any thread."""

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock


class Wake:
    """Nothing depends on being woken: whoever waits also looks by itself after a while."""

    def __init__(self) -> None:
        self._message = Event()
        self._lock = Lock()
        self._listeners: dict[int, set[asyncio.Event]] = defaultdict(set)
        self._loop: asyncio.AbstractEventLoop | None = None
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
    def listening(self, chat_id: int) -> Iterator[asyncio.Event]:
        """An event that is set whenever something happens in a chat; call it on the loop that waits for it."""
        heard = asyncio.Event()
        with self._lock:
            self._loop = asyncio.get_running_loop()
            self._listeners[chat_id].add(heard)
        try:
            yield heard
        finally:
            with self._lock:
                self._listeners[chat_id].discard(heard)
                if not self._listeners[chat_id]:
                    del self._listeners[chat_id]

    def chat(self, chat_id: int) -> None:
        """Something happened in a chat: wakes its streams."""
        with self._lock:
            self._set(self._listeners.get(chat_id, set()))

    def everybody(self) -> None:
        """Wakes every worker and every stream."""
        self._message.set()
        with self._lock:
            for listeners in self._listeners.values():
                self._set(listeners)

    def stop(self) -> None:
        """Lets every worker and every stream leave."""
        self._stopped = True
        self.everybody()

    def _set(self, listeners: set[asyncio.Event]) -> None:
        for heard in listeners:
            if self._loop is not None and not self._loop.is_closed():
                self._loop.call_soon_threadsafe(heard.set)
