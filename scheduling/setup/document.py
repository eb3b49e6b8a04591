"""YAML text to plain values: dicts, lists, strings and None, so that nothing is guessed from how a word looks.

In YAML 1.1 a bare `off`, `12:30` or `25.00` is a boolean, a sexagesimal number or a binary fraction; here all of
them stay text (trimmed), and the shape of the file says what they mean. Aliases and tags are refused, so a small file
cannot grow and cannot make objects.
"""

from collections.abc import Iterator
from typing import Any

import yaml

from scheduling.setup.faults import Fault, Place, SetupRefused, path_of

MAX_BYTES = 1_000_000
_MAX_DEPTH = 12
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_TEXT_TAGS = frozenset({None, "!", "tag:yaml.org,2002:str"})


def read_document(text: str) -> tuple[Any, list[Fault]]:
    """The value that the one YAML document in `text` holds, and the faults that do not hinder reading on.

    Of a key given twice the first value counts. Raises SetupRefused where the text is no YAML, holds more than one
    document, is nested too deeply or is larger than MAX_BYTES in UTF-8.
    """
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        raise SetupRefused([Fault("file", f"has {size} bytes; at most {MAX_BYTES} are allowed")])
    try:
        return _Document(yaml.parse(text, Loader=yaml.SafeLoader)).read()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"line {mark.line + 1}, column {mark.column + 1}" if mark else "file"
        raise SetupRefused([Fault(where, f"is not YAML: {error.problem or error.context}")]) from error
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # PyYAML lets chr() and int() fail by themselves on impossible escapes and versions.
        raise SetupRefused([Fault("file", "is not YAML: it holds a character or number that YAML forbids")]) from error


class _Document:
    """Builds values from parser events, by recursive descent."""

    def __init__(self, events: Iterator[yaml.Event]) -> None:
        self._events = events
        self._faults: list[Fault] = []

    def read(self) -> tuple[Any, list[Fault]]:
        value: Any = None
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise SetupRefused([Fault("file", "holds several documents; one is allowed")])
                value = self._value(next(self._events), ())
        return value, self._faults

    def _value(self, event: yaml.Event, place: Place) -> Any:
        if len(place) > _MAX_DEPTH:
            raise SetupRefused([Fault(path_of(place), f"is nested deeper than {_MAX_DEPTH} levels")])
        if isinstance(event, yaml.AliasEvent):
            self._fault(place, "aliases (*name) are not allowed; write the value out")
            return None
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, place)
        if isinstance(event, yaml.CollectionStartEvent) and event.tag not in (None, "!"):
            self._fault(place, "tags (!name) are not allowed")
        if isinstance(event, yaml.SequenceStartEvent):
            items = self._until(yaml.SequenceEndEvent)
            return [self._value(item, (*place, index)) for index, item in enumerate(items)]
        return self._mapping(place)

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> str | None:
        if event.tag not in _TEXT_TAGS:
            self._fault(place, "tags (!name) are not allowed")
        is_plain = event.implicit[0]
        return None if is_plain and event.value in _NULLS else str(event.value).strip()

    def _mapping(self, place: Place) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for event in self._until(yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self._fault(place, "a key must be a word")
                self._value(event, (*place, "?"))
                self._value(next(self._events), (*place, "?"))
                continue
            key = str(event.value).strip()
            value = self._value(next(self._events), (*place, key))
            if key in values:
                self._fault((*place, key), "is given twice")
            else:
                values[key] = value
        return values

    def _until(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        for event in self._events:
            if isinstance(event, end):
                return
            yield event

    def _fault(self, place: Place, message: str) -> None:
        self._faults.append(Fault(path_of(place), message))
