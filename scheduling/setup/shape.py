"""The shape of a set-up file: what each place may hold. Rules that join several places are in `checks`."""

from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from scheduling.planning import MOST_RULES
from scheduling.plans import DEFAULT_PLAN
from scheduling.setup.times import DAY
from scheduling.setup.values import (
    Address,
    Ahead,
    Breaks,
    Buffer,
    Calls,
    Clock,
    Currency,
    Day,
    DaySpan,
    Description,
    Duration,
    Greeting,
    Hours,
    Language,
    Latitude,
    LeadDays,
    LeadHours,
    LeadMinutes,
    Limit,
    Longitude,
    Minutes,
    Name,
    NoticeName,
    OverriddenDay,
    PartOfDay,
    Photo,
    PlanName,
    Price,
    Reason,
    Since,
    Slug,
    Template,
    Title,
    Uid,
    Uids,
    Until,
    Zone,
    no_repeats,
    refuse,
)
from storage.models import ApprovalMode, DetailRule, Grid, Role, ServiceStatus


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
    languages: Annotated[tuple[Language, ...], Field(min_length=1), AfterValidator(no_repeats)]
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

    slot_step: Minutes = 15
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
    hold_minutes: Minutes = 10
    grace_minutes: Annotated[int, Field(ge=0, le=DAY)] = 30
    nudge_minutes: Minutes = 60
    escalate_minutes: Minutes = 180
    expiry_minutes: Ahead = 60
    offer_minutes: Minutes = 30
    quiet_from: Clock | None = None
    quiet_until: Clock | None = None
    agenda_at: Clock | None = None
    parts_of_day: dict[PartOfDay, DaySpan] = {}
    model_calls_a_day: Calls = 500
    model_calls_a_chat: Calls = 30
    approval: ApprovalMode = ApprovalMode.NONE
    poor_record: PoorRecord = PoorRecord()
    ask_phone: DetailRule = DetailRule.OFF
    ask_email: DetailRule = DetailRule.OFF
    ask_notes: DetailRule = DetailRule.OFF
    verified_messenger: bool = True

    @model_validator(mode="after")
    def _is_quiet_for_a_while(self) -> Self:
        if (self.quiet_from is None) != (self.quiet_until is None):
            raise refuse("must have both `quiet_from` and `quiet_until`, or neither")
        if self.quiet_from is not None and self.quiet_from == self.quiet_until:
            raise refuse("`quiet_until` must be another time than `quiet_from`")
        return self


class LocationWords(Part):
    """A location's texts in another language than the business's own."""

    name: Name | None = None


class Location(Part):
    """A place where services are given; with both coordinates, in degrees, it can be shown on a map."""

    name: Name
    address: Address = ""
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    translations: dict[Language, LocationWords] = {}
    active: bool = True


class ServiceWords(Part):
    """A service's texts in another language than the business's own."""

    name: Name | None = None
    description: Description | None = None


class FollowUp(Part):
    """A message so long after a visit; texts go by language, without any it says the usual."""

    title: Title = ""
    texts: dict[Language, Template] = {}
    days: LeadDays = 0
    hours: LeadHours = 0
    minutes: LeadMinutes = 0
    active: bool = True


class Reminder(FollowUp):
    """A message so long before a visit."""

    @model_validator(mode="after")
    def _is_before(self) -> Self:
        if not (self.days or self.hours or self.minutes):
            raise refuse("must be some `days`, `hours` or `minutes` before the visit")
        return self


class Service(Part):
    """Something to book. Without locations it is offered at every one; empty buffers, approval and currency are
    the business's. Without a list of reminders there is one, 24 hours before."""

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
    reminders: Annotated[tuple[Reminder, ...], Field(max_length=MOST_RULES)] = (Reminder(hours=24),)
    follow_ups: Annotated[tuple[FollowUp, ...], Field(max_length=MOST_RULES)] = ()
    remind_again: bool = False
    remind_when_inactive: bool = False
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
            raise refuse("`to` must be after `from`")
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


class Texts(Part):
    """What the business says in its own words, by language. The greeting and the notices of clients replace the usual
    sentence; preparation and signature follow below a visit that is to come."""

    greeting: dict[Language, Greeting] = {}
    preparation: dict[Language, Template] = {}
    signature: dict[Language, Template] = {}
    templates: dict[NoticeName, dict[Language, Template]] = {}


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
    texts: Texts = Texts()
    members: dict[Uid, Member] = {}
