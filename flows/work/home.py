"""Where every conversation with a member leads back to: the main things to do."""

from flows import menu
from flows.state import Offer
from flows.talk import Talk
from flows.work.requests import waiting


def offers(talk: Talk) -> list[Offer]:
    """The requests that wait, and what else there is to do; back to what is under way, where something is."""
    if talk.kept is not None:
        return menu.onward(talk)
    return [
        *requests(talk),
        menu.begin(talk.say("work.walk_in"), "walk_in"),
        menu.begin(talk.say("work.block"), "block"),
        menu.begin(talk.say("work.hours"), "hours"),
        menu.help_(talk),
        *menu.elsewhere(talk),
    ]


def onward(talk: Talk) -> list[Offer]:
    """The same after the way to the agenda."""
    return offers(talk) if talk.kept is not None else [*menu.onward(talk), *offers(talk)]


def requests(talk: Talk) -> list[Offer]:
    """The way to the requests, where some wait and nothing else is under way."""
    count = len(waiting.found(talk)) if talk.kept is None else 0
    return [menu.begin(talk.say("work.requests", count=count), "requests")] if count else []
