"""The channel account that a messenger's setting names, with the businesses that it is to serve."""

from collections.abc import Sequence

from bot.exits import BadArgument
from scheduling.accounts import open_account
from scheduling.desk import Desk
from scheduling.listing import businesses
from storage.models import ChannelAccount


def account_named(
    desk: Desk, channel: str, name: str, slugs: Sequence[str], setting: str, *, staff: bool = False
) -> ChannelAccount:
    """The account, opened or brought up to date; without slugs it serves every business.

    Raises BadArgument, which names the setting, for a business that there is not.
    """
    known = {business.slug: business.id for business in businesses(desk)}
    for slug in slugs:
        if slug not in known:
            raise BadArgument(f"{setting}: there is no {slug!r}; there are: {', '.join(known) or 'none yet'}")
    return open_account(desk, channel, name, [known[slug] for slug in slugs], staff=staff)
