"""Finding what an operator names on the command line."""

from collections.abc import Callable
from typing import TypeVar

from bot.exits import BadArgument
from scheduling.catalogue import Catalogue
from scheduling.desk import Desk
from scheduling.errors import NotFound
from scheduling.listing import businesses

Found = TypeVar("Found")


def business_named(desk: Desk, slug: str) -> Catalogue:
    """The set-up of a business. Raises BadArgument, which lists those that there are."""
    try:
        return desk.business_named(slug)
    except NotFound as error:
        known = ", ".join(business.slug for business in businesses(desk)) or "none yet; run `slotwright import`"
        raise BadArgument(f"--business: there is no {slug!r}; there are: {known}") from error


def uid_named(option: str, find: Callable[[str], Found], uid: str, known: list[str]) -> Found:
    """What a uid names. Raises BadArgument, which lists the uids that there are."""
    try:
        return find(uid)
    except NotFound as error:
        raise BadArgument(f"{option}: there is no {uid!r}; there are: {', '.join(known) or 'none'}") from error
