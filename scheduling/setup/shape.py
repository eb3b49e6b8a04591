"""The shape of a set-up file: what each place may hold. Rules that join several places are in `checks`."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, Self
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, model_validator
from pydantic_core import PydanticCustomError

from scheduling.plans import DEFAULT_PLAN, PLANS
from scheduling.setup import money
from scheduling.setup.times import DAY, Span, parse_day, parse_span, parse_wall, write_span, write_wall
from storage.models import ApprovalMode, DetailRule, Grid, Role, ServiceStatus

Language = Literal["en", "es", "pt", "ru"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

_YEAR = 366 * DAY


def _refuse(message: str) -> PydanticCustomError:
    # The message is data here, so braces in it must not be taken for a template.
    return PydanticCustomError("not_allowed", "{message}", {"message": message})


def _read(parse: Callable[[object], Any], already: type) -> BeforeValidator:
    """Parses what the file wrote and lets values pass that are `already` parsed, such as those of stored rows."""

    def validate(value: object) -> object:
        if isinstance(value, already):
            return value
        try:
            return parse(value)
        except ValueError as error:
            raise _refuse(str(error)) from error

    return BeforeValidator(validate)


def _matching(pattern: str, allowed: str) -> AfterValidator:
    compiled = re.compile(pattern)

    def validate(text: str) -> str:
        if not compiled.fullmatch(text):
            raise _refuse(f"must be {allowed}")
        return text

    return AfterValidator(validate)


def _among(known: Callable[[], frozenset[str]], what: str) -> AfterValidator:
    def validate(text: str) -> str:
        if text not in known():
            raise _refuse(f"must be {what}")
        return text

    return AfterValidator(validate)


def _readable(text: str) -> str:
    """Line breaks and tabs are the only control characters that texts may hold."""
    if any(unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t" for sign in text):
        raise _refuse("must not hold control characters")
    return text


def _one_line(text: str) -> str:
    if "\n" in text or "\t" in text:
        raise _refuse("must be one line")
    return text


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _opens_on_its_day(span: Span) -> Span:
    if span.opens >= DAY:
        raise _refuse("must open before 24:00")
    return span


def _no_repeats(values: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(values)) < len(values):
        raise _refuse("must not name the same one twice")
    return values


def _without_empty_days(days: dict[str, tuple[Span, ...]]) -> dict[str, tuple[Span, ...]]:
    return {day: spans for day, spans in days.items() if spans}


Uid = Annotated[str, _matching(r"[A-Za-z0-9_]{1,50}", "1 to 50 of the letters A-Z, a-z, digits and _")]
Slug = Annotated[
    str,
    _matching(r"[A-Za-z0-9][A-Za-z0-9_-]{0,49}", "1 to 50 letters A-Z, a-z, digits, - and _, a letter or digit first"),
]
Text = Annotated[str, AfterValidator(_readable)]
Line = Annotated[Text, AfterValidator(_one_line)]
Name = Annotated[Line, Field(min_length=1, max_length=100)]
Description = Annotated[Text, Field(max_length=1000)]
Address = Annotated[Text, Field(max_length=500)]
Reason = Annotated[Line, Field(max_length=500)]
Photo = Annotated[Line, Field(max_length=500), _matching(r"(https://\S+)?", "an address that begins with https://")]
Zone = Annotated[str, _among(_zones, "an IANA time zone such as Europe/Madrid")]
Currency = Annotated[str, _among(money.currencies, "an ISO 4217 currency such as EUR")]
PlanName = Annotated[str, _among(lambda: frozenset(PLANS), "one of " + ", ".join(PLANS))]

Duration = Annotated[int, Field(ge=1, le=1000)]
# Duration and both buffers at their most stay below the longest segment that the database takes.
Buffer = Annotated[int, Field(ge=0, le=1000)]
Price = Annotated[Decimal, Field(ge=0, le=money.MAX_MINOR)]
Ahead = Annotated[int, Field(ge=0, le=_YEAR)]
Limit = Annotated[int, Field(ge=1, le=1000)]

AnySpan = Annotated[Span, _read(parse_span, Span), PlainSerializer(write_span)]
DaySpan = Annotated[AnySpan, AfterValidator(_opens_on_its_day)]
Hours = Annotated[dict[Weekday, tuple[DaySpan, ...]], AfterValidator(_without_empty_days)]
Breaks = Annotated[dict[Weekday, tuple[AnySpan, ...]], AfterValidator(_without_empty_days)]
OverriddenDay = Annotated[
    tuple[DaySpan, ...],
    BeforeValidator(lambda value: () if value == "closed" else value),
    PlainSerializer(lambda spans: [write_span(span) for span in spans] or "closed"),
]
Day = Annotated[date, _read(parse_day, date)]
Since = Annotated[
    datetime,
    _read(lambda text: parse_wall(text, end=False), datetime),
    PlainSerializer(lambda wall: write_wall(wall, end=False)),
]
Until = Annotated[
    datetime,
    _read(lambda text: parse_wall(text, end=True), datetime),
    PlainSerializer(lambda wall: write_wall(wall, end=True)),
]
Uids = Annotated[tuple[Uid, ...], AfterValidator(_no_repeats)]


class Part(BaseModel):
    """A part of the file: unknown keys are refused, words of a list are kept as plain strings."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_enum_values=True, validate_default=True)


