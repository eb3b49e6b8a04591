"""Finding a member whom an operator names on the command line."""

from bot.exits import BadArgument
from scheduling import staffing
from scheduling.catalogue import Catalogue
from scheduling.desk import Desk
from storage.models import Member


def member_named(desk: Desk, catalogue: Catalogue, option: str, uid: str) -> Member:
    """The active member who is the provider with this uid, else the one with this uid of their own, such as the owner.

    Raises BadArgument, which lists those that there are; also where several are that provider.
    """
    members = staffing.members(desk, catalogue)
    provider = next((one.id for one in catalogue.providers.values() if one.uid == uid), None)
    found = [one for one in members if provider is not None and one.provider_id == provider]
    match found or [one for one in members if one.uid == uid]:
        case [only]:
            return only
        case []:
            known = ", ".join(one.uid for one in members) or "none; the set-up's `members` names them"
            raise BadArgument(f"{option}: there is no member {uid!r}; there are: {known}")
    raise BadArgument(f"{option}: {uid!r} has several members; name one: {', '.join(one.uid for one in found)}")
