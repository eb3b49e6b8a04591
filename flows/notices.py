"""Notices in their reader's words: rendered when they are shown, from what was true when they were written."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from flows import cards, texts
from flows.messages import Choice, Notice, Reply
from flows.sentences import clock, say, short_date
from flows.work import alerts
from scheduling.catalogue import Catalogue
from scheduling.clock import from_minute
from scheduling.notices import BUTTONS, INSTEAD
from scheduling.telling import STAFF
from scheduling.templates import filled
from storage.models import BookingStatus

_LABELS = {
    "book": "menu.book",
    "bookings": "menu.bookings",
    "cancel": "menu.cancel",
    "coming": "menu.coming",
    "late": "menu.late",
    "no_follow_ups": "menu.no_follow_ups",
    "rate": "menu.rate",
    "reschedule": "menu.move",
}
# Who may still move a booking has it before them.
_TO_COME = frozenset(template for template, buttons in BUTTONS.items() if "reschedule" in buttons)
# What tells a client of a visit that stands, and so how to prepare for it.
_STANDS = frozenset({"booking_confirmed", "booking_moved", "reminder"})
# What nobody is asked who did not come.
_AFTER_A_VISIT = frozenset({"rate"})
_REASONS = {
    "booking_cancelled": "cancel_reason",
    "booking_declined": "cancel_reason",
    "booking_moved": "reschedule_reason",
}


def render(catalogue: Catalogue, payload: Mapping[str, Any]) -> Reply:
    """The notice that an outbox row describes by its template, values, menu token and language."""
    if payload.get("audience") == STAFF:
        return alerts.render(catalogue, payload)
    template, values, language = payload["template"], payload["values"], payload["language"]
    visit = cards.visit_told(catalogue, values)
    business = catalogue.business
    words = texts.words(catalogue, visit, values["client"]["name"], language)
    own = payload.get("text") or texts.notice(business, template, language)
    missed = values["status"] == BookingStatus.NO_SHOW
    usual = "notice.missed" if missed else f"notice.{template}"
    said = filled(own, words) if own else say(language, usual)
    lines = [said, cards.card(language, visit, business)]
    why = values.get(_REASONS.get(template, ""))
    if why:
        lines.append(say(language, "notice.why", why=why))
    if template in _STANDS:
        lines += texts.closing(business, language, words)
    labels = ["" if missed and flow in _AFTER_A_VISIT else say(language, _LABELS[flow]) for flow in BUTTONS[template]]
    offered = [replace(visit, starts=from_minute(start)) for start in payload.get("starts", ())]
    times = [_start(language, one) for one in offered]
    if offered and template in INSTEAD:
        lines.append(say(language, "notice.instead"))
    elif offered:
        lines += _times(language, offered, business.offer_minutes)
        times.append(say(language, "menu.none_of_these"))
    token = payload["token"]
    entries = enumerate([*times, *labels])
    choices = tuple(Choice(label, f"{token}:{index}") for index, label in entries if token and label)
    return Reply(
        "\n".join(lines),
        choices,
        booking=values["id"],
        language=language,
        moment=cards.moment(language, visit) if template in _TO_COME else None,
        answers=len(times),
        notice=Notice(
            _template(template, missed, len(offered)),
            {
                **words,
                **{f"time_{number}": time for number, time in enumerate(times, 1)},
                "visit": cards.title(language, visit),
                "when": cards.when(language, visit),
                "place": cards.where(language, visit, business) or business.name,
            },
        ),
    )


def _template(template: str, missed: bool, times: int) -> str:
    """What a notice is called where its words are fixed: what it says differs by more than its values."""
    if template == "other_times":
        return f"{template}_{times}"
    return "missed" if missed else template


def _times(language: str, offered: Sequence[cards.Visit], kept: int) -> list[str]:
    minutes = say(language, "card.minutes", minutes=kept)
    return [say(language, "offer.times", minutes=minutes), *(cards.when(language, one) for one in offered)]


def _start(language: str, visit: cards.Visit) -> str:
    at = visit.starts.astimezone(ZoneInfo(visit.zone))
    return say(language, "time.dated", date=short_date(language, at.date()), time=clock(at))
