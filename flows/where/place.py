"""Which place is meant: that of a visit, one of several, or the only one."""

from typing import Final

from flows import menu, places
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.understanding.rules.names import find
from flows.understanding.vocabulary import names_of
from storage.models import Location

FIELD: Final = "location"

# By what the answer names the place: a booking's public id, or a location's uid; neither is the business itself.
About = dict[str, str]


def ask(talk: Talk) -> Reply:
    """Every place there is."""
    found = [
        menu.begin(places.label(talk.language, place), "where", location={"location": place.uid})
        for place in _places(talk)
    ]
    return talk.reply(talk.say("where.ask"), [*menu.listed(talk, found, "where"), *menu.onward(talk)], asks=FIELD)


def take(talk: Talk, heard: Heard) -> About | Misunderstood:
    """What was tapped, or the place that is named in words."""
    if heard.value is not None:
        return dict(heard.value)
    uid = find(names_of(talk.catalogue)[FIELD], heard.text)
    return {"location": uid} if uid else Misunderstood(talk.say("book.location.unknown"))


def preset(talk: Talk) -> About | None:
    """What the flow under way is about, else the client's next visit, else the only place there is."""
    under_way = talk.kept.draft if talk.kept else {}
    chosen = {name: under_way[name] for name in ("booking", "location") if under_way.get(name)}
    if chosen:
        return chosen
    if to_come := talk.open_bookings():
        return {"booking": to_come[0].public_id}
    found = _places(talk)
    if len(found) > 1:
        return None
    return {"location": found[0].uid} if found else {}


def _places(talk: Talk) -> list[Location]:
    return [place for place in talk.catalogue.locations.values() if place.active]
