"""Which days are looked at: one, or the week from it on."""

from datetime import date, timedelta
from typing import Any, Final

from flows import limits, menu
from flows.messages import Reply
from flows.state import Offer
from flows.steps import Heard, Misunderstood
from flows.talk import Talk
from flows.work import home, team

FIELD: Final = "day"
WEEK: Final = 7
_MOST = 31


def of(day: date, days: int = 1, page: int = 0) -> dict[str, Any]:
    """The answer for a day, or for several from it on; page: of the list of its visits."""
    return {"day": day.isoformat(), "days": days, "page": page}


def ask(talk: Talk) -> Reply:
    """The days close by, and a date to type."""
    return talk.reply(talk.say("work.agenda.ask"), [*around(talk), *home.offers(talk)])


def take(talk: Talk, heard: Heard) -> dict[str, Any] | Misunderstood:
    """The days, of an entry of a menu or of the date that was typed."""
    if heard.value is not None:
        return dict(heard.value)
    try:
        return of(date.fromisoformat(heard.text))
    except ValueError:
        return Misunderstood(talk.say("day.unknown", example=f"{talk.now():%d.%m}"))


def preset(talk: Talk) -> dict[str, Any]:
    """The days within which they were said to be, a week where they have no end; else today."""
    said = talk.position.limits.get(FIELD)
    if said is None:
        return of(today(talk))
    since, until = limits.bounds(said)
    first = date.fromisoformat(since) if since else today(talk)
    last = date.fromisoformat(until) if until else first + timedelta(days=WEEK - 1)
    return of(first, min(max((last - first).days + 1, 1), _MOST))


def around(talk: Talk) -> list[Offer]:
    """Yesterday, today, tomorrow and the week; without the one that is shown."""
    now = today(talk)
    near = {
        talk.say("work.today"): of(now),
        talk.say("work.tomorrow"): of(now + timedelta(days=1)),
        talk.say("work.yesterday"): of(now - timedelta(days=1)),
        talk.say("work.week"): of(now, WEEK),
    }
    return [menu.begin(label, "agenda", day=days) for label, days in near.items() if days != talk.draft.get(FIELD)]


def today(talk: Talk) -> date:
    """The date where the member works."""
    own = team.own(talk)
    return talk.now(own.id if own else None).date()
