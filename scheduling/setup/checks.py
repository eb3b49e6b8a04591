"""Rules that join several places of a set-up file.

They look at the plain document, so that they find their faults beside those of the shape; what has a wrong shape
is passed over here.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from typing import Any, get_args

from scheduling.plans import DEFAULT_PLAN, PLANS
from scheduling.setup.faults import Fault, Place, path_of
from scheduling.setup.money import currencies, price_fault
from scheduling.setup.times import DAY, Span, parse_span
from scheduling.setup.values import Weekday

Document = dict[str, Any]

_WEEKDAYS: tuple[str, ...] = get_args(Weekday)
_FALSE = frozenset({"false", "no", "off", "n", "f", "0"})  # as pydantic reads booleans, in any case


def check(document: Any) -> list[Fault]:
    """The faults of a document between its parts, in the order of the rules."""
    top = _mapping(document)
    return [fault for rule in _RULES for fault in rule(top)]


def _mapping(value: Any) -> Document:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _things(document: Document, kind: str) -> Iterator[tuple[str, Document]]:
    return ((uid, _mapping(thing)) for uid, thing in _mapping(document.get(kind)).items())


def _fault(place: Place, message: str) -> Fault:
    return Fault(path_of(place), message)


def _references(document: Document) -> Iterator[Fault]:
    for kind in ("services", "providers"):
        for uid, thing in _things(document, kind):
            for index, named in enumerate(_list(thing.get("locations"))):
                yield from _reference(document, "locations", named, (kind, uid, "locations", index))
    for uid, provider in _things(document, "providers"):
        for named in _mapping(provider.get("services")):
            yield from _reference(document, "services", named, ("providers", uid, "services", named))
    for uid, member in _things(document, "members"):
        yield from _reference(document, "providers", member.get("provider"), ("members", uid, "provider"))


def _reference(document: Document, kind: str, named: Any, place: Place) -> Iterator[Fault]:
    if isinstance(named, str) and named not in _mapping(document.get(kind)):
        yield _fault(place, f"names no uid under `{kind}`")


def _default_language(document: Document) -> Iterator[Fault]:
    business = _mapping(document.get("business"))
    default, offered = business.get("default_language"), business.get("languages")
    if isinstance(default, str) and isinstance(offered, list) and default not in offered:
        yield _fault(("business", "default_language"), "must be one of `business.languages`")


def _members_of_providers(document: Document) -> Iterator[Fault]:
    for uid, member in _things(document, "members"):
        if member.get("role") == "provider" and member.get("provider") is None:
            yield _fault(("members", uid, "provider"), "is required for the role provider")


def _prices(document: Document) -> Iterator[Fault]:
    usual = _mapping(document.get("business")).get("currency")
    in_currency: dict[str, Any] = {}
    for uid, service in _things(document, "services"):
        in_currency[uid] = service.get("currency") or usual
        yield from _price(service, in_currency[uid], ("services", uid, "price"))
    for uid, provider in _things(document, "providers"):
        for named, offer in _things(provider, "services"):
            yield from _price(offer, in_currency.get(named), ("providers", uid, "services", named, "price"))


def _price(thing: Document, currency: Any, place: Place) -> Iterator[Fault]:
    if not isinstance(currency, str) or currency not in currencies():
        return
    try:
        price = Decimal(thing.get("price") or 0)
    except (InvalidOperation, TypeError, ValueError):
        return
    message = price_fault(price, currency) if price.is_finite() else None
    if message:
        yield _fault(place, message)


def _quotas(document: Document) -> Iterator[Fault]:
    name = _mapping(document.get("business")).get("plan", DEFAULT_PLAN)
    plan = PLANS.get(name) if isinstance(name, str) else None
    if plan is None:
        return
    services = sum(service.get("status") != "inactive" for _, service in _things(document, "services"))
    staff = sum(
        str(provider.get("active", "true")).strip().lower() not in _FALSE
        for _, provider in _things(document, "providers")
    )
    for kind, limit, found in (("services", plan.active_services, services), ("providers", plan.staff, staff)):
        if limit is not None and found > limit:
            yield _fault((kind,), f"{found} are not inactive; the plan {name} allows {limit}")


def _timetables(document: Document) -> Iterator[Fault]:
    for uid, provider in _things(document, "providers"):
        place: Place = ("providers", uid)
        hours = _week(provider.get("hours"))
        breaks = _week(provider.get("breaks"))
        for day in _WEEKDAYS:
            yield from _in_order(hours.get(day, []), (*place, "hours", day))
            yield from _in_order(breaks.get(day, []), (*place, "breaks", day))
            yield from _within_hours(breaks.get(day, []), hours.get(day, []), (*place, "breaks", day))
        yield from _apart_at_midnight(hours, place)
        for date, spans in _mapping(provider.get("overrides")).items():
            yield from _in_order(_spans(spans), (*place, "overrides", date))


Indexed = tuple[int, Span]


def _week(value: Any) -> dict[str, list[Indexed]]:
    return {day: _spans(spans) for day, spans in _mapping(value).items()}


def _spans(value: Any) -> list[Indexed]:
    """The spans of a list that can be read, each with its index."""
    found: list[Indexed] = []
    for index, text in enumerate(_list(value)):
        try:
            found.append((index, parse_span(text)))
        except ValueError:
            continue
    return found


def _in_order(spans: Sequence[Indexed], place: Place) -> Iterator[Fault]:
    """One order for a day's spans: then those that overlap are neighbours, and equal days are written equally."""
    for (_, before), (index, span) in pairwise(spans):
        if span.opens < before.closes:
            yield _fault((*place, index), "must begin when the one before it has ended, or later")


def _within_hours(breaks: Sequence[Indexed], hours: Sequence[Indexed], place: Place) -> Iterator[Fault]:
    for index, span in breaks:
        if not any(worked.opens <= span.opens and span.closes <= worked.closes for _, worked in hours):
            yield _fault(
                (*place, index),
                "lies outside the hours of its day; a break after midnight is written as 24:30-25:00",
            )


def _apart_at_midnight(hours: dict[str, list[Indexed]], place: Place) -> Iterator[Fault]:
    """The hours of a day must not begin before those of the evening before have ended."""
    for day, after in zip(_WEEKDAYS, _WEEKDAYS[1:] + _WEEKDAYS[:1], strict=True):
        spilled = max((span.closes - DAY for _, span in hours.get(day, [])), default=0)
        for index, span in hours.get(after, []):
            if span.opens < spilled:
                yield _fault((*place, "hours", after, index), f"begins before the hours of {day} have ended")


_RULES: tuple[Callable[[Document], Iterator[Fault]], ...] = (
    _references,
    _default_language,
    _members_of_providers,
    _prices,
    _quotas,
    _timetables,
)
