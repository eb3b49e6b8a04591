"""Nouns as plain values: made from a row's values, copied with some of them changed, taken apart again."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar, cast

from sqlalchemy import inspect
from sqlalchemy.orm import configure_mappers
from sqlmodel import SQLModel

Noun = TypeVar("Noun", bound=SQLModel)


def made(model: type[Noun], values: Mapping[str, Any]) -> Noun:
    """A noun with just these values; they are a whole row's, so nothing is checked or filled in."""
    # SQLModel's constructor would tell a session of each attribute; there is none, and it takes five times as long.
    instance = cast(Noun, _maker(model)())
    vars(instance).update(values)
    return instance


def changed(given: Noun, **values: Any) -> Noun:
    """A copy of a noun with some values changed."""
    return made(type(given), {**values_of(given), **values})


def values_of(given: SQLModel) -> dict[str, Any]:
    """A noun's columns and their values."""
    return {name: value for name, value in vars(given).items() if name != "_sa_instance_state"}


@cache
def _maker(model: type[SQLModel]) -> Callable[[], SQLModel]:
    # Until then no attribute can be read.
    configure_mappers()
    return cast(Callable[[], SQLModel], inspect(model).class_manager.new_instance)
