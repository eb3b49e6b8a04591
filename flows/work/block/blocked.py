"""What a member sees once a time is closed."""

from typing import Final

from flows import menu
from flows.messages import Reply
from flows.talk import Talk
from flows.work.block import closing

FIELD: Final = "blocked"


def ask(talk: Talk) -> Reply:
    """That it is closed, and how many were asked to move."""
    told = talk.draft.get("told", 0)
    lines = [talk.say("work.block.done"), closing.card(talk.drafting(talk.draft["confirm"]))]
    if told:
        lines.append(talk.say("work.block.told", count=told))
    return talk.reply("\n".join(lines), [menu.begin(talk.say("work.block.another"), "block"), *menu.onward(talk)])
