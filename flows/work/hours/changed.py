"""What a member sees once working hours are changed."""

from typing import Final

from flows import menu
from flows.messages import Reply
from flows.talk import Talk
from flows.work.hours import week

FIELD: Final = "changed"


def ask(talk: Talk) -> Reply:
    """The new hours of that weekday."""
    new = talk.draft["confirm"]
    weekday, hours = week.name(talk, new["weekday"]), week.told(talk, new["hours"])
    lines = [talk.say("work.hours.done"), talk.say("work.hours.line", weekday=weekday, hours=hours)]
    again = menu.begin(talk.say("work.hours.another"), "hours", provider=new["provider"])
    return talk.reply("\n".join(lines), [again, *menu.onward(talk)])
