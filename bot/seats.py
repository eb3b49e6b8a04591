"""The places at the terminal of those who work for a business; the terminal is the operator's own."""

from bot.terminal import CHANNEL
from scheduling import staffing
from scheduling.accounts import open_account
from scheduling.catalogue import Catalogue
from scheduling.desk import Desk
from storage.models import ChannelAccount, Member


def staff_door(desk: Desk, catalogue: Catalogue) -> ChannelAccount:
    """The channel account of staff who sit at the terminal, opened where it is new."""
    business = catalogue.business
    return open_account(desk, CHANNEL, f"{business.slug}/staff", [business.id], staff=True)


def seat(desk: Desk, door: ChannelAccount, member: Member) -> str:
    """Links a member to their place, and returns its address."""
    staffing.link(desk, door, member.uid, member)
    return member.uid


def seat_everybody(desk: Desk, catalogue: Catalogue) -> None:
    """Links every active member to a place of their own."""
    door = staff_door(desk, catalogue)
    for member in staffing.members(desk, catalogue):
        seat(desk, door, member)
