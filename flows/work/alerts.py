"""Notices to those who work at a business: short, with the client's name and number, and one tap for what is asked."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from flows import cards
from flows.messages import Choice, Reply
from flows.sentences import clock, full_date, named, say, short_date, zone_city
from flows.work import clients
from scheduling.catalogue import Catalogue
from scheduling.telling import STAFF_BUTTONS
from storage.models import Approval

_LABELS = {
    "agenda": "work.home",
    "approve": "work.do.approve",
    "complete": "work.do.complete",
    "decline": "work.do.decline",
    "no_show": "work.do.no_show",
    "offer": "work.do.propose",
    "visit": "work.do.visit",
}
_TO_COME = frozenset(
    {"request", "request_again", "request_escalated", "booked", "moved", "late", "attendance", "coming"}
)


def render(catalogue: Catalogue, payload: Mapping[str, Any]) -> Reply:
    """The notice that an outbox row to a member describes."""
    template, language, token = payload["template"], payload["language"], payload["token"]
    labels = (say(language, _LABELS[button]) for button in STAFF_BUTTONS[template])
    choices = tuple(Choice(label, f"{token}:{index}") for index, label in enumerate(labels))
    if template == "agenda":
        return Reply("\n".join(_day(catalogue, payload, language)), choices, language=language)
    values, more = payload["values"], payload["more"]
    visit = cards.visit_told(catalogue, values)
    client = values["client"]
    lines = [
        _heading(template, values, more, language),
        cards.title(language, visit),
        cards.when(language, visit),
        *_was(more, visit, language),
        clients.contact(client["name"], client["phone"]),
        *([clients.past(language, **more["history"])] if "history" in more else []),
        *_said(values, language),
        *_pushed_back(more, language),
    ]
    return Reply(
        "\n".join(lines),
        choices,
        booking=values["id"],
        language=language,
        moment=cards.moment(language, visit) if template in _TO_COME else None,
    )


def _heading(template: str, values: Mapping[str, Any], more: Mapping[str, Any], language: str) -> str:
    if "by" in more:
        at = datetime.fromisoformat(values["updated_at"]).astimezone(ZoneInfo(values["time_zone"]))
        declined = values["approval"] == Approval.DECLINED
        what = "declined" if declined else values["status"]
        return say(language, f"work.latest.{what}", who=more["by"], when=clock(at))
    if more.get("refused"):
        return say(language, "notice.staff.refused")
    if template == "request" and "was" in more:
        return say(language, "notice.staff.asks_to_move")
    return say(language, f"notice.staff.{template}")


def _was(more: Mapping[str, Any], visit: cards.Visit, language: str) -> list[str]:
    if "was" not in more:
        return []
    at = datetime.fromisoformat(more["was"]).astimezone(ZoneInfo(visit.zone))
    told = say(language, "time.dated", date=short_date(language, at.date()), time=clock(at))
    return [say(language, "notice.staff.was", time=told)]


def _said(values: Mapping[str, Any], language: str) -> list[str]:
    notes = [say(language, "work.visit.notes", why=values["notes"])] if values["notes"] else []
    why = values["cancel_reason"]
    return [*notes, *([say(language, "notice.why", why=why)] if why else [])]


def _pushed_back(more: Mapping[str, Any], language: str) -> list[str]:
    after = more.get("next") or []
    lines = [f"{_clock(one)} {one['client']}" for one in after]
    return [say(language, "notice.staff.pushed_back"), *lines] if lines else []


def _day(catalogue: Catalogue, payload: Mapping[str, Any], language: str) -> list[str]:
    visits = payload["visits"]
    city = zone_city(language, visits[0]["time_zone"])
    heading = say(language, "work.agenda.day", date=full_date(language, date.fromisoformat(payload["day"])), city=city)
    several = len({one["provider"] for one in visits}) > 1
    return [heading, *(_line(catalogue, one, several, language) for one in visits)]


def _line(catalogue: Catalogue, one: Mapping[str, Any], several: bool, language: str) -> str:
    line = say(
        language,
        "work.agenda.visit",
        starts=_clock(one),
        ends=_clock(one, "ends_at"),
        service=named(catalogue.service(one["service"]), language),
        client=one["client"]["name"],
    )
    return f"{line} · {catalogue.provider(one['provider']).name}" if several else line


def _clock(one: Mapping[str, Any], field: str = "starts_at") -> str:
    return clock(datetime.fromisoformat(one[field]).astimezone(ZoneInfo(one["time_zone"])))
