"""Sentences for people, from the gettext catalogues; dates, times and money as each language writes them."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import cache, lru_cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.dates import format_date, format_skeleton, get_timezone, get_timezone_location
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_currency, get_currency_precision

from storage.models import Location, Service

LANGUAGES = ("en", "es", "pt", "ru")
FALLBACK = "en"

_FOLDER = Path(__file__).parent / "locale"
# Day before month, as the numeric dates that we read.
_LOCALES = {"en": "en_GB"}


class UnknownKey(KeyError):
    """There is no sentence with this key in this language."""


def say(language: str, key: str, **values: object) -> str:
    """The sentence with its placeholders filled; `count` chooses the plural form. Raises UnknownKey."""
    catalogue = _catalogue(language)
    count = values.get("count")
    text = catalogue.ngettext(key, key, count) if isinstance(count, int) else catalogue.gettext(key)
    if text == key:
        raise UnknownKey(key)
    return text.format_map(values)


def capital(text: str) -> str:
    """The same as it stands at the beginning of a message: weekdays are small in many languages."""
    return text[:1].upper() + text[1:]


def choose(reported: Iterable[str | None], offered: Iterable[str]) -> str:
    """The first reported language (`pt-BR` counts as `pt`) that is offered and that there are sentences for."""
    allowed = [language for language in offered if language in LANGUAGES] or [FALLBACK]
    short = (code.replace("_", "-").split("-")[0].lower() for code in reported if code)
    return next((code for code in short if code in allowed), allowed[0])


@lru_cache(maxsize=4096)
def full_date(language: str, day: date) -> str:
    """Such as `Tuesday 24 November 2026`."""
    return format_date(day, "full", locale=_locale(language))


@lru_cache(maxsize=4096)
def short_date(language: str, day: date) -> str:
    """Such as `Tue 24 Nov`."""
    return format_skeleton("MMMEd", day, locale=_locale(language))


@lru_cache(maxsize=4096)
def dated(language: str, day: date) -> str:
    """A short date with its year, such as `Tue, 24 Nov 2026`."""
    return format_skeleton("yMMMEd", day, locale=_locale(language))


@lru_cache(maxsize=4096)
def weekday_date(language: str, day: date) -> str:
    """The shortest, where the month is told elsewhere, such as `Tue 24`."""
    return format_date(day, "ccc d", locale=_locale(language))


def month_year(language: str, day: date) -> str:
    """A heading, such as `November 2026`."""
    return format_skeleton("yMMMM", day, locale=_locale(language)).capitalize()


def month_name(language: str, day: date) -> str:
    """A heading, such as `November`."""
    return format_date(day, "LLLL", locale=_locale(language)).capitalize()


def weekday_name(language: str, day: date) -> str:
    """A heading, such as `Monday`."""
    return format_date(day, "cccc", locale=_locale(language)).capitalize()


def clock(at: datetime) -> str:
    """The 24-hour clock, such as `15:00`."""
    return f"{at:%H:%M}"


def money(language: str, minor: int, currency: str) -> str:
    """An amount in minor units, such as `€25.00`."""
    return format_currency(minor / 10 ** get_currency_precision(currency), currency, locale=_locale(language))


@cache
def zone_city(language: str, zone: str) -> str:
    """The place that an IANA zone is named after, such as `Madrid`."""
    return get_timezone_location(get_timezone(zone), locale=_locale(language), return_city=True)


def named(noun: Service | Location, language: str) -> str:
    """What a service or location is called in a language."""
    return str(noun.translations.get(language, {}).get("name") or noun.name)


def own_name(language: str) -> str:
    """What a language is called in itself, such as `Español`."""
    return str(_locale(language).get_language_name(language)).capitalize()


def _locale(language: str) -> Locale:
    return _parsed(_LOCALES.get(language, language))


@cache
def _parsed(name: str) -> Locale:
    return Locale.parse(name)


@cache
def _catalogue(language: str) -> GNUTranslations:
    with (_FOLDER / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        written = read_po(file, locale=language, abort_invalid=True)
    compiled = BytesIO()
    write_mo(compiled, written)
    compiled.seek(0)
    return GNUTranslations(compiled)
