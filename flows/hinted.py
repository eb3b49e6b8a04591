"""From what was understood to what the steps take: both readings of an hour, and what the client had before."""

from typing import NamedTuple

from flows import history
from flows.talk import Talk
from flows.understanding.protocol import Understood


class Hinted(NamedTuple):
    """Hints for the steps, and what is said before the next question."""

    hints: dict[str, str]
    notes: tuple[str, ...] = ()


def hinted(talk: Talk, understood: Understood) -> Hinted:
    """What is said by itself goes before what the client's history adds."""
    hints = {**understood.hints, **_both_readings(understood)}
    notes = [talk.say("book.party")] if int(hints.pop("party", "1")) > 1 else []
    like = hints.pop(history.LIKE, None)
    had = history.like(talk, like) if like else {}
    if like and not had:
        notes.append(talk.say("history.none"))
    if "provider" in hints or "not_provider" in hints:
        had = {field: uid for field, uid in had.items() if field == "service"}
    return Hinted({**had, **hints}, tuple(notes))


def _both_readings(understood: Understood) -> dict[str, str]:
    """An hour that may be before noon or after it, as both."""
    hour = understood.hints.get("time")
    other = next((when.other for when in understood.whens if when.has_time), None)
    return {"time": f"{hour},{other:%H:%M}"} if hour is not None and ":" in hour and ".." not in hour and other else {}
