"""The visits of the days that were chosen, each a way to its card."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Final
from zoneinfo import ZoneInfo

from flows import menu, sentences
from flows.messages import Reply
from flows.state import Offer
from flows.talk import Talk
from flows.work import clients, home, team
from flows.work.agenda import day
from scheduling.agenda import agenda, next_visit
from storage.models import Booking, BookingStatus

FIELD: Final = "listed"


def ask(talk: Talk) -> Reply:
    """The visits by day and time; today who comes next, with their past."""
    chosen = talk.draft["day"]
    first, days, page = date.fromisoformat(chosen["day"]), chosen["days"], chosen["page"]
    own = team.own(talk)
    found = agenda(talk.desk, talk.catalogue, own.id if own else None, first, first + timedelta(days=days - 1))
    size = talk.room.times
    shown = found[page * size : (page + 1) * size]
    lines = [_heading(talk, first, days, len(found)), *_lines(talk, shown, days > 1)]
    if chosen == day.of(day.today(talk)):
        lines += _next(talk, found)
    visits = [menu.begin(_label(talk, one, days > 1), "visit", booking=one.public_id) for one in shown]
    offers = [*visits, *_pages(talk, first, days, page, len(found)), *day.around(talk), *home.offers(talk)]
    return talk.reply("\n".join(lines), offers)


def _heading(talk: Talk, first: date, days: int, count: int) -> str:
    own = team.own(talk)
    city = sentences.zone_city(talk.language, talk.catalogue.zone(own.id if own else None))
    told = sentences.full_date(talk.language, first)
    if days > 1:
        last = sentences.full_date(talk.language, first + timedelta(days=days - 1))
        key = "work.agenda.days" if count else "work.agenda.no_days"
        return sentences.capital(talk.say(key, first=told, last=last, city=city))
    key = "work.agenda.day" if count else "work.agenda.no_day"
    return sentences.capital(talk.say(key, date=told, city=city))


def _lines(talk: Talk, shown: Sequence[Booking], dated: bool) -> list[str]:
    lines = []
    for on, visits in groupby(shown, key=lambda one: _wall(one).date()):
        if dated:
            lines += ["", sentences.short_date(talk.language, on)]
        lines += [_line(talk, one) for one in visits]
    return lines


def _line(talk: Talk, booking: Booking) -> str:
    provider = talk.catalogue.providers[booking.provider_id].name
    values = {
        "starts": _clock(booking),
        "ends": sentences.clock(booking.ends_at.astimezone(ZoneInfo(booking.zone))),
        "service": sentences.named(talk.catalogue.services[booking.service_id], talk.language),
        "client": talk.client_of(booking).name,
    }
    line = talk.say("work.agenda.visit", **values)
    if team.own(talk) is None:
        line = f"{line} · {provider}"
    if booking.status == BookingStatus.CONFIRMED:
        return line
    return f"{line} ({talk.say(f'status.{booking.status}').lower()})"


def _label(talk: Talk, booking: Booking, dated: bool) -> str:
    starts, client = _clock(booking), talk.client_of(booking).name
    if not dated:
        return f"{starts} {client}"
    return f"{sentences.weekday_date(talk.language, _wall(booking).date())} {starts} {client}"


def _pages(talk: Talk, first: date, days: int, page: int, count: int) -> list[Offer]:
    def turn(label: str, to: int) -> Offer:
        return menu.begin(label, "agenda", day=day.of(first, days, to))

    earlier = [turn(talk.say("menu.earlier"), page - 1)] if page else []
    later = [turn(talk.say("menu.later"), page + 1)] if (page + 1) * talk.room.times < count else []
    return [*earlier, *later]


def _next(talk: Talk, found: Sequence[Booking]) -> list[str]:
    own = team.own(talk)
    coming = next_visit(talk.desk, talk.catalogue, own.id if own else None)
    if coming is None:
        return []
    if coming.id in [one.id for one in found]:
        return ["", talk.say("work.agenda.next", time=_clock(coming)), *clients.lines(talk, coming)]
    on = sentences.short_date(talk.language, _wall(coming).date())
    time = talk.say("time.dated", date=on, time=_clock(coming))
    return ["", talk.say("work.agenda.coming", time=time), *clients.lines(talk, coming)]


def _wall(booking: Booking) -> datetime:
    return booking.starts_at.astimezone(ZoneInfo(booking.zone))


def _clock(booking: Booking) -> str:
    return sentences.clock(_wall(booking))
