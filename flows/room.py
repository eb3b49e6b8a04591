"""How much a channel's menu holds."""

from typing import NamedTuple


class Room(NamedTuple):
    """The most that one page of a menu shows: days, times, and entries of any other list.

    months: a page of days is of one month, which the text names, so that a label needs no more than the day. menu: how
    many entries any menu has at most; those that it has no room for are a tap away. buttons: how many entries can be
    seen without opening the menu, where their labels have at most `label` letters. brief: each message costs, so many
    times of a day are shown by its parts, and a name that the channel tells is not asked for.
    """

    days: int = 7
    times: int = 12
    entries: int = 30
    months: bool = False
    menu: int | None = None
    buttons: int = 0
    label: int = 0
    brief: bool = False


_USUAL = Room()
_ALL = 10_000
_OF_CHANNEL = {
    # Three columns of six rows; long labels stand in a row of their own.
    "telegram": Room(days=18, times=18, entries=6, months=True),
    # A list has ten entries, https://www.twilio.com/docs/content/twiliolist-picker, and three buttons stand under a
    # message, https://www.twilio.com/docs/content/twilio-quick-reply.
    "whatsapp": Room(days=_ALL, times=_ALL, entries=_ALL, menu=10, buttons=3, label=20, brief=True),
}


def room_of(channel: str) -> Room:
    """What there is room for in a kind of channel."""
    return _OF_CHANNEL.get(channel, _USUAL)
