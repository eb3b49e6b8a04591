"""Prices: decimal numbers for people, minor units in storage, by the digits that CLDR gives each currency."""

from decimal import ROUND_HALF_EVEN, Decimal
from functools import cache

from babel.numbers import get_currency_precision, list_currencies

MAX_MINOR = 2_000_000_000  # fits a 32-bit column


@cache
def currencies() -> frozenset[str]:
    """The ISO 4217 codes that are known."""
    return frozenset(list_currencies())


def to_minor(price: Decimal, currency: str) -> int:
    """Minor units: 25.00 EUR is 2500, 25 JPY is 25."""
    return int(price.scaleb(get_currency_precision(currency)).to_integral_value(ROUND_HALF_EVEN))


def from_minor(minor: int, currency: str) -> Decimal:
    """The price with all the digits of its currency."""
    return Decimal(minor).scaleb(-get_currency_precision(currency))


def price_fault(price: Decimal, currency: str) -> str | None:
    """Why a price cannot be stored in this currency."""
    digits = get_currency_precision(currency)
    if not 0 <= price <= from_minor(MAX_MINOR, currency):
        return f"must lie between 0 and {from_minor(MAX_MINOR, currency)} {currency}"
    if price != round(price, digits):
        return f"has more decimals than the {digits} of {currency}"
    return None
