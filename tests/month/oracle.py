"""What should have gone out of each booking, in plain words, from nothing but what was done to it.

Whoever reads this needs no other part of the project. A command and a reminder may meet at one instant; then both
orders are right, and the expectation names both.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import product
from zoneinfo import ZoneInfo

from tests.month.business import EXPIRY_MINUTES, GRACE_MINUTES, ZONE, Rule
from tests.month.history import Downtime, How, Life, Place, Silence

USEFUL = timedelta(hours=2)
_HERE = ZoneInfo(ZONE)
_GRACE = timedelta(minutes=GRACE_MINUTES)
_EXPIRY = timedelta(minutes=EXPIRY_MINUTES)

Ending = tuple[str, str | None]
SENT: Ending = ("sent", None)
_TOO_LATE: Ending = ("skipped", "too late")
_OVER: Ending = ("skipped", "the visit is over")
_GONE: Ending = ("failed", "address is dead")
_ENDED: dict[How, Ending] = {
    How.MOVED: ("cancelled", "moved"),
    How.CANCELLED: ("cancelled", "cancelled"),
    How.MISSED: _OVER,
    How.COMPLETED: _OVER,
}
# Whether a reminder went out for an earlier place, by place and number; None where nobody can know.
WentOut = Callable[[int, int], bool | None]


@dataclass(frozen=True)
class Expected:
    """How a reminder or follow-up may have ended, and when it may have gone out. Both empty: it was never planned."""

    endings: frozenset[Ending]
    instants: frozenset[datetime] = frozenset()


@dataclass(frozen=True)
class Seen:
    """What one look at it comes to: an ending, and the instant at which it goes out if it does."""

    ending: Ending
    at: datetime | None = None


class Oracle:
    """Knows when nothing ran, and when nobody sent."""

    def __init__(self, downtimes: Sequence[Downtime], silences: Sequence[Silence]) -> None:
        self._downtimes = downtimes
        self._silences = silences

    def status(self, life: Life) -> set[str]:
        """What becomes of a booking in the end."""
        last = life.places[-1]
        if self._lapses(last):
            return {"cancelled"}
        return {str(last.how) if last.how else "completed"}

    def reminder(self, life: Life, number: int, sequence: int, went_out: WentOut) -> Expected:
        """What becomes of the reminder `sequence`, from 1, of a place of a booking, from 0."""
        place, rule = life.places[number], life.treatment.reminders[sequence - 1]
        if not rule.active:
            return Expected(frozenset())
        before = set() if life.treatment.again else {went_out(earlier, sequence) for earlier in range(number)}
        if True in before:
            return Expected(frozenset())
        due = before_start(rule, place)
        if due < place.made:
            seen = [Seen(_TOO_LATE)]
        else:
            seen = [
                one
                for at, (ended, how) in product(self._looks(due), self._ends(place))
                for one in self._sent_later(life, at, partial(_remind, life, place, due, ended, how))
            ]
        return _gathered(seen, never=None in before)

    def follow_up(self, life: Life, number: int, sequence: int) -> Expected:
        """What becomes of a follow-up of a place: nothing is planned unless the visit took place or was missed."""
        place, rule = life.places[number], life.treatment.follow_ups[sequence - 1]
        ended = self._visit_ended(place)
        if not ended:
            return Expected(frozenset())
        due = after_end(rule, place)
        seen = []
        for noted in ended:
            if noted > due + USEFUL:
                seen.append(Seen(_TOO_LATE))
                continue
            for at in self._looks(max(due, noted)):
                seen += self._sent_later(life, at, partial(_follow_up, life, due))
        return _gathered(seen)

    def _sent_later(self, life: Life, at: datetime, look: Callable[[datetime], Iterable[Seen]]) -> Iterable[Seen]:
        """A look at an instant. What it lets go while nobody sends is looked at again once somebody does; but nobody
        looks once more at what waits for somebody who is found to be gone."""
        until = next((one.until for one in self._silences if one.since < at < one.until), None)
        for seen in look(at):
            if until is None or seen.ending not in (SENT, _GONE):
                yield seen
                continue
            yield from look(until)
            if life.person.gone:
                yield Seen(_GONE)

    def _visit_ended(self, place: Place) -> list[datetime]:
        """When it was noted that a visit took place or was missed; empty where it did neither."""
        if place.ended is not None:
            return [place.ended] if place.how in (How.MISSED, How.COMPLETED) else []
        return [] if self._lapses(place) else self._looks(place.ends + _GRACE)

    def _ends(self, place: Place) -> list[tuple[datetime | None, How | None]]:
        """When and how a place ended before its visit did."""
        return [(at, How.CANCELLED) for at in self._lapses(place)] or [(place.ended, place.how)]

    def _lapses(self, place: Place) -> list[datetime]:
        """When a request that nobody answered ended by itself; empty where it did not."""
        if not place.asked or place.approved is not None or place.ended is not None:
            return []
        return self._looks(max(place.starts - _EXPIRY, place.made))

    def _looks(self, at: datetime) -> list[datetime]:
        """When somebody looks at what falls due at an instant: at once, or once something runs again."""
        for down in self._downtimes:
            if down.since < at <= down.until:
                return [down.until]
            if down.since == at and down.abrupt:
                return [at, down.until]
        return [at]


def _remind(
    life: Life, place: Place, due: datetime, ended: datetime | None, how: How | None, at: datetime
) -> Iterable[Seen]:
    """A look at a reminder at an instant. Where its booking ended at that very instant, either came first; where there
    are two reasons why it does not go out, either is right."""
    if ended is not None and how is not None and ended <= at:
        yield Seen(_ENDED[how])
        if ended < at:
            return
    if place.starts <= at:
        # Whether the start or the reminder is noticed first makes no difference to anybody.
        yield from (Seen(_TOO_LATE), Seen(_OVER))
        return
    late = at - due > min(USEFUL, place.starts - at)
    if late:
        yield Seen(_TOO_LATE)
    if place.asked and (place.approved is None or place.approved >= at):
        yield Seen(("skipped", "not confirmed"))
        if place.approved != at:
            return
    if not late:
        yield _leaves(life, at)


def _follow_up(life: Life, due: datetime, at: datetime) -> Iterable[Seen]:
    """A look at a follow-up at an instant."""
    late = Seen(_TOO_LATE) if at - due > USEFUL else None
    refused = Seen(("skipped", "opted out")) if life.person.opted_out else None
    yield late or refused or _leaves(life, at)


def before_start(rule: Rule, place: Place) -> datetime:
    """Days before are the same time on the clock of an earlier date, hours and minutes are time that passes."""
    return _days_away(place.starts, -rule.days) - timedelta(hours=rule.hours, minutes=rule.minutes)


def after_end(rule: Rule, place: Place) -> datetime:
    """As before the start, the other way."""
    return _days_away(place.ends, rule.days) + timedelta(hours=rule.hours, minutes=rule.minutes)


def _days_away(at: datetime, days: int) -> datetime:
    """A clock that was put forward has no such time: then it is as if it had not been, an hour later on the clock. One
    that was put back shows it twice: then it is the first. Without days it is the instant itself."""
    if not days:
        return at
    shown = at.astimezone(_HERE)
    return (shown + timedelta(days=days)).replace(fold=0).astimezone(UTC)


def _leaves(life: Life, at: datetime) -> Seen:
    if life.person.address is None:
        return Seen(("skipped", "no channel"))
    if life.person.gone:
        return Seen(_GONE)
    return Seen(SENT, at)


def _gathered(seen: Iterable[Seen], *, never: bool = False) -> Expected:
    found = list(seen)
    endings = {one.ending for one in found}
    return Expected(
        frozenset(endings | {("", None)} if never else endings), frozenset(one.at for one in found if one.at)
    )
