"""Which day."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import Final, NamedTuple

from flows import able, limits, menu, sentences
from flows.messages import Reply
from flows.state import Offer
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.when import asked, free, instead, months, relative
from scheduling.clock import to_minute
from scheduling.hours import instant
from scheduling.slots import Reason

FIELD: Final = "day"

_MOST_STARTS = 6
_NUMBER = re.compile(r"\D{0,4}(\d{1,2})\D{0,4}")


def ask(talk: Talk) -> Reply:
    """The days with free time that were asked for, the first one first; a month of them where there is room.

    Where there are none, the nearest to them on both sides.
    """
    within = asked.within(talk)
    every = free.days(talk, within)
    found = {day: count for day, count in every.items() if limits.admits(within, FIELD, day.isoformat())}
    nearest = talk.nearest or (() if found else instead.nearest(talk, within))
    exact = () if nearest else _exact(talk, within)
    if nearest:
        view = _nearest(talk, nearest)
    elif exact:
        view = _View([instead.offer(talk, start, with_day=True) for start in exact], [], instead.lines(talk, exact))
    else:
        view = (_month if talk.room.months else _next)(talk, found)
    missing = [talk.say("when.none", when=asked.words(talk, within))] if nearest and not talk.nearest else []
    key = "day.which" if exact else "day.ask" if found or nearest else "day.none"
    question = talk.say(key, wish=asked.wish(talk, {} if nearest or exact else within))
    widen = [menu.widen(talk.say("day.all"), FIELD)] if nearest or len(found) < len(every) else []
    changes = able.changes(talk) if talk.member is None and "booking" not in talk.draft else []
    offers = [*view.answers, *view.more, *widen, *changes, *menu.leave(talk)]
    return talk.reply("\n".join([*missing, question, *view.heading]), offers, asks=FIELD)


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """The local date, such as `2026-11-24`, where it has free time; of words, in the part of the day that was asked."""
    every = free.days(talk, {})
    day = _told(talk, heard.value or relative.day(heard.text, relative.of_booking(talk)), every)
    if day is None:
        return Misunderstood(talk.say("day.unknown", example=f"{talk.now():%d.%m}"))
    within = {**talk.limits, FIELD: day.isoformat()}
    if day in (every if heard.value else free.days(talk, within)):
        return day.isoformat()
    why = talk.say("when.none", when=asked.words(talk, within)) if day in every else why_none(talk, day)
    return Misunderstood(why, instead.nearest(talk, within))


def preset(talk: Talk) -> str | None:
    """The first or, of days that were asked for, the last with free time, or the only one of those."""
    pick = talk.limits.get(limits.PICK)
    if FIELD not in talk.limits and pick != limits.FIRST:
        return None
    within = asked.within(talk)
    found = [day.isoformat() for day in free.days(talk, within)]
    admitted = [day for day in found if limits.admits(within, FIELD, day)]
    if not admitted or (pick is None and len(admitted) > 1):
        return None
    return admitted[-1 if pick == limits.LAST else 0]


def fits(talk: Talk, value: str) -> bool:
    """Whether the day is still to come."""
    return date.fromisoformat(value) >= talk.now().date()


def why_none(talk: Talk, day: date) -> str:
    """Why a day has no free time."""
    shown = sentences.full_date(talk.language, day)
    zone = free.zone(talk)
    if day < talk.desk.now.astimezone(zone).date():
        return talk.say("day.past", date=shown)
    noon = free.reason(talk, instant(datetime.combine(day, time(12)), zone.key))
    keys = {Reason.HORIZON: "day.horizon", Reason.DAY_OFF: "day.off"}
    return talk.say(keys.get(noon or Reason.BOOKING, "day.full"), date=shown)


class _View(NamedTuple):
    answers: list[Offer]
    more: list[Offer]
    heading: Sequence[str] = ()


def _exact(talk: Talk, within: limits.Limits) -> list[int]:
    """The free starts at the very times of the days that were asked for, where those are few."""
    told = limits.spans(within.get("time"))
    if FIELD not in within or not told or any(since != until for since, until in told):
        return []
    admitted = [at for at in free.ever(talk) if limits.admits(within, FIELD, at.date().isoformat())]
    starts = [to_minute(at) for at in admitted if limits.admits_start(within, at)]
    return starts if len(starts) <= _MOST_STARTS else []


def _nearest(talk: Talk, nearest: instead.Nearest) -> _View:
    every = free.days(talk, {})
    days = [near for near in nearest if isinstance(near, date) and near in every]
    if days:
        told = (sentences.full_date(talk.language, day) for day in days)
        counted = [_answer(_counted(talk, day, every[day]), day) for day in days]
        short = [_answer(sentences.short_date(talk.language, day), day) for day in days]
        return _View(short if talk.room.months else counted, [], (talk.say("day.nearest"), *told))
    starts = [near for near in nearest if isinstance(near, int)]
    answers = [instead.offer(talk, start, with_day=True) for start in starts]
    return _View(answers, [], (talk.say("time.nearest"), *instead.lines(talk, starts)))


def _next(talk: Talk, found: dict[date, int]) -> _View:
    shown = talk.room.days
    more = menu.pages(talk, talk.say("day.earlier"), talk.say("day.later"), shown, len(found))
    days = menu.page_of(talk, tuple(found), shown)
    return _View([_answer(_counted(talk, day, found[day]), day) for day in days], more)


def _month(talk: Talk, found: dict[date, int]) -> _View:
    pages = months.pages(tuple(found), talk.room.days)
    days = months.page_of(pages, talk.position.page)
    if not days:
        return _View([], [])
    beside = months.beside(pages, days)
    named = {day: sentences.month_name(talk.language, day) for day in (*beside.before, *beside.after)}
    turns = [
        *((day, talk.say("day.month_before", month=named[day])) for day in beside.before),
        *((day, talk.say("day.earlier")) for day in beside.earlier),
        *((day, talk.say("day.later")) for day in beside.later),
        *((day, talk.say("day.month_after", month=named[day])) for day in beside.after),
    ]
    more = [menu.turn(label, day.toordinal()) for day, label in turns]
    answers = [_answer(sentences.weekday_date(talk.language, day), day) for day in days]
    return _View(answers, more, (sentences.month_year(talk.language, days[0]),))


def _answer(label: str, day: date) -> Offer:
    return menu.answer(label, FIELD, day.isoformat())


def _told(talk: Talk, words: str, found: Iterable[date]) -> date | None:
    """The day that is meant; where a month is shown, a number is a day of it."""
    if talk.room.months and (number := _NUMBER.fullmatch(words)):
        today = talk.now().date()
        shown = months.page_of(months.pages(tuple(found), talk.room.days), talk.position.page)
        return months.numbered(int(number[1]), shown[0] if shown else today, today)
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _counted(talk: Talk, day: date, count: int) -> str:
    return talk.say("day.choice", date=sentences.short_date(talk.language, day), count=count)
