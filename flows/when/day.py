"""Which day."""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Final, NamedTuple

from flows import able, menu, sentences
from flows.messages import Reply
from flows.state import Offer
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.when import free, months
from scheduling.hours import instant
from scheduling.slots import Reason
from storage.models import Service

FIELD: Final = "day"

_NUMBER = re.compile(r"\D{0,4}(\d{1,2})\D{0,4}")


def ask(talk: Talk) -> Reply:
    """The next days with free time, the first one first; a month of them where there is room."""
    found = free.days(talk)
    view = (_nearest if talk.nearest else _month if talk.room.months else _next)(talk, found)
    answers = [menu.answer(view.label(day), FIELD, day.isoformat()) for day in view.days]
    changes = able.changes(talk) if talk.member is None and "booking" not in talk.draft else []
    text = talk.say("day.ask" if found else "day.none", wish=_wish(talk))
    return talk.reply("\n".join([text, *view.heading]), [*answers, *view.more, *changes, *menu.leave(talk)], asks=FIELD)


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """The local date, such as `2026-11-24`, where that day has free time."""
    found = free.days(talk)
    day = _told(talk, heard.value or heard.text, found)
    if day is None:
        return Misunderstood(talk.say("day.unknown", example=f"{talk.now():%d.%m}"))
    if day in found:
        return day.isoformat()
    nearest = sorted(found, key=lambda free_day: (abs(free_day - day), free_day))[:3]
    return Misunderstood(_why(talk, day), tuple(sorted(nearest)))


def fits(talk: Talk, value: str) -> bool:
    """Whether the day is still to come."""
    return date.fromisoformat(value) >= talk.now().date()


class _View(NamedTuple):
    days: tuple[date, ...]
    label: Callable[[date], str]
    more: list[Offer]
    heading: tuple[str, ...] = ()


def _nearest(talk: Talk, found: dict[date, int]) -> _View:
    days = tuple(day for day in talk.nearest if day in found)
    every = [menu.change(talk.say("day.all"), FIELD)]
    if talk.room.months:
        return _View(days, lambda day: sentences.short_date(talk.language, day), every)
    return _View(days, lambda day: _counted(talk, day, found[day]), every)


def _next(talk: Talk, found: dict[date, int]) -> _View:
    shown = talk.room.days
    more = menu.pages(talk, talk.say("day.earlier"), talk.say("day.later"), shown, len(found))
    return _View(tuple(menu.page_of(talk, tuple(found), shown)), lambda day: _counted(talk, day, found[day]), more)


def _month(talk: Talk, found: dict[date, int]) -> _View:
    pages = months.pages(tuple(found), talk.room.days)
    days = months.page_of(pages, talk.position.page)
    if not days:
        return _View((), str, [])
    beside = months.beside(pages, days)
    named = {day: sentences.month_name(talk.language, day) for day in (*beside.before, *beside.after)}
    turns = [
        *((day, talk.say("day.month_before", month=named[day])) for day in beside.before),
        *((day, talk.say("day.earlier")) for day in beside.earlier),
        *((day, talk.say("day.later")) for day in beside.later),
        *((day, talk.say("day.month_after", month=named[day])) for day in beside.after),
    ]
    more = [menu.turn(label, day.toordinal()) for day, label in turns]
    heading = sentences.month_year(talk.language, days[0])
    return _View(days, lambda day: sentences.weekday_date(talk.language, day), more, (heading,))


def _told(talk: Talk, words: str, found: dict[date, int]) -> date | None:
    """The day that is meant; where a month is shown, a number is a day of it."""
    if talk.room.months and (number := _NUMBER.fullmatch(words)):
        today = talk.now().date()
        shown = months.page_of(months.pages(tuple(found), talk.room.days), talk.position.page)
        return months.numbered(int(number[1]), shown[0] if shown else today, today)
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _why(talk: Talk, day: date) -> str:
    shown = sentences.full_date(talk.language, day)
    zone = free.zone(talk)
    if day < talk.desk.now.astimezone(zone).date():
        return talk.say("day.past", date=shown)
    noon = free.reason(talk, instant(datetime.combine(day, time(12)), zone.key))
    keys = {Reason.HORIZON: "day.horizon", Reason.DAY_OFF: "day.off"}
    return talk.say(keys.get(noon or Reason.BOOKING, "day.full"), date=shown)


def _wish(talk: Talk) -> str:
    asked = free.wanted(talk)
    service: Service = talk.catalogue.services[asked.service]
    name = sentences.named(service, talk.language)
    lines = [name]
    if asked.provider is not None:
        lines = [talk.say("card.title", service=name, provider=talk.catalogue.providers[asked.provider].name)]
    if asked.location is not None and len(talk.catalogue.locations) > 1:
        lines.append(sentences.named(talk.catalogue.locations[asked.location], talk.language))
    return ", ".join(lines)


def _counted(talk: Talk, day: date, count: int) -> str:
    return talk.say("day.choice", date=sentences.short_date(talk.language, day), count=count)
