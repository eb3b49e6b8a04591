"""The messenger of these tests: writes down what it is handed and when, and answers from a script."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.delivery.carrier import Limits, Parcel
from bot.delivery.outcomes import Accepted, Outcome
from storage.models import ChannelAccount

LIMITS = Limits(rate=25, chat_rate=1, chat_burst=3)


@dataclass(frozen=True)
class Try:
    """A message that was handed over: when, in the loop's seconds, for which time, how long the answer took."""

    at: float
    parcel: Parcel
    number: int

    @property
    def row(self) -> int:
        """Its row number."""
        return self.parcel.row.id

    @property
    def chat(self) -> int:
        """Its chat's row number."""
        return self.parcel.row.chat_id


@dataclass(frozen=True)
class Answer:
    """What the messenger says, or a bug of ours that is met on the way there; `taken` is what it did in truth."""

    says: Outcome | Exception
    taken: bool = False


Script = Callable[[Try], Answer]


def accept(one: Try) -> Answer:
    """Takes it, under an id made of its row number."""
    return Answer(Accepted(f"m{one.row}"), taken=True)


class Recorder:
    """One account's messenger. tries: everything it was handed; taken: how often it took each row."""

    def __init__(
        self,
        account: ChannelAccount,
        script: Script = accept,
        *,
        limits: Limits = LIMITS,
        seconds: float = 0.08,
        weight: Callable[[Parcel], int] = lambda parcel: 1,
    ) -> None:
        self.account = account
        self.limits = limits
        self.tries: list[Try] = []
        self.taken: Counter[int] = Counter()
        self._script = script
        self._seconds = seconds
        self._weight = weight
        self._tried: Counter[int] = Counter()
        self._busy: set[int] = set()

    def weight(self, parcel: Parcel) -> int:
        """As the test says."""
        return self._weight(parcel)

    async def carry(self, parcel: Parcel) -> Outcome:
        """Answers from the script after a while; fails where a chat gets two messages at once."""
        chat = parcel.row.chat_id
        assert chat not in self._busy, f"two messages of chat {chat} at once"
        self._busy.add(chat)
        self._tried[parcel.row.id] += 1
        one = Try(asyncio.get_running_loop().time(), parcel, self._tried[parcel.row.id])
        self.tries.append(one)
        answer = self._script(one)
        self.taken[parcel.row.id] += answer.taken
        try:
            await asyncio.sleep(self._seconds)
        finally:
            self._busy.remove(chat)
        if isinstance(answer.says, Exception):
            raise answer.says
        return answer.says


def most_in_a_second(tries: Iterable[Try]) -> int:
    """The most that any half-open second held."""
    instants = sorted(one.at for one in tries)
    return max((sum(first <= at < first + 1.0 for at in instants) for first in instants), default=0)
