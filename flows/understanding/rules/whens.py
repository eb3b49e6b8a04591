"""Dates and clock times as people write them: numbers, and the few words that stand for a day."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import cache
from typing import NamedTuple

from flows.understanding.rules.lexicon import Lexicon
from flows.understanding.rules.words import fold

# A bare hour up to this one is meant in the afternoon: nobody is cut at three in the night.
AFTERNOON = 7

_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_NUMERIC = re.compile(r"(?<![\d.:/-])(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d:]|[./-]\d)")
_CLOCK = re.compile(r"(?<![\d.:/-])(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?!\d|[.:/-]\d)")
_HOUR = re.compile(r"(?<![\d.:/-])(?P<hour>\d{1,2})\s?(?:h|hs|ч|час|часа|часов)\b")
_BARE = re.compile(r"^\D{0,3}(\d{1,2})\D{0,3}$")


class Whens(NamedTuple):
    """What was said of a day and of a time of day; the text that remains without them."""

    day: date | None
    time: str | None
    rest: str


def read(
    text: str,
    lexicons: Iterable[Lexicon],
    now: datetime,
    *,
    asks_time: bool = False,
    month_first: bool = False,
) -> Whens:
    """The first day and clock time in a text.

    now: wall time of the business. A date without a year is the next such date; a weekday is the next one after
    today; `3.10` is a time where a time was asked for. A bare hour counts after "at" or where a time was asked.
    """
    rest = fold(text)
    known = tuple(lexicons)
    # "9 de la mañana" is no tomorrow, so a time with its part of the day is taken out first.
    when, rest = (_clock if asks_time else _clock_with_part)(rest, known)
    day, rest = _day(rest, known, now.date(), month_first)
    if when is None:
        when, rest = _clock(rest, known)
    if when is None and asks_time and (bare := _BARE.match(rest.strip())):
        when, rest = _hour(int(bare[1])), ""
    return Whens(day, when, rest)


def _day(text: str, lexicons: tuple[Lexicon, ...], today: date, month_first: bool) -> tuple[date | None, str]:
    for match in _ISO.finditer(text):
        if day := _date(int(match[1]), int(match[2]), int(match[3])):
            return day, _cut(text, match)
    for match in _NUMERIC.finditer(text):
        first, second, year = int(match[1]), int(match[3]), match[4]
        swapped = month_first and match[2] == "/"
        for number, month in ((second, first), (first, second)) if swapped else ((first, second), (second, first)):
            if day := _next(number, month, int(year) if year else None, today):
                return day, _cut(text, match)
    for lexicon in lexicons:
        words = _day_words(lexicon)
        if named := words.month.search(text):
            number, month, year = (
                int(named["before"] or named["after"]),
                words.months[named["month"]],
                named["year"],
            )
            if day := _next(number, month, int(year) if year else None, today):
                return day, _cut(text, named)
        if told := words.relative.search(text) or words.weekday.search(text):
            word = told[1]
            ahead = words.days[word] if word in words.days else _until(words.weekdays[word], today)
            return today + timedelta(days=ahead), _cut(text, told)
    return None, text


def _clock(text: str, lexicons: tuple[Lexicon, ...]) -> tuple[str | None, str]:
    when, rest = _clock_with_part(text, lexicons)
    if when is not None:
        return when, rest
    for pattern in (*(_day_words(lexicon).at for lexicon in lexicons), _CLOCK, _HOUR):
        for match in pattern.finditer(text):
            if when := _hour(int(match["hour"]), match.groupdict().get("minute")):
                return when, _cut(text, match)
    return None, text


def _clock_with_part(text: str, lexicons: tuple[Lexicon, ...]) -> tuple[str | None, str]:
    for words in map(_day_words, lexicons):
        for match in words.part.finditer(text):
            part = 12 if match["part"] in words.afternoon else 0
            hour = int(match["hour"])
            if when := _hour(hour % 12 + part if hour <= 12 else hour, match["minute"] or "00"):
                return when, _cut(text, match)
    return None, text


def _hour(hour: int, minute: str | None = None) -> str | None:
    if minute is None and 1 <= hour <= AFTERNOON:
        hour += 12
    past = int(minute or 0)
    return f"{hour:02}:{past:02}" if hour < 24 and past < 60 else None


def _next(day: int, month: int, year: int | None, today: date) -> date | None:
    if year is not None:
        return _date(year if year > 99 else 2000 + year, month, day)
    upcoming = (found for ahead in range(5) if (found := _date(today.year + ahead, month, day)) and found >= today)
    return next(upcoming, None)


def _until(weekday: int, today: date) -> int:
    """Days from today to the next such weekday after it."""
    return (weekday - today.weekday() - 1) % 7 + 1


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _cut(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]} {text[match.end() :]}"


class _DayWords(NamedTuple):
    relative: re.Pattern[str]
    weekday: re.Pattern[str]
    month: re.Pattern[str]
    part: re.Pattern[str]
    at: re.Pattern[str]
    days: dict[str, int]
    weekdays: dict[str, int]
    months: dict[str, int]
    afternoon: frozenset[str]


@cache
def _day_words(lexicon: Lexicon) -> _DayWords:
    days = {fold(word): ahead for word, ahead in lexicon.days.items()}
    weekdays = dict(_numbered(lexicon.weekdays, 0))
    months = dict(_numbered(lexicon.months, 1))
    afternoon, morning = (frozenset(map(fold, words)) for words in (lexicon.afternoon, lexicon.morning))
    month = _any(months)
    clock = r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2}))?"
    return _DayWords(
        relative=re.compile(rf"\b({_any(days)})\b"),
        weekday=re.compile(rf"\b({_any(weekdays)})\b"),
        month=re.compile(
            rf"\b(?:(?P<before>\d{{1,2}})(?:st|nd|rd|th|º|\.)?\s*(?:de |of )?)?(?P<month>{month})\b\.?"
            rf"(?(before)|\s(?P<after>\d{{1,2}})(?:st|nd|rd|th)?\b)(?:,?\s(?:de )?(?P<year>\d{{4}}))?"
        ),
        part=re.compile(rf"(?<![\d.:/-]){clock}\s*(?P<part>{_any(afternoon | morning)})(?!\w)"),
        at=re.compile(rf"\b(?:{_any(map(fold, lexicon.at))})\s+{clock}(?![\d/]|[.:-]\d|\s*(?:de )?(?:{month}))"),
        days=days,
        weekdays=weekdays,
        months=months,
        afternoon=afternoon,
    )


def _numbered(groups: tuple[tuple[str, ...], ...], first: int) -> Iterator[tuple[str, int]]:
    return ((fold(word), number) for number, words in enumerate(groups, first) for word in words)


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