class Business(Part):
    """Who the business is; the slug is its name in addresses and never changes."""

    slug: Slug
    name: Name
    zone: Zone
    currency: Currency
    default_language: Language
    languages: Annotated[tuple[Language, ...], Field(min_length=1), AfterValidator(_no_repeats)]
    contact: Address = ""
    address: Address = ""
    plan: PlanName = DEFAULT_PLAN


class PoorRecord(Part):
    """When a client's visit record is poor: so many no-shows or late cancels among the last `window` bookings."""

    no_shows: Limit = 1
    late_cancels: Limit = 2
    window: Limit = 6


class Rules(Part):
    """How the business takes bookings; minutes unless the name says days. An empty limit is none."""

    slot_step: Annotated[int, Field(ge=1, le=DAY)] = 15
    grid: Grid = Grid.OPENING
    fill: bool = False
    buffer_after: Buffer = 0
    notice: Ahead = 60
    horizon_days: Annotated[int, Field(ge=1, le=730)] = 60
    cancel_cutoff: Ahead = 0
    reschedule_cutoff: Ahead = 0
    provider_day_limit: Limit | None = None
    open_bookings_limit: Limit | None = 5
    holds_limit: Annotated[int, Field(ge=1, le=100)] = 2
    hold_minutes: Annotated[int, Field(ge=1, le=DAY)] = 10
    grace_minutes: Annotated[int, Field(ge=0, le=DAY)] = 30
    approval: ApprovalMode = ApprovalMode.NONE
    poor_record: PoorRecord = PoorRecord()
    ask_phone: DetailRule = DetailRule.OFF
    ask_email: DetailRule = DetailRule.OFF
    ask_notes: DetailRule = DetailRule.OFF
    verified_messenger: bool = True


class LocationWords(Part):
    """A location's texts in another language than the business's own."""

    name: Name | None = None


class Location(Part):
    """A place where services are given."""

    name: Name
    address: Address = ""
    translations: dict[Language, LocationWords] = {}
    active: bool = True


class ServiceWords(Part):
    """A service's texts in another language than the business's own."""

    name: Name | None = None
    description: Description | None = None


class Service(Part):
    """Something to book. Without locations it is offered at every one; empty buffers, approval and currency are
    the business's."""

    name: Name
    description: Description = ""
    translations: dict[Language, ServiceWords] = {}
    duration: Duration
    price: Price | None = None
    currency: Currency | None = None
    buffer_before: Buffer | None = None
    buffer_after: Buffer | None = None
    approval: ApprovalMode | None = None
    status: ServiceStatus = ServiceStatus.ACTIVE
    locations: Uids = ()


class Offer(Part):
    """That a provider gives a service, with their own duration or price where set."""

    duration: Duration | None = None
    price: Price | None = None


class TimeOff(Part):
    """Blocked wall time: dates are whole days, both included."""

    starts: Since = Field(alias="from")
    ends: Until = Field(alias="to")
    reason: Reason = ""

    @model_validator(mode="after")
    def _has_length(self) -> Self:
        if self.ends <= self.starts:
            raise _refuse("`to` must be after `from`")
        return self


class Provider(Part):
    """Who gives services. Without locations they work at every one; an empty zone is the business's."""

    name: Name
    zone: Zone | None = None
    description: Description = ""
    photo: Photo = ""
    active: bool = True
    locations: Uids = ()
    services: dict[Uid, Annotated[Offer, BeforeValidator(lambda value: {} if value is None else value)]] = {}
    hours: Hours = {}
    breaks: Breaks = {}
    overrides: dict[Day, OverriddenDay] = {}
    time_off: tuple[TimeOff, ...] = ()


class Member(Part):
    """A person who works for the business."""

    name: Name
    role: Role
    provider: Uid | None = None
    active: bool = True


class Setup(Part):
    """One business, whole; the order of locations, services and providers is the order in which people see them."""

    business: Business
    rules: Rules = Rules()
    locations: dict[Uid, Location] = {}
    services: dict[Uid, Service] = {}
    providers: dict[Uid, Provider] = {}
    time_off: tuple[TimeOff, ...] = ()
    members: dict[Uid, Member] = {}
