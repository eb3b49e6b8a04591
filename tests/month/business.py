"""The business of the month, as a table that both its set-up and the oracle read."""

from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection

from scheduling.wanted import Wanted
from storage.database import Store
from storage.models import ApprovalMode, Business, ChannelAccount
from tests import builders
from tests.builders import NINE_TO_FIVE, NOW

ZONE = "Europe/Madrid"
GRACE_MINUTES = 30
EXPIRY_MINUTES = 60
# Addresses at which nobody is any more.
GONE = "gone"
_DAY_PROVIDERS = ("anna", "boris", "carla", "dora", "emil")
_NIGHT = "noel"


@dataclass(frozen=True)
class Rule:
    """How long before the start, or after the end."""

    days: int = 0
    hours: int = 0
    minutes: int = 0
    active: bool = True


@dataclass(frozen=True)
class Treatment:
    """A service: its minutes, its rules, whether it reminds again of a moved visit, whether clients have to ask."""

    uid: str
    minutes: int
    reminders: tuple[Rule, ...]
    follow_ups: tuple[Rule, ...]
    again: bool = False
    asks: bool = False


TREATMENTS = (
    Treatment("cut", 30, (Rule(days=1), Rule(hours=2)), (Rule(hours=3),)),
    Treatment(
        "colour",
        90,
        (Rule(days=2), Rule(hours=24), Rule(hours=6, active=False), Rule(minutes=90)),
        (Rule(), Rule(days=7)),
        again=True,
    ),
    Treatment("talk", 60, (Rule(hours=24), Rule(days=1)), (Rule(days=1),), asks=True),
)


@dataclass(frozen=True)
class Person:
    """A client: at an address, or none; nobody is there any more; wants no follow-ups."""

    address: str | None
    chat_id: int | None
    client_id: int
    public_id: str
    opted_out: bool

    @property
    def gone(self) -> bool:
        """Whether nothing reaches them."""
        return self.address is not None and self.address.startswith(GONE)


@dataclass(frozen=True)
class House:
    """Row numbers of the business."""

    store: Store
    business_id: int
    account_id: int
    services: dict[str, int]
    people: tuple[Person, ...]

    def wanted(self, treatment: Treatment) -> Wanted:
        """The treatment by anyone."""
        return Wanted(self.services[treatment.uid])


def furnish(store: Store, people: int) -> House:
    """The business in its zone: five providers by day, one round the clock, and so many people."""
    with store.writing() as connection:
        business = builders.a_business(
            connection,
            zone=ZONE,
            slot_step=60,
            grace_minutes=GRACE_MINUTES,
            expiry_minutes=EXPIRY_MINUTES,
            open_bookings_limit=None,
        )
        account = builders.an_account(connection, business, "telegram")
        services = [
            builders.a_service(
                connection,
                business,
                one.uid,
                duration=one.minutes,
                reminders=[_stored(rule) for rule in one.reminders],
                follow_ups=[_stored(rule) for rule in one.follow_ups],
                remind_again=one.again,
                approval=ApprovalMode.ALL if one.asks else None,
            )
            for one in TREATMENTS
        ]
        for uid in _DAY_PROVIDERS:
            builders.a_provider(connection, business, uid, services, hours=NINE_TO_FIVE)
        builders.a_provider(connection, business, _NIGHT, services, hours=[(0, 24 * 60)])

        known = tuple(_person(connection, business, account, number) for number in range(people))
    return House(store, business.id, account.id, {one.uid: one.id for one in services}, known)


def _stored(rule: Rule) -> dict[str, Any]:
    return {"title": "", "texts": {}, **asdict(rule)}


def _person(connection: Connection, business: Business, account: ChannelAccount, number: int) -> Person:
    """Of twenty people one has no chat, one has left theirs, and two want no follow-ups."""
    kind = number % 20
    address = None if kind == 1 else f"{GONE if kind == 2 else 'person'}-{number}"
    chats = [builders.a_chat(connection, account, address)] if address else []
    opted_out = kind in (3, 4)
    client = builders.a_client(
        connection, business, f"Person {number}", chats, no_follow_ups_at=NOW if opted_out else None
    )
    return Person(address, chats[0].id if chats else None, client.id, client.public_id, opted_out)
