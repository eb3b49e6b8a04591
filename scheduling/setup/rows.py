"""Between a Setup, as the file writes it, and rows, as storage keeps them."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, get_args

from scheduling.plans import PLANS
from scheduling.setup.money import from_minor, to_minor
from scheduling.setup.shape import Business, Rules, Setup
from scheduling.setup.times import Span
from scheduling.setup.values import Weekday
from storage.setup import (
    DayRow,
    HoursRow,
    Link,
    OfferRow,
    PlaceOfProvider,
    PlaceOfService,
    SetupRows,
    TimeOffRow,
    Values,
)

_WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
_POOR_RECORD = "poor_record"


def to_rows(setup: Setup) -> SetupRows:
    """The rows that a set-up asks for."""
    currency = setup.business.currency
    services = {
        uid: {
            **service.model_dump(exclude={"locations", "translations"}),
            "reminders": [one.model_dump() for one in service.reminders],
            "follow_ups": [one.model_dump() for one in service.follow_ups],
            "translations": _translations(service.translations),
            "price": None if service.price is None else to_minor(service.price, service.currency or currency),
        }
        for uid, service in setup.services.items()
    }
    locations = {
        uid: {**location.model_dump(), "translations": _translations(location.translations)}
        for uid, location in setup.locations.items()
    }
    providers = {
        uid: provider.model_dump(include={"name", "zone", "description", "photo", "active"})
        for uid, provider in setup.providers.items()
    }
    members = {uid: member.model_dump() for uid, member in setup.members.items()}
    return SetupRows(
        business=_business_columns(setup),
        plan={"name": setup.business.plan, **asdict(PLANS[setup.business.plan])},
        things={
            "locations": _placed(locations),
            "services": _placed(services),
            "providers": _placed(providers),
            "members": members,
        },
        links=frozenset(_links(setup)),
    )


def to_setup(rows: SetupRows) -> Setup:
    """The set-up that rows hold; what the file writes as a list comes in one fixed order."""
    business = {name: rows.business[name] for name in Business.model_fields if name != "plan"}
    services, locations = list(rows.things["services"]), list(rows.things["locations"])
    currencies = {uid: row["currency"] or business["currency"] for uid, row in rows.things["services"].items()}
    return Setup.model_validate(
        {
            "business": {**business, "plan": rows.plan["name"]},
            "rules": _rules(rows.business),
            "locations": {uid: _unplaced(row) for uid, row in rows.things["locations"].items()},
            "services": {
                uid: {
                    **_unplaced(row),
                    "price": None if row["price"] is None else from_minor(row["price"], currencies[uid]),
                    "locations": _sorted_by(
                        locations, [x.location for x in rows.linked(PlaceOfService) if x.service == uid]
                    ),
                }
                for uid, row in rows.things["services"].items()
            },
            "providers": {
                uid: {
                    **_unplaced(row),
                    "locations": _sorted_by(
                        locations, [x.location for x in rows.linked(PlaceOfProvider) if x.provider == uid]
                    ),
                    "services": _offers(rows, uid, services, currencies),
                    "hours": _week(rows, uid, is_break=False),
                    "breaks": _week(rows, uid, is_break=True),
                    "overrides": _overrides(rows, uid),
                    "time_off": _time_off(rows, uid),
                }
                for uid, row in rows.things["providers"].items()
            },
            "time_off": _time_off(rows, None),
            "texts": rows.business["texts"],
            "members": dict(sorted(rows.things["members"].items())),
        }
    )


def _business_columns(setup: Setup) -> Values:
    # As values: a dump has times of day as the file writes them.
    rules = {name: value for name, value in setup.rules if name != _POOR_RECORD}
    parts = {part: list(span) for part, span in setup.rules.parts_of_day.items()}
    record = {f"{_POOR_RECORD}_{name}": value for name, value in setup.rules.poor_record}
    own = setup.business.model_dump(exclude={"plan"})
    texts = setup.texts.model_dump(exclude_defaults=True)
    documents = {"languages": list(setup.business.languages), "parts_of_day": parts, "texts": texts}
    return {**own, **rules, **record, **documents}


def _rules(business: Values) -> Values:
    rules = {name: business[name] for name in Rules.model_fields if name != _POOR_RECORD}
    record = {
        name.removeprefix(f"{_POOR_RECORD}_"): value
        for name, value in business.items()
        if name.startswith(_POOR_RECORD)
    }
    parts = {part: Span(*span) for part, span in business["parts_of_day"].items()}
    return {**rules, "parts_of_day": parts, _POOR_RECORD: record}


def _translations(translations: Any) -> dict[str, dict[str, str]]:
    return {language: words.model_dump(exclude_none=True) for language, words in translations.items()}


def _placed(things: dict[str, Values]) -> dict[str, Values]:
    return {uid: {**values, "position": position} for position, (uid, values) in enumerate(things.items())}


def _unplaced(row: Values) -> Values:
    return {name: value for name, value in row.items() if name != "position"}


def _links(setup: Setup) -> Iterator[Link]:
    usual = setup.business.currency
    for uid, service in setup.services.items():
        for location in service.locations:
            yield PlaceOfService(uid, location)
    for uid, provider in setup.providers.items():
        for location in provider.locations:
            yield PlaceOfProvider(uid, location)
        for named, offer in provider.services.items():
            currency = setup.services[named].currency or usual
            price = None if offer.price is None else to_minor(offer.price, currency)
            yield OfferRow(uid, named, offer.duration, price)
        for is_break, week in ((False, provider.hours), (True, provider.breaks)):
            for day, spans in week.items():
                for span in spans:
                    yield HoursRow(uid, _WEEKDAYS.index(day), span.opens, span.closes, is_break)
        for date, spans in provider.overrides.items():
            for opens, closes in spans or ((None, None),):
                yield DayRow(uid, date, opens, closes)
        for off in provider.time_off:
            yield TimeOffRow(uid, off.starts, off.ends, off.reason)
    for off in setup.time_off:
        yield TimeOffRow(None, off.starts, off.ends, off.reason)


def _sorted_by(order: list[str], uids: list[str]) -> list[str]:
    return sorted(uids, key=order.index)


def _offers(rows: SetupRows, provider: str, services: list[str], currencies: dict[str, str]) -> Values:
    own = [offer for offer in rows.linked(OfferRow) if offer.provider == provider]
    return {
        offer.service: {
            "duration": offer.duration,
            "price": None if offer.price is None else from_minor(offer.price, currencies[offer.service]),
        }
        for offer in sorted(own, key=lambda offer: services.index(offer.service))
    }


def _week(rows: SetupRows, provider: str, *, is_break: bool) -> dict[str, list[Span]]:
    own = [row for row in rows.linked(HoursRow) if row.provider == provider and row.is_break is is_break]
    week: dict[str, list[Span]] = {}
    for row in sorted(own, key=lambda row: (row.weekday, row.opens)):
        week.setdefault(_WEEKDAYS[row.weekday], []).append(Span(row.opens, row.closes))
    return week


def _overrides(rows: SetupRows, provider: str) -> Values:
    own = [row for row in rows.linked(DayRow) if row.provider == provider]
    days: dict[Any, list[Span]] = {}
    for row in sorted(own, key=lambda row: (row.day, row.opens or 0)):
        spans = days.setdefault(row.day, [])
        if row.opens is not None and row.closes is not None:
            spans.append(Span(row.opens, row.closes))
    return days


def _time_off(rows: SetupRows, provider: str | None) -> list[Values]:
    own = [row for row in rows.linked(TimeOffRow) if row.provider == provider]
    return [
        {"from": row.starts, "to": row.ends, "reason": row.reason}
        for row in sorted(own, key=lambda row: (row.starts, row.ends, row.reason))
    ]
