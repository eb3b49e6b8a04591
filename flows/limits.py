"""What was said that narrows a choice without making it: days, a part of the day, whom one does not want.

A limit is a hint that stays until the client says otherwise; of two that disagree the later word wins. `a,b` is one of
several, `a..b` a span whose end is open where it is empty, and `..` is anything at all. `when` is a time of a certain
day, `2026-11-24T15:00`; `pick` takes the `first` or the `last` of the times that are free.
"""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any, Final, NamedTuple

FIELDS = ("service", "location", "provider", "day", "time", "when")
ANYTHING = ".."
PICK: Final = "pick"
FIRST, LAST = "first", "last"
MOST = 20

# What narrows the answer to another question.
_OF = {"when": "time", PICK: "time"}
_TIMED = ("time", "not_time", "when", "not_when")

Limits = Mapping[str, str]


class Words(NamedTuple):
    """Hints, parted: field → what its step takes as an answer, and field → what only narrows it."""

    answers: dict[str, str]
    limits: dict[str, str]


def parted(hints: Mapping[str, str], fields: Collection[str]) -> Words:
    """Those hints that a flow with these fields has a use for."""
    narrow = {field: text for field, text in hints.items() if _narrows(field, text)}
    return Words(
        answers={field: text for field, text in hints.items() if field in fields and field not in narrow},
        limits={field: text for field, text in narrow.items() if _asked_by(field) in fields},
    )


def after(limits: Limits, said: Words) -> dict[str, str]:
    """The limits once this was said as well."""
    anew = {*said.answers, *said.limits}
    kept = {field: text for field, text in limits.items() if field != "when" or anew.isdisjoint(("day", "time"))}
    kept = unpicked(kept) if anew & {"day", "time"} else kept
    kept |= {field: which for field, which in said.limits.items() if field == PICK}
    for field in FIELDS:
        denied = f"not_{field}"
        told = said.answers.get(field) or said.limits.get(field)
        if told is not None:
            kept = _listed(kept, field, _items(said.limits.get(field)))
            stays = [one for one in _items(kept.get(denied)) if not _allowed_again(field, told, one)]
            kept = _listed(kept, denied, stays)
        if denied in said.limits:
            kept = _listed(kept, denied, [*_items(kept.get(denied)), *_items(said.limits[denied])])
    return kept


def chosen(limits: Limits, field: str, value: Any) -> dict[str, str]:
    """The limits once this was chosen: those of the field that would not have admitted it are over."""
    kept = dict(limits) if admits(limits, field, value) else widened(limits, field)
    return unpicked(kept) if field == "time" else kept


def widened(limits: Limits, field: str) -> dict[str, str]:
    """The limits without those of a field."""
    timed = {"when", "not_when", PICK} if field in ("day", "time") else set()
    return {one: text for one, text in limits.items() if one not in {field, f"not_{field}", *timed}}


def unpicked(limits: Limits) -> dict[str, str]:
    """The limits where no time is picked without a question."""
    return {field: text for field, text in limits.items() if field != PICK}


def standing(limits: Limits, draft: Mapping[str, Any]) -> dict[str, Any]:
    """The answers of a draft that the limits admit."""
    return {field: value for field, value in draft.items() if field not in FIELDS or admits(limits, field, value)}


def admits(limits: Limits, field: str, value: Any) -> bool:
    """Whether an answer, as the draft keeps it, is within the limits of its field."""
    if isinstance(value, Mapping):
        return not timed(limits) or admits_start(limits, datetime.fromisoformat(f"{value['date']}T{value['clock']}"))
    wanted, denied, words = limits.get(field), limits.get(f"not_{field}"), str(value)
    return (wanted is None or _within(field, wanted, words)) and (denied is None or not _within(field, denied, words))


def admits_start(limits: Limits, at: datetime) -> bool:
    """Whether a wall time is within the limits of the time of day and of the times of certain days."""
    return admits(limits, "time", f"{at:%H:%M}") and admits(limits, "when", f"{at:%Y-%m-%dT%H:%M}")


def is_when(hints: Mapping[str, str]) -> bool:
    """Whether nothing but days and times is said."""
    return all(_asked_by(field) in ("day", "time") for field in hints)


def tells_when(hints: Mapping[str, str]) -> bool:
    """Whether days or times are said."""
    return any(_asked_by(field) in ("day", "time") for field in hints)


def timed(limits: Limits) -> bool:
    """Whether something was said of the time of day."""
    return any(field in limits for field in _TIMED)


def on(limits: Limits, day: date) -> dict[str, str]:
    """The same for one day: its own times as times of day."""
    own = dict(limits)
    for when, time in (("when", "time"), ("not_when", "not_time")):
        own.pop(when, None)
        here = [item.partition("T")[2] for item in _items(limits.get(when)) if item.startswith(day.isoformat())]
        if here:
            own[time] = ",".join([*_items(own.get(time)), *here]) if when.startswith("not_") else ",".join(here)
    return own


def bounds(text: str) -> tuple[str, str]:
    """The first and the last of what is named; an open side is empty."""
    parts = [_span(one) for one in _items(text)]
    first, last = [since for since, _ in parts], [until for _, until in parts]
    return ("" if "" in first else min(first)), ("" if "" in last else max(last))


def spans(text: str | None) -> list[tuple[str, str]]:
    """(from, to) of everything that is named; twice the same for a single one."""
    return [_span(one) for one in _items(text)]


def _asked_by(field: str) -> str:
    narrowed = field.removeprefix("not_")
    return _OF.get(narrowed, narrowed)


def _narrows(field: str, text: str) -> bool:
    if field in _OF:
        return True
    if field.startswith("not_"):
        return field.removeprefix("not_") in FIELDS
    return field in FIELDS and (ANYTHING in text or "," in text)


def _allowed_again(field: str, told: str, denied: str) -> bool:
    """Whether what was denied is over; where a clock time is told, everything that was denied of the times is."""
    exact = field == "time" and ANYTHING not in told
    return exact or told in (ANYTHING, "*") or denied in _items(told)


def _listed(limits: dict[str, str], field: str, items: list[str]) -> dict[str, str]:
    rest = {one: text for one, text in limits.items() if one != field}
    return {**rest, field: ",".join([*dict.fromkeys(items)][-MOST:])} if items and ANYTHING not in items else rest


def _within(field: str, text: str, words: str) -> bool:
    return any(_in_span(field, since, until, words) for since, until in spans(text))


def _in_span(field: str, since: str, until: str, words: str) -> bool:
    if field == "when":
        (day, _, first), (told, _, clock) = since.partition("T"), words.partition("T")
        last = first if until == since else until
        return day == told and _in_span("time", first, last, clock)
    if since and since == until:
        return words == since
    if field != "time":
        return since <= words and (not until or words <= until)
    if since and until and until < since:  # over midnight
        return words >= since or words < until
    return since <= words and (not until or words < until)


def _span(item: str) -> tuple[str, str]:
    since, between, until = item.partition(ANYTHING)
    return (since, until) if between else (item, item)


def _items(text: str | None) -> list[str]:
    return [item.strip() for item in text.split(",") if item.strip()] if text else []
