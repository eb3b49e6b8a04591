"""Which day."""

from datetime import date, datetime, time
from typing import Final

from flows import able, menu, sentences
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.when import free
from scheduling.hours import instant
from scheduling.slots import Reason
from storage.models import Service

FIELD: Final = "day"
SHOWN = 7


def ask(talk: Talk) -> Reply:
    """The next days with free time, the first one first."""
    found = free.days(talk)
    listed = talk.nearest or tuple(menu.page_of(talk, list(found), SHOWN))
    days = [day for day in listed if day in found]
    answers = [menu.answer(_label(talk, day, found[day]), FIELD, day.isoformat()) for day in days]
    more = (
        [menu.change(talk.say("day.all"), FIELD)]
        if talk.nearest
        else menu.pages(talk, talk.say("day.earlier"), talk.say("day.later"), SHOWN, len(found))
    )
    changes = able.changes(talk) if "booking" not in talk.draft else []
    text = talk.say("day.ask" if found else "day.none", wish=_wish(talk))
    return talk.reply(text, [*answers, *more, *changes, *menu.leave(talk)], asks=FIELD)


def take(talk: Talk, heard: Heard) -> str | Misunderstood:
    """The local date, such as `2026-11-24`, where that day has free time."""
    try:
        day = date.fromisoformat(heard.value or heard.text)
    except ValueError:
        return Misunderstood(talk.say("day.unknown", example=f"{talk.now():%d.%m}"))
    found = free.days(talk)
    if day in found:
        return day.isoformat()
    nearest = sorted(found, key=lambda free_day: (abs(free_day - day), free_day))[:3]
    return Misunderstood(_why(talk, day), tuple(sorted(nearest)))


def fits(talk: Talk, value: str) -> bool:
    """Whether the day is still to come."""
    return date.fromisoformat(value) >= talk.now().date()


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


def _label(talk: Talk, day: date, count: int) -> str:
    return talk.say("day.choice", date=sentences.short_date(talk.language, day), count=count)
