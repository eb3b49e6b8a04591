"""Every task gets done, in a quiet world and in rough ones, and nothing happens that may never happen."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from llmock.pytest_plugin import LLMock

from scheduling.booking import Request
from scheduling.clock import to_minute
from scheduling.wanted import Actor, Details, Wanted
from storage.database import Store
from tests.conversations.house import House, Person
from tests.evals.tasks import judge
from tests.evals.tasks.person import pursue
from tests.evals.tasks.task import Goal, Task, tasks
from tests.evals.tasks.world import World
from tests.sizes import FULL

# The quiet world is seed 0; eight rough ones are pass^8.
SEEDS = range(9) if FULL else (0, 1)


@pytest.mark.chaos
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("task", tasks(), ids=lambda task: task.name)
def test_it_gets_done(task: Task, seed: int, store: Store, llm: LLMock) -> None:
    model = {"openai_base_url": llm.base_url("openai"), "openai_model": "any", "openai_api": "responses"}
    house = House(store, **model)
    try:
        _done(house, task, seed, llm)
    finally:
        house.parts.thinker.close()


def _done(house: House, task: Task, seed: int, llm: LLMock) -> None:
    house.set_up(task.business)
    if task.channel != "web":
        house.open_channel(task.channel, [])
    person = Person("ann")
    world = World(house, person, task.language, llm, seed)
    with world.calm():
        for goal in task.before:
            pursue(world, goal)
    goals, expected = task.goals, task.leaves
    if task.steal and world.happens("stolen"):
        _steal(house, task.steal)
        goals, expected = _instead(task)
    for goal in goals:
        if goal.until:
            house.pass_time(goal.until)
        pursue(world, goal)
    told = f"{task.name}, seed {seed}, {world.happened or 'nothing'} happened"
    assert judge.forbidden(house, person) == [], told
    assert judge.differs(judge.bookings(house, person), expected) == "", told


def _steal(house: House, what: str) -> None:
    """Somebody else is faster."""
    service, provider, start = what.split()
    with house.parts.desk() as desk:
        catalogue = house.catalogue(desk)
        at = to_minute(datetime.fromisoformat(start).replace(tzinfo=ZoneInfo(catalogue.business.zone)))
        wanted = Wanted(catalogue.service(service).id, catalogue.provider(provider).id)
        desk.book(catalogue, Request(wanted, at, Details("Somebody else")), Actor("staff", "owner"))


def _instead(task: Task) -> tuple[tuple[Goal, ...], tuple[str, ...]]:
    """What a person is content with whose time is gone: another time of the same."""
    start = task.steal.split()[-1]
    goals = [replace(goal, card=tuple(words for words in goal.card if ":" not in words)) for goal in task.goals]
    return tuple(goals), tuple(one.replace(start, "*") for one in task.leaves)
