"""The single values of a set-up file: how each is read, what it may be, how it is written."""

import re
import unicodedata
from collections.abc import Callable, Collection
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal
from zoneinfo import available_timezones

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer
from pydantic_core import PydanticCustomError

from scheduling.notices import BUTTONS
from scheduling.plans import PLANS
from scheduling.setup import money
from scheduling.setup.times import (
    DAY,
    Span,
    parse_clock,
    parse_day,
    parse_span,
    parse_wall,
    write_clock,
    write_span,
    write_wall,
)
from scheduling.templates import OF_GREETINGS, PLACEHOLDERS, unknown_placeholders

Language = Literal["en", "es", "pt", "ru"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

_YEAR = 366 * DAY


def refuse(message: str) -> PydanticCustomError:
    """The error to raise for a value that is not allowed."""
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
            raise refuse(str(error)) from error

    return BeforeValidator(validate)


def _matching(pattern: str, allowed: str) -> AfterValidator:
    compiled = re.compile(pattern)

    def validate(text: str) -> str:
        if not compiled.fullmatch(text):
            raise refuse(f"must be {allowed}")
        return text

    return AfterValidator(validate)


def _among(known: Callable[[], frozenset[str]], what: str) -> AfterValidator:
    def validate(text: str) -> str:
        if text not in known():
            raise refuse(f"must be {what}")
        return text

    return AfterValidator(validate)


def _readable(text: str) -> str:
    """Line breaks and tabs are the only control characters that texts may hold."""
    if any(unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t" for sign in text):
        raise refuse("must not hold control characters")
    return text


def _one_line(text: str) -> str:
    if "\n" in text or "\t" in text:
        raise refuse("must be one line")
    return _readable(text)


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _opens_on_its_day(span: Span) -> Span:
    if span.opens >= DAY:
        raise refuse("must open before 24:00")
    return span


def _with_placeholders(known: Collection[str]) -> AfterValidator:
    def validate(text: str) -> str:
        strange = unknown_placeholders(text, known)
        if strange:
            allowed = ", ".join(f"{{{name}}}" for name in known)
            raise refuse(f"has the unknown placeholder {{{strange[0]}}}; allowed: {allowed}")
        return text

    return AfterValidator(validate)


def no_repeats(values: tuple[str, ...]) -> tuple[str, ...]:
    """The same values. Raises PydanticCustomError where one is there twice."""
    if len(set(values)) < len(values):
        raise refuse("must not name the same one twice")
    return values


def _without_empty_days(days: dict[str, tuple[Span, ...]]) -> dict[str, tuple[Span, ...]]:
    return {day: spans for day, spans in days.items() if spans}


Uid = Annotated[str, _matching(r"[A-Za-z0-9_]{1,50}", "1 to 50 of the letters A-Z, a-z, digits and _")]
Slug = Annotated[
    str,
    _matching(r"[A-Za-z0-9][A-Za-z0-9_-]{0,49}", "1 to 50 letters A-Z, a-z, digits, - and _, a letter or digit first"),
]
Name = Annotated[str, Field(min_length=1, max_length=100), AfterValidator(_one_line)]
Description = Annotated[str, Field(max_length=1000), AfterValidator(_readable)]
Address = Annotated[str, Field(max_length=500), AfterValidator(_readable)]
Latitude = Annotated[float, Field(ge=-90, le=90)]
Longitude = Annotated[float, Field(ge=-180, le=180)]
Reason = Annotated[str, Field(max_length=500), AfterValidator(_one_line)]
Title = Annotated[str, Field(max_length=50), AfterValidator(_one_line)]
_OwnText = Annotated[str, Field(min_length=1, max_length=500), AfterValidator(_readable)]
Template = Annotated[_OwnText, _with_placeholders(PLACEHOLDERS)]
Greeting = Annotated[_OwnText, _with_placeholders(OF_GREETINGS)]
NoticeName = Annotated[str, _among(lambda: frozenset(BUTTONS), "one of " + ", ".join(BUTTONS))]
Photo = Annotated[str, Field(max_length=500), _matching(r"(https://[!-~]+)?", "an address that begins with https://")]
Zone = Annotated[str, _among(_zones, "an IANA time zone such as Europe/Madrid")]
Currency = Annotated[str, _among(money.currencies, "an ISO 4217 currency such as EUR")]
PlanName = Annotated[str, _among(lambda: frozenset(PLANS), "one of " + ", ".join(PLANS))]

Duration = Annotated[int, Field(ge=1, le=1000)]
# Duration and both buffers at their most stay below the longest segment that the database takes.
Buffer = Annotated[int, Field(ge=0, le=1000)]
Price = Annotated[Decimal, Field(ge=0, le=money.MAX_MINOR)]
Ahead = Annotated[int, Field(ge=0, le=_YEAR)]
Minutes = Annotated[int, Field(ge=1, le=DAY)]
LeadDays = Annotated[int, Field(ge=0, le=365)]
LeadHours = Annotated[int, Field(ge=0, le=8760)]
LeadMinutes = Annotated[int, Field(ge=0, le=DAY)]
Limit = Annotated[int, Field(ge=1, le=1000)]
Calls = Annotated[int, Field(ge=0, le=1_000_000)]
PartOfDay = Literal["morning", "afternoon", "evening", "night"]

Clock = Annotated[int, _read(parse_clock, int), PlainSerializer(write_clock, when_used="unless-none")]
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
Uids = Annotated[tuple[Uid, ...], AfterValidator(no_repeats)]
