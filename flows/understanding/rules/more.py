"""One more visit besides the one that is talked about: "and one for my wife right after"."""

from collections.abc import Mapping

from flows.understanding.rules.marks import Message

_SAME_DAY, _WHEN_IT_ENDS = "+0d", "+end"


def hints(message: Message, told: Mapping[str, str]) -> dict[str, str]:
    """The same again on the same day, as far as nothing else is told; it is for one person, whoever that is."""
    again = {"like": "last"}
    if "when" not in told:
        again |= {"day": _SAME_DAY, **({"time": _WHEN_IT_ENDS} if message.of("right_after") else {})}
    return again | {field: text for field, text in told.items() if field != "party"}
