"""Each bot's channel account, as the settings say whom it serves."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.accounts import account_named
from bot.assembly import Parts
from bot.exits import BadArgument
from bot.retry import rerun
from bot.settings import BotToken
from bot.telegram.bots import CHANNEL, BadToken, bot_id
from scheduling.accounts import businesses_of
from scheduling.desk import Desk
from storage.models import Business, ChannelAccount


class Served(NamedTuple):
    """A bot, its channel account and the businesses that it serves now."""

    bot: BotToken
    account: ChannelAccount
    businesses: list[Business]


def open_accounts(parts: Parts, bots: Sequence[BotToken]) -> list[Served]:
    """These bots, the account of each opened or brought up to date.

    Raises BadArgument for what is no token, a bot that is named twice, or a business that there is not.
    """
    names = [_name(bot) for bot in bots]
    for bot, name in zip(bots, names, strict=True):
        if names.count(name) > 1:
            raise BadArgument(f"{bot.setting}: bot {name} is named twice; TOKEN=SLUG+SLUG serves several businesses")

    def opened() -> list[Served]:
        with parts.desk() as desk:
            return [_served(desk, bot, name) for bot, name in zip(bots, names, strict=True)]

    return rerun(opened)


def _name(bot: BotToken) -> str:
    try:
        return bot_id(bot.token)
    except BadToken as error:
        raise BadArgument(f"{bot.setting}: {error}") from error


def _served(desk: Desk, bot: BotToken, name: str) -> Served:
    account = account_named(desk, CHANNEL, name, bot.businesses, bot.setting, staff=bot.staff)
    return Served(bot, account, businesses_of(desk, account))
