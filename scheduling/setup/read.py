"""From the text of a set-up file to a Setup, or to everything that is wrong with it."""

from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from scheduling.setup.checks import check
from scheduling.setup.document import read_document
from scheduling.setup.faults import Fault, Place, SetupRefused, path_of
from scheduling.setup.shape import Setup

# Pydantic speaks to programmers; `{…}` is what it knows of the limit.
_MESSAGES = {
    "missing": "is required",
    "model_type": "must be a mapping of keys to values",
    "dict_type": "must be a mapping of keys to values",
    "tuple_type": "must be a list",
    "string_type": "must be text",
    "too_short": "must not be empty",
    "too_long": "must have at most {max_length} entries, not {actual_length}",
    "string_too_short": "must not be empty",
    "string_too_long": "must have at most {max_length} characters",
    "greater_than_equal": "must be {ge} or more",
    "less_than_equal": "must be {le} or less",
    "finite_number": "must be a number such as 25.00",
    **dict.fromkeys(("int_type", "int_parsing", "int_parsing_size", "int_from_float"), "must be a whole number"),
    **dict.fromkeys(("float_type", "float_parsing"), "must be a number such as 40.4169"),
    **dict.fromkeys(("decimal_type", "decimal_parsing"), "must be a number such as 25.00"),
    **dict.fromkeys(("bool_type", "bool_parsing"), "must be true or false"),
    **dict.fromkeys(("literal_error", "enum"), "must be {expected}"),
}


def read_setup(text: str) -> Setup:
    """The set-up that a YAML text describes. Raises SetupRefused with all faults at once."""
    document, faults = read_document(text)
    setup: Setup | None = None
    try:
        setup = Setup.model_validate(document)
    except ValidationError as error:
        faults += map(_fault, error.errors())
    faults += check(document)
    if setup is None or faults:
        raise SetupRefused(list(dict.fromkeys(faults)))
    return setup


def _fault(error: ErrorDetails) -> Fault:
    place = tuple(step for step in error["loc"] if step != "[key]")
    if error["type"] == "extra_forbidden":
        return Fault(path_of(place), f"is unknown; allowed here: {', '.join(_keys_at(place[:-1]))}")
    own = _MESSAGES.get(error["type"])
    return Fault(path_of(place), own.format(**error.get("ctx", {})) if own else error["msg"])


def _keys_at(place: Place) -> list[str]:
    """The keys that the shape knows at a place."""
    kind: Any = Setup
    for step in place:
        kind = _inside(kind, step)
    return [field.alias or name for name, field in kind.model_fields.items()]


def _inside(kind: Any, step: str | int) -> Any:
    """What the shape holds under one key or index of `kind`, without the wrappers that types carry."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        inner: Any = kind.model_fields[str(step)].annotation
    else:
        inner = get_args(kind)[0 if get_origin(kind) is tuple else 1]
    while get_origin(inner) in (Annotated, Union, UnionType):
        inner = get_args(inner)[0]
    return inner
