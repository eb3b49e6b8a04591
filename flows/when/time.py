"""What time; choosing one keeps it for a few minutes."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final

from flows import able, limits, menu, sentences
from flows.messages import Reply
from flows.state import Offer
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.when import asked, dayparts, free, instead, parts, relative
from scheduling.clock import to_minute
from scheduling.hours import instant
from scheduling.slots import Reason
from scheduling.wanted import Holder

FIELD: Final = "time"


def ask(talk: Talk) -> Reply:
    """The free times of the day, or the nearest to what cannot be had, the first one first."""
    return listed(talk)


def listed(talk: Talk, first: Sequence[Offer] = ()) -> Reply:
    """The same after other answers: the part of the day that was asked for, and the way to the rest."""
    day = date.fromisoformat(talk.draft["day"])
    found = free.starts(talk, day)
    within = {**limits.on(talk.limits, day), "day": day.isoformat()}
    shown = {field: text for field, text in within.items() if field in ("day", FIELD, f"not_{FIELD}")}
    told = asked.words(talk, shown)
    nearest, changes = _nearest(talk, found, within), _untold(talk)
    if nearest:
        answers = [instead.offer(talk, start) for start in nearest]
        more = [menu.widen(talk.say("time.all", count=len(found)), FIELD)] if found else []
        missing = [] if talk.nearest else [_none(talk, told)]
        text = "\n".join([*missing, talk.say("time.nearest"), *instead.lines(talk, nearest)])
    else:
        part = parts.page(found, lambda at: _admits(talk, at), talk.room.times, talk.position.page)
        answers = [menu.answer(sentences.clock(at), FIELD, to_minute(at)) for at in part.shown]
        turns = (("time.earlier", part.earlier), ("time.later", part.later))
        more = [menu.turn(talk.say(key), parts.name(times)) for key, times in turns if times]
        if talk.room.brief and not limits.timed(talk.limits):
            answers, more = dayparts.offers(talk, found, FIELD)
        text = _question(talk, shown, untold=bool(changes)) if found else _none(talk, told)
    asked_before = talk.position.trail[-2:-1] == ("day",)
    other = [] if asked_before and (found or nearest) else [menu.change(talk.say("time.other_day"), "day")]
    return talk.reply(text, [*first, *answers, *more, *other, *changes, *menu.leave(talk)], asks=FIELD)


def take(talk: Talk, heard: Heard) -> dict[str, Any] | Misunderstood:
    """The start and the hold that keeps it. Raises Refusal where it cannot be kept."""
    start = heard.value if heard.value is not None else start_in(talk, heard.text)
    if start is None:
        return Misunderstood(talk.say("time.unknown"))
    if start == free.moved_from(talk):
        return Misunderstood(talk.say("time.same"))
    why = free.reason(talk, start) if heard.value is None else None
    if why is not None:
        return Misunderstood(not_free(talk, start, why), free.nearest(talk, start))
    return _kept(talk, start)


def preset(talk: Talk) -> dict[str, Any] | None:
    """The first or last free time where that was asked for, or the only one in the asked part of the day. Raises
    Refusal where it cannot be kept."""
    pick = talk.limits.get(limits.PICK)
    if pick is None and not limits.timed(talk.limits):
        return None
    admitted = [at for at in free.starts(talk, date.fromisoformat(talk.draft["day"])) if _admits(talk, at)]
    if not admitted or (pick is None and len(admitted) > 1):
        return None
    return _kept(talk, to_minute(admitted[-1 if pick == limits.LAST else 0]))


def fits(talk: Talk, value: dict[str, Any]) -> bool:
    """Whether the hold is for what is wanted now."""
    return bool(value["held_for"] == held_for(talk))


def shown(talk: Talk, start: int) -> dict[str, Any]:
    """What an answer keeps besides its start: the wall time, and what it is for, as a change of that undoes it."""
    at = instead.wall(talk, start)
    return {"date": at.date().isoformat(), "clock": sentences.clock(at), "held_for": held_for(talk)}


def held_for(talk: Talk) -> list[str | None]:
    """What the time is kept for."""
    chosen = [talk.draft.get(field) for field in ("booking", "service", "location", "provider", "day")]
    return [*chosen, talk.limits.get("not_provider")]


def start_in(talk: Talk, text: str) -> int | None:
    """The start that a clock time of the chosen day names; None where it is no clock time."""
    text = relative.time(text, relative.of_booking(talk))
    try:
        wall = datetime.fromisoformat(f"{talk.draft['day']}T{text}")
    except ValueError:
        return None
    listed = (at for at in free.starts(talk, wall.date()) if at.replace(tzinfo=None) == wall)
    start = next(listed, None)
    return to_minute(start) if start else instant(wall, free.zone(talk).key)


def not_free(talk: Talk, start: int, why: Reason) -> str:
    """Why a start cannot be had."""
    at = instead.wall(talk, start)
    return talk.say(f"time.why.{why}", time=sentences.clock(at), date=sentences.full_date(talk.language, at.date()))


def _untold(talk: Talk) -> list[Offer]:
    """The entries by which a master and a place that nobody was asked for, or told of yet, can be chosen otherwise."""
    told = talk.member is not None or "booking" in talk.draft or "day" in talk.position.trail
    return [] if told else able.changes(talk)


def _question(talk: Talk, shown: limits.Limits, *, untold: bool) -> str:
    if untold:
        return talk.say("time.ask_part", when=asked.wish(talk, shown))
    told = asked.words(talk, shown)
    timed = limits.timed(talk.limits)
    return sentences.capital(talk.say("time.ask_part", when=told) if timed else talk.say("time.ask", date=told))


def _none(talk: Talk, told: str) -> str:
    return talk.say("when.none", when=told) if limits.timed(talk.limits) else talk.say("time.none", date=told)


def _kept(talk: Talk, start: int) -> dict[str, Any]:
    client, chat = talk.client, talk.chat
    holder = Holder(chat_id=chat.id, client_id=client.id if client else None, network=chat.network)
    wanted, own = free.wanted(talk), free.own(talk)
    kept = talk.desk.hold(talk.catalogue, wanted, start, holder, own=own, network_limit=talk.network_holds)
    return {"start": start, "hold": kept.id, "provider": kept.provider_id, **shown(talk, start)}


def _nearest(talk: Talk, found: Sequence[datetime], within: limits.Limits) -> list[int]:
    """What can be had instead of a time that cannot, or of a part of the day without any."""
    if not talk.nearest and any(_admits(talk, at) for at in found):
        return []
    near = talk.nearest or instead.nearest(talk, {FIELD: limits.ANYTHING, **within})
    starts = [start for start in near if isinstance(start, int) and start != free.moved_from(talk)]
    return [start for start in starts if free.reason(talk, start) is None]


def _admits(talk: Talk, at: datetime) -> bool:
    return limits.admits_start(talk.limits, at)
