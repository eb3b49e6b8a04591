"""Who has time, and where there is some, when a visit is wanted."""

from collections.abc import Sequence
from datetime import datetime

from flows import limits
from flows.talk import Talk
from flows.when import asked, free


def time_then(talk: Talk, field: str, uids: Sequence[str]) -> list[str]:
    """Those of several places or providers with free time then, who has the first or the last of it before the others.

    All of them where nothing was said of days and times.
    """
    within, day = asked.within(talk), talk.draft.get("day")
    if isinstance(day, str) and "day" not in talk.words:
        within = {**within, "day": day}
    if "day" not in within and not limits.timed(within) and limits.PICK not in within:
        return [*uids]
    every = {uid: _free(talk.drafting({**talk.draft, field: uid}), within) for uid in uids}
    found = {uid: starts for uid, starts in every.items() if starts}
    match within.get(limits.PICK):
        case limits.FIRST:
            return sorted(found, key=lambda uid: found[uid][0])
        case limits.LAST:
            return sorted(found, key=lambda uid: found[uid][-1], reverse=True)
    return [*found]


def the_one(talk: Talk, able: Sequence[str]) -> str | None:
    """The only one of those with time, or the one with the first or the last of it where that is wanted."""
    return able[0] if len(able) == 1 or (able and limits.PICK in talk.limits) else None


def _free(talk: Talk, within: limits.Limits) -> list[datetime]:
    every = free.ever(talk)
    return [at for at in every if limits.admits(within, "day", f"{at:%Y-%m-%d}") and limits.admits_start(within, at)]
