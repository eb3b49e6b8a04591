"""Sentences: what a key says in each language, and dates, times and money as each writes them."""

from datetime import date

import pytest

from flows.sentences import UnknownKey, choose, full_date, money, own_name, say, short_date, zone_city

DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (1, "1 окно"),
        (2, "2 окна"),
        (4, "4 окна"),
        (5, "5 окон"),
        (11, "11 окон"),
        (12, "12 окон"),
        (21, "21 окно"),
        (22, "22 окна"),
        (25, "25 окон"),
        (111, "111 окон"),
        (0, "0 окон"),
    ],
)
def test_russian_has_three_plural_forms(count: int, told: str) -> None:
    assert say("ru", "day.choice", date="вт", count=count) == f"вт · {told}"


@pytest.mark.parametrize(
    ("language", "one", "two", "none"),
    [
        ("en", "d · 1 time", "d · 2 times", "d · 0 times"),
        ("es", "d · 1 hueco", "d · 2 huecos", "d · 0 huecos"),
        ("pt", "d · 1 horário", "d · 2 horários", "d · 0 horário"),
    ],
)
def test_other_languages_have_two(language: str, one: str, two: str, none: str) -> None:
    assert [say(language, "day.choice", date="d", count=count) for count in (1, 2, 0)] == [one, two, none]


def test_an_unknown_key_is_a_bug() -> None:
    with pytest.raises(UnknownKey):
        say("en", "no.such.key")


def test_values_are_not_read_as_placeholders() -> None:
    assert say("en", "cancel.confirm.why", why="{business} %s") == "Reason: {business} %s"


@pytest.mark.parametrize(
    ("language", "full", "short"),
    [
        ("en", "Tuesday, 24 November 2026", "Tue 24 Nov"),
        ("es", "martes, 24 de noviembre de 2026", "mar, 24 nov"),
        ("pt", "terça-feira, 24 de novembro de 2026", "ter., 24 de nov."),
        ("ru", "вторник, 24 ноября 2026 г.", "вт, 24 нояб."),
    ],
)
def test_dates(language: str, full: str, short: str) -> None:
    assert " ".join(full_date(language, DAY).split()) == full
    assert " ".join(short_date(language, DAY).split()) == short


@pytest.mark.parametrize(
    ("language", "minor", "currency", "told"),
    [
        ("en", 2500, "EUR", "€25.00"),
        ("es", 2500, "EUR", "25,00 €"),
        ("ru", 2500, "EUR", "25,00 €"),
        ("pt", 123456, "BRL", "R$ 1.234,56"),
        ("en", 3000, "JPY", "JP¥3,000"),
        ("en", 1500, "KWD", "KWD1.500"),
    ],
)
def test_money_has_the_digits_of_its_currency(language: str, minor: int, currency: str, told: str) -> None:
    assert money(language, minor, currency).replace("\xa0", " ") == told


def test_zones_are_named_after_their_city() -> None:
    cities = [zone_city(language, "Europe/Madrid") for language in ("en", "es", "pt", "ru")]
    assert cities == ["Madrid", "Madrid", "Madri", "Мадрид"]


def test_languages_call_themselves_by_their_own_name() -> None:
    assert [own_name(code) for code in ("en", "es", "pt", "ru")] == ["English", "Español", "Português", "Русский"]


@pytest.mark.parametrize(
    ("reported", "offered", "chosen"),
    [
        (["pt-BR"], ["en", "pt"], "pt"),
        (["pt_BR"], ["en", "pt"], "pt"),
        (["fr", "es"], ["en", "es"], "es"),
        (["ru"], ["en", "es"], "en"),
        ([None, ""], ["es", "en"], "es"),
        (["de"], ["de"], "en"),
    ],
)
def test_the_first_reported_language_that_is_offered_is_chosen(
    reported: list[str | None], offered: list[str], chosen: str
) -> None:
    assert choose(reported, offered) == chosen
