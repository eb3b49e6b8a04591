"""The language model beside the turns: opened when it is first asked, and never so busy that a client waits for it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import BoundedSemaphore, Lock
from typing import TYPE_CHECKING

from bot.settings import ModelAccess

if TYPE_CHECKING:
    from flows.understanding.doubt import Doubt, Proposal
    from flows.understanding.model import Model

AT_ONCE = 8


class Thinker:
    """Asks the model, and does what waits for its answer in threads of its own.

    Without one nobody is ever asked, and its library is not even imported.
    """

    def __init__(self, access: ModelAccess | None) -> None:
        self._access = access
        self._opening = Lock()
        self._model: Model | None = None
        self._places = BoundedSemaphore(AT_ONCE)
        self._threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="thinking")

    @property
    def hears(self) -> bool:
        """Whether voice notes are written down."""
        return self._access is not None and self._access.voice_model is not None

    def takes_place(self) -> bool:
        """Whether somebody more may be asked now; if so, `leaves_place` has to follow."""
        return self._access is not None and self._places.acquire(blocking=False)

    def leaves_place(self) -> None:
        """Nobody is asked for that place any more."""
        self._places.release()

    def later(self, do: Callable[[], object]) -> None:
        """Does something beside the caller."""
        self._threads.submit(do)

    def ask(self, doubt: "Doubt") -> "Proposal | None":
        """What the model reads; None where it is unavailable, which takes seconds at most, or where there is none."""
        return self._opened(self._access).ask(doubt) if self._access else None

    def hear(self, voice: bytes) -> str | None:
        """What is said in a voice note; None where nobody knows, which takes seconds at most."""
        return self._opened(self._access).hear(voice) if self._access else None

    def close(self) -> None:
        """Waits for what is under way, which takes seconds at most, and ends the connections."""
        self._threads.shutdown()
        if self._model is not None:
            self._model.close()

    def _opened(self, access: ModelAccess) -> "Model":
        from flows.understanding.model import Access, Model

        with self._opening:
            if self._model is None:
                self._model = Model(Access(*access))
            return self._model
