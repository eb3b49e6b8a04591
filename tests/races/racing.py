"""What one racing process does: many attempts at once, each like a turn, from a common start."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from multiprocessing.synchronize import Barrier
from typing import Any

from bot.retry import rerun
from scheduling import mail
from scheduling.booking import Request
from scheduling.catalogue import Catalogue
from scheduling.clock import SetClock
from scheduling.desk import Desk, open_desk
from scheduling.errors import Refusal, SlotTaken
from scheduling.holds import release_lapsed
from scheduling.wanted import Actor, Details, Holder
from storage import clients
from storage.database import open_store
from tests.waiting import PATIENCE_SECONDS

# So many turns of one process at once; the connections that a process keeps are enough for them.
AT_ONCE = 8


@dataclass(frozen=True)
class Attempt:
    """One command, with what it takes."""

    command: str
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Race:
    """Where and when a process races, and its attempts in order."""

    url: str
    business: int
    now: datetime
    attempts: tuple[Attempt, ...]


@dataclass(frozen=True)
class Outcome:
    """What came of an attempt: what the command gave, a refusal's code, or the name of any other exception."""

    given: Any = None
    refused: str | None = None
    alternatives: tuple[int, ...] = ()
    broken: str | None = None


def run(race: Race) -> list[Outcome]:
    """Runs a race's attempts once every process of the race is ready."""
    store = open_store(race.url, busy_seconds=60)
    clock = SetClock(race.now)

    def attempt(one: Attempt) -> Outcome:
        try:
            given = [rerun(partial(turn, step, one.values)) for step in STEPS[one.command]]
            return Outcome(given=given[-1])
        except SlotTaken as refusal:
            return Outcome(refused=refusal.code, alternatives=refusal.alternatives)
        except Refusal as refusal:
            return Outcome(refused=refusal.code)
        except Exception as error:
            return Outcome(broken=f"{type(error).__name__}: {error}")

    def turn(step: Step, values: Mapping[str, Any]) -> Any:
        with open_desk(store, clock) as desk:
            return step(desk, desk.catalogue(race.business), values)

    try:
        with ThreadPoolExecutor(AT_ONCE) as threads:
            _ready.wait(PATIENCE_SECONDS)
            return list(threads.map(attempt, race.attempts))
    finally:
        store.close()


def get_ready(ready: Barrier) -> None:
    """Tells a new process what to wait at."""
    global _ready
    _ready = ready


_ready: Barrier

Step = Callable[[Desk, Catalogue, Mapping[str, Any]], Any]


def _book(desk: Desk, catalogue: Catalogue, values: Mapping[str, Any]) -> tuple[str, int]:
    chat = mail.chat(desk, values["chat"]) if values.get("chat") else None
    held = clients.holds_of_chat(desk.connection, catalogue.business.id, chat.id) if chat else []
    request = Request(
        values["wanted"],
        values["start"],
        Details(values.get("name", "Ann")),
        chat=chat,
        hold_id=held[0] if held else None,
        client_id=values.get("client"),
        any_time=values.get("any_time", False),
    )
    made = desk.book(catalogue, request, values.get("actor", Actor("client", "new")), values.get("key"))
    return made.public_id, made.provider_id


def _hold(desk: Desk, catalogue: Catalogue, values: Mapping[str, Any]) -> int:
    chat = mail.chat(desk, values["chat"])
    return desk.hold(catalogue, values["wanted"], values["start"], Holder(chat_id=chat.id)).provider_id


def _answer(name: str) -> Step:
    def give(desk: Desk, catalogue: Catalogue, values: Mapping[str, Any]) -> str:
        done = getattr(desk, name)(catalogue, values["id"], actor=values["actor"], why="closed")
        return str(done.status)

    return give


def _move(desk: Desk, catalogue: Catalogue, values: Mapping[str, Any]) -> int:
    return desk.reschedule(catalogue, values["id"], values["start"], actor=values["actor"]).seq


def _tidy(desk: Desk, catalogue: Catalogue, values: Mapping[str, Any]) -> int:
    return release_lapsed(desk)


STEPS: dict[str, tuple[Step, ...]] = {
    "book": (_book,),
    "hold": (_hold,),
    "hold and book": (_hold, _book),
    "move": (_move,),
    "tidy": (_tidy,),
    **{name: (_answer(name),) for name in ("approve", "decline", "cancel", "complete", "no_show")},
}
