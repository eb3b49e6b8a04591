"""The new hours and the old ones; only a yes changes them."""

from typing import Any, Final

from flows import menu
from flows.messages import Reply
from flows.steps import GoBack, Heard, Misunderstood
from flows.talk import Talk
from flows.work import team, whose
from flows.work.hours import week
from scheduling.blocking import set_hours

FIELD: Final = "confirm"


def ask(talk: Talk) -> Reply:
    """What will be, what was, and that bookings stand."""
    weekday = talk.draft["weekday"]
    lines = [
        talk.say("work.hours.confirm", provider=talk.catalogue.provider(talk.draft["provider"]).name),
        talk.say("work.hours.line", weekday=week.name(talk, weekday), hours=week.told(talk, talk.draft["hours"])),
        talk.say("work.hours.before", hours=week.told(talk, week.of(talk, weekday))),
        talk.say("work.hours.stand"),
    ]
    offers = [
        menu.answer(talk.say("work.hours.yes"), FIELD, True),
        menu.change(talk.say("work.hours.others"), "hours"),
        *menu.leave(talk),
    ]
    return talk.reply("\n".join(lines), offers, asks=FIELD)


def take(talk: Talk, heard: Heard) -> dict[str, Any] | Misunderstood | GoBack:
    """Whose hours they are now, for the card that ends the flow. Raises Refusal."""
    if not (heard.value or heard.answer):
        return Misunderstood(talk.say("work.hours.no" if heard.answer is False else "book.confirm.unknown"))
    provider = talk.catalogue.provider(talk.draft["provider"])
    if not team.decides(talk, provider):
        return GoBack(whose.FIELD, talk.say("work.whose.own"))
    spans = [(opens, closes) for opens, closes in talk.draft["hours"]]
    set_hours(talk.desk, talk.catalogue, provider.id, talk.draft["weekday"], spans, talk.actor)
    return dict(talk.draft)
