"""Who sits at the terminal: a client, or one of those who work there, whom the operator may play."""

from dataclasses import dataclass
from typing import NamedTuple

from bot.assembly import Parts
from bot.businesses import business_named
from bot.exits import BadArgument
from bot.installing import prepare_demo
from bot.members import member_named
from bot.retry import rerun
from bot.seats import seat, staff_door
from bot.terminal import Visitor
from scheduling.desk import Desk
from scheduling.listing import businesses

_DEMO = "demo"
_DEMO_CLIENT = "demo-client"


@dataclass(frozen=True)
class Asked:
    """The options of `slotwright chat`, as typed; `provider` is whom the operator wants to be instead of a client."""

    business: str | None
    address: str | None
    provider: str | None
    name: str = ""
    language: str | None = None
    demo: bool = False


class Part(NamedTuple):
    """The business, the name of the channel account, and who is there."""

    business: str
    door: str
    visitor: Visitor


def part_of(parts: Parts, asked: Asked) -> Part:
    """Prepares the demo where it is asked for, and links the terminal to the member who is to be played.

    Raises BadArgument, and NotMigrated where a master is to be played.
    """
    if asked.provider is not None and asked.address is not None:
        raise BadArgument("--as ADDRESS and --as-provider UID: only one of them")
    if asked.demo:
        prepare_demo(parts)
    business = asked.business or (_DEMO if asked.demo else None)
    if asked.provider is not None:
        return _master(parts, business, asked.provider, asked.language)
    address = asked.address or (_DEMO_CLIENT if asked.demo else None)
    if business is None:
        raise BadArgument("--business SLUG is required (or --demo)")
    if address is None:
        raise BadArgument("--as ADDRESS or --as-provider UID is required (or --demo)")
    return Part(business, business, Visitor(address, asked.name, asked.language))


def _master(parts: Parts, slug: str | None, provider: str, language: str | None) -> Part:
    def play() -> Part:
        with parts.desk() as desk:
            catalogue = business_named(desk, slug or _only(desk))
            member = member_named(desk, catalogue, "--as-provider", provider)
            door = staff_door(desk, catalogue)
            return Part(catalogue.business.slug, door.name, Visitor(seat(desk, door, member), member.name, language))

    parts.check_migrated()
    return rerun(play)


def _only(desk: Desk) -> str:
    """The business that needs no naming. Raises BadArgument."""
    slugs = [business.slug for business in businesses(desk)]
    if len(slugs) != 1:
        raise BadArgument(f"--business SLUG is required; there are: {', '.join(slugs) or 'none yet'}")
    return slugs[0]
