"""A person who wants something: writes it, answers what is asked, and confirms only a card that says what they want."""

from flows.messages import Reply
from tests.evals.tasks.task import Goal
from tests.evals.tasks.world import World

_MOST_TURNS = 15


class GaveUp(AssertionError):
    """Nothing came of it in so many turns."""


def pursue(world: World, goal: Goal) -> None:
    """Talks until nothing more is asked. Raises GaveUp."""
    before = len(world.shown)
    world.write(goal.say)
    answered: list[str] = []
    for _ in range(_MOST_TURNS):
        reply = world.shown[-1]
        if reply.asks in (None, goal.ends) or (goal.tells and _told(world, goal, before)):
            break
        _answer(world, goal, reply, answered)
    else:
        raise GaveUp(f"{goal.say}: after {_MOST_TURNS} turns it still says {world.shown[-1].text!r}")
    if not _told(world, goal, before):
        said = "\n---\n".join(reply.text for reply in world.shown[before:])
        raise GaveUp(f"{goal.say}: nobody said {goal.tells}, but\n{said}")


def _told(world: World, goal: Goal, before: int) -> bool:
    said = "\n".join(reply.text for reply in world.shown[before:]).replace("\xa0", " ")
    return all(words in said for words in goal.tells)


def _answer(world: World, goal: Goal, reply: Reply, answered: list[str]) -> None:
    asks = str(reply.asks)
    if asks == "confirm":
        shown = reply.text.replace("\xa0", " ")
        if all(words in shown for words in goal.card):
            world.tap(0) if goal.answers.get("confirm") is None else world.write((goal.answers["confirm"],))
        else:
            world.write(goal.say[-1:])
    elif asks in goal.answers and answered.count(asks) < 2:
        world.write((goal.answers[asks],))
    else:
        # Whoever is not given what they asked for takes the first of what there is.
        world.tap(0)
    answered.append(asks)
