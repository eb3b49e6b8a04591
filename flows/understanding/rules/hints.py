"""What was understood as words for the steps, in the forms that `protocol.Understood` tells."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import pairwise

from flows.understanding.protocol import Said, When
from flows.understanding.rules.marks import Message
from flows.understanding.rules.people import People
from flows.understanding.rules.shifts import Shift
from flows.understanding.rules.spans import MIDNIGHT, clock_of
from flows.understanding.rules.wanted import Named, Place, corrected, is_gone
from flows.understanding.rules.wishes import Wished

ANYONE = "*"
_SATURDAY, _WEEK, _FORTNIGHT = 5, 6, 14
# So many days may be named at once.
_MOST = 5
_OPEN = ".."
# Fields that take the words of another one where they were asked for.
_DAYS, _TIMES = ("day", "weekday"), ("time", "since", "until")
_PICKS = (("soonest", "first"), ("latest", "last"))


def hints_of(
    said: Said,
    message: Message,
    wished: Wished,
    whens: Sequence[tuple[When, Place]],
    named: Mapping[str, Named],
    who: People,
    shift: Shift,
) -> dict[str, str]:
    """Field → words; what is open or said in two ways is left out."""
    found = dict(_names(said, message, named, asks=wished.wish == "ask"))
    own = list(_besides(message, [one for one in whens if shift.words.isdisjoint(range(*one[1]))]))
    found |= {field: words for field, words in (("day", shift.day), ("time", shift.time)) if words}
    found |= _when(said, message, own, wished)
    for kind, which in _PICKS:
        if message.of(kind):
            found["pick"] = which
    for mark in message.of("language"):
        found.setdefault("language", mark.value)
    for mark in message.of("like"):
        found.setdefault("like", mark.value)
    people = {"party": str(who.party or ""), "name": who.name or "", "phone": who.phone or ""}
    return found | {field: words for field, words in people.items() if words}


def _names(said: Said, message: Message, named: Mapping[str, Named], *, asks: bool) -> Iterator[tuple[str, str]]:
    for field, (wanted, unwanted) in named.items():
        if wanted:
            yield field, ",".join(wanted)
        if unwanted:
            yield f"not_{field}", ",".join(unwanted)
    unless = message.places("unless")  # "Anyone but" is nobody in particular.
    anyone = any(not unless.issuperset(range(mark.first, mark.last)) for mark in message.of("anyone")) or (
        said.pending == "provider" and message.of("any_")
    )
    if anyone and not asks and "provider" in named and not any(named["provider"]):
        yield "provider", ANYONE


def _when(said: Said, message: Message, whens: Sequence[tuple[When, Place]], wished: Wished) -> dict[str, str]:
    """The day and the time. Who moves a visit from one to another means the last that is said."""
    asked = said.pending or ""
    day_field = asked if asked in _DAYS else "day"
    time_field = asked if asked in _TIMES else "time"
    found: dict[str, str] = {}
    # "Any" is none of the "any but" that stands before what is not wanted.
    moves, leaves = wished.wish == "reschedule", wished.wish in ("cancel", "stop")
    picks = any(message.of(kind) for kind, _ in _PICKS)
    any_of = message.of("any_") and not leaves and not any(when.negated for when, _ in whens)
    wanted = [(when, place) for when, place in whens if not (when.negated or _now(said, when))]
    dated = [one for one in wanted if one[0].has_date]
    dated = [one for one in dated if not is_gone(said, one[0])] or ([] if moves or leaves or picks else dated)
    timed = _narrowed([one for one in wanted if one[0].has_time])
    if days := _meant(message, dated, moves=moves):
        found[day_field] = _listed(_day(when, moves=moves) for when in days)
    elif message.of("any_day") or (asked in _DAYS and any_of):
        found[day_field] = _OPEN
    if said.staff and message.of("all_day"):
        found["since"], found["until"] = clock_of(0), clock_of(MIDNIGHT)
    elif times := _meant(message, timed, moves=moves):
        when = times[0]
        if said.staff and (when.end or when.open):
            found["since"], found["until"] = _since(when), _until(when)
        else:
            found[time_field] = _listed(_time(when, moves=moves) for when in times[: 1 if said.staff else _MOST])
            found |= _each_its_own(days, times)
    elif message.of("any_time") or (asked in _TIMES and any_of):
        found[time_field] = _OPEN
    return found | _unwanted(when for when, _ in whens if when.negated)


def _narrowed(timed: Sequence[tuple[When, Place]]) -> list[tuple[When, Place]]:
    """`In the afternoon, from 4 on`: what lies within another stretch goes before it."""
    # A long text may say the same again and again.
    told = {(when.start, when.end, when.open, when.has_date): when for when, _ in timed}.values()
    outer = {id(when) for when, _ in timed if (when.end or when.open) and any(_narrows(one, when) for one in told)}
    return [(when, place) for when, place in timed if id(when) not in outer]


def _narrows(inner: When, outer: When) -> bool:
    if inner.has_date and outer.has_date and inner.start.date() != outer.start.date():
        return False
    last = _since(inner) if inner.end is None and inner.open is None else _until(inner)
    within = _since(outer) <= _since(inner) and last <= _until(outer)
    return within and _time(inner, moves=False) != _time(outer, moves=False)


def _each_its_own(days: Sequence[When], times: Sequence[When]) -> dict[str, str]:
    """Several days, where each has another time."""
    told = [(_day(when, moves=False), _time(when, moves=False)) for when in times]
    complete = all(when.has_date and when.has_time for when in (*days, *times))
    differ = complete and min(len(set(one)) for one in zip(*told, strict=True)) > 1
    return {"when": _listed(f"{day}T{time}" for day, time in told)} if differ else {}


def _meant(message: Message, found: Sequence[tuple[When, Place]], *, moves: bool) -> list[When]:
    """What is left of corrections; who moves a visit means the last, and what is said to do as well as it."""
    kept = corrected(message, found)
    if moves:
        ors = {mark.first for mark in message.of("either")}
        apart = [
            at
            for at, ((_, before), (_, after)) in enumerate(pairwise(kept), 1)
            if before != after and ors.isdisjoint(range(before.last, after.first))
        ]
        kept = kept[apart[-1] if apart else 0 :]
    return [when for when, _ in kept]


def _unwanted(whens: Iterable[When]) -> dict[str, str]:
    """Days, times of any day, and times of a certain day."""
    told: dict[str, list[str]] = {"not_day": [], "not_time": [], "not_when": []}
    for when in whens:
        if not when.has_time:
            told["not_day"] += _days(when)
        elif when.has_date:
            told["not_when"].append(f"{_day(when, moves=False)}T{_time(when, moves=False)}")
        else:
            told["not_time"].append(_time(when, moves=False))
    return {field: ",".join(dict.fromkeys(words)) for field, words in told.items() if words}


def _listed(words: Iterable[str]) -> str:
    return ",".join([*dict.fromkeys(words)][:_MOST])


def _besides(message: Message, whens: Sequence[tuple[When, Place]]) -> Iterator[tuple[When, Place]]:
    """Dates and times besides the first and the last there is: `the earliest on Friday` is that day, not the days from
    it on, and `the last slot` is no late part of a day."""
    picked = {at for kind, _ in _PICKS for at in message.places(kind)}
    for when, place in whens:
        if picked.isdisjoint(range(*place)):
            yield when, place
        elif when.has_date:
            yield replace(when, open=None) if when.grain == "day" else when, place


def _now(said: Said, when: When) -> bool:
    """`As soon as possible` is no day and no time of its own."""
    return when.start == said.now.replace(tzinfo=None) and when.open == "after"


def _day(when: When, *, moves: bool) -> str:
    """A day or, where several are meant, the first and the last of them."""
    first, last = when.start.date(), _last(when)
    if moves and when.has_time and when.end:
        return when.end.date().isoformat()
    if when.has_time or last == first:
        return (last or first).isoformat() if when.open == "before" and when.has_time else first.isoformat()
    if moves and last is not None and (last - first).days < _WEEK and first.weekday() != _SATURDAY:
        return last.isoformat()  # from Tuesday to Friday, not the weekend
    if when.open == "before":
        return f"..{last}"
    return f"{first}..{last or ''}"


def _last(when: When) -> date | None:
    """The last day of it, None where it never ends."""
    if when.end is None:
        return None if when.open == "after" else when.start.date()
    return (when.end - timedelta(microseconds=1)).date()


def _days(when: When) -> Iterator[str]:
    """Each day of it, up to a fortnight."""
    first, last = when.start.date(), _last(when)
    for ahead in range(min((last - first).days + 1, _FORTNIGHT) if last else 1):
        yield (first + timedelta(days=ahead)).isoformat()


def _time(when: When, *, moves: bool) -> str:
    since, until = _since(when), _until(when)
    if when.open is None and when.end is None:
        return since
    if moves and when.grain != "part" and when.open is None:
        return until
    return f"{'' if when.open == 'before' else since}..{'' if when.open == 'after' else until}"


def _since(when: When) -> str:
    return "00:00" if when.open == "before" else f"{when.start:%H:%M}"


def _until(when: When) -> str:
    """A day ends at 24:00."""
    if when.end is None:
        return "24:00"
    return f"{when.end:%H:%M}" if when.end.time() != time() else "24:00"
