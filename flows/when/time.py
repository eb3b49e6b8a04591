"""What time; choosing one keeps it for a few minutes."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any, Final

from flows import menu, sentences
from flows.messages import Reply
from flows.state import Offer
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.when import free
from scheduling.clock import from_minute, to_minute
from scheduling.hours import instant
from scheduling.slots import Reason
from scheduling.wanted import Holder

FIELD: Final = "time"


def ask(talk: Talk) -> Reply:
    """The free times of the day, or the nearest to what cannot be had, the first one first."""
    return listed(talk)


def listed(talk: Talk, first: Sequence[Offer] = ()) -> Reply:
    """The same after other answers."""
    day = date.fromisoformat(talk.draft["day"])
    found = free.starts(talk, day)
    noon = instant(datetime.combine(day, time(12)), free.zone(talk).key)
    instead = talk.nearest if found or talk.nearest else free.nearest(talk, noon)
    present = free.moved_from(talk)
    nearest = [start for start in instead if start != present and free.reason(talk, start) is None]
    if nearest:
        answers = [menu.answer(_dated(talk, start), FIELD, start) for start in nearest]
        more = [menu.change(talk.say("time.all", count=len(found)), FIELD)] if found else []
    else:
        shown = menu.page_of(talk, found, talk.room.times)
        answers = [menu.answer(sentences.clock(start), FIELD, to_minute(start)) for start in shown]
        more = menu.pages(talk, talk.say("time.earlier"), talk.say("time.later"), talk.room.times, len(found))
    told = sentences.full_date(talk.language, day)
    lines = [talk.say("time.none", date=told)] if not found and not talk.nearest else []
    if nearest:
        lines.append(talk.say("time.nearest"))
    text = "\n".join(lines) or talk.say("time.ask", date=told)
    asked_before = talk.position.trail[-2:-1] == ("day",)
    other = [] if asked_before else [menu.change(talk.say("time.other_day"), "day")]
    return talk.reply(text, [*first, *answers, *more, *other, *menu.leave(talk)], asks=FIELD)


def take(talk: Talk, heard: Heard) -> dict[str, Any] | Misunderstood:
    """The start and the hold that keeps it. Raises Refusal where it cannot be kept."""
    start = heard.value if heard.value is not None else start_in(talk, heard.text)
    if start is None:
        return Misunderstood(talk.say("time.unknown"))
    if start == free.moved_from(talk):
        return Misunderstood(talk.say("time.same"))
    asked, own = free.wanted(talk), free.own(talk)
    why = free.reason(talk, start) if heard.value is None else None
    if why is not None:
        return Misunderstood(not_free(talk, start, why), free.nearest(talk, start))
    client, chat = talk.client, talk.chat
    holder = Holder(chat_id=chat.id, client_id=client.id if client else None, network=chat.network)
    kept = talk.desk.hold(talk.catalogue, asked, start, holder, own=own, network_limit=talk.network_holds)
    return {"start": start, "hold": kept.id, "provider": kept.provider_id, "held_for": held_for(talk)}


def fits(talk: Talk, value: dict[str, Any]) -> bool:
    """Whether the hold is for what is wanted now."""
    return bool(value["held_for"] == held_for(talk))


def held_for(talk: Talk) -> list[str | None]:
    """What the time is kept for; where that changes it is chosen anew."""
    return [talk.draft.get(field) for field in ("booking", "service", "location", "provider", "day")]


def start_in(talk: Talk, text: str) -> int | None:
    """The start that a clock time of the chosen day names; None where it is no clock time."""
    try:
        wall = datetime.fromisoformat(f"{talk.draft['day']}T{text}")
    except ValueError:
        return None
    listed = (at for at in free.starts(talk, wall.date()) if at.replace(tzinfo=None) == wall)
    start = next(listed, None)
    return to_minute(start) if start else instant(wall, free.zone(talk).key)


def not_free(talk: Talk, start: int, why: Reason) -> str:
    """Why a start cannot be had."""
    at = from_minute(start).astimezone(free.zone(talk))
    return talk.say(f"time.why.{why}", time=sentences.clock(at), date=sentences.short_date(talk.language, at.date()))


def _dated(talk: Talk, start: int) -> str:
    at = from_minute(start).astimezone(free.zone(talk))
    return talk.say("time.dated", date=sentences.short_date(talk.language, at.date()), time=sentences.clock(at))
