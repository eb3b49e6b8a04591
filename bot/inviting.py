"""Private links by which those who work for a business are linked to the assistant bot."""

from bot.assembly import Parts
from bot.businesses import business_named
from bot.linking import in_messengers
from bot.members import member_named
from bot.retry import rerun
from scheduling import staffing

_OPTION = "--provider"


def invite(parts: Parts, slug: str, uid: str, hours: int) -> list[str]:
    """Makes a link that links whoever opens it first to a member, for so many hours: its address at every assistant
    bot that is known by name; where there is none, what is to be written to the bot. Raises BadArgument.
    """

    def do() -> list[str]:
        with parts.desk() as desk:
            catalogue = business_named(desk, slug)
            token = staffing.invite(desk, catalogue, member_named(desk, catalogue, _OPTION, uid).uid, hours)
            addresses = list(in_messengers(desk, catalogue.business, token, staff=True))
            return addresses or [f"Write to the assistant bot: /start {token}"]

    return rerun(do)


def revoke(parts: Parts, slug: str, uid: str) -> str:
    """Makes a member's unused links worthless, unlinks them everywhere and returns their uid. Raises BadArgument."""

    def do() -> str:
        with parts.desk() as desk:
            catalogue = business_named(desk, slug)
            member = member_named(desk, catalogue, _OPTION, uid)
            staffing.revoke(desk, catalogue, member.uid)
            return member.uid

    return rerun(do)
