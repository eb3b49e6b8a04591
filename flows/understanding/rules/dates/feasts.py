"""The days that people call by a name, and the rule by which each falls: a date, a weekday of a month, Easter."""

from datetime import date, timedelta
from typing import NamedTuple

from flows.understanding.rules.dates import calendar
from flows.understanding.rules.dates.values import Days, one_day

# Easter of the Julian calendar falls so many days later in the one in use, from 1900 to 2099.
_JULIAN = 13


class Dated(NamedTuple):
    """The same date of every year, or the first of so many days."""

    month: int
    day: int
    lasting: int = 1

    def first(self, year: int) -> date | None:
        """Its first day in a year."""
        return calendar.day_of(year, self.month, self.day)


class NthWeekday(NamedTuple):
    """The so many-th such weekday of a month, Monday is 0."""

    nth: int
    weekday: int
    month: int
    lasting: int = 1

    def first(self, year: int) -> date | None:
        """Its day in a year."""
        before = calendar.day_of(year, self.month, 1)
        return before and calendar.next_weekday(self.weekday, before - timedelta(days=1)) + timedelta(
            days=calendar.WEEK * (self.nth - 1)
        )


class Easter(NamedTuple):
    """So many days after Easter Sunday, of the Western churches or of the Eastern ones."""

    ahead: int = 0
    lasting: int = 1
    eastern: bool = False

    def first(self, year: int) -> date | None:
        """Its first day in a year."""
        if not 1900 <= year < 2100:
            return None
        return (_eastern(year) if self.eastern else _western(year)) + timedelta(days=self.ahead)


class Season(NamedTuple):
    """A season of the north from its first day; the south has it half a year later."""

    month: int
    lasting: int = 91

    def first(self, year: int) -> date | None:
        """Its first day in a year, that of the solstice or the equinox."""
        return calendar.day_of(year, self.month, 21)

    def southern(self) -> "Season":
        """The same of the south."""
        return Season((self.month + 5) % 12 + 1, self.lasting)


Feast = Dated | NthWeekday | Easter | Season


def days_of(feast: Feast, today: date, year: int | None, *, southern: bool = False) -> Days | None:
    """The days of a feast: in the year that was said, else those that are not over yet; southern: of the south."""
    feast = feast.southern() if southern and isinstance(feast, Season) else feast
    for one in (year,) if year else range(today.year - 1, today.year + calendar.YEARS + 1):
        first = feast.first(one)
        end = first and calendar.shift(first, feast.lasting)
        if first and end and (year or end > today):
            alone = one_day(first, floating=year is None)
            return alone if feast.lasting == 1 else Days(first, end, "week", floating=year is None)
    return None


def _western(year: int) -> date:
    """Easter Sunday by the algorithm of Meeus, Jones and Butcher (Nature, 20 April 1876)."""
    golden, century, of_century = year % 19, year // 100, year % 100
    moved = (8 * century + 13) // 25
    epact = (19 * golden + century - century // 4 - moved + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    back = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * back + 114, 31)
    return date(year, month, day + 1)


def _eastern(year: int) -> date:
    """Easter Sunday of the Julian calendar by Meeus (Astronomical Algorithms, chapter 8), in the calendar in use."""
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + sunday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=_JULIAN)
